"""Parameters of operations.

Input: an operation of both versions. Output: changes in the collector, on the side of requests.
Parameters in the path are matched by their place, since their names are not sent.
"""

from __future__ import annotations

from oasmith.diff.changes import REQUEST, Side
from oasmith.diff.collector import Collector
from oasmith.diff.facts import Fact, Found, Place
from oasmith.diff.wording import value
from oasmith.model import Operation, Parameter, Where
from oasmith.naming.identity import place_in_path


def parameter_changes(collector: Collector, old: Operation, new: Operation) -> None:
    """What is different in the parameters of an operation."""
    pair = collector.pair
    call = pair.new.call(new)
    before = {_key(old, p): p for p in old.parameters}
    after = {_key(new, p): p for p in new.parameters}
    argument = dict(zip(map(id, new.parameters), pair.new.names.parameters[new.id], strict=True))
    gone = dict(zip(map(id, old.parameters), pair.old.names.parameters[old.id], strict=True))
    for key, parameter in before.items():
        if key not in after:
            found = _found("parameter-removed", _described(parameter, "is gone"), parameter)
            symbol = f"{call}({gone[id(parameter)]})"
            collector.compare(_at(found, _anchor(parameter, new), symbol), Side.REQUEST, call)
    for key, parameter in after.items():
        symbol = f"{call}({argument[id(parameter)]})"
        if key in before:
            found = _both(collector, before[key], parameter, new, symbol)
        elif parameter.required:
            what = _described(parameter, "is new and required")
            found = _found("required-parameter-added", what, parameter)
        else:
            found = _found("parameter-added", _described(parameter, "is new"), parameter)
        collector.compare(_at(found, _anchor(parameter, new), symbol), Side.REQUEST, call)


def _both(
    collector: Collector, old: Parameter, new: Parameter, operation: Operation, symbol: str
) -> Found:
    place = Place(_anchor(new, operation), symbol, _described(new))
    found = collector.schemas.found(old.type, new.type, place)

    def add(code: str, message: str) -> None:
        found.facts.append(Fact(code, "", "", f"{place.what} {message}", REQUEST))

    if new.required and not old.required:
        add("parameter-became-required", "is required now")
    if old.required and not new.required:
        add("parameter-became-optional", "may be left out now")
    if _written(old) != _written(new):
        add("parameter-style-changed", f"is written as {_style(new)}, which was {_style(old)}")
    if old.default != new.default:
        add(
            "default-changed",
            f"has the default {value(new.default)}, which was {value(old.default)}",
        )
    if new.deprecated and not old.deprecated:
        add("deprecated", "is deprecated now")
    return found


def _written(parameter: Parameter) -> tuple[object, ...]:
    """All that decides how a value is written."""
    return (
        *(parameter.style, parameter.explode, parameter.allow_reserved),
        *(parameter.media_type, parameter.arrays),
    )


def _style(parameter: Parameter) -> str:
    if parameter.media_type:
        return f"`{parameter.media_type}`"
    return f"`{parameter.style}`{', exploded' if parameter.explode else ''}"


def _key(operation: Operation, parameter: Parameter) -> tuple[str, str]:
    if parameter.where is Where.PATH:
        return "", place_in_path(operation.id, parameter.wire_name)
    name = parameter.wire_name
    return parameter.where.value, name.lower() if parameter.where is Where.HEADER else name


def _described(parameter: Parameter, what: str = "") -> str:
    place = (
        "the whole query" if parameter.where is Where.QUERYSTRING else f"`{parameter.wire_name}`"
    )
    return f"the {parameter.where.value} parameter {place} {what}".rstrip()


def _found(code: str, message: str, parameter: Parameter) -> Found:
    note = ", which was deprecated" if parameter.deprecated and code.endswith("removed") else ""
    return Found([Fact(code, "", "", message + note, REQUEST)])


def _anchor(parameter: Parameter, operation: Operation) -> str:
    """Where the parameter is reported: a shared one at its component."""
    shared = parameter.pointer.startswith("#/components/")
    return (
        parameter.pointer
        if shared or parameter.pointer.startswith(f"{operation.pointer}/")
        else (operation.pointer)
    )


def _at(found: Found, pointer: str, symbol: str) -> Found:
    """The facts that say no place, at this one; what operations share has no method."""
    shown = "" if pointer.startswith("#/components/") else symbol
    facts = [
        Fact(
            f.code,
            f.pointer or pointer,
            shown if f.symbol in ("", symbol) else f.symbol,
            f.message,
            f.sides,
        )
        for f in found.facts
    ]
    return Found(facts, found.edges)

"""What a class is for, where the document does not describe it.

Input: an API and its names. Output: a sentence for each type: which methods return or take it, or
which type it is a part of. Invariant: the first use in the order of the document is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oasmith.model import Api, NamedType, Operation, Record, TypeExpr, TypeId
from oasmith.model.walk import mentioned, parts_of
from oasmith.naming.names import Names

_NONE = "No operation uses it."


def type_uses(api: Api, names: Names) -> Mapping[TypeId, str]:
    """The sentence for each type of the API."""
    uses: dict[tuple[TypeId, str], list[str]] = {}
    for operation in api.operations:
        name = names.operations[operation.id]
        for use in dict.fromkeys(_uses(operation)):
            uses.setdefault(use, []).append(f"`{name.resource}.{name.method}`")
    for webhook in api.webhooks:
        function = f"`webhooks.{names.webhooks[webhook.id].function}`"
        for id_ in mentioned(webhook.type):
            uses.setdefault((id_, "read by"), []).append(function)
    told: dict[TypeId, list[str]] = {}
    for (id_, what), methods in uses.items():
        told.setdefault(id_, []).append(f"{what} {_listed(methods)}")
    parts: dict[TypeId, str] = {}
    for named in api.types.values():
        for id_, part in _parts(named, names):
            if id_ != named.id:
                parts.setdefault(id_, part)
    sentences = {id_: f"{_capital('; '.join(phrases))}." for id_, phrases in told.items()}
    return {id_: sentences.get(id_) or parts.get(id_, _NONE) for id_ in api.types}


def _uses(operation: Operation) -> Iterator[tuple[TypeId, str]]:
    """The types that an operation names, and what it does with each."""
    for content in operation.body.contents if operation.body else ():
        yield from ((id_, "taken by") for id_ in _mentioned(content.type))
    for parameter in operation.parameters:
        yield from ((id_, "taken by") for id_ in mentioned(parameter.type))
    for response in operation.responses:
        is_error = response.status[0] in "345"
        what = "body of errors of" if is_error else "returned by"
        for content in response.contents:
            yield from ((id_, what) for id_ in _mentioned(content.type))


def _mentioned(type_: TypeExpr | None) -> Iterator[TypeId]:
    return mentioned(type_) if type_ is not None else iter(())


def _parts(named: NamedType, names: Names) -> Iterator[tuple[TypeId, str]]:
    """The other types of which a type is made, each with what it is of the type."""
    own = names.types[named.id]
    if isinstance(named, Record):
        for field, name in zip(named.fields, names.fields[named.id], strict=True):
            yield from ((id_, f"`{name}` of `{own}`.") for id_ in mentioned(field.type))
    for part in parts_of(named):
        yield from ((id_, f"Part of `{own}`.") for id_ in mentioned(part))


def _listed(methods: list[str]) -> str:
    first, *others = methods
    if len(others) < 2:
        return " and ".join(methods)
    return f"{first} and {len(others)} other methods"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""Methods and constructors: their names, what they take and what they give.

Input: both versions with their names. Output: changes of Python symbols. All arguments are given by
name, so that their order is no change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from oasmith.diff.annotations import Annotation, shown, takes
from oasmith.diff.classes import with_classes
from oasmith.diff.collector import Collector, title
from oasmith.diff.versions import Pair, Version
from oasmith.model import Operation
from oasmith.naming.roles import CALL, ROLES
from oasmith.python.annotations import annotation_for
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.arguments import Argument
from oasmith.views.body_fields import object_body
from oasmith.views.client import client_arguments
from oasmith.views.flavours import SYNC
from oasmith.views.method_roles import METHOD_ROLES
from oasmith.views.methods import MethodWriter

_BUILT_IN = ("base_url", "transport")
"""Arguments of every client; servers are reported by `servers`."""


def method_changes(collector: Collector) -> None:
    """What is different in the methods of all operations."""
    pair = collector.pair
    for operation in pair.gone:
        _all_methods(collector, operation, "method-removed", "is gone")
    for operation in pair.added:
        _all_methods(collector, operation, "method-added", "is new")
    for old, new in pair.operations:
        _Methods(collector, old, new).compare()


def _all_methods(collector: Collector, operation: Operation, code: str, what: str) -> None:
    pair = collector.pair
    version = pair.old if code == "method-removed" else pair.new
    call = version.call(operation)
    inside = pair.gone_with if version is pair.old else pair.came_with
    message = f"`{call}` {what}{with_classes(inside[operation.id])}"
    collector.add(code, operation.pointer, call, message, title(operation), (call,))


class _Methods:
    """The methods of one operation."""

    def __init__(self, collector: Collector, old: Operation, new: Operation) -> None:
        self.collector = collector
        self.pair: Pair = collector.pair
        self.old, self.new = old, new
        self.call = self.pair.new.call(new)

    def compare(self) -> None:
        """Compare the methods role by role."""
        aliases = self.pair.new.old_methods.get(self.new.id, frozenset())
        for role in ROLES:
            before, after = self.pair.old.call(self.old, role), self.pair.new.call(self.new, role)
            if after and not before:
                self._add("method-added", after, f"`{after}` is new")
            elif before and not after:
                self._add("method-removed", before, f"`{before}` is gone")
            elif before != after and before in aliases:
                message = f"`{before}` is called `{after}` now; the old name still works, and warns"
                self._add("method-renamed", after, message)
            elif before != after:
                self._add("method-removed", before, f"`{before}` is called `{after}` now")
        if not self._is_same():
            for role in ROLES:
                before, after = self.pair.old.call(self.old, role), self.pair.new.call(
                    self.new, role
                )
                if before and after:
                    self._signature(role, after)

    def _is_same(self) -> bool:
        """Whether nothing can be different that signatures show."""
        old, new = self.old, self.new
        names = self.pair.old.names.parameters[old.id], self.pair.new.names.parameters[new.id]
        plain = (old.parameters, old.body, old.responses, old.paging, old.polling, old.switch)
        now = (new.parameters, new.body, new.responses, new.paging, new.polling, new.switch)
        same_target = self.pair.old.target(old) == self.pair.new.target(new)
        same_body = _properties(self.pair.old, old) == _properties(self.pair.new, new)
        same = old.path == new.path and names[0] == names[1] and same_target and same_body
        return plain == now and same

    def _signature(self, role: str, method: str) -> None:
        row = METHOD_ROLES[role]
        before = MethodWriter(self.old, Module(self.pair.old_package, depth=2))
        after = MethodWriter(self.new, Module(self.pair.new.package, depth=2))
        given, taken = row.arguments(before), row.arguments(after)
        if role != CALL:  # what the call has as well is reported there
            plain = METHOD_ROLES[CALL].arguments
            own = {a.name for writer in (before, after) for a in plain(writer)}
            given = [argument for argument in given if argument.name not in own]
            taken = [argument for argument in taken if argument.name not in own]
        aliases = self.pair.new.names.argument_aliases[self.new.id]
        for code, name, message in argument_changes(self.pair, given, taken, aliases):
            self._add(code, f"{method}({name})", message)
        results = [(row.result(w, SYNC), w.result) for w in (before, after)]
        self._result(role, method, *results)

    def _result(self, role: str, method: str, old: tuple[str, str], new: tuple[str, str]) -> None:
        """What a method returns, beside what the call returns."""
        before, after = (
            [reader.read(text) for text in texts]
            for reader, texts in zip(self.pair.readers, (old, new), strict=True)
        )
        known, now = (
            each[0] if role == CALL else _without(each[1], each[0]) for each in (before, after)
        )
        if known != now:
            narrowed = takes(known, now, any_passes=True)
            code = "result-narrowed" if narrowed else "result-retyped"
            message = f"`{method}` returns `{shown(after[0])}`, which was `{shown(before[0])}`"
            self._add(code, method, message)

    def _add(self, code: str, symbol: str, message: str) -> None:
        self.collector.add(code, self.new.pointer, symbol, message, title(self.new), (self.call,))


def _without(part: Annotation, whole: Annotation) -> Annotation:
    """An annotation without another one as a whole, or as an argument."""
    return frozenset(
        replace(member, arguments=tuple(a for a in member.arguments if a != part))
        for member in (whole if whole != part else ())
    )


def _properties(version: Version, operation: Operation) -> object:
    """The properties of a body that are arguments, with their names."""
    record = object_body(operation.body, version.package)
    return record and (record, version.names.fields[record.id])


@dataclass(frozen=True, slots=True)
class _Now:
    """An argument of today by its old name."""

    argument: Argument
    is_alias: bool


def argument_changes(
    pair: Pair, old: Sequence[Argument], new: Sequence[Argument], aliases: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    """The code, the name and the message of each difference."""
    by_name = {argument.name: _Now(argument, False) for argument in new}
    led = {a: _Now(by_name[n].argument, True) for a, n in aliases.items() if n in by_name}
    today = {**led, **by_name}
    differences: list[tuple[str, str, str]] = []
    matched: set[str] = set()
    for before in old:
        now = today.get(before.name)
        if now is None:
            differences.append(("argument-removed", before.name, f"`{before.name}` is gone"))
            continue
        after = now.argument
        matched.add(after.name)
        if now.is_alias:
            message = (
                f"`{before.name}` is called `{after.name}` now; the old name still works, and warns"
            )
            differences.append(("argument-renamed", after.name, message))
        differences += _one(pair, before, after)
    differences += _places(
        [today[a.name].argument for a in old if a.positional and a.name in today], new
    )
    for after in new:
        if after.name not in matched:
            code = "argument-added" if after.default else "argument-required"
            what = "new" if after.default else "new, and must be given"
            differences.append((code, after.name, f"`{after.name}` is {what}"))
    return differences


def _places(known: Sequence[Argument], new: Sequence[Argument]) -> list[tuple[str, str, str]]:
    """What is different for calls that give arguments by their place; `known` could be given so."""
    names = [argument.name for argument in known]
    left = [a.name for a in new if a.positional and a.name in names]
    if left == names:
        return []
    shown = ", ".join(f"`{name}`" for name in left) or "none"
    message = f"{shown} may be given by place now, which was {', '.join(f'`{n}`' for n in names)}"
    return [("arguments-reordered", names[0], message)]


def _one(pair: Pair, before: Argument, after: Argument) -> list[tuple[str, str, str]]:
    differences = []
    if before.default and not after.default:
        differences.append(("argument-required", after.name, f"`{after.name}` must be given now"))
    if after.default and not before.default:
        differences.append(("argument-optional", after.name, f"`{after.name}` may be left out now"))
    known = pair.readers[0].read(before.annotation)
    now = pair.readers[1].read(after.annotation)
    is_same = before.annotation == after.annotation or known == now
    if not is_same and not _only_demanded(before, after):
        code = "argument-widened" if takes(now, known, any_passes=False) else "argument-retyped"
        message = f"`{after.name}` takes `{shown(now)}`, which was `{shown(known)}`"
        differences.append((code, after.name, message))
    return differences


def _only_demanded(before: Argument, after: Argument) -> bool:
    """Whether the annotations differ only in the value of what may be left out."""
    given, taken = (_given(argument.annotation) for argument in (before, after))
    return given == taken and bool(before.default) != bool(after.default)


def _given(annotation: str) -> str:
    """The annotation without the value of an argument that is left out."""
    left = annotation.removesuffix(" | Unset")
    return left if left != annotation else annotation.removesuffix(" | None")


def client_changes(collector: Collector) -> None:
    """What is different in the client and its constructor."""
    pair = collector.pair
    before, after = pair.old.names.client, pair.new.names.client
    if before != after:
        message = f"`{before}` is called `{after}` now"
        collector.add("client-renamed", "#/info", after, message, "client")
    given = [a for a in client_arguments(pair.old_package) if a.name not in _BUILT_IN]
    taken = [a for a in client_arguments(pair.new.package) if a.name not in _BUILT_IN]
    for code, name, message in argument_changes(pair, given, taken, {}):
        shown = f"{after}({name})"
        collector.add(f"client-{code}", "#/components", shown, message, "client")


def function_changes(collector: Collector) -> None:
    """What is different in the functions that read messages."""
    pair = collector.pair
    old, new = pair.old.names.webhooks, pair.new.names.webhooks
    types = {webhook.id: webhook for webhook in pair.old.api.webhooks}
    functions = {name.function for name in new.values()}
    for name in old.values():
        if name.function not in functions:
            symbol = f"webhooks.{name.function}"
            collector.add(
                "function-removed", "#/webhooks", symbol, f"`{symbol}` is gone", "webhooks"
            )
    for webhook in pair.new.api.webhooks:
        symbol = f"webhooks.{new[webhook.id].function}"
        if webhook.id not in old:
            collector.add("function-added", "#/webhooks", symbol, f"`{symbol}` is new", "webhooks")
            continue
        before = annotation_for(types[webhook.id].type, Module(pair.old_package))
        after = annotation_for(webhook.type, Module(pair.new.package))
        known, now = pair.readers[0].read(before), pair.readers[1].read(after)
        if not takes(known, now, any_passes=True):
            message = f"`{symbol}` returns `{shown(now)}`, which was `{shown(known)}`"
            collector.add("function-retyped", "#/webhooks", symbol, message, "webhooks")

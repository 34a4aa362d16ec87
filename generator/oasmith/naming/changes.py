"""What became of the public names between two runs.

Input: the records of both. Output: every name that is new, gone or renamed. Only names are compared,
not what they are names of: a name that vanished without an alias is gone, whatever was the reason.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from oasmith.naming.recorded import NOTHING, Recorded, RecordedOperation, Texts
from oasmith.naming.roles import CALL

T = TypeVar("T")

_KINDS = {
    "operation": "operations",
    "method": "methods",
    "argument": "arguments",
    "class": "classes",
    "attribute": "attributes",
    "enum member": "enum members",
    "client argument": "client arguments",
    "resource": "resources",
    "webhook": "webhooks",
}
"""What has names, in the order of telling, and several of it."""
_NEWS = ("new", "gone", "renamed")


@dataclass(frozen=True, slots=True)
class Change:
    """One name that is new, gone or renamed; `now` is the new name of what was renamed."""

    kind: str
    news: str
    name: str
    now: str = ""

    def __str__(self) -> str:
        """The change as a line of a list."""
        return f"{self.kind} {self.news}: {self.name}" + (f" -> {self.now}" if self.now else "")


def changes(before: Recorded, after: Recorded) -> tuple[Change, ...]:
    """All changes, in the order of telling; none where nothing was recorded before."""
    if before == NOTHING:
        return ()
    found = [
        *_compared("operation", before.calls(), after.calls(), after.method_aliases),
        *_inside_operations(before, after),
        *_compared("class", before.types, after.types, after.type_aliases),
        *_inside_types(before, after),
        *_compared("client argument", _client(before), _client(after)),
        *_compared("resource", before.resources, after.resources),
        *_compared("webhook", _webhooks(before), _webhooks(after)),
    ]
    return tuple(sorted(found, key=lambda c: (list(_KINDS).index(c.kind), _NEWS.index(c.news))))


def summary(found: Iterable[Change]) -> str:
    """``12 operations new, 2 gone, 1 renamed, 61 classes gone``; empty: nothing changed."""
    counts: dict[tuple[str, str], int] = {}
    for change in found:
        counts[change.kind, change.news] = counts.get((change.kind, change.news), 0) + 1
    told = []
    named: set[str] = set()
    for (kind, news), count in counts.items():
        what = "" if kind in named else f"{kind if count == 1 else _KINDS[kind]} "
        named.add(kind)
        told.append(f"{count} {what}{news}")
    return ", ".join(told)


def _compared(
    kind: str,
    before: Iterable[str],
    after: Iterable[str],
    aliases: Texts | None = None,
    around: tuple[str, str] = ("", ""),
) -> Iterator[Change]:
    """The names of one scope, told with what stands around them."""
    old, now, led = set(before), set(after), aliases or {}
    head, tail = around
    renamed = {name: led[name] for name in sorted(old - now) if led.get(name) in now}
    for name in sorted(now - old - set(renamed.values())):
        yield Change(kind, "new", head + name + tail)
    for name in sorted(old - now - set(renamed)):
        yield Change(kind, "gone", head + name + tail)
    for name, current in renamed.items():
        yield Change(kind, "renamed", head + name + tail, current)


def _inside_operations(before: Recorded, after: Recorded) -> Iterator[Change]:
    """Further methods and arguments of operations that are there in both."""
    operations = {call: before.operations[id_] for call, id_ in before.calls().items()}
    was = _before(operations, after.method_aliases, after.calls())
    for operation in after.operations.values():
        call = operation.methods[CALL]
        old = was.get(call)
        if old is not None:
            led = after.method_aliases
            yield from _compared("method", _further(old), _further(operation), led)
            arguments = old.parameters.values(), operation.parameters.values()
            yield from _compared("argument", *arguments, operation.aliases, (f"{call}(", ")"))


def _further(operation: RecordedOperation) -> list[str]:
    return [call for role, call in operation.methods.items() if role != CALL]


def _inside_types(before: Recorded, after: Recorded) -> Iterator[Change]:
    """Attributes and members of classes that are there in both."""
    was = _before(before.types, after.type_aliases, after.types)
    for name, type_ in after.types.items():
        old = was.get(name)
        if old is not None and old.kind == type_.kind:
            kind = "enum member" if type_.kind == "enum" else "attribute"
            yield from _compared(
                kind, old.parts.values(), type_.parts.values(), around=(f"{name}.", "")
            )


def _before(things: Mapping[str, T], aliases: Texts, now: Container[str]) -> dict[str, T]:
    """Old things by the names of today."""
    led = {aliases[name]: thing for name, thing in things.items() if name in aliases}
    return led | {name: thing for name, thing in things.items() if name in now}


def _client(record: Recorded) -> list[str]:
    client = record.client
    tables = (client.credentials, client.parameters, client.server_variables)
    return [name for table in tables for name in table.values()]


def _webhooks(record: Recorded) -> list[str]:
    return [webhook.function for webhook in record.webhooks.values()]

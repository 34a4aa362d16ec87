"""The public names that two runs do not share.

Input: the records of both runs. Output: every name that is new, gone or renamed. Invariant: only
names are compared; a name that vanished without an alias is gone, whatever the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oasmith.naming.recorded import NOTHING_RECORDED, Recorded, RecordedOperation, Texts
from oasmith.naming.roles import CALL
from oasmith.values import dataclass

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
"""The kinds of names in the order of reports, with their plurals."""
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
    """All changes in the order of reports; none where nothing was recorded before."""
    if before == NOTHING_RECORDED:
        return ()
    found = [
        *_compared("operation", _calls(before), _calls(after)),
        *_inside_operations(before, after),
        *_compared("class", _classes(before), _classes(after)),
        *_inside_types(before, after),
        *_compared("client argument", _client(before), _client(after)),
        *_compared("resource", _plain(before.resources), _plain(after.resources)),
        *_compared("webhook", _webhooks(before), _webhooks(after)),
    ]
    return tuple(sorted(found, key=lambda c: (list(_KINDS).index(c.kind), _NEWS.index(c.news))))


def summary(found: Iterable[Change]) -> str:
    """``12 operations new, 2 gone, 1 renamed, 61 classes gone``; empty: nothing changed."""
    counts: dict[tuple[str, str], int] = {}
    for change in found:
        counts[change.kind, change.news] = counts.get((change.kind, change.news), 0) + 1
    counted = []
    named: set[str] = set()
    for (kind, news), count in counts.items():
        what = "" if kind in named else f"{kind if count == 1 else _KINDS[kind]} "
        named.add(kind)
        counted.append(f"{count} {what}{news}")
    return ", ".join(counted)


def _compared(
    kind: str, before: Texts, after: Texts, around: tuple[str, str] = ("", "")
) -> Iterator[Change]:
    """The changes of one scope, whose names are shown with a head and a tail `around` them. Each
    name leads to the name of today, which is another one where it is an alias."""
    head, tail = around
    renamed = {
        name: after[name]
        for name, now in sorted(before.items())
        if name == now and after.get(name, name) != name
    }
    for name in sorted(after.keys() - before.keys() - set(renamed.values())):
        if after[name] == name:
            yield Change(kind, "new", head + name + tail)
    for name in sorted(before.keys() - after.keys()):
        yield Change(kind, "gone", head + name + tail)
    for name, current in renamed.items():
        yield Change(kind, "renamed", head + name + tail, current)


def _with_aliases(names: Iterable[str], aliases: Texts) -> dict[str, str]:
    """Each name with itself, and each alias of one of them with that name."""
    plain = _plain(names)
    return plain | {alias: now for alias, now in aliases.items() if now in plain}


def _plain(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _calls(record: Recorded) -> dict[str, str]:
    return _with_aliases(record.calls(), record.method_aliases)


def _classes(record: Recorded) -> dict[str, str]:
    return _with_aliases(record.types, record.type_aliases)


def _inside_operations(before: Recorded, after: Recorded) -> Iterator[Change]:
    """Further methods and arguments of operations that are there in both."""
    now, calls = _calls(after), after.calls()
    for call, id_ in before.calls().items():
        if call in now:
            old, new = before.operations[id_], after.operations[calls[now[call]]]
            further = _further(old, before), _further(new, after)
            yield from _compared("method", *further)
            yield from _compared(
                "argument", _arguments(old), _arguments(new), (f"{now[call]}(", ")")
            )


def _further(operation: RecordedOperation, record: Recorded) -> dict[str, str]:
    methods = [call for role, call in operation.methods.items() if role != CALL]
    return _with_aliases(methods, record.method_aliases)


def _arguments(operation: RecordedOperation) -> dict[str, str]:
    return _with_aliases(operation.parameters.values(), operation.aliases)


def _inside_types(before: Recorded, after: Recorded) -> Iterator[Change]:
    """Attributes and members of classes that are there in both."""
    now = _classes(after)
    for name, old in before.types.items():
        if name in now:
            new = after.types[now[name]]
            kind = "enum member" if "enum" in (old.kind, new.kind) else "attribute"
            members = _plain(old.members.values()), _plain(new.members.values())
            yield from _compared(kind, *members, (f"{now[name]}.", ""))


def _client(record: Recorded) -> dict[str, str]:
    client = record.client
    tables = (client.credentials, client.parameters, client.server_variables)
    return _plain(name for table in tables for name in table.values())


def _webhooks(record: Recorded) -> dict[str, str]:
    return _plain(webhook.function for webhook in record.webhooks.values())

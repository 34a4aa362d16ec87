"""Why operations and types are called what they are, for whoever wants other names.

Input: a model with its names, and the record that these were made with. Output: a row for each
method and each class, the worst ones first: those with a number, those that are too long, then by
length. Nothing is decided here: candidates are asked for once more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from oasmith.model import Api, Operation, TypeId
from oasmith.naming.inline import Inline
from oasmith.naming.names import Names
from oasmith.naming.recorded import Recorded
from oasmith.naming.strategies.ordered import Chosen, choose
from oasmith.values import dataclass

LONG_METHOD: Final = 40
LONG_CLASS: Final = 60
PINNED: Final = "x-oasmith-name"
RECORDED: Final = "oasmith.lock"
NUMBER: Final = "number"


@dataclass(frozen=True, slots=True)
class Row:
    """A name, what chose it, and what it is the name of."""

    name: str
    reason: str
    of: str
    long: bool


def method_rows(api: Api, names: Names, recorded: Recorded) -> list[Row]:
    """The methods (``orders.place``), with the operationId and the path of each."""
    groups: dict[str, list[Operation]] = {}
    for operation in api.operations:
        groups.setdefault(names.operations[operation.id].resource, []).append(operation)
    chosen = choose(api, groups)
    calls = recorded.calls()
    rows = []
    for operation in api.operations:
        name = names.operations[operation.id]
        call = f"{name.resource}.{name.method}"
        reason = _of_method(operation, name.method, chosen[operation.id])
        of = f"{operation.id} {operation.operation_id}".rstrip()
        reason = RECORDED if call in calls and reason != PINNED else reason
        rows.append(Row(call, reason, of, len(name.method) > LONG_METHOD))
    return _worst_first(rows)


def _of_method(operation: Operation, method: str, chosen: Chosen) -> str:
    if operation.pinned:
        return PINNED
    if method not in chosen.names:
        return f"{chosen.strategy}, {NUMBER}"
    return chosen.strategy if method == chosen.names[0] else f"{chosen.strategy}, told apart"


def class_rows(api: Api, names: Names, recorded: Recorded) -> list[Row]:
    """The classes, with the place of the schema of each."""
    inline = Inline(api, names.operations, names.webhooks)
    rows = []
    for id_, name in names.types.items():
        reason = _of_type(api, inline, names, id_)
        reason = RECORDED if name in recorded.types and reason != PINNED else reason
        rows.append(Row(name, reason, id_, len(name) > LONG_CLASS))
    return _worst_first(rows)


def _of_type(api: Api, inline: Inline, names: Names, id_: TypeId) -> str:
    hint, name = api.types[id_].hint, names.types[id_]
    if hint.pinned:
        return PINNED
    if hint.component:
        return f"component, {NUMBER}" if _is_numbered(name, hint.component) else "component"
    candidates = [
        ("response or parameter", inline.shared(id_)),
        ("status", inline.error(id_)),
        ("variant" if inline.is_told(id_) else "place", inline.names(id_, names.types)[:-1]),
    ]
    reason = next((why for why, wanted in candidates if name in wanted), f"place, {NUMBER}")
    count = inline.places(id_)
    return reason if count == 1 else f"{reason}, {count} places"


def _is_numbered(name: str, component: str) -> bool:
    return name[-1:].isdigit() and not component.rstrip("_").endswith(name[-1:])


def _worst_first(rows: Iterable[Row]) -> list[Row]:
    def badness(row: Row) -> tuple[bool, bool, int, str, str]:
        return not row.reason.endswith(NUMBER), not row.long, -len(row.name), row.name, row.of

    return sorted(rows, key=badness)

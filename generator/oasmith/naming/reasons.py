"""Why operations and types are called what they are, for whoever wants other names.

Input: a model with its names, and the record that these were made with. Output: a row for each
method and each class, the worst ones first: those with a number, those that are too long, then by
length. Nothing is decided here: candidates are asked for once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    """A name, what chose it, what it is the name of, and what is bad about it: it is long, or
    nothing but a number told it from others."""

    name: str
    reason: str
    of: str
    long: bool
    numbered: bool


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
        reasons = _of_method(operation, name.method, chosen[operation.id], call in calls)
        of = f"{operation.id} {operation.operation_id}".rstrip()
        rows.append(_row(call, reasons, of, len(name.method) > LONG_METHOD))
    return _worst_first(rows)


def _of_method(operation: Operation, method: str, chosen: Chosen, is_recorded: bool) -> list[str]:
    if operation.pinned or is_recorded:
        return [PINNED if operation.pinned else RECORDED]
    if method not in chosen.names:
        return [chosen.strategy, NUMBER]
    return [chosen.strategy] if method == chosen.names[0] else [chosen.strategy, "told apart"]


def _row(name: str, reasons: Sequence[str], of: str, long: bool) -> Row:
    return Row(name, ", ".join(reasons), of, long, NUMBER in reasons)


def class_rows(api: Api, names: Names, recorded: Recorded) -> list[Row]:
    """The classes, with the place of the schema of each."""
    inline = Inline(api, names.operations, names.webhooks)
    rows = []
    for id_, name in names.types.items():
        reasons = _of_type(api, inline, names, id_, name in recorded.types)
        rows.append(_row(name, reasons, id_, len(name) > LONG_CLASS))
    return _worst_first(rows)


def _of_type(api: Api, inline: Inline, names: Names, id_: TypeId, is_recorded: bool) -> list[str]:
    hint, name = api.types[id_].hint, names.types[id_]
    if hint.pinned or is_recorded:
        return [PINNED if hint.pinned else RECORDED]
    if hint.component:
        return ["component", *([NUMBER] if _is_numbered(name, hint.component) else [])]
    candidates = [
        ("response or parameter", inline.shared(id_)),
        ("status", inline.error(id_)),
        ("variant" if inline.is_told(id_) else "place", inline.names(id_, names.types)[:-1]),
    ]
    fitting = next(([why] for why, wanted in candidates if name in wanted), ["place", NUMBER])
    count = inline.places(id_)
    return fitting if count == 1 else [*fitting, f"{count} places"]


def _is_numbered(name: str, component: str) -> bool:
    return name[-1:].isdigit() and not component.rstrip("_").endswith(name[-1:])


def _worst_first(rows: Iterable[Row]) -> list[Row]:
    def badness(row: Row) -> tuple[bool, bool, int, str, str]:
        return not row.numbered, not row.long, -len(row.name), row.name, row.of

    return sorted(rows, key=badness)

"""Tolerant decoding: what does not fit its type stays as it came, and is told once per kind.

The strict codecs do the work. Only a value that they refuse is read once more by shapes, which is
slower. What they let through although the document does not have it, they note (`decode.notes`).

Invariant: `to_dict` of what is decoded gives back exactly what came.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from .decode import MISMATCH, Note, is_record, notes
from .departing import made
from .drift import DRIFT, MOST_KINDS, QUOTING, Drift, DriftCounts, Kind
from .model import JsonModel
from .operation import Operation
from .problems import Check, describe
from .shape import Shape

if TYPE_CHECKING:
    from .call import Shared
    from .options import Config

_MOST_SEEN: Final = 1000
"""Responses that are told apart, per client, by what was noted in them."""
_CONTAINERS: Final[tuple[type, ...]] = (dict, list)


class Tolerant(Check):
    """Makes values of what comes also where that does not fit, and tells nobody."""

    strict = False

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        self.count += 1
        return value

    @staticmethod
    def within(path: str, key: str | int) -> str:
        if isinstance(key, int):
            return f"{path}[]"
        return f"{path}.*" if path else "*"

    def model(self, model: type[JsonModel], members: Any, *, departs: bool) -> Any:
        return made(model, members, departs=departs) if is_record(members) else members

    def read(self, shape: Shape[Any], value: Any) -> Any:
        """What the value reads as; the value itself where it is nested too deeply."""
        try:
            return shape.read(value, "", self)
        except RecursionError:
            return self.tell("mistyped", "", shape, value)


class _Drifts(Tolerant):
    """Collects the departures of a response, each kind once."""

    def __init__(self, operation: Operation[Any], status: int) -> None:
        super().__init__()
        self.kinds: dict[Drift, None] = {}
        self.operation = operation
        self.status = status

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        expected = shape.wanted() if kind in ("mistyped", "malformed", "missing") else ""
        told = {"missing": "nothing", "unknown value": describe(value)}
        found = told.get(kind) or shape.kind_of(value)
        where = {"path": path, "model": self.model_name}
        drift = drift_of(self.operation, self.status, kind, expected, found, **where)
        self.kinds[drift] = None
        return super().tell(kind, path, shape, value)

    def of(self, shape: Shape[Any], value: Any) -> dict[Drift, None]:
        """The departures of a value."""
        self.read(shape, value)
        return self.kinds


def decoder(
    operation: Operation[Any], status: int, config: Config, shared: Shared, *, strict: bool = False
) -> Callable[[Shape[Any], Any], Any]:
    """Decodes the bodies of the responses of an operation with a status, and reports drift; strictly
    what does not fit is a DecodeError, and what types leave room for is reported all the same."""

    def decode(shape: Shape[Any], value: Any) -> Any:
        noted: set[Note] = set()
        notes.taken = noted
        try:
            result = shape.decoded(value) if strict else shape.decode(value)
        except MISMATCH:
            drifts = _Drifts(operation, status)
            result = drifts.read(shape, value)
            _report(drifts.kinds, config, shared)
        else:
            if noted:
                seen = shared.part("noted", dict[Hashable, dict[Drift, None]])
                key = (operation.name, status, frozenset(noted), _places(value, noted))
                kinds = seen.get(key) or _Drifts(operation, status).of(shape, value)
                if len(seen) < _MOST_SEEN:
                    seen[key] = kinds
                _report(kinds, config, shared)
        finally:
            notes.taken = None
        return result

    return decode


def _places(value: Any, noted: Collection[Note]) -> frozenset[Hashable]:
    """Where in a JSON value something of what was noted stands, by the keys that lead there."""
    names = {name for _, _, members in noted for name, _ in members}
    scalars = {scalar for _, scalar, members in noted if not members}
    found: set[Hashable] = set()
    rest: list[tuple[Any, Hashable]] = [(value, None)] if type(value) in _CONTAINERS else []
    while rest:
        node, place = rest.pop()
        inner: Iterable[tuple[str | None, Any]]
        if is_record(node):
            if not names.isdisjoint(node):
                found.update((place, name) for name in names.intersection(node))
            inner = node.items()
        else:
            inner = zip(repeat(None), node)
        for key, member in inner:
            if type(member) in _CONTAINERS:
                rest.append((member, (place, key)))
            elif scalars and member in scalars:
                found.add((place, key))
    return frozenset(found)


def _report(kinds: Iterable[Drift], config: Config, shared: Shared) -> None:
    for drift in kinds:
        report(drift, config, shared)


def drift_of(
    operation: Operation[Any],
    status: int,
    kind: Kind,
    expected: str,
    found: str,
    *,
    path: str = "",
    model: str = "",
) -> Drift:
    """A departure in a response of an operation."""
    endpoint = f"{operation.method} {operation.path}"
    return Drift(
        operation=operation.name,
        endpoint=endpoint,
        status=status,
        model=model,
        path=path,
        kind=kind,
        expected=expected,
        found=found,
    )


def report(drift: Drift, config: Config, shared: Shared) -> None:
    """Count a departure; the first of its kind is logged, and each hook is told one."""
    counts = shared.part(DRIFT, DriftCounts)
    if drift.kind in QUOTING and drift not in counts:  # else it is known already
        drift = drift.masked(shared.mask)
    if counts.add(drift):
        config.log.warning("drift: %s", drift)
    elif counts.ends_with(drift):
        config.log.warning("drift: there are more than %d kinds; no other is counted", MOST_KINDS)
    if config.on_drift and counts.is_news(drift, config.on_drift):
        config.on_drift(drift)

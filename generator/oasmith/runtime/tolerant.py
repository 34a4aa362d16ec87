"""Tolerant decoding: what does not fit its type stays as it came, and is reported once per kind.

The strict codecs do the work. Only a value that they refuse is read once more by shapes, which is
slower. What they let through although the document does not have it, they note
(`json_values.notes`).

A model that departs is an object of a class of its own. Invariant: `to_dict` of what is decoded
gives back exactly what came.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import fields
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, cast

from .drift import DRIFT, MOST_KINDS, QUOTING, Drift, DriftCounts, Kind
from .encode import encode
from .json_values import MISMATCH, Note, is_record, notes
from .model_base import UNSET, ModelBase, finish
from .operation import Operation
from .problems import Check, describe
from .shape import Shape

if TYPE_CHECKING:
    from .contents import Decode, Parsed
    from .options import Config
    from .shared import Shared

_UNWRITTEN: Final = "_unwritten"
"""The declared properties that are left out where their attribute is None."""
_UNDECLARED: Final = "_undeclared"
"""The properties for which a closed model has no attribute."""

_classes: Final[dict[type[ModelBase], type[ModelBase]]] = {}
"""Of the objects that depart from a model."""
_MOST_SEEN: Final = 1000
"""Responses that are remembered, per client, by what was noted in them."""
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

    def model(self, model: type[ModelBase], members: Any, *, departs: bool) -> Any:
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
        self._of = operation, status

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        expected = shape.wanted() if kind in ("mistyped", "malformed", "missing") else ""
        told = {"missing": "nothing", "unknown value": describe(value)}
        found = told.get(kind) or shape.kind_of(value)
        drift = drift_of(*self._of, kind, expected, found, path=path, model=self.model_name)
        self.kinds[drift] = None
        return super().tell(kind, path, shape, value)


def decoder(
    operation: Operation[Any], status: int, config: Config, shared: Shared, *, strict: bool = False
) -> Decode:
    """Decodes the bodies of the responses of an operation with a status, and reports drift;
    strictly what does not fit is a DecodeError, and what types leave room for is reported all the
    same.

    What departs is looked at again, for which its text is parsed again: decoding has used up the
    value. Of an operation one of whose responses did so, values are kept.
    """

    departing = shared.part("departing", set[str])

    def decode(shape: Shape[Any], parsed: Parsed) -> Any:
        value, is_kept, noted = parsed(), operation.name in departing, set[Note]()
        notes.taken, fits = noted, True
        try:
            result = shape.decode(value) if is_kept else shape.consume(value)
        except MISMATCH:
            fits, result = False, None
        finally:
            notes.taken = None
        if fits and not noted:
            return result
        departing.add(operation.name)
        value = value if is_kept else parsed()
        drifts = _Drifts(operation, status)
        if fits:
            seen = shared.part("noted", dict[Hashable, dict[Drift, None]])
            key = (operation.name, status, frozenset(noted), _places(value, noted))
            drifts.kinds = seen.get(key) or {}
            if not drifts.kinds:
                drifts.read(shape, value)
            if len(seen) < _MOST_SEEN:
                seen[key] = drifts.kinds
        else:
            result = shape.decoded(value) if strict else drifts.read(shape, value)
        for drift in drifts.kinds:
            report(drift, config, shared)
        return result

    return decode


def _places(value: Any, noted: Collection[Note]) -> frozenset[Hashable]:
    """Where in a JSON value something of what was noted is, by the keys on the way."""
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


def drift_of(
    operation: Operation[Any], status: int, kind: Kind, expected: str, found: str, **where: str
) -> Drift:
    """A departure in a response of an operation; `path` and `model` say where, but of the whole."""
    return Drift(
        operation=operation.name,
        endpoint=f"{operation.method} {operation.path}",
        status=status,
        kind=kind,
        expected=expected,
        found=found,
        **where,
    )


def report(drift: Drift, config: Config, shared: Shared) -> None:
    """Count a departure; the first of its kind is logged, and each hook gets it once."""
    counts = shared.part(DRIFT, DriftCounts)
    if drift.kind in QUOTING and drift not in counts:  # else it is known already
        drift = drift.masked(shared.mask)
    if counts.add(drift):
        config.log.warning("drift: %s", drift)
    elif counts.ends_with(drift):
        config.log.warning("drift: there are more than %d kinds; no other is counted", MOST_KINDS)
    if config.on_drift and counts.is_news(drift, config.on_drift):
        config.on_drift(drift)


def made(model: type[ModelBase], members: Mapping[str, Any], *, departs: bool) -> ModelBase:
    """The object of a model with these members, typed or raw, by their wire names.

    A property that did not come is None, or UNSET where its attribute may be that: a constant that
    is missing is not made up. Only what a subclass of the user's adds takes its default.
    """
    result: Any = object.__new__(_departing(model) if departs else model)
    rest, unwritten, bits = dict(members), set[str](), model.shape.bits
    result._nulls = sum(
        bits[known.attribute]
        for known in model.shape.properties.values()
        if known.nullable and members.get(known.name, UNSET) is None
    )
    for known in model.shape.properties.values():
        absent = UNSET if known.absent is UNSET else None
        if known.name not in rest and known.default is not None:
            absent = known.default()
        elif known.name not in rest and absent is None:
            unwritten.add(known.name)
        setattr(result, known.attribute, rest.pop(known.name, absent))
    if result._open:
        result.additional_properties = rest
        rest = {}
    finish(result)
    if departs:
        setattr(result, _UNWRITTEN, unwritten)
        setattr(result, _UNDECLARED, rest)
    return cast("ModelBase", result)


def _departing(model: type[ModelBase]) -> type[ModelBase]:
    """The class of the objects of a model that depart from it; to all eyes it is the model."""
    if model not in _classes:
        members: dict[str, Any] = {
            "__slots__": (_UNWRITTEN, _UNDECLARED),
            "shape": model.shape,
            "__module__": model.__module__,
            "__qualname__": model.__qualname__,
            "__doc__": model.__doc__,
            "__reduce__": _reduced,
            "to_dict": _to_dict,
        }
        new: Any = type(model.__name__, (model,), members)
        _classes.setdefault(model, new)  # another thread may have been faster
    return _classes[model]


def _to_dict(self: Any) -> dict[str, Any]:
    """The JSON object as it came, with what was changed since."""
    unwritten, undeclared = _left(self)
    data: dict[str, Any] = {}
    for known in self.shape.properties.values():
        value = getattr(self, known.attribute)
        if value is not UNSET and not (value is None and known.name in unwritten):
            data[known.name] = encode(value)
    if self._open:
        undeclared = self.shape.undeclared(self.additional_properties)
    data.update(encode(undeclared))
    return data


def _left(self: ModelBase) -> tuple[Collection[str], Mapping[str, Any]]:
    """What a copy with other values, made by the constructor, does not have."""
    known = self.shape.properties.values()
    unwritten = getattr(self, _UNWRITTEN, {each.name for each in known if each.absent is None})
    return unwritten, getattr(self, _UNDECLARED, {})


def _reduced(self: ModelBase) -> tuple[Callable[..., ModelBase], tuple[object, ...]]:
    """What a copy is made of: see `object.__reduce__`."""
    values = {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]
    values["_nulls"] = getattr(self, "_nulls", 0)
    return _again, (type(self).__base__, values, *_left(self))


def _again(model: type[ModelBase], values: Mapping[str, Any], *left: Any) -> ModelBase:
    """A copy."""
    result = object.__new__(_departing(model))
    for name, value in (*values.items(), *zip((_UNWRITTEN, _UNDECLARED), left, strict=True)):
        setattr(result, name, value)
    return result

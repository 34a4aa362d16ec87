"""Lenient decoding: what does not fit its type is kept as it came, and reported once per kind.

It walks shapes where strict decoding runs straight-line code, so it is slower. The attributes of
a model are in the order of its shape, required properties first, so that both can be walked
together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final

from . import decode as read
from .alternatives import UNKNOWN, Nullable, OneOf
from .config import Config, Shared
from .contents import Decode
from .drift import DRIFT, Drift, Kind
from .model import JsonModel
from .problems import child, describe
from .scalars import Choice, Enum
from .shape import Shape
from .shapes import Array, Lazy, Map, Record, Ref, Tuple
from .unset import UNSET

_MOST_KINDS: Final = 1000
"""Kinds that are told apart per client, so that a hostile server cannot fill the memory."""


def decoder(operation: str, config: Config, shared: Shared) -> Decode:
    """Decodes the responses of an operation; drift goes to the counter and the hook."""
    counter = shared.part(DRIFT, dict[Drift, int])

    def report(path: str, kind: Kind, expected: str, found: str) -> None:
        drift = Drift(operation, path, kind, expected, found)
        if drift in counter or len(counter) < _MOST_KINDS:
            counter[drift] = counter.get(drift, 0) + 1
            if counter[drift] == 1:
                config.log.warning("drift: %s", drift)
                if config.on_drift:
                    config.on_drift(drift)

    return _Walk(report).value


class _Walk:
    """Decodes values of any shape."""

    def __init__(self, report: Callable[[str, Kind, str, str], None]) -> None:
        self._report = report

    def value(self, shape: Shape[Any], value: Any, path: str = "") -> Any:
        """The typed value, raw where it does not fit."""
        walk = _WALKS.get(type(shape))
        if walk is not None:
            return walk(self, shape, value, path)
        try:
            decoded = shape.decode(value)
        except read.MISMATCH:
            return self._raw(shape, value, path)
        if isinstance(shape, Enum | Choice) and shape.fit(value)[0] < 5:
            self._report(path, "unknown value", "", describe(value))
        return decoded

    def _raw(self, shape: Shape[Any], value: Any, path: str) -> Any:
        found = "null" if value is None else type(value).__name__
        self._report(path, "mistyped", shape.wanted(), found)
        return value

    def array(self, shape: Array[Any], value: Any, path: str) -> Any:
        """A list; each item for itself."""
        if not read.is_array(value):
            return self._raw(shape, value, path)
        return [self.value(shape.item, item, f"{path}[]") for item in value]

    def tuple(self, shape: Tuple, value: Any, path: str) -> Any:
        """A list with a shape per position, as a whole."""
        if not read.is_array(value) or shape.problems(value):
            return self._raw(shape, value, path)
        return shape.decode(value)

    def map(self, shape: Map[Any], value: Any, path: str) -> Any:
        """An object with free keys; each value for itself."""
        if not read.is_record(value):
            return self._raw(shape, value, path)
        of = shape.value.of_member
        return {name: self.value(of(name), item, _below(path, "*")) for name, item in value.items()}

    def nullable(self, shape: Nullable[Any], value: Any, path: str) -> Any:
        """Null, or what the inner shape makes of it."""
        return None if value is None else self.value(shape.inner, value, path)

    def lazy(self, shape: Lazy[Any], value: Any, path: str) -> Any:
        """What the named shape makes of it."""
        return self.value(shape.target(), value, path)

    def one_of(self, shape: OneOf[Any], value: Any, path: str) -> Any:
        """What the variant makes of it that the value is one of."""
        variant = shape.variant(value)
        if variant is None:
            return self._raw(shape, value, path)
        if variant is UNKNOWN:
            at = child(path, shape.tag)
            self._report(at, "unknown value", "", describe(value[shape.tag]))
        return self.value(variant, value, path)

    def model(self, shape: Ref[Any], value: Any, path: str) -> Any:
        """A model; each property for itself."""
        if not read.is_record(value):
            return self._raw(shape, value, path)
        model: type[JsonModel] = shape.target()
        record, attributes = model.shape, fields(model)  # type: ignore[arg-type]
        made = object.__new__(model)
        members = {**record.required, **record.optional}
        for (name, inner), attribute in zip(members.items(), attributes, strict=False):
            at = child(path, name)
            setattr(made, attribute.name, self._member(record, inner, name, value, at, attribute))
        if len(attributes) > len(members):
            setattr(made, attributes[-1].name, self._rest(record, value, path))
        return made

    def _member(
        self,
        record: Record,
        shape: Shape[Any],
        name: str,
        members: Mapping[str, Any],
        path: str,
        attribute: Field[Any],
    ) -> Any:
        given = members.get(name, UNSET)
        absent = given is UNSET or (
            given is None and name in record.optional and not shape.fit(None)[0]
        )
        if not absent:
            return self.value(shape, given, path)
        if name in record.required and name not in record.write_only:
            self._report(path, "missing", shape.wanted(), "nothing")
        return None if attribute.default is MISSING else attribute.default

    def _rest(self, record: Record, value: dict[str, Any], path: str) -> dict[str, Any]:
        rest = read.additional(value, record)
        if record.additional is not None:
            of = record.additional.of_member
            return {name: self.value(of(name), rest[name], _below(path, "*")) for name in rest}
        # Where no property is documented, all of them may be data.
        for name, member in rest.items() if record.names else ():
            found = type(member).__name__
            self._report(child(path, name), "unknown property", "", found)
        return rest


_WALKS: Final[Mapping[type, Callable[[_Walk, Any, Any, str], Any]]] = {
    Array: _Walk.array,
    Tuple: _Walk.tuple,
    Map: _Walk.map,
    Nullable: _Walk.nullable,
    Lazy: _Walk.lazy,
    OneOf: _Walk.one_of,
    Ref: _Walk.model,
}


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name

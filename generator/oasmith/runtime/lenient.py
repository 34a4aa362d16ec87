"""Lenient decoding: what does not fit its type is kept as it came, and reported once per kind.

It reads by shapes where strict decoding runs straight-line code, so it is slower. The attributes
of a model are in the order of its shape, required properties first, so that each finds its
property.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from .config import Config, Shared
from .contents import Decode
from .decode import is_record
from .drift import DRIFT, Drift, Kind
from .model import JsonModel
from .problems import Check, describe
from .shape import Shape
from .unset import UNSET

_MOST_KINDS: Final = 1000
"""Kinds that are told apart per client, so that a hostile server cannot fill the memory."""


def decoder(operation: str, config: Config, shared: Shared) -> Decode:
    """Decodes the responses of an operation; drift goes to the counter and the hook."""
    drifts = _Drifts(operation, config, shared)
    return lambda shape, value: shape.read(value, "", drifts)


class _Drifts(Check):
    """Reports as drift what shapes tell of values, and makes models of them all the same."""

    strict = False

    def __init__(self, operation: str, config: Config, shared: Shared) -> None:
        super().__init__()
        self._operation = operation
        self._config = config
        self._shared = shared

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        expected = shape.wanted() if kind in ("mistyped", "missing") else ""
        found = "null" if value is None else type(value).__name__
        told = {"missing": "nothing", "unknown value": describe(value)}
        drift = Drift(self._operation, path, kind, expected, told.get(kind, found))
        report(drift, self._config, self._shared)
        return value

    @staticmethod
    def within(path: str, key: str | int) -> str:
        if isinstance(key, int):
            return f"{path}[]"
        return f"{path}.*" if path else "*"

    def model(self, model: type[JsonModel], members: Any) -> Any:
        if not is_record(members):
            return members
        made = object.__new__(model)
        names = (*model.shape.required, *model.shape.optional)
        attributes = fields(model)  # type: ignore[arg-type]
        for name, attribute in zip(names, attributes, strict=False):
            optional = model.shape.optional.get(name)
            # Not the default of the attribute, which may be a constant that did not come.
            absent = UNSET if optional is not None and optional.fit(None)[0] else None
            setattr(made, attribute.name, members.pop(name, absent))
        if len(attributes) > len(names):
            setattr(made, attributes[-1].name, members)
        return made


def report(drift: Drift, config: Config, shared: Shared) -> None:
    """Count a departure; the first of its kind is logged, and told to the hook."""
    counter = shared.part(DRIFT, dict[Drift, int])
    if drift in counter or len(counter) < _MOST_KINDS:
        counter[drift] = counter.get(drift, 0) + 1
        if counter[drift] == 1:
            config.log.warning("drift: %s", drift)
            if config.on_drift:
                config.on_drift(drift)

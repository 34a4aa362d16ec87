"""Objects that need some properties under conditions (``dependentRequired``, ``if`` and others)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .decode import is_record
from .problems import Check, child
from .shapes import Const, Record


@dataclass(frozen=True)
class When:
    """An object in which all of `present` are there, and those of `values` that are there have one
    of these, has all that it `needs`; with `otherwise`, any other object.
    """

    needs: Collection[str]
    present: Collection[str] = field(default=(), kw_only=True)
    values: Mapping[str, Collection[Any]] = field(default_factory=dict[str, Any], kw_only=True)
    otherwise: bool = field(default=False, kw_only=True)

    def missing(self, value: Mapping[str, Any]) -> list[str]:
        """What the object needs and does not have."""
        holds = all(name in value for name in self.present) and all(
            any(Const(known).fit(value[name])[0] for known in values)
            for name, values in self.values.items()
            if name in value
        )
        return [] if holds is self.otherwise else [n for n in self.needs if n not in value]

    def __str__(self) -> str:
        asked = [f"`{name}` is there" for name in self.present if name not in self.values]
        for name, values in self.values.items():
            asked.append(f"`{name}` is {' or '.join(map(repr, values))}")
        return f"{'unless' if self.otherwise else 'where'} {' and '.join(asked)}"


@dataclass(eq=False, repr=False)
class ConditionalRecord(Record):
    """An object that is held to `conditions` when it is sent."""

    conditions: Sequence[When] = field(default=(), kw_only=True)

    def read(self, value: Any, path: str, into: Check) -> Any:
        typed = super().read(value, path, into)
        if into.request and is_record(value):
            for condition in self.conditions:
                for name in condition.missing(value):
                    if name not in self.read_only:
                        into.add(child(path, name), f"missing, needed {condition}")
        return typed

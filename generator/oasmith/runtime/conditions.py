"""Objects that need some properties under conditions (``dependentRequired``, ``if`` and others)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

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

    def check(self, value: Mapping[str, Any], record: Record, path: str, into: Check) -> None:
        """Tell of what the object needs and does not have."""
        for name in self.missing(value):
            if not record.is_read_only(name):
                into.add(child(path, name), f"missing, needed {self}")

    def __str__(self) -> str:
        asked = [f"`{name}` is there" for name in self.present if name not in self.values]
        for name, values in self.values.items():
            asked.append(f"`{name}` is {' or '.join(map(repr, values))}")
        return f"{'unless' if self.otherwise else 'where'} {' and '.join(asked)}"

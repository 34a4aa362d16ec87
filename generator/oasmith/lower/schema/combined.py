"""`Combined`: the keywords of all parts of a schema together.

`combine` makes it, and every schema is lowered from it; without ``allOf`` it has one part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from oasmith.json_value import Json
from oasmith.lower.context import Located
from oasmith.lower.schema.limits import tightest
from oasmith.model import Constraints
from oasmith.values import dataclass


@dataclass(slots=True)
class Group:
    """One ``oneOf`` or ``anyOf`` with the discriminator beside it."""

    variants: list[Located]
    discriminator: Json
    owner: str
    """The pointer of the schema that has it."""


class Conflict(NamedTuple):
    """Two parts that no value satisfies together; the first one counts."""

    pointer: str
    message: str


@dataclass(slots=True)
class Combined:
    """The keywords of all parts together."""

    pointer: str
    parts: list[Located]
    types: frozenset[str] | None = None
    enum: list[Json] | None = None
    const: list[Json] = field(default_factory=list)
    properties: dict[str, list[Located]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    additional: list[Located] = field(default_factory=list)
    patterns: list[tuple[str, Located]] = field(default_factory=list)
    unevaluated: list[Located] = field(default_factory=list)
    names: list[Located] = field(default_factory=list)
    items: list[Located] = field(default_factory=list)
    listed: list[Group] = field(default_factory=list)
    """For each `items` that is a list, as Swagger 2.0 has it: the schemas one of which an item
    fits."""
    unevaluated_items: list[Located] = field(default_factory=list)
    prefix: list[list[Located]] = field(default_factory=list)
    """For each position of an array, the schemas that all parts have for it."""
    groups: list[Group] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    demanded: dict[str, None] = field(default_factory=dict)
    """Properties that are required by alternatives beside it that make no types."""
    checked_keywords: frozenset[str] = frozenset()
    """`unevaluatedProperties` or `unevaluatedItems`, where no type can express it: it is
    checked."""
    checked_elsewhere: frozenset[str] = frozenset()
    """The pointers of parts that are checked for the schema around this one, so not again here."""

    def annotation(self, key: str) -> Json:
        """The first value given for an annotation such as ``description``."""
        return next((p.node[key] for p in self.parts if key in p.node), None)

    @property
    def doc(self) -> str:
        """The description of the schema itself, not of one that it refers to."""
        texts = (part.node.get("description") for part in self._own_parts())
        return next((text for text in texts if isinstance(text, str)), "")

    @property
    def deprecated(self) -> bool:
        """Whether the schema itself, not one that it refers to, is deprecated."""
        return any(part.node.get("deprecated") is True for part in self._own_parts())

    def _own_parts(self) -> Iterator[Located]:
        inside = self.pointer + "/"
        return (p for p in self.parts if p.pointer == self.pointer or p.pointer.startswith(inside))

    @property
    def nullable(self) -> bool:
        """Whether null is one of the named types or enum values."""
        if self.enum is not None:
            return None in self.enum and (self.types is None or "null" in self.types)
        return self.types is not None and "null" in self.types

    def constraints(self) -> Constraints:
        """The tightest of each validation keyword."""
        return tightest(part.node for part in self.parts)

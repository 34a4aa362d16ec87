"""Types with a name: records with their fields, enums, aliases.

The id of a named type is the canonical JSON Pointer of its schema (``#/components/schemas/Price``).
Absent, null and defaulted are three separate facts: `Field.required`, `Nullable`, `Field.default`.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum as _Enum
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.model.types import (
    UNCONSTRAINED,
    Constraints,
    ScalarKind,
    TypeExpr,
    TypeId,
    frozen,
)
from oasmith.values import dataclass


class Access(_Enum):
    """In which direction a property travels."""

    BOTH = "both"
    READ_ONLY = "readOnly"
    WRITE_ONLY = "writeOnly"


@dataclass(frozen=True, slots=True, eq=False)
class Default:
    """A declared default; wrapped because null is a legal default. True does not equal 1."""

    value: Json

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Default) and frozen(self.value) == frozen(other.value)

    def __hash__(self) -> int:
        return hash(frozen(self.value))


@dataclass(frozen=True, slots=True)
class NameHint:
    """The origin of something that needs a name, for the naming stage.

    A component has `component`; an inline schema has the id of what contains it in `parent` and
    its `part` there (a property name, ``item``, ``value``…). What is in a body has its `role`,
    ``request`` or ``response``, and the `status` of a response that is no success. A variant
    without a title has its number in `variant`, and in `references` the components that it refers
    to. `pinned` is a name the spec's author insists on (``x-oasmith-name``).
    """

    component: str = ""
    parent: str = ""
    status: str = ""
    role: str = ""
    part: str = ""
    variant: int | None = None
    pinned: str = ""
    references: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it is in its parent, in words."""
        return _joined(self.whole, _counted(self.variant))

    @property
    def whole(self) -> str:
        """As `text`; of a variant without a title, what the union is."""
        return _joined(self.status, self.role, self.part)

    @property
    def inner(self) -> str:
        """As `text`, within the body that it is in."""
        return _joined(self.part, _counted(self.variant))

    def below(
        self,
        pointer: str,
        part: str = "",
        *,
        variant: int | None = None,
        references: tuple[str, ...] = (),
    ) -> NameHint:
        """The hint of a part; its parent is the nearest thing that has a name."""
        if self.component:
            return NameHint(parent=pointer, part=part, variant=variant, references=references)
        part = _joined(self.inner, part)
        return replace(self, part=part, variant=variant, references=references, pinned="")


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _counted(variant: int | None) -> str:
    return "" if variant is None else f"variant {variant}"


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a record."""

    wire_name: str
    type: TypeExpr
    required: bool
    access: Access = Access.BOTH
    default: Default | None = None
    doc: str = ""
    deprecated: bool = False
    pinned: str = ""
    example: Json = None
    constant: Default | None = None
    """The only value that it can have, sent where a caller gives none."""


@dataclass(frozen=True, slots=True)
class Record:
    """An object with known properties. `additional` types unknown ones; None: none are allowed."""

    id: TypeId
    hint: NameHint
    fields: tuple[Field, ...]
    additional: TypeExpr | None
    doc: str = ""
    deprecated: bool = False
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Enum:
    """A named set of strings or integers; open, unless it is only sent. `any_other` if the document
    itself lets other values pass."""

    id: TypeId
    hint: NameHint
    kind: ScalarKind
    values: tuple[str | int, ...]
    doc: str = ""
    deprecated: bool = False
    member_docs: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    """What the document calls its members; empty for those that go by their values."""
    any_other: bool = False


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type expression."""

    id: TypeId
    hint: NameHint
    target: TypeExpr
    doc: str = ""
    deprecated: bool = False


NamedType: TypeAlias = Record | Enum | Alias

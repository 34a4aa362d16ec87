"""Types with a name: records with their fields, enums, aliases.

The id of a named type is the canonical JSON Pointer of its schema (``#/components/schemas/Price``).
Absent, null and defaulted are three separate facts: `Field.required`, `Nullable`, `Field.default`.
"""

from __future__ import annotations

from enum import Enum as _Enum
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.model.types import UNCONSTRAINED, Constraints, ScalarKind, TypeExpr, TypeId
from oasmith.values import dataclass


class Access(_Enum):
    """In which direction a property travels."""

    BOTH = "both"
    READ_ONLY = "readOnly"
    WRITE_ONLY = "writeOnly"


@dataclass(frozen=True, slots=True)
class Default:
    """A declared default; wrapped because null is a legal default."""

    value: Json


@dataclass(frozen=True, slots=True)
class NameHint:
    """The origin of something that needs a name, for the naming stage.

    A component has `component`; an inline schema has the id of what contains it in `parent`
    and its `part` there (a property name, ``item``, ``value``, ``request``, ``200 response``…).
    `pinned` is a name the spec's author insists on (``x-oasmith-name``), `references` the
    components that a variant refers to.
    """

    component: str = ""
    parent: str = ""
    part: str = ""
    pinned: str = ""
    references: tuple[str, ...] = ()

    def below(self, pointer: str, part: str, references: tuple[str, ...] = ()) -> NameHint:
        """The hint of a part; its parent is the nearest thing that has a name."""
        if self.component:
            return NameHint(parent=pointer, part=part, references=references)
        return NameHint(parent=self.parent, part=f"{self.part} {part}", references=references)


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
    """A named set of strings or integers; open when reading."""

    id: TypeId
    hint: NameHint
    kind: ScalarKind
    values: tuple[str | int, ...]
    doc: str = ""
    deprecated: bool = False
    member_docs: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    """What the document calls its members; empty for those that go by their values."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type expression."""

    id: TypeId
    hint: NameHint
    target: TypeExpr
    doc: str = ""
    deprecated: bool = False


NamedType: TypeAlias = Record | Enum | Alias

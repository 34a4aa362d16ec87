"""A type as what its values can be: null or not, scalars by their JSON type, arrays, objects.

Input: a type. Output: the same values as a `Union`. Invariant: types with the same values give
equal unions, in whatever words they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Constraints,
    Discriminator,
    Enum,
    MapOf,
    Named,
    NamedType,
    Never,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.values import dataclass

Types = Mapping[TypeId, NamedType]
_JSON_TYPES = {
    ScalarKind.INTEGER: "integer",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
}
"""All other kinds are strings: formats are annotations (JSON Schema validation, section 7.2)."""


@dataclass(slots=True)
class Scalars:
    """The scalars of one JSON type that a union takes: all within one of some `limits`, and the
    listed ones."""

    values: list[object] = field(default_factory=list)
    any: bool = False
    limits: list[Constraints] = field(default_factory=list)


@dataclass(slots=True)
class Union:
    """What a type takes. `others` are constants that are lists or objects."""

    nullable: bool = False
    anything: Anything | None = None
    scalars: dict[str, Scalars] = field(default_factory=dict)
    arrays: list[ArrayOf | TupleOf] = field(default_factory=list)
    objects: list[Named | MapOf | ByName] = field(default_factory=list)
    others: list[Const] = field(default_factory=list)
    discriminator: Discriminator | None = None
    rules: list[OneOf] = field(default_factory=list)
    """Unions that are held to further rules."""

    @property
    def kinds(self) -> list[str]:
        """The JSON types of values, null left out."""
        kinds = list(self.scalars)
        kinds += ["array"] if self.arrays else []
        kinds += ["object"] if self.objects else []
        return kinds + [
            "array" if isinstance(const.value, list) else "object" for const in self.others
        ]

    @property
    def takes_unknown(self) -> bool:
        """Whether clients take objects that are none of the variants."""
        return self.discriminator is not None and self.discriminator.leaves_unknown


def union_of(type_: TypeExpr, types: Types) -> Union:
    """The type, with aliases followed."""
    union = Union()
    for member in _members(type_, types, frozenset(), union):
        _add(member, types, union)
    return union


def _members(
    type_: TypeExpr, types: Types, seen: frozenset[TypeId], union: Union
) -> Iterator[TypeExpr]:
    match type_:
        case Nullable(inner):
            union.nullable = True
            yield from _members(inner, types, seen, union)
        case OneOf(variants, discriminator, checks):
            union.discriminator = union.discriminator or discriminator
            union.rules += [type_] if checks is not None else []
            for variant in variants:
                yield from _members(variant, types, seen, union)
        case Named(id_) if isinstance(alias := types.get(id_), Alias):
            if id_ not in seen:
                yield from _members(alias.target, types, seen | {id_}, union)
        case _:
            yield type_


def _add(member: TypeExpr, types: Types, union: Union) -> None:
    match member:
        case Anything():
            union.anything = union.anything or member
        case Const(None):
            union.nullable = True
        case Const(value) if member.kind is None:
            union.others.append(member)
        case Const(value):
            _listed(union, member.kind, [value])
        case Choice(kind, values, any_other):
            _listed(union, kind, values, any_other)
        case Scalar(kind, constraints):
            scalars = union.scalars.setdefault(json_type(kind), Scalars())
            scalars.any = True
            scalars.limits.append(constraints)
        case ArrayOf() | TupleOf():
            union.arrays.append(member)
        case Named(id_):
            named = types.get(id_)
            if isinstance(named, Enum):
                _listed(union, named.kind, named.values, named.any_other)
            elif isinstance(named, Record):
                union.objects.append(member)
        case MapOf() | ByName():
            union.objects.append(member)
        case Never() | Nullable() | OneOf():
            pass


def _listed(
    union: Union, kind: ScalarKind | None, values: Sequence[object], any_other: bool = False
) -> None:
    name = json_type(kind or ScalarKind.STRING)
    scalars = union.scalars.setdefault(name, Scalars())
    scalars.values += [value for value in values if value not in scalars.values]
    if any_other:
        scalars.any = True
        scalars.limits.append(UNCONSTRAINED)


def json_type(kind: ScalarKind) -> str:
    """The JSON type of scalars of a kind."""
    return _JSON_TYPES.get(kind, "string")

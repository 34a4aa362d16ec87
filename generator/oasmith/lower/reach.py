"""Which named types a type expression leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from oasmith.model import (
    Alias,
    ArrayOf,
    ByName,
    Const,
    MapOf,
    Named,
    NamedType,
    Nullable,
    OneOf,
    Record,
    Scalar,
    TupleOf,
    TypeExpr,
    TypeId,
)


def mentioned(type_: TypeExpr) -> Iterator[TypeId]:
    """The ids that a type expression names, not looking into them."""
    match type_:
        case Named(id_):
            yield id_
        case Const(enum=id_) if id_:
            yield id_
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            yield from mentioned(inner)
        case OneOf(variants):
            for variant in variants:
                yield from mentioned(variant)
        case TupleOf() | ByName():
            for item in type_.all:
                yield from mentioned(item)


def scalars(type_: TypeExpr) -> Iterator[Scalar]:
    """The scalars in a type expression."""
    match type_:
        case Scalar():
            yield type_
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            yield from scalars(inner)
        case OneOf(variants):
            for variant in variants:
                yield from scalars(variant)
        case TupleOf() | ByName():
            for item in type_.all:
                yield from scalars(item)


def parts_of(named: NamedType) -> Iterator[TypeExpr]:
    """The type expressions that a named type is made of."""
    if isinstance(named, Record):
        yield from (field.type for field in named.fields)
        if named.additional is not None:
            yield named.additional
    elif isinstance(named, Alias):
        yield named.target


def reached(types: Mapping[TypeId, NamedType], start: Iterable[TypeExpr]) -> frozenset[TypeId]:
    """Every named type that values of the `start` types may contain."""
    waiting = [id_ for type_ in start for id_ in mentioned(type_)]
    found: set[TypeId] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ not in found and id_ in types:
            found.add(id_)
            waiting.extend(i for type_ in parts_of(types[id_]) for i in mentioned(type_))
    return frozenset(found)

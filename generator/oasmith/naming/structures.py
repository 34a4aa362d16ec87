"""What types are made of, for telling which of them are the same.

Descriptions, examples and titles do not count, nor does the order of properties, of variants and of
the members of an enum. What is written in place counts as what it is made of itself, a component as
itself unless it is a scalar.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from oasmith.model import (
    Alias,
    Const,
    Discriminator,
    Enum,
    Field,
    Named,
    NamedType,
    OneOf,
    Record,
    Scalar,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import children, rebuilt, unaliased

Renamed: TypeAlias = Callable[[TypeId], TypeId]


class Structures:
    """The structures of the types of a document, as numbers: equal ones have the same."""

    def __init__(
        self, types: Mapping[TypeId, NamedType], is_component: Callable[[TypeId], bool]
    ) -> None:
        self._types = types
        self._is_component = is_component
        self._found: dict[TypeId, int] = {}
        self._numbers: dict[Hashable, int] = {}
        self._open: set[TypeId] = set()

    def of(self, id_: TypeId) -> int:
        """The number of the structure of a type."""
        if id_ not in self._found:
            self._open.add(id_)
            structure = self._structure(self._types[id_])
            self._open.discard(id_)
            self._found[id_] = self._numbers.setdefault(structure, len(self._numbers))
        return self._found[id_]

    def _ref(self, id_: TypeId) -> TypeId:
        if id_ not in self._types or self._is_component(id_) or id_ in self._open:
            return id_  # what contains itself is like nothing else
        return f"={self.of(id_)}"

    def _structure(self, named: NamedType) -> Hashable:
        match named:
            case Record(fields=fields, additional=additional, constraints=constraints):
                rows = sorted(map(self._field, fields), key=lambda row: row[0])
                rest = None if additional is None else self._meant(additional)
                return "record", tuple(rows), rest, constraints, named.deprecated
            case Enum(kind=kind, values=values, labels=labels):
                called = labels or ("",) * len(values)
                return "enum", kind, frozenset(zip(values, called, strict=True)), named.deprecated
            case Alias(target=target):
                return "alias", self._meant(target), named.deprecated

    def _field(self, field: Field) -> tuple[str, Hashable]:
        said = (field.required, field.access, field.deprecated, field.pinned)
        values = (repr(field.default), repr(field.constant))
        return field.wire_name, (self._meant(field.type), said, values)

    def _meant(self, type_: TypeExpr) -> TypeExpr:
        """A type with the numbers of the structures that it refers to."""
        return ordered(with_ids(self._plain(type_), self._ref))

    def _plain(self, type_: TypeExpr) -> TypeExpr:
        """The type with scalars in place of the names that they have."""
        if not isinstance(type_, Named):
            return rebuilt(type_, self._plain)
        meant = unaliased(type_, self._types)
        return meant if isinstance(meant, Scalar) else type_


def with_ids(type_: TypeExpr, renamed: Renamed) -> TypeExpr:
    """The type with other ids of named types; itself, if they are those that it has."""
    match type_:
        case Named(id_):
            new = renamed(id_)
            return type_ if new == id_ else Named(new)
        case Const(enum=id_) if id_:
            new = renamed(id_)
            return type_ if new == id_ else replace(type_, enum=new)
        case OneOf(variants, discriminator):
            others = tuple(dict.fromkeys(with_ids(variant, renamed) for variant in variants))
            if len(others) == 1 and discriminator is None and type_.checks is None:
                return others[0]
            told = None if discriminator is None else _discriminator(discriminator, renamed)
            same = others == variants and told == discriminator
            return type_ if same else replace(type_, variants=others, discriminator=told)
        case _:
            return rebuilt(type_, lambda inner: with_ids(inner, renamed))


def ordered(type_: TypeExpr) -> TypeExpr:
    """The type with the variants of each union in it in one order."""
    inner = rebuilt(type_, ordered)
    if not isinstance(inner, OneOf):
        return inner
    told = inner.discriminator
    if told is not None:
        told = replace(told, mapping=tuple(sorted(told.mapping, key=repr)))
    variants = tuple(sorted(inner.variants, key=repr))
    return replace(inner, variants=variants, discriminator=told)


def _discriminator(told: Discriminator, renamed: Renamed) -> Discriminator:
    return replace(
        told,
        mapping=tuple((tag, with_ids(type_, renamed)) for tag, type_ in told.mapping),
        default=None if told.default is None else renamed(told.default),
        loose=tuple(with_ids(type_, renamed) for type_ in told.loose),
    )


def told_by_tags(type_: TypeExpr) -> Iterator[set[TypeId]]:
    """The variants of each union in a type that has a discriminator."""
    if isinstance(type_, OneOf) and type_.discriminator is not None:
        yield {variant.id for variant in type_.variants if isinstance(variant, Named)}
    for inner in children(type_):
        yield from told_by_tags(inner)

"""Walks over type expressions: the one place that knows of which expressions each kind is made.

Every function here is total: a new kind of expression is an error of the type checker in `children`
and `rebuilt` alone. Named types are not entered unless a function says so; those that do end where
aliases lead back to themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias, assert_never

from oasmith.model.named import Alias, Enum, NamedType, Record
from oasmith.model.types import (
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Const,
    MapOf,
    Named,
    Never,
    Nullable,
    OneOf,
    Scalar,
    TupleOf,
    TypeExpr,
    TypeId,
)

Types: TypeAlias = Mapping[TypeId, NamedType]
Meaning: TypeAlias = TypeExpr | Record | Enum
"""What a type is once names are looked up: an expression, or a type that is no alias."""


def without_null(type_: TypeExpr) -> TypeExpr:
    """The expression without null, which is the outermost thing that it says."""
    return type_.inner if isinstance(type_, Nullable) else type_


def children(type_: TypeExpr) -> tuple[TypeExpr, ...]:
    """The expressions of which an expression is directly made, in their order."""
    match type_:
        case Scalar() | Named() | Const() | Choice() | Anything() | Never():
            return ()
        case ArrayOf(item=inner) | MapOf(value=inner) | Nullable(inner):
            return (inner,)
        case OneOf(variants):
            return variants
        case TupleOf() | ByName():
            return type_.all
        case _:
            assert_never(type_)


def rebuilt(type_: TypeExpr, change: Callable[[TypeExpr], TypeExpr]) -> TypeExpr:
    """The expression with `change` made of each of its children; itself, if none of them
    changes."""
    match type_:
        case Scalar() | Named() | Const() | Choice() | Anything() | Never():
            return type_
        case ArrayOf(item):
            new = change(item)
            return type_ if new is item else replace(type_, item=new)
        case MapOf(value):
            new = change(value)
            return type_ if new is value else replace(type_, value=new)
        case Nullable(inner):
            new = change(inner)
            return type_ if new is inner else Nullable(new)
        case OneOf(variants):
            changed = _each(variants, change)
            return type_ if changed is variants else replace(type_, variants=changed)
        case TupleOf(items, rest):
            changed, last = _each(items, change), None if rest is None else change(rest)
            same = changed is items and last is rest
            return type_ if same else replace(type_, items=changed, rest=last)
        case ByName(patterns, rest):
            types = tuple(of for _, of in patterns)
            changed, last = _each(types, change), change(rest)
            if changed is types and last is rest:
                return type_
            names = (pattern for pattern, _ in patterns)
            return ByName(tuple(zip(names, changed, strict=True)), last)
        case _:
            assert_never(type_)


def _each(
    types: tuple[TypeExpr, ...], change: Callable[[TypeExpr], TypeExpr]
) -> tuple[TypeExpr, ...]:
    """All of them changed; the tuple itself, if they stay."""
    changed = tuple(change(type_) for type_ in types)
    return types if all(map(_is, changed, types)) else changed


def _is(one: object, other: object) -> bool:
    return one is other


def inside(type_: TypeExpr) -> Iterator[TypeExpr]:
    """The expression and all expressions in it, outer ones first."""
    waiting = [type_]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += reversed(children(part))


def expanded(type_: TypeExpr, types: Types) -> Iterator[Meaning]:
    """The expression and all in it, each alias replaced once by its target, each reference to a
    record or enum by that type."""
    seen: set[TypeId] = set()
    waiting = [type_]
    while waiting:
        part = waiting.pop()
        if not isinstance(part, Named):
            yield part
            waiting += reversed(children(part))
        elif part.id not in seen and part.id in types:
            seen.add(part.id)
            named = types[part.id]
            if isinstance(named, Alias):
                waiting.append(named.target)
            else:
                yield named


def mentioned(type_: TypeExpr) -> Iterator[TypeId]:
    """The ids of the named types that an expression refers to."""
    for part in inside(type_):
        if isinstance(part, Named):
            yield part.id
        elif isinstance(part, Const) and part.enum:
            yield part.enum


def mentioned_through_aliases(type_: TypeExpr, types: Types) -> Iterator[TypeId]:
    """The ids of the named types that an expression refers to, also through aliases; nearest
    first."""
    waiting = [*mentioned(type_)]
    seen: set[TypeId] = set()
    for id_ in waiting:
        if id_ not in seen and id_ in types:
            seen.add(id_)
            yield id_
            named = types[id_]
            if isinstance(named, Alias):
                waiting += mentioned(named.target)


def parts_of(named: NamedType) -> Iterator[TypeExpr]:
    """The type expressions that a named type is made of."""
    match named:
        case Record(fields=fields, additional=additional):
            yield from (field.type for field in fields)
            if additional is not None:
                yield additional
        case Alias(target=target):
            yield target
        case Enum():
            pass
        case _:
            assert_never(named)


def reached(
    types: Types,
    start: Iterable[TypeExpr],
    parts: Callable[[NamedType], Iterable[TypeExpr]] = parts_of,
) -> frozenset[TypeId]:
    """The ids of all named types that values of the `start` types may contain; `parts` says of what
    a named type is made."""
    waiting = [id_ for type_ in start for id_ in mentioned(type_)]
    found: set[TypeId] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ not in found and id_ in types:
            found.add(id_)
            waiting += (i for type_ in parts(types[id_]) for i in mentioned(type_))
    return frozenset(found)


def unaliased(type_: TypeExpr | None, types: Types) -> Meaning | None:
    """What a type is behind aliases; None where these lead back to themselves or nowhere."""
    return _behind(type_, types, null=False)


def resolved(type_: TypeExpr | None, types: Types) -> Meaning | None:
    """What a type is behind aliases and null; None where these lead back to themselves or
    nowhere."""
    return _behind(type_, types, null=True)


def _behind(type_: TypeExpr | None, types: Types, *, null: bool) -> Meaning | None:
    seen: set[TypeId] = set()
    while True:
        if null and isinstance(type_, Nullable):
            type_ = type_.inner
        elif not isinstance(type_, Named):
            return type_
        else:
            named = types.get(type_.id)
            if not isinstance(named, Alias):
                return named
            if named.id in seen:
                return None
            seen.add(named.id)
            type_ = named.target

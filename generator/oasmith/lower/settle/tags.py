"""Tags: the properties of variants that a discriminator reads, typed by the values that it gives
them.

Input: an API whose properties have the types of their own schemas. Output: the same API, the tag of
every variant typed by the values that mean that variant. A record that is the default of a
discriminator takes any tag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from oasmith.json_value import JsonScalar
from oasmith.lower.schema.discriminators import union
from oasmith.model import (
    FORMATTED_TEXTS,
    Alias,
    Anything,
    Api,
    Choice,
    Const,
    Default,
    Discriminator,
    Enum,
    Field,
    Named,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
    kind_of,
)
from oasmith.model.carriers import types_of_api
from oasmith.model.walk import Types, inside, unaliased, without_null

Tagged: TypeAlias = tuple[TypeId, str]
"""A record and the wire name of its tag."""
Tags: TypeAlias = Mapping[Tagged, dict[Const, None]]
"""The values of each tag."""
Subtypes: TypeAlias = Callable[[TypeId], Sequence[TypeId]]
"""Gives the components that extend a component, directly or not."""


def settle_tags(api: Api, subtypes: Subtypes) -> Api:
    """The API with every tag typed by its values."""
    tags, open_ = _tags(api)
    types = dict(api.types)
    for id_, wire_name in dict.fromkeys((*tags, *open_)):
        record = types[id_]
        assert isinstance(record, Record)
        place = id_, wire_name

        def settled(field: Field, place: Tagged = place) -> Field:
            if field.wire_name != place[1]:
                return field
            if place in open_:
                return replace(field, type=_opened(field.type))
            return _tag(api.types, subtypes, field, place, tags)

        types[id_] = replace(record, fields=tuple(map(settled, record.fields)))
    return replace(api, types=types)


def _opened(type_: TypeExpr) -> TypeExpr:
    """The type of a tag that may have any value of its kind."""
    match type_:
        case Const(value, enum=enum) if value is not None and not isinstance(value, bool):
            return Const(value, single=True, enum=enum)
        case Nullable(inner):
            return Nullable(_opened(inner))
        case _:
            return type_


def _tags(api: Api) -> tuple[dict[Tagged, dict[Const, None]], dict[Tagged, None]]:
    """The values of each tag, and the tags that may have any value."""
    tags: dict[Tagged, dict[Const, None]] = {}
    open_: dict[Tagged, None] = {}
    for discriminator in _discriminators(api):
        name = discriminator.wire_name
        for tag, meant in discriminator.mapping:
            for id_ in _records(api.types, meant, name, tag):
                tags.setdefault((id_, name), {})[Const(tag)] = None
        default = (Named(discriminator.default),) if discriminator.default is not None else ()
        for type_ in (*default, *discriminator.loose):
            open_ |= dict.fromkeys((id_, name) for id_ in _records(api.types, type_, name, None))
    return tags, open_


def _discriminators(api: Api) -> Iterator[Discriminator]:
    for type_ in types_of_api(api):
        for part in inside(type_):
            if isinstance(part, OneOf) and part.discriminator is not None:
                yield part.discriminator


def _records(
    types: Types,
    type_: TypeExpr,
    name: str,
    tag: JsonScalar,
    seen: frozenset[TypeId] = frozenset(),
) -> Iterator[TypeId]:
    """The records of the type that an object with the tag can be."""
    match type_:
        case Nullable(inner):
            yield from _records(types, inner, name, tag, seen)
        case OneOf(variants, discriminator):
            for variant in _named_by(discriminator, name, tag) or variants:
                yield from _records(types, variant, name, tag, seen)
        case Named(id_) if id_ not in seen:
            named = types.get(id_)
            if isinstance(named, Record):
                yield id_
            elif isinstance(named, Alias):
                yield from _records(types, named.target, name, tag, seen | {id_})


def _named_by(discriminator: Discriminator | None, name: str, tag: JsonScalar) -> list[TypeExpr]:
    """The variant with the tag, if the discriminator reads the property of that name."""
    if discriminator is None or discriminator.wire_name != name:
        return []
    return [meant for known, meant in discriminator.mapping if Const(known) == Const(tag)]


def _tag(types: Types, subtypes: Subtypes, field: Field, place: Tagged, tags: Tags) -> Field:
    """The field of a tag, typed by the tags of its record and of the subtypes of the record."""
    own = [tag for tag in tags[place] if _takes(field.type, tag, types)]
    if not own:
        return field
    below = [(id_, place[1]) for id_ in subtypes(place[0])]
    inherited = (tag for other in below if other in tags for tag in tags[other])
    all_tags = dict.fromkeys((*own, *inherited))
    enum = _enum(field.type, types)
    in_enum = set(enum.values) if enum is not None else set()
    type_ = union(
        [
            Const(t.value, enum=enum.id if enum is not None and t.value in in_enum else "")
            for t in all_tags
        ]
        + _beside(field.type, list(all_tags), types)
    )
    return replace(
        field,
        type=Nullable(type_) if isinstance(field.type, Nullable) else type_,
        constant=Default(own[0].value) if len(own) == 1 else None,
    )


def _beside(type_: TypeExpr, tags: Sequence[Const], types: Types) -> list[TypeExpr]:
    """The types of the field, by its schema, whose JSON types no tag has."""
    inner = without_null(type_)
    variants = inner.variants if isinstance(inner, OneOf) else ()
    return [v for v in variants if not any(_is_alike(v, tag, types) for tag in tags)]


def _is_alike(type_: TypeExpr, tag: Const, types: Types) -> bool:
    """Whether the type has the JSON type of the tag; a string of any format is a string."""
    is_text = isinstance(tag.value, str)
    formatted = isinstance(type_, Scalar) and type_.kind in FORMATTED_TEXTS
    return _takes(type_, tag, types) or (is_text and formatted)


def _enum(type_: TypeExpr, types: Types) -> Enum | None:
    found = unaliased(without_null(type_), types)
    return found if isinstance(found, Enum) else None


def _takes(type_: TypeExpr, tag: Const, types: Types) -> bool:
    """Whether the type has the JSON type of the tag."""
    match unaliased(without_null(type_), types):
        case Anything():
            return True
        case Const() as constant:
            return constant.kind is tag.kind
        case Scalar(kind) | Choice(kind) | Enum(kind=kind):
            whole = kind is ScalarKind.NUMBER and tag.kind is ScalarKind.INTEGER
            return kind is kind_of(tag.value) or whole
        case OneOf(variants):
            return any(_takes(variant, tag, types) for variant in variants)
        case _:
            return False

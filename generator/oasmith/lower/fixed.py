"""Values that are fixed: the tags of variants, and what has one value only.

Input: all types and operations, lowered. Output: the same, the tag of every variant typed by the
values that a discriminator gives it, and fields and required parameters that have one value with
it. Invariant: a type that objects with unknown tags are read as takes any tag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from oasmith.json_value import JsonScalar
from oasmith.lower.context import Context
from oasmith.lower.discriminators import union
from oasmith.model import (
    Alias,
    Anything,
    Choice,
    Const,
    Default,
    Discriminator,
    Enum,
    Field,
    Named,
    NamedType,
    Nullable,
    OneOf,
    Operation,
    Parameter,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
    kind_of,
)
from oasmith.model.walk import unaliased

Tagged: TypeAlias = tuple[TypeId, str]
"""A record and the wire name of its tag."""


def settle_fixed(context: Context, operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """The operations, and in the context the types, with all fixed values."""
    tags, loose = _tags(context)
    for id_, named in list(context.types.items()):
        if isinstance(named, Record):
            fields = [_field(context, f, (id_, f.wire_name), tags, loose) for f in named.fields]
            if any(new is not old for new, old in zip(fields, named.fields, strict=True)):
                context.register(replace(named, fields=tuple(fields)))
    return tuple(_operation(context, operation) for operation in operations)


def _operation(context: Context, operation: Operation) -> Operation:
    parameters = tuple(_parameter(context, p) for p in operation.parameters)
    return replace(operation, parameters=parameters) if parameters else operation


def _parameter(context: Context, parameter: Parameter) -> Parameter:
    # An optional one with a single value is a switch: to send it is the caller's choice.
    if not parameter.required or parameter.client:
        return parameter
    value = only_value(parameter.type, context.types)
    # Python shares a default that can change among all calls.
    if value is None or isinstance(value.value, list | dict):
        return parameter
    return replace(parameter, fixed=value)


def _field(
    context: Context,
    field: Field,
    place: Tagged,
    tags: Mapping[Tagged, dict[Const, None]],
    loose: set[Tagged],
) -> Field:
    if place in loose:
        field = replace(field, type=_opened(field.type))
    elif place in tags:
        return _tag(context, field, place, tags)
    return _single(context, field)


def _single(context: Context, field: Field) -> Field:
    """The field with its only value. An optional enum of one member is a switch, unless the
    document gives it as default: only a caller can say that it is on."""
    if field.fixed is None and not isinstance(field.type, Named | Const):
        return field  # as nearly all are
    value = only_value(field.type, context.types)
    is_said = field.required or (value is not None and value == field.default)
    if not is_said and _is_enum(field.type, context.types):
        return field
    return field if value == field.fixed else replace(field, fixed=value)


def _is_enum(type_: TypeExpr, types: Mapping[TypeId, NamedType]) -> bool:
    found = unaliased(type_, types)
    return isinstance(found, Enum) or (isinstance(found, Const) and found.single)


def only_value(type_: TypeExpr, types: Mapping[TypeId, NamedType]) -> Default | None:
    """The value of a type that has but one."""
    found = unaliased(type_, types)
    if isinstance(found, Const):
        return Default(found.value)
    if isinstance(found, Enum) and len(found.values) == 1:
        return Default(found.values[0])
    return None


def _opened(type_: TypeExpr) -> TypeExpr:
    """The type of a tag that may have any value of its kind."""
    match type_:
        case Const(value, enum=enum) if value is not None and not isinstance(value, bool):
            return Const(value, single=True, enum=enum)
        case Nullable(inner):
            return Nullable(_opened(inner))
        case _:
            return type_


def _tags(context: Context) -> tuple[dict[Tagged, dict[Const, None]], set[Tagged]]:
    """The tags of each record, and those whose tag may have any value."""
    tags: dict[Tagged, dict[Const, None]] = {}
    loose: set[Tagged] = set()
    for told in context.discriminators:
        for tag, meant in told.mapping:
            for id_ in _records(context, meant, told.wire_name, tag):
                tags.setdefault((id_, told.wire_name), {})[Const(tag)] = None
        default = (Named(told.default),) if told.default is not None else ()
        for type_ in (*default, *told.loose):
            ids = _records(context, type_, told.wire_name, None)
            loose.update((id_, told.wire_name) for id_ in ids)
    return tags, loose


def _records(
    context: Context,
    type_: TypeExpr,
    name: str,
    tag: JsonScalar,
    seen: frozenset[TypeId] = frozenset(),
) -> Iterator[TypeId]:
    """The records that an object with the tag can be, where it is of the type."""
    match type_:
        case Nullable(inner):
            yield from _records(context, inner, name, tag, seen)
        case OneOf(variants, told):
            for variant in _named_by(told, name, tag) or variants:
                yield from _records(context, variant, name, tag, seen)
        case Named(id_) if id_ not in seen:
            named = context.types.get(id_)
            if isinstance(named, Record):
                yield id_
            elif isinstance(named, Alias):
                yield from _records(context, named.target, name, tag, seen | {id_})


def _named_by(told: Discriminator | None, name: str, tag: JsonScalar) -> list[TypeExpr]:
    """The variant that the tag names in a union inside of a union, if both go by the same one."""
    if told is None or told.wire_name != name:
        return []
    return [meant for known, meant in told.mapping if Const(known) == Const(tag)]


def _tag(
    context: Context, field: Field, place: Tagged, tags: Mapping[Tagged, dict[Const, None]]
) -> Field:
    """The tag of a variant: its own values, and those of the schemas that extend it, since an
    object of theirs is one of it too."""
    own = [tag for tag in tags[place] if _takes(field.type, tag, context.types)]
    if not own:
        return _single(context, field)
    below = [(id_, place[1]) for id_ in context.descendants(place[0])]
    inherited = (tag for other in below if other in tags for tag in tags[other])
    all_tags = dict.fromkeys((*own, *inherited))
    enum = _enum(field.type, context.types)
    in_enum = set(enum.values) if enum is not None else set()
    type_ = union(
        [
            Const(t.value, enum=enum.id if enum is not None and t.value in in_enum else "")
            for t in all_tags
        ]
        + _beside(field.type, list(all_tags), context.types)
    )
    return replace(
        field,
        type=Nullable(type_) if isinstance(field.type, Nullable) else type_,
        fixed=Default(own[0].value) if len(own) == 1 else None,
    )


def _beside(
    type_: TypeExpr, tags: Sequence[Const], types: Mapping[TypeId, NamedType]
) -> list[TypeExpr]:
    """What a tag may be by its own schema, beside values of the JSON types that tags have."""
    inner = _inner(type_)
    variants = inner.variants if isinstance(inner, OneOf) else ()
    return [v for v in variants if not any(_is_alike(v, tag, types) for tag in tags)]


def _is_alike(type_: TypeExpr, tag: Const, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether the type is one of the tag's JSON type, or of text of any format where that is text."""
    is_text = isinstance(tag.value, str)
    formatted = isinstance(type_, Scalar) and type_.kind in _TEXTS
    return _takes(type_, tag, types) or (is_text and formatted)


_TEXTS = (
    ScalarKind.UUID,
    ScalarKind.DATE_TIME,
    ScalarKind.DATE,
    ScalarKind.TIME,
    ScalarKind.BASE64,
)


def _inner(type_: TypeExpr) -> TypeExpr:
    return type_.inner if isinstance(type_, Nullable) else type_


def _enum(type_: TypeExpr, types: Mapping[TypeId, NamedType]) -> Enum | None:
    found = unaliased(_inner(type_), types)
    return found if isinstance(found, Enum) else None


def _takes(type_: TypeExpr, tag: Const, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether the type is one of the tag's JSON type."""
    match unaliased(_inner(type_), types):
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

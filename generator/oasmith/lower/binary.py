"""Raw bytes or text: what ``format: binary`` means, decided by the bodies that a type travels in.

Only multipart and binary bodies carry bytes. In JSON, forms and text such a value is a string
like any other, and a type that travels both ways takes either.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from oasmith.lower.context import Context
from oasmith.model import (
    Alias,
    ArrayOf,
    Body,
    ByName,
    Codec,
    Content,
    Field,
    Header,
    MapOf,
    NamedType,
    Nullable,
    OneOf,
    Operation,
    Parameter,
    Record,
    Response,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    Webhook,
)
from oasmith.model.walk import parts_of, reached

_RAW = frozenset({Codec.MULTIPART, Codec.BINARY})

Change: TypeAlias = Callable[[Scalar], TypeExpr]
T = TypeVar("T", Content, Field, Header, Parameter, Webhook)
W = TypeVar("W", Body, Operation, Response)


def settle_binary(
    context: Context, operations: tuple[Operation, ...], webhooks: tuple[Webhook, ...]
) -> tuple[tuple[Operation, ...], tuple[Webhook, ...]]:
    """Operations and messages, and in the context the types, with every binary string settled."""
    binary = [named for named in context.types.values() if _has_binary(named)]
    if binary:
        _settle_types(context, binary, operations, webhooks)
    settled = tuple(_operation(operation) for operation in operations)
    return settled, tuple(_typed(webhook, _text) for webhook in webhooks)


def _settle_types(
    context: Context,
    binary: list[NamedType],
    operations: tuple[Operation, ...],
    webhooks: tuple[Webhook, ...],
) -> None:
    contents = [content for operation in operations for content in _contents(operation)]
    texts = [p.type for op in operations for p in op.parameters] + [w.type for w in webhooks]
    raw = reached(context.types, _types(contents, raw=True))
    read = reached(context.types, [*_types(contents, raw=False), *texts])
    for named in binary:
        if named.id not in raw or named.id in read:
            context.register(_named(named, _either if named.id in raw else _text))


def _has_binary(named: NamedType) -> bool:
    """Whether a binary string stands in the type itself; in most documents, few types have one."""
    return any(_map(part, _text) is not part for part in parts_of(named))


def _contents(operation: Operation) -> Iterator[Content]:
    if operation.body is not None:
        yield from operation.body.contents
    for response in operation.responses:
        yield from response.contents


def _types(contents: Iterable[Content], *, raw: bool) -> list[TypeExpr]:
    return [c.type for c in contents if c.type is not None and (c.codec in _RAW) is raw]


def _text(scalar: Scalar) -> TypeExpr:
    return replace(scalar, kind=ScalarKind.STRING)


def _either(scalar: Scalar) -> TypeExpr:
    return OneOf((scalar, _text(scalar)))


def _operation(operation: Operation) -> Operation:
    body = operation.body
    return _changed(
        operation,
        parameters=tuple(_typed(parameter, _text) for parameter in operation.parameters),
        body=None if body is None else _changed(body, contents=_settled(body.contents)),
        responses=tuple(map(_response, operation.responses)),
    )


def _response(response: Response) -> Response:
    headers = tuple(_typed(header, _text) for header in response.headers)
    return _changed(response, contents=_settled(response.contents), headers=headers)


def _changed(whole: W, **parts: Any) -> W:
    """What has these parts; itself, if they are those that it has, as nearly always."""
    same = all(_is_same(getattr(whole, name), part) for name, part in parts.items())
    return whole if same else replace(whole, **parts)


def _is_same(old: object, new: object) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return all(map(operator.is_, old, new))
    return old is new


def _settled(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    return tuple(c if c.codec in _RAW else _typed(c, _text) for c in contents)


def _typed(part: T, change: Change) -> T:
    """What has a type, with that changed; itself, if that stays."""
    if part.type is None or (changed := _map(part.type, change)) is part.type:
        return part
    return replace(part, type=changed)


def _named(named: NamedType, change: Change) -> NamedType:
    if isinstance(named, Record):
        fields = tuple(_typed(field, change) for field in named.fields)
        additional = None if named.additional is None else _map(named.additional, change)
        return replace(named, fields=fields, additional=additional)
    return replace(named, target=_map(named.target, change)) if isinstance(named, Alias) else named


def _map(type_: TypeExpr, change: Change) -> TypeExpr:
    """The type expression with every binary scalar in it changed."""
    if isinstance(type_, Scalar):  # as most
        return change(type_) if type_.kind is ScalarKind.BINARY else type_
    match type_:
        case ArrayOf(item):
            mapped = _map(item, change)
            return type_ if mapped is item else replace(type_, item=mapped)
        case MapOf(value):
            mapped = _map(value, change)
            return type_ if mapped is value else replace(type_, value=mapped)
        case ByName(patterns, rest):
            named = tuple((pattern, _map(value, change)) for pattern, value in patterns)
            return _unless_same(type_, ByName(named, _map(rest, change)))
        case Nullable(inner):
            mapped = _map(inner, change)
            return type_ if mapped is inner else Nullable(mapped)
        case OneOf(variants):
            return _unless_same(type_, _union(type_, [_map(v, change) for v in variants]))
        case TupleOf(items, rest):
            all_ = tuple(_map(item, change) for item in items)
            last = None if rest is None else _map(rest, change)
            return _unless_same(type_, replace(type_, items=all_, rest=last))
        case _:
            return type_


def _union(union: OneOf, mapped: list[TypeExpr]) -> TypeExpr:
    """The union of these variants; where two of them came to be the same, of one."""
    if all(new is old for new, old in zip(mapped, union.variants, strict=True)):
        return union
    flat = [v for m in mapped for v in (m.variants if isinstance(m, OneOf) else (m,))]
    variants = tuple(dict.fromkeys(flat))
    return variants[0] if len(variants) == 1 else replace(union, variants=variants)


def _unless_same(type_: TypeExpr, mapped: TypeExpr) -> TypeExpr:
    return type_ if mapped == type_ else mapped

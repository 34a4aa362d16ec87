"""What a successful call returns, and the properties in it that extensions and links speak of."""

from __future__ import annotations

from oasmith.lower.context import Context
from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    Choice,
    Enum,
    Named,
    Nullable,
    Record,
    Response,
    TypeExpr,
)


def result_type(responses: tuple[Response, ...]) -> TypeExpr | None:
    """The type of JSON that every successful response with a body has; None: there is no one."""
    contents = [c for r in responses if r.status.startswith("2") for c in r.contents]
    types = {content.type if content.may_be_json else None for content in contents}
    return types.pop() if len(types) == 1 else None


def follow(context: Context, type_: TypeExpr | None, path: tuple[str, ...]) -> TypeExpr | None:
    """The type of the property at `path`, through names and null; None where there is none."""
    for name in path:
        type_ = properties(context, type_).get(name)
    return type_


def properties(context: Context, type_: TypeExpr | None) -> dict[str, TypeExpr]:
    """The types of the properties by their names; none where the type is no record."""
    record = resolved(context, type_)
    return {f.wire_name: f.type for f in record.fields} if isinstance(record, Record) else {}


def item_type(context: Context, type_: TypeExpr | None) -> TypeExpr | None:
    """The type of the items of an array; None if the type is none."""
    found = resolved(context, type_)
    if isinstance(found, ArrayOf):
        return found.item
    return Anything() if isinstance(found, Anything) else None


def resolved(context: Context, type_: TypeExpr | None) -> TypeExpr | Record | Enum | None:
    """The type behind names and null."""
    for _ in range(20):
        if isinstance(type_, Nullable):
            type_ = type_.inner
            continue
        if not isinstance(type_, Named):
            return type_
        named = context.finished(type_.id)
        if isinstance(named, Record | Enum):
            return named
        if not isinstance(named, Alias):
            return None
        type_ = named.target
    return None


def known_values(context: Context, type_: TypeExpr | None) -> tuple[str | int, ...]:
    """The values of an enum; none where the type is none, or others may come too."""
    found = resolved(context, type_)
    return found.values if isinstance(found, Choice | Enum) else ()

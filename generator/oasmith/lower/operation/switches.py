"""The boolean `stream` by which a caller chooses an answer item by item.

Input: the parameters and the body of an operation. Output: the query parameter or property that is
its switch, or None.
"""

from __future__ import annotations

from oasmith.lower.context import Context
from oasmith.model import (
    STREAM_SWITCH,
    Body,
    Const,
    Default,
    Field,
    OneOf,
    Parameter,
    Record,
    Scalar,
    ScalarKind,
    StreamSwitch,
    TypeExpr,
    Where,
    only_null,
)
from oasmith.model.walk import resolved

_DEPTH = 8


def lower_switch(
    context: Context, parameters: tuple[Parameter, ...], body: Body | None
) -> StreamSwitch | None:
    """The switch of an operation; a parameter comes before a property of the body."""
    for index, parameter in enumerate(parameters):
        named = parameter.where is Where.QUERY and parameter.wire_name == STREAM_SWITCH
        if named and _is_switch(context, parameter.type) and not parameter.client:
            return StreamSwitch(index, _is_true(parameter.default))
    contents = body.contents if body is not None else ()
    fields = (field for content in contents for field in _fields(context, content.type, _DEPTH))
    found = next((field for field in fields if _is_switch(context, field.type)), None)
    return StreamSwitch(None, _is_true(found.default)) if found is not None else None


def _fields(context: Context, type_: TypeExpr | None, depth: int) -> list[Field]:
    """The properties of that name that a body of the type may have."""
    match resolved(type_, context.types) if depth else None:
        case Record(fields=fields):
            return [field for field in fields if field.wire_name == STREAM_SWITCH]
        case OneOf(variants):
            return [field for v in variants for field in _fields(context, v, depth - 1)]
        case _:
            return []


def _is_switch(context: Context, type_: TypeExpr) -> bool:
    """Whether it can be turned on: what is always false asks for no items."""
    is_never = isinstance(known := resolved(type_, context.types), Const) and known.value is False
    return not is_never and _is_boolean(context, type_)


def _is_boolean(context: Context, type_: TypeExpr) -> bool:
    match resolved(type_, context.types):
        case Scalar(ScalarKind.BOOLEAN):
            return True
        case Const(value):
            return isinstance(value, bool)
        case OneOf(variants):
            known = [v for v in variants if not only_null(v)]
            return bool(known) and all(_is_boolean(context, variant) for variant in known)
        case _:
            return False


def _is_true(default: Default | None) -> bool:
    return default is not None and default.value is True

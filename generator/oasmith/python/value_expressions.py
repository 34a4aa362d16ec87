"""Values of a type as expressions: a member of an enum by its name, any other as a literal."""

from __future__ import annotations

from oasmith.json_value import Json
from oasmith.model import Const, Enum, Named, OneOf, TypeExpr
from oasmith.model.walk import resolved
from oasmith.python.literals import literal
from oasmith.python.module import Module


def value_expression(value: Json, type_: TypeExpr, module: Module) -> str:
    """The expression for a JSON value of the type."""
    enum = _enum(type_, module)
    if enum is None or value not in enum.values:
        return literal(value)
    member = module.package.names.members[enum.id][enum.values.index(value)]
    return f"{module.type_name(enum.id)}.{member}"


def _enum(type_: TypeExpr, module: Module) -> Enum | None:
    match resolved(type_, module.package.api.types):
        case Enum() as enum:
            return enum
        case OneOf((first, *_)):
            return _enum(first, module)
        case Const(enum=id_) if id_:
            return _enum(Named(id_), module)
        case _:
            return None

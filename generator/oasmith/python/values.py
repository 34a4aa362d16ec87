"""Values of a type as expressions: a member of an enum by its name, any other as a literal."""

from __future__ import annotations

from oasmith.json_value import Json
from oasmith.model import Alias, Const, Enum, Named, Nullable, OneOf, TypeExpr, TypeId
from oasmith.python.literals import literal
from oasmith.python.module import Module


def spelled(value: Json, type_: TypeExpr, module: Module) -> str:
    """The expression for a JSON value of the type."""
    enum = _enum(type_, module)
    if enum is None or value not in enum.values:
        return literal(value)
    member = module.package.names.members[enum.id][enum.values.index(value)]
    return f"{module.type_name(enum.id)}.{member}"


def _enum(type_: TypeExpr, module: Module) -> Enum | None:
    seen: set[TypeId] = set()
    while True:
        match type_:
            case Nullable(inner) | OneOf((inner, *_)):
                type_ = inner
            case Named(id_) | Const(enum=id_) if id_ and id_ not in seen:
                named = module.named(id_)
                if not isinstance(named, Alias):
                    return named if isinstance(named, Enum) else None
                seen.add(id_)
                type_ = named.target
            case _:
                return None

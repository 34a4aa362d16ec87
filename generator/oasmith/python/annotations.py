"""Types as annotations of signatures.

`closed` spells what a caller may send: an enum is its known values only, the members of its class
and, of a short one that is no item of a list or map, what these stand for (lists and dicts are
invariant: who has a list of members may give it). Otherwise enums are open, because a server may
know more values than its document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Enum,
    MapOf,
    Named,
    Never,
    Nullable,
    OneOf,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
)
from oasmith.model.types import MOST_SPELLED
from oasmith.model.walk import resolved
from oasmith.python.literals import literal
from oasmith.python.module import Module
from oasmith.python.value_expressions import value_expression

_SCALARS: dict[ScalarKind, str] = {
    ScalarKind.STRING: "str",
    ScalarKind.PASSWORD: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.BASE64: "bytes",
}
_LITERAL = "Literal["


def annotation_for(type_: TypeExpr, module: Module, *, closed: bool = False) -> str:
    """The annotation of values of the type in `module`."""
    values = values_beside(type_, module) if closed else []
    return join_members([*union_members(type_, module, closed=closed), *values])


def values_beside(type_: TypeExpr, module: Module) -> list[str]:
    """The values that a caller may write in place of the members of an enum, if they are a few."""
    named = type_.inner if isinstance(type_, Nullable) else type_
    enum = module.named(named.id) if isinstance(named, Named) else None
    if not isinstance(enum, Enum) or enum.any_other or len(enum.values) > MOST_SPELLED:
        return []
    if not all(map(fits_literal, enum.values)):
        return []
    return [f"{module.use('typing', 'Literal')}[{', '.join(map(literal, enum.values))}]"]


def _inside(type_: TypeExpr, module: Module, closed: bool) -> str:
    """The annotation of what is in a list or a map."""
    return join_members(union_members(type_, module, closed=closed))


def join_members(members: Iterable[str]) -> str:
    """Members of a union as one annotation: each once, one `Literal`, None last, Any instead of
    all."""
    unique = dict.fromkeys(members)
    if len(unique) == 1:
        return next(iter(unique))
    literals = [member for member in unique if member.startswith(_LITERAL)]
    if len(literals) > 1:
        values = ", ".join(member[len(_LITERAL) : -1] for member in literals)
        joint = f"{_LITERAL}{values}]"
        unique = dict.fromkeys(joint if member in literals else member for member in unique)
    return "Any" if "Any" in unique else " | ".join(sorted(unique, key="None".__eq__))


def union_members(type_: TypeExpr, module: Module, *, closed: bool = False) -> list[str]:
    """The members of the annotation's union, without repetition; null last."""
    if isinstance(type_, Nullable):
        members = [m for m in union_members(type_.inner, module, closed=closed) if m != "None"]
        return members if members == ["Any"] else [*members, "None"]
    if isinstance(type_, OneOf):
        members = [m for v in type_.variants for m in union_members(v, module, closed=closed)]
        tagged = type_.discriminator
        if tagged is not None and tagged.leaves_unknown and not closed:
            members.append(f"{module.builtin('dict')}[{module.builtin('str')}, {_any(module)}]")
        return ["Any"] if "Any" in members else members
    return _members(type_, module, closed)


def _any(module: Module) -> str:
    return module.use("typing", "Any")


def _members(type_: TypeExpr, module: Module, closed: bool) -> list[str]:
    match type_:
        case Scalar(kind):
            return [scalar_annotation(kind, module)]
        case ArrayOf(item):
            return [f"{module.builtin('list')}[{_inside(item, module, closed)}]"]
        case ByName() if any(isinstance(item, Anything) for item in type_.all):
            # the others would only ask for imports
            return [_any(module)]
        case ByName():
            return union_members(OneOf(type_.all), module, closed=closed)
        case TupleOf(items, lengths=lengths) if lengths:
            return [_tuple(items[:length], module, closed) for length in lengths]
        case TupleOf():
            inner = _inside(OneOf(type_.all), module, closed)
            return [f"{module.builtin('list')}[{inner}]"]
        case MapOf(value):
            inner = _inside(value, module, closed)
            return [f"{module.builtin('dict')}[{module.builtin('str')}, {inner}]"]
        case Named(id_):
            return _named(id_, module, closed)
        case Const(None) | Never():  # a property without any value can only be left out
            return ["None"]
        case Const(structure=ArrayOf() | MapOf() as structure):
            return _members(structure, module, closed)
        case Const():
            return _constant(type_, module, closed)
        case Choice(kind, values) if not all(map(fits_literal, values)):
            return [scalar_annotation(kind, module)]
        case Choice(kind, values, any_other):
            shown = ", ".join(literal(value) for value in values)
            known = f"{module.use('typing', 'Literal')}[{shown}]"
            is_closed = closed and not any_other
            return [known] if is_closed else [known, scalar_annotation(kind, module)]
        case Anything():
            return [_any(module)]
        case Nullable() | OneOf():
            return union_members(type_, module, closed=closed)
        case _:
            assert_never(type_)


def _constant(constant: Const, module: Module, closed: bool) -> list[str]:
    """The value as a type: a text or a number, or the member of the enum that it is."""
    kind = constant.kind
    assert kind is not None
    if not fits_literal(constant.value):
        return [scalar_annotation(kind, module)]
    value = value_expression(constant.value, constant, module)
    known = f"{module.use('typing', 'Literal')}[{value}]"
    return [known, scalar_annotation(kind, module)] if constant.open and not closed else [known]


def _tuple(items: tuple[TypeExpr, ...], module: Module, closed: bool) -> str:
    inner = ", ".join(_inside(item, module, closed) for item in items)
    return f"{module.builtin('tuple')}[{inner or '()'}]"


def fits_literal(value: object) -> bool:
    """Whether a type checker takes the value in a `Literal`: mypy reads integers beyond 64 bits as
    expressions, and PEP 586 has no floats."""
    return not isinstance(value, float) and not (isinstance(value, int) and abs(value) >= 2**63)


def _named(id_: str, module: Module, closed: bool) -> list[str]:
    named = module.named(id_)
    if isinstance(named, Enum):
        known, is_closed = module.type_name(id_), closed and not named.any_other
        return [known] if is_closed else [known, scalar_annotation(named.kind, module)]
    meant = resolved(named.target, module.package.api.types) if isinstance(named, Alias) else None
    if isinstance(meant, Anything):
        return [_any(module)]
    if isinstance(meant, Const) and meant.value is None:  # Python cannot evaluate None | None
        return ["None"]
    return [module.type_name(id_)]


def scalar_annotation(kind: ScalarKind, module: Module) -> str:
    """The annotation of values of the kind."""
    name = _SCALARS.get(kind)
    if name is not None:
        return module.builtin(name)
    if kind is ScalarKind.UUID:
        return module.use("uuid", "UUID")
    if kind is ScalarKind.BINARY:
        return module.runtime("Upload")
    name = {"date-time": "datetime", "date": "date", "time": "time"}[kind.value]
    return f"{module.use_module('datetime', 'dt')}.{name}"

"""Straight-line codecs: one expression that decodes a value, one that encodes it.

What cannot be told by one JSON type (unions, constants, tuples) is decoded by the shape that
stands in the table of its record anyway.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.json_value import Json
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
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.python.module import Module
from oasmith.python.values import spelled

_DECODERS: dict[ScalarKind, tuple[str, str]] = {
    ScalarKind.STRING: ("decode", "string"),
    ScalarKind.PASSWORD: ("decode", "string"),
    ScalarKind.INTEGER: ("decode", "integer"),
    ScalarKind.NUMBER: ("decode", "number"),
    ScalarKind.BOOLEAN: ("decode", "boolean"),
    ScalarKind.UUID: ("formats", "uuid"),
    ScalarKind.DATE_TIME: ("formats", "date_time"),
    ScalarKind.DATE: ("formats", "day"),
    ScalarKind.TIME: ("formats", "clock_time"),
    ScalarKind.BASE64: ("formats", "base64"),
    ScalarKind.BINARY: ("uploads", "binary"),
}
_PLAIN = frozenset(
    {
        ScalarKind.STRING,
        ScalarKind.PASSWORD,
        ScalarKind.INTEGER,
        ScalarKind.NUMBER,
        ScalarKind.BOOLEAN,
        ScalarKind.BINARY,
    }
)
_VARIABLES = ("item", "inner", "entry", "element")


def needs_shape(type_: TypeExpr, module: Module) -> bool:
    """Whether decoding takes a look at the value that only a shape can take."""
    if isinstance(type_, Scalar):  # as most
        return False
    match type_:
        case OneOf() | ByName() | TupleOf() | Never():
            return True
        case Const(open=False, structure=ArrayOf() | MapOf()):
            return True
        case ArrayOf(inner) | MapOf(inner):
            return isinstance(inner, Nullable) or needs_shape(inner, module)
        case Nullable(inner):
            return needs_shape(inner, module)
        case Named(id_):
            named = module.named(id_)
            return isinstance(named, Alias) and (
                _refers_back(named, module) or needs_shape(named.target, module)
            )
        case _:
            return False


def _refers_back(alias: Alias, module: Module) -> bool:
    """Whether following aliases through containers comes back to an alias: decode by shape."""
    type_: TypeExpr = alias.target
    seen = {alias.id}
    while True:
        match type_:
            case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
                type_ = inner
            case Named(id_):
                named = module.named(id_)
                if id_ in seen:
                    return True
                if not isinstance(named, Alias):
                    return False
                seen.add(id_)
                type_ = named.target
            case _:
                return False


def decode(type_: TypeExpr, value: str, module: Module, depth: int = 0) -> str:
    """The expression that decodes the expression `value`; not for types that need a shape."""
    match type_:
        case Scalar(kind):
            return f"{module.runtime(*_DECODERS[kind])}({value})"
        case Choice(kind, any_other=True):
            return decode(Scalar(kind), value, module, depth)
        case Choice(kind, values):
            return _noted(kind, value, values, type_, module)
        case Const(structure=ArrayOf() | MapOf() as structure):
            return decode(structure, value, module, depth)
        case Const(known, open=True) if type_.kind is not None:
            return _noted(type_.kind, value, (known,), type_, module)
        case Const(known):
            return (
                f"{module.runtime('decode', 'constant')}({value}, {spelled(known, type_, module)})"
            )
        case ArrayOf(item):
            array = f"{module.runtime('decode', 'array')}({value})"
            if isinstance(item, Anything):
                return array
            name = _VARIABLES[min(depth, len(_VARIABLES) - 1)]
            return f"[{decode(item, name, module, depth + 1)} for {name} in {array}]"
        case MapOf(inner):
            mapping = f"{module.runtime('decode', 'record')}({value})"
            if isinstance(inner, Anything):
                return mapping
            name = _VARIABLES[min(depth, len(_VARIABLES) - 1)]
            key = "key" if depth == 0 else f"key{depth + 1}"
            body = decode(inner, name, module, depth + 1)
            return f"{{{key}: {body} for {key}, {name} in {mapping}.items()}}"
        case Named(id_):
            named = module.named(id_)
            if isinstance(named, Alias):
                return decode(named.target, value, module, depth)
            return f"{module.type_name(id_)}.decode({value})"
        case Anything():
            return value
        case _:
            raise AssertionError(f"{type_} is decoded by its shape")


def _noted(
    kind: ScalarKind, value: str, known: Sequence[Json], type_: TypeExpr, module: Module
) -> str:
    """The expression that decodes an open enum which has no class."""
    decoded = f"{module.runtime(*_DECODERS[kind])}({value})"
    values = ", ".join(spelled(each, type_, module) for each in known)
    comma = "," if len(known) == 1 else ""
    return f"{module.runtime('decode', 'noted')}({decoded}, ({values}{comma}))"


def encodes_as_is(
    type_: TypeExpr, module: Module, assumed: frozenset[TypeId] = frozenset()
) -> bool:
    """Whether a value of the type is its own JSON value; of the aliases `assumed` it is known."""
    match type_:
        case Scalar(kind):
            return kind in _PLAIN
        case Choice() | Const() | Anything() | Never():
            return True
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return encodes_as_is(inner, module, assumed)
        case OneOf(variants):
            return all(encodes_as_is(variant, module, assumed) for variant in variants)
        case TupleOf(lengths=lengths) if lengths:
            return False
        case TupleOf() | ByName():
            return all(encodes_as_is(item, module, assumed) for item in type_.all)
        case Named(id_):
            named = module.named(id_)
            if isinstance(named, Alias):
                return id_ in assumed or encodes_as_is(named.target, module, assumed | {id_})
            return isinstance(named, Enum)


def has_numbers(type_: TypeExpr, module: Module, assumed: frozenset[TypeId] = frozenset()) -> bool:
    """Whether a value that encodes as it is may have a number in it that is not finite."""
    match type_:
        case Scalar(kind) | Choice(kind):
            return kind is ScalarKind.NUMBER
        case Const():
            return type_.kind is ScalarKind.NUMBER or type_.structure is not None
        case Anything():
            return True
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return has_numbers(inner, module, assumed)
        case OneOf(types):
            return any(has_numbers(each, module, assumed) for each in types)
        case TupleOf() | ByName():
            return any(has_numbers(each, module, assumed) for each in type_.all)
        case Named(id_):
            named = module.named(id_)
            if not isinstance(named, Alias) or id_ in assumed:
                return False
            return has_numbers(named.target, module, assumed | {id_})
        case _:
            return False


def as_is(type_: TypeExpr, value: str, module: Module) -> str:
    """The expression for a value that is its own JSON value, if its numbers are finite."""
    return f"{module.runtime('finite', 'finite')}({value})" if has_numbers(type_, module) else value


def encode(type_: TypeExpr, value: str, module: Module) -> str:
    """The expression that encodes the expression `value`, which is not null."""
    if isinstance(type_, Nullable):
        type_ = type_.inner
    if encodes_as_is(type_, module):
        return as_is(type_, value, module)
    match type_:
        case Named(id_) if isinstance(module.named(id_), Record):
            return f"{value}.to_dict()"
        case ArrayOf(Named(id_)) if isinstance(module.named(id_), Record):
            return f"[item.to_dict() for item in {value}]"
        case MapOf(Named(id_)) if isinstance(module.named(id_), Record):
            return f"{{key: item.to_dict() for key, item in {value}.items()}}"
        case TupleOf(items) if all(encodes_as_is(item, module) for item in items):
            return as_is(type_, f"{module.builtin('list')}({value})", module)
        case _:
            return f"{module.runtime('encode', 'encode')}({value})"

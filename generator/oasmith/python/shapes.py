"""Types as shapes: the table by which the runtime explains failures, checks constraints and
decodes unions."""

from __future__ import annotations

from typing import assert_never

from oasmith.model import (
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Constraints,
    Discriminator,
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
)
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module

_CLASSES: dict[ScalarKind, str] = {
    ScalarKind.STRING: "String",
    ScalarKind.INTEGER: "Integer",
    ScalarKind.NUMBER: "Number",
    ScalarKind.BOOLEAN: "Boolean",
    ScalarKind.UUID: "Uuid",
    ScalarKind.DATE_TIME: "DateTime",
    ScalarKind.DATE: "Date",
    ScalarKind.TIME: "Time",
    ScalarKind.BASE64: "Base64",
    ScalarKind.BINARY: "Bytes",
}
_STRING = ("min_length", "max_length", "pattern")
_NUMERIC = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
_ARRAY = ("min_items", "max_items", "unique_items")
_OBJECT = ("min_properties", "max_properties")
_APPLICABLE: dict[ScalarKind, tuple[str, ...]] = {
    ScalarKind.STRING: _STRING,
    ScalarKind.INTEGER: _NUMERIC,
    ScalarKind.NUMBER: _NUMERIC,
}


def shape_for(type_: TypeExpr, module: Module) -> str:
    """The expression that builds the shape of the type."""
    shapes = module.runtime_module("shapes")
    match type_:
        case Scalar(kind, constraints):
            arguments = constraint_arguments(constraints, _APPLICABLE.get(kind, ()))
            return f"{shapes}.{_CLASSES[kind]}({', '.join(arguments)})"
        case ArrayOf(item, constraints):
            arguments = constraint_arguments(constraints, _ARRAY)
            return f"{shapes}.Array({', '.join((shape_for(item, module), *arguments))})"
        case TupleOf(items, rest, constraints):
            arguments = [shape_for(item, module) for item in items]
            arguments += [f"rest={shape_for(rest, module)}"] if rest is not None else []
            arguments += constraint_arguments(constraints, _ARRAY)
            return f"{shapes}.Tuple({', '.join(arguments)})"
        case MapOf(value, constraints, names):
            arguments = constraint_arguments(constraints, _OBJECT)
            key = ", ".join(constraint_arguments(names, _STRING))
            arguments += [f"names={shapes}.String({key})"] if key else []
            return f"{shapes}.Map({', '.join((shape_for(value, module), *arguments))})"
        case ByName(patterns, rest):
            entries = (f"{text_literal(p)}: {shape_for(t, module)}" for p, t in patterns)
            return f"{shapes}.ByName({{{', '.join(entries)}}}, {shape_for(rest, module)})"
        case Named(id_):
            return _named(id_, module, shapes)
        case Nullable(inner):
            return f"{shapes}.Nullable({shape_for(inner, module)})"
        case OneOf(variants, discriminator):
            return _one_of(variants, discriminator, module, shapes)
        case Const(value):
            return f"{shapes}.Const({literal(value)})"
        case Choice(_, values):
            return f"{shapes}.Choice({', '.join(literal(value) for value in values)})"
        case Anything():
            return f"{shapes}.Anything()"
        case Never():
            return f"{shapes}.Never()"
        case _:
            assert_never(type_)


def _named(id_: str, module: Module, shapes: str) -> str:
    named = module.named(id_)
    if isinstance(named, Record):
        return f"{shapes}.Ref(lambda: {module.type_name(id_)})"
    if isinstance(named, Enum):
        return f"{shapes}.Enum(lambda: {module.type_name(id_)})"
    if isinstance(named.target, Scalar | Anything | Named):
        return shape_for(named.target, module)
    return f"{shapes}.Lazy(lambda: {module.constant(id_)})"


def _one_of(
    variants: tuple[TypeExpr, ...],
    discriminator: Discriminator | None,
    module: Module,
    shapes: str,
) -> str:
    arguments = [shape_for(variant, module) for variant in variants]
    if discriminator is not None:
        arguments.append(f"tag={text_literal(discriminator.wire_name)}")
        entries = (
            f"{literal(tag)}: {shape_for(meant, module)}" for tag, meant in discriminator.mapping
        )
        arguments.append(f"mapping={{{', '.join(entries)}}}")
        if discriminator.default is not None:
            arguments.append(f"default={shape_for(Named(discriminator.default), module)}")
    return f"{shapes}.OneOf({', '.join(arguments)})"


def constraint_arguments(constraints: Constraints, names: tuple[str, ...]) -> list[str]:
    """The constraints that are set, as keyword arguments."""
    values = ((name, getattr(constraints, name)) for name in names)
    return [f"{name}={literal(v)}" for name, v in values if v is not None and v is not False]


def record_constraints(record: Record) -> list[str]:
    """The arguments of a record's shape for its own constraints."""
    return constraint_arguments(record.constraints, _OBJECT)

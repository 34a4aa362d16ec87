"""Types as expressions that build their shapes, for operations and for marks of annotations.

Input: a type; `closed`: it is only sent, so that enums have no other values than those listed.
Output: an expression of classes of the runtime. Invariant: each class is referred to by its module,
so that no name of a model hides it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from oasmith.model import (
    UNCONSTRAINED,
    Anything,
    ArrayOf,
    ByName,
    Checks,
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
from oasmith.python.value_expressions import value_expression
from oasmith.spec.texts.patterns import translated

_CLASSES: dict[ScalarKind, str] = {
    ScalarKind.STRING: "String",
    ScalarKind.PASSWORD: "Password",
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
_FEWEST = ("min_length", "min_items", "min_properties")
"""Constraints that demand nothing where they are 0."""
_LIMITS = {
    "String": _STRING,
    "Password": _STRING,
    "Integer": _NUMERIC,
    "Number": _NUMERIC,
    "Array": _ARRAY,
    "Row": _ARRAY,
    "Tuple": _ARRAY,
    "Map": _OBJECT,
    "Ref": _OBJECT,
}
"""The constraints that mean something for a class."""
SHAPE_MODULES = {
    **dict.fromkeys(("Uuid", "DateTime", "Date", "Time", "Base64"), "formats"),
    **dict.fromkeys(("ByName", "Never", "Password", "Row", "Tuple", "Within"), "special_shapes"),
    **dict.fromkeys(("Exactly", "copies"), "structures"),
    "Bytes": "uploads",
    "Limited": "constraints",
    "Checked": "checks",
    **dict.fromkeys(("UnicodeByName", "UnicodeLimited"), "unicode_patterns"),
    "Alias": "aliases",
    "OneOf": "unions",
}
"""The runtime modules of the classes that are not in `shapes`, and of what makes their defaults."""


def in_shape_module(name: str, module: Module) -> str:
    """How the module refers to a name of `shapes` or of `SHAPE_MODULES`."""
    home = SHAPE_MODULES.get(name)
    if home is None:
        return f"{module.runtime_module('shapes')}.{name}"
    # An attribute of a model may have any name, but none that starts like this.
    module.runtime_module(f"{home} as _{home}")
    return f"_{home}.{name}"


def shape_for(type_: TypeExpr, module: Module, *, closed: bool = False) -> str:
    """The expression that builds the shape of the type."""
    match type_:
        case Scalar(kind, constraints):  # first, because most are
            return _limited(_CLASSES[kind], (), constraints, module)
        case Named(id_):
            return _named(id_, module, closed)
        case ArrayOf() | TupleOf() | MapOf() | ByName():
            return _structure(type_, module, closed)
        case Nullable(inner):
            return _made(module, "Nullable", shape_for(inner, module, closed=closed))
        case OneOf((only,), None, checks):
            return _checked(shape_for(only, module, closed=closed), checks, module)
        case OneOf(variants, discriminator, checks):
            tags = _tags(discriminator, module, closed) if discriminator is not None else []
            shapes = [shape_for(variant, module, closed=closed) for variant in variants]
            return _checked(_made(module, "OneOf", *shapes, *tags), checks, module)
        case Const():
            return _constant(replace(type_, single=False) if closed else type_, module)
        case Choice(ScalarKind.NUMBER) if not closed:
            return _made(module, "Number")
        case Choice(kind, any_other=True):
            return shape_for(Scalar(kind), module)
        case Choice(_, values):
            return _made(module, "Choice", *map(literal, values), *_CLOSED * closed)
        case Anything(constraints):
            return _anything(constraints, module)
        case Never():
            return _made(module, "Never")
        case _:
            assert_never(type_)


_CLOSED = ("closed=True",)


def _made(module: Module, name: str, *arguments: str, limits: Constraints = UNCONSTRAINED) -> str:
    """A shape of the class with these arguments and limits."""
    return _limited(name, arguments, limits, module)


def _structure(type_: ArrayOf | TupleOf | MapOf | ByName, module: Module, closed: bool) -> str:
    def inner(type_: TypeExpr) -> str:
        return shape_for(type_, module, closed=closed)

    match type_:
        case ArrayOf(item, constraints):
            return _made(module, "Array", inner(item), limits=constraints)
        case TupleOf(items, _, constraints, lengths) if lengths:
            fewest = [f"fewest={lengths[0]}"] if len(lengths) > 1 else []
            limits = replace(constraints, min_items=None, max_items=None)
            return _made(module, "Tuple", *map(inner, items), *fewest, limits=limits)
        case TupleOf(items, rest, constraints):
            following = [f"rest={inner(rest)}"] if rest is not None else []
            return _made(module, "Row", *map(inner, items), *following, limits=constraints)
        case MapOf(value, constraints, names):
            key = Scalar(ScalarKind.STRING, names)
            keys = [f"keys={inner(key)}"] if names != UNCONSTRAINED else []
            return _made(module, "Map", inner(value), *keys, limits=constraints)
        case ByName(patterns, rest):
            known = [(translated(pattern), inner(of)) for pattern, of in patterns]
            entries = (f"{text_literal(pattern.python)}: {of}" for pattern, of in known)
            name = f"{'Unicode' * any(pattern.has_classes for pattern, _ in known)}ByName"
            return _made(module, name, f"{{{', '.join(entries)}}}", inner(rest))
        case _:
            assert_never(type_)


def _constant(constant: Const, module: Module) -> str:
    match constant:
        case Const(structure=ArrayOf() | MapOf() as structure, open=True):
            return shape_for(structure, module)
        case Const(value, structure=ArrayOf() | MapOf()):
            return _made(module, "Exactly", literal(value))
        case Const(value, open=True) if constant.kind is not ScalarKind.NUMBER:
            return _made(module, "Choice", literal(value))
        case Const(value, open=False):
            return _made(module, "Const", value_expression(value, constant, module))
        case _:
            return _made(module, "Number")


def _anything(constraints: Constraints, module: Module) -> str:
    checks, constraints = constraints.checks, replace(constraints, checks=None)
    any_ = _made(module, "Anything")
    rows = (("String",), ("Number",), ("Array", any_), ("Map", any_))
    parts = [_made(module, *row, limits=constraints) for row in rows if _holds(row[0], constraints)]
    return _checked(_made(module, "Within", *parts) if parts else any_, checks, module)


def _named(id_: str, module: Module, closed: bool) -> str:
    named = module.named(id_)
    if isinstance(named, Record):
        return f"{in_shape_module('Ref', module)}(lambda: {module.type_name(id_)})"
    if isinstance(named, Enum):
        is_closed = closed and not named.any_other
        return _made(module, "Enum", f"lambda: {module.type_name(id_)}", *_CLOSED * is_closed)
    if isinstance(named.target, Scalar | Anything | Named):
        return shape_for(named.target, module, closed=closed)
    return f"{in_shape_module('Alias', module)}(lambda: {module.type_name(id_)})"


def _tags(discriminator: Discriminator, module: Module, closed: bool) -> list[str]:
    entries = (
        f"{literal(tag)}: {shape_for(meant, module, closed=closed)}"
        for tag, meant in discriminator.mapping
    )
    arguments = [
        f"tag={text_literal(discriminator.wire_name)}",
        f"mapping={{{', '.join(entries)}}}",
    ]
    if discriminator.default is not None:
        default = shape_for(Named(discriminator.default), module, closed=closed)
        arguments.append(f"default={default}")
    return arguments


def marks_of(name: str, constraints: Constraints, module: Module) -> list[str]:
    """The marks for those constraints that are set and mean something for a class."""
    if constraints is UNCONSTRAINED:
        return []
    marks = []
    if limits := list(_limits(name, constraints)):
        mark = "UnicodeLimits" if _has_classes(name, constraints) else "Limits"
        marks.append(f"{module.mark(mark)}({', '.join(limits)})")
    return [*marks, *checks_of(constraints.checks, module)]


def checks_of(checks: Checks | None, module: Module) -> list[str]:
    """The mark for keywords that no type expresses, if there are any."""
    if checks is None:
        return []
    return [f"{module.mark('Must')}({literal(checks.schema)})"]


def _has_classes(name: str, constraints: Constraints) -> bool:
    """Whether a pattern counts that has classes of characters."""
    return "pattern" in _LIMITS[name] and translated(constraints.pattern or "").has_classes


def _holds(name: str, constraints: Constraints) -> bool:
    """Whether any of the constraints means something for a class."""
    return any(limit for limit in _limits(name, constraints))


_END = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\$", re.DOTALL)


def readable(pattern: str) -> str | None:
    """The pattern itself where the runtime reads it (`constraints.compiled`), else Python's."""
    python = translated(pattern).python
    ended = _END.sub(lambda found: found[1] or r"\Z", pattern)
    return (pattern if python == ended else python) or None


def _limits(name: str, constraints: Constraints) -> Iterator[str]:
    """Those constraints that are set and mean something for a class, as arguments."""
    for limit in _LIMITS.get(name, ()):
        value = getattr(constraints, limit)
        written = value if limit == "pattern" else None
        if written is not None:
            value = readable(written)
        if value is not None and value is not False and (value or limit not in _FEWEST):
            yield f"{limit}={literal(value)}"
            if written not in (None, value):
                yield f"written={literal(written)}"


def _limited(name: str, arguments: Iterable[str], constraints: Constraints, module: Module) -> str:
    """A shape of the class, with those constraints that are set and mean something for it."""
    shape = f"{in_shape_module(name, module)}({', '.join(arguments)})"
    if constraints is UNCONSTRAINED:
        return shape
    if limits := list(_limits(name, constraints)):
        limited = in_shape_module(f"{'Unicode' * _has_classes(name, constraints)}Limited", module)
        shape = f"{limited}({', '.join((shape, *limits))})"
    return _checked(shape, constraints.checks, module)


def _checked(shape: str, checks: Checks | None, module: Module) -> str:
    """The shape, with a check of the keywords that its type cannot express."""
    if checks is None:
        return shape
    return f"{in_shape_module('Checked', module)}({shape}, {literal(checks.schema)})"

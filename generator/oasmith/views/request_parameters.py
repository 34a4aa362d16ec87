"""Parameters of operations as expressions for the tables.

Input: a parameter and the name of its argument. Output: a call of `Parameter` with location, style
and, where values are checked, the shape.
"""

from __future__ import annotations

from oasmith.model import (
    UNCONSTRAINED,
    ArrayOf,
    Choice,
    Const,
    Enum,
    MapOf,
    Parameter,
    Record,
    Scalar,
)
from oasmith.model.walk import Meaning, expanded
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for
from oasmith.views.contents import is_form, text_writer


def request_parameter(parameter: Parameter, argument: str, module: Module) -> str:
    """The expression for a parameter that the argument of that name gives."""
    arguments = [text_literal(argument), text_literal(parameter.wire_name)]
    arguments.append(text_literal(parameter.where.value))
    style = {"path": "simple", "header": "simple"}.get(parameter.where.value, "form")
    explode = parameter.style in ("form", "deepObject", "cookie")
    content = text_writer(parameter, module)
    flags = {
        "required=True": parameter.required,
        f"style={text_literal(f'{parameter.style} {parameter.arrays}'.strip())}": (
            parameter.style != style
        ),
        f"explode={parameter.explode}": parameter.explode != explode,
        "allow_reserved=True": parameter.allow_reserved or is_form(parameter),
        f"content={content}": bool(content),
        f"requires={text_literal(parameter.requires)}": bool(parameter.requires),
        "filled=True": parameter.filled,
    }
    arguments += [flag for flag, present in flags.items() if present]
    if any(map(_is_checked, expanded(parameter.type, module.package.api.types))) or is_form(
        parameter
    ):
        arguments.append(f"shape={shape_for(parameter.type, module, closed=True)}")
    return f"{module.runtime('Parameter')}({', '.join(arguments)})"


def _is_checked(part: Meaning) -> bool:
    """Whether the runtime checks a part of a type: constraints, the values of enums and constants,
    and the properties of objects, for which dicts may be given."""
    match part:
        case Scalar() | ArrayOf() | MapOf():
            return part.constraints != UNCONSTRAINED
        case Choice(any_other=any_other) | Enum(any_other=any_other):
            return not any_other
        case _:
            return isinstance(part, Record | Const)

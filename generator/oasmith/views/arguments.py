"""Single arguments of methods: for a parameter, for the body, for the choice of a media type.

Input: a parameter or a body. Output: name, annotation, default and documentation as source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oasmith.model import Body, Parameter, Where
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.fitting import fitted
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.prose import flat
from oasmith.python.sentences import bare
from oasmith.python.value_expressions import value_expression
from oasmith.values import dataclass
from oasmith.views.contents import write_members
from oasmith.views.notes import deprecation_note, noted, value_notes


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method or constructor, as source text; `default` is empty if required.

    `positional`: it may be given by its place as well.
    """

    name: str
    annotation: str
    default: str
    doc: str
    positional: bool = False


def laid_out(argument: Argument, indent: int) -> Argument:
    """The argument as it has a line for itself in a signature."""
    end = len(f" = {argument.default},") if argument.default else 1
    annotation = fitted(argument.annotation, indent, len(f"{argument.name}: "), end)
    return replace(argument, annotation=annotation)


def parameter_argument(parameter: Parameter, name: str, module: Module) -> Argument:
    """The argument for a parameter."""
    annotation = annotation_for(parameter.type, module, closed=True)
    doc = "" if bare(parameter.doc) == bare(parameter.wire_name) else flat(parameter.doc)
    notes = deprecation_note(doc, parameter.deprecated)
    doc = noted(doc, [*notes, *value_notes(doc, parameter.default, parameter.example)])
    if parameter.constant is not None:
        return Argument(
            name,
            annotation,
            value_expression(parameter.constant.value, parameter.type, module),
            doc,
        )
    if parameter.required:
        return Argument(name, annotation, "", doc, parameter.where is Where.PATH)
    return Argument(name, _optional(annotation), "None", doc)


def _optional(annotation: str) -> str:
    """The annotation with None added unless it is there."""
    known = annotation == "Any" or annotation.endswith("| None")
    return annotation if known else f"{annotation} | None"


def body_argument(body: Body, module: Module) -> Argument:
    """The argument for a request body."""
    kinds = [write_members(content, module) for content in body.contents]
    annotation = join_members(member for kind in kinds for member in kind)
    doc = flat(body.doc)
    if body.required:
        return Argument("body", annotation, "", doc)
    return Argument("body", _optional(annotation), "None", doc)


def content_type_arguments(body: Body, module: Module) -> list[Argument]:
    """The argument that chooses among several media types, if there are several."""
    if len(body.contents) < 2:
        return []
    kinds = [content.media_type for content in body.contents]
    return [_choice("content_type", kinds, kinds[0], module)]


def accept_argument(media_types: Sequence[str], usual: str, module: Module) -> Argument:
    """The argument that chooses the media type of the answer; required without the `usual` one."""
    return _choice("accept", media_types, usual if usual in media_types else "", module)


def _choice(name: str, media_types: Sequence[str], usual: str, module: Module) -> Argument:
    shown = ", ".join(text_literal(media_type) for media_type in dict.fromkeys(media_types))
    annotation = f"{module.use('typing', 'Literal')}[{shown}]"
    return Argument(name, annotation, text_literal(usual) if usual else "", "")

"""Attributes of model classes: annotation with its marks, default, docstring.

Input: a field of a record and its name. Output: its view. Invariant: an attribute without a default
is one that every instance has.
"""

from __future__ import annotations

from oasmith.model import (
    Access,
    Anything,
    Const,
    Field,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
    only_null,
)
from oasmith.model.walk import expanded, unaliased
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import fitted_attribute
from oasmith.python.hints import hint_for
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.prose import described
from oasmith.python.sentences import bare
from oasmith.python.shapes import in_shape_module
from oasmith.python.value_expressions import value_expression
from oasmith.values import dataclass
from oasmith.views.notes import access_note, deprecation_note, noted, value_notes


@dataclass(frozen=True, slots=True)
class FieldView:
    """An attribute of a dataclass; without a default, `default` is empty. It `is_for_both` if it is
    None for null and where the property is absent."""

    name: str
    annotation: str
    default: str
    doc_lines: list[str]
    is_for_both: bool


def field_view(
    field: Field, name: str, follows: str, record: Record, module: Module, *, may_tell: bool
) -> FieldView:
    """The view of one field of a record; `follows` is the wire name that follows from its name,
    and `may_tell` says whether the class may have the method `given`."""
    return _FieldWriter(field, name, follows, record, module, may_tell).view()


def is_required(field: Field, record: Record, module: Module) -> bool:
    """Whether every instance has it: a property that only one side may set is optional where the
    other side uses the class as well."""
    if not field.required or field.access is Access.BOTH:
        return field.required
    directions = module.package.directions
    is_read = field.access is Access.READ_ONLY
    return record.id not in (directions.sent if is_read else directions.received)


def or_absent(field: Field, annotation: str, module: Module, *, required: bool) -> tuple[str, str]:
    """The annotation of an attribute or of the argument for it, with the value of one that is
    absent; the default, empty for one that must be given."""
    if required:
        return annotation, ""
    if not accepts_null(field.type, module):
        return f"{annotation} | None".removeprefix("None | "), "None"
    # beside a constant, that is the default
    default = module.runtime("UNSET") if field.constant is None else ""
    if annotation != "Any":
        annotation += f" | {module.runtime('Unset')}"
    return annotation, default


def field_doc(field: Field) -> str:
    """What is said of a property: also its access, its default and an example."""
    doc = "" if bare(field.doc) == bare(field.wire_name) else described(field.doc)
    is_constant = field.default == field.constant is not None
    notes = [
        *access_note(doc, field.access),
        *deprecation_note(doc, field.deprecated),
        *value_notes(doc, None if is_constant else field.default, field.example),
    ]
    return noted(doc, notes)


@dataclass(frozen=True, slots=True)
class _FieldWriter:
    """Writes one attribute of a record; `follows` is the wire name that follows from its name."""

    field: Field
    name: str
    follows: str
    record: Record
    module: Module
    may_tell: bool

    def view(self) -> FieldView:
        required = is_required(self.field, self.record, self.module)
        directions, access = self.module.package.directions, self.field.access
        is_received = self.may_tell and directions.only_received(self.record.id, access)
        is_for_both = not required and is_received and accepts_null(self.field.type, self.module)
        closed = directions.only_sent(self.record.id)
        annotation = hint_for(self.field.type, self.module, *self._marks(required), closed=closed)
        default = "None"
        if not is_for_both:
            annotation, default = or_absent(self.field, annotation, self.module, required=required)
        default = self._default(default)
        annotation, default = fitted_attribute(self.name, annotation, default, 4)
        doc = docstring(field_doc(self.field), 4)
        return FieldView(self.name, annotation, default, doc, is_for_both)

    def _marks(self, required: bool) -> list[str]:
        """The marks of the property in its annotation."""
        marks = []
        if self.follows != self.field.wire_name:
            mark = self.module.mark("WireName")
            marks.append(f"{mark}({text_literal(self.field.wire_name)})")
        # A class that is in no response needs no mark for responses.
        answered = self.record.id in self.module.package.directions.received
        if self.field.access is Access.READ_ONLY:
            marks.append(self.module.mark("READ_ONLY"))
        elif self.field.access is Access.WRITE_ONLY and answered:
            marks.append(self.module.mark("WRITE_ONLY"))
        null = accepts_null(self.field.type, self.module) and not only_null(self.field.type)
        constant = self.field.constant is not None and null
        if self.field.required and (not required or constant):
            marks.append(self.module.mark("REQUIRED"))
        return marks

    def _default(self, default: str) -> str:
        arguments = ["repr=False"] if _is_secret(self.field.type, self.module) else []
        if self.field.constant is not None:
            default = value_expression(self.field.constant.value, self.field.type, self.module)
        if self.field.constant is not None and isinstance(self.field.constant.value, list | dict):
            copies = in_shape_module("copies", self.module)
            arguments.append(f"default_factory={copies}({default})")
        elif arguments and default:
            arguments.insert(0, f"default={default}")
        if arguments:
            return f"{self.module.use('dataclasses', 'field')}({', '.join(arguments)})"
        return default


def accepts_null(type_: TypeExpr, module: Module) -> bool:
    """Whether null is a value of the type."""
    if isinstance(type_, Scalar):  # as most are
        return False
    match unaliased(type_, module.package.api.types):
        case Nullable() | Anything() | Const(None):
            return True
        case OneOf(variants):
            return any(accepts_null(variant, module) for variant in variants)
        case _:
            return False


def _is_secret(type_: TypeExpr, module: Module) -> bool:
    """Whether values are passwords or contain some outside of models, which hide their own."""
    if isinstance(type_, Scalar):  # as most are
        return type_.kind is ScalarKind.PASSWORD
    parts = expanded(type_, module.package.api.types)
    return any(isinstance(part, Scalar) and part.kind is ScalarKind.PASSWORD for part in parts)

"""The properties of a body that is an object as arguments of methods.

Input: a body, and the names that methods have for other arguments. Output: an argument for each
property that callers may set, and how the body is made of these; None for a body that is one
argument. Invariant: what methods take is what the constructor of the model takes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from oasmith.model import Access, Anything, Body, Codec, Field, Record
from oasmith.model.walk import unaliased
from oasmith.naming.arguments import name_body_fields
from oasmith.python.annotations import annotation_for
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.value_expressions import value_expression
from oasmith.values import dataclass
from oasmith.views.arguments import Argument
from oasmith.views.fields import field_doc, or_absent

_OBJECTS = frozenset({Codec.JSON, Codec.FORM, Codec.MULTIPART})
"""Codecs of bodies whose properties are known by name."""
_REST = "additional_properties"


@dataclass(frozen=True, slots=True)
class BodyView:
    """How a body is made of arguments: `called` with `first`, if that is something, and with an
    expression for each attribute."""

    called: str
    first: str
    fields: dict[str, str]

    def __str__(self) -> str:
        first = [self.first] if self.first else []
        return (
            f"{self.called}({', '.join([*first, *(f'{k}={v}' for k, v in self.fields.items())])})"
        )


@dataclass(frozen=True, slots=True)
class BodyFields:
    """The arguments for the properties of a body, by the attributes of its model."""

    record: Record
    is_optional: bool
    arguments: dict[str, Argument]
    hides_models: bool
    """Whether an argument of the methods is called as the module of models is."""

    def argument(self, wire_name: str, module: Module) -> Argument | None:
        """The argument for a property; None where it is none of the body's."""
        names = module.package.names.fields[self.record.id]
        found = (
            n for f, n in zip(self.record.fields, names, strict=True) if f.wire_name == wire_name
        )
        return self.arguments.get(next(found, ""))

    def view(self, module: Module, set_to: Mapping[str, str]) -> BodyView:
        """How methods make the body of their arguments, but for those that they set themselves."""
        names = {k: set_to.get(a.name, a.name) for k, a in self.arguments.items()}
        model = module.type_name(self.record.id)
        if self.hides_models:
            module.use("." * module.depth, "models as _models")
            model = f"_{model}"
        if self.is_optional:
            return BodyView(module.runtime("optional_body"), model, names)
        if _REST in names:
            names[_REST] += " or {}"
        return BodyView(model, "", names)


def object_body(body: Body | None, package: Package) -> Record | None:
    """The record that a body is in all its media types; None where it is another value in one."""
    if body is None or package.bodies != "fields":
        return None
    found = [unaliased(content.type, package.api.types) for content in body.contents]
    first = found[0]
    if not isinstance(first, Record) or any(
        content.codec not in _OBJECTS for content in body.contents
    ):
        return None
    same = all(isinstance(each, Record) and each.id == first.id for each in found)
    return first if same and any(map(_is_settable, first.fields)) else None


def body_fields(body: Body | None, taken: Collection[str], module: Module) -> BodyFields | None:
    """The arguments for a body beside arguments of the names that are `taken`; None where the body
    is one argument."""
    record = object_body(body, module.package)
    if record is None or body is None:
        return None
    names = module.package.names.fields[record.id]
    known = [(f, n) for f, n in zip(record.fields, names, strict=True) if _is_settable(f)]
    has_rest = record.additional not in (None, Anything())
    attributes = [name for _, name in known] + [_REST] * has_rest
    called = name_body_fields(attributes, taken)
    closed = module.package.directions.only_sent(record.id)
    arguments = {n: _argument(f, called[n], body, module, closed=closed) for f, n in known}
    if has_rest and record.additional is not None:
        value = annotation_for(record.additional, module, closed=closed)
        annotation = f"{module.builtin('dict')}[{module.builtin('str')}, {value}] | None"
        doc = "The properties of the body that have no argument of their own."
        arguments[_REST] = Argument(called[_REST], annotation, "None", doc)
    ordered = sorted(arguments.items(), key=lambda item: bool(item[1].default))
    hides_models = "models" in {*taken, *called.values()}
    return BodyFields(record, not body.required, dict(ordered), hides_models)


def _is_settable(field: Field) -> bool:
    """Whether callers may set it, and to more than one list or object."""
    if field.access is Access.READ_ONLY:
        return False
    return field.constant is None or not isinstance(field.constant.value, list | dict)


def _argument(field: Field, name: str, body: Body, module: Module, *, closed: bool) -> Argument:
    """The argument for a property. Those of a body that may be left out may be left out as well."""
    is_required = field.required and field.constant is None and body.required
    annotation = annotation_for(field.type, module, closed=closed)
    if not body.required and (field.required or field.constant is not None):
        if annotation != "Any":
            annotation += f" | {module.runtime('Unset')}"
        return Argument(name, annotation, module.runtime("UNSET"), field_doc(field))
    if field.constant is not None:
        default = value_expression(field.constant.value, field.type, module)
        return Argument(name, annotation, default, field_doc(field))
    annotation, default = or_absent(field, annotation, module, required=is_required)
    return Argument(name, annotation, default, field_doc(field))

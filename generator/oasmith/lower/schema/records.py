"""Objects: records with known properties, maps, free-form objects.

Input: a combined schema that accepts objects. Output: a reference to a record, or a map where the
schema knows no property. A record is registered under the pointer of its schema.
"""

from __future__ import annotations

import re
from dataclasses import replace

from oasmith.lower.context import Context, Located
from oasmith.lower.examples import first_example
from oasmith.lower.pins import pinned
from oasmith.lower.schema.annotations import (
    access_of,
    annotating,
    default_of,
    is_deprecated,
    text_of,
)
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.conditions import conditional_properties
from oasmith.lower.schema.patterns import check_patterns, is_readable
from oasmith.lower.schema.refinement import refined
from oasmith.lower.schema.union_types import union_of
from oasmith.model import (
    UNCONSTRAINED,
    Anything,
    ByName,
    Constraints,
    Field,
    MapOf,
    Named,
    NameHint,
    Never,
    Record,
    TypeExpr,
)
from oasmith.spec.extensions.pinned_names import EXTENSION as PIN
from oasmith.spec.structure.references import join
from oasmith.spec.texts.patterns import translated


def lower_object(builder: Builder, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a schema that accepts objects."""
    context = builder.context
    additional = _additional(builder, combined, hint)
    # A closed object does not see what its conditions declare (core, section 10.3.2.3).
    is_closed = any(part.node is False for part in combined.additional)
    conditional = {} if is_closed else conditional_properties(context, combined)
    if not (combined.properties or combined.required or conditional) and additional is not None:
        names = _names(context, combined)
        return MapOf(additional, combined.constraints(), names)
    fields = [_field(builder, combined, name, own) for name, own in combined.properties.items()]
    fields += [_conditional(builder, combined, *each) for each in conditional.items() if each[1]]
    declared = {field.wire_name for field in fields}
    fields += [
        Field(name, _member_type(additional, name), required=name in combined.required)
        for name in dict.fromkeys((*combined.required, *conditional, *combined.demanded))
        if name not in declared
    ]
    return Named(
        context.register(
            Record(
                combined.pointer,
                hint,
                tuple(fields),
                additional,
                combined.doc,
                combined.deprecated,
                combined.constraints(),
            )
        )
    )


def _conditional(
    builder: Builder, combined: Combined, name: str, alternatives: list[list[Located]]
) -> Field:
    """A property that only conditions declare, of the union of their types."""
    unique = [parts for at, parts in enumerate(alternatives) if parts not in alternatives[:at]]
    fields = [_field(builder, combined, name, parts) for parts in unique]
    return replace(fields[0], type=union_of(tuple(field.type for field in fields)))


def _names(context: Context, combined: Combined) -> Constraints:
    """The constraints of the names of a map."""
    if not combined.names:
        return UNCONSTRAINED
    named = combine(context, combined.names)
    check_patterns(context, named.parts)
    return named.constraints()


def _member_type(additional: TypeExpr | None, name: str) -> TypeExpr:
    """The type of a required property that no part declares."""
    if isinstance(additional, ByName):
        named = ((translated(pattern), type_) for pattern, type_ in additional.patterns)
        # Classes of Unicode are for the runtime; such a name may be of any of the types.
        found = (t for p, t in named if not p.has_classes and re.search(p.python, name, re.ASCII))
        additional = next(found, additional.rest)
    # No value is valid where a name is both required and forbidden; then any is read.
    return Anything() if additional is None or isinstance(additional, Never) else additional


def _additional(builder: Builder, combined: Combined, hint: NameHint) -> TypeExpr | None:
    """The type of unknown properties; None where there may be none.

    allOf is merged by now, so `unevaluatedProperties` means `additionalProperties`.
    """
    parts = combined.additional or combined.unevaluated
    hint = hint.below(combined.pointer, "value")
    named, unreadable = _by_pattern(builder, combined, hint)
    if any(part.node is False for part in parts):
        rest: TypeExpr = Never()
    else:
        typed = [part for part in parts if not isinstance(part.node, bool)]
        pointer = join(combined.pointer, "additionalProperties")
        rest = builder.build_all(typed, pointer, hint)
    rest = union_of((*unreadable, rest)) if unreadable else rest
    type_ = _by_name(named, rest)
    return None if isinstance(type_, Never) else type_


def _by_pattern(
    builder: Builder, combined: Combined, hint: NameHint
) -> tuple[list[tuple[str, TypeExpr]], list[TypeExpr]]:
    """The types of members by the patterns of their names, and the types whose pattern cannot be
    read."""
    named: list[tuple[str, TypeExpr]] = []
    unreadable: list[TypeExpr] = []
    for pattern, located in combined.patterns:
        type_ = builder.schema_type(located, hint)
        if is_readable(builder.context, pattern, located.pointer):
            named.append((pattern, type_))
        else:
            unreadable.append(type_)
    return named, unreadable


def _by_name(named: list[tuple[str, TypeExpr]], rest: TypeExpr) -> TypeExpr:
    """The type of members by their names; one type, if names make no difference."""
    return ByName(tuple(named), rest) if any(type_ != rest for _, type_ in named) else rest


def _field(builder: Builder, combined: Combined, name: str, declared: list[Located]) -> Field:
    parts = _significant(declared)
    hint = NameHint(parent=combined.pointer, part=name)
    if len(parts) == 1:
        located = parts[0]
        type_ = builder.schema_type(located, hint)
        if isinstance(located.node, dict) and located.node.keys() <= _TYPE_KEYWORDS:
            return Field(name, type_, name in combined.required)
    else:
        reference = refined(builder.context, parts)
        if reference is not None:
            type_ = builder.reference_type(reference)
        else:
            merged = combine(builder.context, parts, join(combined.pointer, "properties", name))
            type_ = builder.build(merged, hint)
        parts = _by_precedence(combined, name, parts)
    schemas = annotating(builder.context, parts)
    own = annotating(builder.context, parts, components=False)
    pin = next((part for part in own if PIN in part.node), None)
    return Field(
        wire_name=name,
        type=type_,
        required=name in combined.required,
        access=access_of(schemas),
        default=default_of(schemas),
        doc=text_of(own, "description"),
        deprecated=is_deprecated(schemas),
        pinned=pinned(pin) if pin else "",
        example=next(filter(_is_given, (first_example(p.node) for p in own)), None),
    )


def _by_precedence(combined: Combined, name: str, parts: list[Located]) -> list[Located]:
    """The declarations of a property, first that of the schema itself, then those of what it
    extends, of which later ones refine earlier ones."""
    itself = join(combined.pointer, "properties", name)
    own = [part for part in parts if part.pointer == itself]
    return own + [part for part in reversed(parts) if part.pointer != itself]


_TYPE_KEYWORDS = frozenset({"type", "format", "enum", "items", "properties", "required", "title"})
"""A property whose schema has no other keywords has no annotations."""


def _is_given(value: object) -> bool:
    return value is not None


def _significant(parts: list[Located]) -> list[Located]:
    """The parts without repetitions."""
    if len(parts) == 1:
        return parts
    unique: list[Located] = []
    for part in parts:
        if all(part.node != known.node for known in unique):
            unique.append(part)
    return unique

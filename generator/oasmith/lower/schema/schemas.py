"""Schemas: from a node of the document to a type expression.

`schema_type` is the entry for every schema position. A type that needs a name is registered with
the context under the pointer of its schema, and the expression refers to it by that id.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from oasmith.lower.context import Context, Located, is_component
from oasmith.lower.pins import hint_of
from oasmith.lower.schema.arrays import lower_array
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.checks import with_checks
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.enums import leaves_type_open, lower_const, lower_enum, sole_structure
from oasmith.lower.schema.json_types import json_types
from oasmith.lower.schema.null import beside_null, is_nullable
from oasmith.lower.schema.patterns import check_patterns
from oasmith.lower.schema.records import lower_object
from oasmith.lower.schema.references import sole_reference
from oasmith.lower.schema.scalars import plain_scalar, scalar_type
from oasmith.lower.schema.union_types import union_of
from oasmith.lower.schema.unions import lower_union
from oasmith.model import (
    Alias,
    Anything,
    Const,
    Named,
    NameHint,
    Never,
    Nullable,
    TypeExpr,
    only_null,
)
from oasmith.spec.structure.keywords import TYPES
from oasmith.spec.structure.references import join


def schema_type(context: Context, located: Located, hint: NameHint) -> TypeExpr:
    """The type of the schema at `located`; `hint` names it should it need a name."""
    return Schemas(context).schema_type(located, hint)


class Schemas:
    """Builds the types of schemas for one run."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def schema_type(self, located: Located, hint: NameHint) -> TypeExpr:
        """The type of the schema at `located`; `hint` names it should it need a name."""
        node = located.node
        if node is True or node == {}:
            return Anything()
        if node is False:
            return Never()
        if not isinstance(node, dict):
            self.context.findings.error(
                "schema-invalid",
                "a schema is an object or a boolean; this value is read as `Any`",
                located.pointer,
                help=_remedy(located),
            )
            return Anything()
        scalar = plain_scalar(node)
        if scalar is not None:
            return scalar
        if (variant := beside_null(located)) is not None:
            return self.type_or_null(located, variant, hint)
        reference = sole_reference(self.context, located)
        if reference is not None:
            return self.reference_type(reference)
        return self.build(combine(self.context, (located,)), hint)

    def type_or_null(self, located: Located, variant: Located, hint: NameHint) -> TypeExpr:
        """The type of a schema that is `variant` or null; a named type gets the pointer of the
        schema."""
        reference = (
            sole_reference(self.context, variant) if isinstance(variant.node, dict) else None
        )
        if reference is not None:
            target = self.context.target(reference)
            if target is not None and target.pointer == located.pointer:
                return self.build(combine(self.context, (located,)), hint)  # which reports it
            inner = self.reference_type(reference)
        elif isinstance(variant.node, dict) and plain_scalar(variant.node) is None:
            combined = combine(self.context, (variant,), located.pointer)
            doc = located.node.get("description")
            return self._named_if_recursive(
                located.pointer,
                lambda: _or_null(self.build_unguarded(combined, hint)),
                hint,
                lambda: doc if isinstance(doc, str) else "",
            )
        else:
            inner = self.schema_type(variant, hint)
        return _or_null(inner)

    def reference_type(self, located: Located) -> TypeExpr:
        """The type of the schema that a ``$ref`` refers to."""
        target = self.context.target(located)
        if target is None:
            return Anything()
        if not is_component(target.pointer):
            return self._inline_target(target)
        self.context.declare(target.pointer)
        named = Named(target.pointer)
        return Nullable(named) if is_nullable(self.context, target) else named

    def _inline_target(self, target: Located) -> TypeExpr:
        """A reference into the middle of another schema: typed as if it stood here, once."""
        if target.pointer in self.context.types:
            return Named(target.pointer)
        return self.schema_type(target, hint_of(self.context, target))

    def build(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """The type of a combined schema, null included; one that contains itself gets a name."""
        return self._named_if_recursive(
            combined.pointer,
            lambda: self.build_unguarded(combined, hint),
            hint,
            lambda: combined.doc,
        )

    def _named_if_recursive(
        self,
        pointer: str,
        make: Callable[[], TypeExpr],
        hint: NameHint,
        doc: Callable[[], str],
    ) -> TypeExpr:
        """What `make` gives for the schema at the pointer; an alias of it, if that is inside of
        itself."""
        context = self.context
        if pointer in context.being_built:
            context.recursive.add(pointer)
            return Named(pointer)
        context.being_built.add(pointer)
        result = make()
        context.being_built.discard(pointer)
        if pointer in context.recursive and pointer not in context.types:
            return Named(context.register(Alias(pointer, hint, result, doc())))
        return result

    def build_unguarded(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """`build` without the guard against recursion, for a schema that is being built already."""
        for conflict in combined.conflicts:
            self.context.findings.warn("allof-conflict", conflict.message, conflict.pointer)
        check_patterns(self.context, combined.parts)
        if combined.const:
            return lower_const(combined)
        inner = with_checks(self.context, self._non_null(combined, hint), combined)
        if (
            combined.nullable
            and not isinstance(inner, Nullable | Anything)
            and not only_null(inner)
        ):
            return Nullable(inner)
        return inner

    def build_all(self, parts: list[Located], pointer: str, hint: NameHint) -> TypeExpr:
        """The type of values that are valid for all `parts`; without parts, of any value."""
        unique = list({part.pointer: part for part in parts}.values())
        if not unique:
            return Anything()
        if len(unique) == 1:
            return self.schema_type(unique[0], hint)
        return self.build(combine(self.context, unique, pointer), hint)

    def _non_null(self, combined: Combined, hint: NameHint) -> TypeExpr:
        if combined.enum is not None and not leaves_type_open(combined):
            return lower_enum(self.context, combined, hint)
        if structure := sole_structure(combined):
            return structure
        if combined.groups:
            return lower_union(self, combined, hint)
        if combined.types == frozenset({"null"}):
            return Const(None)
        types = json_types(combined)
        if not types:
            return Never() if combined.types == frozenset() else Anything(combined.constraints())
        if len(types) == 1:
            return _BUILDERS[types[0]](self, combined, hint)
        return union_of(tuple(self._one_of_several(combined, n, hint) for n in types))

    def _one_of_several(self, combined: Combined, name: str, hint: NameHint) -> TypeExpr:
        """The type of one of several JSON types, under a pointer of its own."""
        own = replace(combined, pointer=join(combined.pointer, name))
        return _BUILDERS[name](self, own, hint.below(combined.pointer, name))


def _remedy(located: Located) -> str:
    """What to write where a value is no schema."""
    match located.node:
        case list() if located.pointer.endswith("/properties/required"):
            listed = json.dumps(located.node)[:200]
            return f"move it out of `properties`, beside it: `required: {listed}`"
        case str(name) if name in TYPES:
            return f"write `{{type: {name}}}`"
        case _:
            return ""


def _or_null(type_: TypeExpr) -> TypeExpr:
    return type_ if isinstance(type_, Nullable | Anything) else Nullable(type_)


_BUILDERS: dict[str, Callable[[Builder, Combined, NameHint], TypeExpr]] = {
    "object": lower_object,
    "array": lower_array,
    "string": scalar_type("string"),
    "integer": scalar_type("integer"),
    "number": scalar_type("number"),
    "boolean": scalar_type("boolean"),
}

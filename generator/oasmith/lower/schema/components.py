"""Component schemas: each becomes a named type whose id is its pointer.

Null is no part of a named type: a reference to the component adds it.
"""

from __future__ import annotations

from oasmith.lower.context import Context, Located
from oasmith.lower.pins import hint_of
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.hierarchies import lower_hierarchy
from oasmith.lower.schema.null import beside_null
from oasmith.lower.schema.references import sole_reference
from oasmith.lower.schema.schemas import Schemas
from oasmith.model import Alias, Anything, NameHint, TypeExpr, TypeId
from oasmith.model.walk import without_null


def lower_component(context: Context, pointer: TypeId) -> None:
    """Lower the component schema at `pointer` into the named type of that id."""
    target = context.target(Located({"$ref": pointer}, pointer))
    located = context.at(pointer)
    if located is None or target is None:
        context.register(Alias(pointer, NameHint(component=pointer), Anything()))
        return
    hint = hint_of(context, located)
    expression = (
        without_null(_component_type(Schemas(context), located, hint))
        if isinstance(located.node, dict)
        else Schemas(context).schema_type(located, hint)
    )
    if pointer not in context.types:
        doc = located.node.get("description") if isinstance(located.node, dict) else ""
        context.register(Alias(pointer, hint, expression, doc if isinstance(doc, str) else ""))


def _component_type(schemas: Schemas, located: Located, hint: NameHint) -> TypeExpr:
    context = schemas.context
    reference = sole_reference(context, located)
    if reference is not None and not _extends(context, located, reference):
        return schemas.reference_type(reference)
    if (variant := beside_null(located)) is not None:
        return schemas.type_or_null(located, variant, hint)
    combined = combine(context, (located,))
    if combined.groups or not _has_discriminator(located):
        return schemas.build(combined, hint)
    subtypes = context.descendants(located.pointer)
    if not subtypes:
        return schemas.build(combined, hint)
    return lower_hierarchy(schemas, combined, subtypes, hint)


def _has_discriminator(located: Located) -> bool:
    return isinstance(located.node, dict) and isinstance(located.node.get("discriminator"), dict)


def _extends(context: Context, located: Located, reference: Located) -> bool:
    """Whether the schema is a subtype that adds nothing to its base but a name of its own."""
    base = context.target(reference)
    if base is None or not _has_discriminator(base):
        return False
    return located.pointer in context.subtypes.get(base.pointer, ())

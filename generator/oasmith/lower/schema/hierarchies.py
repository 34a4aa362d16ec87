"""Hierarchies: a schema with a discriminator, and the schemas that extend it with `allOf`.

Input: the base and its subtypes. Output: a union of them, in which the base itself takes the tags
that the document does not list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oasmith.lower.context import Located
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.discriminators import declared_discriminator
from oasmith.lower.schema.union_types import union_of
from oasmith.model import Named, NameHint, TypeExpr, TypeId
from oasmith.spec.structure.references import join


def lower_hierarchy(
    builder: Builder, base: Combined, subtypes: Sequence[TypeId], hint: NameHint
) -> TypeExpr:
    """The union of a base schema with a discriminator and its subtypes.

    The base is itself a variant, for subtypes that the document does not list; it keeps their
    properties.
    """
    for pointer in subtypes:
        builder.context.declare(pointer)
    located = [Located({"$ref": pointer}, pointer) for pointer in subtypes]
    variants: list[TypeExpr] = [Named(pointer) for pointer in subtypes]
    declared = base.annotation("discriminator")
    own = replace(
        base,
        pointer=join(base.pointer, "base"),
        additional=[part for part in base.additional if part.node is not False],
        unevaluated=[part for part in base.unevaluated if part.node is not False],
    )
    itself = builder.build(own, hint.below(base.pointer, "base"))
    variants.append(itself)
    located.append(Located({}, base.pointer))  # its values for the tag are those of subtypes
    # What says more than that it is an object may be no class: then unknown objects stay as they
    # are.
    known = itself.id if isinstance(itself, Named) else ""
    discriminator = declared_discriminator(builder.context, declared, located, variants, base=known)
    return union_of(tuple(variants), discriminator)

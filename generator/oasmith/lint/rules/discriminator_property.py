"""What it does: checks that every variant of a discriminated union has the discriminator property,
and that every entry of the `mapping` points to a schema.

Why it matters: the property selects the class of a response. The client cannot recognise a variant
without it.

Example:

    oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
    discriminator: {propertyName: kind}        # Dog has no property `kind`

Fix: add the property to the variant, and make it required there.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.reading import mapping, sequence, text, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, properties_of
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import did_you_mean


def check(context: Context, node: Node) -> Iterator[Finding]:
    """Findings for the discriminator of one schema."""
    discriminator = mapping(node.value, "discriminator")
    name = text(discriminator, "propertyName")
    if name:
        for variant in _variants(node):
            known = properties_of(variant, context.refs)
            target, _ = context.refs.deref(*variant)
            if name not in known and types_of(target) != ["null"]:
                message = f"the discriminator `{name}` is not a property of this schema"
                yield Finding(variant.pointer, message + did_you_mean(name, known))
    yield from _dead_entries(context, node, discriminator)


def _variants(node: Node) -> list[Place]:
    """The variants of a union; a parent that others extend by `allOf` is its own variant."""
    variants = [
        Place(variant, join(node.pointer, key, index))
        for key in ("oneOf", "anyOf")
        for index, variant in enumerate(sequence(node.value, key))
    ]
    return variants or [Place(node.value, node.pointer)]


def _dead_entries(
    context: Context, node: Node, discriminator: dict[str, Json]
) -> Iterator[Finding]:
    entries = mapping(discriminator, "mapping")
    if dead := [tag for tag, target in entries.items() if context.refs.mapped(target) is None]:
        shown = [f"`{tag}` is mapped to `{entries[tag]}`" for tag in dead[:_SHOWN]]
        more = f" and {len(dead) - _SHOWN} more" if len(dead) > _SHOWN else ""
        which = (
            "which is not a schema component"
            if len(dead) == 1
            else "which are not schema components"
        )
        yield Finding(
            join(node.pointer, "discriminator", "mapping", dead[0]),
            f"{', '.join(shown)}{more}, {which} of this document"
            f"{_guess(context, entries[dead[0]])}; the client "
            "recognises objects with such a value by their other properties, and callers must set it",
            help="map each value to a component: move the variants to `components.schemas`, and "
            "refer to them from the union and from the mapping",
        )
    default = discriminator.get("defaultMapping")
    if default is not None and context.refs.mapped(default) is None:
        yield Finding(
            join(node.pointer, "discriminator", "defaultMapping"),
            f"the `defaultMapping` is `{default}`, which is not a schema component of this document; "
            f"values without a known tag stay plain dicts{_guess(context, default)}",
        )


def _guess(context: Context, target: Json) -> str:
    schemas = mapping(mapping(context.value, "components"), "schemas")
    return did_you_mean(str(target).rpartition("/")[2], schemas)


_SHOWN = 5

RULE = Rule(
    "discriminator-property", Severity.WARN, check, ("schema",), frozenset({"discriminator"})
)

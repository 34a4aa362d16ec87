"""What it does: checks that every variant of a discriminated union has the discriminating
property, and that every entry of the `mapping` leads to a schema.

Why it matters: the property decides which class a response becomes. A variant without it can
never be told from the others.

Example:

    oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
    discriminator: {propertyName: kind}        # Dog has no property `kind`

Fix: add the property to the variant, and make it required there.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping, sequence, text, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, properties_of
from oasmith.model import Json
from oasmith.spec.refs import join
from oasmith.spec.walk import Node
from oasmith.spec.wording import did_you_mean


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
    """The variants of a union; a parent that others extend by `allOf` speaks for itself."""
    variants = [
        Place(variant, join(node.pointer, key, index))
        for key in ("oneOf", "anyOf")
        for index, variant in enumerate(sequence(node.value, key))
    ]
    return variants or [Place(node.value, node.pointer)]


def _dead_entries(
    context: Context, node: Node, discriminator: dict[str, Json]
) -> Iterator[Finding]:
    entries = {
        join("mapping", tag): (f"`{tag}` is mapped to", target, "such values stay plain dicts")
        for tag, target in mapping(discriminator, "mapping").items()
    }
    if "defaultMapping" in discriminator:
        told = ("the `defaultMapping` is", discriminator["defaultMapping"])
        entries["defaultMapping"] = (*told, "values without a known tag stay plain dicts")
    for place, (subject, target, consequence) in entries.items():
        if context.refs.mapped(target) is None:
            schemas = mapping(mapping(context.value, "components"), "schemas")
            yield Finding(
                f"{join(node.pointer, 'discriminator')}/{place}",
                f"{subject} `{target}`, which is no schema component of this document; "
                f"{consequence}{did_you_mean(str(target).rpartition('/')[2], schemas)}",
            )


RULE = Rule(
    "discriminator-property", Severity.WARN, check, ("schema",), frozenset({"discriminator"})
)

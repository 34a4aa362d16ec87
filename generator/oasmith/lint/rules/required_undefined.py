"""What it does: reports a name under `required` that is not a property in any part of the schema.

Why it matters: the name may be misspelled; then the real property is optional by accident. Or the
vendor did not describe the property; then the class has no attribute for it.

Example:

    {required: [nmae], properties: {name: {type: string}}}

Fix: correct the name, or describe the property.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping, sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, properties_of
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import did_you_mean

_COMPOSED = re.compile(
    r"(?<!/properties)(?<!/\$defs)/(?:(?:allOf|anyOf|oneOf)/\d+|dependentSchemas/[^/]+|if|then|else|not)$"
)
"""The end of a pointer to a schema that describes the same instance as the one around it."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each name that neither the schema nor what it is composed with defines."""
    properties = mapping(node.value, "properties")
    required = sequence(node.value, "required")
    missing = [n for n in required if isinstance(n, str) and n not in properties]
    if not missing or _is_map(node):
        return
    known = properties_of(_whole(context, node), context.refs)
    for extending in context.extending.get(node.pointer, ()):
        known |= properties_of(_whole(context, extending), context.refs)
    for name in dict.fromkeys(missing):
        if name not in known:
            yield Finding(
                join(node.pointer, "required", required.index(name)),
                f"`{name}` is required but not among the properties{did_you_mean(name, known)}",
            )


def _is_map(node: Node) -> bool:
    """Whether the schema evidently describes free keys, of which some must be there."""
    free = node.value.get("additionalProperties") or node.value.get("patternProperties")
    return bool(free) and "properties" not in node.value


def _whole(context: Context, node: Node) -> Place:
    """The outermost schema that describes the same instance."""
    pointer = node.pointer
    while shorter := _COMPOSED.sub("", pointer):
        if shorter == pointer:
            break
        pointer = shorter
    outer = context.refs.target(pointer)
    return Place(outer.node if outer else node.value, pointer)


RULE = Rule("required-undefined", Severity.WARN, check, ("schema",), frozenset({"required"}))

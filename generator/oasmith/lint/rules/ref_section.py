"""What it does: reports a `$ref` to a component of another kind than belongs there: a schema in
place of a response or a body.

Why it matters: what is found there is read as something that it is not. A schema has no `content`,
so the method returns nothing, or has no argument for a body.

Example:

    responses: {'200': {$ref: '#/components/schemas/Order'}}

Fix: write the object that belongs there, with the reference inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_SECTIONS: Final[dict[Kind, str]] = {
    "schema": "schemas",
    "response": "responses",
    "request-body": "requestBodies",
    "parameter": "parameters",
    "link": "links",
}
_CONTENT: Final = "content: {application/json: {schema: {$ref: '%s'}}}"
_WRITTEN: Final[dict[Kind, str]] = {
    "response": f"`description: OK` and `{_CONTENT}`",
    "request-body": f"`{_CONTENT}`",
    "parameter": "`name`, `in` and `schema: {$ref: '%s'}`",
}
"""What stands around a reference to a schema."""


_ALIKE: Final = {"responses", "requestBodies"}
"""Both have `content`, which is read all the same."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for a reference to a component of another section."""
    ref = node.value["$ref"]
    expected = _SECTIONS[node.kind]
    if not isinstance(ref, str) or not ref.startswith("#/components/"):
        return
    section, _, below = ref.removeprefix("#/components/").partition("/")
    if section == expected or section not in _SECTIONS.values() or "/" in below:
        return
    if context.refs.fault(ref) is None:
        around = _WRITTEN.get(node.kind, "") if section == "schemas" else ""
        yield Finding(
            join(node.pointer, "$ref"),
            f"`{ref}` is one of the `{section}`, but one of the `{expected}` belongs here",
            help=f"write {around % ref}" if around else "",
            severity=Severity.WARN if {section, expected} == _ALIKE else None,
        )


RULE = Rule("ref-section", Severity.ERROR, check, tuple(_SECTIONS), frozenset({"$ref"}))

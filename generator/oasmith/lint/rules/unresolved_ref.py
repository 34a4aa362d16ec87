"""What it does: reports a `$ref` that points to nothing, points back to itself, or leaves the
document.

Why it matters: the target is lost. A lost schema becomes `Any` in the generated code. A lost
parameter or response is left out.

Example:

    schema: {$ref: '#/components/schemas/Prise'}   # the component is called Price

Fix: correct the name, or add the missing part. A reference to another file is relative to the
folder of the file with the reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.component_graph import meant_by
from oasmith.lint.rule import EVERYWHERE, Context, Finding, Rule
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.references import Fault, join
from oasmith.spec.structure.walk import Node

_LOST: Final[dict[Kind, str]] = {
    "path-item": "its operations are missing",
    "parameter": "methods are generated without it",
    "request-body": "the method is generated without a body",
    "response": "it is treated as undocumented",
    "media-type": "it is treated as undocumented",
    "header": "it is treated as undocumented",
    "link": "the link is left out",
    "schema": "the value is typed `Any`",
    "security-scheme": "its credential cannot be sent",
}
"""What the generated client lacks, by the kind of the missing target."""
_PART: Final = re.compile(r"/allOf/\d+$")


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for a broken reference of this node."""
    ref = node.value.get("$ref")
    if isinstance(ref, str) and (fault := context.refs.fault(ref)):
        message = f"`{ref}` cannot be followed: {fault.value}{_consequence(node)}"
        guess = meant_by(context, ref) if fault is not Fault.CYCLE else None
        if guess == node.pointer:  # it would lead back to itself
            guess = None
        help = f"write `$ref: '{guess}'`" if guess else ""
        message += f"; did you mean `{guess}`?" if guess else ""
        yield Finding(join(node.pointer, "$ref"), message, help=help)


def _consequence(node: Node) -> str:
    if node.kind == "schema" and _PART.search(node.pointer):
        return "; the part is left out of the class"
    return f"; {_LOST[node.kind]}" if node.kind in _LOST else ""


RULE = Rule("unresolved-ref", Severity.ERROR, check, EVERYWHERE, frozenset({"$ref"}))

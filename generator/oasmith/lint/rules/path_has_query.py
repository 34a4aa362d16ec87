"""What it does: reports a path with a query string or a fragment.

Why it matters: every call sends the query unchanged, and there is no argument for it. No call sends
a fragment, so operations that differ only in the fragment make the same request. Other tools see
one path (OpenAPI 3.1, section 4.8.8).

Example:

    /files?beta=true: {get: {}}

Fix: declare a query parameter. If it is always the same, give it an `enum` of one value. Replace a
fragment by a query, a header or a property of the body.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.texts.path_templates import PLACE

_PARTS = {
    "?": "a query string, which every call sends unchanged",
    "#": "a fragment, which no call sends",
}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such path."""
    for path in mapping(node.value, "paths"):
        found = [part for mark, part in _PARTS.items() if mark in PLACE.sub("", path)]
        if found and not path.startswith("x-"):
            message = f"`{path}` contains {', and '.join(found)}"
            yield Finding(join("#/paths", path), message, on_key=True)


RULE = Rule("path-has-query", Severity.WARN, check)

"""What it does: reports a path with a query string or a fragment.

Why it matters: the query is sent unchanged with every call, and is no argument; a fragment is never
sent, so that operations whose paths differ only in it make the same request. Other tools see one
path (OpenAPI 3.1, section 4.8.8).

Example:

    /files?beta=true: {get: {}}

Fix: declare a query parameter; give it an `enum` of one value if it is always the same. Tell
operations apart by a query, a header or the body instead of a fragment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_PLACE = re.compile(r"\{[^{}]+\}")
_PARTS = {
    "?": "a query string, which every call sends as it stands",
    "#": "a fragment, which no call sends",
}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such path."""
    for path in mapping(node.value, "paths"):
        found = [shown for mark, shown in _PARTS.items() if mark in _PLACE.sub("", path)]
        if found and not path.startswith("x-"):
            message = f"`{path}` contains {', and '.join(found)}"
            yield Finding(join("#/paths", path), message, on_key=True)


RULE = Rule("path-has-query", Severity.WARN, check)

"""What it does: reports a path with a query string or a fragment.

Why it matters: a path is matched without its query (OpenAPI 3.1, section 4.8.8), so tools see two
operations as one; and arguments cannot be added to a query that is part of the path.

Example:

    /files?beta=true: {get: {}}

Fix: declare a query parameter; give it an `enum` of one value if it is always the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.refs import join
from oasmith.spec.walk import Node

_PARTS = {"?": "a query string", "#": "a fragment"}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such path."""
    for path in mapping(node.value, "paths"):
        found = [name for mark, name in _PARTS.items() if mark in path]
        if found and not path.startswith("x-"):
            message = f"`{path}` contains {' and '.join(found)}, which is not part of a path"
            yield Finding(join("#/paths", path), message, on_key=True)


RULE = Rule("path-has-query", Severity.ERROR, check)

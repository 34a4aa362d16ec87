"""What it does: reports keys of schemas that no version of JSON Schema or OpenAPI knows, in
documents of version 3.1 and later. In 3.0 and 2.0 the metaschema forbids them (`structure`).

Why it matters: JSON Schema ignores what it does not know, so a misspelled keyword has no effect:
the property is optional, the limit is not checked, the text is not documented.

Example:

    {type: object, requried: [id], properties: {id: {type: string}}}

Fix: correct the name. Begin the name of what is meant for other tools with `x-`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity, clip
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.keywords import KEYWORDS, OLDER_KEYWORDS
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import nearest

_KNOWN: Final = KEYWORDS | OLDER_KEYWORDS
_PLACES: Final = {
    "in": "a schema is no parameter: move it up, beside `schema`",
    "name": "a schema is no parameter: move it up, beside `schema`",
    "schema": "write the schema itself, without `schema` around it",
    "content": "a schema is no body: move it up, beside `description`",
}
"""Keys of other objects that authors write into schemas."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each name that is no keyword."""
    if context.version.null != "type":
        return iter(())
    return once_each(
        (
            (key, _finding(schema, key))
            for schema in context.nodes_of("schema")
            if not schema.value.keys() <= _KNOWN
            for key in schema.value
            if key not in _KNOWN and not key.startswith("x-")
        ),
        "schema",
    )


def _finding(schema: Node, key: str) -> Finding:
    guess = nearest(key, KEYWORDS)
    hint = f"; did you mean `{guess}`?" if guess else ""
    remedy = f"write `{guess}:`" if guess else _PLACES.get(key, f"remove it, or write `x-{key}:`")
    message = f"`{clip(key, 60)}` is no keyword of schemas and has no effect{hint}"
    return Finding(join(schema.pointer, key), message, help=remedy, on_key=True)


RULE = Rule("keyword-unknown", Severity.WARN, check, advice=True)

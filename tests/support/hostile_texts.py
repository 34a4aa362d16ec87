"""Hostile texts, and documents with them in their strings.

Input: a document as a value. Output: the same with other texts. Invariant: a document stays what
it is in `extended`, so that two of them differ in nothing but their texts; in `spoilt` it need not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any, Final, TypeAlias
from urllib.parse import quote, unquote

from oasmith.python.shapes import readable
from oasmith.spec.structure.references import escape
from oasmith.spec.texts.patterns import translated

Json: TypeAlias = Any

HOSTILE: Final = [
    "", " ", '"', "'", '"""', "'''", '""""', '\\"', "\\", '\\"""', "\n", "\r\n", "\t", "\x00",
    "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff", "\U0001f600",
    "{{ 7 + 7 }}", "{% raw %}", "{% endfor %}", "{# #}", "{x!r}", "%s", "${HOME}", "`rm -rf`",
    '"""\nimport os\nos.abort()\n"""', "\nimport os\n", "#\nimport os", "'); import os; ('",
    "\\N{BULLET}", "\\x41", "\\u0041", "\\", "../../evil", "..", "/etc/passwd", "C:\\evil", "a/b",
    "CON", "nul", "class", "import", "None", "def", "self", "cls", "__init__", "__class__", "_",
    "0", "401a", "-1", "1e5", "True", "日本", "ﬁ", "e\u0301", "٣", "<script>alert(1)</script>",
    "[link](https://example.com)", "```", "# heading", "a" * 300, "~0~1", "%2e%2e%2f", "&amp;quot;",
]  # fmt: skip

_MEANT: Final = frozenset(
    {
        *("$ref", "$schema", "$id", "$anchor", "$dynamicRef", "openapi", "swagger", "type"),
        *("format", "in", "style", "collectionFormat", "propertyName", "mapping", "security"),
        *("operationRef", "contentEncoding", "contentMediaType", "jsonSchemaDialect"),
        *("produces", "consumes"),
        *(
            "schemes",
            "scheme",
            "flow",
            "discriminator",
            "expression",
            "host",
            "basePath",
            "servers",
        ),
    }
)
"""Keys whose strings say what the document is; they are left as they are."""

_COMPONENT: Final = re.compile(r"(#/(?:components/schemas|definitions)/)([^/]+)")


def extended(document: Json, text: str, *, as_with: str | None = None) -> Json:
    """The document with `text` at the end of every string that may be any text: titles,
    descriptions, names of schemas, properties, operations, tags and parameters, and values.

    Patterns that cannot be checked with `as_with` at their end cannot be checked with `text`
    either.
    """
    path_names = set(_path_parameters(document))

    def pattern(node: str) -> str:
        return node + text if as_with is None else twin_pattern(node + text, node + as_with)

    def value(node: Json, key: str = "") -> Json:
        if isinstance(node, str):
            if node.startswith(("$request.body#/", "$response.body#/")):
                return node + escape(text)
            if key == "pattern":
                return pattern(node)
            return node if key == "name" and node in path_names else node + text
        if isinstance(node, list):
            return [value(item, key) for item in node]
        if isinstance(node, dict):
            return {name: member(key, name, inner) for name, inner in node.items()}
        return node

    def member(parent: str, name: str, inner: Json) -> Json:
        if name == "$ref" and isinstance(inner, str):
            return _COMPONENT.sub(lambda m: m[1] + _token(m[2], text), inner)
        if name.startswith("x-oasmith") or (name in _MEANT and parent != "properties"):
            return inner
        if name in ("properties", "schemas", "definitions") and isinstance(inner, dict):
            return {each + text: value(schema, "schema") for each, schema in inner.items()}
        return value(inner, name)

    return value(document)


def twin_pattern(benign: str, hostile: str) -> str:
    """The benign pattern, or one that is as little a regular expression as the hostile one, or like
    that is spelled otherwise in Python: a package has none of what is not checked, and shows what
    was written otherwise.
    """
    python = translated(hostile)
    if not hostile or python.fault:
        return benign + "("
    if readable(hostile) == hostile:
        classes = r"[\p{L}]" if python.has_classes else ""
        return benign if readable(benign) == benign else f"{classes}benign"
    return benign + r"\s"


def spoilt(document: Json, random: Random, share: float) -> Json:
    """The document with hostile texts in place of a share of its strings, keys included."""

    def other(text: str) -> str:
        return random.choice(HOSTILE) if random.random() < share else text

    def value(node: Json) -> Json:
        if isinstance(node, str):
            return other(node)
        if isinstance(node, list):
            return [value(item) for item in node]
        if isinstance(node, dict):
            return {other(name): value(inner) for name, inner in node.items()}
        return node

    return value(document)


def _token(token: str, text: str) -> str:
    plain = unquote(token).replace("~1", "/").replace("~0", "~")
    return quote(escape(plain + text), safe="")


def _path_parameters(node: Json) -> list[str]:
    found: list[str] = []
    _each_object(
        node, lambda o: found.append(str(o.get("name"))) if o.get("in") == "path" else None
    )
    return found


def _each_object(node: Json, visit: Callable[[dict[str, Json]], object]) -> None:
    if isinstance(node, dict):
        visit(node)
    members = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for member in members:
        _each_object(member, visit)

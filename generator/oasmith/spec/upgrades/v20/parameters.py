"""Parameters and headers of Swagger 2.0 in version 3.0.

Input: one of them. Output: the same with its type in a schema, and `collectionFormat` as `style`
and `explode`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens, join
from oasmith.spec.upgrades.v20.conversion import Conversion, Part

PAYLOAD: Final = ("body", "formData")
"""Values of `in` that make a request body in 3.0."""

_TYPING: Final = frozenset(
    (
        *("type", "format", "items", "default", "enum", "multipleOf", "pattern"),
        *("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
        *("maxLength", "minLength", "maxItems", "minItems", "uniqueItems"),
        *("x-nullable", "x-enum-varnames", "x-enum-descriptions", "x-ms-enum"),
    )
)
"""Keys of a 2.0 parameter, header or form field that belong into a schema."""

_SEPARATED: Final[Mapping[str, dict[str, Json]]] = {
    "csv": {"style": "form", "explode": False},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "tsv": {"style": "tabDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
    "multi": {"style": "form", "explode": True},
}
_STYLES: Final[Mapping[str, Mapping[str, dict[str, Json]]]] = {
    "query": _SEPARATED,
    "formData": _SEPARATED,
    "path": {"csv": {}},
    "header": {"csv": {}},
}
"""By location and `collectionFormat` (Swagger 2.0, parameter object). 3.x has no `tabDelimited`:
it is a name for what 2.0 has."""


def convert_parameters(
    conversion: Conversion, holder: dict[str, Json], at: Tokens
) -> tuple[list[Json], list[Part]]:
    """The parameters of an operation or path item that stay such, and those that make its body."""
    plain: list[Json] = []
    payload: list[Part] = []
    listed = holder.get("parameters")
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        old = (*at, "parameters", str(index))
        part = conversion.part(entry, old)
        if part is not None and part.node.get("in") in PAYLOAD:
            payload.append(part)
        else:
            new = (*at, "parameters", str(len(plain)))
            plain.append(convert_parameter(conversion, entry, old, new))
    return plain, payload


def convert_parameter(conversion: Conversion, node: Json, old: Tokens, new: Tokens) -> Json:
    """A parameter of path, query or header, or a reference to one."""
    conversion.moved(old, new)
    if not isinstance(node, dict) or "$ref" in node:
        return node
    result = _typed(conversion, node, old, new)
    if "x-example" in result:
        result.setdefault("example", result.pop("x-example"))
    return {**result, **serialization(conversion, node, str(node.get("in")), old)}


def convert_header(conversion: Conversion, node: Json, old: Tokens, new: Tokens) -> Json:
    """A response header."""
    if not isinstance(node, dict):
        return node
    serialization(conversion, node, "header", old)
    return _typed(conversion, node, old, new)


def _typed(
    conversion: Conversion, node: dict[str, Json], old: Tokens, new: Tokens
) -> dict[str, Json]:
    typing = _TYPING | {"schema", "collectionFormat"}
    conversion.copied(old, (*new, "schema"))
    kept = {key: value for key, value in node.items() if key not in typing}
    return {**kept, "schema": schema_of(node)}


def schema_of(node: dict[str, Json]) -> Json:
    """The schema that a parameter, header or form field amounts to."""
    if "schema" in node:
        return node["schema"]
    return {key: value for key, value in node.items() if key in _TYPING}


def serialization(
    conversion: Conversion, node: dict[str, Json], where: str, at: Tokens
) -> dict[str, Json]:
    """`style` and `explode` of an array, csv where it does not say otherwise."""
    if "items" not in node and node.get("type") != "array":
        return {}
    known = _STYLES.get(where, {})
    written = node.get("collectionFormat", "csv")
    if isinstance(written, str) and written in known:
        return known[written]
    conversion.findings.warn(
        "parameter-style",
        f"collectionFormat `{written}` cannot be written here; "
        "the items will be separated by commas",
        join((*at, *(["collectionFormat"] if "collectionFormat" in node else []))),
    )
    return known.get("csv", {})

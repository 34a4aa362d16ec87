"""Changes of schemas: each function gives a schema that accepts what servers sent.

Input: a node, what was found, and the version of the document. Output: the changed node in the
spelling of that version, or the node itself where nothing has to change. No argument is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, TypeAlias

from oasmith.json_value import Json, mapping
from oasmith.lower.codecs import codec_of
from oasmith.lower.schema.scalars import implied_by_format
from oasmith.model import Codec
from oasmith.spec.versions import Version

Node: TypeAlias = dict[str, Json]
Meant: TypeAlias = Callable[[Any], Json]
"""What a schema means, its reference followed."""

ORDER: Final = ("string", "integer", "number", "boolean", "object", "array", "null")
"""The JSON types, in the order in which they are written."""
_ANNOTATIONS: Final = frozenset(
    (
        *("title", "description", "default", "example", "examples", "externalDocs", "xml"),
        *("deprecated", "readOnly", "writeOnly", "nullable", "x-nullable", "$comment"),
    )
)
NULL: Final[Node] = {"type": "string", "nullable": True, "enum": [None]}
"""Null alone, in OpenAPI 3.0: its `nullable` says nothing without a type."""
_UNUSUAL: Final = re.compile(r"[^A-Za-z0-9._-]+")
_MOST: Final = 200
"""Schemas that are looked into to find the type of one."""
_COMPOSED: Final = frozenset(("$ref", "allOf", "oneOf", "anyOf", "not", "if", "$dynamicRef"))
_LISTED: Final = frozenset(("enum", "const"))
_IMPLIED: Final = {
    **dict.fromkeys(("properties", "required", "additionalProperties"), "object"),
    **dict.fromkeys(("items", "prefixItems"), "array"),
}


def ordered(types: Collection[str]) -> list[str]:
    """JSON types in their order; numbers include integers."""
    return [t for t in ORDER if t in types and not (t == "integer" and "number" in types)]


def widened(node: Json, found: Collection[str], version: Version, meant: Meant) -> Json:
    """The schema, or a value of one of the JSON types `found`. `meant` follows references."""
    if not isinstance(node, dict) or node.keys() <= _ANNOTATIONS:
        return {} if node is False else node
    types = {*found} - {"null"}
    result = _with_types(node, types, version) if types else node
    if version.null != "nullable":
        return _with_null(result, version) if "null" in found else result
    is_moved = node.get("nullable") is True and "type" not in result
    return _nullable(result, meant) if "null" in found or is_moved else result


def _with_types(node: Node, types: set[str], version: Version) -> Node:
    own = node.get("type")
    if own == "integer" and types == {"number"}:
        return {**{k: v for k, v in node.items() if k != "format"}, "type": "number"}
    if not version.has_unions:
        return {key: value for key, value in node.items() if _is_annotation(key)}
    if _is_plain(node) and version.has_type_lists:
        return {**node, "type": ordered({*_listed(own), *types})}
    return _with_variants(node, types, version)


def _with_variants(node: Node, types: set[str], version: Version) -> Node:
    """The schema or variants beside it; they join a union that is there already."""
    added = [type_] if (type_ := schema_of(types, version)) else []
    for key in ("anyOf", "oneOf"):
        if isinstance(node.get(key), list) and not (node.keys() & (_COMPOSED | _LISTED)) - {key}:
            result = {**node, key: [*node[key], *(each for each in added if each not in node[key])]}
            if "type" in node and version.has_type_lists:
                result["type"] = ordered({*_listed(node["type"]), *types})
            if version.has_type_lists:
                return result
            return {k: held for k, held in result.items() if k != "type"}
    inner = {key: value for key, value in node.items() if not _is_annotation(key)}
    kept = {key: value for key, value in node.items() if _is_annotation(key)}
    return {**kept, "anyOf": [inner, *added]}


def _with_null(node: Node, version: Version) -> Node:
    if version.null == "x-nullable":
        return _flagged(node)
    if _is_plain(node) or (node.keys() & _LISTED and not node.keys() & _COMPOSED):
        result = _listing_null(node)
        if "type" in node:
            result["type"] = ordered({*_listed(node["type"]), "null"})
        return result
    if _implied(node):
        return {**node, "type": [_implied(node), "null"]}
    return _with_variants(node, {"null"}, version)


def _flagged(node: Node) -> Node:
    """The schema of Swagger 2.0, or null; beside a reference the flag would not count."""
    return {**_referring(node), "x-nullable": True}


def _referring(node: Node) -> Node:
    """The schema with its reference in `allOf`, beside which other keywords count."""
    if "$ref" not in node:
        return node
    kept = {key: value for key, value in node.items() if _is_annotation(key)}
    return {**kept, "allOf": [{"$ref": node["$ref"]}]}


def _nullable(node: Node, meant: Meant) -> Node:
    """The schema of OpenAPI 3.0, or null: `nullable` counts beside a `type` alone (3.0.3, section
    4.7.24.1), so that what has no single one gets a variant for null."""
    node = {key: value for key, value in node.items() if key != "nullable"}
    kind = node.get("type") or _kind(node, meant, {})
    if kind:
        return _listing_null({"type": kind, **_referring(node), "nullable": True})
    for key in ("anyOf", "oneOf"):
        if isinstance(node.get(key), list) and not (node.keys() & (_COMPOSED | _LISTED)) - {key}:
            return {**node, key: [*node[key], *([NULL] if NULL not in node[key] else ())]}
    kept = {key: value for key, value in node.items() if _is_annotation(key)}
    inner = {key: value for key, value in node.items() if not _is_annotation(key)}
    return {**kept, "anyOf": [inner, NULL]}


def _kind(node: Json, meant: Meant, known: dict[int, str]) -> str:
    """The one JSON type of the values of a schema of OpenAPI 3.0; "" where there is not one.

    `known` are the answers so far, by node; a node has none within itself.
    """
    node = meant(node)
    if not isinstance(node, dict) or len(known) > _MOST:
        return ""
    if id(node) not in known:
        known[id(node)] = ""
        known[id(node)] = _text(node.get("type")) or _implied(node) or _composed(node, meant, known)
    return known[id(node)]


def _composed(node: Node, meant: Meant, known: dict[int, str]) -> str:
    """The one JSON type on which listed values and compositions agree."""
    known_types: list[set[str]] = []
    if isinstance(node.get("enum"), list):
        known_types.append({json_type(value) for value in node["enum"]} - {"null"})
    for key in ("oneOf", "anyOf", "allOf"):
        if isinstance(node.get(key), list):
            kinds = {_kind(each, meant, known) for each in node[key]}
            known_types.append(kinds - {""} if key == "allOf" else kinds)
    all_types = set[str]().union(*known_types)
    return all_types.pop() if len(all_types) == 1 else ""


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _listing_null(node: Node) -> Node:
    """The schema with null among its values, if it lists these."""
    result = dict(node)
    if "const" in result:
        result["enum"] = [result.pop("const")]
    if isinstance(result.get("enum"), list) and None not in result["enum"]:
        result["enum"] = [*result["enum"], None]
    return result


def listing(node: Json, values: Sequence[Json]) -> Json:
    """The schema with further values in its enum; a constant becomes an enum."""
    if not isinstance(node, dict) or not node.keys() & _LISTED:
        return node
    known = node["enum"] if isinstance(node.get("enum"), list) else [node.get("const")]
    new = [value for value in values if value not in known]
    rest = {key: value for key, value in node.items() if key != "const"}
    return {**rest, "enum": [*known, *new]} if new else node


def loosened(node: Json) -> Json:
    """The schema without what its texts should look like."""
    if not isinstance(node, dict) or not node.keys() & {"format", "contentEncoding"}:
        return node
    rest = {k: v for k, v in node.items() if k not in ("format", "contentEncoding")}
    if "type" not in rest and not rest.keys() & _COMPOSED and implied_by_format(node):
        rest["type"] = implied_by_format(node)
    return rest


def without_length(node: Json) -> Json:
    """The schema of an array whose positions have types, of any length."""
    if not isinstance(node, dict) or "prefixItems" not in node:
        return node
    closing = [key for key in ("items", "unevaluatedItems") if node.get(key) is False]
    gone = {"minItems", "maxItems", *closing}
    return {key: value for key, value in node.items() if key not in gone}


def optional(node: Json, name: str) -> Json:
    """The schema without a name in `required`."""
    required = node.get("required") if isinstance(node, dict) else None
    if not isinstance(required, list) or name not in required:
        return node
    rest = [other for other in required if other != name]
    kept = {key: value for key, value in node.items() if key != "required"}
    return {**node, "required": rest} if rest else kept


def declaring(node: Json, name: str, found: Collection[str], version: Version) -> Json:
    """The schema with one more property, never required."""
    if not isinstance(node, dict):
        return node
    properties = mapping(node, "properties")
    if name in properties:
        return node
    # Of what was only ever null, nothing is known.
    schema = {} if {*found} == {"null"} else schema_of(found, version)
    return {**node, "properties": {**properties, name: schema}}


def with_members(node: Json, found: Collection[str], version: Version) -> Json:
    """The schema of an object with any further names, whose values are of these JSON types."""
    if not isinstance(node, dict) or isinstance(node.get("additionalProperties"), dict):
        return node
    schema = schema_of(found, version)
    # An empty schema would let any name pass, which is counted.
    null = NULL if version.null == "nullable" else {"enum": [None], **_null_flag(version)}
    return {**node, "additionalProperties": schema or null}


def schema_of(found: Collection[str], version: Version) -> Node:
    """A schema for values of these JSON types, as far as the version can say it."""
    types = ordered(found)
    if types == ["null"]:
        return {"type": "null"} if version.null == "type" else {}
    if not version.has_type_lists:
        plain = [t for t in types if t != "null"]
        null: Node = _null_flag(version) if "null" in types else {}
        if len(plain) == 1:
            return {"type": plain[0], **_items(plain), **null}
        variants: list[Json] = [{"type": t, **_items([t])} for t in plain]
        variants += [NULL] if null else []
        return {"anyOf": variants} if plain and version.has_unions else {}
    return {"type": types[0] if len(types) == 1 else types, **_items(types)} if types else {}


def _null_flag(version: Version) -> Node:
    """What says of a schema that null passes too, where types cannot."""
    return {} if version.null == "type" else {version.null: True}


def _items(types: Sequence[str]) -> Node:
    return {"items": {}} if "array" in types else {}


def content_schema(media_type: str) -> Node:
    """A schema for a body of which only the media type is known."""
    codec = codec_of(media_type)
    if codec in (Codec.JSON, Codec.JSON_LINES):
        return {}
    return {"type": "string"} if codec is Codec.TEXT else {"type": "string", "format": "binary"}


def accepted(node: Json) -> set[str] | None:
    """The JSON types that the keywords of one schema let pass; None for any."""
    if not isinstance(node, dict):
        return set() if node is False else None
    types: set[str] | None = set(_listed(node["type"])) if "type" in node else None
    if types is None and _implied(node):
        types = {_implied(node)}
    if types is not None and (node.get("nullable") is True or node.get("x-nullable") is True):
        types.add("null")
    if types is not None and "number" in types:
        types.add("integer")
    values = node.get("enum", [node["const"]] if "const" in node else None)
    if isinstance(values, list):
        # Constants that are lists or objects are closed: another one of their type does not pass.
        kinds = {json_type(value) for value in values} - {"object", "array"}
        kinds |= {"null"} if types and "null" in types else set()
        types = kinds if types is None else types & kinds
    return types


def component_name(tag: str) -> str:
    """The name of a component for objects with that tag: the tag itself, where it can be one."""
    return _UNUSUAL.sub("_", tag)[:100] or "_"


def json_type(value: Json) -> str:
    """The JSON type of a value."""
    names: dict[type, str] = {
        str: "string",
        bool: "boolean",
        int: "integer",
        float: "number",
        dict: "object",
        list: "array",
        type(None): "null",
    }
    return names.get(type(value), "")


def _implied(node: Node) -> str:
    return next((kind for key, kind in _IMPLIED.items() if key in node), "")


def _is_plain(node: Node) -> bool:
    """Whether only its types say which JSON values pass."""
    return "type" in node and not node.keys() & (_COMPOSED | _LISTED)


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _listed(types: Json) -> list[str]:
    return [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]

"""Tables of keywords of schemas: those that imply a type, annotations, and those that no type
expresses.

Source: JSON Schema 2020-12, core, sections 10 and 11; validation, sections 6 and 8. Why a keyword
implies a type, and others none: decision 76.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from oasmith.json_value import Json

IMPLIED_TYPES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("properties", "additionalProperties", "patternProperties"), "object"),
    **dict.fromkeys(("required", "unevaluatedProperties"), "object"),
    **dict.fromkeys(("items", "prefixItems", "unevaluatedItems"), "array"),
    **dict.fromkeys(("contentEncoding", "contentMediaType"), "string"),
}
"""The keywords that say what values are made of, and the type of these values."""

ANNOTATIONS: Final = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$dynamicAnchor",
        "$id",
        "$schema",
        "default",
        "definitions",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "readOnly",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords that do not change which values a schema accepts."""

_USUAL: Final[Mapping[str, Json]] = {
    **dict.fromkeys(("minLength", "minItems", "minProperties"), 0),
    "uniqueItems": False,
}


def restricts_nothing(keyword: str, value: Json) -> bool:
    """Whether a keyword with a value leaves all values of a schema."""
    return keyword in ANNOTATIONS or (keyword in _USUAL and value == _USUAL[keyword])


UNTYPED: Final = frozenset(
    {
        *("not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies"),
        *("contains", "minContains", "maxContains"),
    }
)
"""Keywords that choose among the values of a type: no type says them."""

TYPES: Final = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
"""What `type` may name."""

KEYWORDS_OF_TYPES: Final[Mapping[str, frozenset[str]]] = {
    "string": frozenset(
        {"maxLength", "minLength", "pattern", "contentEncoding", "contentMediaType"}
    ),
    "number": frozenset(
        {"exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"}
    ),
    "array": frozenset(
        {
            *("contains", "items", "maxContains", "maxItems", "minContains", "minItems"),
            *("prefixItems", "unevaluatedItems", "uniqueItems"),
        }
    ),
    "object": frozenset(
        {
            *("additionalProperties", "dependentRequired", "dependentSchemas", "maxProperties"),
            *("minProperties", "patternProperties", "properties", "propertyNames", "required"),
            "unevaluatedProperties",
        }
    ),
}
"""Keywords that only say something about values of one type (validation, section 6)."""

KEYWORDS: Final = (
    ANNOTATIONS.difference(("definitions", "nullable"))
    | UNTYPED.difference(("dependencies",))
    | frozenset().union(*KEYWORDS_OF_TYPES.values())
    | {
        *("$dynamicRef", "$ref", "$vocabulary", "allOf", "anyOf", "const", "contentSchema"),
        *("enum", "format", "oneOf", "type"),
    }
)
"""All keywords of JSON Schema 2020-12 and OpenAPI 3.1."""

OLDER_KEYWORDS: Final = frozenset(
    {
        *("$recursiveAnchor", "$recursiveRef", "additionalItems", "definitions", "dependencies"),
        *("id", "nullable"),
    }
)
"""Keywords of other versions, some of which other findings are about."""

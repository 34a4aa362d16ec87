"""Responses of Swagger 2.0 in version 3.0.

Input: a response. Output: the same with `schema`, `examples` and `produces` as `content`.
"""

from __future__ import annotations

import re
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.upgrades.v20.contents import contents
from oasmith.spec.upgrades.v20.conversion import JSON, Conversion, Part, is_bytes, members, of_bytes
from oasmith.spec.upgrades.v20.parameters import convert_header

_LEGIBLE: Final = re.compile(r"json|xml|yaml|^text/|\*", re.IGNORECASE)
_OPAQUE: Final = re.compile(r"(image|audio|video|font)/|application/(octet-stream|pdf|zip|gzip)\b")


def convert_response(
    conversion: Conversion, node: Json, at: Tokens, produces: tuple[str, ...]
) -> Json:
    """A response of an operation; one by reference stays so unless the media types differ."""
    part = conversion.part(node, at)
    if part is None or (part.referenced and produces == conversion.produces):
        return node
    return response_of(conversion, part, at, produces)


def response_of(
    conversion: Conversion, part: Part, new: Tokens, produces: tuple[str, ...]
) -> dict[str, Json]:
    """The response for the place `new`."""
    replaced = ("schema", "examples", "headers")
    result = {key: value for key, value in part.node.items() if key not in replaced}
    result.setdefault("description", "")
    headers = {
        name: convert_header(conversion, held, (*part.at, "headers", name), (*new, "headers", name))
        for name, held in members(part.node, "headers")
    }
    content = _content(conversion, part, new, produces)
    return {
        **result,
        **({"headers": headers} if headers else {}),
        **({"content": content} if content else {}),
    }


def _content(
    conversion: Conversion, part: Part, new: Tokens, produces: tuple[str, ...]
) -> dict[str, dict[str, Json]]:
    examples = {kind: {"example": held} for kind, held in members(part.node, "examples")}
    if "schema" not in part.node:
        # An example shows that there is a body; so does a success of which only the media type is
        # known, if that is no text.
        opaque = str(new[-1]).startswith("2") and not any(map(_LEGIBLE.search, produces))
        return examples or ({kind: {} for kind in produces} if opaque else {})
    schema = part.node["schema"]
    kinds = _able(conversion, schema, produces)
    schema = conversion.schema(part, (*new, "content", kinds[0], "schema"))
    content = contents(conversion, schema, kinds, (*part.at, "schema"), new)
    return {kind: {**held, **examples.get(kind, {})} for kind, held in content.items()}


def _able(conversion: Conversion, schema: Json, produces: tuple[str, ...]) -> tuple[str, ...]:
    """The media types that can carry the schema: `produces` is often meant for
    successes only: an operation that gives images may still have errors in JSON.
    """
    type_ = schema.get("type") if isinstance(schema, dict) else None
    if is_bytes(conversion, schema):
        return of_bytes(produces)
    if type_ == "string":
        return produces
    return tuple(kind for kind in produces if not _OPAQUE.match(kind.lower())) or (JSON,)

"""Parameters in `body` and `formData` become a request body.

Input: the parameters of one operation. Output: the request body for version 3.0, or None if there
is none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens, join
from oasmith.spec.upgrades.v20.contents import contents
from oasmith.spec.upgrades.v20.conversion import Conversion, Part, is_bytes, of_bytes, reference
from oasmith.spec.upgrades.v20.parameters import schema_of, serialization

_MULTIPART: Final = "multipart/form-data"
_URLENCODED: Final = "application/x-www-form-urlencoded"


def convert_payload(
    conversion: Conversion, payload: Sequence[Part], new: Tokens, consumes: tuple[str, ...]
) -> dict[str, Json] | None:
    """The request body that these parameters describe together, for the place `new`."""
    bodies = [part for part in payload if part.node.get("in") == "body"]
    fields = [part for part in payload if part.node.get("in") != "body"]
    if len(bodies) == 1:
        _report_strays(conversion, fields)
        return _body(conversion, bodies[0], new, consumes)
    if bodies:
        return _fields(conversion, [*bodies, *fields], new, consumes)
    return _fields(conversion, fields, new, _form_types(fields, consumes)) if fields else None


def _report_strays(conversion: Conversion, fields: Sequence[Part]) -> None:
    for part in fields:
        conversion.findings.error(
            "parameter-invalid",
            "an operation with a body has no form fields; the method is generated without this",
            join(part.listed),
        )


def _body(
    conversion: Conversion, part: Part, new: Tokens, consumes: tuple[str, ...]
) -> dict[str, Json]:
    shared = part.referenced and len(part.at) == 2 and part.at[0] == "parameters"
    if shared and consumes == conversion.consumes:
        conversion.moved(part.listed, new)
        return {"$ref": reference(part.at)}
    return convert_body(conversion, part, new, consumes)


def convert_body(
    conversion: Conversion, part: Part, new: Tokens, consumes: tuple[str, ...]
) -> dict[str, Json]:
    """The request body that a body parameter is; its name means nothing."""
    conversion.moved(part.listed, new)
    body = {
        key: value
        for key, value in part.node.items()
        if key in ("description", "required") or key.startswith("x-")
    }
    schema, at = schema_of(part.node), part.at
    consumes = of_bytes(consumes) if is_bytes(conversion, schema) else consumes
    if "schema" in part.node:
        at = (*part.at, "schema")
        schema = conversion.schema(part, (*new, "content", consumes[0], "schema"))
    return {**body, "content": contents(conversion, schema, consumes, at, new)}


def _form_types(fields: Sequence[Part], consumes: tuple[str, ...]) -> tuple[str, ...]:
    """The media types of a form: those declared that can carry it."""
    files = any(part.node.get("type") == "file" for part in fields)
    able = (_MULTIPART,) if files else (_URLENCODED, _MULTIPART)
    declared = [kind for kind in consumes if kind.partition(";")[0].strip().lower() in able]
    return tuple(declared) or able[:1]


def _fields(
    conversion: Conversion, parts: Sequence[Part], new: Tokens, kinds: tuple[str, ...]
) -> dict[str, Json]:
    """A body that is an object with a property per parameter."""
    named = _named(conversion, parts)
    for name, part in named.items():
        place = (*new, "content", kinds[0], "schema", "properties", name)
        conversion.moved(part.listed, place)
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {name: _field(part.node) for name, part in named.items()},
    }
    required = [name for name, part in named.items() if part.node.get("required") is True]
    if required:
        schema["required"] = required
    conversion.copied(parts[0].listed, new)
    content = contents(conversion, schema, kinds, parts[0].listed, new)
    styles = {
        name: serialization(conversion, part.node, "formData", part.listed)
        for name, part in named.items()
    }
    if encoding := {name: style for name, style in styles.items() if style}:
        content = {kind: {**held, "encoding": encoding} for kind, held in content.items()}
    return {"required": bool(required), "content": content}


def _named(conversion: Conversion, parts: Sequence[Part]) -> dict[str, Part]:
    named: dict[str, Part] = {}
    for part in parts:
        name = part.node.get("name")
        if isinstance(name, str):
            named[name] = part
        else:
            message = "this form field has no name; the method is generated without it"
            conversion.findings.error("parameter-invalid", message, join(part.listed))
    return named


def _field(node: dict[str, Json]) -> Json:
    schema = schema_of(node)
    if isinstance(schema, dict) and "$ref" not in schema and "description" in node:
        return {**schema, "description": node["description"]}
    return schema

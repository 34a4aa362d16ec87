"""A server that holds requests against its document: an independent and small judge of what clients
send.

It knows what the documents of these tests have: paths with parameters, query and header parameters,
JSON bodies, API keys and bearer tokens.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jsonschema_rs

Spec = dict[str, Any]


def refusals(
    spec: Spec, method: str, url: str, headers: Mapping[str, str], body: bytes | None
) -> list[str]:
    """Why a server of the document would refuse a request; nothing: it takes it."""
    parts = urlsplit(url)
    for path, item in spec["paths"].items():
        pattern = re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path))
        if re.fullmatch(pattern, parts.path) and method.lower() in item:
            operation = item[method.lower()]
            query = parse_qs(parts.query, keep_blank_values=True)
            return [
                *_parameters(operation, query, headers),
                *_body(spec, operation, headers, body),
                *_credentials(spec, operation, headers),
            ]
    return [f"there is no {method} {parts.path}"]


def _parameters(
    operation: Spec, query: Mapping[str, list[str]], headers: Mapping[str, str]
) -> Iterator[str]:
    for parameter in operation.get("parameters", ()):
        given = {"query": query, "header": headers}.get(parameter["in"])
        if given is not None and parameter.get("required") and parameter["name"] not in given:
            yield f"the {parameter['in']} parameter {parameter['name']} is missing"


def _body(
    spec: Spec, operation: Spec, headers: Mapping[str, str], body: bytes | None
) -> Iterator[str]:
    documented = operation.get("requestBody")
    if documented is None:
        return
    if not body:
        if documented.get("required"):
            yield "there is no body"
        return
    kind = headers.get("Content-Type", "").partition(";")[0]
    if kind not in documented["content"]:
        yield f"bodies of {kind} are not taken"
    elif kind == "application/json":
        schema = {**documented["content"][kind]["schema"], "components": spec["components"]}
        # 3.0 has no word for null that JSON Schema knows; nothing here sends one
        validator = jsonschema_rs.Draft4Validator(schema)
        if not validator.is_valid(json.loads(body)):
            yield f"{body.decode()} is not valid"


def _credentials(spec: Spec, operation: Spec, headers: Mapping[str, str]) -> Iterator[str]:
    schemes = spec["components"].get("securitySchemes", {})
    demanded = operation["security"] if "security" in operation else spec["security"]
    for alternative in demanded:
        wanted = [
            schemes[key].get("name", "Authorization")
            for key in alternative
            if schemes[key].get("name", "Authorization") not in headers
        ]
        if not wanted:
            return
        yield f"there is no {' or '.join(wanted)}"

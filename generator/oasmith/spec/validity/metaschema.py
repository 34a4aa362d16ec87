"""The metaschemas of OpenAPI as compiled validators.

Input: a row of `spec.versions`. Output: a validator of whole documents, schema objects included,
and the keys that the metaschema knows for one kind of object. The metaschemas are those that
openapi-spec-validator ships; jsonschema-rs runs them (docs/decisions/0003-validation.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import jsonschema_rs

from oasmith.json_value import Json
from oasmith.spec.validity.metaschema_rewrites import deciding, with_closed_names
from oasmith.spec.versions import Version
from oasmith.values import dataclass

_DRAFT_4 = "http://json-schema.org/draft-04/schema"
"""What the metaschema of Swagger 2.0 refers to."""
_JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
MASK = "the value"
"""Stands in messages for the instance, which may be megabytes long."""


@dataclass(frozen=True, slots=True)
class Metaschema:
    """One version's metaschema: the compiled validator and the definitions it is made of."""

    validator: jsonschema_rs.Validator
    definitions: dict[str, Json]
    root: dict[str, Json]

    def keys_of(self, definition: str) -> frozenset[str]:
        """The keys that an object of this definition may have; empty name: the document."""
        node = self.definitions.get(definition) if definition else self._root_object()
        return frozenset(_property_names(node))

    def _root_object(self) -> dict[str, Json]:
        return {key: value for key, value in self.root.items() if key not in _DEFINITIONS}


_DEFINITIONS = ("$defs", "definitions")


@cache
def metaschema(version: Version) -> Metaschema:
    """The metaschema of an OpenAPI version; compiled at first use."""
    published = _shipped(
        "openapi_spec_validator", f"resources/schemas/v{version.number}/schema.json"
    )
    if version.metaschema == "2020-12":
        root = with_closed_names(published)
        return Metaschema(_compile(root), root["$defs"], root)
    root = deciding(published)
    draft_4 = _shipped("jsonschema_specifications", "schemas/draft4/metaschema.json")
    registry = jsonschema_rs.Registry([(_DRAFT_4, draft_4)])
    validator: jsonschema_rs.Validator = jsonschema_rs.Draft7Validator(
        root, mask=MASK, validate_formats=False, registry=registry
    )
    return Metaschema(validator, root["definitions"], root)


def _shipped(package: str, path: str) -> dict[str, Json]:
    """A metaschema from a package: its file is read, because the import of the package, which does
    the same, takes a quarter of a second."""
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None, f"{package} is not installed"
    schema: dict[str, Json] = json.loads((Path(spec.origin).parent / path).read_bytes())
    return schema


def _compile(root: dict[str, Json]) -> jsonschema_rs.Validator:
    """The metaschema with schema objects bound to JSON Schema 2020-12.

    On its own it accepts any object as a schema and leaves the dialect to a
    `$dynamicAnchor` (OpenAPI 3.1, section 4.8.24.5); this is the binding.
    """
    bound = {
        "$schema": _JSON_SCHEMA,
        "$id": "urn:oasmith:openapi",
        "$ref": root["$id"],
        "$defs": {"schema": {"$dynamicAnchor": "meta", "$ref": _JSON_SCHEMA}},
    }
    registry = jsonschema_rs.Registry([(root["$id"], root)])
    return jsonschema_rs.Draft202012Validator(
        bound, mask=MASK, validate_formats=False, registry=registry
    )


def _property_names(node: Json) -> Iterator[str]:
    """The keys of every `properties` at or below a schema, but not inside of a property."""
    if isinstance(node, list):
        for child in node:
            yield from _property_names(child)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key == "properties" and isinstance(child, dict):
                yield from child
            else:
                yield from _property_names(child)

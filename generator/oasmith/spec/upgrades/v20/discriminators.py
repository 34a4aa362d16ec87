"""Discriminators become objects: in 2.0 they are names of properties.

Input: definitions. Output: the same with `discriminator` objects, which have a mapping where
subtypes give their values.
"""

from __future__ import annotations

from typing import Final, TypeGuard

from oasmith.json_value import Json
from oasmith.source.pointer import join
from oasmith.spec.upgrades.v20.conversion import Conversion, members, reference

_VALUES: Final = ("x-discriminator-value", "x-ms-discriminator-value")
"""Extensions that say which value means the schema, instead of its name."""


def mappings(conversion: Conversion) -> dict[str, dict[str, str]]:
    """For the pointer of each 2.0 schema with marked subtypes: the subtype of each value."""
    found: dict[str, dict[str, str]] = {}
    for name, schema in members(conversion.root, "definitions"):
        marks = [schema[key] for key in _VALUES if key in schema] if _is_object(schema) else []
        if marks and isinstance(value := marks[0], str):
            for pointer in _bases(conversion, schema):
                found.setdefault(pointer, {})[value] = reference(("components", "schemas", name))
    return found


def _bases(conversion: Conversion, schema: dict[str, Json]) -> list[str]:
    combined = schema.get("allOf")
    refs = [
        member["$ref"]
        for member in (combined if isinstance(combined, list) else ())
        if isinstance(member, dict) and isinstance(member.get("$ref"), str)
    ]
    targets = (conversion.refs.resolve(ref) for ref in refs)
    return [target.pointer for target in targets if target is not None]


def with_mapping(conversion: Conversion, schemas: dict[str, Json]) -> dict[str, Json]:
    """The definitions with discriminators as objects where their values were said."""
    known = mappings(conversion)
    return {
        name: (
            {**schema, "discriminator": {**discriminator(schema), "mapping": mapping}}
            if (mapping := known.get(join(("definitions", name))))
            and _is_object(schema)
            and isinstance(schema.get("discriminator"), str)
            else schema
        )
        for name, schema in schemas.items()
    }


def _is_object(schema: Json) -> TypeGuard[dict[str, Json]]:
    return isinstance(schema, dict)


def discriminator(schema: dict[str, Json]) -> dict[str, Json]:
    """The discriminator object for the name of a property."""
    return {"propertyName": schema["discriminator"]}

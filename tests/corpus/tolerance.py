"""The schemas of a document as a client holds them against what it reads.

Input: the root of an OpenAPI 3.1 document and the model of it. Output: a registry for
jsonschema-rs. Left out is that only one variant of a ``oneOf`` fits, what one property says about
another, and that properties are there which only one side may set. A list of schemas under
``items`` says that each item is any of them (decision 66).
"""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias

import jsonschema_rs

from oasmith.model import Access, Api, Record
from oasmith.spec.structure.keywords import ANNOTATIONS
from oasmith.spec.structure.rewrite import rewrite_objects

Json: TypeAlias = Any
DOCUMENT: Final = "urn:document"
"""The address of the document in the registry."""

_GROUPS: Final = ("oneOf", "anyOf")
_BETWEEN: Final = frozenset(
    {*_GROUPS, "if", "then", "else", "not", "dependentRequired", "dependentSchemas"}
)


def tolerant(root: dict[str, Json], api: Api) -> Any:
    """The registry, in which the document has the address `DOCUMENT`."""
    records = [named for named in api.types.values() if isinstance(named, Record)]
    fields = [field for record in records for field in record.fields]
    one_sided = {field.wire_name for field in fields if field.access is not Access.BOTH}

    def loosen(schema: dict[str, Json]) -> dict[str, Json]:
        loose = _with_open_unions(schema)
        if isinstance(items := schema.get("items"), list) and "additionalItems" not in schema:
            loose["items"] = {"anyOf": items}
        if one_sided and isinstance(required := schema.get("required"), list):
            loose["required"] = [name for name in required if name not in one_sided]
        return loose

    loosened = rewrite_objects(root, {"schema": loosen})
    return jsonschema_rs.Registry([(DOCUMENT, loosened)], draft=jsonschema_rs.Draft202012)


def _with_open_unions(schema: dict[str, Json]) -> dict[str, Json]:
    """Each union as one of which any variants may fit; what it was stays where references find
    it, under a name that says nothing."""
    loose = {key: value for key, value in schema.items() if key not in _BETWEEN}
    groups = {key: schema[key] for key in _GROUPS if isinstance(schema.get(key), list)}
    if groups:
        beside = schema.get("allOf")
        loose |= {f"x-{key}": group for key, group in groups.items()}
        loose["allOf"] = [
            *(beside if isinstance(beside, list) else []),
            *({"anyOf": group} for group in groups.values() if not all(map(_demands, group))),
            True,
        ]
    if isinstance(ref := schema.get("$ref"), str):
        loose["$ref"] = re.sub("/(oneOf|anyOf)/", r"/x-\1/", ref)
    return loose


def _demands(variant: Json) -> bool:
    """Whether the variant only demands that properties are there, and maybe says what it is for."""
    said = variant.keys() - ANNOTATIONS if isinstance(variant, dict) else set()
    return bool(said) and said <= {"required", "not"}

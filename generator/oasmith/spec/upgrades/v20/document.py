"""A whole document of Swagger 2.0 becomes one of OpenAPI 3.0.

Input: the document. Output: each section at its place in 3.0, with references to the new places,
and the old place of each node.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, get_args

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.rewrite import Rewrite, rewrite_objects
from oasmith.spec.upgrades.step import Upgraded
from oasmith.spec.upgrades.v20.bodies import convert_body
from oasmith.spec.upgrades.v20.conversion import Conversion, members
from oasmith.spec.upgrades.v20.discriminators import with_mapping
from oasmith.spec.upgrades.v20.operations import convert_path_item
from oasmith.spec.upgrades.v20.parameters import convert_parameter
from oasmith.spec.upgrades.v20.responses import response_of
from oasmith.spec.upgrades.v20.schemas import upgrade_schema
from oasmith.spec.upgrades.v20.security import convert_scheme
from oasmith.spec.upgrades.v20.servers import servers

TARGET: Final = "3.0.4"

_SECTIONS: Final = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
"""Sections of 2.0, and which section of `components` they are."""

_STREAMS: Final = "x-stream-definitions"
STREAM_TITLE: Final = "Stream result of"
"""How the titles of these schemas begin, which newer versions of grpc-gateway write in place."""

_REPLACED: Final = frozenset(
    (
        *("swagger", "schemes", "host", "basePath", "consumes", "produces", "components"),
        *(*_SECTIONS, _STREAMS),
    )
)


def upgrade_v20(value: dict[str, Json]) -> Upgraded:
    """The document in version 3.0; references have the new places of their targets."""
    conversion = Conversion(value)
    components = _components(conversion)
    result: dict[str, Json] = {"openapi": TARGET}
    result.update((key, held) for key, held in value.items() if key not in _REPLACED)
    if isinstance(value.get("paths"), dict):
        result["paths"] = {
            path: convert_path_item(conversion, item, ("paths", path))
            for path, item in members(value, "paths")
        }
    conversion.copied(("swagger",), ("openapi",))
    if named := servers(value, value.get("schemes")):
        result["servers"] = named
        _note_servers(conversion, len(named))
    if components:
        result["components"] = components
    return Upgraded(_referring(conversion, result), conversion.moves, conversion.findings.all())


def _note_servers(conversion: Conversion, count: int) -> None:
    said = ("host",) if "host" in conversion.root else ("basePath",)
    conversion.copied(said, ("servers",))
    for index in range(count):
        conversion.copied(said, ("servers", str(index)))
        conversion.copied(said, ("servers", str(index), "url"))


def _components(conversion: Conversion) -> dict[str, Json]:
    """The components; sections of 3.x that a document of 2.0 has already are kept."""
    for old, new in _SECTIONS.items():
        conversion.moved((old,), ("components", new))
    schemas = with_mapping(conversion, dict(members(conversion.root, "definitions")))
    schemas |= _streams(conversion, schemas)
    parameters, bodies = _parameters(conversion)
    found = {
        "schemas": schemas,
        "parameters": parameters,
        "requestBodies": bodies,
        "responses": _each(conversion, "responses", "responses", _response),
        "securitySchemes": _each(
            conversion, "securityDefinitions", "securitySchemes", convert_scheme
        ),
    }
    there = dict(members(conversion.root, "components"))
    merged = {key: {**dict(members(there, key)), **held} for key, held in found.items()}
    return {**there, **{key: held for key, held in merged.items() if held}}


def _streams(conversion: Conversion, taken: Mapping[str, Json]) -> dict[str, Json]:
    """The schemas of what grpc-gateway streams, by names that no definition has."""
    found: dict[str, Json] = {}
    for name, schema in members(conversion.root, _STREAMS):
        new = f"{name}Stream" if name in taken else name
        while new in taken or new in found:
            new += "_"
        conversion.moved((_STREAMS, name), ("components", "schemas", new))
        title = f"{STREAM_TITLE} {name}"
        found[new] = {"title": title, **schema} if isinstance(schema, dict) else schema
    return found


def _parameters(conversion: Conversion) -> tuple[dict[str, Json], dict[str, Json]]:
    """Shared parameters and shared bodies; form fields go into the bodies that list them."""
    parameters: dict[str, Json] = {}
    bodies: dict[str, Json] = {}
    for name, node in members(conversion.root, "parameters"):
        old = ("parameters", name)
        part = conversion.part(node, old)
        where = part.node.get("in") if part else None
        if part is not None and where == "body":
            new = ("components", "requestBodies", name)
            bodies[name] = convert_body(conversion, part, new, conversion.consumes)
        elif where != "formData":
            new = ("components", "parameters", name)
            parameters[name] = convert_parameter(conversion, node, old, new)
    return parameters, bodies


Converter: TypeAlias = Callable[[Conversion, Json, Tokens, Tokens], Json]


def _each(
    conversion: Conversion, section: str, component: str, convert: Converter
) -> dict[str, Json]:
    return {
        name: convert(conversion, node, (section, name), ("components", component, name))
        for name, node in members(conversion.root, section)
    }


def _response(conversion: Conversion, node: Json, old: Tokens, new: Tokens) -> Json:
    part = conversion.part(node, old)
    if part is None or part.referenced:
        return node
    conversion.moved(old, new)
    return response_of(conversion, part, new, conversion.produces)


def _referring(conversion: Conversion, value: dict[str, Json]) -> dict[str, Json]:
    """The document with its references to the new places, and its schemas in 3.0."""

    def refer(node: dict[str, Json]) -> dict[str, Json]:
        ref = node.get("$ref")
        new = conversion.ref(ref) if isinstance(ref, str) else ref
        return node if new == ref else {**node, "$ref": new}

    rewrites: dict[Kind, Rewrite] = dict.fromkeys(get_args(Kind), refer)
    rewrites["schema"] = lambda schema: upgrade_schema(refer(schema))
    return rewrite_objects(value, rewrites)

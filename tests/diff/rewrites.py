"""Other words for the same document: each rewrite keeps what a document means.

They take documents as JSON values, of any origin, and leave alone what they cannot rewrite for
sure. Examples, defaults and extensions are data, in which nothing is changed.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Spec = dict[str, Any]
Rewrite = Callable[[Spec], Spec]

ANNOTATIONS = frozenset({"default", "deprecated", "description", "readOnly", "title", "writeOnly"})
_DATA = ("example", "examples", "default", "const", "enum", "security", "scopes", "variables")
_UNORDERED = ("required", "parameters", "oneOf", "anyOf", "allOf", "type", "tags")
_MAPS = ("properties", "patternProperties", "schemas", "$defs", "definitions", "dependentSchemas")
_SCHEMAS = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "schema")
_LISTS = ("oneOf", "anyOf", "allOf", "prefixItems")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def is_data(key: str) -> bool:
    """Whether what stands under a key of an object is not for us to look into."""
    return key in _DATA or key.startswith("x-")


def schemas_in(spec: Spec) -> Iterator[Spec]:
    """Every schema that is written out, outer ones first."""

    def at(node: Any, kind: str) -> Iterator[Spec]:
        if kind == "map" and isinstance(node, dict):
            for value in list(node.values()):
                yield from at(value, "schema")
        elif kind == "schema" and isinstance(node, dict):
            yield node
            yield from inside(node)
        elif kind == "list" and isinstance(node, list):
            for value in node:
                yield from at(value, "schema")

    def inside(node: Any) -> Iterator[Spec]:
        if isinstance(node, list):
            for value in node:
                yield from inside(value)
        for key, value in list(node.items()) if isinstance(node, dict) else ():
            kind = {**dict.fromkeys(_MAPS, "map"), **dict.fromkeys(_SCHEMAS, "schema")}
            kind |= dict.fromkeys(_LISTS, "list")
            if key in kind:
                yield from at(value, kind[key])
            elif not is_data(key):
                yield from inside(value)

    yield from inside(spec)


def operations_in(spec: Spec) -> Iterator[Spec]:
    """Every operation that is written below a path."""
    for item in (spec.get("paths") or {}).values():
        yield from (item[m] for m in _METHODS if isinstance(item, dict) and m in item)


def reordered(spec: Spec) -> Spec:
    """All keys, and the lists that have no order, are in another one."""
    chance = random.Random(1)

    def at(node: Any, key: str) -> Any:
        if isinstance(node, dict):
            names = list(node)
            chance.shuffle(names)
            kept = ("content",) if "in" in node else ()  # of which a parameter may have one
            return {
                name: node[name] if is_data(name) or name in kept else at(node[name], name)
                for name in names
            }
        if isinstance(node, list):
            items = [at(item, "") for item in node]
            if key in _UNORDERED:
                chance.shuffle(items)
            return items
        return node

    shuffled: Spec = at(spec, "")
    return shuffled


def with_defaults(spec: Spec) -> Spec:
    """What is so anyway is written out."""
    new = copy.deepcopy(spec)
    has_nullable = spec.get("openapi", "").startswith("3.0")
    for schema in schemas_in(new):
        kind = schema.get("type")
        if "$ref" in schema or not isinstance(kind, str):
            continue
        if "openapi" in spec:
            schema.setdefault("deprecated", False)
        if has_nullable:
            schema.setdefault("nullable", False)
        for wanted, name in (
            ("object", "minProperties"),
            ("array", "minItems"),
            ("string", "minLength"),
        ):
            if kind == wanted:
                schema.setdefault(name, 0)
        if kind == "array":
            schema.setdefault("uniqueItems", False)
    for operation in operations_in(new) if "openapi" in spec else ():
        operation.setdefault("deprecated", False)
        for parameter in operation.get("parameters", ()):
            style = {"query": ("form", True), "header": ("simple", False)}.get(parameter.get("in"))
            if style and "schema" in parameter and "style" not in parameter:
                parameter["style"] = style[0]
                parameter.setdefault("explode", style[1])
                parameter.setdefault("required", False)
        body = operation.get("requestBody", {"$ref": ""})
        if "$ref" not in body:
            body.setdefault("required", False)
    return new


def upgraded(spec: Spec) -> Spec:
    """A document of 3.0 in 3.1; any other one as it is."""
    if not spec.get("openapi", "").startswith("3.0"):
        return spec
    new = copy.deepcopy(spec)
    new["openapi"] = "3.1.0"
    for schema in schemas_in(new):
        is_nullable = schema.pop("nullable", False)
        if "$ref" in schema:  # 3.0 ignores what restricts values beside it
            told = {"$ref": schema["$ref"]}
            said = {key: schema[key] for key in ANNOTATIONS & schema.keys()}
            schema.clear()
            schema |= said | ({"anyOf": [told, {"type": "null"}]} if is_nullable else told)
            continue
        if is_nullable and isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"], "null"]
            if None not in schema.get("enum", [None]):
                schema["enum"].append(None)
        elif is_nullable and not schema.keys() <= ANNOTATIONS:  # which alone says nothing
            told = dict(schema)
            schema.clear()
            schema["anyOf"] = [told, {"type": "null"}]
        for name, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            is_excluded = isinstance(schema.get(name), bool) and schema.pop(name)
            if is_excluded and bound in schema:
                schema[name] = schema.pop(bound)
    return new


def with_components(spec: Spec) -> Spec:
    """Parameters, bodies and responses of operations are components."""
    new = copy.deepcopy(spec)
    if "swagger" in new:
        return new
    components = new.setdefault("components", {})
    names: dict[str, str] = {}

    def moved(kind: str, node: Any) -> Spec:
        if not isinstance(node, dict) or "$ref" in node:
            return node
        name = names.setdefault(json.dumps(node, sort_keys=True), f"Moved{len(names)}")
        components.setdefault(kind, {})[name] = node
        return {"$ref": f"#/components/{kind}/{name}"}

    for operation in operations_in(new):
        if "parameters" in operation:
            operation["parameters"] = [moved("parameters", p) for p in operation["parameters"]]
    return new


def written_out(spec: Spec) -> Spec:
    """Components that are parameters are written out where operations refer to them."""
    new = copy.deepcopy(spec)
    components: Mapping[str, Any] = new.get("components", {})

    def whole(node: Any) -> Any:
        kind, _, name = str(node.get("$ref", "")).removeprefix("#/components/").partition("/")
        known = components.get(kind, {}).get(name) if kind == "parameters" else None
        return copy.deepcopy(known) if isinstance(known, dict) and "$ref" not in known else node

    for operation in operations_in(new):
        if "parameters" in operation:
            operation["parameters"] = [whole(p) for p in operation["parameters"]]
    return new


def split(spec: Spec) -> Spec:
    """Some properties of components come from bases that only `allOf` knows."""
    new = copy.deepcopy(spec)
    schemas = new.get("components", {}).get("schemas", {})
    plain = {"type", "properties", "required", "description", "title", "example"}
    text = json.dumps(spec)
    for name, schema in list(schemas.items()):
        if f'"#/components/schemas/{name}/' in text:
            continue  # a reference leads into it
        whole = (
            isinstance(schema, dict) and schema.get("type") == "object" and schema.keys() <= plain
        )
        required = schema.get("required", []) if whole else [0]
        is_plain = isinstance(required, list) and all(isinstance(n, str) for n in required)
        if not is_plain or len(schema.get("properties") or {}) < 2:
            continue
        first, *others = schema["properties"]
        base: Spec = {"type": "object", "properties": {first: schema["properties"][first]}}
        rest: Spec = {"type": "object", "properties": {n: schema["properties"][n] for n in others}}
        for part in (base, rest):
            wanted = [n for n in schema.get("required", ()) if n in part["properties"]]
            part |= {"required": wanted} if wanted else {}
        elsewhere = [n for n in schema.get("required", ()) if n not in schema["properties"]]
        if elsewhere or f"{name}Base" in schemas:
            continue
        schemas[f"{name}Base"] = base
        about = {key: schema[key] for key in ("description", "title", "example") if key in schema}
        schemas[name] = {**about, "allOf": [{"$ref": f"#/components/schemas/{name}Base"}, rest]}
    return new


REWRITES: dict[str, Rewrite] = {
    "order": reordered,
    "defaults": with_defaults,
    "3.1": upgraded,
    "components": with_components,
    "written out": written_out,
    "allOf": split,
}

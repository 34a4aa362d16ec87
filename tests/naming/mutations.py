"""Changes that vendors make to their documents, made to any document.

Each takes a document in the form of OpenAPI 3.1 and changes it in place; what it moves keeps its
mark. `KEEPING` change no meaning and take nothing away, `TAKING` do.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from oasmith.spec.structure.references import escape
from tests.naming.oracle import METHODS, Generation, Node, mark, nodes

SCHEMAS = "#/components/schemas/"


@dataclass
class Vendor:
    """Someone who changes a document, by chance; `stash` holds what was taken away."""

    document: Node
    random: Random
    marks: Iterator[int]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    stash: list[Callable[[], None]] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    """Every name that a component or an operation ever had."""

    def some(self, things: list[Any], most: int = 4) -> list[Any]:
        """A few of them."""
        return self.random.sample(things, min(most, len(things)))

    @property
    def schemas(self) -> Node:
        """The component schemas."""
        schemas: Node = self.document.setdefault("components", {}).setdefault("schemas", {})
        return schemas

    def operations(self) -> list[tuple[str, str, Node]]:
        """Path, method and node of every operation that is written in place."""
        return [
            (path, method, item[method])
            for path, item in self.document.get("paths", {}).items()
            if isinstance(item, dict)
            for method in METHODS
            if isinstance(item.get(method), dict)
        ]

    def remember(self) -> None:
        """Note the names of today, which are never given to something else."""
        self.called |= self.schemas.keys()


def _shuffled(vendor: Vendor, node: Node) -> None:
    keys = list(node)
    vendor.random.shuffle(keys)
    for key in keys:
        node[key] = node.pop(key)


def reorder(vendor: Vendor) -> None:
    """Paths, components, properties, variants, members of enums, parameters."""
    document = vendor.document
    parts = [document.get("paths"), *document.get("components", {}).values()]
    for node in nodes(document):
        parts.append(node.get("properties"))
        for key in ("oneOf", "anyOf", "enum", "parameters", "required"):
            several = node.get(key)
            parallel = key == "enum" and any(k.startswith(("x-enum", "x-ms")) for k in node)
            if isinstance(several, list) and not parallel:
                vendor.random.shuffle(several)
    for part in parts:
        if isinstance(part, dict):
            _shuffled(vendor, part)


def rename_path_parameters(vendor: Vendor) -> None:
    """Other names for what stands in paths."""
    paths = vendor.document.get("paths", {})
    parameters = vendor.document.get("components", {}).get("parameters", {})
    templated = [
        path
        for path, item in paths.items()
        if re.search(r"{[^{}]+}", path) and isinstance(item, dict) and "$ref" not in item
    ]
    for path in vendor.some(templated, 6):
        names = dict.fromkeys(re.findall(r"{([^{}]+)}", path))
        new = {name: f"{name}Key{next(vendor.numbers)}" for name in names}
        target = re.sub(r"{([^{}]+)}", lambda m: f"{{{new[m[1]]}}}", path)  # noqa: B023
        item = paths[path]
        for owner in (item, *(node for node in item.values() if isinstance(node, dict))):
            for i, parameter in enumerate(owner.get("parameters", [])):
                name = str(parameter.get("$ref", "")).rpartition("/")[2].replace("~1", "/")
                found = parameters.get(name) if "$ref" in parameter else parameter
                if isinstance(found, dict) and found.get("in") == "path" and found["name"] in new:
                    owner["parameters"][i] = copy.deepcopy(found) | {"name": new[found["name"]]}
        paths[target] = paths.pop(path)


def _schema_places(root: Any) -> list[tuple[Any, Any]]:
    """Where schemas are written in place: what holds them, and under which key."""
    found: list[tuple[Any, Any]] = []
    for node in nodes(root):
        properties = node.get("properties")
        if isinstance(properties, dict):
            found += ((properties, key) for key in properties)
        for key in ("items", "schema", "additionalProperties"):
            found += [(node, key)] if isinstance(node.get(key), dict) else []
        for key in ("oneOf", "anyOf"):
            found += (
                ((node[key], i) for i in range(len(node[key])))
                if isinstance(node.get(key), list)
                else ()
            )
    return [(holder, key) for holder, key in found if _is_named(holder[key])]


def _is_named(schema: Any) -> bool:
    return (
        isinstance(schema, dict)
        and "$ref" not in schema
        and (bool(schema.get("properties")) or len(schema.get("enum") or ()) > 3)
    )


def move_to_components(vendor: Vendor) -> None:
    """Inline schemas become components."""
    for holder, key in vendor.some(_schema_places(vendor.document), 6):
        schema = holder[key]
        if "$ref" in schema or any(_holds(schema, other) for other in _inner(schema, holder)):
            continue
        name = f"Moved{next(vendor.numbers)}"
        vendor.schemas[name] = schema
        holder[key] = {"$ref": SCHEMAS + name}


def _inner(schema: Node, holder: Any) -> list[Any]:
    return [node for node in nodes(schema) if node is holder]


def _holds(schema: Node, other: Any) -> bool:
    return any(node is other for node in nodes(schema))


def _references(vendor: Vendor, name: str) -> list[Node]:
    ref = SCHEMAS + escape(name)
    return [node for node in nodes(vendor.document) if node.get("$ref") == ref]


def _is_mapped(vendor: Vendor, name: str) -> bool:
    refs = (name, SCHEMAS + escape(name))
    mappings = [
        n["discriminator"].get("mapping") or {}
        for n in nodes(vendor.document)
        if isinstance(n.get("discriminator"), dict)
    ]
    return any(ref in mapping.values() for mapping in mappings for ref in refs)


def move_in_place(vendor: Vendor) -> None:
    """Components are written where they were referred to."""
    simple = [
        name
        for name, schema in vendor.schemas.items()
        if _is_named(schema)
        and len(str(schema)) < 3_000
        and "discriminator" not in schema
        and SCHEMAS + escape(name) not in str(schema)
    ]
    for name in vendor.some(simple, 3):
        references = _references(vendor, name)
        if not references or _is_mapped(vendor, name) or len(references) > 5:
            continue
        if any(reference.keys() != {"$ref"} for reference in references):
            continue
        schema = vendor.schemas.pop(name)
        for reference in references:
            reference.clear()
            reference.update(copy.deepcopy(schema))


def rename_components(vendor: Vendor) -> None:
    """Other names for components."""
    for name in vendor.some([n for n, s in vendor.schemas.items() if _is_named(s)], 3):
        new = f"Renamed{next(vendor.numbers)}"
        for reference in _references(vendor, name):
            reference["$ref"] = SCHEMAS + new
        for node in nodes(vendor.document):
            discriminator = node.get("discriminator")
            mapping: Any = discriminator.get("mapping") if isinstance(discriminator, dict) else None
            for value, target in (mapping or {}).items():
                if target in (name, SCHEMAS + escape(name)):
                    mapping[value] = SCHEMAS + new
        vendor.schemas[new] = vendor.schemas.pop(name)


def _unions(vendor: Vendor) -> list[list[Any]]:
    return [
        node[key]
        for node in nodes(vendor.document)
        for key in ("oneOf", "anyOf")
        if isinstance(node.get(key), list) and any(_is_named(v) for v in node[key])
    ]


def add_properties(vendor: Vendor) -> None:
    """More properties: in all variants of some unions, and in some components."""
    name = f"added{next(vendor.numbers)}"
    some = [v for union in vendor.some(_unions(vendor), 6) for v in union]
    some += vendor.some(list(vendor.schemas.values()))
    for schema in some:
        if _is_named(schema) and "properties" in schema:
            schema["properties"][name] = {"type": "string"}


def add_variants(vendor: Vendor) -> None:
    """A variant before all others, which has something of them."""
    for union in vendor.some(_unions(vendor)):
        like = next(v for v in union if _is_named(v))
        if "properties" not in like:
            continue
        number = next(vendor.numbers)
        shared = [
            (k, v)
            for k, v in like["properties"].items()
            if "const" not in v and len(v.get("enum", "12")) > 1
        ]
        known = dict(shared[:1])
        mine = {f"fresh{number}{letter}": {"type": "string"} for letter in "abc"}
        variant = {"type": "object", "properties": copy.deepcopy(known) | mine, "required": [*mine]}
        union.insert(0, variant)


def add_clashing(vendor: Vendor, last: Generation) -> None:
    """Components and operations that would be called like something else is, or was."""
    names, retired = last.names, last.names.record.retired
    classes = {*names.types.values(), *names.type_aliases, *retired.types}
    free = sorted(name for name in classes if name not in vendor.called)
    for name in vendor.some(free, 4):
        vendor.schemas[name] = {
            "type": "object",
            "properties": {f"clash{next(vendor.numbers)}": {}},
        }
        _add_operation(vendor, f"use{name}", {"$ref": SCHEMAS + name})
    calls = [
        op.method for op in (*last.names.record.operations.values(), *retired.operations.values())
    ]
    calls += [alias.name for alias in names.method_aliases]
    for call in vendor.some(sorted(set(calls)), 4):
        _add_operation(
            vendor, call, {"type": "object", "properties": {f"reply{next(vendor.numbers)}": {}}}
        )


def _add_operation(vendor: Vendor, operation_id: str, schema: Node) -> None:
    like = vendor.random.choice(vendor.operations() or [("", "", {})])[2]
    content = {"application/json": {"schema": schema}}
    vendor.document.setdefault("paths", {})[f"/clash/at{next(vendor.numbers)}"] = {
        "get": {
            "operationId": operation_id,
            "responses": {"200": {"description": "", "content": content}},
            **({"tags": [*like["tags"]]} if like.get("tags") else {}),
        }
    }


def rename_operations(vendor: Vendor) -> None:
    """Other operationIds; two are exchanged."""
    some = [node for _, _, node in vendor.operations() if node.get("operationId")]
    for node in vendor.some(some):
        node["operationId"] = f"renamed{next(vendor.numbers)}"
    if len(pair := vendor.some(some, 2)) == 2:
        pair[0]["operationId"], pair[1]["operationId"] = (
            pair[1]["operationId"],
            pair[0]["operationId"],
        )


def retitle(vendor: Vendor) -> None:
    """Other titles of schemas, other tags of operations."""
    for node in vendor.some([s for h, k in _schema_places(vendor.document) if (s := h[k])], 8):
        node["title"] = f"Title {next(vendor.numbers)}"
    for _, _, node in vendor.some(vendor.operations(), 3):
        node["tags"] = [f"Tag {next(vendor.numbers)}"]


def rename_schemes(vendor: Vendor) -> None:
    """Another key for a security scheme."""
    schemes = vendor.document.get("components", {}).get("securitySchemes", {})
    for key in vendor.some(list(schemes), 1):
        new = f"scheme{next(vendor.numbers)}"
        schemes[new] = schemes.pop(key)
        needing = [vendor.document, *(node for _, _, node in vendor.operations())]
        for node in needing:
            for requirement in node.get("security") or ():
                if key in requirement:
                    requirement[new] = requirement.pop(key)


def take_away(vendor: Vendor) -> None:
    """Operations, properties, variants, members of enums; they may come back."""
    paths = vendor.document.get("paths", {})
    for path, method, node in vendor.some(vendor.operations(), 2):
        item = paths[path]
        del item[method]
        vendor.stash.append(lambda i=item, m=method, n=node: i.setdefault(m, n))  # type: ignore[misc]
    holders = [n for n in nodes(vendor.document) if isinstance(n.get("properties"), dict)]
    for node in vendor.some(holders, 4):
        properties = node["properties"]
        for name in vendor.some(list(properties), 1):
            node["required"] = [r for r in node.get("required") or () if r != name]
            schema = properties.pop(name)
            vendor.stash.append(lambda p=properties, n=name, s=schema: p.setdefault(n, s))  # type: ignore[misc]
    for union in vendor.some([u for u in _unions(vendor) if len(u) > 2], 3):
        variant = union.pop(vendor.random.randrange(len(union)))
        vendor.stash.append(lambda u=union, v=variant: u.insert(0, v))  # type: ignore[misc]
    enums = [n["enum"] for n in nodes(vendor.document) if len(n.get("enum") or ()) > 4]
    for values in vendor.some(enums, 3):
        value = values.pop(vendor.random.randrange(len(values)))
        vendor.stash.append(lambda v=values, one=value: v.append(one))  # type: ignore[misc]


def bring_back(vendor: Vendor) -> None:
    """What was taken away."""
    for restore in vendor.stash:
        restore()
    vendor.stash.clear()


KEEPING = (
    reorder, rename_path_parameters, move_to_components, move_in_place, rename_components,
    add_properties, add_variants, rename_operations, retitle, rename_schemes,
)  # fmt: skip
TAKING = (take_away, bring_back)


def change(vendor: Vendor, last: Generation) -> str:
    """Some changes at once; what was done."""
    vendor.remember()
    steps: dict[str, Callable[[Vendor], None]] = {step.__name__: step for step in KEEPING + TAKING}
    steps[add_clashing.__name__] = lambda vendor: add_clashing(vendor, last)
    done = vendor.random.sample(list(steps), 3)
    for name in done:
        steps[name](vendor)
        vendor.remember()
    mark(vendor.document, vendor.marks)
    return ", ".join(done)

"""Documents that mean the same have no changes, in whatever words they are written."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diff.versions import LIBRARY, Spec, changed, compared

NAMES = ("a", "fooBar", "foo_bar2", "X-Y", "class", "id", "größe")
KINDS: list[Spec] = [
    {"type": "string"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "enum": ["x", "y"]},
    {"type": "string", "maxLength": 5, "pattern": "^a"},
    {"type": "integer", "minimum": 1},
    {"type": "number", "exclusiveMinimum": True, "minimum": 0},
    {"type": "boolean"},
    {"type": "string", "nullable": True},
    {"type": "integer", "nullable": True, "default": None},
    {},
]
SCALARS = st.sampled_from(KINDS).map(copy.deepcopy)


def objects(inner: st.SearchStrategy[Spec]) -> st.SearchStrategy[Spec]:
    def made(properties: Spec, wanted: list[bool], more: Any) -> Spec:
        required = [n for n, is_wanted in zip(properties, wanted, strict=False) if is_wanted]
        spec: Spec = {"type": "object", "properties": properties}
        spec |= {"required": required} if required else {}
        return spec | ({} if more is None else {"additionalProperties": more})

    return st.builds(
        made,
        st.dictionaries(st.sampled_from(NAMES), inner, min_size=1, max_size=4),
        st.lists(st.booleans(), max_size=4),
        st.none() | st.booleans() | SCALARS,
    )


def composed(inner: st.SearchStrategy[Spec]) -> st.SearchStrategy[Spec]:
    return (
        objects(inner)
        | inner.map(lambda item: {"type": "array", "items": item})
        | inner.map(lambda value: {"type": "object", "additionalProperties": value})
        | st.lists(
            st.sampled_from(["One", "Two", "Three"]), min_size=2, max_size=3, unique=True
        ).map(lambda names: {"oneOf": [{"$ref": f"#/components/schemas/{n}"} for n in names]})
    )


SCHEMAS: st.SearchStrategy[Spec] = st.recursive(SCALARS, composed, max_leaves=6)
COMPONENTS = st.fixed_dictionaries({name: objects(SCHEMAS) for name in ("One", "Two", "Three")})


@st.composite
def documents(draw: st.DrawFn) -> Spec:
    def body(schema: Spec) -> Spec:
        return {"content": {"application/json": {"schema": schema}}}

    def operation(name: str) -> Spec:
        return {
            "operationId": name,
            "tags": ["things"],
            "parameters": [
                {
                    "name": "q",
                    "in": "query",
                    "schema": draw(SCALARS),
                    "required": draw(st.booleans()),
                }
            ],
            "requestBody": body(draw(SCHEMAS)) | {"required": draw(st.booleans())},
            "responses": {
                "200": body(draw(SCHEMAS)) | {"description": "fine"},
                "404": body({"$ref": "#/components/schemas/One"}) | {"description": "none"},
            },
        }

    return {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example.com"}],
        "paths": {
            "/one": {"post": operation("makeOne"), "put": operation("putOne")},
            "/two/{id}": {
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "post": operation("makeTwo"),
            },
        },
        "components": {"schemas": draw(COMPONENTS)},
    }


def told(old: Spec, new: Spec) -> list[str]:
    return [
        f"{c.level.label} {c.code} {c.pointer}: {c.message}" for c in compared(old, new).changes
    ]


def objects_in(spec: Any) -> Iterator[Spec]:
    """Every object of a document, from outside to inside."""
    if isinstance(spec, dict):
        yield spec
        for value in list(spec.values()):
            yield from objects_in(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from objects_in(value)


def schemas_in(spec: Spec) -> Iterator[Spec]:
    """Every schema of a document made here that says a type."""
    yield from (each for each in objects_in(spec) if isinstance(each.get("type"), str))


@settings(max_examples=15)
@given(documents())
def test_document_has_no_changes_against_itself(spec: Spec) -> None:
    assert told(spec, copy.deepcopy(spec)) == []


@settings(max_examples=15)
@given(documents(), st.randoms(use_true_random=False))
def test_order_is_no_change(spec: Spec, chance: random.Random) -> None:
    def shuffled(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            names = list(value)
            chance.shuffle(names)
            return {name: shuffled(value[name], name) for name in names}
        if isinstance(value, list):
            items = [shuffled(item) for item in value]
            if key in ("required", "enum", "parameters", "oneOf", "anyOf"):
                chance.shuffle(items)
            return items
        return value

    assert told(spec, shuffled(spec)) == []


@settings(max_examples=15)
@given(documents())
def test_words_and_examples_are_no_change(spec: Spec) -> None:
    def edit(other: Spec) -> None:
        for each in schemas_in(other):
            each["description"] = "Some words."
            each["x-internal"] = 1
        for path in other["paths"].values():
            for method in ("post", "put"):
                if method in path:
                    path[method]["summary"] = "Do it"
                    path[method]["description"] = "It is done."

    assert told(spec, changed(edit, spec)) == []


@settings(max_examples=15)
@given(documents())
def test_defaults_said_in_words_are_no_change(spec: Spec) -> None:
    def edit(other: Spec) -> None:
        for each in schemas_in(other):
            each.setdefault("nullable", False)
            each.setdefault("deprecated", False)
            if each["type"] == "object":
                each.setdefault("additionalProperties", True)
                each.setdefault("minProperties", 0)
        for each in objects_in(other):
            if each.get("in") == "query":
                each |= {"style": "form", "explode": True, "deprecated": False}

    assert told(spec, changed(edit, spec)) == []


@settings(max_examples=15)
@given(documents())
def test_version_3_1_in_the_same_meaning_is_no_change(spec: Spec) -> None:
    def edit(other: Spec) -> None:
        other["openapi"] = "3.1.0"
        for each in schemas_in(other):
            if each.pop("nullable", False):
                each["type"] = [each["type"], "null"]
            if each.pop("exclusiveMinimum", False):
                each["exclusiveMinimum"] = each.pop("minimum")

    assert told(spec, changed(edit, spec)) == []


@settings(max_examples=15)
@given(documents(), st.integers(0, 3))
def test_members_of_all_of_are_no_change(spec: Spec, count: int) -> None:
    """Some properties of a component come from a new base."""

    def edit(other: Spec) -> None:
        schemas = other["components"]["schemas"]
        for name in ("One", "Two"):
            whole = schemas[name]
            if whole.get("additionalProperties", True) is not True:
                continue  # what is closed, or typed, would speak of the others' properties too
            names = list(whole["properties"])[:count]
            moved = {key: whole["properties"].pop(key) for key in names}
            required = whole.pop("required", [])
            base: Spec = {"type": "object", "properties": moved}
            for part, own in ((base, moved), (whole, whole["properties"])):
                if wanted := [key for key in required if key in own]:
                    part["required"] = wanted
            schemas[f"{name}Base"] = base
            schemas[name] = {"allOf": [{"$ref": f"#/components/schemas/{name}Base"}, whole]}

    assert told(spec, changed(edit, spec)) == []


@settings(max_examples=15)
@given(documents())
def test_shared_parameters_bodies_and_responses_are_no_change(spec: Spec) -> None:
    def edit(other: Spec) -> None:
        components = other["components"]
        components |= {"parameters": {}, "requestBodies": {}, "responses": {}}
        for path, item in other["paths"].items():
            for method in ("post", "put"):
                if method not in item:
                    continue
                name = f"{method}{len(path)}"
                own = item[method]
                components["parameters"][name] = own["parameters"][0]
                own["parameters"][0] = {"$ref": f"#/components/parameters/{name}"}
                components["requestBodies"][name] = own["requestBody"]
                own["requestBody"] = {"$ref": f"#/components/requestBodies/{name}"}
                for status, response in own["responses"].items():
                    components["responses"][f"{name}of{status}"] = response
                    own["responses"][status] = {"$ref": f"#/components/responses/{name}of{status}"}

    other = changed(edit, spec)
    assert len(other["components"]["responses"]) == 6
    assert told(spec, other) == []


@settings(max_examples=15)
@given(documents())
def test_scalar_as_a_component_is_no_change_on_the_wire(spec: Spec) -> None:
    def edit(other: Spec) -> None:
        schemas = other["components"]["schemas"]
        for name in ("One", "Two", "Three"):
            for key, value in schemas[name]["properties"].items():
                if value.get("type") in ("string", "integer") and "enum" not in value:
                    shared = f"Value{len(schemas)}"
                    schemas[shared] = value
                    schemas[name]["properties"][key] = {"$ref": f"#/components/schemas/{shared}"}

    found = compared(spec, changed(edit, spec))
    assert found.of("wire") == ()
    assert [c for c in found.of("symbols") if c.code != "class-added"] == []


def test_order_of_rules_that_no_type_says_is_no_change() -> None:
    def ruled(*alternatives: str) -> Callable[[Spec], object]:
        rules = [
            {"required": sorted(["title", name], reverse=name == "note")} for name in alternatives
        ]
        return lambda spec: spec["components"]["schemas"]["NewBook"].update(anyOf=rules)

    old, new = changed(ruled("note", "shelf")), changed(ruled("shelf", "note"))
    assert told(old, new) == []
    fewer = [change.code for change in compared(old, changed(ruled("shelf"))).of("wire")]
    assert fewer == ["limit-tightened"]


WITHOUT_MEANING: list[Callable[[Spec], object]] = [
    lambda spec: spec["info"].update(version="2", description="New words."),
    lambda spec: spec.update(tags=[{"name": "books", "description": "All books."}]),
    lambda spec: spec["paths"]["/books"]["post"].update(security=[{"key": []}]),
    lambda spec: spec["paths"]["/books"]["post"].update(servers=spec["servers"]),
]


def test_document_of_the_tests_says_the_same_in_other_words() -> None:
    for edit in WITHOUT_MEANING:
        assert told(LIBRARY, changed(edit)) == []

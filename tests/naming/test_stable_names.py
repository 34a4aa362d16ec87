"""Whatever is reordered or added, no recorded name changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.output.lock import FILE_NAME
from tests.naming.locks import Document, lock_of, names_in
from tests.support.golden_cases import Case, golden_cases

ALIKE = [
    "user-id", "user_id", "userId", "USER ID", "user.id", "order", "Order", "orders", "Order2",
    "OrderUserId", "OrderItem", "list", "List", "async order", "AsyncOrder", "class", "401a",
    "iter_order", "get_order", "vendor_app_api_get_order", "vendor_app_api_list_order", "1", "-1",
    "base_url", "token", "models", "日本",
]  # fmt: skip
"""Names that get into each other's way."""

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

TAGS = ["order", "Async Order", "close"]
CALLS = ["get_order", "getOrder", "order_get_order", "iter_order", "a_b_c_get_order", "list"]

names = st.sampled_from(ALIKE)
COUNTED = re.compile(r"/oneOf/\d")


def some(
    values: st.SearchStrategy[Any], min_size: int = 0, max_size: int = 5
) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(names, values, min_size=min_size, max_size=max_size)


def objects(members: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    return some(members).map(lambda properties: {"type": "object", "properties": properties})


enums = st.lists(names, min_size=2, unique=True).map(lambda v: {"type": "string", "enum": v})
references = names.map(lambda name: {"$ref": f"#/components/schemas/{name}"})
variants = st.lists(
    st.tuples(names, st.booleans()), min_size=2, max_size=4, unique_by=lambda v: v[0]
).map(lambda rows: {"oneOf": [_variant(name, titled) for name, titled in rows]})


def _variant(name: str, titled: bool) -> Document:
    title = {"title": name} if titled else {}
    return {"type": "object", "required": [name], "properties": {name: {"type": "string"}}} | title


schemas = st.recursive(
    st.just({"type": "string"}) | enums | references | variants,
    lambda inner: objects(inner) | inner.map(lambda item: {"type": "array", "items": item}),
    max_leaves=6,
)


@st.composite
def parameters(draw: st.DrawFn) -> list[Document]:
    places = st.tuples(names, st.sampled_from(["query", "header", "cookie"]))
    return [
        {"name": name, "in": where, "schema": draw(st.just({"type": "string"}) | enums)}
        | draw(st.sampled_from([{}, {}, {"x-oasmith-client": True}]))
        for name, where in draw(st.lists(places, max_size=4, unique=True))
    ]


@st.composite
def operations(draw: st.DrawFn) -> Document:
    content = {"application/json": {"schema": draw(schemas)}}
    operation: Document = {
        "tags": draw(st.lists(st.sampled_from(TAGS), max_size=2, unique=True)),
        "parameters": draw(parameters()),
        "responses": {"200": {"description": "", "content": content}},
    }
    if draw(st.booleans()):
        operation["operationId"] = draw(st.sampled_from(CALLS))
    if draw(st.booleans()):
        page = {"properties": {"next": {"type": "string"}, "items": {"type": "array"}}}
        content["application/json"] = {"schema": {"type": "object"} | page}
        operation["parameters"].append({"name": "page", "in": "query", "schema": {}})
        operation["x-oasmith-paging"] = {
            "token": {"query": "page"},
            "next": "$response.body#/next",
            "items": "$response.body#/items",
        }
    return operation


@st.composite
def documents(draw: st.DrawFn) -> Document:
    methods = st.dictionaries(st.sampled_from(["get", "post"]), operations(), min_size=1)
    keys = draw(some(st.just({"type": "apiKey", "in": "query"}), max_size=3))
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {f"/{name}": item for name, item in draw(some(methods)).items()},
        "components": {
            "schemas": draw(some(schemas)),
            "securitySchemes": {key: scheme | {"name": key} for key, scheme in keys.items()},
        },
    }


OPEN = {"paths", "schemas", "properties", "securitySchemes"}
"""Objects whose entries come and go."""
OPEN_LISTS = {"tags", "parameters", "enum", "oneOf"}


def earlier(draw: Draw, node: Any, key: str = "") -> Any:
    """The document before things were added to it."""
    if isinstance(node, dict):
        kept = {k: v for k, v in node.items() if key not in OPEN or draw(st.booleans())}
        inside = "oneOf" if "title" not in node and "required" in node else ""
        return kept if inside else {k: earlier(draw, v, k) for k, v in kept.items()}
    if isinstance(node, list) and key in OPEN_LISTS:
        least = 2 if key in ("enum", "oneOf") else 0
        staying = [item for item in node if _stays(item) or draw(st.booleans())]
        return [earlier(draw, item) for item in (staying if len(staying) >= least else node)]
    return node


def _stays(item: Any) -> bool:
    return isinstance(item, dict) and item.get("name") == "page"


def shuffled(draw: Draw, node: Any, key: str = "") -> Any:
    """The document in another order."""
    if isinstance(node, dict):
        return {k: shuffled(draw, node[k], k) for k in draw(st.permutations(list(node)))}
    if isinstance(node, list) and key in OPEN_LISTS:
        return [shuffled(draw, item) for item in draw(st.permutations(node))]
    return node


def recorded(lock: bytes) -> dict[str, Any]:
    """Every recorded name by what it is the name of; counted variants go by their shape. What is
    written in several places need not stay the same in all of them."""
    content = names_in(lock)
    flat = {"client": content["client"], "resources": content["resources"]}
    flat |= content["operations"]
    for key, entry in content["types"].items():
        known = f"{COUNTED.sub('', key)} {entry['shape']}" if COUNTED.search(key) else key
        said = {k: v for k, v in entry.items() if k not in ("shape", "also")}
        flat.setdefault(known, []).append(said)
    return flat


def assert_kept(before: Any, after: Any, where: str = "") -> None:
    if isinstance(before, dict):
        for key, value in before.items():
            assert key in after, f"{where} {key}"
            assert_kept(value, after[key], f"{where} {key}")
    elif isinstance(before, list):
        for value in before:
            assert any(_is_kept(value, other) for other in after), f"{where}: {value} in {after}"
    elif not where.endswith(" tag"):
        assert before == after, where


def _is_kept(before: Any, after: Any) -> bool:
    try:
        assert_kept(before, after)
    except AssertionError:
        return False
    return True


@given(documents(), st.data())
def test_whatever_is_added_or_reordered_changes_no_recorded_name(
    document: Document, data: st.DataObject
) -> None:
    first = lock_of(earlier(data.draw, document))
    after = shuffled(data.draw, document)
    second = lock_of(after, first)
    assert_kept(recorded(first), recorded(second))
    assert names_in(second)["aliases"] == {"operations": {}, "types": {}}
    assert lock_of(after, second) == second


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_generating_again_changes_nothing(case: Case) -> None:
    files = case.outcome().files
    assert files is not None
    assert case.again(files[FILE_NAME]).files == files

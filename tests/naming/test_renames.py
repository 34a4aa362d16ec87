"""A vendor's renames: the new name is there, the old one stays as an alias."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.naming.locks import Document, lock_of, names_in, told

TEXT = {"type": "string"}


def shop(*operations: Document, **schemas: Document) -> Document:
    """A document with operations, each with its `path` and perhaps its `method`, and schemas."""
    paths: dict[str, Document] = {}
    for operation in operations:
        rest = {k: v for k, v in operation.items() if k not in ("path", "method")}
        paths.setdefault(operation["path"], {})[operation.get("method", "get")] = rest
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def call(path: str, operation_id: str, *tags: str, **more: Any) -> Document:
    parts = {"path": path, "tags": list(tags) or ["orders"], "responses": {}}
    parts |= {"operationId": operation_id} if operation_id else {}
    return parts | more


def record(*names: str, **more: Any) -> Document:
    return {"type": "object", "properties": {name: TEXT for name in names}} | more


def calls(lock: bytes) -> dict[str, str]:
    return {
        id_.removeprefix("GET "): entry["call"]
        for id_, entry in names_in(lock)["operations"].items()
    }


def classes(lock: bytes) -> dict[str, str]:
    prefix = "#/components/schemas/"
    types = names_in(lock)["types"].items()
    return {key.removeprefix(prefix): entry["name"] for key, entry in types}


def aliases(lock: bytes) -> dict[str, str]:
    content = names_in(lock)["aliases"]
    return {**content["operations"], **content["types"]}


# -- operations --------------------------------------------------------------------------------


def test_method_with_another_operation_id_gets_its_name_and_keeps_the_old_one_as_alias() -> None:
    first = lock_of(shop(call("/o", "createOrder")))
    second, found = told(shop(call("/o", "placeOrder")), first)
    assert calls(second) == {"/o": "orders.place_order"}
    assert aliases(second) == {"orders.create_order": "orders.place_order"}
    assert [(d.code, d.pointer) for d in found] == [("renamed", "#/paths/~1o/get")]
    assert "`orders.create_order` is now `orders.place_order`" in found[0].message


def test_alias_survives_until_its_entry_is_deleted() -> None:
    after = shop(call("/o", "placeOrder"))
    second = lock_of(after, lock_of(shop(call("/o", "createOrder"))))
    third, found = told(after, second)
    assert third == second
    assert found == []
    content = names_in(second)
    content["aliases"]["operations"].clear()
    assert aliases(lock_of(after, json.dumps(content).encode())) == {}


def test_alias_leads_to_the_latest_name() -> None:
    lock = lock_of(shop(call("/o", "createOrder")))
    for name in ("placeOrder", "submitOrder"):
        lock = lock_of(shop(call("/o", name)), lock)
    assert aliases(lock) == {
        "orders.create_order": "orders.submit_order",
        "orders.place_order": "orders.submit_order",
    }


def test_rename_that_is_taken_back_turns_the_alias_round() -> None:
    lock = lock_of(shop(call("/o", "createOrder")))
    for name in ("placeOrder", "createOrder"):
        lock = lock_of(shop(call("/o", name)), lock)
    assert calls(lock) == {"/o": "orders.create_order"}
    assert aliases(lock) == {"orders.place_order": "orders.create_order"}


def test_alias_goes_with_its_operation() -> None:
    lock = lock_of(shop(call("/o", "createOrder")))
    lock = lock_of(shop(call("/o", "placeOrder")), lock)
    assert aliases(lock_of(shop(call("/other", "getOther")), lock)) == {}


def test_new_operation_does_not_get_the_name_that_an_alias_needs() -> None:
    lock = lock_of(shop(call("/o", "createOrder")))
    lock = lock_of(shop(call("/new", "createOrder"), call("/o", "placeOrder")), lock)
    assert calls(lock) == {"/o": "orders.place_order", "/new": "orders.get_new"}
    assert aliases(lock) == {"orders.create_order": "orders.place_order"}


def test_operations_whose_ids_are_swapped_keep_their_names() -> None:
    lock = lock_of(shop(call("/a", "first"), call("/b", "second")))
    lock = lock_of(shop(call("/a", "second"), call("/b", "first")), lock)
    assert calls(lock) == {"/a": "orders.first", "/b": "orders.second"}
    assert aliases(lock) == {}


@pytest.mark.parametrize(
    ("before", "after"), [("getOrder", "get_order"), ("getOrder", ""), ("", "getOrder")]
)
def test_operation_id_that_is_spelled_otherwise_or_added_or_dropped_is_no_rename(
    before: str, after: str
) -> None:
    first = lock_of(shop(call("/orders", before)))
    second = lock_of(shop(call("/orders", after)), first)
    assert calls(second) == calls(first)
    assert aliases(second) == {}


def test_operation_that_moves_to_another_tag_stays_callable_where_it_was() -> None:
    first = lock_of(shop(call("/o", "getOrder", "orders")))
    second = lock_of(shop(call("/o", "getOrder", "sales")), first)
    assert calls(second) == {"/o": "sales.get_order"}
    assert aliases(second) == {"orders.get_order": "sales.get_order"}
    assert names_in(second)["resources"] == {"orders": "Orders", "sales": "Sales"}


def test_operation_that_gets_one_more_tag_stays_where_it_is() -> None:
    first = lock_of(shop(call("/o", "getOrder", "orders")))
    second = lock_of(shop(call("/o", "getOrder", "sales", "orders")), first)
    assert calls(second) == {"/o": "orders.get_order"}
    assert aliases(second) == {}


def test_methods_that_page_and_wait_are_renamed_with_their_operation() -> None:
    page = record("next", "state") | {"properties": {"next": TEXT, "state": TEXT, "items": {}}}
    page["properties"]["items"] = {"type": "array", "items": TEXT}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": page}}}}
    more = {
        "responses": answer,
        "parameters": [{"name": "page", "in": "query", "schema": TEXT}],
        "x-oasmith-paging": {
            "token": {"query": "page"},
            "next": "$response.body#/next",
            "items": "$response.body#/items",
        },
        "x-oasmith-polling": {
            "status": "$response.body#/state",
            "pending": ["a"],
            "success": ["b"],
        },
    }
    first = lock_of(shop(call("/o", "listOrders", **more)))
    second = lock_of(shop(call("/o", "listPurchases", **more)), first)
    assert aliases(second) == {
        "orders.iter_orders": "orders.iter_purchases",
        "orders.list_orders": "orders.list_purchases",
        "orders.resume_wait_for_orders": "orders.resume_wait_for_purchases",
        "orders.wait_for_orders": "orders.wait_for_purchases",
    }


def test_new_operation_does_not_take_the_name_of_a_pager() -> None:
    answer = {"type": "object", "properties": {"next": TEXT, "items": {"type": "array"}}}
    more = {
        "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": answer}}}
        },
        "parameters": [{"name": "page", "in": "query", "schema": TEXT}],
        "x-oasmith-paging": {
            "token": {"query": "page"},
            "next": "$response.body#/next",
            "items": "$response.body#/items",
        },
    }
    pager = call("/o", "listOrders", **more)
    second = lock_of(shop(call("/new", "iterOrders"), pager), lock_of(shop(pager)))
    assert calls(second)["/new"] == "orders.get_new"
    assert names_in(second)["operations"]["GET /o"]["iterate"] == "iter_orders"


def test_shared_prefix_that_a_new_operation_breaks_stays_dropped() -> None:
    old = [call("/a", "shop_app_api_get_a"), call("/b", "shop_app_api_get_b")]
    lock = lock_of(shop(call("/c", "get_c"), *old), lock_of(shop(*old)))
    assert calls(lock) == {"/a": "orders.get_a", "/b": "orders.get_b", "/c": "orders.get_c"}


def test_pin_overrides_the_record_without_an_alias() -> None:
    lock = lock_of(shop(call("/a", "first"), call("/b", "second")))
    pinned = call("/a", "first") | {"x-oasmith-name": "second"}
    lock = lock_of(shop(pinned, call("/b", "second")), lock)
    assert calls(lock) == {"/a": "orders.second", "/b": "orders.get_b"}
    assert aliases(lock) == {}


# -- types -------------------------------------------------------------------------------------

ORDER = record("id", "user-id", "user_id", state=TEXT)


def test_component_of_another_name_is_recognised_by_its_shape() -> None:
    first = lock_of(shop(Order=record("id", "total"), Other=record("a")))
    second, found = told(shop(Purchase=record("total", "id"), Other=record("a")), first)
    assert classes(second) == {"Other": "Other", "Purchase": "Purchase"}
    assert aliases(second) == {"Order": "Purchase"}
    assert [(d.code, d.pointer) for d in found] == [("renamed", "#/components/schemas/Purchase")]


def test_whole_family_of_components_is_recognised_by_what_its_members_refer_to() -> None:
    def family(prefix: str) -> Document:
        names = ("Order", "User")
        pages = {
            f"{prefix}{n}Page": {
                "type": "object",
                "properties": {"data": {"$ref": f"#/components/schemas/{prefix}{n}"}},
            }
            for n in names
        }
        return shop(**pages, **{f"{prefix}{n}": record("id", n.lower()) for n in names})

    lock = lock_of(family("Shop"), lock_of(family("")))
    assert aliases(lock) == {
        "Order": "ShopOrder",
        "OrderPage": "ShopOrderPage",
        "User": "ShopUser",
        "UserPage": "ShopUserPage",
    }


def test_fields_and_inline_types_of_a_renamed_component_keep_their_names() -> None:
    item = record("sku")
    order = record("user-id", items={}) | {
        "properties": {"user-id": TEXT, "user_id": TEXT, "line": item}
    }
    later = order | {"properties": {"line": item, "user_id": TEXT, "user-id": TEXT}}
    first = lock_of(shop(Order=order))
    second = lock_of(shop(Purchase=later), first)
    assert classes(second) == {"Purchase": "Purchase", "Purchase/properties/line": "OrderLine"}
    before = names_in(first)["types"]["#/components/schemas/Order"]["fields"]
    after = names_in(second)["types"]["#/components/schemas/Purchase"]["fields"]
    assert before == after


def test_component_that_may_be_either_of_two_leaves_no_alias_and_says_so() -> None:
    first = lock_of(shop(Order=record("id", "total")))
    twins = shop(Purchase=record("id", "total"), Sale=record("id", "total"))
    second, found = told(twins, first)
    assert aliases(second) == {}
    assert [d.code for d in found] == ["rename-unclear"]
    assert "`Order` is gone; that it became `Purchase` or `Sale` is possible" in found[0].message


@pytest.mark.parametrize("schema", [TEXT, {"type": "object"}, {}], ids=str)
def test_shape_that_says_nothing_makes_no_rename(schema: Document) -> None:
    second, found = told(shop(Token=schema), lock_of(shop(Id=schema)))
    assert aliases(second) == {}
    assert found == []


def test_new_component_does_not_take_the_name_of_an_inline_type() -> None:
    order = {"type": "object", "properties": {"line": record("sku")}}
    lock = lock_of(shop(OrderLine=record("other"), Order=order), lock_of(shop(Order=order)))
    assert classes(lock) == {
        "Order": "Order",
        "Order/properties/line": "OrderLine",
        "OrderLine": "OrderLine2",
    }


def test_variants_without_titles_are_recognised_by_their_shape() -> None:
    rows = [record("card", required=["card"]), record("bank", required=["bank"])]
    first = lock_of(shop(Payment={"oneOf": rows}))
    cash = record("cash", required=["cash"])
    second = lock_of(shop(Payment={"oneOf": [cash, *reversed(rows)]}), first)
    by_fields = {
        tuple(entry["fields"]): entry["name"]
        for entry in names_in(second)["types"].values()
        if "fields" in entry
    }
    assert by_fields[("card",)] == classes(first)["Payment/oneOf/0"]
    assert by_fields[("bank",)] == classes(first)["Payment/oneOf/1"]


def test_option_overrides_the_record_when_it_changes() -> None:
    document = shop(OrderSchema=record("id"))
    first = lock_of(document)
    second = lock_of(document, first, drop_suffix="Schema")
    assert classes(second) == {"OrderSchema": "Order"}
    assert aliases(second) == {}
    added = shop(Order=record("other"), OrderSchema=record("id"))
    third = lock_of(added, second, drop_suffix="Schema")
    assert classes(third)["OrderSchema"] == "Order"


# -- locks -------------------------------------------------------------------------------------


def test_lock_of_version_1_is_read_as_far_as_it_goes() -> None:
    first = {
        "version": 1,
        "operations": {
            "GET /o": {"call": "orders.fetch", "parameters": {"query:q": "search"}},
        },
        "types": {"#/components/schemas/order": {"name": "Purchase", "fields": {"id": "key"}}},
    }
    parameters = [{"name": "q", "in": "query", "schema": TEXT}]
    document = shop(call("/o", "getOrder", parameters=parameters), order=record("id"))
    content = names_in(lock_of(document, json.dumps(first).encode()))
    assert content["version"] == 3
    assert content["operations"]["GET /o"]["call"] == "orders.fetch"
    assert content["operations"]["GET /o"]["parameters"] == {"query:q": "search"}
    entry = content["types"]["#/components/schemas/order"]
    assert (entry["name"], entry["fields"]) == ("Purchase", {"id": "key"})


@pytest.mark.parametrize(
    "text", [b"", b"<<<<<<< ours", b"\xff", b"[]", b"{}", b'{"version": 99}', b"[" * 100_000]
)
def test_lock_that_cannot_be_read_is_told_and_names_are_chosen_anew(text: bytes) -> None:
    document = shop(call("/o", "getOrder"))
    lock, found = told(document, text)
    assert lock == lock_of(document)
    assert [d.code for d in found] == ["lock-unreadable"]


@pytest.mark.parametrize(
    "wrong", [None, 3, "x", [], {"GET /o": 3}, {"GET /o": {"call": 3, "parameters": []}}]
)
def test_parts_of_a_lock_that_have_the_wrong_form_are_passed_over(wrong: Any) -> None:
    document = shop(call("/o", "getOrder"), Order=record("id"))
    parts = ("operations", "types", "resources", "client", "aliases", "options")
    lock = json.dumps({"version": 2} | dict.fromkeys(parts, wrong)).encode()
    assert calls(lock_of(document, lock)) == {"/o": "orders.get_order"}


@pytest.mark.parametrize(
    "name", ["", "a b", "x\nimport os", "class", "__init__", "_private", "1st", "ﬁle", "../../x"]
)
def test_recorded_name_that_is_no_public_name_never_reaches_source(name: str) -> None:
    parameters = [{"name": "q", "in": "query", "schema": TEXT}]
    document = shop(call("/o", "getOrder", parameters=parameters), Order=record("id"))
    document["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "query", "name": "k"}
    }
    clean = lock_of(document)
    content = names_in(clean)
    operation = content["operations"]["GET /o"]
    operation |= {"call": f"{name}.{name}", "parameters": {"query:q": name}}
    content["types"]["#/components/schemas/Order"] |= {"name": name, "fields": {"id": name}}
    content["client"]["credentials"]["key"] = name
    content["resources"]["orders"] = name
    content["aliases"] = {
        "operations": {f"orders.{name}": f"{name}.{name}"},
        "types": {name: name},
    }
    assert lock_of(document, json.dumps(content).encode()) == clean

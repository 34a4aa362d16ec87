"""What a vendor changes: names stay with their things, and what is gone keeps its name for
itself."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.changes import changes, summary
from oasmith.options import Options
from oasmith.output.lock import lock_text, read_names
from tests.naming.locks import Document, lock_of, names_in
from tests.naming.test_renames import TEXT, aliases, call, calls, classes, record, shop


def tagged(tag: str, *names: str, **more: Any) -> Document:
    """A variant that a constant property tells from others."""
    properties = {"event": {"const": tag}, **{name: TEXT for name in names}}
    return {"type": "object", "properties": properties, **more}


def event(*variants: Document, union: str = "oneOf", **schemas: Document) -> Document:
    return shop(Event={union: list(variants)}, **schemas)


def by_fields(lock: bytes) -> dict[tuple[str, ...], str]:
    entries = names_in(lock)["types"].values()
    return {tuple(sorted(e["fields"])): e["name"] for e in entries if "fields" in e}


def by_tag(lock: bytes) -> dict[str, str]:
    entries = names_in(lock)["types"].values()
    return {json.loads(e["tags"]["event"]): e["name"] for e in entries if "tags" in e}


def told(before: bytes, after: bytes) -> str:
    return summary(changes(read_names(before)[0], read_names(after)[0]))


def listed(before: bytes, after: bytes) -> list[str]:
    return [str(change) for change in changes(read_names(before)[0], read_names(after)[0])]


# -- variants ----------------------------------------------------------------------------------


@pytest.mark.parametrize("union", ["oneOf", "anyOf"])
def test_variants_are_told_by_their_tags_whatever_else_they_get(union: str) -> None:
    first = lock_of(event(tagged("created", "user"), tagged("deleted", "user")))
    grown = [tagged(t, "user", "email") for t in ("created", "deleted")]
    second = lock_of(event(tagged("revoked", "token"), *grown, union=union), first)
    assert by_tag(first) == {"created": "CreatedEvent", "deleted": "DeletedEvent"}
    assert by_tag(second) == by_tag(first) | {"revoked": "RevokedEvent"}
    assert told(first, second) == "1 class new, 2 attributes new"


@pytest.mark.parametrize("value", [True, 1, "1", None, 1.5])
def test_tags_of_any_kind_tell_variants(value: Any) -> None:
    variants = [tagged("x", "a"), tagged("y", "a")]
    variants[0]["properties"]["event"] = {"const": value}
    first = lock_of(event(*variants))
    grown = copy.deepcopy([*reversed(variants)])
    for variant in grown:
        variant["properties"]["more"] = TEXT
    second = lock_of(event(*grown), first)
    names = {
        json.dumps(e["tags"]): e["name"] for e in names_in(first)["types"].values() if "tags" in e
    }
    again = {
        json.dumps(e["tags"]): e["name"] for e in names_in(second)["types"].values() if "tags" in e
    }
    assert again == names


def test_variant_that_is_replaced_leaves_its_name_unused() -> None:
    first = lock_of(event(record("card", "owner"), record("bank", "iban")))
    second = lock_of(event(record("cash", "till"), record("bank", "iban")), first)
    assert by_fields(second) == {
        ("bank", "iban"): "EventWithBank",
        ("cash", "till"): "EventWithCash",
    }
    assert told(first, second) == "1 class new, 1 gone"
    assert "EventWithCard" in names_in(second)["retired"]["types"]


def test_variant_that_comes_back_gets_its_name_back() -> None:
    first = lock_of(event(record("card"), record("bank"), record("coupon")))
    second = lock_of(event(record("bank"), record("coupon")), first)
    third = lock_of(event(record("gift"), record("coupon"), record("bank")), second)
    fourth = lock_of(event(record("gift"), record("coupon"), record("bank"), record("card")), third)
    assert by_fields(third)[("gift",)] == "EventWithGift"
    assert by_fields(fourth) == by_fields(first) | {("gift",): "EventWithGift"}
    assert "retired" not in names_in(fourth)


def test_variants_that_differ_in_what_they_demand_are_not_exchanged() -> None:
    one, other = (record("a", "b", required=[name]) for name in "ab")
    first = lock_of(event(one, other, record("c")))
    second = lock_of(event(record("c"), other, one), first)
    names = {e["detail"]: e["name"] for e in names_in(first)["types"].values() if "detail" in e}
    again = {e["detail"]: e["name"] for e in names_in(second)["types"].values() if "detail" in e}
    assert again == names


def test_what_several_may_be_is_none() -> None:
    first = lock_of(event(record("a", "b", "c"), record("z")))
    second = lock_of(event(record("a", "b", "d"), record("a", "b", "e"), record("z")), first)
    assert set(by_fields(second).values()) == {"EventWithD", "EventWithE", "EventWithZ"}
    assert "EventWithA" in names_in(second)["retired"]["types"]


def test_titled_variants_whose_titles_are_exchanged_keep_their_names() -> None:
    first = lock_of(event(tagged("a", "x", title="One"), tagged("b", "y", title="Two")))
    second = lock_of(event(tagged("a", "x", title="Two"), tagged("b", "y", title="One")), first)
    assert by_tag(second) == by_tag(first) == {"a": "EventOne", "b": "EventTwo"}


# -- schemas that move -------------------------------------------------------------------------

LINE = record("sku", "quantity")


def ref(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


PLACES = {
    "property": lambda line: shop(Order={"type": "object", "properties": {"line": line}}),
    "array": lambda line: shop(
        Order={"type": "object", "properties": {"line": {"type": "array", "items": line}}}
    ),
    "map": lambda line: shop(Order={"type": "object", "additionalProperties": line}),
    "nullable": lambda line: shop(
        Order={"type": "object", "properties": {"line": {"anyOf": [line, {"type": "null"}]}}}
    ),
    "union": lambda line: shop(
        Order={"type": "object", "properties": {"line": {"oneOf": [line, record("other")]}}}
    ),
    "response": lambda line: shop(
        call("/o/{id}", "getOrder", responses={"200": _content(line)}),
    ),
    "body": lambda line: shop(call("/o", "setOrder", method="put", requestBody=_content(line))),
    "component response": lambda line: _shared(line),
}


def _content(schema: Document) -> Document:
    return {"description": "", "content": {"application/json": {"schema": schema}}}


def _shared(line: Document) -> Document:
    document = shop(call("/o", "getOrder", responses={"200": {"$ref": "#/components/responses/R"}}))
    document["components"]["responses"] = {"R": _content(line)}
    return document


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("changed", [False, True], ids=["as it was", "with a property more"])
def test_inline_schema_that_becomes_a_component_keeps_its_old_name(
    place: str, changed: bool
) -> None:
    first = lock_of(PLACES[place](LINE))
    later = PLACES[place](ref("Item"))
    later["components"]["schemas"]["Item"] = record(
        "sku", "quantity", *(["more"] if changed else [])
    )
    second = lock_of(later, first)
    (old,) = [n for fields, n in by_fields(first).items() if fields == ("quantity", "sku")]
    if place == "component response" and changed:  # nothing says that it is the same
        assert old in names_in(second)["retired"]["types"]
        return
    assert classes(second)["Item"] == "Item"
    assert aliases(second) == {old: "Item"}
    assert "1 renamed" in told(first, second) or "1 class renamed" in told(first, second)


@pytest.mark.parametrize("place", ["property", "array", "map", "nullable", "response", "body"])
def test_component_that_is_written_in_place_keeps_its_name(place: str) -> None:
    earlier = PLACES[place](ref("Item"))
    earlier["components"]["schemas"]["Item"] = LINE
    first = lock_of(earlier)
    second = lock_of(PLACES[place](LINE), first)
    assert by_fields(second)[("quantity", "sku")] == "Item"
    assert told(first, second) == ""


@pytest.mark.parametrize("more", [(), ("more",)], ids=["as they were", "with a property more"])
def test_copies_that_became_one_component_are_all_its_old_names(more: tuple[str, ...]) -> None:
    content = {"200": _content(LINE), "201": _content(LINE | {"required": ["sku"]})}
    first = lock_of(shop(call("/a", "getA", responses=content)))
    shared = {status: _content(ref("Item")) for status in content}
    item = record("sku", "quantity", *more)
    second = lock_of(shop(call("/a", "getA", responses=shared), Item=item), first)
    old = {e["name"] for e in names_in(first)["types"].values()}
    assert len(old) == 2
    assert aliases(second) == dict.fromkeys(sorted(old), "Item")


def test_types_inside_of_what_moved_keep_their_names() -> None:
    page = {"type": "object", "properties": {"rows": {"type": "array", "items": LINE}}}
    first = lock_of(shop(call("/o", "list", responses={"200": _content(page)})))
    second = lock_of(
        shop(call("/o", "list", responses={"200": _content(ref("Page"))}), Page=page), first
    )
    assert by_fields(second)[("quantity", "sku")] == by_fields(first)[("quantity", "sku")]


def test_renamed_component_that_also_changed_is_recognised_where_nothing_else_is_like_it() -> None:
    first = lock_of(shop(Order=record("id", "total", "state"), Other=record("x")))
    second = lock_of(
        shop(Purchase=record("id", "total", "state", "note"), Other=record("x")), first
    )
    assert aliases(second) == {"Order": "Purchase"}
    twin = record("id", "total", "state")
    first = lock_of(shop(Order=record("id", "total", "state", "a"), Twin=twin))
    second = lock_of(shop(Purchase=record("id", "total", "state", "b"), Twin=twin), first)
    assert aliases(second) == {}


def test_retired_class_name_is_no_others() -> None:
    inner = {"type": "object", "properties": {"line": LINE}}
    first = lock_of(shop(Order=inner))
    second = lock_of(shop(Order=record("id")), first)
    third = lock_of(shop(Order=record("id"), OrderLine=record("other")), second)
    fourth = lock_of(shop(Order=inner, OrderLine=record("other")), third)
    assert classes(third)["OrderLine"] == "OrderLine2"
    assert classes(fourth) == {
        "Order": "Order", "Order/properties/line": "OrderLine", "OrderLine": "OrderLine2"
    }  # fmt: skip


def _header(schema: Document) -> Document:
    return {"description": "", "headers": {"X-E": _content(schema)}}


def _message(schema: Document) -> Document:
    return {"post": {"requestBody": _content(schema), "responses": {}}}


UNION_PLACES: dict[str, Callable[[Any], Document]] = {
    **PLACES,
    "parameter": lambda union: shop(
        call("/o", "get", parameters=[{"name": "f", "in": "query", **_content(union)}])
    ),
    "header": lambda union: shop(call("/o", "get", responses={"200": _header(union)})),
    "tuple": lambda union: shop(Pair={"type": "array", "prefixItems": [union, TEXT]}),
    "allOf": lambda union: shop(
        Base=record("id"),
        Whole={"allOf": [ref("Base"), {"type": "object", "properties": {"event": union}}]},
    ),
    "webhook": lambda union: shop() | {"webhooks": {"event": _message(union)}},
    "callback": lambda union: shop(
        call("/o", "get", callbacks={"c": {"{$request.query.u}": _message(union)}})
    ),
}
UNION_PLACES.pop("union")


@pytest.mark.parametrize("place", UNION_PLACES)
@pytest.mark.parametrize("fixed", ["const", "enum"])
def test_variants_are_told_by_their_tags_wherever_they_stand(place: str, fixed: str) -> None:
    def variant(tag: str, *names: str) -> Document:
        found = tagged(tag, *names, required=["event"])
        if fixed == "enum":
            found["properties"]["event"] = {"type": "string", "enum": [tag]}
        return found

    union = {"oneOf": [variant("created", "user"), variant("deleted", "user")]}
    grown = [variant(tag, "user", "email") for tag in ("deleted", "created")]
    first = lock_of(UNION_PLACES[place](union))
    second = lock_of(UNION_PLACES[place]({"oneOf": [variant("revoked", "token"), *grown]}), first)
    assert len(by_tag(first)) == 2
    assert len(by_tag(second)) == 3
    assert by_tag(second) == by_tag(second) | by_tag(first)


# -- parts -------------------------------------------------------------------------------------


def test_attribute_of_a_property_that_is_gone_is_no_others() -> None:
    first = lock_of(shop(Order=record("user-id", "user_id")))
    second = lock_of(shop(Order=record("user-id", "x")), first)
    third = lock_of(shop(Order=record("user-id", "user id", "userId", "x")), second)
    names = names_in(first)["types"]["#/components/schemas/Order"]["fields"]
    again = names_in(third)["types"]["#/components/schemas/Order"]
    assert names == {"user-id": "user_id_2", "user_id": "user_id"}
    assert again["fields"]["user-id"] == "user_id_2"
    assert "user_id" not in (again["fields"]["user id"], again["fields"]["userId"])
    assert again["retired"] == {"user_id": "user_id"}


def test_property_that_is_only_spelled_otherwise_keeps_its_attribute() -> None:
    first = lock_of(shop(Order=record("userId", "x")))
    second = lock_of(shop(Order=record("user_id", "x")), first)
    fields = names_in(second)["types"]["#/components/schemas/Order"]["fields"]
    assert fields == {"user_id": "user_id", "x": "x"}
    assert told(first, second) == ""


def test_member_of_a_value_that_is_gone_is_no_others() -> None:
    values = ["new", "paid", "shipped", "sent", "lost", "+1"]
    states = [{"type": "string", "enum": [v for v in values if v != gone]} for gone in ("", "+1")]
    first = lock_of(shop(State=states[0]))
    second = lock_of(shop(State=states[1]), first)
    third = lock_of(
        shop(State={"type": "string", "enum": [*states[1]["enum"], "plus 1", "PLUS-1"]}), second
    )
    members = names_in(third)["types"]["#/components/schemas/State"]
    assert names_in(first)["types"]["#/components/schemas/State"]["members"]["+1"] == "PLUS_1"
    assert "PLUS_1" not in members["members"].values()
    assert listed(first, second) == ["enum member gone: State.PLUS_1"]


# -- operations --------------------------------------------------------------------------------


def path_call(path: str, operation_id: str = "", *tags: str, **more: Any) -> Document:
    names = [piece.partition("}")[0] for piece in path.split("{")[1:]]
    parameters = [{"name": n, "in": "path", "required": True, "schema": TEXT} for n in names]
    return call(path, operation_id, *tags, parameters=parameters, **more)


def entry(lock: bytes) -> dict[str, Any]:
    (found,) = names_in(lock)["operations"].values()
    return dict(found)


def test_renamed_path_parameter_leaves_an_alias_and_all_else_as_it_was() -> None:
    first = lock_of(shop(path_call("/w/{id}", "findWallet")))
    renamed = lock_of(shop(path_call("/w/{id}", "getWallet")), first)
    second = lock_of(shop(path_call("/w/{lagoId}", "getWallet")), renamed)
    assert aliases(second) == aliases(renamed) == {"orders.find_wallet": "orders.get_wallet"}
    assert entry(second)["parameters"] == {"path:lagoId": "lago_id"}
    assert entry(second)["aliases"] == {"id": "lago_id"}
    assert listed(renamed, second) == ["argument renamed: orders.get_wallet(id) -> lago_id"]
    third = lock_of(shop(path_call("/w/{walletId}", "getWallet")), second)
    assert entry(third)["aliases"] == {"id": "wallet_id", "lago_id": "wallet_id"}
    fourth = lock_of(shop(path_call("/w/{id}", "getWallet")), third)
    assert entry(fourth)["aliases"] == {"lago_id": "id", "wallet_id": "id"}


def test_path_parameters_that_exchange_their_names_keep_their_arguments() -> None:
    first = lock_of(shop(path_call("/a/{x}/b/{y}")))
    second = lock_of(shop(path_call("/a/{y}/b/{x}")), first)
    assert entry(second)["parameters"] == {"path:y": "x", "path:x": "y"}
    assert "aliases" not in entry(second)
    third = lock_of(shop(path_call("/a/{y}/b/{z}")), first)
    assert entry(third)["parameters"] == {"path:y": "x", "path:z": "z"}
    assert entry(third)["aliases"] == {"y": "z"}


def test_argument_of_a_parameter_that_is_gone_is_no_others() -> None:
    def listing(*names: str) -> Document:
        return shop(
            call(
                "/o", "list", parameters=[{"name": n, "in": "query", "schema": TEXT} for n in names]
            )
        )

    first = lock_of(listing("page-size", "page_size"))
    second = lock_of(listing("page-size"), first)
    third = lock_of(listing("page-size", "page size", "pageSize"), second)
    before = entry(first)["parameters"]
    assert before["query:page-size"] == entry(third)["parameters"]["query:page-size"]
    gone = before["query:page_size"]
    assert gone not in entry(third)["parameters"].values()
    assert entry(lock_of(listing("page-size", "page_size"), third))["parameters"] == before


def test_operation_that_moved_keeps_its_name_if_it_kept_what_it_is_called_and_about() -> None:
    first = lock_of(shop(path_call("/v1/orders/{id}", "getOrder")))
    for path in ("/v2/orders/{id}", "/shops/{shop}/orders/{id}"):
        second = lock_of(shop(path_call(path, "getOrder")), first)
        assert calls(second) == {path: "orders.get_order"}
        assert entry(second)["parameters"]["path:id"] == "id"


@pytest.mark.parametrize(
    "later",
    [
        path_call("/users/{id}", "getOrder"),
        path_call("/v1/orders/{id}", "getOrder", method="delete"),
        path_call("/v1/orders/{id}/lines", "getOrder"),
    ],
    ids=["about something else", "another method", "longer"],
)
def test_operation_that_does_something_else_does_not_get_the_name(later: Document) -> None:
    first = lock_of(shop(path_call("/v1/orders/{id}", "getOrder")))
    second = lock_of(shop(later), first)
    assert "orders.get_order" not in calls(second).values()
    assert told(first, second) == "1 operation new, 1 gone"
    assert names_in(second)["retired"]["operations"].keys() == {"GET /v1/orders/{id}"}


def test_operation_that_comes_back_has_its_names_aliases_and_arguments() -> None:
    first = lock_of(shop(path_call("/o/{id}", "getOrder")))
    first = lock_of(shop(path_call("/o/{key}", "readOrder")), first)
    gone = lock_of(shop(call("/n", "getOrder"), call("/m", "readOrder")), first)
    assert calls(gone) == {"/n": "orders.get_n", "/m": "orders.get_m"}
    assert aliases(gone) == {}
    back = shop(path_call("/o/{key}", "readOrder"), call("/n", "getOrder"), call("/m", "readOrder"))
    again = lock_of(back, gone)
    assert calls(again)["/o/{key}"] == "orders.read_order"
    assert aliases(again) == {"orders.get_order": "orders.read_order"}
    assert names_in(again)["operations"]["GET /o/{key}"]["aliases"] == {"id": "key"}
    assert "operation gone: orders.get_order" in listed(first, gone)


def test_pager_of_an_operation_that_pages_no_more_is_no_others() -> None:
    page = {
        "type": "object",
        "properties": {"next": TEXT, "items": {"type": "array", "items": TEXT}},
    }
    more: Document = {
        "responses": {"200": _content(page)},
        "parameters": [{"name": "page", "in": "query", "schema": TEXT}],
    }
    paging = {
        "token": {"query": "page"},
        "next": "$response.body#/next",
        "items": "$response.body#/items",
    }
    first = lock_of(shop(call("/o", "listOrders", **more, **{"x-oasmith-paging": paging})))
    second = lock_of(shop(call("/o", "listOrders", **more), call("/n", "iterOrders")), first)
    assert calls(second)["/n"] == "orders.get_n"
    assert "method gone: orders.iter_orders" in listed(first, second)
    third = lock_of(shop(call("/o", "listOrders", **more, **{"x-oasmith-paging": paging})), second)
    assert names_in(third)["operations"]["GET /o"]["iterate"] == "iter_orders"


# -- the client --------------------------------------------------------------------------------


def with_schemes(**schemes: Document) -> Document:
    document = shop(call("/o", "get", security=[{key: []} for key in schemes]))
    document["components"]["securitySchemes"] = schemes
    return document


HEADER = {"type": "apiKey", "in": "header", "name": "X-Key"}
BEARER = {"type": "http", "scheme": "bearer"}


def test_credential_is_what_its_scheme_sends() -> None:
    first = lock_of(with_schemes(auth=HEADER))
    renamed = lock_of(with_schemes(other=HEADER), first)
    assert names_in(renamed)["client"]["credentials"] == {"other": "key"}
    another = lock_of(with_schemes(auth=BEARER), first)
    assert names_in(another)["client"]["credentials"] == {"auth": "token"}
    clash = HEADER | {"in": "query", "name": "key"}
    third = lock_of(with_schemes(auth=clash), another)
    assert names_in(third)["client"]["credentials"] == {"auth": "auth"}
    back = lock_of(with_schemes(auth=HEADER), third)
    assert names_in(back)["client"]["credentials"] == {"auth": "key"}
    assert told(first, another) == "1 client argument new, 1 gone"


# -- locks -------------------------------------------------------------------------------------


def older(lock: bytes) -> bytes:
    """The lock as version 2 had it, with the names of parameters in its keys."""
    content = names_in(lock)
    content["version"] = 2
    for part in ("oasmith", "retired"):
        content.pop(part, None)
    content["client"].pop("sends", None)
    types = content["types"]
    for type_ in types.values():
        for key in ("detail", "tags"):
            type_.pop(key, None)
    content["types"] = {
        k.replace("/{}", "/{id}").replace("~1{}", "~1{id}").replace("path:0", "path:id"): t
        for k, t in types.items()
    }
    return json.dumps(content).encode()


def test_lock_of_version_2_keeps_all_names() -> None:
    states = {"type": "string", "enum": ["new", "paid", "shipped", "sent", "lost"]}
    parameter = {"name": "id", "in": "path", "required": True, "schema": states}
    operation = call("/o/{id}", "get", responses={"200": _content(LINE)}, parameters=[parameter])
    variants = [record("a", required=["a"]), record("a", required=["a"]), record("b")]
    document = shop(operation, Event={"oneOf": variants})
    document["components"]["securitySchemes"] = {"auth": HEADER}
    first = lock_of(document)
    assert lock_of(document, older(first)) == first
    later = copy.deepcopy(document)
    later["paths"]["/o/{key}"] = later["paths"].pop("/o/{id}")
    later["paths"]["/o/{key}"]["get"]["parameters"][0]["name"] = "key"
    second = lock_of(later, older(first))
    names = {entry["name"] for entry in names_in(first)["types"].values()}
    assert {entry["name"] for entry in names_in(second)["types"].values()} == names


@pytest.mark.parametrize("count", [1, 3])
def test_layout_of_models_is_kept_until_the_option_changes(count: int) -> None:
    def run(types: int, threshold: int, before: bytes | None) -> tuple[bool, bytes]:
        api, _ = lower(shop(**{f"T{i}": record(f"f{i}") for i in range(types)}))
        recorded, _ = read_names(before)
        names, _ = assign_names(api, Options("shop", split_models=threshold), recorded)
        file = "models/__init__.py" if names.split else "models.py"
        return names.split, lock_text(names.record, {}, {file: b""})

    split, lock = run(count, 2, None)
    assert split is (count > 2)
    kept, lock = run(4 - count, 2, lock)
    assert kept is split
    changed, _ = run(4 - count, 3 if split else 1, lock)
    assert changed is (4 - count > (3 if split else 1))


@pytest.mark.parametrize(
    "part", ["operations", "types", "resources", "client", "webhooks", "aliases"]
)
@pytest.mark.parametrize("wrong", [None, 3, "x", [], {"a": 3}, {"a": {"name": 3, "retired": 3}}])
def test_retired_names_that_have_the_wrong_form_are_passed_over(part: str, wrong: Any) -> None:
    document = shop(call("/o", "getOrder"), Order=record("id"))
    content = names_in(lock_of(document)) | {"retired": {part: wrong}}
    assert calls(lock_of(document, json.dumps(content).encode())) == {"/o": "orders.get_order"}

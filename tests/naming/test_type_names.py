"""Names of types that are written in place, and which of them are one type."""

from __future__ import annotations

from typing import Any

import pytest

from tests.naming.locks import lock_of, names_in
from tests.naming.test_renames import TEXT, call, record, shop

Document = dict[str, Any]


def content(schema: Document, media_type: str = "application/json") -> Document:
    return {"description": "", "content": {media_type: {"schema": schema}}}


def classes(document: Document, before: bytes | None = None) -> dict[str, str]:
    """The class of each place."""
    types = names_in(lock_of(document, before))["types"]
    return {key: entry["name"] for key, entry in types.items()}


def of_operations(*operations: Document, **schemas: Document) -> list[str]:
    return sorted(classes(shop(*operations, **schemas)).values())


def returning(path: str, name: str, responses: Document) -> Document:
    return call(path, name, responses=responses)


def ref(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


MESSAGE = record("message")


# -- bodies of errors --------------------------------------------------------------------------


def test_bodies_of_errors_of_one_shape_are_one_class() -> None:
    two = [
        returning("/a", "getA", {"404": content(MESSAGE)}),
        returning("/b", "getB", {"404": content(MESSAGE | {"title": "x", "description": "y"})}),
    ]
    assert of_operations(*two) == ["NotFoundBody"]


def test_a_body_of_several_statuses_is_an_error() -> None:
    operation = returning("/a", "getA", {"404": content(MESSAGE), "500": content(MESSAGE)})
    assert of_operations(operation) == ["Error"]


def test_the_shape_of_most_operations_has_the_plain_name() -> None:
    operations = [returning(f"/{n}", f"get_{n}", {"404": content(MESSAGE)}) for n in "abc"]
    operations.append(returning("/d", "get_d", {"404": content(record("detail"))}))
    names = classes(shop(*operations))
    of_most = "#/paths/~1a/get/responses/404/content/application~1json/schema"
    assert names.pop(of_most) == "NotFoundBody"
    assert [*names.values()] == ["OrdersNotFoundBody"]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("400", "BadRequestBody"),
        ("4XX", "ClientErrorBody"),
        ("503", "UnavailableBody"),
        ("default", "Error"),
    ],
)
def test_statuses_are_words(status: str, name: str) -> None:
    assert of_operations(returning("/a", "getA", {status: content(MESSAGE)})) == [name]


def test_what_is_in_a_shared_response_or_body_is_called_like_that() -> None:
    document = shop(
        returning("/a", "getA", {"404": {"$ref": "#/components/responses/Missing"}}),
        returning("/b", "getB", {"404": {"$ref": "#/components/responses/Missing"}}),
        call("/c", "putC", requestBody={"$ref": "#/components/requestBodies/NewThing"}),
    )
    document["components"]["responses"] = {"Missing": content(record("hint"))}
    document["components"]["requestBodies"] = {"NewThing": content(record("hint"))}
    assert sorted(classes(document).values()) == ["Missing", "NewThing"]


# -- what is written several times -------------------------------------------------------------


def test_what_is_written_twice_is_one_class() -> None:
    server = {"type": "object", "properties": {"server": record("id", "name")}}
    operations = [
        call("/send", "send", "mail", responses={"200": content(server)}),
        call("/servers", "getServer", "servers", responses={"200": content(server)}),
    ]
    assert of_operations(*operations) == ["Server", "ServerResponse"]


def test_bodies_of_several_media_types_are_one_class() -> None:
    kinds = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    body = {"content": {kind: {"schema": record("text")} for kind in kinds}}
    assert of_operations(call("/send", "send_mail", requestBody=body)) == ["SendMailRequest"]


def test_a_component_that_is_the_same_is_the_type() -> None:
    operation = returning("/a", "getA", {"200": content(record("id", "name"))})
    assert of_operations(operation, Person=record("id", "name")) == ["Person"]


@pytest.mark.parametrize(
    "other",
    [
        record("id", "name", required=["id"]),
        record("id", "name", additionalProperties=False),
        record("id"),
        {"type": "object", "properties": {"id": TEXT, "name": {"type": "string", "maxLength": 3}}},
        {"type": "object", "properties": {"id": TEXT, "name": TEXT | {"readOnly": True}}},
    ],
)
def test_what_is_made_otherwise_is_another_class(other: Document) -> None:
    operation = returning("/a", "getA", {"200": content(other)})
    assert len(of_operations(operation, Person=record("id", "name"))) == 2


def test_variants_that_a_tag_tells_apart_are_never_one() -> None:
    variants = [record("kind", "x"), record("kind", "x")]
    union = {
        "oneOf": variants,
        "discriminator": {"propertyName": "kind"},
    }
    for variant, tag in zip(variants, ("a", "b"), strict=True):
        variant["properties"]["kind"] = {"const": tag}
    assert len(of_operations(Union=union)) == 3


def test_an_enum_that_is_written_twice_is_one_class() -> None:
    colours = {"type": "string", "enum": [f"colour {letter}" for letter in "abcdefghijkl"]}
    shirt, shoe = ({"type": "object", "properties": {"colour": colours, n: TEXT}} for n in "ab")
    assert of_operations(Shirt=shirt, Shoe=shoe) == ["Colour", "Shirt", "Shoe"]


def test_order_of_the_document_changes_nothing() -> None:
    one = returning("/a", "getA", {"200": content(record("x", "y", "z")), "404": content(MESSAGE)})
    other = returning(
        "/b", "getB", {"200": content(record("z", "y", "x")), "404": content(MESSAGE)}
    )
    assert classes(shop(one, other)) == classes(shop(other, one))


def test_properties_that_read_like_bodies_and_variants_are_properties() -> None:
    properties = {name: record(own) for name, own in (("api response", "a"), ("variant 2", "b"))}
    names = of_operations(Order={"type": "object", "properties": properties})
    assert names == ["Order", "OrderApiResponse", "OrderVariant"]


def test_title_that_reads_like_a_number_is_a_title() -> None:
    titled = [record("a") | {"title": "variant 2"}, record("b") | {"title": "variant 7"}]
    assert of_operations(Pet={"oneOf": titled}) == ["Pet", "PetVariant2", "PetVariant7"]


# -- sharing and the lock ----------------------------------------------------------------------


def test_names_of_packages_that_exist_stay_however_alike_their_types_became() -> None:
    one = returning("/a", "getA", {"200": content(record("x", "y"))})
    other = returning("/b", "getB", {"200": content(record("x"))})
    first = lock_of(shop(one, other))
    grown = returning("/b", "getB", {"200": content(record("x", "y"))})
    assert classes(shop(one, grown), first) == classes(shop(one, other))


def test_what_joins_a_type_that_has_a_name_gets_that_name() -> None:
    one = returning("/b", "getB", {"200": content(record("x", "y"))})
    first = lock_of(shop(one))
    other = returning("/a", "getA", {"200": content(record("x", "y"))})
    assert classes(shop(one, other), first) == classes(shop(one))


def test_a_shared_type_keeps_its_name_where_it_is_left() -> None:
    one = returning("/a", "getA", {"200": content(record("x", "y"))})
    other = returning("/b", "getB", {"200": content(record("x", "y"))})
    first = lock_of(shop(one, other))
    assert [*classes(shop(other), first).values()] == [*classes(shop(one, other)).values()]


def test_a_variant_that_has_a_name_keeps_it_wherever_it_stands_in_its_union() -> None:
    first = lock_of(shop(Event={"oneOf": [record("x"), record("y")]}))
    document = shop(Event={"oneOf": [record("z"), record("y"), record("x")]}, Other=record("x"))
    second = names_in(lock_of(document, first))["types"]
    names = {entry["name"]: [*entry.get("fields", ())] for entry in second.values()}
    assert (names["EventWithX"], names["EventWithY"]) == (["x"], ["y"])


def test_generating_again_shares_the_same_types() -> None:
    union = {"oneOf": [record("x"), record("y")]}
    document = shop(
        returning("/a", "getA", {"200": content(record("x"))}),
        Event=union,
        Other=union | {"title": "o"},
    )
    first = lock_of(document)
    assert lock_of(document, first) == first


# -- variants ----------------------------------------------------------------------------------


def union(*variants: Document, **more: Any) -> Document:
    return {"oneOf": list(variants), **more}


def tagged(tag: str, *names: str) -> Document:
    return {"type": "object", "properties": {"event": {"const": tag}, **dict.fromkeys(names, TEXT)}}


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ((tagged("dsync.user.created"), tagged("gone")), {"DsyncUserCreatedEvent", "GoneEvent"}),
        ((tagged("event.created"), tagged("gone")), {"EventCreated", "GoneEvent"}),
        ((record("card", "owner"), record("iban", "owner")), {"EventWithCard", "EventWithIban"}),
        ((record("a", "b"), record("b", "c"), record("a", "c")),
         {"EventWithAAndB", "EventWithBAndC", "EventWithAAndC"}),
        ((record("a", "b"), record("a")), {"EventWithB", "EventOnlyA"}),
        (({"allOf": [ref("Base"), record("x")]}, record("y")), {"EventBase", "EventWithY"}),
        ((record("x", title="One"), record("y", title="Event two")), {"EventOne", "EventTwo"}),
        ((record("x"), TEXT), {"EventObject"}),
    ],
)  # fmt: skip
def test_variants_are_called_after_what_tells_them(
    variants: tuple[Document, ...], expected: set[str]
) -> None:
    names = of_operations(Event=union(*variants), Base=record("base", "more"))
    assert set(names) - {"Event", "Base"} == expected


# -- places ------------------------------------------------------------------------------------


def test_a_part_is_called_after_what_the_document_has_it_in() -> None:
    animal = {"type": "object", "properties": {"owner": record("name")}}
    zebra = {"allOf": [ref("Animal"), record("stripes")]}
    orders: list[Document] = [
        {"Animal": animal, "Zebra": zebra},
        {"Zebra": zebra, "Animal": animal},
    ]
    for schemas in orders:
        assert of_operations(**schemas) == ["Animal", "AnimalOwner", "Zebra"]


def test_methods_of_one_name_are_told_by_their_resource() -> None:
    operations = [
        call("/a", "list", "api keys", responses={"200": content(record("key"))}),
        call("/b", "list", "users", responses={"200": content(record("user"))}),
    ]
    assert of_operations(*operations) == ["ApiKeysListResponse", "UsersListResponse"]


def test_long_names_leave_out_what_is_between() -> None:
    leaf = record("x", "y")
    for name in ("particularly", "extraordinarily", "considerably"):
        leaf = {"type": "object", "properties": {name: leaf, "other": TEXT}}
    names = of_operations(Settings=leaf)
    assert all(len(name) <= 60 for name in names)
    assert "SettingsParticularly" in names


def test_the_exact_name_wins() -> None:
    for schemas in (
        {"user": record("a"), "User": record("b")},
        {"User": record("b"), "user": record("a")},
    ):
        found = classes(shop(**schemas))
        assert found["#/components/schemas/User"] == "User"
        assert found["#/components/schemas/user"] == "User2"

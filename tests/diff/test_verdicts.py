"""What each kind of change means for callers, on the wire and for code."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from oasmith.diff.changes import BOTH, Level, Side, verdict
from oasmith.diff.codes import CODES
from tests.diff.versions import LIBRARY, Edit, Spec, after, changed, compared

NONE, PATCH, MINOR, MAJOR = Level.NONE, Level.PATCH, Level.MINOR, Level.MAJOR


class Case(NamedTuple):
    """An edit, the levels of both tiers, and the codes."""

    name: str
    edit: Edit
    wire: Level
    symbols: Level
    codes: set[str]


def book(spec: Spec) -> Spec:
    found: Spec = spec["components"]["schemas"]["Book"]
    return found


def new_book(spec: Spec) -> Spec:
    found: Spec = spec["components"]["schemas"]["NewBook"]
    return found


def loan(spec: Spec) -> Spec:
    found: Spec = spec["components"]["schemas"]["Loan"]
    return found


def operation(spec: Spec, path: str, method: str) -> Spec:
    found: Spec = spec["paths"][path][method]
    return found


def get_book(spec: Spec) -> Spec:
    return operation(spec, "/books/{bookId}", "get")


def rename_component(spec: Spec) -> None:
    schemas = spec["components"]["schemas"]
    schemas["Volume"] = schemas.pop("Book")
    for path, method, status in (("/books/{bookId}", "get", "200"), ("/books", "post", "201")):
        content = operation(spec, path, method)["responses"][status]["content"]
        content["application/json"]["schema"] = {"$ref": "#/components/schemas/Volume"}


def rename_path_parameter(spec: Spec) -> None:
    item = spec["paths"].pop("/books/{bookId}")
    for method in item.values():
        method["parameters"][0]["name"] = "id"
    spec["paths"]["/books/{id}"] = item


def move_operation(spec: Spec) -> None:
    spec["paths"]["/v2/loans"] = spec["paths"].pop("/loans")


def extract_answer(spec: Spec) -> None:
    content = operation(spec, "/loans", "get")["responses"]["200"]["content"]
    spec["components"]["schemas"]["Loans"] = content["application/json"]["schema"]
    content["application/json"]["schema"] = {"$ref": "#/components/schemas/Loans"}


def found_loans(spec: Spec) -> Spec:
    content = operation(spec, "/loans", "get")["responses"]["200"]["content"]
    found: Spec = content["application/json"]["schema"]
    return found


def add_variant(spec: Spec) -> None:
    schemas = spec["components"]["schemas"]
    schemas["Firm"] = {
        "type": "object",
        "required": ["vat"],
        "properties": {"vat": {"type": "string"}},
    }
    found_loans(spec)["properties"]["reader"]["oneOf"].append({"$ref": "#/components/schemas/Firm"})


def rename_property(spec: Spec) -> None:
    properties = book(spec)["properties"]
    properties["sub_title"] = properties.pop("subTitle")


def to_bearer(spec: Spec) -> None:
    spec["components"]["securitySchemes"]["key"] = {"type": "http", "scheme": "bearer"}


def split_with_all_of(spec: Spec) -> None:
    schemas = spec["components"]["schemas"]
    whole = schemas["Book"]
    base = {k: whole["properties"].pop(k) for k in ("id", "title")}
    schemas["Thing"] = {"type": "object", "required": ["id", "title"], "properties": base}
    whole["required"] = ["pages", "state"]
    schemas["Book"] = {"allOf": [{"$ref": "#/components/schemas/Thing"}, whole]}


def upgrade(spec: Spec) -> None:
    spec["openapi"] = "3.1.0"
    note = new_book(spec)["properties"]["note"]
    note["type"] = ["string", "null"]
    del note["nullable"]


def parameter(name: str, **more: Any) -> Spec:
    return {"name": name, "in": "query", "schema": {"type": "string"}, **more}


CASES = [
    # told as renames, with aliases
    Case("operation renamed", lambda s: get_book(s).update(operationId="fetchBook"), NONE, MINOR, {"method-renamed"}),
    Case("component renamed", rename_component, NONE, MINOR, {"class-renamed"}),
    Case("tag changed", lambda s: get_book(s).update(tags=["shelves"]), NONE, MINOR, {"method-renamed"}),
    Case("path parameter renamed", rename_path_parameter, NONE, MINOR, {"argument-renamed"}),
    Case("inline schema extracted", extract_answer, NONE, MINOR, {"class-renamed"}),
    # other words for the same
    Case("allOf with a new base", split_with_all_of, NONE, NONE, set()),
    Case("3.0 to 3.1", upgrade, NONE, NONE, set()),
    # requests
    Case("property became required", lambda s: new_book(s)["required"].append("pages"), MAJOR, MAJOR, {"property-became-required", "attribute-required"}),
    Case("property added", lambda s: new_book(s)["properties"].update(isbn={"type": "string"}), MINOR, MINOR, {"property-added", "attribute-added"}),
    Case("required property added", lambda s: (new_book(s)["properties"].update(isbn={"type": "string"}), new_book(s)["required"].append("isbn")), MAJOR, MAJOR, {"required-property-added", "attribute-required"}),
    Case("request integer to number", lambda s: new_book(s)["properties"]["pages"].update(type="number"), MINOR, MINOR, {"type-widened", "attribute-retyped-compatibly"}),
    Case("limit tightened", lambda s: new_book(s)["properties"]["title"].update(maxLength=20), MAJOR, NONE, {"limit-tightened"}),
    Case("limit loosened", lambda s: new_book(s)["properties"]["title"].pop("maxLength"), MINOR, NONE, {"limit-loosened"}),
    Case("pattern added", lambda s: new_book(s)["properties"]["title"].update(pattern="^[A-Z]"), MAJOR, NONE, {"limit-tightened"}),
    Case("request enum value removed", lambda s: new_book(s)["properties"]["shelf"].update(enum=["a"]), MAJOR, MAJOR, {"enum-value-removed", "attribute-retyped"}),
    Case("request enum value added", lambda s: new_book(s)["properties"]["shelf"].update(enum=["a", "b", "c"]), MINOR, MINOR, {"enum-value-added", "attribute-retyped-compatibly"}),
    Case("request enum opened", lambda s: new_book(s)["properties"]["shelf"].pop("enum"), MINOR, MINOR, {"enum-opened", "attribute-retyped-compatibly"}),
    Case("not nullable any more", lambda s: new_book(s)["properties"]["note"].pop("nullable"), MAJOR, MAJOR, {"became-not-nullable", "attribute-retyped"}),
    Case("closed", lambda s: new_book(s).update(additionalProperties=False), MAJOR, NONE, {"additional-closed"}),
    Case("media type removed", lambda s: operation(s, "/books", "post")["requestBody"]["content"].pop("application/xml"), MAJOR, MAJOR, {"request-media-type-removed", "argument-removed", "argument-required", "argument-added"}),
    Case("body became required", lambda s: operation(s, "/loans", "post")["requestBody"].update(required=True), MAJOR, MAJOR, {"body-became-required", "argument-required"}),
    Case("body became optional", lambda s: operation(s, "/books", "post")["requestBody"].update(required=False), MINOR, MINOR, {"body-became-optional", "argument-optional"}),
    # parameters
    Case("required parameter", lambda s: get_book(s)["parameters"].append(parameter("branch", required=True)), MAJOR, MAJOR, {"required-parameter-added", "argument-required"}),
    Case("optional parameter", lambda s: get_book(s)["parameters"].append(parameter("branch")), MINOR, MINOR, {"parameter-added", "argument-added"}),
    Case("parameter removed", lambda s: get_book(s)["parameters"].pop(1), MINOR, MAJOR, {"parameter-removed", "argument-removed"}),
    Case("parameter became required", lambda s: get_book(s)["parameters"][1].update(required=True), MAJOR, MAJOR, {"parameter-became-required", "argument-required"}),
    Case("default changed", lambda s: get_book(s)["parameters"][1]["schema"].update(default="de"), PATCH, NONE, {"default-changed"}),
    Case("style changed", lambda s: operation(s, "/loans", "get")["parameters"][0].update(explode=False), MAJOR, NONE, {"parameter-style-changed"}),
    Case("header in capitals", lambda s: get_book(s)["parameters"][2].update(name="X-TRACE"), NONE, NONE, set()),
    Case("parameter deprecated", lambda s: get_book(s)["parameters"][1].update(deprecated=True), MINOR, NONE, {"deprecated"}),
    # responses
    Case("response property removed", lambda s: book(s)["properties"].pop("subTitle"), MAJOR, MAJOR, {"property-removed", "attribute-removed"}),
    Case("response property became optional", lambda s: book(s)["required"].remove("title"), MAJOR, MAJOR, {"property-became-optional", "attribute-retyped"}),
    Case("response property became required", lambda s: book(s)["required"].append("subTitle"), MINOR, MINOR, {"property-became-required", "attribute-retyped-compatibly"}),
    Case("response integer to number", lambda s: book(s)["properties"]["pages"].update(type="number"), MAJOR, MAJOR, {"type-widened", "attribute-retyped"}),
    Case("response integer to string", lambda s: book(s)["properties"]["pages"].update(type="string"), MAJOR, MAJOR, {"type-changed", "attribute-retyped"}),
    Case("response enum value added", lambda s: book(s)["properties"]["state"]["enum"].append("lost"), MINOR, MINOR, {"enum-value-added", "attribute-retyped-compatibly"}),
    Case("response nullable", lambda s: book(s)["properties"]["title"].update(nullable=True), MAJOR, MAJOR, {"became-nullable", "attribute-retyped"}),
    Case("format added", lambda s: book(s)["properties"]["boughtAt"].update(format="date-time"), NONE, MAJOR, {"attribute-retyped"}),
    Case("property spelled otherwise", rename_property, MAJOR, NONE, {"property-renamed"}),
    Case("header removed", lambda s: get_book(s)["responses"]["200"].pop("headers"), MAJOR, NONE, {"header-removed"}),
    Case("variant added", add_variant, MAJOR, MAJOR, {"variant-added", "attribute-retyped", "class-added"}),
    Case("success removed", lambda s: operation(s, "/loans", "post")["responses"].pop("202"), MAJOR, MINOR, {"success-removed", "result-narrowed"}),
    Case("success added", lambda s: operation(s, "/books", "post")["responses"].update({"202": {"description": "later"}}), MINOR, MAJOR, {"success-added", "result-retyped"}),
    Case("error removed", lambda s: get_book(s)["responses"].pop("404"), MINOR, MINOR, {"error-removed", "error-body-changed"}),
    # operations
    Case("operation removed", lambda s: s["paths"]["/loans"].pop("get"), MAJOR, MAJOR, {"operation-removed", "method-removed"}),
    Case("deprecated operation removed", lambda s: s["paths"]["/books/{bookId}"].pop("delete"), MAJOR, MAJOR, {"operation-removed", "method-removed"}),
    Case("operation added", lambda s: s["paths"].update({"/shelves": {"get": {"operationId": "listShelves", "tags": ["shelves"], "responses": {"204": {"description": "none"}}}}}), MINOR, MINOR, {"operation-added", "method-added"}),
    Case("operation moved", move_operation, MAJOR, NONE, {"operation-moved"}),
    Case("operation deprecated", lambda s: get_book(s).update(deprecated=True), MINOR, NONE, {"deprecated"}),
    # the rest
    Case("key to bearer", to_bearer, MAJOR, MAJOR, {"security-changed", "client-argument-removed", "client-argument-required"}),
    Case("no credentials", lambda s: s.update(security=[]), MINOR, MAJOR, {"security-alternative-added", "client-argument-removed"}),
    Case("other server", lambda s: s.update(servers=[{"url": "https://books.example.com"}]), MINOR, NONE, {"server-changed"}),
    Case("words", lambda s: (book(s).update(description="A book."), get_book(s).update(summary="Get one.")), NONE, NONE, set()),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_change_has_its_levels_and_codes(case: Case) -> None:
    found = after(case.edit)
    told = [f"{c.level.label} {c.code}: {c.message}" for c in found.changes]
    assert {change.code for change in found.changes} == case.codes, told
    assert verdict(found.of("wire")) is case.wire, told
    assert verdict(found.of("symbols")) is case.symbols, told


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.wire is NONE], ids=lambda case: case.name
)
def test_what_means_the_same_on_the_wire_means_the_same_in_both_directions(case: Case) -> None:
    assert compared(changed(case.edit), LIBRARY).of("wire") == ()


def test_what_changes_on_the_wire_is_told_in_both_directions() -> None:
    for case in CASES:
        if case.wire is not NONE and "deprecated" not in case.codes:
            assert compared(changed(case.edit), LIBRARY).changes, case.name


def unused(spec: Spec) -> None:
    spec["components"]["schemas"]["Shelf"] = {
        "type": "object",
        "properties": {"a": {"type": "string"}},
    }


def test_component_that_no_call_reaches_is_told_only_when_it_goes() -> None:
    assert after(unused).changes == ()
    (gone,) = compared(changed(unused), LIBRARY).changes
    assert (gone.tier, gone.level, gone.code, gone.symbol) == (
        *("symbols", MAJOR, "class-removed"),
        "models.Shelf",
    )


def test_change_of_a_component_is_told_once_with_the_methods_that_it_reaches() -> None:
    found = after(lambda s: book(s)["properties"].pop("subTitle"))
    (wire,) = found.of("wire")
    assert wire.subject == "Book"
    assert wire.reached == ("books.get_book", "books.add_book")
    assert wire.pointer == "#/components/schemas/Book/properties/subTitle"
    assert wire.symbol == "models.Book.sub_title"


def test_component_that_is_sent_and_received_counts_on_both_sides() -> None:
    widened = after(lambda s: loan(s)["properties"]["days"].update(type="number"))
    assert [(c.code, c.level) for c in widened.of("wire")] == [("type-widened", MAJOR)]
    added = after(lambda s: (loan(s)["required"].append("days"), loan(s)))
    assert [(c.code, c.level) for c in added.of("wire")] == [("property-became-required", MAJOR)]


def test_read_only_property_asks_nothing_of_requests() -> None:
    found = after(lambda s: loan(s)["required"].append("number"))
    assert found.verdict is MINOR
    removed = after(lambda s: loan(s)["properties"]["number"].update(readOnly=False))
    assert [c.code for c in removed.of("wire")] == ["property-added"]


def test_what_travels_nowhere_is_no_change_on_the_wire() -> None:
    serial = {"type": "string", "readOnly": True}
    found = after(lambda s: new_book(s)["properties"].update(serial=serial))
    assert found.of("wire") == ()


def test_variant_is_open_where_a_discriminator_tells_the_variants_apart() -> None:
    def with_tags(spec: Spec) -> None:
        for name in ("Adult", "Child"):
            one = spec["components"]["schemas"][name]
            one["properties"]["kind"] = {"type": "string"}
            one["required"].append("kind")
        found_loans(spec)["properties"]["reader"]["discriminator"] = {"propertyName": "kind"}

    old = changed(with_tags)
    found = compared(old, changed(add_variant, old))
    assert ("open-variant-added", MINOR) in [(c.code, c.level) for c in found.changes]
    assert verdict(found.of("wire")) is MINOR


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d.update(mapping={"grown": "#/components/schemas/Adult", "Child": "Child"}),
        lambda d: d.update(mapping={"Adult": "Child", "Child": "Adult"}),
        lambda d: d.update(propertyName="sort"),
    ],
)
def test_tag_that_means_something_else_breaks_the_wire(edit: Edit) -> None:
    def with_tags(spec: Spec) -> None:
        for name in ("Adult", "Child"):
            one = spec["components"]["schemas"][name]
            one["properties"] |= {"kind": {"type": "string"}, "sort": {"type": "string"}}
            one["required"] += ["kind", "sort"]
        found_loans(spec)["properties"]["reader"]["discriminator"] = {"propertyName": "kind"}

    old = changed(with_tags)
    new = changed(lambda s: edit(found_loans(s)["properties"]["reader"]["discriminator"]), old)
    found = compared(old, new).of("wire")
    assert ("tag-changed", MAJOR) in {(change.code, change.level) for change in found}
    assert {c.code for c in found} <= {"tag-changed"} | {
        *("enum-value-added", "enum-value-removed", "enum-opened", "enum-closed"),
    }


def test_deprecated_operation_that_goes_is_told_as_such() -> None:
    found = after(lambda s: s["paths"]["/books/{bookId}"].pop("delete"))
    assert [c.message for c in found.of("wire")] == [
        "`DELETE /books/{bookId}` was deprecated and is gone"
    ]


def test_class_that_goes_with_its_operation_is_told_with_it() -> None:
    found = after(lambda s: s["paths"]["/loans"].pop("get"))
    assert [c.message for c in found.of("symbols")] == [
        "`loans.find_loans` is gone, and 1 class written in it"
    ]


def test_codes_count_most_on_the_side_where_they_count() -> None:
    for code, known in CODES.items():
        assert known.level(BOTH) == max(known.request, known.response) > NONE, code
        assert known.level(frozenset({Side.REQUEST})) is known.request
    assert CODES.keys() >= {code for case in CASES for code in case.codes}

"""Every code is told by some change: pairs of documents, compared in both directions."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from oasmith.diff.codes import CODES
from tests.diff.test_verdicts import (
    CASES,
    add_variant,
    book,
    found_loans,
    get_book,
    new_book,
    operation,
    parameter,
    unused,
)
from tests.diff.versions import LIBRARY, Edit, Spec, changed, compared

REF = "#/components/schemas/"


class Both(NamedTuple):
    """Two documents: codes from the first to the second, and back."""

    name: str
    old: Edit
    new: Edit
    there: set[str]
    back: set[str]


def same(spec: Spec) -> None:
    """The document as it is."""


def after_both(*edits: Edit) -> Edit:
    return lambda spec: [edit(spec) for edit in edits]


def lend(spec: Spec) -> Spec:
    return operation(spec, "/loans", "post")


def multipart(**encoding: Any) -> Edit:
    def edit(spec: Spec) -> None:
        schema = {"type": "object", "properties": {"days": {"type": "array", "items": {}}}}
        content: Spec = {"schema": schema}
        content |= {"encoding": {"days": encoding}} if encoding else {}
        lend(spec)["requestBody"] = {"content": {"multipart/form-data": content}}

    return edit


def with_callback(schema: Spec) -> Edit:
    body = {"content": {"application/json": {"schema": schema}}}
    ended = {"post": {"requestBody": body, "responses": {"204": {"description": "fine"}}}}
    return lambda spec: lend(spec).update(callbacks={"ended": {"{$request.query.url}": ended}})


def moved(path: str) -> Edit:
    """An operation with two parameters in its path, at this path."""
    text, number = {"type": "string"}, {"type": "integer"}
    there = {"in": "path", "required": True}
    found = {
        "operationId": "moveBook",
        "tags": ["books"],
        "parameters": [
            {"name": "shelf", **there, "schema": text},
            {"name": "place", **there, "schema": number},
        ],
        "responses": {"204": {"description": "fine"}},
    }
    return lambda spec: spec["paths"].update({path: {"put": found}})


def tagged(spec: Spec) -> None:
    for name in ("Adult", "Child"):
        one = spec["components"]["schemas"][name]
        one["properties"] |= {"kind": {"type": "string"}, "sort": {"type": "string"}}
        one["required"] += ["kind", "sort"]
    found_loans(spec)["properties"]["reader"]["discriminator"] = {"propertyName": "kind"}


def other_tag(spec: Spec) -> None:
    found_loans(spec)["properties"]["reader"]["discriminator"]["propertyName"] = "sort"


def secured(*alternatives: str, kinds: tuple[str, ...] = ("token",)) -> Edit:
    """The operations take one of these schemes."""

    def edit(spec: Spec) -> None:
        schemes: Spec = {
            "token": {"type": "http", "scheme": "bearer"},
            "grant": {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "https://a.example.com", "scopes": {}}},
            },
        }
        spec["components"]["securitySchemes"] |= {kind: schemes[kind] for kind in kinds}
        spec["security"] = [{key: []} for key in alternatives]

    return edit


def component(name: str, schema: Spec) -> Edit:
    """A component that a property of a book refers to."""

    def edit(spec: Spec) -> None:
        spec["components"]["schemas"][name] = schema
        book(spec)["properties"]["extra"] = {"$ref": REF + name}

    return edit


def scheme_as(kind: str) -> Edit:
    """The one scheme is of another kind, but has the same argument."""

    def edit(spec: Spec) -> None:
        secured("token", kinds=("token", "grant"))(spec)
        schemes = spec["components"]["securitySchemes"]
        schemes["token"] = schemes[kind]
        del schemes["grant"]

    return edit


TABLE = [
    Both("server of an operation", same, lambda s: get_book(s).update(servers=[{"url": "https://more.example.com"}]), {"operation-server-changed"}, {"operation-server-changed"}),
    Both("parameter became required", same, lambda s: get_book(s)["parameters"][1].update(required=True), {"parameter-became-required", "argument-required"}, {"parameter-became-optional", "argument-optional"}),
    Both("body removed", same, lambda s: lend(s).pop("requestBody"), {"body-removed"}, {"body-added"}),
    Both("required body", lambda s: lend(s).pop("requestBody"), lambda s: lend(s)["requestBody"].update(required=True), {"required-body-added"}, {"body-removed"}),
    Both("media type of requests", same, lambda s: operation(s, "/books", "post")["requestBody"]["content"].pop("application/xml"), {"request-media-type-removed"}, {"request-media-type-added"}),
    Both("encoding of a part", multipart(), multipart(style="pipeDelimited", explode=False), {"part-encoding-changed"}, {"part-encoding-changed"}),
    Both("order of a path", moved("/shelves/{shelf}/{place}"), moved("/places/{place}/shelves/{shelf}"), {"arguments-reordered"}, {"arguments-reordered"}),
    Both("error", same, lambda s: get_book(s)["responses"].pop("404"), {"error-removed"}, {"error-added"}),
    Both("success", same, lambda s: lend(s)["responses"].pop("202"), {"success-removed"}, {"success-added"}),
    Both("body of a response", same, lambda s: lend(s)["responses"]["200"].pop("content"), {"response-body-removed"}, {"response-body-added"}),
    Both("media type of responses", same, lambda s: lend(s)["responses"]["200"]["content"].update({"text/csv": {}}), {"response-media-type-added"}, {"response-media-type-removed"}),
    Both("header", same, lambda s: get_book(s)["responses"]["200"].pop("headers"), {"header-removed"}, {"header-added"}),
    Both("closed without a property", same, lambda s: (new_book(s)["properties"].pop("shelf"), new_book(s).update(additionalProperties=False)), {"property-refused", "additional-closed"}, {"additional-opened"}),
    Both("number", same, lambda s: new_book(s)["properties"]["pages"].update(type="number"), {"type-widened"}, {"type-narrowed"}),
    Both("enum", same, lambda s: new_book(s)["properties"]["shelf"].pop("enum"), {"enum-opened"}, {"enum-closed"}),
    Both("tagged variant", tagged, after_both(tagged, add_variant), {"open-variant-added"}, {"variant-removed"}),
    Both("tag", tagged, after_both(tagged, other_tag), {"tag-changed"}, {"tag-changed"}),
    Both("credentials", lambda s: s.update(security=[]), same, {"security-added"}, {"security-alternative-added"}),
    Both("alternative credentials", same, secured("key", "token"), {"security-alternative-added", "client-argument-added", "client-argument-optional"}, {"security-alternative-removed", "client-argument-removed", "client-argument-required"}),
    Both("kind of credentials", scheme_as("token"), scheme_as("grant"), {"client-argument-widened"}, {"client-argument-retyped"}),
    Both("title", same, lambda s: s["info"].update({"x-oasmith-name": "Archive"}), {"client-renamed"}, {"client-renamed"}),
    Both("callback", same, with_callback({"$ref": REF + "Loan"}), {"message-added", "function-added", "exception-added"}, {"message-removed", "function-removed", "exception-removed"}),
    Both("type of a callback", with_callback({"$ref": REF + "Loan"}), with_callback({"$ref": REF + "Book"}), {"function-retyped"}, {"function-retyped"}),
    Both("number of a parameter", lambda s: get_book(s)["parameters"].append(parameter("page") | {"schema": {"type": "integer"}}), lambda s: get_book(s)["parameters"].append(parameter("page") | {"schema": {"type": "number"}}), {"argument-widened"}, {"argument-retyped"}),
    Both("component that nothing reaches", same, unused, set(), {"class-removed"}),
    Both("kind of a component", component("Extra", {"type": "object", "properties": {"a": {"type": "string"}}}), component("Extra", {"type": "string", "enum": ["a", "b"]}), {"class-kind-changed"}, {"class-kind-changed"}),
    Both("member", component("Extra", {"type": "string", "enum": ["a", "b", "c"]}), component("Extra", {"type": "string", "enum": ["a", "b"]}), {"member-removed"}, {"member-added"}),
    Both("required attribute", same, lambda s: new_book(s)["required"].append("pages"), {"attribute-required"}, {"attribute-optional"}),
    Both("items of an alias", component("Extra", {"type": "array", "items": {"type": "integer"}}), component("Extra", {"type": "array", "items": {"type": "string"}}), {"alias-retyped"}, {"alias-retyped"}),
    Both("fewer variants of an alias", component("Extra", {"oneOf": [{"type": "integer"}, {"type": "string"}]}), component("Extra", {"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "array", "items": {}}]}), {"alias-retyped"}, {"alias-retyped-compatibly"}),
]  # fmt: skip


@pytest.mark.parametrize("both", TABLE, ids=lambda both: both.name)
def test_change_is_told_in_both_directions(both: Both) -> None:
    old, new = changed(both.old), changed(both.new)
    for one, other, expected in ((old, new, both.there), (new, old, both.back)):
        found = {change.code for change in compared(one, other).changes}
        assert expected <= found, found


def test_every_code_is_told_by_some_change() -> None:
    told = [case.codes for case in CASES] + [both.there | both.back for both in TABLE]
    assert CODES.keys() - set().union(*told) == set()


def test_nothing_is_told_of_the_same_document() -> None:
    assert compared(LIBRARY, changed(same)).changes == ()

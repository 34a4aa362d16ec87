"""Results of all kinds of methods, responses without a status, media types in other spellings."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from oasmith.diff.changes import Level, verdict
from oasmith.model import Default
from tests.diff.test_codes import component
from tests.diff.test_verdicts import book, get_book, operation
from tests.diff.versions import Edit, Spec, after, changed, compared


def listing(item: Spec) -> Spec:
    """Loans come in pages, with this as an item; the page itself says nothing of its items."""
    page = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": item}, "next": {"type": "string"}},
    }
    token = {"name": "token", "in": "query", "schema": {"type": "string"}}
    answer = {"description": "", "content": {"application/json": {"schema": page}}}
    return {
        "operationId": "listLoans",
        "tags": ["loans"],
        "parameters": [token],
        "x-oasmith-paging": {
            "token": {"query": "token"},
            "next": "$response.body#/next",
            "items": "$response.body#/items",
        },
        "responses": {"200": answer},
    }


def streaming(item: Spec) -> Spec:
    return {
        "operationId": "watchLoans",
        "tags": ["loans"],
        "responses": {
            "200": {"description": "", "content": {"application/x-ndjson": {"itemSchema": item, "schema": {"type": "array", "items": item}}}},
        },
    }  # fmt: skip


def with_get(path: str, made: Spec) -> Spec:
    return changed(lambda spec: spec["paths"].update({path: {"get": made}}))


@pytest.mark.parametrize(
    ("made", "method"), [(listing, "iter_loans"), (streaming, "stream_watch_loans")]
)
def test_items_of_pages_and_streams_are_results(made: Any, method: str) -> None:
    old, new = (with_get("/all", made({"type": kind})) for kind in ("integer", "string"))
    found = compared(old, new).of("symbols")
    told = {(c.code, c.symbol): c.message for c in found}
    matching = [message for (code, symbol), message in told.items() if method in symbol]
    assert [code for code, symbol in told if method in symbol] == ["result-retyped"], told
    assert "str" in matching[0]
    assert "int" in matching[0]
    narrowed = compared(with_get("/all", made({"type": "number"})), old).of("symbols")
    assert ("result-narrowed", f"loans.{method}") in {(c.code, c.symbol) for c in narrowed}


def test_what_waits_or_iterates_as_before_is_told_with_the_call_alone() -> None:
    def answered(spec: Spec) -> None:
        made = listing({"type": "string"})
        made["responses"]["202"] = {"description": "later"}
        spec["paths"]["/all"] = {"get": made}

    old = with_get("/all", listing({"type": "string"}))
    found = compared(old, changed(answered)).of("symbols")
    assert [(c.code, c.symbol) for c in found] == [("result-retyped", "loans.list_loans")]


# -- responses -------------------------------------------------------------------------------------


def only_default(spec: Spec) -> None:
    responses = get_book(spec)["responses"]
    responses["default"] = responses.pop("200")


def test_a_default_alone_is_the_success() -> None:
    old = changed(only_default)

    def with_200(spec: Spec) -> None:
        responses = spec["paths"]["/books/{bookId}"]["get"]["responses"]
        responses["200"] = copy.deepcopy(responses["default"])

    new = changed(with_200, old)
    for one, other in ((old, new), (new, old)):
        assert verdict(compared(one, other).of("wire")) < Level.MAJOR
        assert not {"error-removed", "success-removed"} & {
            c.code for c in compared(one, other).changes
        }
    fewer = changed(lambda s: book(s)["properties"].pop("subTitle"), old)
    assert ("property-removed", Level.MAJOR) in {
        (c.code, c.level) for c in compared(old, fewer).of("wire")
    }


def test_a_default_in_place_of_200_is_compared_with_it() -> None:
    assert after(only_default).of("wire") == ()

    def without_etag(spec: Spec) -> None:
        only_default(spec)
        del get_book(spec)["responses"]["default"]["headers"]

    assert [c.code for c in after(without_etag).of("wire")] == ["header-removed"]


@pytest.mark.parametrize(
    "spelled",
    ["Application/JSON", "application/json; charset=utf-8", 'application/json;charset="utf-8"'],
)
def test_media_types_are_the_same_in_other_spellings(spelled: str) -> None:
    def edit(spec: Spec) -> None:
        for content in (
            get_book(spec)["responses"]["200"]["content"],
            operation(spec, "/books", "post")["requestBody"]["content"],
        ):
            content[spelled] = content.pop("application/json")

    assert after(edit).of("wire") == ()


def test_parameters_of_media_types_count() -> None:
    def edit(spec: Spec) -> None:
        content = get_book(spec)["responses"]["200"]["content"]
        content["application/json;version=2"] = content.pop("application/json")

    assert {c.code for c in after(edit).of("wire")} == {
        "response-media-type-added",
        "response-media-type-removed",
    }


def test_bodies_of_errors_are_told_once_for_all_classes() -> None:
    def answering(kind: str) -> Edit:
        def edit(spec: Spec) -> None:
            spec["components"]["schemas"]["Problem"] = {
                "type": "object",
                "properties": {"why": {"type": "string"}},
            }
            schema = {"$ref": f"#/components/schemas/{kind}"}
            answer = {"description": "", "content": {"application/json": {"schema": schema}}}
            for status in ("400", "404", "409", "429"):
                get_book(spec)["responses"][status] = answer
            loan = {"schema": {"$ref": "#/components/schemas/Loan"}}
            other = {"description": "", "content": {"application/json": loan}}
            operation(spec, "/loans", "get")["responses"]["409"] = other

        return edit

    found = compared(changed(answering("Fault")), changed(answering("Problem"))).of("symbols")
    told = [c.message for c in found if c.code == "error-body-changed"]
    assert len(told) == 1
    assert told[0].startswith("the bodies of `")
    assert "`NotFoundError`" in told[0]


# -- values and aliases ----------------------------------------------------------------------------


def test_defaults_are_equal_as_json_values_are() -> None:
    assert Default(1) != Default(True)
    assert Default([0]) != Default([False])
    assert Default({"a": 1}) == Default({"a": 1.0})
    assert hash(Default([{"a": 1}])) == hash(Default([{"a": 1}]))

    def flagged(default: object) -> Spec:
        return changed(lambda s: get_book(s)["parameters"][1].update(schema={"default": default}))

    found = compared(flagged(1), flagged(True)).of("wire")
    assert [c.code for c in found] == ["default-changed"]


def test_aliases_that_lead_to_one_another_are_read_in_any_order() -> None:
    def tree(*names: str) -> Edit:
        def edit(spec: Spec) -> None:
            schemas: Spec = {
                "Tree": {"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/Trees"}]},
                "Trees": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                "Leaf": {"$ref": "#/components/schemas/Tree"},
            }
            for name in names:
                component(name, schemas[name])(spec)
                properties = book(spec)["properties"]
                properties[name.lower()] = properties.pop("extra")

        return edit

    orders = [("Tree", "Trees", "Leaf"), ("Leaf", "Trees", "Tree"), ("Trees", "Leaf", "Tree")]
    first, *others = (changed(tree(*order)) for order in orders)
    for other in others:
        assert compared(first, other).changes == compared(other, first).changes == ()

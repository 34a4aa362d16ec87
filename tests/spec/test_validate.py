"""Validation says what is wrong, where, and what was probably meant."""

from __future__ import annotations

import math
from typing import Any

import pytest

from oasmith.diagnostics import Severity
from oasmith.spec.validity.validate import SHOWN, validate
from tests.spec.documents import document, with_schema

EACH = pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
RESPONSES = {"200": {"description": "d"}}


def api(version: str, **operation: Any) -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"responses": RESPONSES, **operation}}},
    }


def found(value: dict[str, Any]) -> list[tuple[str, str]]:
    return [(d.pointer, d.message) for d in validate(document(value))]


@EACH
def test_valid_document_has_no_findings(version: str) -> None:
    assert found(api(version)) == []


@EACH
def test_misspelled_key_is_named_with_the_key_that_was_meant(version: str) -> None:
    message = "`operationID` is not a key of an operation; did you mean `operationId`?"
    assert found(api(version, operationID="x")) == [("#/paths/~1a/get/operationID", message)]


@EACH
def test_missing_key_is_named_with_the_object_that_lacks_it(version: str) -> None:
    value = api(version)
    del value["info"]["version"]
    assert found(value) == [("#/info", "`info` must have `version`")]


@EACH
def test_wrong_type_deep_in_a_schema_is_told_where_it_stands(version: str) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string", "minLength": "1"}}}
    parameter = {"name": "q", "in": "query", "schema": schema}
    pointer = "#/paths/~1a/get/parameters/0/schema/properties/a/minLength"
    (finding,) = found(api(version, parameters=[parameter]))
    assert finding == (pointer, '`minLength` must be an integer, not `"1"`')


@EACH
def test_misspelled_type_gets_a_suggestion(version: str) -> None:
    (diagnostic,) = validate(with_schema(version, {"type": "strin"}))
    assert diagnostic.pointer == "#/components/schemas/A/type"
    assert diagnostic.message.endswith("; did you mean `string`?")


@EACH
def test_path_parameter_that_is_not_required_is_told_without_its_alternatives(version: str) -> None:
    parameter = {"name": "q", "in": "path", "schema": {}}
    assert [p for p, _ in found(api(version, parameters=[parameter]))] == [
        "#/paths/~1a/get/parameters/0"
    ]


def test_keys_that_the_validator_lost_track_of_are_not_reported() -> None:
    """In 3.1 a failure beside `unevaluatedProperties` makes known keys look unknown."""
    response = {"content": {"application/json": {"schema": {"type": 1}}}}
    pointers = {p for p, _ in found(api("3.1.0", responses={"200": response}))}
    assert pointers == {
        "#/paths/~1a/get/responses/200",
        "#/paths/~1a/get/responses/200/content/application~1json/schema/type",
    }


@EACH
def test_lower_case_status_range_is_explained(version: str) -> None:
    ((pointer, message),) = found(api(version, responses={**RESPONSES, "4xx": RESPONSES["200"]}))
    assert pointer == "#/paths/~1a/get/responses/4xx"
    assert "`4XX`" in message


@pytest.mark.parametrize(("count", "said"), [(0, ""), (1, "1 violation of"), (60, "60 violations")])
def test_findings_that_shall_not_be_told_are_counted(count: int, said: str) -> None:
    found = validate(document(api("3.1.0", tags=[1] * count)), one_by_one=False)
    assert [(d.code, d.severity, d.pointer) for d in found] == [
        ("structure", Severity.ERROR, "#")
    ] * bool(count)
    assert all(said in d.message for d in found)


def test_many_findings_are_cut_short_and_counted() -> None:
    value = api("3.1.0", tags=list(range(SHOWN + 7)))
    diagnostics = validate(document(value))
    assert len(diagnostics) == SHOWN + 1
    assert diagnostics[-1].message.startswith("and 7 more ")


@pytest.mark.parametrize("odd", [object(), {1: 2}])
def test_value_that_the_validator_cannot_take_gives_one_diagnostic(odd: object) -> None:
    (diagnostic,) = validate(document(api("3.1.0", summary=odd)))
    assert diagnostic.code == "validation-incomplete"
    assert diagnostic.severity is Severity.WARN


@pytest.mark.parametrize("odd", [math.nan, 10**400, None])
def test_odd_numbers_are_findings_like_any_other(odd: object) -> None:
    ((pointer, _),) = found(api("3.1.0", summary=odd))
    assert pointer == "#/paths/~1a/get/summary"


def test_version_without_metaschema_is_left_to_the_upgrade_stage() -> None:
    assert validate(document({"swagger": "1.2"})) == ()


def swagger(**operation: Any) -> dict[str, Any]:
    value = api("", **operation)
    del value["openapi"]
    return {"swagger": "2.0", **value}


def test_swagger_is_checked_against_its_own_metaschema() -> None:
    parameter = {"name": "q", "in": "query", "type": "array", "items": {"type": "string"}}
    assert found(swagger(parameters=[parameter], produces=["application/json"])) == []
    pointer = "#/paths/~1a/get/parameters/0/collectionFormat"
    (finding,) = found(swagger(parameters=[{**parameter, "collectionFormat": "pipe"}]))
    assert finding[0] == pointer
    assert finding[1].endswith("did you mean `pipes`?")


def test_number_in_place_of_a_string_is_told_once() -> None:
    value = {**swagger(), "swagger": 2.0}
    assert found(value) == [("#/swagger", "`swagger` must be a string, not `2.0`")]

"""What a fake server refuses, with which status, and what it says of the place."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from oasmith.runtime.constraints import Limited
from oasmith.runtime.contents import Json, Nothing
from oasmith.runtime.http import Headers, Request, Response
from oasmith.runtime.json_values import parse
from oasmith.runtime.judging import Demand
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.shapes import (
    Array,
    Boolean,
    Choice,
    Integer,
    Nullable,
    Number,
    Property,
    Record,
    String,
)
from oasmith.runtime.structures import Exactly
from oasmith.runtime.testing import FakeServer
from oasmith.runtime.unions import OneOf
from oasmith.runtime.uploads import Binary, Encoding, Form, Multipart
from tests.support.records import record

DEMANDS = {
    "Key": Demand("header", "X-Key"),
    "Query": Demand("query", "key"),
    "Cookie": Demand("cookie", "session"),
    "Token": Demand("header", "Authorization", "Bearer "),
    "User": Demand("header", "Authorization", "Basic "),
}
FORM = "application/x-www-form-urlencoded"


def answered(
    operation: Operation[Any], query: str = "", body: bytes | None = None, **headers: str
) -> Response:
    module = ModuleType("operations")
    vars(module)["OPERATION"] = operation
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    url = f"https://api.example.com{query if query.startswith('/') else f'/a{query}'}"
    request = Request(operation.method, url, Headers(named), body)
    return FakeServer([module], "", {}, DEMANDS).send(request)


def operation(method: str = "GET", path: str = "/a", **more: Any) -> Operation[Any]:
    return Operation(name="things.do", method=method, path=path, success={"204": Nothing()}, **more)


def told(response: Response) -> list[str]:
    problem: Any = parse(response.body)
    assert problem["detail"] == "; ".join(problem["errors"])
    assert problem["status"] == response.status
    assert response.headers["content-type"] == "application/problem+json"
    errors: list[str] = problem["errors"]
    return errors


# -- credentials ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "query", "headers"),
    [
        ((("Key",),), "", {"x_key": "your-api-key"}),
        ((("Query",),), "?key=your-api-key", {}),
        ((("Cookie",),), "", {"cookie": "a=b; session=c"}),
        ((("Token",),), "", {"authorization": "bearer your-token"}),
        ((("Token",), ("User",)), "", {"authorization": "Basic eA=="}),
        ((("Token", "Key"), ()), "", {}),
        ((("Unsupported",),), "", {}),
        ((), "", {}),
    ],
)
def test_credentials_of_one_alternative_are_enough(
    keys: Any, query: str, headers: dict[str, str]
) -> None:
    assert answered(operation(security=keys), query, None, **headers).status == 204


@pytest.mark.parametrize(
    ("keys", "headers", "lacking"),
    [
        ((("Key",),), {}, "the header X-Key"),
        ((("Key",),), {"x_key": " "}, "the header X-Key"),
        ((("Query",),), {"x_key": "your-api-key"}, "the query key"),
        ((("Cookie",),), {"cookie": "other=1"}, "the cookie session"),
        (
            (("Token",),),
            {"authorization": "Basic eA=="},
            "the header Authorization that begins with 'Bearer'",
        ),
        ((("Token",),), {"authorization": "Bearer"}, "that begins with 'Bearer'"),
        (
            (("Key", "Token"), ("User",)),
            {"x_key": "your-api-key"},
            (
                "the header Authorization that begins with 'Bearer' or "
                "the header Authorization that begins with 'Basic'"
            ),
        ),
    ],
)
def test_missing_and_other_credentials_are_not_authorized(
    keys: Any, headers: dict[str, str], lacking: str
) -> None:
    response = answered(operation(security=keys), "", None, **headers)
    assert response.status == 401
    assert lacking in told(response)[0]


# -- parameters ----------------------------------------------------------------------------


def parameter(shape: Any = None, where: Any = "query", **more: Any) -> Operation[Any]:
    return operation(parameters=(Parameter("p", "p", where, shape=shape, **more),))


AT_MOST_5 = Limited(Integer(), maximum=5)
PAIRS = record({"a": Integer()})


@pytest.mark.parametrize(
    ("one", "query", "problem"),
    [
        (parameter(required=True), "?q=1", "query p: missing"),
        (parameter(Integer()), "?p=x", "query p: expected int, got str 'x'"),
        (parameter(Boolean()), "?p=1", "query p: expected bool, got str '1'"),
        (parameter(AT_MOST_5), "?p=6", "query p: must be at most 5, got int 6"),
        (parameter(Choice("a", "b")), "?p=c", "query p: must be one of a, b, got str 'c'"),
        (
            parameter(Array(Choice("a", "b"))),
            "?p=a&p=c",
            "query p[1]: must be one of a, b, got str 'c'",
        ),
        (parameter(Array(AT_MOST_5), explode=False), "?p=1,6", "query p[1]: must be at most 5, "),
        (
            parameter(Array(Integer()), style="pipeDelimited", explode=False),
            "?p=1,2",
            "query p[0]: expected int, got str '1,2'",
        ),
        (parameter(Array(String()), explode=False), "?p=a&p=b", "query p: is there 2 times"),
        (parameter(content=Json(PAIRS)), "?p={}", "query p.a: missing"),
        (parameter(content=Json(PAIRS)), "?p={", "query p: not JSON"),
        (parameter(PAIRS, style="deepObject", required=True), "?p=1&q[a]=1", None),
        (parameter(PAIRS, style="deepObject", required=True), "?q[a]=1", "query p: missing"),
        (parameter(where="header", required=True), "", "header p: missing"),
        (parameter(where="cookie", required=True), "", "cookie p: missing"),
    ],
)
def test_parameter_that_is_missing_or_does_not_fit_is_refused(
    one: Operation[Any], query: str, problem: str | None
) -> None:
    response = answered(one, query)
    if problem is None:
        assert response.status == 204
    else:
        assert response.status == 400
        assert told(response)[0].startswith(problem)


@pytest.mark.parametrize(
    ("one", "query"),
    [
        (parameter(), ""),
        (parameter(Integer(), required=True), "?p=1"),
        (parameter(Number()), "?p=1.5"),
        (parameter(Boolean()), "?p=true"),
        (parameter(String()), "?p=1"),
        (parameter(String()), "?p=a,b"),
        (parameter(Nullable(Integer())), "?p=7"),
        (parameter(OneOf(Array(Integer()), String())), "?p=a"),
        (parameter(Array(Integer())), "?p=1&p=2"),
        (parameter(Array(String()), style="spaceDelimited", explode=False), "?p=a%20b"),
        (parameter(Array(Integer()), style="tabDelimited", explode=False), "?p=1%092"),
        (parameter(PAIRS, style="deepObject", required=True), "?p[a]=1"),
        (parameter(PAIRS, required=True), "?a=1"),
        (parameter(Exactly(["a", "b"]), explode=False), "?p=a,b"),
    ],
)
def test_parameter_that_fits_is_taken(one: Operation[Any], query: str) -> None:
    assert answered(one, query).status == 204


@pytest.mark.parametrize(
    ("style", "explode", "path"),
    [
        ("simple", False, "/a/1,2"),
        ("label", True, "/a/.1.2"),
        ("matrix", True, "/a/;p=1;p=2"),
        ("matrix", False, "/a/;p=1,2"),
    ],
)
def test_arrays_in_paths_are_read_in_their_style(style: str, explode: bool, path: str) -> None:
    def of(shape: Any) -> Operation[Any]:
        one = Parameter("p", "p", "path", required=True, style=style, explode=explode, shape=shape)
        return operation(path="/a/{p}", parameters=(one,))

    assert answered(of(Array(Integer())), path).status == 204
    assert told(answered(of(Array(Limited(Integer(), minimum=2))), path))[0].startswith("path p[0]")


# -- bodies --------------------------------------------------------------------------------

THING = Record(
    (
        Property("name", "name", String()),
        Property("kind", "kind", Choice("a", "b"), required=False),
        Property("id", "id", Integer(), access="read-only"),
    ),
    additional=None,
)
MULTIPART = (
    b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nA\r\n--x--\r\n',
    "multipart/form-data; boundary=x",
)


def posting(*writers: Any, required: bool = True, **more: Any) -> Operation[Any]:
    return operation("POST", body=writers, body_required=required, **more)


@pytest.mark.parametrize(
    ("one", "body", "kind"),
    [
        (posting(Json(THING)), b'{"name": "A", "kind": "b"}', "application/json; charset=utf-8"),
        (posting(Json(THING, "application/*")), b'{"name": "A"}', "application/vnd.a+json"),
        (posting(Json(THING), required=False), b"", ""),
        (posting(Form(THING)), b"name=A&kind=b", FORM),
        (posting(Form(record({"n": Integer(), "l": Array(Integer())}))), b"n=1&l=1&l=2", FORM),
        (posting(Form(record({"o": PAIRS}), {"o": Encoding(style="deepObject")})), b"o[a]=1", FORM),
        (posting(Multipart(THING)), *MULTIPART),
        (
            posting(Multipart(THING, {"name": Encoding("text/csv, image/*")})),
            MULTIPART[0].replace(b'"name"', b'"name"; filename="a"\r\nContent-Type: image/png'),
            MULTIPART[1],
        ),
        (posting(Binary("image/*")), b"png", "application/octet-stream"),
        (operation("POST"), b"anything", "text/plain"),
    ],
)
def test_body_that_fits_is_taken(one: Operation[Any], body: bytes, kind: str) -> None:
    headers = {"content_type": kind} if kind else {}
    assert answered(one, "", body, **headers).status == 204


@pytest.mark.parametrize(
    ("one", "body", "kind", "problem"),
    [
        (posting(Json(THING)), b"", "", "body: missing"),
        (posting(Json(THING)), b"{}", "application/json", "body.name: missing"),
        (posting(Json(THING)), b"{", "application/json", "body: not JSON"),
        (
            posting(Json(THING)),
            b'{"name": "A", "kind": "c"}',
            "application/json",
            "body.kind: must be one of a, b, got str 'c'",
        ),
        (
            posting(Json(THING)),
            b'{"name": "A", "more": 1}',
            "application/json",
            "body.more: ",
        ),
        (posting(Form(THING)), b"kind=a", FORM, "body.name: missing"),
        (posting(Form(THING)), b"name=A&kind=c", FORM, "body.kind: must be one of a, b"),
        (posting(Form(record({"n": Integer()}))), b"n=x", FORM, "body.n: expected int"),
        (posting(Multipart(record({"file": String()}))), *MULTIPART, "body.file: missing"),
        (
            posting(Multipart(THING, {"name": Encoding("text/csv, image/*")})),
            MULTIPART[0].replace(b'"name"', b'"name"\r\nContent-Type: text/plain'),
            MULTIPART[1],
            "body.name: must be text/csv, image/*, got text/plain",
        ),
    ],
)
def test_body_that_is_missing_or_does_not_fit_is_refused(
    one: Operation[Any], body: bytes, kind: str, problem: str
) -> None:
    response = answered(one, "", body, **({"content_type": kind} if kind else {}))
    assert response.status == 400
    assert told(response)[0].startswith(problem)


@pytest.mark.parametrize(("kind", "got"), [("text/plain", "text/plain"), ("", "a body without")])
def test_body_of_another_media_type_is_unsupported(kind: str, got: str) -> None:
    response = answered(posting(Json(THING)), "", b"A", **({"content_type": kind} if kind else {}))
    assert response.status == 415
    assert f"body: must be application/json, got {got}" in told(response)[0]


# -- what the answer says ------------------------------------------------------------------


def test_status_is_422_where_only_that_is_documented() -> None:
    for documented, status in (
        ({"bodiless_errors": ("422",)}, 422),
        ({"bodiless_errors": ("400", "422")}, 400),
        ({"errors": {"422": Json(record({}))}}, 422),
    ):
        one = posting(Json(THING), **documented)
        assert answered(one, "", b"{}", content_type="application/json").status == status


def test_answer_has_the_documented_body_with_what_is_wrong() -> None:
    fault = record({"code": Integer(), "fault": record({"details": String(), "kind": String()})})
    one = posting(Json(THING), errors={"4XX": Json(fault, "application/vnd.fault+json")})
    response = answered(one, "", b"{}", content_type="application/json")
    assert response.headers["content-type"] == "application/vnd.fault+json"
    assert parse(response.body) == {
        "code": 1,
        "fault": {"details": "body.name: missing", "kind": "text"},
    }


def test_documented_body_without_a_place_for_it_stays_a_sample() -> None:
    limited = record({"message": Choice("bad", "worse"), "code": Integer()})
    one = posting(Json(THING), errors={"default": Json(limited)})
    response = answered(one, "", b"{}", content_type="application/json")
    assert response.status == 400
    assert parse(response.body)["code"] == 1


def test_unknown_tag_is_refused() -> None:
    cat = record({"kind": String()})
    pets = OneOf(cat, tag="kind", mapping={"cat": cat})
    one = posting(Json(pets))
    response = answered(one, "", b'{"kind": "dog"}', content_type="application/json")
    assert told(response) == ["body.kind: must be one of cat, got str 'dog'"]

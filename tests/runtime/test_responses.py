from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime.contents import Json, Text
from oasmith.runtime.errors import NotFoundError, ServerError
from oasmith.runtime.http import Headers, Response
from oasmith.runtime.operation import Operation
from oasmith.runtime.responses import api_error, is_success, read_success
from oasmith.runtime.shapes import Integer, String
from oasmith.runtime.testing import reply
from tests.runtime.shop import CREATE_ITEM, EXPORT, GET_BATCH, Fault

MANY: Operation[Any] = Operation(
    name="x",
    method="GET",
    path="/x",
    success={"201": Json(Integer()), "2XX": Json(String()), "304": Text()},
    errors={"404": Json(Integer()), "4XX": Json(String()), "default": Text()},
)
NONE: Operation[Any] = Operation(name="x", method="GET", path="/x")


def test_the_exact_status_comes_before_the_range() -> None:
    assert read_success(MANY, reply(201, 5)) == 5
    assert read_success(MANY, reply(202, "a")) == "a"
    assert api_error(MANY, reply(404, 5)).body == 5
    assert api_error(MANY, reply(409, "a")).body == "a"
    assert api_error(MANY, reply(500, b"gone")).body == "gone"


def test_a_documented_status_outside_2xx_is_a_success_too() -> None:
    assert is_success(MANY, 304)
    assert not is_success(MANY, 302)


def test_an_undocumented_success_is_read_like_the_first_documented_one() -> None:
    assert read_success(CREATE_ITEM, reply(200, {"x": 1})) is None
    assert read_success(EXPORT, reply(206, b"a;b", headers={"Content-Type": "text/csv"})) == "a;b"


@pytest.mark.parametrize(
    ("response", "value"),
    [(reply(200), None), (reply(200, [1]), [1]), (reply(200, b"plain"), "plain")],
)
def test_without_documentation_the_raw_body_comes(response: Response, value: Any) -> None:
    assert read_success(NONE, response) == value


def test_contents_are_told_apart_by_media_type() -> None:
    def read(kind: str) -> object:
        return read_success(EXPORT, Response(200, Headers([("content-type", kind)]), b"a"))

    assert read("Text/CSV; charset=utf-8") == "a"
    assert read("application/octet-stream") == b"a"


def test_an_error_body_is_typed_where_it_fits_and_raw_where_not() -> None:
    typed = api_error(GET_BATCH, reply(404, {"message": "no"}))
    assert isinstance(typed, NotFoundError)
    assert typed.body == Fault(message="no")
    assert api_error(GET_BATCH, reply(404, {"other": 1})).body == {"other": 1}
    page = api_error(GET_BATCH, reply(502, b"<html>"))
    assert isinstance(page, ServerError)
    assert page.body == "<html>"
    assert api_error(GET_BATCH, reply(500)).body is None

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from oasmith.runtime.contents import Decode, Json, Reader, Text, strictly
from oasmith.runtime.errors import DecodeError, NotFoundError, ServerError
from oasmith.runtime.http import Headers, Response
from oasmith.runtime.json_lines import JsonLines
from oasmith.runtime.operation import Operation
from oasmith.runtime.ranges import MediaRange
from oasmith.runtime.responses import api_error, is_success, read_success
from oasmith.runtime.shapes import Array, Integer, Nullable, String
from oasmith.runtime.testing import reply
from oasmith.runtime.uploads import Binary
from tests.runtime.shop import CREATE_ITEM, GET_BATCH, Fault

MANY: Operation[Any] = Operation(
    name="x",
    method="GET",
    path="/x",
    success={"201": Json(Integer()), "2XX": Json(String()), "304": Text()},
    errors={"404": Json(Integer()), "4XX": Json(String()), "default": Text()},
)
EXPORT: Operation[Any] = Operation(
    name="x",
    method="GET",
    path="/x",
    success={"200": (Json(Integer()), Text("text/csv"), Binary())},
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


def _told(operation: Operation[Any], response: Response, **options: Any) -> tuple[Any, list[Any]]:
    told: list[Any] = []
    value = read_success(operation, response, tell=lambda *how: told.append(how), **options)
    return value, told


MISSING = ("missing", "a body", "nothing")


def _undocumented(status: int) -> tuple[str, str, str]:
    return "unknown status", "", str(status)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 205])
def test_no_body_where_json_is_documented_is_none_and_told(status: int) -> None:
    told = [MISSING] if status == 200 else [_undocumented(status), MISSING]
    assert _told(MANY, Response(status), decode=AS_IS) == (None, [MISSING])
    response = Response(status, Headers([("content-type", "text/plain")]))
    assert _told(GET_BATCH, response, decode=AS_IS) == (None, told)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 205])
@pytest.mark.parametrize("kind", ["", "application/json", "text/plain"])
def test_no_body_where_json_is_documented_is_an_error_where_one_is_strict(
    status: int, kind: str
) -> None:
    response = Response(status, Headers([("content-type", kind)] if kind else []))
    for operation in (MANY, GET_BATCH):
        if status in (204, 205):
            assert read_success(operation, response) is None
            continue
        with pytest.raises(DecodeError, match="expected a body, got nothing"):
            read_success(operation, response)


def test_an_empty_text_is_a_text_unless_the_status_says_that_there_is_none() -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": Text()}
    )
    assert _told(operation, Response(200)) == ("", [])
    assert _told(operation, Response(204)) == (None, [_undocumented(204), MISSING])


def test_an_empty_body_of_json_lines_has_no_items() -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": JsonLines(Array(Integer()))}
    )
    assert _told(operation, Response(200)) == ([], [])


def test_an_empty_body_of_a_range_is_what_its_media_type_says() -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": MediaRange(String())}
    )
    for kind, expected in (("text/plain", ("", [])), ("application/json", (None, [MISSING]))):
        response = Response(200, Headers([("content-type", kind)]))
        assert _told(operation, response, decode=AS_IS) == expected
    assert _told(operation, Response(200), decode=AS_IS) == (None, [MISSING])


@pytest.mark.parametrize(
    ("kind", "body", "expected", "is_told"),
    [
        ("application/json", b' "1.0.0"\n', "1.0.0", True),
        ("application/vnd.api+json; charset=utf-8", '"größe"'.encode(), "größe", True),
        ("application/json", b'""', "", True),
        ("application/json", b"1.0", "1.0", False),
        ("application/json", b'{"a": 1}', '{"a": 1}', False),
        ("application/json", b'"a", "b"', '"a", "b"', False),
        ("text/plain", b'"1.0.0"', '"1.0.0"', False),
        ("", b'"1.0.0"', '"1.0.0"', False),
    ],
)
def test_a_text_that_comes_as_json_is_what_the_json_says(
    kind: str, body: bytes, expected: str, is_told: bool
) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": Text()}, errors={"default": Text()}
    )
    headers = Headers([("content-type", kind)] if kind else [])
    told = [("unknown media type", "text/plain", kind.partition(";")[0])] if is_told else []
    assert _told(operation, Response(200, headers, body)) == (expected, told)
    assert read_success(operation, Response(200, headers, body)) == expected
    assert api_error(operation, Response(400, headers, body)).body == expected


def test_a_body_of_a_range_without_a_media_type_is_json_or_what_the_shape_takes() -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": MediaRange(String())}
    )
    for body, expected in ((b'"a"', "a"), (b"a", "a")):
        assert read_success(operation, Response(200, body=body)) == expected
    numbers: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": MediaRange(Integer())}
    )
    with pytest.raises(DecodeError, match="not JSON"):
        read_success(numbers, Response(200, body=b"a"))


def test_no_body_where_none_is_documented_is_no_departure() -> None:
    assert _told(CREATE_ITEM, Response(201)) == (None, [])
    assert _told(NONE, Response(200)) == (None, [_undocumented(200)])


def test_a_body_where_none_is_documented_is_told_where_one_asks_for_it() -> None:
    response = reply(201, {"x": 1})
    assert _told(CREATE_ITEM, response) == (None, [])
    assert _told(CREATE_ITEM, response, decode=AS_IS) == (
        None,
        [("unknown body", "", "application/json")],
    )


AS_IS: Decode = lambda shape, parsed: parsed()

SEVERAL: Operation[Any] = Operation(
    name="x",
    method="GET",
    path="/x",
    success={"200": Json(Integer()), "202": Json(String())},
    others={"200": (Text("text/csv"), Binary("image/*"))},
    errors={"404": Json(media_type="application/problem+json")},
)


@pytest.mark.parametrize(
    ("status", "is_told"),
    [
        (400, True),
        (409, True),
        (404, False),
        (422, False),
        (401, False),
        (429, False),
        (500, False),
    ],
)
def test_an_undocumented_error_is_told_unless_anybody_may_send_it(
    status: int, is_told: bool
) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", errors={"404": Text()}, bodiless_errors=("422",)
    )
    told: list[Any] = []
    api_error(operation, Response(status), tell=lambda *how: told.append(how))
    assert told == ([_undocumented(status)] if is_told else [])


def _typed(kind: str, body: bytes = b"1", status: int = 200) -> Response:
    return Response(status, Headers([("content-type", kind)]), body)


def test_an_answer_is_read_as_what_was_asked_for() -> None:
    assert read_success(SEVERAL, _typed("application/json")) == 1
    assert read_success(SEVERAL, _typed("text/csv"), accept="text/csv") == "1"
    assert read_success(SEVERAL, _typed("image/png"), accept="image/*") == b"1"
    assert read_success(SEVERAL, _typed("text/plain"), accept="text/csv") == "1"
    assert read_success(SEVERAL, _typed("application/json", b'"1"', 202), accept="text/csv") == "1"


def test_another_media_type_than_was_asked_for_does_not_fit() -> None:
    with pytest.raises(DecodeError, match="expected text/csv, got text/html"):
        read_success(SEVERAL, _typed("text/html"), accept="text/csv")
    with pytest.raises(DecodeError, match=r"expected image/\*, got text/html"):
        read_success(SEVERAL, _typed("text/html"), accept="image/*")
    with pytest.raises(DecodeError, match="expected application/json, got text/csv"):
        read_success(SEVERAL, _typed("text/csv"))
    with pytest.raises(DecodeError, match=r"expected text/csv, got image/png"):
        read_success(SEVERAL, _typed("image/png"), accept="text/csv")
    assert read_success(SEVERAL, _typed("text/csv"), accept=None) == "1"


def test_a_documented_media_type_that_nobody_asked_for_is_no_departure() -> None:
    for kind, data in (("text/csv", "1"), ("image/png", b"1"), ("application/json", 1)):
        for accept in ("", None, "text/csv", "image/*"):
            assert _told(SEVERAL, _typed(kind), decode=AS_IS, accept=accept) == (data, [])


def test_an_undocumented_media_type_among_several_is_told_once() -> None:
    for accept, expected in (("", "application/json"), ("image/*", "image/*")):
        told = ("unknown media type", expected, "application/pdf")
        answer = _typed("application/pdf", b"%PDF")
        assert _told(SEVERAL, answer, decode=AS_IS, accept=accept) == (b"%PDF", [told])


@pytest.mark.parametrize(
    ("reader", "kind"),
    [
        (JsonLines(Array(Integer())), "application/jsonl"),
        (Json(Integer()), "application/json"),
        (Json(Integer(), "text/json"), "text/json"),
        (Json(Integer(), "text/plain"), "text/plain"),
    ],
)
def test_a_broken_body_of_the_documented_media_type_is_no_drift(
    reader: Reader[Any], kind: str
) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": reader}
    )
    with pytest.raises(DecodeError, match="not JSON"):
        _told(operation, _typed(kind, b'{"a": '), decode=AS_IS)


@pytest.mark.parametrize(
    ("body", "data", "found"),
    [
        (b"<p>", "<p>", "text without a media type"),
        ("é".encode(), "é", "text without a media type"),
        (b"\xff\xd8", b"\xff\xd8", "bytes without a media type"),
        (b"a\0b", b"a\0b", "bytes without a media type"),
    ],
)
@pytest.mark.parametrize(
    "reader", [Json(Integer()), Json(Integer(), "application/hal+json"), MediaRange(Integer())]
)
def test_what_is_no_json_and_has_no_media_type_is_text_or_bytes_and_told(
    reader: Reader[Any], body: bytes, data: str | bytes, found: str
) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": reader}
    )
    told = [("unknown media type", reader.media_type, found)]
    assert _told(operation, Response(200, body=body), decode=AS_IS) == (data, told)
    with pytest.raises(DecodeError, match="not JSON") as caught:
        _told(operation, Response(200, body=body))
    assert caught.value.not_json


def test_json_without_a_media_type_is_json() -> None:
    assert _told(GET_BATCH, Response(200, body=b"1"), decode=AS_IS) == (1, [])


def test_what_is_asked_for_comes_first_in_accept() -> None:
    assert SEVERAL.accepting("") == "application/json, application/problem+json"
    assert SEVERAL.accepting("text/csv") == (
        "text/csv, application/json;q=0.5, application/problem+json;q=0.5"
    )
    assert SEVERAL.accepting("application/json") == (
        "application/json, application/problem+json;q=0.5"
    )
    assert SEVERAL.choices == ["application/json", "text/csv", "image/*"]


@pytest.mark.parametrize("status", [200, 204, 205])
def test_no_body_is_null_where_null_is_documented(status: int) -> None:
    told: list[str] = []
    for shape, kinds in ((Nullable(String()), []), (String(), ["missing"])):
        told.clear()
        operation: Operation[Any] = Operation(
            name="x", method="GET", path="/x", success={"2XX": Json(shape)}
        )
        empty = Response(status, Headers([("content-type", "application/json")]))
        tell: Any = lambda *what: told.append(what[0])
        assert read_success(operation, empty, AS_IS, tell=tell) is None
        if not kinds or status in (204, 205):
            assert read_success(operation, empty) is None
        assert told == kinds


PAGE = Response(200, Headers([("content-type", "text/html; charset=utf-8")]), b"<h1>Sign in</h1>")


@pytest.mark.parametrize(
    "reader",
    [
        Binary(media_type="application/pdf"),
        Binary(media_type="image/png"),
        Text(media_type="text/csv"),
        Text(media_type="text/event-stream"),
        Text(),
        Json(Integer()),
    ],
)
def test_a_page_in_place_of_what_is_documented_departs(reader: Reader[Any]) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": reader}
    )
    told: list[tuple[str, ...]] = []
    read = read_success(operation, PAGE, strictly, tell=lambda *said: told.append(said))
    assert read == "<h1>Sign in</h1>"
    assert told == [("unknown media type", reader.media_type, "text/html")]
    with pytest.raises(DecodeError):
        read_success(operation, PAGE)


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (Binary(), b"<h1>Sign in</h1>"),
        (Binary(media_type="text/html"), b"<h1>Sign in</h1>"),
        (Text(media_type="text/html"), "<h1>Sign in</h1>"),
        (Text(media_type="text/*"), "<h1>Sign in</h1>"),
    ],
)
def test_a_page_that_may_come_is_read(reader: Reader[Any], value: object) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": reader}
    )
    told: list[tuple[str, ...]] = []
    assert read_success(operation, PAGE) == value
    assert read_success(operation, PAGE, strictly, tell=lambda *s: told.append(s)) == value
    assert told == []


@pytest.mark.parametrize("kind", ["application/json", "application/problem+json"])
@pytest.mark.parametrize(
    ("documented", "is_told"),
    [
        ("application/pdf", True),
        ("image/png", True),
        ("text/csv", True),
        ("application/octet-stream", False),
        ("application/json", False),
        ("application/*", False),
    ],
)
def test_json_in_place_of_a_file_departs(documented: str, is_told: bool, kind: str) -> None:
    reader = Binary(media_type=documented)
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": reader}
    )
    response = Response(200, Headers([("content-type", kind)]), b'{"error": "no"}')
    value, told = _told(operation, response, decode=AS_IS)
    if is_told:
        assert (value, told) == ('{"error": "no"}', [("unknown media type", documented, kind)])
        with pytest.raises(DecodeError, match=f"expected {documented}, got "):
            read_success(operation, response)
    else:
        assert (value, told) == (response.body, [])
        assert read_success(operation, response) == response.body


@pytest.mark.parametrize("kind", ["image/jpeg", "application/zip", "text/plain", ""])
def test_files_of_other_types_are_files(kind: str) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": Binary(media_type="image/png")}
    )
    response = Response(200, Headers([("content-type", kind)] if kind else []), b"a")
    assert _told(operation, response, decode=AS_IS) == (b"a", [])
    assert read_success(operation, response) == b"a"


@pytest.mark.parametrize("documented", ["text/plain", "text/csv"])
def test_a_file_in_place_of_a_text_departs(documented: str) -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x", success={"200": Text(documented)}
    )
    response = _typed("image/png", b"\x89PNG")
    told = ("unknown media type", documented, "image/png")
    assert _told(operation, response, decode=AS_IS) == (b"\x89PNG", [told])
    with pytest.raises(DecodeError, match=f"expected {documented}, got image/png"):
        read_success(operation, response)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", '"ISO-8859-15"', "utf-16"])
def test_json_in_another_charset_is_read_by_what_the_server_names(charset: str) -> None:
    kind = f"application/json;charset={charset}"
    body = '"größe"'.encode(charset.strip('"'))
    response = Response(200, Headers([("content-type", kind)]), body)
    assert read_success(MANY, response) == "größe"
    assert api_error(MANY, replace(response, status=409)).body == "größe"
    in_utf_8 = replace(response, body='"größe"'.encode())
    assert read_success(MANY, in_utf_8) == "größe"


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=x-none"])
def test_what_is_no_json_in_any_charset_is_an_error(kind: str) -> None:
    response = Response(200, Headers([("content-type", kind)]), '"größe"'.encode("latin-1"))
    with pytest.raises(DecodeError, match="not JSON"):
        read_success(MANY, response)

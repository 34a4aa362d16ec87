from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.contents import Json, Text, Writer
from oasmith.runtime.errors import RequestValidationError
from oasmith.runtime.formats import Uuid
from oasmith.runtime.http import Timeout
from oasmith.runtime.json_lines import JsonLines
from oasmith.runtime.model import UNSET, JsonModel
from oasmith.runtime.operation import Operation, Parameter, Where
from oasmith.runtime.request import Draft, prepare
from oasmith.runtime.shapes import Array, Nullable, Ref, String
from oasmith.runtime.unions import OneOf
from oasmith.runtime.uploads import Bytes, File, Form, Multipart
from tests.runtime.shop import (
    CREATE_ITEM,
    GET_BATCH,
    LIST_ITEMS,
    UPLOAD,
    Batch,
    Item,
    Price,
    Status,
    config,
)
from tests.support.records import record

ID = UUID(int=7)


def _prepare(
    operation: Operation[Any],
    arguments: dict[str, Any],
    *,
    body: object = UNSET,
    content_type: str = "",
    client_arguments: dict[str, Any] | None = None,
) -> Draft:
    settings = config(client_arguments=client_arguments, headers={"X-Team": "a"})
    return prepare(operation, arguments, settings, {"body": body, "content_type": content_type})


def _with(where: Where, **options: Any) -> Operation[Any]:
    path = "/a/{p}/b" if where == "path" else "/a"
    return Operation(
        name="x", method="GET", path=path, parameters=(Parameter("p", "p", where, **options),)
    )


def test_a_request_is_built_from_arguments_config_and_defaults() -> None:
    draft = _prepare(LIST_ITEMS, {"limit": 5, "tags": ["a", "b"], "token": None})
    assert draft.path == "/items"
    assert draft.query == ["limit=5", "tags=a%7Cb"]
    assert dict(draft.headers.values()) == {
        "Accept": "application/json",
        "User-Agent": "shop/1.2.3",
        "X-Team": "a",
    }


def test_client_arguments_fill_what_a_call_leaves_out() -> None:
    arguments = {"customer_id": 1, "account_id": 2}
    draft = _prepare(GET_BATCH, {"batch_id": ID, "account_id": 3}, client_arguments=arguments)
    assert draft.headers["customerid"] == ("CustomerId", "1")
    assert draft.headers["accountid"] == ("AccountId", "3")


def test_all_problems_of_all_arguments_are_told_at_once() -> None:
    batch_id = Parameter("batch_id", "batch-id", "path", required=True, shape=Uuid())
    operation = replace(GET_BATCH, parameters=(batch_id, *GET_BATCH.parameters[1:]))
    with pytest.raises(RequestValidationError) as caught:
        _prepare(operation, {"batch_id": "no", "customer_id": 1})
    assert [str(problem) for problem in caught.value.problems] == [
        "customer_id: must be given together with AccountId",
        "batch_id: expected a UUID, got str 'no'",
    ]
    with pytest.raises(RequestValidationError, match="limit: must be at most 250, got int 300"):
        _prepare(LIST_ITEMS, {"limit": 300})
    with pytest.raises(RequestValidationError, match="batch_id: missing"):
        _prepare(GET_BATCH, {"batch_id": None})


@given(st.text())
def test_no_path_value_can_change_the_path(value: str) -> None:
    try:
        draft = _prepare(_with("path"), {"p": value})
    except RequestValidationError:
        return
    assert draft.path.count("/") == 3
    assert not set("?#\\ \r\n\0") & set(draft.path)
    middle = draft.path.split("/")[2].lower().replace("%2e", ".")
    assert middle not in ("", ".", "..")


@pytest.mark.parametrize("value", ["", ".", "..", [], "\ud800"])
def test_a_path_value_that_would_vanish_or_climb_is_refused(value: Any) -> None:
    with pytest.raises(RequestValidationError, match="p: "):
        _prepare(_with("path"), {"p": value})


def test_dots_that_only_together_climb_are_refused() -> None:
    operation = _at("/{a}{b}")
    with pytest.raises(RequestValidationError):
        _prepare(operation, {"a": ".", "b": "."})
    assert _prepare(operation, {"a": "/", "b": ".b"}).path == "/%2F.b"


@pytest.mark.parametrize(
    "value", ["/..", "../", "a/../b", "./a", "a/.", "a\\..", "..\\a", "a/..;x", "..;x/b", "/."]
)
def test_dots_that_only_a_decoded_path_shows_are_refused(value: str) -> None:
    with pytest.raises(RequestValidationError) as caught:
        _prepare(_with("path"), {"p": value})
    dots = ".." if ".." in value else "."
    told = f"p: must not have the segment {dots!r}: it would change the path"
    assert [str(problem) for problem in caught.value.problems] == [told]


@pytest.mark.parametrize(
    ("style", "value"), [("simple", "..;x"), ("simple", "%2E%2e;"), ("label", "."), ("label", "")]
)
def test_dots_that_servers_see_behind_parameters_of_a_segment_are_refused(
    style: str, value: str
) -> None:
    operation = _with("path", style=style, allow_reserved=True)
    with pytest.raises(RequestValidationError, match="p: must not have the segment '.+':"):
        _prepare(operation, {"p": value})


def _at(path: str, **options: Any) -> Operation[Any]:
    """An operation with all parameters that its path names."""
    names = dict.fromkeys(re.findall(r"\{([^{}]+)\}", path))
    parameters = tuple(Parameter(name, name, "path", **options) for name in names)
    return Operation(name="x", method="GET", path=path, parameters=parameters)


def test_an_empty_text_may_stand_at_the_end_of_a_path_alone() -> None:
    assert _prepare(_at("/state/{a}"), {"a": ""}).path == "/state/"
    assert _prepare(_at("/{a}"), {"a": ""}).path == "/"
    assert _prepare(_at("/state/{a}.{b}/x"), {"a": "", "b": "c"}).path == "/state/.c/x"
    assert _prepare(_at("/x?id={a}"), {"a": ""}).query == ["id="]
    for path in ("/{a}/x", "/x/{a}/", "/x/{a}/{b}"):
        with pytest.raises(RequestValidationError, match="a: must not be empty, but at the end"):
            _prepare(_at(path), {"a": "", "b": ""})
    with pytest.raises(RequestValidationError, match="a: must not be empty"):
        _prepare(_at("/state/{a}", filled=True), {"a": ""})
    empty: list[Any] = [[], {}, [None]]
    for nothing in empty:
        with pytest.raises(RequestValidationError, match="a: must not be empty"):
            _prepare(_at("/state/{a}"), {"a": nothing})


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("{a}/users", "/.evil.example/users"),
        ("//{a}", "/.evil.example"),
        ("", "/"),
        ("/", "/"),
        ("/{a}/", "/.evil.example/"),
        ("/x/{b/c}/{?d}", "/x/1/2"),
    ],
)
def test_base_url_and_path_are_joined_by_one_slash(path: str, url: str) -> None:
    values = {"a": ".evil.example", "b/c": "1", "?d": "2"}
    draft = _prepare(_at(path), values)
    assert draft.request("https://h.example/v1", Timeout()).url == f"https://h.example/v1{url}"


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0", " a", "a ", "ā"])
def test_a_header_value_that_http_forbids_is_refused(value: str) -> None:
    with pytest.raises(RequestValidationError, match="p: the header 'p' cannot be sent"):
        _prepare(_with("header"), {"p": value})


@given(st.text())
def test_queries_hold_any_text_safely(value: str) -> None:
    try:
        [text] = _prepare(_with("query"), {"p": value}).query
    except RequestValidationError:
        assert any("\ud800" <= character <= "\udfff" for character in value)
        return
    assert text.startswith("p=")
    assert not set("&;# \r\n,") & set(text)


@given(st.text() | st.text("!#+-./09:<=?@AZ[]^_`az{|}~%", max_size=8))
def test_cookies_go_as_they_are_given_or_not_at_all(value: str) -> None:
    octets = all("!" <= c <= "~" and c not in '",;\\' for c in value)
    try:
        assert _prepare(_with("cookie"), {"p": value}).cookies == [f"p={value}"]
    except RequestValidationError as error:
        assert not octets
        assert str(error).startswith("p: has characters that a cookie cannot hold")
    else:
        assert octets or value[0] == value[-1] == '"'


def test_a_cookie_with_json_content_is_percent_encoded() -> None:
    draft = _prepare(_with("cookie", content=Json()), {"p": {"a": [1, 2]}})
    assert draft.cookies == ["p=%7B%22a%22%3A%5B1%2C2%5D%7D"]


def test_a_fixed_query_in_the_path_is_kept_and_a_fragment_is_not_sent() -> None:
    operation: Operation[Any] = Operation(
        name="x",
        method="GET",
        path="/files?beta=true#thumbnail",
        parameters=(Parameter("p", "p", "query"),),
    )
    settings = config()
    for arguments, query in (({}, "?beta=true"), ({"p": 1}, "?beta=true&p=1")):
        draft = prepare(operation, arguments, settings, {})
        url = draft.request("https://api.example.com", Timeout()).url
        assert url == f"https://api.example.com/files{query}"


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({"id": ""}, "beta=true&f%69xed&id="),
        ({"id": "a&b=1#/"}, "beta=true&f%69xed&id=a%26b%3D1%23%2F"),
        ({"id": "1", "beta": "no"}, "f%69xed&id=1&beta=no"),
        ({"id": "1", "fixed": 1, "x": 2}, "beta=true&id=1&fixed=1&x=2"),
    ],
)
def test_what_a_call_gives_stands_in_for_a_fixed_query_of_that_name(
    given: dict[str, Any], query: str
) -> None:
    queries = [Parameter(name, name, "query") for name in ("beta", "fixed", "x")]
    operation: Operation[Any] = Operation(
        name="x",
        method="GET",
        path="/a?beta=true&f%69xed&id={id}",
        parameters=(Parameter("id", "id", "path"), *queries),
    )
    assert "&".join(_prepare(operation, given).query) == query


def test_a_json_content_parameter_is_json_text() -> None:
    operation = _with("query", content=Json())
    draft = _prepare(operation, {"p": Price(amount=1, currency="EUR")})
    assert draft.query == ["p=%7B%22amount%22%3A1%2C%22currency%22%3A%22EUR%22%7D"]


def test_cookies_join_those_of_the_config() -> None:
    settings = config(headers={"Cookie": "a=1"})
    draft = prepare(_with("cookie"), {"p": ["x", "y"]}, settings, {})
    request = draft.request("https://api.example.com", Timeout())
    assert request.headers["cookie"] == "a=1; p=x; p=y"


def test_a_missing_required_body_is_a_problem() -> None:
    with pytest.raises(RequestValidationError, match="body: missing"):
        _prepare(CREATE_ITEM, {})


@pytest.mark.parametrize("required", [True, False])
def test_none_is_the_body_null_only_where_a_body_is_required_and_may_be_null(
    required: bool,
) -> None:
    def sent(*body: Writer) -> object:
        operation: Operation[Any] = Operation(
            name="x", method="POST", path="/a", body=body, body_required=required
        )
        return _prepare(operation, {}, body=None).body

    if not required:
        assert sent(Json(Nullable(String()))) is None
        return
    assert sent(Json(Nullable(String()))) == sent(Json()) == b"null"
    for writer in (Json(String()), Form(), Text()):
        with pytest.raises(RequestValidationError, match="body: missing"):
            sent(writer)


def test_body_problems_carry_their_path() -> None:
    with pytest.raises(
        RequestValidationError, match=r"body\.prices\[0\]\.amount: must be at least"
    ):
        _prepare(CREATE_ITEM, {}, body={"prices": [{"amount": -1, "currency": "EUR"}]})


def test_validation_can_be_turned_off() -> None:
    settings = replace(config(), validate=False)
    draft = prepare(LIST_ITEMS, {"limit": 300}, settings, {})
    assert draft.query == ["limit=300"]


def test_the_media_type_of_the_body_is_chosen_by_argument() -> None:
    item = {"style_key": "a", "weight": 1, "status": "pending", "created": "2024-01-02T00:00:00Z"}
    body = {**item, "prices": [{"amount": 1, "currency": "EUR"}]}
    assert _prepare(CREATE_ITEM, {}, body=body).headers["content-type"][1] == "application/json"
    form = "application/x-www-form-urlencoded"
    draft = _prepare(CREATE_ITEM, {}, body=body, content_type=form)
    assert draft.headers["content-type"][1] == form
    assert isinstance(draft.body, bytes)
    assert draft.body.startswith(b"style_key=a&")
    with pytest.raises(RequestValidationError, match="content_type: must be one of"):
        _prepare(CREATE_ITEM, {}, body=body, content_type="text/xml")


def test_a_media_range_sends_the_concrete_type_asked_for() -> None:
    draft = _prepare(UPLOAD, {}, body=b"png", content_type="image/png")
    assert draft.headers["content-type"][1] == "image/png"
    assert draft.body == b"png"


@pytest.mark.parametrize(
    ("asked", "sent"),
    [
        ("*/*", "application/json"),
        ("text/*", "text/plain; charset=utf-8"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("Text/Plain; a=b", "Text/Plain; a=b; charset=utf-8"),
        ("image/png", "image/png"),
    ],
)
def test_each_content_is_found_by_its_media_type_or_range(asked: str, sent: str) -> None:
    body: tuple[Writer, ...] = (Json(media_type="*/*"), Text("text/*"), Text("Text/Plain; a=b"))
    operation: Operation[Any] = Operation(name="x", method="POST", path="/a", body=body)
    draft = _prepare(operation, {}, body="a", content_type=asked)
    assert draft.headers["content-type"][1] == sent


def test_what_cannot_be_written_is_a_problem() -> None:
    with pytest.raises(
        RequestValidationError, match="limit: a value of class object cannot be written"
    ):
        _prepare(LIST_ITEMS, {"limit": object()})
    with pytest.raises(RequestValidationError, match="body: a value of class object cannot be"):
        _prepare(CREATE_ITEM, {}, body=object())


@pytest.mark.parametrize(
    ("content", "value", "query"),
    [
        (Form(), {"a": "b&c", "d": [1, 2]}, ["a=b%26c&d=1&d=2"]),
        (Form(), {}, []),
        (Json(), {"a": 1}, ["%7B%22a%22%3A1%7D"]),
        (JsonLines(), [1, 2], ["1%0A2%0A"]),
        (None, "a b", ["a%20b"]),
    ],
)
def test_one_parameter_can_be_the_whole_query(
    content: Writer | None, value: object, query: list[str]
) -> None:
    operation = _with("querystring", content=content, allow_reserved=isinstance(content, Form))
    assert _prepare(operation, {"p": value}).query == query


def test_cookie_of_style_cookie_is_not_encoded_and_refused_where_it_does_not_fit() -> None:
    operation = _with("cookie", style="cookie")
    assert _prepare(operation, {"p": "a%20b"}).cookies == ["p=a%20b"]
    assert _prepare(operation, {"p": {"a": 1, "b": 2}}).cookies == ["a=1; b=2"]
    with pytest.raises(RequestValidationError, match="p: has characters"):
        _prepare(operation, {"p": "a; b=1"})


NAIVE = datetime(2024, 1, 1, 12)
EVERYTHING: Operation[Any] = Operation(
    name="x",
    method="POST",
    path="/a/{path}",
    parameters=(
        Parameter("path", "path", "path"),
        Parameter("query", "query", "query"),
        Parameter("deep", "deep", "query", style="deepObject"),
        Parameter("json", "json", "query", content=Json()),
        Parameter("header", "X-A", "header"),
        Parameter("cookie", "cookie", "cookie"),
    ),
    body=(Json(), Form(), Multipart(), JsonLines(), Text()),
)


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("value", "why"),
    [
        (NAIVE, "has no offset from UTC"),
        (NAIVE.timetz(), "has no offset from UTC"),
        (math.nan, "NaN and infinities are no JSON numbers"),
        (-math.inf, "NaN and infinities are no JSON numbers"),
        (Decimal("Infinity"), "NaN and infinities are no JSON numbers"),
        (object(), "a value of class object cannot be written as JSON"),
    ],
)
def test_what_has_no_json_value_is_refused_at_its_place_wherever_it_stands(
    validate: bool, value: object, why: str
) -> None:
    settings = replace(config(), validate=validate)

    def problems(arguments: dict[str, Any], body: object = UNSET, kind: str = "") -> list[str]:
        with pytest.raises(RequestValidationError) as caught:
            given = {"path": "p", **arguments}
            prepare(EVERYTHING, given, settings, {"body": body, "content_type": kind})
        assert all(problem.message.startswith(why) for problem in caught.value.problems)
        return [problem.path for problem in caught.value.problems]

    for place in ("path", "query", "deep", "json", "header", "cookie"):
        assert problems({place: value}) == [place]
        assert problems({place: [1, value, {"a": value}]}) == [f"{place}[1]", f"{place}[2].a"]
    for writer in EVERYTHING.body[:3]:
        found = problems({}, {"a": 1, "b": [None, {"c": value}], "d": value}, writer.media_type)
        assert found == ["body.b[1].c", "body.d"]
    assert problems({}, [None, value], EVERYTHING.body[3].media_type) == ["body[1]"]
    assert problems({}, value, EVERYTHING.body[4].media_type) == ["body"]


def test_places_in_models_are_told_by_their_attributes() -> None:
    item = Item(
        style_key="a",
        weight=1,
        status="pending",
        created=NAIVE,
        prices=[Price(amount=1, currency="EUR")],
    )
    with pytest.raises(RequestValidationError, match="body.created: has no offset from UTC"):
        _prepare(CREATE_ITEM, {}, body=item)
    price = Price(amount=math.inf, currency="EUR")
    for settings in (config(), replace(config(), validate=False)):
        with pytest.raises(RequestValidationError, match=r"body\[0\].amount: .*fini"):
            prepare(EVERYTHING, {}, settings, {"body": [price]})


@dataclass(slots=True, kw_only=True)
class Photo(JsonModel):
    """A body that may be JSON or a form, as several frameworks describe it."""

    shape = record(optional={"title": String(), "photos": Array(Bytes())})

    title: str = ""
    photos: list[Any] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return {"title": self.title, "photos": self.photos}


@pytest.mark.parametrize(
    "upload", [b"a", ("a.png", b"a"), File(b"a"), Path("a.png"), io.BytesIO(b"a")]
)
def test_a_file_in_json_is_told_with_the_media_type_that_takes_it(upload: Any) -> None:
    shape = Ref(lambda: Photo)
    bodies = (Json(shape), Form(shape), Multipart(shape))
    operation: Operation[Any] = Operation(name="x", method="POST", path="/a", body=bodies)
    body = Photo(photos=[upload])
    with pytest.raises(RequestValidationError) as caught:
        prepare(operation, {}, config(), {"body": body})
    (problem,) = caught.value.problems
    assert problem.path == "body.photos[0]"
    assert problem.message == "is a file: give content_type='multipart/form-data'"
    without = replace(operation, body=bodies[:1])
    with pytest.raises(RequestValidationError, match=r"photos\[0\]: is a file, which goes in no"):
        prepare(without, {}, config(), {"body": body})


def _told(shape: Any, body: object, *, validate: bool = True) -> list[str]:
    operation: Operation[Any] = Operation(name="x", method="POST", path="/x", body=(Json(shape),))
    try:
        prepare(operation, {}, replace(config(), validate=validate), {"body": body})
    except RequestValidationError as error:
        return [str(problem) for problem in error.problems]
    return []


def _batch(items: Any) -> Batch:
    return Batch(batch_id=UUID(int=1), status=Status.PENDING, items=items)


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("items", "told"),
    [
        (None, ["items: expected list[Item], got None"]),
        ((5,), ["items[0]: expected Item, got int"]),
        ("ab", ["items: expected list[Item], got str"]),
        (["a", None], ["items[0]: expected Item, got str", "items[1]: expected Item, got None"]),
    ],
)
def test_what_is_no_model_is_told_at_its_place(items: Any, told: list[str], validate: bool) -> None:
    batch = Ref(lambda: Batch)
    for shape, body, path in (
        (batch, _batch(items), "body."),
        (Nullable(Array(batch)), [_batch([]), _batch(items)], "body[1]."),
    ):
        assert _told(shape, body, validate=validate) == [path + each for each in told]
    with pytest.raises(TypeError, match=re.escape("; ".join(told))):
        _batch(items).to_json()
    assert _batch([{"a": 1}]).to_json().endswith(b'"items":[{"a":1}]}')


class _Special(Price):
    """A price of a class that is derived."""


def test_a_model_of_another_class_is_refused_although_it_would_fit() -> None:
    price, special = Price(amount=1, currency="EUR"), _Special(amount=1, currency="EUR")
    ref: Any = Ref(lambda: _Special)
    told = "expected _Special, got Price"
    assert _told(ref, price) == [f"body: {told}"]
    assert _told(Nullable(ref), price) == [f"body: {told}"]
    assert _told(Nullable(Array(ref)), [special, price]) == [f"body[1]: {told}"]
    fitting = [(ref, special), (ref, price.to_dict()), (Ref(lambda: Price), special)]
    fitting += [(Nullable(ref), None), (Array(ref), [price.to_dict()]), (record(), price)]
    for shape, body in [*fitting, (OneOf(ref, String()), price)]:
        assert _told(shape, body) == []
    assert _told(ref, price, validate=False) == []

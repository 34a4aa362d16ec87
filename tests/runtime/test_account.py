"""Errors and log lines give a full account of their call, and no secret: the exact texts."""

from __future__ import annotations

import asyncio
import logging
import pickle
import shlex
from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.auth import ApiKey, Basic, Bearer
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.constraints import Limited
from oasmith.runtime.contents import Json, Text
from oasmith.runtime.credentials import Credential
from oasmith.runtime.errors import Target
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.options import Config
from oasmith.runtime.shapes import Integer, String
from oasmith.runtime.special_shapes import Password
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from oasmith.runtime.uploads import Form, Multipart
from tests.support.records import record

HUSH = "hush+/é"
ORDER = record({"reference": String()}, {"pass": Password(), "cvc": Integer()}, write_only=("cvc",))
CREATE: Operation[Any] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    body=(Json(ORDER), Form(ORDER), Multipart(ORDER)),
    success={"201": Json()},
    idempotent=True,
)
GET: Operation[Any] = Operation(
    name="orders.get_order",
    method="GET",
    path="/orders/{order_id}/of/{token}?beta=true",
    parameters=(
        Parameter("order_id", "order_id", "path", required=True),
        Parameter("token", "token", "path", required=True),
        Parameter("state", "state", "query"),
        Parameter("pin", "pin", "header", shape=Password()),
    ),
    security=(("key",),),
    success={"200": Json(record({"a": Integer(), "b": Integer()}))},
)
GIVEN = {"order_id": "ann@example.com", "token": "hush-1234", "state": "private"}


def _config(credential: Credential | None = None, **options: Any) -> Config:
    options = {"base_url": "https://api.example.com", "strict": True, **options}
    credential = credential or ApiKey("header", "X-Key", HUSH, argument="key")
    return Config(
        package="shop",
        version="1",
        credentials={"key": credential},
        request_id_header="X-Trace",
        clock=FakeClock(chance=1.0),
        **options,
    )


def _failed(
    operation: Operation[Any],
    arguments: dict[str, Any],
    *replies: Reply,
    body: Any = None,
    content_type: str = "",
    config: Config | None = None,
) -> Any:
    """The error of a call, which is the same for both kinds of clients."""
    found: list[Any] = []
    config = config or _config()
    with pytest.raises(errors.ClientError) as caught:
        Client(config, FakeTransport(replies))._caller.call(
            operation, arguments, body=body, content_type=content_type
        )
    found.append(caught.value)

    async def awaited() -> None:
        fresh = config.changed(clock=FakeClock(chance=1.0))
        with pytest.raises(errors.ClientError) as caught:
            await AsyncClient(fresh, FakeTransport(replies))._caller.call(
                operation, arguments, body=body, content_type=content_type
            )
        found.append(caught.value)

    asyncio.run(awaited())
    assert str(found[0]) == str(found[1])
    for error in found:
        copy = pickle.loads(pickle.dumps(error))
        assert str(copy) == str(error)
        texts = [str(error), repr(error), repr(vars(error)), error.as_curl(), repr(copy)]
        assert [text for text in texts if "hush" in text or "aHVz" in text] == []
    return found[0]


def test_the_text_has_all_that_is_asked_at_three_in_the_morning() -> None:
    busy = reply(503, headers={"Retry-After": "1.3"})
    used = reply(422, {"message": "reference is already used"}, headers={"X-Trace": "trace-3"})
    error = _failed(CREATE, {}, busy, used, body={"reference": "A-1"})
    assert str(error) == (
        "POST api.example.com/orders: 422 Unprocessable Entity: reference is already used "
        "(orders.create_order, request id trace-3, attempt 2 of 4, 1.3 s)"
    )
    assert (error.message, error.attempts, error.max_attempts) == (
        "reference is already used",
        2,
        4,
    )
    assert error.seconds == pytest.approx(1.3)
    assert error.response.content == b'{"message":"reference is already used"}'


def test_neither_values_of_the_path_nor_of_the_query_are_shown() -> None:
    error = _failed(GET, GIVEN, reply(404))
    assert str(error) == (
        "GET api.example.com/orders/{order_id}/of/{token}: 404 Not Found "
        "(orders.get_order, attempt 1 of 4, 0.0 s)"
    )


PHASES = [
    (errors.ConnectError("no connection: refused"), ", while connecting"),
    (errors.ConnectTimeout("no connection in time"), ", while connecting"),
    (errors.CertificateError("it is for another name"), ", while connecting"),
    (errors.PoolTimeout("no free connection in time"), ", while waiting for a connection"),
    (errors.ReadTimeout("the server sent nothing in time"), ", while receiving"),
    (errors.WriteTimeout("the server accepted nothing in time"), ", while sending"),
    (errors.ConnectionLost("the connection broke"), ", while exchanging"),
    (errors.ProtocolError("the server did not answer in HTTP"), ", while exchanging"),
    (errors.ResponseTooLarge("it has more bytes"), ", while receiving"),
    (errors.DeadlineExceeded("time is over"), ""),
]


@pytest.mark.parametrize(("lost", "phase"), PHASES, ids=lambda one: type(one).__name__)
def test_a_failure_without_an_answer_tells_host_port_phase_and_time(
    lost: errors.TransportError, phase: str
) -> None:
    error = _failed(CREATE, {}, lost, config=_config(max_retries=0))
    assert str(error) == (
        f"POST api.example.com:443/orders: {lost.args[0]} "
        f"(orders.create_order{phase}, attempt 1 of 1, 0.0 s)"
    )
    assert (error.host, error.port, error.response) == ("api.example.com", 443, None)
    assert error.request.url == "https://api.example.com/orders"


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://api.example.com:8443/v1/", "api.example.com:8443/v1/orders"),
        ("http://api.example.com:80", "api.example.com/orders"),
        ("http://[::1]:9000", "[::1]:9000/orders"),
    ],
)
def test_an_unusual_port_and_the_path_of_the_base_url_are_shown(url: str, place: str) -> None:
    error = _failed(CREATE, {}, reply(400), config=_config(base_url=url))
    assert str(error).startswith(f"POST {place}: 400 Bad Request (")
    usual = Target.of("GET", "https://api.example.com/a?b").text(with_port=True)
    assert usual == "GET api.example.com:443/a"


def test_an_answer_that_does_not_fit_tells_every_place() -> None:
    sent = reply(200, {"a": "x"}, headers={"X-Trace": "t-1"})
    error = _failed(GET, GIVEN, sent)
    assert str(error) == (
        "GET api.example.com/orders/{order_id}/of/{token}: 200 OK: the body does not fit its type "
        "(orders.get_order, request id t-1, attempt 1 of 4, 0.0 s)\n"
        "  a: expected int, got str 'x'\n"
        "  b: missing"
    )
    assert [problem.path for problem in error.problems] == ["a", "b"]
    assert (error.status, error.content, error.headers["x-trace"]) == (200, b'{"a":"x"}', "t-1")
    one = _failed(GET, GIVEN, reply(200, {"a": 1}))
    assert "}: 200 OK: b: missing (orders.get_order, " in str(one)


HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize(
    ("body", "headers", "told"),
    [
        (
            b"<html>\n <title>Sign in</title>" + b"x" * 200,
            HTML,
            f"expected JSON, got text/html; charset=utf-8: '<html> <title>Sign in</title>{'x' * 50}…'",
        ),
        (b"\x1b[31mred", HTML, "expected JSON, got text/html; charset=utf-8: '\\x1b[31mred'"),
        (b"<p>", {}, "expected JSON, got no media type: '<p>'"),
        (
            b'{"a": ',
            {"Content-Type": "application/json"},
            "not JSON: Expecting value: line 1 column 7 (char 6), sent as application/json: '{\"a\":'",
        ),
        (HUSH.encode(), HTML, "expected JSON, got text/html; charset=utf-8: '***'"),
    ],
)
def test_an_answer_that_is_no_json_shows_its_type_and_its_start(
    body: bytes, headers: dict[str, str], told: str
) -> None:
    error = _failed(GET, GIVEN, reply(200, body, headers=headers))
    assert str(error) == (
        f"GET api.example.com/orders/{{order_id}}/of/{{token}}: 200 OK: {told} "
        "(orders.get_order, attempt 1 of 4, 0.0 s)"
    )


def test_nothing_of_what_the_server_says_is_shown_to_who_does_not_want_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    config = _config(error_text="none", max_retries=1)
    said = {"message": "Ann Smith owes 5", "a": "Ann Smith"}
    answers = [[reply(500, said)] * 2, [reply(200, said)], [reply(200, b"Ann", headers=HTML)]]
    told = [str(_failed(GET, GIVEN, *replies, config=config)) for replies in answers]
    assert [text for text in (*told, caplog.text) if "Ann" in text] == []
    assert told[1].endswith("\n  a: does not fit\n  b: does not fit")
    assert ": 200 OK: expected JSON, got text/html; charset=utf-8 (" in told[2]


def test_what_was_refused_before_sending_names_call_and_places() -> None:
    error = _failed(CREATE, {}, body={"cvc": "x"})
    assert str(error) == (
        "body.reference: missing\n" "body.cvc: expected int, got str '***' (orders.create_order)"
    )
    assert (error.request, error.as_curl()) == (None, "")


def test_no_secret_is_shown_where_it_is_refused_or_comes_back() -> None:
    put: Operation[Any] = Operation(
        name="x.put",
        method="PUT",
        path="/a/{token}",
        parameters=(
            Parameter("token", "token", "path", shape=Limited(String(), max_length=3)),
            Parameter("pin", "pin", "query", shape=Limited(Password(), max_length=3)),
        ),
        body=(Json(record({"new_password": Limited(String(), max_length=3)})),),
        success={"200": Json(record({"a": Integer()}))},
    )
    long = "hush" * 20
    error = _failed(put, {"token": long, "pin": long}, body={"new_password": long})
    assert [problem.message.rpartition(", ")[2] for problem in error.problems] == [
        "has 80",
        "has 80",
        "has 80",
    ]
    given = {"token": "hush-tok"}
    wrong = _failed(
        put, given, reply(200, {"a": "hush-tok"}), config=_config(validate=False), body={}
    )
    assert wrong.problems[0].message == "expected int, got str '***'"


CREDENTIALS = {
    "header": ApiKey("header", "X-Key", HUSH.replace("é", "e"), argument="key"),
    "query": ApiKey("query", "k", HUSH, argument="key"),
    "cookie": ApiKey("cookie", "k", "hush-hush", argument="key"),
    "basic": Basic("ann", HUSH),
    "bearer": Bearer("hush-hush"),
    "callable": Bearer(lambda: "hush-hush"),
}


@pytest.mark.parametrize("name", CREDENTIALS)
def test_a_credential_that_the_server_repeats_is_masked(name: str) -> None:
    sent = CREDENTIALS[name]
    secret = {"cookie": "hush-hush", "bearer": "hush-hush", "callable": "hush-hush"}.get(name, HUSH)
    secret = secret.replace("é", "e") if name == "header" else secret
    error = _failed(GET, GIVEN, reply(401, {"error": f"no key {secret}"}), config=_config(sent))
    assert error.message == "no key ***"
    assert error.request.url.count("***") == 1 + (name == "query")
    assert "***" in error.as_curl()


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Key": "hush-hush"},
        {"Authorization": "Bearer hush-hush"},
        {"Cookie": "sid=hush-hush; a=hush-2"},
        {"X-Session-Token": "hush-hush"},
        {"X-Extra": "hush-hush"},
    ],
)
def test_what_is_given_by_hand_is_masked_too(headers: dict[str, str]) -> None:
    config = _config().changed(headers=headers)
    error = _failed(CREATE, {}, reply(400, {"message": "hush-hush?"}), config=config)
    assert error.message == "***?"
    assert {error.request.headers[name] for name in headers} <= {
        "***",
        "Bearer ***",
        "sid=***; a=***",
    }


def test_the_headers_of_hooks_are_among_those_that_were_sent() -> None:
    def sign(attempt: Any) -> None:
        attempt.headers |= {"X-Signature": "hush-hush", "X-Part": str(attempt.number)}

    config = _config().changed(before_attempt=sign)
    error = _failed(CREATE, {}, reply(503), reply(400), config=config)
    assert (error.request.headers["X-Signature"], error.request.headers["X-Part"]) == ("***", "***")


@pytest.mark.parametrize("content_type", ["", Form.media_type, Multipart.media_type])
def test_passwords_and_write_only_properties_of_bodies_are_masked(content_type: str) -> None:
    body = {"reference": "A-1", "pass": HUSH, "cvc": 4711}
    told = {"message": f"{HUSH} and 4711 are wrong"}
    error = _failed(CREATE, {}, reply(400, told), body=body, content_type=content_type)
    assert error.message == "*** and *** are wrong"
    assert b"A-1" in error.request.body
    assert error.request.body.count(b"***") == 2
    assert b"4711" not in error.request.body


def test_parameters_of_secret_names_and_types_are_masked() -> None:
    error = _failed(GET, {**GIVEN, "pin": "hush-pin"}, reply(400, {"message": "pin hush-pin"}))
    assert error.message == "pin ***"
    assert error.request.headers["pin"] == "***"
    assert error.request.url == (
        "https://api.example.com/orders/ann%40example.com/of/***?beta=true&state=private"
    )


def test_a_body_that_is_a_stream_or_large_is_not_kept() -> None:
    upload: Operation[Any] = Operation(
        name="x.put", method="PUT", path="/a", body=(Text(),), success={"200": Text()}
    )
    error = _failed(upload, {}, reply(400), body="x" * (1 << 20))
    assert len(error.request.body) == 1 << 20
    error = _failed(upload, {}, reply(400), body="x" * ((1 << 20) + 1))
    assert (error.request.body, error.request.has_body) == (None, True)
    assert "--data-binary @your-body" in error.as_curl()


def test_a_command_repeats_the_request() -> None:
    error = _failed(CREATE, {}, reply(400), body={"reference": "it's\n$(id)", "pass": "hush-hush"})
    assert shlex.split(error.as_curl()) == [
        *("curl", "-X", "POST", "-H", "User-Agent: shop/1", "-H", "Accept: application/json"),
        *("-H", "Content-Type: application/json"),
        *("--data-raw", '{"reference":"it\'s\\n$(id)","pass":"***"}'),
        "https://api.example.com/orders",
    ]


def test_log_records_have_fields(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="shop")
    busy = reply(503, {"message": "be back soon"}, headers={"X-Trace": "t-1", "Retry-After": "2"})
    config = _config()
    client = Client(config, FakeTransport([busy, reply(200, {"a": 1, "b": 2})]))
    client._caller.call(GET, GIVEN)
    place = "GET api.example.com/orders/{order_id}/of/{token}"
    first, retry, second = caplog.messages
    assert first == (
        f"{place}: 503 (orders.get_order, request id t-1, attempt 1, 0.000 s, retry-after '2')"
    )
    assert retry == (
        f"{place}: 503 Service Unavailable: be back soon (orders.get_order, request id t-1, "
        "attempt 1 of 4, 0.0 s); retry-after '2'; trying again in 2.0 s"
    )
    assert second == f"{place}: 200 (orders.get_order, attempt 2, 0.000 s)"
    names = ("operation", "method", "host", "status", "attempt", "seconds", "request_id")
    fields = [tuple(getattr(record, name) for name in names) for record in caplog.records]
    told = ("orders.get_order", "GET", "api.example.com", 503, 1, 0.0, "t-1")
    assert fields == [told, told, ("orders.get_order", "GET", "api.example.com", 200, 2, 0.0, "")]


def test_a_retry_without_an_answer_is_logged_alike(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="shop")
    lost = errors.ConnectTimeout("no connection in time")
    client = Client(_config(), FakeTransport([lost, reply(200, {"a": 1, "b": 2})]))
    client._caller.call(GET, GIVEN)
    (message,) = caplog.messages
    assert message == (
        "GET api.example.com:443/orders/{order_id}/of/{token}: no connection in time "
        "(orders.get_order, while connecting, attempt 1 of 4, 0.0 s); trying again in 0.5 s"
    )
    assert vars(caplog.records[0])["status"] == 0


def test_a_challenge_is_told_where_the_body_says_nothing() -> None:
    header = {"WWW-Authenticate": 'Bearer error="invalid_token", error_description="It expired"'}
    for body, said in ((b"", "It expired"), (b'{"message": "no entry"}', "no entry")):
        transport = FakeTransport([reply(401, body, headers=header)])
        client = Client(_config(), transport)
        with pytest.raises(errors.AuthenticationError, match=said) as caught:
            client._caller.call(Operation(name="x.y", method="GET", path="/x"), {})
        assert caught.value.message == said

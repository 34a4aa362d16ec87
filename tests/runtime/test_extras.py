"""What one call sends beside its arguments."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.contents import Json, Text
from oasmith.runtime.http import Timeout
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.options import OF_CALLS, CallOptions, OptionsButTimeout, check_all
from oasmith.runtime.range_bodies import MediaRangeBody
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.shop import ShopClient

SECRET = "your-very-secret-text"


def _client(*replies: Any) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock()), transport


def _send(operation: Operation[Any], options: dict[str, Any], **call: Any) -> Any:
    client, transport = _client(reply(200))
    client.caller.given(options).call(operation, call.pop("arguments", {}), **call)
    return transport.requests[0]


def test_without_options_it_is_the_same_caller() -> None:
    client, _ = _client()
    assert client.caller.given({}) is client.caller


def test_there_is_a_rule_for_every_option_and_for_no_other() -> None:
    for name in CallOptions.__annotations__:
        with pytest.raises(TypeError, match=f"^{name} must be "):
            check_all("a call", {name: object()}, OF_CALLS)
    assert OptionsButTimeout.__annotations__.keys() == CallOptions.__annotations__.keys() - {
        "timeout"
    }
    with pytest.raises(
        TypeError,
        match=r"'headers' \(did you mean 'extra_headers'\?\): a call takes timeout, extra_headers",
    ):
        check_all("a call", {"headers": {}}, OF_CALLS)


def test_the_query_replaces_whatever_has_the_same_name() -> None:
    operation: Operation[Any] = Operation(
        name="x", method="GET", path="/x?a=0&b=0", parameters=(Parameter("c", "c d", "query"),)
    )
    extra = {"a": 1, "c d": ["x", "y"]}
    sent = _send(operation, {"extra_query": extra}, arguments={"c": ["1", "2"]})
    assert sent.url.partition("?")[2] == "b=0&a=1&c%20d=x&c%20d=y"


def test_headers_have_the_last_word() -> None:
    operation: Operation[Any] = Operation(
        name="x",
        method="POST",
        path="/x",
        body=(Json(),),
        parameters=(Parameter("a", "X-A", "header"),),
        idempotency_key="Idempotency-Key",
    )
    extra = {"x-a": "extra", "content-type": "application/vnd.x+json", "idempotency-key": "k"}
    sent = _send(operation, {"extra_headers": extra}, arguments={"a": "own"}, body={})
    assert {name: sent.headers[name] for name in extra} == extra


def test_a_credential_by_hand_satisfies_its_scheme() -> None:
    client, transport = _client(reply(200, []))
    client.caller.given({"extra_headers": {"X-Api-Key": SECRET}}).call(
        Operation(name="x", method="GET", path="/x", security=(("Key",),)), {}
    )
    assert transport.requests[0].headers.get_all("x-api-key") == [SECRET]


@pytest.mark.parametrize("writer", [Text(), MediaRangeBody(media_type="*/*")])
def test_only_bodies_with_members_are_added_to(writer: Any) -> None:
    operation: Operation[Any] = Operation(name="x", method="POST", path="/x", body=(writer,))
    with pytest.raises(errors.RequestValidationError, match="has no members"):
        _send(
            operation, {"extra_body": {"a": 1}}, body=b"text" if writer.media_type == "*/*" else ""
        )


def test_no_secret_of_the_extras_is_shown() -> None:
    client, _ = _client(reply(400, {"message": f"bad {SECRET}1, {SECRET}2, {SECRET}3"}))
    operation: Operation[Any] = Operation(name="x", method="POST", path="/x", body=(Json(),))
    options = {
        "extra_headers": {"X-Token": f"{SECRET}1"},
        "extra_query": {"password": f"{SECRET}2"},
        "extra_body": {"secret": f"{SECRET}3"},
    }
    with pytest.raises(errors.BadRequestError) as caught:
        client.caller.given(options).call(operation, {}, body={})
    assert caught.value.request is not None
    told = f"{caught.value} {caught.value.as_curl()} {client.caller.given(options)!r}"
    assert "bad ***" in told
    assert SECRET not in told


def test_without_a_timeout_of_its_own_a_call_has_the_default_and_not_that_of_the_client() -> None:
    client = ShopClient(transport=FakeTransport(), timeout=5)
    assert client.caller.given({}).config.limits.total == 5
    assert client.caller.given({"timeout": None}).config.limits == Timeout()

"""OAuth 2.0: tokens are fetched once for all calls, renewed in time and after a 401."""

from __future__ import annotations

import asyncio
import base64
import math
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.oauth import ClientCredentials, OAuth2, RefreshToken
from oasmith.runtime.operation import Operation
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import AsyncShopClient, ShopClient

GET: Operation[Any] = Operation(name="x.get", method="GET", path="/a", security=(("Token",),))
GRANT = ClientCredentials("the-id", "hush:é", scopes=("read", "write"))


def _token(value: str, **more: Any) -> Response:
    return reply(200, {"access_token": value, "token_type": "bearer", **more})


def _client(
    *replies: Reply, token: Any = GRANT, **options: Any
) -> tuple[ShopClient, FakeTransport, FakeClock]:
    transport, clock = FakeTransport(replies), FakeClock()
    return ShopClient(transport=transport, clock=clock, token=token, **options), transport, clock


def _form(request: Request) -> dict[str, list[str]]:
    assert isinstance(request.body, bytes)
    return parse_qs(request.body.decode())


def _sent_tokens(transport: FakeTransport) -> list[str]:
    calls = [r for r in transport.requests if "api.example.com" in r.url]
    return [request.headers["Authorization"] for request in calls]


def test_a_token_is_got_with_the_credentials_of_the_client_and_kept() -> None:
    client, transport, _ = _client(_token("t1", expires_in=3600), reply(204), reply(204))
    client.caller.call(GET, {})
    client.caller.call(GET, {})
    first = transport.requests[0]
    assert (first.method, first.url) == ("POST", "https://login.example.com/token")
    assert _form(first) == {"grant_type": ["client_credentials"], "scope": ["read write"]}
    sent = base64.b64decode(first.headers["Authorization"].removeprefix("Basic "))
    assert sent == b"the-id:hush%3A%C3%A9"
    assert _sent_tokens(transport) == ["Bearer t1", "Bearer t1"]


@pytest.mark.parametrize(
    "grant",
    [
        ClientCredentials(
            "the-id",
            "hush",
            audience="https://api.example.com/",
            resource=("https://a.example.com", "https://b.example.com"),
            extra={"tenant": "t 1", "grant_type": "password"},
        ),
        RefreshToken(
            "r1",
            "the-id",
            resource="https://a.example.com",
            extra={"audience": "https://api.example.com/", "tenant": "t 1"},
        ),
    ],
)
def test_further_parameters_of_token_requests(grant: Any) -> None:
    client, transport, _ = _client(_token("t1"), reply(204), token=grant)
    client.caller.call(GET, {})
    form = _form(transport.requests[0])
    assert (form["audience"], form["tenant"]) == (["https://api.example.com/"], ["t 1"])
    assert form["resource"][0] == "https://a.example.com"
    assert form["grant_type"] in (["client_credentials"], ["refresh_token"])
    assert hash(grant) is not None
    assert "t 1" not in repr(grant)


def test_what_is_extra_in_a_token_request_is_not_told() -> None:
    grant = ClientCredentials("the-id", "hush", extra={"assertion": "very-secret"})
    client, _, _ = _client(reply(400, {"error": "no very-secret"}), token=grant)
    with pytest.raises(errors.TokenError) as caught:
        client.caller.call(GET, {})
    assert "very-secret" not in str(caught.value)


@pytest.mark.parametrize("in_body", [False, True])
def test_what_the_token_endpoint_repeats_of_the_request_or_of_tokens_is_masked(
    in_body: bool,
) -> None:
    grant = ClientCredentials("the-id", "hush:é-hush", in_body=in_body)
    pair = base64.b64encode(b"the-id:hush%3A%C3%A9-hush").decode()
    said = {
        "error": "invalid_client",
        "error_description": f"{pair}, hush:é-hush, hush%3A%C3%A9-hush, hush%3a%c3%a9-hush, new-token-1",
        "refresh_token": "new-token-1",
    }
    if in_body:
        said["error_description"] = said["error_description"].partition(", ")[2]
    client, _, _ = _client(reply(400, said), token=grant)
    with pytest.raises(errors.TokenError) as caught:
        client.caller.call(GET, {})
    assert caught.value.error_description == ", ".join(["***"] * (4 if in_body else 5))
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("odd", [{"a": "secret-1"}, ["secret-1"], 5, True, None])
def test_what_is_no_text_is_not_shown_as_an_error(odd: Any) -> None:
    client, _, _ = _client(reply(400, {"error": odd, "error_description": odd}))
    with pytest.raises(errors.TokenError, match="no access token in the answer") as caught:
        client.caller.call(GET, {})
    assert (caught.value.error, caught.value.error_description) == ("", "")


def test_a_type_of_token_that_is_no_text_is_told_by_its_own_type() -> None:
    client, _, _ = _client(_token("t1", token_type={"a": 1}))
    with pytest.raises(errors.TokenError, match="a token of type 'dict'"):
        client.caller.call(GET, {})


@pytest.mark.parametrize("kind", [ClientCredentials, RefreshToken])
def test_extra_parameters_that_are_none_are_left_out(kind: Any) -> None:
    client, transport, _ = _client(
        _token("t1"), reply(204), token=kind("a", "b", extra={"a": None, "b": "", "c": "d"})
    )
    client.caller.call(GET, {})
    assert isinstance(transport.requests[0].body, bytes)
    form = parse_qs(transport.requests[0].body.decode(), keep_blank_values=True)
    assert {name: form.get(name) for name in "abc"} == {"a": None, "b": [""], "c": ["d"]}


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://t.example.com/", "https://ann:hush@t.example.com/token", "//t.example.com/"),
        *("https://t.example.com/#a", "https://t.example.com/?a=b#c", "https://t é", "file:/a"),
        *("https:t.example.com", "https://[/", "https://t.example.com/a/../b"),
    ],
)
@pytest.mark.parametrize("kind", [ClientCredentials, RefreshToken])
def test_a_token_url_is_held_to_what_a_base_url_is(kind: Any, url: str) -> None:
    with pytest.raises(
        errors.ConfigurationError, match="token: the token_url (must|is|has)"
    ) as caught:
        _client(token=kind("a", "b", token_url=url))
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("url", ["/token", "token?x=a:b", "https://t.example.com:8443/t?x=y"])
def test_a_token_url_may_be_relative_or_have_a_query(url: str) -> None:
    client, transport, _ = _client(
        _token("t1"), reply(204), token=ClientCredentials("a", "b", token_url=url)
    )
    client.caller.call(GET, {})
    assert transport.requests[0].url.endswith(url)


def test_a_token_is_renewed_before_it_ends() -> None:
    client, transport, clock = _client(
        _token("t1", expires_in=100), reply(204), reply(204), _token("t2"), reply(204)
    )
    client.caller.call(GET, {})
    clock.now += 69
    client.caller.call(GET, {})
    clock.now += 2
    client.caller.call(GET, {})
    assert _sent_tokens(transport) == ["Bearer t1", "Bearer t1", "Bearer t2"]


def test_a_refused_token_is_renewed_once() -> None:
    client, transport, _ = _client(_token("t1"), reply(401), _token("t2"), reply(401))
    with pytest.raises(errors.AuthenticationError) as caught:
        client.caller.call(GET, {})
    assert _sent_tokens(transport) == ["Bearer t1", "Bearer t2"]
    assert caught.value.attempts == 2


def test_a_token_that_is_given_is_not_renewed() -> None:
    client, transport, _ = _client(reply(401), token="mine")
    with pytest.raises(errors.AuthenticationError):
        client.caller.call(GET, {})
    assert _sent_tokens(transport) == ["Bearer mine"]


def test_a_refresh_token_may_be_replaced_by_the_server() -> None:
    told: list[str] = []
    grant = RefreshToken("r1", "the-id", on_refresh_token=told.append)
    client, transport, clock = _client(
        _token("t1", expires_in="60", refresh_token="r2"),
        reply(204),
        _token("t2", refresh_token="r2"),
        reply(204),
        token=grant,
    )
    client.caller.call(GET, {})
    clock.now += 60
    client.caller.call(GET, {})
    first, second = transport.requests[0], transport.requests[2]
    assert _form(first) == {
        "grant_type": ["refresh_token"],
        "refresh_token": ["r1"],
        "client_id": ["the-id"],
    }
    assert _form(second)["refresh_token"] == ["r2"]
    assert told == ["r2"]


def test_the_secret_may_go_into_the_body() -> None:
    grant = ClientCredentials("the-id", "hush", in_body=True, token_url="https://t.example.com/")
    client, transport, _ = _client(_token("t1"), reply(204), token=grant)
    client.caller.call(GET, {})
    assert transport.requests[0].url == "https://t.example.com/"
    assert _form(transport.requests[0])["client_secret"] == ["hush"]
    assert "Authorization" not in transport.requests[0].headers


def test_a_refusal_is_told_in_the_words_of_the_server_and_nothing_is_retried() -> None:
    told = "the-id: no client\nhas hush%3A%C3%A9"
    answer = reply(400, {"error": "invalid_client", "error_description": told})
    client, transport, _ = _client(answer)
    with pytest.raises(errors.TokenError) as caught:
        client.caller.call(GET, {})
    assert str(caught.value) == (
        "POST login.example.com/token: 400 Bad Request: invalid_client: the-id: no client has *** "
        "(x.get, attempt 1 of 4, 0.0 s)"
    )
    assert (caught.value.error, caught.value.status) == ("invalid_client", 400)
    assert caught.value.error_description == "the-id: no client has ***"
    assert len(transport.requests) == 1
    sent = caught.value.request
    assert sent is not None
    assert (sent.method, sent.url) == ("POST", "https://login.example.com/token")
    assert sent.headers["Authorization"] == "Basic ***"
    assert sent.body == b"grant_type=client_credentials&scope=read+write"


@pytest.mark.parametrize(("code", "told"), [("invalid_scope", "invalid_scope"), ("ann@b.c", "")])
def test_a_refusal_may_be_told_without_the_words_of_the_server(code: str, told: str) -> None:
    answer = reply(400, {"error": code, "error_description": "no such user"})
    client, _, _ = _client(answer)
    with pytest.raises(errors.TokenError) as caught:
        client.with_options(error_text="none").caller.call(GET, {})
    assert (caught.value.error, caught.value.error_description) == (told, "")


def test_a_lost_connection_is_told_with_the_host_of_the_token_endpoint() -> None:
    client, _, _ = _client(errors.ConnectTimeout("no connection in time"), max_retries=0)
    with pytest.raises(errors.ConnectTimeout) as caught:
        client.caller.call(GET, {})
    assert str(caught.value) == (
        "POST login.example.com:443/token: no connection in time "
        "(x.get, while connecting, attempt 1 of 1, 0.0 s)"
    )
    assert (caught.value.host, caught.value.port) == ("login.example.com", 443)


@pytest.mark.parametrize("answer", [reply(200, b"<html>hush"), reply(200, []), reply(302)])
def test_an_unusable_answer_is_told_without_its_text(answer: Response) -> None:
    client, _, _ = _client(answer)
    with pytest.raises(errors.TokenError, match="no access token in the answer") as caught:
        client.caller.call(GET, {})
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("failure", [reply(503), errors.ReadTimeout("slow")])
def test_a_token_endpoint_that_is_down_is_asked_again(failure: Reply) -> None:
    post: Operation[Any] = Operation(
        name="x.post", method="POST", path="/a", security=(("Token",),)
    )
    client, transport, clock = _client(failure, _token("t1"), reply(204))
    client.caller.call(post, {})
    assert len(clock.slept) == 1
    assert _sent_tokens(transport) == ["Bearer t1"]


def test_getting_a_token_counts_into_the_time_of_the_call() -> None:
    transport, clock = FakeTransport([_token("t1"), reply(204)]), FakeClock()
    slow = transport.send

    def send(request: Request) -> Response:
        clock.now += 2.0
        return slow(request)

    transport.send = send  # type: ignore[method-assign]
    client = ShopClient(transport=transport, clock=clock, token=GRANT, timeout=5.0)
    client.caller.call(GET, {})
    assert [request.timeout.total for request in transport.requests] == [5.0, 3.0]


def test_a_grant_needs_a_token_url() -> None:
    with pytest.raises(errors.ConfigurationError, match="token needs a token_url"):
        OAuth2.of(GRANT)


def test_no_repr_shows_a_secret() -> None:
    grants = [GRANT, RefreshToken("hush", "the-id", "hush"), OAuth2.of(GRANT, token_url="x")]
    assert "hush" not in repr(grants)


class _Server:
    """Gives a new token each time it is asked, and takes only the newest."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.given = 0

    def __call__(self, request: Request) -> Response:
        with self.lock:
            if "login" in request.url:
                self.given += 1
                return _token(f"t{self.given}")
            newest = request.headers["Authorization"] == f"Bearer t{self.given}"
            return reply(204 if newest else 401)


def test_concurrent_calls_of_threads_share_one_renewal() -> None:
    server = _Server()
    transport = FakeTransport([server] * 500)
    client = ShopClient(transport=transport, token=GRANT)
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda _: client.caller.call(GET, {}), range(100)))
        assert server.given == 1
        server.given = 7  # the server forgets the token
        list(pool.map(lambda _: client.caller.call(GET, {}), range(100)))
    assert server.given == 8


def test_concurrent_calls_of_tasks_share_one_renewal() -> None:
    server = _Server()

    class Slow(FakeTransport):
        async def asend(self, request: Request) -> Response:
            await asyncio.sleep(0.001)
            return self.send(request)

    async def run() -> None:
        client = AsyncShopClient(transport=Slow([server] * 500), token=GRANT)
        await asyncio.gather(*(client.caller.call(GET, {}) for _ in range(100)))
        assert server.given == 1
        server.given = 7
        await asyncio.gather(*(client.caller.call(GET, {}) for _ in range(100)))

    asyncio.run(run())
    assert server.given == 8


def test_a_cancelled_renewal_leaves_the_way_free() -> None:
    server = _Server()

    class Stuck(FakeTransport):
        stuck = True

        async def asend(self, request: Request) -> Response:
            if self.stuck:
                await asyncio.sleep(60)
            return self.send(request)

    async def run() -> None:
        transport = Stuck([server] * 10)
        client = AsyncShopClient(transport=transport, token=GRANT)
        tasks = [asyncio.create_task(client.caller.call(GET, {})) for _ in range(3)]
        await asyncio.sleep(0.01)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        transport.stuck = False
        await asyncio.wait_for(client.caller.call(GET, {}), 5)

    asyncio.run(run())
    assert server.given == 1


def test_a_thread_waits_for_a_renewal_no_longer_than_its_call_may_take() -> None:
    asked, answer = threading.Event(), threading.Event()

    def slow(request: Request) -> Response:
        asked.set()
        answer.wait(10)
        return _token("t1")

    transport = FakeTransport([slow, reply(204), reply(204)])
    client = ShopClient(transport=transport, token=GRANT, timeout=math.inf)
    with ThreadPoolExecutor(2) as pool:
        renewing = pool.submit(client.caller.call, GET, {})
        asked.wait(10)
        waiting = pool.submit(client.with_options(timeout=0.02).caller.call, GET, {})
        try:
            with pytest.raises(errors.DeadlineExceeded, match="/v1/a: the total time allowed"):
                waiting.result(timeout=2)
        finally:
            answer.set()
        renewing.result(timeout=2)
        client.caller.call(GET, {})
    assert _sent_tokens(transport) == ["Bearer t1", "Bearer t1"]


def test_a_task_waits_for_a_renewal_no_longer_than_its_call_may_take() -> None:
    async def run() -> None:
        asked, answer = asyncio.Event(), asyncio.Event()

        class Slow(FakeTransport):
            async def asend(self, request: Request) -> Response:
                asked.set()
                await answer.wait()
                return self.send(request)

        transport = Slow([_token("t1"), reply(204), reply(204)])
        client = AsyncShopClient(transport=transport, token=GRANT, timeout=math.inf)
        renewing = asyncio.create_task(client.caller.call(GET, {}))
        await asked.wait()
        hurried = client.with_options(timeout=0.02)
        try:
            with pytest.raises(errors.DeadlineExceeded, match="/v1/a: the total time allowed"):
                await asyncio.wait_for(hurried.caller.call(GET, {}), 2)
        finally:
            answer.set()
        await renewing
        await client.caller.call(GET, {})
        assert _sent_tokens(transport) == ["Bearer t1", "Bearer t1"]

    asyncio.run(run())


@pytest.mark.parametrize("kind", ["bearer", "Bearer", "BEARER", " bearer", "BearerToken", "", None])
def test_a_bearer_token_by_any_of_its_names_is_sent(kind: Any) -> None:
    answer = {"access_token": "t", **({} if kind is None else {"token_type": kind})}
    for told in (answer, answer | {"token_type": kind}):
        client, transport, _ = _client(reply(200, told), reply(204))
        client.caller.call(GET, {})
        assert _sent_tokens(transport) == ["Bearer t"]


@pytest.mark.parametrize(
    "kind", ["mac", "DPoP", "pop", "N_A", "bearer-ish", "x\x1b[0m", ["bearer"], 1]
)
def test_a_token_of_another_type_is_not_sent_as_bearer(kind: Any) -> None:
    client, transport, _ = _client(reply(200, {"access_token": "hush", "token_type": kind}))
    with pytest.raises(errors.TokenError, match="the token endpoint gave a token of") as caught:
        client.caller.call(GET, {})
    assert len(transport.requests) == 1
    told = str(caught.value)
    assert ("hush" in told, told.isprintable()) == (False, True)
    assert caught.value.token_type in told.replace("\\\\", "\\")
    assert str(pickle.loads(pickle.dumps(caught.value))) == told

"""Clients that are brought: what of them holds, what does not, and what is told where they do not
fit."""

from __future__ import annotations

import asyncio
import gc
import gzip
import warnings
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import import_module
from typing import Any

import httpx2
import pytest

from oasmith.runtime import errors
from oasmith.runtime.contents import Json
from oasmith.runtime.http import Headers, Request, Timeout
from oasmith.runtime.operation import Operation
from oasmith.runtime.requests_transport import RequestsTransport
from oasmith.runtime.testing import FakeClock
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.runtime.shop import AsyncShopClient, ShopClient
from tests.runtime.test_owners import Children
from tests.runtime.test_secrets import assert_no_secret
from tests.runtime.test_transports import _Chunks, _running, _Server

GET: Operation[Any] = Operation(name="x.get", method="GET", path="/a", success={"200": Json()})
ECHO = Headers([("Content-Type", "text/plain")])
BOTH = pytest.mark.parametrize("library", ["httpx2", "httpx"])


@pytest.fixture
def server() -> Iterator[_Server]:
    with _running(_Server()) as server:
        yield server


class Side:
    """A blocking or an asynchronous client of a library, and what sends through it."""

    def __init__(self, library: str, is_async: bool) -> None:
        self.library = import_module(library)
        self.is_async = is_async
        self.runner = asyncio.Runner()
        self.clients: list[Any] = []

    def client(self, **options: Any) -> Any:
        kind = self.library.AsyncClient if self.is_async else self.library.Client
        self.clients.append(kind(**options))
        return self.clients[-1]

    def mocked(self, handler: Callable[[Any], Any], **options: Any) -> Any:
        return self.client(transport=self.library.MockTransport(handler), **options)

    def transport(self, client: Any) -> Any:
        return (HttpxAsyncTransport if self.is_async else HttpxTransport)(client=client)

    def call(self, client: Any, operation: Operation[Any] = GET, **options: Any) -> Any:
        shop = AsyncShopClient if self.is_async else ShopClient
        made = shop(transport=self.transport(client), clock=FakeClock(), **options)
        return self._run(made.caller.call(operation, {}))

    def send(self, transport: Any, request: Request) -> Any:
        return self._run((transport.asend if self.is_async else transport.send)(request))

    def hook(self, seen: Callable[[Any], Any]) -> Any:
        async def awaited(value: Any) -> None:
            result = seen(value)
            if asyncio.iscoroutine(result):
                await result

        return awaited if self.is_async else seen

    def _run(self, result: Any) -> Any:
        return self.runner.run(result) if self.is_async else result

    def close(self) -> None:
        for client in self.clients:
            self._run(client.aclose() if self.is_async else client.close())
        self.runner.close()


@pytest.fixture(
    params=[("httpx2", False), ("httpx2", True), ("httpx", False), ("httpx", True)],
    ids=["httpx2", "httpx2-async", "httpx", "httpx-async"],
)
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    library, is_async = request.param
    pytest.importorskip(library)
    with closing(Side(library, is_async)) as side:
        yield side


def test_hooks_see_each_attempt_as_it_is_sent(side: Side) -> None:
    sent: list[Any] = []
    hooks = {"request": [side.hook(sent.append)]}
    replies = [503, 503, 200]
    client = side.mocked(
        lambda _: side.library.Response(replies.pop(0), json={"a": 1}), event_hooks=hooks
    )
    assert side.call(client, headers={"X-Mine": "1"}) == {"a": 1}
    assert [each.headers["x-mine"] for each in sent] == ["1", "1", "1"]
    assert [each.headers["user-agent"] for each in sent] == ["shop/1.2.3"] * 3


def _noting(sent: list[Any], answer: Callable[[], Any]) -> Callable[[Any], Any]:
    """Answers every request, and notes it."""

    def answered(request: Any) -> Any:
        sent.append(request)
        return answer()

    return answered


def test_what_a_client_adds_to_requests_that_it_builds_is_not_added(side: Side) -> None:
    sent: list[Any] = []
    client = side.mocked(
        _noting(sent, lambda: side.library.Response(200, json=1)),
        headers={"X-Theirs": "1", "Accept-Encoding": "br"},
        cookies={"theirs": "1"},
        params={"theirs": "1"},
        base_url="https://elsewhere.example.com",
        timeout=0.1,
    )
    side.call(client, timeout=Timeout(read=7))
    (request,) = sent
    assert str(request.url) == "https://api.example.com/v1/a"
    assert {"x-theirs", "cookie"}.isdisjoint(request.headers)
    assert request.headers["accept-encoding"] == "gzip, deflate"
    assert request.extensions["timeout"]["read"] == 7


def test_cookies_of_an_answer_are_not_sent_with_the_next_request(side: Side) -> None:
    sent: list[Any] = []
    client = side.mocked(
        _noting(sent, lambda: side.library.Response(200, json=1, headers={"Set-Cookie": "sid=1"}))
    )
    for _ in range(2):
        side.call(client)
    assert "cookie" not in sent[1].headers


def test_a_client_that_follows_redirects_does_not(side: Side, server: _Server) -> None:
    transport = side.transport(side.client(follow_redirects=True))
    assert side.send(transport, Request("GET", server.url + "/redirect")).status == 302
    assert len(server.seen) == 1


def test_authentication_of_a_client_holds_and_may_send_a_body_again(side: Side) -> None:
    def handler(request: Any) -> Any:
        told = {"WWW-Authenticate": 'Digest realm="r", nonce="n", algorithm=MD5, qop="auth"'}
        bodies.append(request.read() if not side.is_async else b"")
        is_known = request.headers.get("authorization", "").startswith("Digest ")
        return side.library.Response(200 if is_known else 401, headers=told, text="ok")

    bodies: list[bytes] = []
    client = side.client(auth=side.library.DigestAuth("ann", "your-password"))
    client = side.mocked(handler, auth=client.auth)
    transport = side.transport(client)
    for body in (b"abc", _Chunks([b"ab", b"c"]), _Chunks([b"ab", b"c"], 3)):
        request = Request("POST", "https://api.example.com/", ECHO, body)
        assert side.send(transport, request).body == b"ok"
    assert {*bodies} <= {b"abc", b""}


def test_mounts_of_a_client_hold(side: Side) -> None:
    mounted = side.library.MockTransport(lambda _: side.library.Response(200, json="mounted"))
    assert side.call(side.client(mounts={"https://api.example.com": mounted})) == "mounted"


def test_a_body_that_a_hook_has_read_is_not_decoded_again(side: Side, server: _Server) -> None:
    read = side.hook(lambda answer: answer.aread() if side.is_async else answer.read())
    transport = side.transport(side.client(event_hooks={"response": [read]}))
    for coding in ("gzip", "deflate", "plain"):
        expected = b'"ok"' if coding == "plain" else b'"zipped"'
        assert side.send(transport, Request("GET", f"{server.url}/{coding}")).body == expected
    bomb = Request("GET", server.url + "/bomb/200", max_response_bytes=100)
    with pytest.raises(errors.ResponseTooLarge):
        side.send(transport, bomb)


def test_a_streamed_body_that_a_hook_has_read_can_still_be_read(side: Side) -> None:
    coded = gzip.compress(b"zipped")
    client = side.mocked(
        lambda _: side.library.Response(200, content=coded, headers={"Content-Encoding": "gzip"})
    )
    stream = side.send(
        side.transport(client), Request("GET", "https://api.example.com/", stream=True)
    ).stream

    async def read() -> bytes:
        return b"".join([piece async for piece in stream])

    assert (side._run(read()) if side.is_async else b"".join(stream)) == b"zipped"


@pytest.mark.parametrize("reads", [True, False])
def test_a_hook_that_raises_for_a_status_changes_no_error(side: Side, reads: bool) -> None:
    async def check_awaited(answer: Any) -> None:
        if reads:
            await answer.aread()
        answer.raise_for_status()

    def check(answer: Any) -> None:
        if reads:
            answer.read()
        answer.raise_for_status()

    replies = [503, 422]
    client = side.mocked(
        lambda _: side.library.Response(replies.pop(0), json={"message": "taken"}),
        event_hooks={"response": [check_awaited if side.is_async else check]},
    )
    with pytest.raises(errors.UnprocessableError) as caught:
        side.call(client)
    assert (caught.value.status, caught.value.attempts) == (422, 2)


def test_an_error_of_a_hook_is_raised_as_it_is(side: Side) -> None:
    def fails(_: object) -> None:
        raise LookupError("the vault is closed")

    client = side.mocked(
        lambda _: side.library.Response(200, json=1), event_hooks={"request": [side.hook(fails)]}
    )
    with pytest.raises(LookupError, match="the vault is closed"):
        side.call(client)


def test_closing_leaves_a_client_open_and_a_closed_one_is_told(side: Side) -> None:
    client = side.mocked(lambda _: side.library.Response(200, json=1))
    transport, request = side.transport(client), Request("GET", "https://api.example.com/")
    side._run(transport.aclose() if side.is_async else transport.close())
    assert not client.is_closed
    with pytest.raises(errors.ClientError, match="^the client is closed"):
        side.send(transport, request)
    other = side.transport(client)
    assert side.send(other, request).body == b"1"
    side._run(client.aclose() if side.is_async else client.close())
    with pytest.raises(errors.ClientError, match="that the transport was given is closed"):
        side.send(other, request)


def test_what_a_function_made_is_closed(side: Side) -> None:
    made: list[Any] = []

    def make() -> Any:
        made.append(side.mocked(lambda _: side.library.Response(200, json=1)))
        return made[-1]

    transport = side.transport(make)
    for _ in range(2):
        side.send(transport, Request("GET", "https://api.example.com/"))
    side._run(transport.aclose() if side.is_async else transport.close())
    assert [client.is_closed for client in made] == [True]


@BOTH
def test_a_client_in_another_event_loop_says_what_to_do(server: _Server, library: str) -> None:
    client = pytest.importorskip(library).AsyncClient()
    transport, request = HttpxAsyncTransport(client=client), Request("GET", server.url + "/plain")
    asyncio.run(transport.asend(request))
    with pytest.raises(errors.ClientError, match=r"of another event loop; give a function"):
        asyncio.run(transport.asend(request))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of what the first loop left open
        asyncio.run(client.aclose())
        del client, transport
        gc.collect()


def test_a_class_of_the_users_that_is_derived_from_a_client_may_be_brought() -> None:
    class Mine(httpx2.Client):
        def send(self, request: Any, **options: Any) -> httpx2.Response:
            return httpx2.Response(200, json=request.headers["x-mine"])

    with Mine() as client:
        headers = Headers([("X-Mine", "yes")])
        request = Request("GET", "https://api.example.com/", headers)
        assert HttpxTransport(client=client).send(request).body == b'"yes"'


@pytest.mark.parametrize(
    ("transport", "made"),
    [
        (lambda client: HttpxTransport(client=client), "httpx2.Client"),
        (RequestsTransport, "requests.Session"),
    ],
)
def test_a_client_in_a_forked_process_is_refused(
    server: _Server, transport: Any, made: str
) -> None:
    library, _, kind = made.partition(".")
    client = getattr(pytest.importorskip(library), kind)()
    parent, request = transport(client), Request("GET", server.url + "/plain")
    unused, children = transport(client), Children()
    parent.send(request)

    def work() -> None:
        with pytest.raises(errors.ClientError, match=r"another process; give a function"):
            parent.send(request)

    children.fork(work)
    children.join()
    assert parent.send(request).body == b'"ok"'
    assert unused.send(request).body == b'"ok"'
    client.close()


def test_a_server_that_trickles_meets_the_total_on_connections_of_others(
    side: Side, server: _Server
) -> None:
    client = side.client()
    side._run(client.get(server.url + "/plain"))
    limits = Timeout(read=1, total=0.1)
    with pytest.raises(errors.DeadlineExceeded):
        side.send(
            side.transport(client), Request("GET", server.url + "/trickle", Headers(), None, limits)
        )


# -- wrong options ---------------------------------------------------------------------------


def _refused(
    make: Callable[..., Any], *args: Any, as_: type[Exception] = TypeError, **options: Any
) -> str:
    with pytest.raises(Exception) as caught:
        make(*args, **options)
    assert type(caught.value) is as_
    frame = caught.value.__traceback__  # that of this function, with what it was given
    assert_no_secret(caught.value.with_traceback(frame and frame.tb_next))
    return str(caught.value)


@BOTH
def test_what_is_no_client_is_told_where_it_is_given(library: str) -> None:
    blocking = pytest.importorskip(library).Client()
    awaited = import_module(library).AsyncClient()
    expected = "takes an httpx2.Client or an httpx.Client, or a function that makes one; this is "
    for given in (awaited, 7, "client", HttpxTransport(), import_module(library).HTTPTransport()):
        assert expected in _refused(HttpxTransport, client=given)
    assert f"{library}.AsyncClient" in _refused(HttpxTransport, client=awaited)
    assert f"{library}.Client" in _refused(HttpxAsyncTransport, client=blocking)
    with pytest.raises(errors.ConfigurationError, match=f"this is {library}.AsyncClient"):
        HttpxTransport(client=lambda: awaited).send(Request("GET", "https://api.example.com"))
    blocking.close()
    asyncio.run(awaited.aclose())


@pytest.mark.parametrize("given", [7, "session", object()])
def test_what_is_no_session_is_told(given: Any) -> None:
    assert "takes a requests.Session" in _refused(RequestsTransport, given)


@pytest.mark.parametrize(
    "made", ["httpx2.Client", "httpx.Client", "requests.Session", "httpx2.AsyncClient"]
)
def test_a_client_that_is_given_for_a_transport_is_told_where_it_goes(made: str) -> None:
    library, _, kind = made.partition(".")
    given = getattr(pytest.importorskip(library), kind)()
    for client in (ShopClient, AsyncShopClient):
        told = _refused(client, transport=given)
        assert told.startswith("transport= takes no ")
        assert ("RequestsTransport(session=...)" in told) == (library == "requests")


def test_a_transport_of_the_other_kind_is_told() -> None:
    told = _refused(ShopClient, transport=HttpxAsyncTransport())
    assert "a blocking client takes an object with the method send" in told
    assert "HttpxAsyncTransport, for an asynchronous client" in told
    assert "method asend" in _refused(AsyncShopClient, transport=HttpxTransport())
    for given in (7, HttpxTransport, "httpx2", import_module("httpx2").HTTPTransport()):
        assert "method send" in _refused(ShopClient, transport=given)


@BOTH
def test_options_of_own_connections_are_refused_beside_a_client(library: str) -> None:
    with pytest.importorskip(library).Client() as client:
        for options in ({"limits": import_module(library).Limits()}, {"proxy": "http://a:1"}):
            assert "say them to the client" in _refused(
                HttpxTransport, as_=errors.ConfigurationError, client=client, **options
            )


@pytest.mark.parametrize("proxy", ["http://ann:hush@", "socks5://ann:hush@a:1", "http://hush/@a"])
def test_a_proxy_that_cannot_be_used_is_told_without_its_password(proxy: str) -> None:
    from tests.runtime.kinds import BUILT_IN_AWAITED, PLAIN

    for make in [*PLAIN.values(), *BUILT_IN_AWAITED.values()]:
        assert "proxy=" in _refused(make, as_=errors.ConfigurationError, proxy=proxy)


def test_other_wrong_options_are_told() -> None:
    from oasmith.runtime.aiohttp_transport import AiohttpTransport
    from oasmith.runtime.stdlib_transport import StdlibTransport

    for pooled in (StdlibTransport, AiohttpTransport):
        for most in (0, -1):
            assert "max_conn" in _refused(pooled, as_=ValueError, max_connections=most)
        for kind in (True, "10", 1.5):
            assert "max_connections must be" in _refused(pooled, max_connections=kind)
        for idle in (-1, float("nan")):
            assert "keepalive_" in _refused(pooled, as_=ValueError, keepalive_expiry=idle)
        assert "keepalive_expiry must be" in _refused(pooled, keepalive_expiry="10")
    for made in (HttpxTransport, HttpxAsyncTransport, StdlibTransport, AiohttpTransport):
        assert "an ssl.SSLContext, not str" in _refused(made, ssl_context="ca.pem")
    assert "an httpx2.Limits, not int" in _refused(HttpxTransport, limits=10)


def test_http2_without_what_speaks_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "the package h2" in _refused(HttpxTransport, as_=errors.ConfigurationError, http2=True)


# -- pools of the transport's own --------------------------------------------------------------


@pytest.mark.parametrize("kind", ["httpx2", "stdlib", "requests", "httpx2-async", "aiohttp"])
def test_a_proxy_that_is_given_is_used_instead_of_the_environment(
    server: _Server, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.runtime.kinds import ALL
    from tests.runtime.test_transports import _Session

    pytest.importorskip(kind.removesuffix("-async") if kind != "stdlib" else "ssl")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "*")
    proxy = server.url.replace("//", "//ann:hu%40sh@")
    make: Any = ALL[kind]
    transport = make(proxy=proxy)
    with closing(_Session(transport)) as session:
        session.send(Request("GET", "http://api.example.com/plain"))
        path, seen = server.seen[0]
        assert path == "http://api.example.com/plain"
        assert seen["Proxy-Authorization"] == f"Basic {b64encode(b'ann:hu@sh').decode()}"
        assert "hu@sh" not in repr(vars(transport)) + repr(transport)


def test_limits_of_a_pool_hold(server: _Server) -> None:
    limits = httpx2.Limits(max_connections=1)
    with closing(HttpxTransport(limits=limits)) as transport:
        stream: Any = transport.send(Request("GET", server.url + "/pieces", stream=True)).stream
        with pytest.raises(errors.PoolTimeout):
            transport.send(Request("GET", server.url + "/plain", timeout=Timeout(pool=0.02)))
        stream.close()
    server.turns.release(3)


def test_a_connection_that_was_idle_for_too_long_is_not_used_again(server: _Server) -> None:
    limits = httpx2.Limits(keepalive_expiry=0)
    with closing(HttpxTransport(limits=limits)) as transport:
        for connections in (1, 2):
            transport.send(Request("GET", server.url + "/plain"))
            assert server.connections == connections

"""What an argument can reach, on the wire: the chosen server and the path of the template, with
every transport, or nothing is sent and the error says why.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing, closing
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
import yarl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from oasmith.runtime.auth import ApiKey
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.contents import Json, Text
from oasmith.runtime.errors import ConfigurationError, RequestValidationError
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.options import Config, checked_base_url
from oasmith.runtime.servers import server_url
from oasmith.runtime.uploads import Binary, Form, Multipart
from oasmith.runtime.urls import base_url_fault
from tests.runtime.kinds import ALL, BUILT_IN_AWAITED, PLAIN, is_blocking, params
from tests.support.reaching import RawServer, check_reached, hostile_texts, hostile_values

TRIED = {*PLAIN, *BUILT_IN_AWAITED, "brought httpx2"}
PATH = "/größe/{simple}/a{label}/{matrix}/{exploded}.{second}/{reserved}/{last}"
PARAMETERS = (
    Parameter("simple", "simple", "path"),
    Parameter("label", "label", "path", style="label"),
    Parameter("matrix", "matrix", "path", style="matrix", explode=True),
    Parameter("exploded", "exploded", "path", explode=True),
    Parameter("second", "second", "path"),
    Parameter("reserved", "reserved", "path", allow_reserved=True),
    Parameter("last", "last", "path"),
    Parameter("form", "form", "query"),
    Parameter("spaced", "spaced", "query", style="spaceDelimited", explode=False),
    Parameter("piped", "piped", "query", style="pipeDelimited", explode=False),
    Parameter("deep", "deep[&#", "query", style="deepObject"),
    Parameter("kept", "kept", "query", allow_reserved=True),
    Parameter("json", "json", "query", content=Json()),
    Parameter("header", "X-One", "header"),
    Parameter("headers", "X-Two", "header", explode=True),
    Parameter("cookie", "cookie", "cookie"),
    Parameter("plain", "plain", "cookie", style="cookie"),
)
OPERATION: Operation[None] = Operation(
    name="x.post",
    method="POST",
    path="/gr%C3%B6%C3%9Fe/{simple}/a{label}/{matrix}/{exploded}.{second}/{reserved}/{last}"
    "?beta=true&q={simple}",
    parameters=PARAMETERS,
    body=(Json(), Form(), Text(), Multipart(), Binary()),
    security=(("Key",),),
)
HARMLESS = dict.fromkeys((each.argument for each in PARAMETERS), "a")
SENT = {
    *("host", "accept", "accept-encoding", "connection", "content-length", "content-type"),
    *("cookie", "user-agent", "x-key", "x-one", "x-two"),
}


def _config(authority: str) -> Config:
    key = ApiKey("header", "X-Key", "your-api-key")
    return Config(
        package="x",
        version="1",
        base_url=f"http://{authority}/v1",
        credentials={"Key": key},
        max_retries=0,
    )


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    raw = RawServer()
    yield raw
    raw.close()


BUILT_IN = params(ALL, without={*ALL} - {*PLAIN, *BUILT_IN_AWAITED})
PING: Operation[Any] = Operation(name="x.ping", method="GET", path="/ping")


def _pinged(kind: Any, base_url: str) -> None:
    """One call to a server, with a client of its own."""
    options = Config(package="x", version="1", base_url=base_url, max_retries=0)
    transport = kind()
    if is_blocking(transport):
        with closing(transport):
            Client(options, transport)._caller.call(PING, {})
        return

    async def ping() -> None:
        async with aclosing(transport):
            await AsyncClient(options, transport)._caller.call(PING, {})

    asyncio.run(ping())


@pytest.mark.parametrize("kind", BUILT_IN)
@pytest.mark.parametrize(
    "path", ["", "/v1", "/v1/", "/a%20b/c;d=1", "/..a/%2e%2e.", "/a%2fb/~x:y@z"]
)
def test_a_base_url_is_what_arrives(server: RawServer, kind: Any, path: str) -> None:
    _pinged(kind, f"http://{server.authority}{path}")
    first, *lines = server.heads[-1].decode().split("\r\n")
    # Whoever normalizes a URL may write escapes in other letters (RFC 3986, section 6.2.2.1).
    assert first.upper() == f"GET {path.rstrip('/')}/ping HTTP/1.1".upper()
    assert [line for line in lines if line.lower().startswith("host:")] == [
        f"Host: {server.authority}"
    ]


@pytest.mark.parametrize("kind", BUILT_IN)
def test_no_server_variable_reaches_beyond_its_place_on_the_wire(
    server: RawServer, kind: Any
) -> None:
    host, _, port = server.authority.partition(":")
    values = [
        "v1",
        "",
        "/v1",
        "a/b/",
        "a%20b",
        "..",
        "%2e%2e%2f",
        "a%2f..",
        "..;x",
        "/../x",
        "?a",
        "#",
    ]
    values += [
        "@evil.example",
        "//evil.example",
        "\\evil",
        "a\r\nX-Evil: 1",
        "é",
        "a b",
        "%00",
        "~",
    ]
    reached = 0
    for name, value in [*(("base", each) for each in values), *(("port", each) for each in values)]:
        given = {"host": host, "port": port, "base": "v1"} | {name: value}
        before = len(server.heads)
        try:
            url = server_url(
                "http://{host}:{port}/{base}",
                host=(given["host"], "a host name"),
                port=(given["port"], "the number of a port"),
                base=(given["base"], "segments of a path"),
            )
            checked_base_url(url)
        except ConfigurationError:
            continue
        _pinged(kind, url)
        reached += 1
        assert len(server.heads) == before + 1
        first, *lines = server.heads[-1].decode("latin-1").split("\r\n")
        method, target, version = first.split(" ")
        assert (method, version, target.endswith("/ping")) == ("GET", "HTTP/1.1", True)
        assert target == f"{url.removeprefix(f'http://{server.authority}').rstrip('/')}/ping"
        assert f"Host: {server.authority}".lower() in [line.lower() for line in lines]
        assert not any("evil" in line for line in lines)
    assert reached >= 6


@pytest.fixture(params=params(ALL, without={*ALL} - TRIED))
def send(request: pytest.FixtureRequest, server: RawServer) -> Iterator[Callable[..., None]]:
    """Sends a call with one of the transports, blocking or not."""
    transport = request.param()
    if is_blocking(transport):
        blocking = Client(_config(server.authority), transport)
        yield lambda arguments, **body: blocking._caller.call(OPERATION, arguments, **body)
        transport.close()
        return
    with asyncio.Runner() as runner:
        client = AsyncClient(_config(server.authority), transport)
        yield lambda arguments, **body: runner.run(
            client._caller.call(OPERATION, arguments, **body)
        )
        runner.run(transport.aclose())


def _sent(server: RawServer, send: Callable[..., None], *call: Any, **body: Any) -> bytes | None:
    """The head of the one request that a call sends; None if the arguments are refused."""
    before = len(server.heads)
    try:
        send(*call, **body)
    except RequestValidationError as error:
        assert error.problems
        assert len(server.heads) == before
        return None
    assert len(server.heads) == before + 1
    return server.heads[-1]


def test_no_argument_reaches_beyond_its_place_on_the_wire(
    server: RawServer, send: Callable[..., None]
) -> None:
    arguments = st.dictionaries(st.sampled_from(sorted(HARMLESS)), hostile_values, max_size=3)

    @settings(max_examples=80)
    @given(arguments)
    @example({})
    @example({"last": ""})
    @example({"reserved": "%2e%2E;x", "label": "."})
    def check(arguments: dict[str, Any]) -> None:
        head = _sent(server, send, {**HARMLESS, **arguments}, body={"a": 1})
        if head is None:
            return
        first, *lines = head.decode("latin-1").removesuffix("\r\n").split("\r\n")
        method, target, version = first.split(" ")
        assert (method, version) == ("POST", "HTTP/1.1")
        check_reached(f"http://h{target}", "http://h/v1", OPERATION.path)
        names = [line.partition(":")[0].lower() for line in lines]
        assert len(names) == len({*names})
        assert {*names} <= SENT
        assert f"host: {server.authority}" in [line.lower() for line in lines]
        assert [line for line in lines if line.lower().startswith("x-key:")] == [
            "X-Key: your-api-key"
        ]
        assert server.bodies[-1] == b'{"a":1}'

    check()


@pytest.mark.parametrize("writer", OPERATION.body, ids=lambda writer: type(writer).__name__)
def test_no_body_reaches_beyond_its_length(
    server: RawServer, send: Callable[..., None], writer: Any
) -> None:
    @settings(max_examples=10)
    @given(st.dictionaries(hostile_texts, hostile_values, max_size=2), hostile_texts)
    def check(members: dict[str, Any], text: str) -> None:
        plain: Any = {Text: text, Binary: text.encode("utf-8", "replace")}
        body = plain.get(type(writer), members)
        head = _sent(server, send, HARMLESS, body=body, content_type=writer.media_type)
        if head is not None:
            assert head.startswith(b"POST /v1/gr%C3%B6%C3%9Fe/a/a.a/")
            assert head.lower().count(b"\r\nhost: ") == 1

    check()


@settings(max_examples=300)
@given(hostile_texts, st.sampled_from(["", "/", "/v1/", ":80"]))
def test_no_text_makes_a_base_url_of_another_server(text: str, before: str) -> None:
    url = f"https://api.example.com{before}{text}"
    if base_url_fault(url):
        return
    rest = url.removeprefix("https://api.example.com").removeprefix(":80")
    told = urlsplit(url), httpx2.URL(url), yarl.URL(url, encoded=True)
    if rest[:1] in ("", "/"):
        hosts = [getattr(each, "hostname", None) or getattr(each, "host", None) for each in told]
        assert hosts == ["api.example.com"] * 3
    else:  # more letters of the host, which the user wrote; all read the same
        assert len({told[0].hostname, told[1].host, told[2].host}) == 1

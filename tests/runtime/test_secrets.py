"""No secret leaves in a text, a repr, a log, a pickle, or a local variable of a traceback."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import socket
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.auth import ApiKey, Basic, Bearer
from oasmith.runtime.bodies import optional_body
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.contents import Json, Nothing
from oasmith.runtime.credentials import Credential
from oasmith.runtime.drift import Drift
from oasmith.runtime.http import Timeout
from oasmith.runtime.oauth import ClientCredentials, Grant, OAuth2, RefreshToken
from oasmith.runtime.operation import Operation
from oasmith.runtime.options import Config
from oasmith.runtime.shapes import Enum, Integer
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.kinds import AWAITED, BLOCKING, BUILT_IN_AWAITED, PLAIN, matrix, present
from tests.runtime.shop import AsyncShopClient, ShopClient, Status
from tests.runtime.test_transports import _running, _Server
from tests.support.records import record

HUSH = "hush+/="
FORBIDDEN = ("hush", b64encode(b"ann:hush").decode()[:11], b64encode(b"id:hush").decode()[:9])
"""How secrets begin in whatever form."""


def _given(secret: str) -> str:
    return secret


async def _awaited(secret: str) -> str:
    return secret


def _oauth(grant: Grant) -> OAuth2:
    return OAuth2(grant, "/token", "token")


CREDENTIALS: dict[str, Callable[[], Credential]] = {
    "header": lambda: ApiKey("header", "X-Key", HUSH, argument="key"),
    "query": lambda: ApiKey("query", "key", HUSH, argument="key"),
    "cookie": lambda: ApiKey("cookie", "key", HUSH, argument="key"),
    "basic": lambda: Basic("ann", HUSH),
    "bearer": lambda: Bearer(HUSH),
    "callable": lambda: ApiKey("query", "key", partial(_given, HUSH), argument="key"),
    "callable of two": lambda: Basic(partial(_given, "ann"), partial(_given, HUSH)),
    "client credentials": lambda: _oauth(ClientCredentials("id", HUSH)),
    "client credentials in the body": lambda: _oauth(ClientCredentials("id", HUSH, in_body=True)),
    "refresh token": lambda: _oauth(RefreshToken(HUSH, "id", HUSH)),
}
FEW = ("query", "basic")
FAULTS = [
    *("dropped", "truncated", "broken", "headless", "nonsense", "silent", "trickle"),
    *("badgzip", "halfgzip", "codings", "bomb/200", "redirect", "bomb/404", "plain", "nowhere"),
]


@pytest.fixture
def server() -> Iterator[_Server]:
    with _running(_Server()) as server:
        yield server


def _operation(fault: str) -> Operation[Any]:
    return Operation(
        name="x.get",
        method="GET",
        path=f"/{fault}",
        security=(("key",),),
        success={"200": Json(Integer())},
    )


def _config(url: str, credential: Credential, *, total: float = 0.2) -> Config:
    return Config(
        package="shop",
        version="1",
        base_url=url,
        credentials={"key": credential},
        timeout=Timeout(read=total / 4, total=total),
        max_retries=1,
        max_response_bytes=1000,
        strict=True,
        clock=FakeClock(),
    )


def _behind(error: BaseException) -> Iterator[BaseException]:
    """The error, and every exception that is reached from it."""
    found, seen = [error], set[int]()
    while found:
        each = found.pop()
        seen.add(id(each))
        yield each
        nexts = (each.__cause__, each.__context__, *each.args)
        found += [one for one in nexts if isinstance(one, BaseException) and id(one) not in seen]


def assert_no_secret(error: BaseException, *others: object) -> None:
    """Neither in what is printed of the error nor in what an error tracker would show of it."""
    assert _places_of_secrets(error, *others) == []


def _places_of_secrets(error: BaseException, *others: object) -> list[str]:
    texts = {"others": repr(others), "vars": repr(vars(error)), "told": f"{error} {error!r}"}
    if isinstance(error, errors.ClientError):
        texts["pickled"] = pickle.dumps(error).decode("latin-1")
        texts["command"] = error.as_curl()
        if sent := error.request:
            texts["sent"] = f"{sent} {sent.url} {sent.headers.pairs} {sent.body!r}"
    for each in _behind(error):
        texts[f"text of {type(each).__name__}"] = f"{each} {each!r}"
        stack = traceback.StackSummary.extract(
            traceback.walk_tb(each.__traceback__), capture_locals=True
        )
        for frame in stack:
            if frame.filename not in (__file__, asyncio.runners.__file__):
                for name, value in (frame.locals or {}).items():
                    texts[f"{name} in {frame.name}, {frame.filename}"] = value
    return [where for where, text in texts.items() if any(f in text for f in FORBIDDEN)]


def _logged_secrets(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Records with secrets; what clients that are brought log themselves is up to their owners."""
    theirs = ("httpx2", "httpx", "urllib3")  # whole URLs
    ours = [each for each in caplog.records if each.name.partition(".")[0] not in theirs]
    texts = [each.getMessage() for each in ours]
    return [text for text in texts if any(f in text for f in FORBIDDEN)]


def _url(server: _Server, fault: str) -> str:
    if fault != "nowhere":
        return server.url
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{unused.getsockname()[1]}"


@pytest.mark.parametrize(("kind", "name"), matrix(BLOCKING, CREDENTIALS, FEW))
def test_no_failure_of_a_blocking_client_shows_a_secret(
    server: _Server, kind: Any, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    transport = kind()
    for fault in FAULTS:
        config = _config(_url(server, fault), CREDENTIALS[name]())
        client = Client(config, transport)
        with pytest.raises(errors.ClientError) as caught:
            client._caller.call(_operation(fault), {})
        assert_no_secret(caught.value, client, config, vars(client._caller), transport)
    transport.close()
    assert _logged_secrets(caplog) == []


@pytest.mark.parametrize(("kind", "name"), matrix(AWAITED, [*CREDENTIALS, "awaited"], FEW))
def test_no_failure_of_an_asynchronous_client_shows_a_secret(
    server: _Server, kind: Any, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    kinds = CREDENTIALS | {
        "awaited": lambda: ApiKey("query", "key", partial(_awaited, HUSH), argument="key")
    }

    async def scenario() -> None:
        transport = kind()
        for fault in FAULTS:
            config = _config(_url(server, fault), kinds[name]())
            client = AsyncClient(config, transport)
            with pytest.raises(errors.ClientError) as caught:
                await client._caller.call(_operation(fault), {})
            assert_no_secret(caught.value, client, config, vars(client._caller), transport)
        client = AsyncClient(_config(server.url, kinds[name](), total=60), transport)
        with pytest.raises(TimeoutError) as late:
            async with asyncio.timeout(0.1):
                await client._caller.call(_operation("trickle"), {})
        assert_no_secret(late.value)
        await transport.aclose()

    asyncio.run(scenario())
    assert _logged_secrets(caplog) == []


@pytest.mark.parametrize("name", CREDENTIALS)
def test_no_stream_that_breaks_off_shows_a_secret(server: _Server, name: str) -> None:
    operation = _operation("truncated")

    class Files:
        def __init__(self, caller: Any) -> None:
            self._caller = caller

        def get(self) -> Any:
            return self._caller.call(operation, {})

    for kind in present(BLOCKING):
        transport = kind()
        client = Client(_config(server.url, CREDENTIALS[name](), total=60), transport)
        method = Files(client._caller).get
        with client.stream(method) as stream, pytest.raises(errors.ConnectionLost) as caught:
            stream.read()
        assert_no_secret(caught.value)
        transport.close()

    async def awaited() -> None:
        for kind in present(AWAITED):
            transport = kind()
            client = AsyncClient(_config(server.url, CREDENTIALS[name](), total=60), transport)
            method = Files(client._caller).get
            async with client.stream(method) as stream:
                with pytest.raises(errors.ConnectionLost) as caught:
                    await stream.read()
            assert_no_secret(caught.value)
            await transport.aclose()

    asyncio.run(awaited())


ODD = ["hush\r\n", "hush\0", "hush€", "hush\udcff", b"hush", 0]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("where", ["header", "query", "cookie", "bearer", "basic", "function"])
def test_no_secret_that_cannot_be_sent_is_shown(server: _Server, where: Any, odd: Any) -> None:
    kinds: dict[str, Callable[[], Credential]] = {
        "bearer": lambda: Bearer(odd),
        "basic": lambda: Basic(HUSH, odd),
        "function": lambda: Basic(lambda: HUSH, lambda: odd),
    }
    make = kinds.get(where, lambda: ApiKey(where, "key", odd, argument="key"))

    class Generated(Client):
        def __init__(self, transport: Any) -> None:
            super().__init__(_config(server.url, make()), transport)

    for kind in present(PLAIN):
        transport = kind()
        if where != "function" and not isinstance(odd, str):
            with pytest.raises(TypeError, match=f"got {type(odd).__name__}") as wrong:
                Generated(transport)
            assert_no_secret(wrong.value)
            continue
        client = Generated(transport)
        with pytest.raises(errors.ClientError) as caught:
            client._caller.call(_operation("dropped"), {})
        assert_no_secret(caught.value)
        transport.close()


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("in_body", [True, False])
def test_no_grant_that_cannot_be_sent_is_shown(odd: Any, in_body: bool) -> None:
    grants = [
        ClientCredentials("id", odd, in_body=in_body),
        RefreshToken(HUSH, "id", odd, in_body=in_body),
        RefreshToken(odd, "id", HUSH, in_body=in_body),
    ]
    grant: Any
    for grant in grants:
        refused = FakeTransport([reply(401, {"error": "invalid_client", "access_token": HUSH})])
        client = Client(_config("https://api.example.com", _oauth(grant)), refused)
        with pytest.raises(errors.ClientError) as caught:
            client._caller.call(_operation("a"), {})
        assert_no_secret(caught.value, grant, client)


def test_no_failure_of_what_the_user_gave_shows_a_secret() -> None:
    def fails(*_: object) -> Any:
        raise LookupError("the vault is closed")

    def failing(credential: Credential, **hooks: Any) -> None:
        token = reply(200, {"access_token": "hush", "refresh_token": "hush-2", "expires_in": 60})
        transport = FakeTransport([token, reply(200, 1)])
        config = _config("https://api.example.com", credential).changed(**hooks)
        with pytest.raises(LookupError) as caught:
            Client(config, transport)._caller.call(_operation("a"), {})
        assert_no_secret(caught.value)

    failing(Basic(HUSH, fails))
    failing(Basic(lambda: HUSH, partial(fails, HUSH)))
    failing(_oauth(RefreshToken(HUSH, "id", HUSH, on_refresh_token=fails)))
    for hook in ("before_attempt", "after_attempt"):
        failing(_oauth(ClientCredentials("id", HUSH)), **{hook: fails})
        failing(Bearer(HUSH), **{hook: fails})


def test_no_header_of_a_hook_that_cannot_be_sent_is_shown() -> None:
    def adds(attempt: Any) -> None:
        attempt.headers["X-Signature"] = "hush\n"

    config = _config("https://api.example.com", Bearer(HUSH)).changed(before_attempt=adds)
    with pytest.raises(errors.RequestValidationError) as caught:
        Client(config, FakeTransport())._caller.call(_operation("a"), {})
    assert_no_secret(caught.value)


@pytest.mark.parametrize("kind", [ShopClient, AsyncShopClient])
@pytest.mark.parametrize(
    "settings",
    [
        {"base_url": "https://ann:hush@api.example.com"},
        {"base_url": "nonsense"},
        {"headers": {"Authorization": "Bearer hush\n"}},
        {"token": ClientCredentials("id", "hush"), "base_url": "https://api.example.com?hush"},
        {"timeout": -1},
        {"unknown": "hush"},
    ],
)
def test_no_client_that_cannot_be_made_shows_its_arguments(
    kind: Any, settings: dict[str, Any]
) -> None:
    with pytest.raises((errors.ClientError, ValueError, TypeError)) as caught:
        kind(**{"api_key": "hush", "basic_auth": ("ann", "hush"), **settings})
    assert_no_secret(caught.value)


def test_no_option_that_is_refused_is_shown() -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        ShopClient().with_options(headers={"Authorization": "hush\n"})
    assert_no_secret(caught.value)


@pytest.mark.parametrize("given", [{"passwort": HUSH}, {"extra_body": {"p": HUSH}, "timeout": -1}])
def test_no_argument_beside_an_option_that_is_refused_is_shown(given: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        ShopClient()._caller.given(given)
    assert_no_secret(caught.value)


@dataclass(kw_only=True)
class _Login:
    user: str
    password: str


def test_no_argument_beside_one_that_a_body_lacks_is_shown() -> None:
    with pytest.raises(TypeError, match="missing 1 required") as caught:
        optional_body(_Login, password=HUSH)
    assert_no_secret(caught.value)


@pytest.mark.parametrize(
    "proxy", ["http://ann:hush@{}", "socks5://ann:hush@{}", "http://ann:hush/@{}"]
)
@pytest.mark.parametrize("url", ["http://api.example.com", "https://api.example.com"])
def test_no_password_of_a_proxy_is_shown(
    server: _Server,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    proxy: str,
    url: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    nowhere = _url(server, "nowhere")
    for address in (server.url, nowhere):
        monkeypatch.setenv("ALL_PROXY", proxy.format(address.removeprefix("http://")))
        config = _config(url, ApiKey("query", "key", HUSH, argument="key"))
        for kind in present(PLAIN):
            transport = kind()
            with pytest.raises(errors.ClientError) as caught:
                Client(config, transport)._caller.call(_operation("dropped"), {})
            assert_no_secret(caught.value, transport, vars(transport))
            transport.close()

        async def awaited(config: Config) -> None:
            for kind in present(BUILT_IN_AWAITED):
                transport = kind()
                with pytest.raises(errors.ClientError) as caught:
                    await AsyncClient(config, transport)._caller.call(_operation("dropped"), {})
                assert_no_secret(caught.value, transport, vars(transport))
                await transport.aclose()

        asyncio.run(awaited(config))
    assert _logged_secrets(caplog) == []


def test_what_a_server_writes_is_escaped(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    evil = "r-1\x1b[31m\x85\x9b\u202e\n"
    transport = FakeTransport([reply(500, headers={"X-Request-Id": evil})])
    client = ShopClient(transport=transport, max_retries=0)
    get: Operation[None] = Operation(
        name="x.get", method="GET", path="/a", success={"200": Nothing()}
    )
    with pytest.raises(errors.ServerError) as caught:
        client.caller.call(get, {})
    assert caught.value.request_id == evil
    assert r"request id r-1\x1b[31m\x85\x9b\u202e\n, " in str(caught.value)
    assert all(text.isprintable() for text in (str(caught.value), *caplog.messages))


@pytest.mark.parametrize("strict", [False, True])
def test_a_media_type_that_is_none_is_escaped_and_cut(
    caplog: pytest.LogCaptureFixture, strict: bool
) -> None:
    evil = "text/x\x1b[31m\x9bplain" + "x" * 100
    answer = reply(200, b"<a>", headers={"Content-Type": evil})
    client = ShopClient(transport=FakeTransport([answer]), strict=strict)
    get: Operation[Any] = Operation(
        name="x.get", method="GET", path="/a", success={"200": Json(Integer())}
    )
    told = ""
    try:
        client.caller.call(get, {})
    except errors.DecodeError as error:
        told = str(error)
    seen = [told, *caplog.messages, *map(str, client.drift)]
    assert any(r"text/x\x1b[31m\x9bplain" in text for text in seen)
    assert all(text.isprintable() for text in seen)
    assert [drift.found for drift in client.drift] == (
        [] if strict else [rf"text/x\x1b[31m\x9bplain{'x' * 16}…"]
    )


@pytest.mark.parametrize(
    "secret", ["sk-Hush-1", "hush/+=é-hush", "eyJh" + "hush" * 20, "hush_hush"]
)
@pytest.mark.parametrize("where", ["value", "name", "media type", "error"])
def test_departures_tell_no_secret_that_comes_back(
    caplog: pytest.LogCaptureFixture, secret: str, where: str
) -> None:
    token = secret.replace("é", "e")
    body = {"name": {token: 1}, "value": {"a": token}, "error": {"a": token}}.get(where)
    headers = {} if body else {"Content-Type": f"text/{token}"}
    status = 422 if where == "error" else 200
    answers = [reply(status, body or b"<a>", headers=headers) for _ in range(2)]
    told: list[Drift] = []
    shape = record({"a": Enum(lambda: Status)})
    get: Operation[Any] = Operation(
        name="x.get",
        method="GET",
        path="/a",
        security=(("Token",),),
        success={"200": Json(shape)},
        errors={"422": Json(shape)},
    )
    client = ShopClient(
        transport=FakeTransport(answers), token=token, on_drift=told.append, max_retries=0
    )
    for _ in answers:
        with suppress(errors.ApiError):
            client.caller.call(get, {})
    quoting = [drift for drift in client.drift if "***" in drift.path + drift.found]
    assert [client.drift[drift] for drift in quoting] == [2]
    assert told == list(client.drift)
    assert len(caplog.messages) == len(told)
    seen = [client.drift.to_json(), *caplog.messages, *map(repr, told)]
    assert not [text for text in seen if "hush" in text.lower()]


def test_the_text_of_a_departure_is_escaped_whatever_is_in_it() -> None:
    drift = Drift(operation="x", path="a\x1b[31m", kind="mistyped", expected="\u202e", found="\n")
    assert str(drift) == r"x: a\x1b[31m: mistyped: expected \u202e, got \n"


def test_the_matrix_would_notice() -> None:
    assert _places_of_secrets(LookupError("hush")) == ["told", "text of LookupError"]
    assert _places_of_secrets(LookupError(), ["hush"]) == ["others"]
    with pytest.raises(ValueError, match="Expecting value") as caught:
        json.loads("hush")
    assert any(place.startswith("s in loads, ") for place in _places_of_secrets(caught.value))

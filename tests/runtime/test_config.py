from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any, Self, Unpack

import pytest

from oasmith.runtime import options
from oasmith.runtime.auth import ApiKey, Basic, Bearer
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.errors import ConfigurationError, RequestValidationError
from oasmith.runtime.http import Timeout
from oasmith.runtime.model import UNSET, Unset
from oasmith.runtime.oauth import OAuth2
from oasmith.runtime.options import ClientOptions, Config, checked_base_url, require_together
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.runtime.shop import config


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("https://api.example.com/", "https://api.example.com"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1"),
        ("https://[::1]/a%20b", "https://[::1]/a%20b"),
    ],
)
def test_a_path_prefix_is_kept_and_a_trailing_slash_harmless(url: str, kept: str) -> None:
    assert checked_base_url(url) == kept


@pytest.mark.parametrize(
    "url",
    [
        "",
        "api.example.com",
        "/v1",
        "ftp://api.example.com",
        "localhost:8000",
        "https://",
        "https://user:hush@api.example.com",
        "https://api.example.com/?a=1",
        "https://api.example.com/#x",
        "https://api.example.com/a b",
        "https://api.example.com\r\n",
        "https://[::1",
        "https://api.example.com:port",
        "https://api.example.com:0",
        "https://api.example.com:65536",
        "https://api.example.com\\.evil.example",
        "https://api.example.com/\\evil.example",
        "https://api%2eexample.com",
        "https://a<b>.example.com",
        "https://api.example.com/a|b",
        "https://api.example.com/a/../b",
        "https://api.example.com/a/%2E%2e",
        "https://api.example.com/a/..;x/b",
        "https://api.example.com/%2e%2e%2fb",
        "https://api.example.com/a%2f..",
        "https://api.example.com/a%5C..%5Cb",
        "https://@api.example.com",
    ],
)
def test_a_base_url_that_cannot_work_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url") as caught:
        checked_base_url(url)
    assert "hush" not in str(caught.value)


def test_client_arguments_that_need_each_other_are_checked_at_construction() -> None:
    with pytest.raises(RequestValidationError, match="customer_id: must be given together"):
        config(client_arguments={"customer_id": 1, "account_id": None})
    require_together({"account_id": 1}, {"customer_id": "account_id"})


def test_headers_are_checked_at_construction() -> None:
    with pytest.raises(ConfigurationError):
        config(headers={"X-A": "a\r\nb"})


def test_the_repr_shows_nothing_secret() -> None:
    settings = config(
        api_key="hush", headers={"X-A": "hush"}, client_arguments={"account_id": "hush"}
    )
    assert "hush" not in repr(settings)


def _made(**given: Any) -> Config:
    base: dict[str, Any] = {"package": "x", "version": "1", "base_url": "https://api.example.com"}
    return Config(**(base | given))


WRONG: list[tuple[str, Any, str]] = [
    ("base_url", 3, "TypeError: base_url must be text like 'https://api.example.com/v1', got int"),
    ("base_url", b"https://api.example.com", "TypeError: base_url must be text"),
    ("timeout", "x", "TypeError: timeout must be a Timeout, or a number of seconds that"),
    ("timeout", True, "TypeError: timeout must be"),
    ("timeout", (1, 2), "TypeError: timeout must be"),
    (
        "timeout",
        -1,
        "ValueError: timeout must be a Timeout, or a number of seconds that is not below",
    ),
    ("timeout", float("nan"), "ValueError: timeout must be"),
    (
        "max_retries",
        -1,
        "ValueError: max_retries must be a whole number that is not below 0, got -1",
    ),
    (
        "max_retries",
        "3",
        "TypeError: max_retries must be a whole number that is not below 0, got str",
    ),
    ("max_retries", 1.5, "TypeError: max_retries must be"),
    ("max_retries", None, "TypeError: max_retries must be"),
    ("max_retries", True, "TypeError: max_retries must be"),
    ("headers", "X-A: hush", "TypeError: headers must be a mapping of text to text, got str"),
    (
        "headers",
        {"X-A": 1},
        "TypeError: headers must be a mapping of text to text, got dict of str to",
    ),
    ("headers", {b"X-A": b"hush"}, "TypeError: headers must be"),
    (
        "headers",
        [("X-A", "hush")],
        "TypeError: headers must be a mapping of text to text, got list of",
    ),
    ("headers", None, "TypeError: headers must be"),
    ("validate", "no", "TypeError: validate must be True or False, got str"),
    ("follow_redirects", 1, "TypeError: follow_redirects must be"),
    ("strict", None, "TypeError: strict must be"),
    ("error_text", "all", "ValueError: error_text must be"),
    ("quota_share", 0, "ValueError: quota_share must be a number above 0 and not above 1, got 0"),
    ("quota_share", 95, "ValueError: quota_share must be"),
    ("quota_share", "all", "TypeError: quota_share must be"),
    (
        "limiter",
        3,
        "TypeError: limiter must be a limiter, with a method `bucket`, or None, got int",
    ),
    ("before_attempt", "hook", "TypeError: before_attempt must be a function, or None, got str"),
    ("after_attempt", [print], "TypeError: after_attempt must be a function, or None, got list of"),
    ("on_error", 0, "TypeError: on_error must be"),
    ("on_drift", {}, "TypeError: on_drift must be"),
    ("logged", "retry-after", "TypeError: logged must be a collection of names, got str"),
    ("logged", [1], "TypeError: logged must be a collection of names, got list of int"),
    ("max_response_bytes", "1", "TypeError: max_response_bytes must be a number of bytes, or None"),
    ("max_response_bytes", 1e6, "TypeError: max_response_bytes must be"),
    (
        "max_item_bytes",
        -1,
        "ValueError: max_item_bytes must be a number of bytes, or None for no limit",
    ),
    ("clock", 0, "TypeError: clock must be a Clock, got int"),
]


@pytest.mark.parametrize(("name", "value", "told"), WRONG)
def test_an_option_of_a_wrong_type_is_told_at_construction(
    name: str, value: Any, told: str
) -> None:
    changes: list[Callable[[], Any]] = [lambda: _made(**{name: value})]
    if name != "base_url":
        changes.append(lambda: _made().changed(**{name: value}))
    for change in changes:
        with pytest.raises((TypeError, ValueError)) as caught:
            change()
        assert f"{type(caught.value).__name__}: {caught.value}".startswith(told)
        assert "hush" not in str(caught.value)


def test_every_option_has_a_rule() -> None:
    assert {*ClientOptions.__annotations__, "base_url"} == {*options._RULES}


@pytest.mark.parametrize(
    "given",
    [
        {"timeout": None},
        {"timeout": 0},
        {"timeout": math.inf},
        {"timeout": Timeout(read=1)},
        {"max_retries": 0},
        {"max_response_bytes": None, "max_item_bytes": 0},
        {"headers": MappingProxyType({"X-A": "1"})},
        {"logged": frozenset()},
        {"quota_share": 1},
        {"on_error": print, "limiter": None},
    ],
)
def test_what_an_option_takes_is_taken(given: dict[str, Any]) -> None:
    _made(**given)


@pytest.mark.parametrize("limits", [{"read": "1"}, {"total": None}, {"connect": b"1"}])
def test_a_limit_that_is_no_number_is_told(limits: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="a timeout must be a number of seconds, 0 or more, got"):
        Timeout(**limits)


def test_a_transport_of_the_other_kind_is_told_at_construction() -> None:
    with pytest.raises(TypeError, match="method asend; .* for a blocking client"):
        AsyncClient(config(), HttpxTransport())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="method send; .* for an asynchronous client"):
        Client(config(), HttpxAsyncTransport())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="this one is str"):
        Client(config(), "https://api.example.com")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "make",
    [
        lambda odd: Bearer(odd),
        lambda odd: ApiKey("query", "key", odd, argument="token"),
        lambda odd: OAuth2.of(odd),
        lambda odd: Basic.of(odd, argument="token"),
        lambda odd: Basic.of(("user", odd), argument="token"),
    ],
)
@pytest.mark.parametrize("odd", [3, b"hush", ["hush"], {"token": "hush"}, True])
def test_a_credential_of_a_wrong_type_is_told_at_construction(make: Any, odd: Any) -> None:
    with pytest.raises(TypeError) as caught:
        make(odd)
    assert str(caught.value).startswith("token must be ")
    assert type(odd).__name__ in str(caught.value)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("pair", ["user:hush", ["user", "hush"], ("hush",), ("a", "b", "hush"), ()])
def test_what_is_no_pair_of_name_and_password_is_told(pair: Any) -> None:
    with pytest.raises(TypeError, match="must be a pair of user name and password") as caught:
        Basic.of(pair)
    assert "hush" not in str(caught.value)


class Api(Client):
    """A client with arguments as generated ones have them."""

    def __init__(self, *, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        credentials = {"key": ApiKey("header", "X-Key", api_key, argument="api_key")}
        server = "https://api.example.com"
        made = Config(
            package="api", version="1", base_url=server, credentials=credentials, **options
        )
        super().__init__(made, None, HttpxTransport)

    def with_options(
        self, *, api_key: str | None | Unset = UNSET, **options: Unpack[ClientOptions]
    ) -> Self:
        """The same client with other options."""
        return self._derived({"key": api_key}, None, options)


class Tenant(Api):
    """One that a user derives."""

    def __init__(self, *, tenant: str, **options: Any) -> None:
        super().__init__(headers={"Tenant": tenant}, **options)


@pytest.mark.parametrize(
    ("what", "name", "near"),
    [
        ("Api", "retries", "max_retries"),
        ("Api", "apikey", "api_key"),
        ("Api", "API_KEY", "api_key"),
        ("Api", "zzzz", ""),
        ("Api.with_options", "apikey", "api_key"),
        ("Tenant", "time_out", "timeout"),
        ("Tenant.with_options", "zzzz", ""),
    ],
)
def test_an_unknown_option_is_told_with_what_is_taken(what: str, name: str, near: str) -> None:
    given: Any = {name: "a secret"}
    kind, _, method = what.partition(".")
    make: Any = Api if kind == "Api" else partial(Tenant, tenant="a")
    with pytest.raises(TypeError) as caught:
        getattr(make(), method)(**given) if method else make(**given)
    meant = f" (did you mean {near!r}?)" if near else ""
    takes = ", ".join(["api_key", *ClientOptions.__annotations__])
    told = f"unexpected keyword argument {name!r}{meant}: {what} takes {takes}"
    assert str(caught.value) == told


def test_a_derived_client_may_take_what_it_likes() -> None:
    client = Tenant(tenant="a", api_key="k", max_retries=1).with_options(api_key="l", timeout=2)
    assert client._caller.config.max_retries == 1


@pytest.mark.parametrize("url", ["ftp://api.example.com", "api.example.com", "localhost:80", "/v1"])
def test_the_schemes_that_a_base_url_may_have_are_told(url: str) -> None:
    with pytest.raises(ConfigurationError, match="must be absolute, with http or https, like "):
        checked_base_url(url)

"""Secrets of a request are found by place, name and type, and masked in every spelling."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.http import Headers, Request
from oasmith.runtime.masks import Mask, is_secret
from oasmith.runtime.problems import describe
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import Array, Map, Nullable, String
from oasmith.runtime.special_shapes import Password, Row
from oasmith.runtime.unions import OneOf
from tests.runtime.shop import Node
from tests.support.records import late, record

SECRET = [
    *("token", "access_token", "X-Auth-Token", "accessToken", "Authorization", "client_secret"),
    *("password", "newPassword", "passwd", "pwd", "api_key", "X-API-Key", "apikey", "privateKey"),
    *("signature", "sig", "X-Amz-Signature", "session_id", "PHPSESSIONID", "Set-Cookie", "otp"),
    *("csrfmiddlewaretoken", "assertion", "bearer", "jwt", "pin", "proxy-authorization", "auth"),
]
HARMLESS = [
    *("author", "authority", "page_token", "nextPageToken", "continuation-token", "max_tokens"),
    *("tokenizer", "key", "opinion", "name", "X-Request-Id", "Idempotency-Key", "signal", "spin"),
    *("passage", "compass", "token_type", "cursorToken", "Accept", "significance"),
]


@pytest.mark.parametrize("name", SECRET)
def test_a_name_tells_a_secret(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize("name", HARMLESS)
def test_names_that_are_only_like_those_of_secrets_are_harmless(name: str) -> None:
    assert not is_secret(name)


def test_headers_are_masked_by_name_and_by_value() -> None:
    headers = Headers(
        [
            ("Authorization", "Bearer abc"),
            ("X-Acme-Key", "k-1"),
            ("Idempotency-Key", "i-1"),
            ("Cookie", "a=1; session=abc"),
            ("X-Trace", "t-1 of long-secret"),
            ("X-Extra", "e-1"),
            ("X-Auth-Kind", "k-1"),
            ("Accept-Language", "de"),
            ("Proxy-Authorization", "nonsense"),
        ]
    )
    mask = Mask("long-secret", documented=["x-trace", "x-auth-kind"])
    assert mask.headers(headers).pairs == (
        ("Authorization", "Bearer ***"),
        ("X-Acme-Key", "***"),
        ("Idempotency-Key", "i-1"),
        ("Cookie", "a=***; session=***"),
        ("X-Trace", "t-1 of ***"),
        ("X-Extra", "***"),
        ("X-Auth-Kind", "***"),
        ("Accept-Language", "de"),
        ("Proxy-Authorization", "***"),
    )


def test_urls_are_masked_by_key_and_by_value() -> None:
    url = "https://api.example.com/bot123:abcdef/send?key=k&access%5Ftoken=t&page_token=p&q=a%2Fb&x"
    assert Mask("123:abcdef", "a/b").url(url) == (
        "https://api.example.com/bot***/send?key=***&access%5Ftoken=***&page_token=p&q=***&x"
    )


def test_what_is_seen_in_a_request_is_masked_elsewhere() -> None:
    mask = Mask()
    pairs = [("Authorization", "Bearer abc-def"), ("Cookie", "sid=s-1234567; lang=de")]
    mask.see(Request("GET", "https://api.example.com/?token=t%2F12345678", Headers(pairs)))
    assert mask.text("abc-def, s-1234567, t/12345678, t%2F12345678") == "***, ***, ***, ***"
    assert mask.text("de") == "de"
    mask.see(Request("GET", "/", Headers([("Authorization", "Basic YW5uOmh1c2gtaHVzaA==")])))
    assert mask.text("ann: hush-hush") == "ann: ***"


def test_secrets_are_masked_as_messages_and_pages_spell_them() -> None:
    mask = Mask("x" * 50, "a<b>&c-long")
    assert mask.text(f"got {describe('x' * 50)}") == "got str '***'"
    assert mask.text("<p>a&lt;b&gt;&amp;c-long") == "<p>***"


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Password(), "hush"),
        (Nullable(Password()), "hush"),
        (Array(Password()), ["hush"]),
        (Map(Password()), {"a": "hush"}),
        (Row(String(), Password()), ["a", "hush"]),
        (record({"a": Password()}), {"a": "hush"}),
        (record({}, {"a": String()}, write_only=("a",)), {"a": "hush"}),
        (record({}, {"a": Array(String())}, write_only=("a",)), {"a": ["hush"]}),
        (OneOf(String(), record({"a": Password()})), {"a": "hush"}),
        (late(lambda: record({"a": late(Password)})), {"a": "hush"}),
        (String(), Node(secret="hush")),
        (record(), {"x": [{"new_password": "hush"}]}),
        (Node.shape, Node(children=[Node(secret="hush")])),
    ],
)
def test_secret_types_are_found_however_deep(shape: Shape[Any], value: Any) -> None:
    mask = Mask()
    mask.look(value, shape)
    assert mask.octets(b'{"a":"hush","b":"bush"}') == b'{"a":"***","b":"bush"}'


def test_recursive_unions_are_looked_through_in_no_time() -> None:
    tree: Shape[Any] = OneOf(*[record({}, {"a": late(lambda: tree)}) for _ in range(8)])
    value: dict[str, Any] = {"password": "hush"}
    for _ in range(60):
        value = {"a": value}
    mask = Mask()
    mask.look(value, tree)
    assert mask.text("hush") == "***"


def test_short_secrets_are_taken_for_themselves_only_where_they_stand_alone() -> None:
    assert Mask("ab").text("ab, cab, abc, a-ab") == "***, cab, abc, a-***"
    assert Mask("").text("a") == "a"
    assert "hush" not in repr(Mask("hush"))


@given(st.text(min_size=8), st.text())
def test_no_secret_is_left(secret: str, around: str) -> None:
    text = f"{around}{secret}{around}"
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert secret not in Mask(secret).text(text) or secret in "*" * 99 or secret in around


@pytest.mark.parametrize(
    "written",
    [
        "hush%2f%3c%3e%26%22%27%c3%a9-hush",
        "hush/%3c%3e&%22'%c3%a9-hush",
        "hush/&lt;&gt;&amp;&quot;&#x27;é-hush",
        "hush/&lt;&gt;&amp;&#34;&#39;é-hush",
        "hush/&lt;&gt;&amp;&quot;'é-hush",
        b64encode("hush/<>&\"'é-hush".encode()).decode(),
        b64encode("hush/<>&\"'é-hush".encode()).decode().rstrip("="),
        urlsafe_b64encode("hush/<>&\"'é-hush".encode()).decode(),
    ],
)
def test_a_secret_is_found_in_what_servers_make_of_it(written: str) -> None:
    mask = Mask("hush/<>&\"'é-hush")
    assert mask.text(f"no key {written}.") == "no key ***."

"""Proxies and certificates of the environment: what each spelling means, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.runtime.errors import ConfigurationError
from oasmith.runtime.proxies import Environment, Proxy, certificates

HTTP = ("http",)
VARIABLES = [
    *(f"{name}_PROXY" for name in ("HTTP", "HTTPS", "ALL", "NO")),
    "REQUEST_METHOD",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
]


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def _host(url: str = "https://api.example.com/v1") -> str:
    proxy = Environment().proxy(url, HTTP)
    return proxy.host if proxy else ""


@pytest.mark.parametrize(
    ("variables", "http", "https"),
    [
        ({}, "", ""),
        ({"HTTP_PROXY": "http://a:1"}, "a", ""),
        ({"https_proxy": "http://a:1"}, "", "a"),
        ({"ALL_PROXY": "http://a:1"}, "a", "a"),
        ({"all_proxy": "a:1", "HTTPS_PROXY": "http://b:1"}, "a", "b"),
        ({"HTTPS_PROXY": "http://a:1", "https_proxy": "http://b:1"}, "", "b"),
        ({"HTTPS_PROXY": "http://a:1", "https_proxy": ""}, "", ""),
        ({"HTTP_PROXY": "http://a:1", "REQUEST_METHOD": "GET"}, "", ""),
        ({"http_proxy": "http://a:1", "REQUEST_METHOD": "GET"}, "a", ""),
        ({"ALL_PROXY": "http://a:1", "NO_PROXY": "*"}, "", ""),
    ],
)
def test_each_scheme_has_its_variable(
    variables: dict[str, str], http: str, https: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert (_host("http://api.example.com/"), _host()) == (http, https)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("http://proxy.example.com", Proxy("http", "proxy.example.com", 80)),
        ("http://proxy.example.com:3128/", Proxy("http", "proxy.example.com", 3128)),
        ("proxy.example.com:3128", Proxy("http", "proxy.example.com", 3128)),
        ("HTTP://10.0.0.1:3128", Proxy("http", "10.0.0.1", 3128)),
        ("http://[::1]:3128", Proxy("http", "::1", 3128)),
        ("u:p%40%3A@proxy:1", Proxy("http", "proxy", 1, "u", "p@:")),
        ("http://u@proxy:1", Proxy("http", "proxy", 1, "u")),
        ("http://:p@proxy:1", Proxy("http", "proxy", 1, "", "p")),
        ("http://u%C3%BC:p@proxy:1", Proxy("http", "proxy", 1, "uü", "p")),
    ],
)
def test_a_proxy_is_told_as_a_url(
    told: str, expected: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", told)
    assert Environment().proxy("https://api.example.com/", HTTP) == expected


def test_a_proxy_is_told_its_user_and_shows_no_password() -> None:
    proxy = Proxy("http", "::1", 3128, "user", "hush")
    assert proxy.url == "http://[::1]:3128"
    assert proxy.headers == {"Proxy-Authorization": "Basic dXNlcjpodXNo"}
    assert repr(proxy) == "Proxy(scheme='http', host='::1', port=3128)"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("socks5://user:hush@127.0.0.1:1080", "ALL_PROXY has the scheme socks5; .* can use http$"),
        ("socks5h://user:hush@127.0.0.1", "has the scheme socks5h;"),
        ("SOCKS4://user:hush@127.0.0.1", "has the scheme socks4;"),
        ("https://user:hush@proxy", "has the scheme https;"),
        ("hush://proxy", "has the scheme another;"),
        ("ftp://user:hush@proxy", "has the scheme another;"),
        ("http://", "ALL_PROXY is not the URL of a proxy"),
        ("http:///hush", "is not the URL"),
        ("://hush", "is not the URL"),
        ("http://hush:port", "is not the URL"),
        ("http://proxy:99999", "is not the URL"),
        ("http://[hush", "is not the URL"),
        ("http://user:hu/sh@proxy:1", "is not the URL"),
        ("http://user:hu#sh@proxy:1", "is not the URL"),
        ("http://user:hu?sh@proxy:1", "is not the URL"),
        ("http://proxy hush", "is not the URL"),
        ("http://proxy\nhush", "is not the URL"),
        ("http://proxy/hush", "is not the URL"),
    ],
)
def test_what_cannot_be_used_is_refused_without_showing_it(
    told: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", told)
    with pytest.raises(ConfigurationError, match=reason) as caught:
        Environment().proxy("http://api.example.com/?key=secret", HTTP)
    assert "hu" not in str(caught.value)
    monkeypatch.setenv("no_proxy", "api.example.com")
    assert Environment().proxy("http://api.example.com/", HTTP) is None


@pytest.mark.parametrize(
    ("entries", "urls"),
    [
        ("*", ["https://api.example.com", "http://[::1]:1", "http://10.0.0.1"]),
        ("example.com", ["https://example.com", "https://api.example.com:8443"]),
        (".example.com", ["https://example.com", "https://api.example.com"]),
        ("*.example.com", ["https://a.api.example.com"]),
        (" a , Example.COM. b", ["https://API.example.com.", "http://a", "http://b:1"]),
        ("example.com:8443", ["https://api.example.com:8443"]),
        ("example.com:443,example.com:80", ["https://example.com", "http://example.com"]),
        ("127.0.0.1", ["http://127.0.0.1:8080"]),
        ("127.0.0.1:8080", ["http://127.0.0.1:8080"]),
        ("10.0.0.0/8", ["http://10.1.2.3", "https://10.255.0.1:1"]),
        ("10.1.2.3/8", ["http://10.9.9.9"]),
        ("::1", ["http://[::1]", "http://[0:0::1]:9"]),
        ("[::1]", ["http://[::1]:9"]),
        ("[::1]:9", ["http://[::1]:9"]),
        ("fd00::/8", ["http://[fd12::1]"]),
        ("localhost", ["http://localhost:9"]),
    ],
)
def test_some_are_reached_directly(
    entries: str, urls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy:1")
    monkeypatch.setenv("NO_PROXY", entries)
    assert [_host(url) for url in urls] == [""] * len(urls)


@pytest.mark.parametrize(
    ("entries", "url"),
    [
        ("", "https://api.example.com"),
        (",", "https://api.example.com"),
        ("example.com", "https://notexample.com"),
        ("example.com", "https://example.com.evil.example"),
        ("api.example.com", "https://example.com"),
        ("example.com:8443", "https://example.com"),
        ("10.0.0.0/8", "http://11.0.0.1"),
        ("10.0.0.0/8", "http://10.example.com"),
        ("10.0.0.0/8", "http://[fd00::1]"),
        ("1", "http://[::1]"),
        ("[::1]:9", "http://[::1]"),
        ("0.0.0.1", "http://127.0.0.1"),
    ],
)
def test_others_are_not(entries: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy:1")
    monkeypatch.setenv("NO_PROXY", entries)
    assert _host(url) == "proxy"


def test_certificates_that_cannot_be_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert certificates() is None
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with pytest.raises(ConfigurationError, match="^SSL_CERT_FILE cannot be used: No such file"):
        certificates()
    (tmp_path / "no.pem").write_text("nothing")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "no.pem"))
    with pytest.raises(ConfigurationError, match="^SSL_CERT_FILE cannot be used: "):
        certificates()
    monkeypatch.setenv("SSL_CERT_FILE", "")
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    trusted = certificates()
    assert trusted is not None
    assert trusted.get_ca_certs() == []

from __future__ import annotations

import pytest

from oasmith.runtime.config import checked_base_url, require_together
from oasmith.runtime.errors import ConfigurationError, RequestValidationError
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

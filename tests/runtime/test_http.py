from __future__ import annotations

import pytest

from oasmith.runtime.http import Headers, Request, Response, Timeout


def test_headers_are_case_insensitive_and_join_repeats() -> None:
    headers = Headers([("X-A", "1"), ("x-a", "2"), ("Set-Cookie", "a=1"), ("set-cookie", "b=2")])
    assert headers["x-A"] == "1, 2"
    assert "SET-COOKIE" in headers
    assert headers.get_all("Set-Cookie") == ["a=1", "b=2"]
    assert list(headers) == ["x-a", "set-cookie"]
    assert "x-b" not in headers


def test_no_repr_shows_a_secret() -> None:
    headers = Headers([("X-API-Key", "hush")])
    request = Request("GET", "https://api.example.com/?key=hush", headers, b"hush")
    assert "hush" not in repr(request) + repr(headers) + repr(Response(200, headers, b"hush"))


def test_a_number_as_timeout_is_the_total_and_what_a_read_may_take() -> None:
    assert Timeout.of(None) == Timeout(connect=5, read=30, write=30, pool=10, total=300)
    assert Timeout.of(7) == Timeout(connect=5, read=7, write=7, pool=7, total=7)
    assert Timeout.of(600) == Timeout(connect=5, read=600, write=30, pool=10, total=600)
    assert Timeout.of(Timeout(read=1)).read == 1
    assert Timeout.of(Timeout(total=600)).read == 30


@pytest.mark.parametrize("seconds", [-1, float("nan")])
def test_a_timeout_below_zero_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="seconds"):
        Timeout(read=seconds)

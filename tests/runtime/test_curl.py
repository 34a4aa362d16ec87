"""Commands for curl: a shell gets exactly the arguments that were meant."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.runtime.errors import SentRequest, command, quoted
from oasmith.runtime.http import Headers

URL = "https://api.example.com/a"


def _request(
    method: str = "GET",
    url: str = URL,
    headers: dict[str, str] | None = None,
    body: bytes | None = None,
    has_body: bool = False,
) -> SentRequest:
    pairs = Headers((headers or {}).items())
    return SentRequest(method, url, pairs, body, has_body or body is not None)


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (_request(), f"curl {URL}"),
        (_request("HEAD"), f"curl --head {URL}"),
        (_request("DELETE"), f"curl -X DELETE {URL}"),
        (_request(url=f"{URL}?q=[1]&b='"), f"curl --globoff '{URL}?q=[1]&b='\"'\"''"),
        (
            _request(headers={"X-A": "it's", "X-B": ""}),
            f"curl -H 'X-A: it'\"'\"'s' -H 'X-B;' {URL}",
        ),
        (
            _request("POST", headers=JSON, body=b'{"a":"@b"}'),
            f"curl -X POST -H 'Content-Type: application/json' --data-raw '{{\"a\":\"@b\"}}' {URL}",
        ),
        (
            _request("POST", headers={"Content-Length": "3"}, body=b"a\nb"),
            f"curl -X POST -H 'Content-Type:' --data-raw $'a\\012b' {URL}",
        ),
        (
            _request("POST", headers=JSON, has_body=True),
            f"curl -X POST -H 'Content-Type: application/json' --data-binary @your-body {URL}",
        ),
        (
            _request("PUT", headers=JSON, body=b"\x00\xff"),
            f"curl -X PUT -H 'Content-Type: application/json' --data-binary @your-body {URL}",
        ),
        (
            _request("GET", headers=JSON, body=b"{}"),
            f"curl -X GET -H 'Content-Type: application/json' --data-raw '{{}}' {URL}",
        ),
    ],
)
def test_a_request_is_a_command(request_: SentRequest, told: str) -> None:
    assert command(request_) == told


HOSTILE = ["$(id)", "`id`", "'; id; '", "a\nid\n", "\x1b[201~id\r", "\\", "!id", "é\u202e", "'\n'"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_terminal_sees_nothing_that_it_might_obey(text: str) -> None:
    assert quoted(text).isprintable()


def test_a_shell_takes_hostile_texts_for_what_they_are() -> None:
    script = "printf '%s\\0' " + " ".join(map(quoted, HOSTILE))
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().split("\0")[:-1] == HOSTILE


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_a_shell_gets_every_text_back(texts: list[str]) -> None:
    script = "printf '%s\\0' " + " ".join(map(quoted, texts))
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().split("\0")[:-1] == (texts or [""])

"""Texts that try to leave their place in a request: what an argument may be, and wants to reach."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import suppress
from itertools import takewhile
from typing import Any

from hypothesis import strategies as st

PIECES = (
    *("", ".", "..", "/", "//", "\\", "@", ":", ";", "?", "#", "&", "=", "%", "+", ",", "|", "'"),
    *("\r\n", "\n", "\0", "\t", " ", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800"),
    *("%2e%2e", "%2E", "%2f", "%5c", "%00", "%0d%0a", "%c0%af", "%25", "%2", "%zz"),
    *("evil.example", "//evil.example/", "\\\\evil.example", "@evil.example", ":80@evil.example"),
    *("https://evil.example/", "javascript:", "[::1]", "127.0.0.1", "..;", ".;/", "{id}", "{", "}"),
    *("bücher.example", "xn--bcher-kva.example", "。", "．．", "／", "＠", "ℂ", "a", "0", "-1"),
    *("HTTP/1.1\r\nHost: evil.example\r\n\r\n", "\r\nX-Evil: 1", "; sid=1", "a" * 5_000),
)

hostile_texts = st.lists(st.sampled_from(PIECES), max_size=4).map("".join) | st.text(max_size=8)
"""Such texts, and any others."""

hostile_values: st.SearchStrategy[Any] = st.one_of(
    hostile_texts,
    st.lists(hostile_texts, max_size=3),
    st.dictionaries(hostile_texts, hostile_texts, max_size=2),
    st.sampled_from(
        [None, True, 0, -1, 1.5, float("nan"), float("inf"), [[]], {"": {"..": [".."]}}]
    ),
)
"""What an argument may be that is no text."""

_PLACE = re.compile(r"\{[^{}]+\}")
_VALUE = "[A-Za-z0-9._~!$&'()*+,;=:@%-]*"
_QUERY = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@%/?\[\]-]*")


def check_reached(url: str, base_url: str, template: str) -> None:
    """That a URL is of the server and of the path that it should be of."""
    assert url.startswith(base_url.rstrip("/") + "/"), url
    path, _, query = url[len(base_url.rstrip("/")) :].partition("?")
    wanted = template.partition("#")[0].partition("?")[0]
    fixed = _VALUE.join(map(re.escape, _PLACE.split(wanted)))
    assert re.fullmatch(fixed, path), url
    assert _QUERY.fullmatch(query), url
    for segment, place in zip(path.split("/"), wanted.split("/"), strict=True):
        plain = segment.partition(";")[0].lower().replace("%2e", ".")
        assert plain not in (".", ".."), url
        assert segment or not place or path.endswith("/"), url


class RawServer:
    """A server on loopback that keeps what it is sent as bytes, and answers 204."""

    def __init__(self) -> None:
        self.heads: list[bytes] = []
        self.bodies: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.authority = f"127.0.0.1:{self._listening.getsockname()[1]}"
        self._taken: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                taken, _ = self._listening.accept()
                self._taken.append(taken)
                self._threads.append(
                    threading.Thread(target=self._serve, args=(taken,), daemon=True)
                )
                self._threads[-1].start()

    def _serve(self, taken: socket.socket) -> None:
        with suppress(OSError), taken, taken.makefile("rb") as stream:
            while head := b"".join(takewhile(lambda line: line != b"\r\n", stream)):
                length = re.search(rb"(?i)\r\ncontent-length: *(\d+)\r\n", head)
                body = stream.read(int(length[1])) if length else b""
                self.heads.append(head)
                self.bodies.append(body)
                taken.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

    def close(self) -> None:
        """Hang up and stop."""
        for each in (self._listening, *self._taken):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(10)

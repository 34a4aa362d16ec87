"""Texts that try to leave their place in a request: what an argument may be, and wants to reach."""

from __future__ import annotations

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

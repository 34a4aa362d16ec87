"""Requests as curl commands, quoted so that no text in them reaches the shell as anything else."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .sent import SentRequest

_BODY_FILE: Final = "@your-body"
_SET_BY_CURL: Final = ("content-length", "host")
_PATTERNS: Final = frozenset("[]{}")
"""What curl takes for several URLs in one."""
_UNPRINTABLE: Final = re.compile(r"[\\']|[^ -~]")


def command(request: SentRequest) -> str:
    """The command; a shell that knows ``$'…'`` is needed where control characters are sent."""
    return " ".join(["curl", *_options(request), quoted(request.url)])


def _options(request: SentRequest) -> Iterator[str]:
    if not _PATTERNS.isdisjoint(request.url):
        yield "--globoff"
    if request.method == "HEAD":
        yield "--head"
    elif request.method != "GET" or request.has_body:
        yield f"-X {quoted(request.method)}"
    for name, value in request.headers.pairs:
        if name.lower() not in _SET_BY_CURL:
            yield f"-H {quoted(f'{name}: {value}' if value else f'{name};')}"
    if request.has_body:
        if "content-type" not in request.headers:
            yield "-H 'Content-Type:'"  # else curl says that it is a form
        yield _body(request.body)


def _body(body: bytes | None) -> str:
    """The option that sends a body: as it is, if an argument can hold it."""
    try:
        text = body.decode() if body is not None and b"\0" not in body else None
    except UnicodeDecodeError:
        text = None
    if text is None:
        return f"--data-binary {_BODY_FILE}"
    return f"--data-raw {quoted(text)}"


def quoted(text: str) -> str:
    """One word of a shell: as POSIX quotes it, or as ``$'…'`` where a terminal might obey it."""
    if text.isprintable():
        return shlex.quote(text)
    return "$'" + _UNPRINTABLE.sub(_escaped, text) + "'"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    # Octal, of three digits: a letter that follows is not taken for one of them.
    return "".join(f"\\{octet:03o}" for octet in character.encode("utf-8", "surrogatepass"))

"""A request while it is being built: every writer adds its part.

Invariant: what is in a draft can be put on the wire as it is; a value that could break out of
its place is refused with ValueError, whose text never shows the value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from .http import Headers, Request, RequestBody, Timeout
from .styles import cookie_name, cookie_octets, encoded

Place: TypeAlias = Literal["header", "query", "cookie"]

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FRAMING: Final = ("content-length", "transfer-encoding")
"""Where a body ends: what is wrong here lets a server see another request behind it."""
_VALUE: Final = re.compile(r"(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?")


@dataclass(slots=True, repr=False)
class Draft:
    """Parts of a request; `query` and `cookies` hold encoded ``name=value`` texts."""

    method: str
    path: str = ""
    query: list[str] = field(default_factory=list[str])
    cookies: list[str] = field(default_factory=list[str])
    headers: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    body: RequestBody = None

    @property
    def replayable(self) -> bool:
        """Whether it can be sent more than once."""
        return getattr(self.body, "replayable", True)

    def set_header(self, name: str, value: str) -> None:
        """Set a header, replacing one of the same name (RFC 9110, section 5.5)."""
        key = name.lower()
        if key in _FRAMING:
            raise ValueError(f"the header {name!r} is set by the transport, to what is sent")
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"the header {name!r} cannot be sent: it has characters HTTP forbids")
        self.headers[key] = (name, value)

    def set_headers(self, headers: Mapping[str, str]) -> None:
        """Set several headers."""
        for name, value in headers.items():
            self.set_header(name, value)

    def put(self, where: Place, name: str, value: str) -> None:
        """Set a parameter from plain text, replacing one of the same name and place."""
        if where == "header":
            self.set_header(name, value)
        else:
            pairs = self.query if where == "query" else self.cookies
            encode, spelled = (
                (encoded, encoded) if where == "query" else (cookie_octets, cookie_name)
            )
            key = f"{spelled(name)}="
            pairs[:] = [*(pair for pair in pairs if not pair.startswith(key)), key + encode(value)]

    def has_cookie(self, name: str) -> bool:
        """Whether a Cookie header that was given by hand has it."""
        pairs = self.headers.get("cookie", ("", ""))[1].split(";")
        return any(pair.strip().startswith(f"{cookie_name(name)}=") for pair in pairs)

    def copy(self) -> Draft:
        """A draft to which more can be added without touching this one."""
        query, cookies, headers = [*self.query], [*self.cookies], {**self.headers}
        return Draft(self.method, self.path, query, cookies, headers, self.body)

    def request(
        self,
        base_url: str,
        timeout: Timeout,
        *,
        stream: bool = False,
        max_response_bytes: int | None = None,
    ) -> Request:
        """The finished request."""
        headers = dict(self.headers)
        length = getattr(self.body, "length", None)
        if length is not None:  # of bytes, transports tell it themselves
            headers["content-length"] = ("Content-Length", str(length))
        if self.cookies:
            given = [headers["cookie"][1]] if "cookie" in headers else []
            headers["cookie"] = ("Cookie", "; ".join([*given, *self.cookies]))
        url = f"{base_url}{self.path}{'?' if self.query else ''}{'&'.join(self.query)}"
        return Request(
            self.method,
            url,
            Headers(headers.values()),
            self.body,
            timeout,
            stream,
            max_response_bytes,
        )

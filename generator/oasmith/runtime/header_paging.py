"""Paging by a header of the response, which gives the next page.

Takes the headers of a response; gives the position of the next page, or None after the last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .http import Headers
from .paging import At, Item, Page, Paging, token_in

_LINK: Final = re.compile(r'<([^<>]*)>((?:[^,"<]|"[^"]*")*)')
_PARAMETER: Final = re.compile(r';\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^\s;,]*))')


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHeader(Paging[Page, Item]):
    """`header` holds the token of the next page, and nothing at the end.

    With `in_url` it holds a URL, in whose query that parameter is the token; ``Link`` may hold
    several, of which the next page is the one with ``rel="next"`` (RFC 8288, section 3).
    """

    header: str
    in_url: str = ""

    def following(self, at: At, page: Page, headers: Headers, count: int) -> At:
        """What the header says."""
        told = headers.text(self.header)
        if not self.in_url:
            return told or None
        return token_in(_next_of(told) if self.header.lower() == "link" else told, self.in_url)


def _next_of(links: str) -> str:
    """The URL of the next page among links; "" if none leads there."""
    for url, parameters in _LINK.findall(links):
        for name, quoted, plain in _PARAMETER.findall(parameters):
            if name.lower() == "rel" and "next" in (quoted or plain).lower().split():
                return str(url)
    return ""

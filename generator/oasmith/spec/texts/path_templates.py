"""Path templates as they are sent (OpenAPI 3.1, section 4.8.8; RFC 3986, sections 3.3 and 3.4).

Input: the key of a path item. Output: its text, percent-encoded, with the places of parameters as
they were written. Invariant: it begins with exactly one slash and has no fragment; encoded texts
stay as they are.
"""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import quote

from oasmith.values import dataclass

PLACE = re.compile(r"\{([^{}]+)\}")
"""The place of a parameter, with its name as the group."""
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_DOTS = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)
_KEPT = "%:@!$&'()*+,;=/"
_IN_QUERY = _KEPT + "?"


@dataclass(frozen=True)
class PathTemplate:
    """The key of a path item."""

    key: str

    @cached_property
    def plain(self) -> str:
        """The path as it was written, without its query and fragment: what names are made of."""
        return self.key.partition("#")[0].partition("?")[0]

    @cached_property
    def _parts(self) -> tuple[list[str], list[str]]:
        """The path and the query, each as text, the name of a parameter, text, and so on."""
        path, query = [""], [""]
        current = path
        for index, piece in enumerate(PLACE.split(self.key)):
            if index % 2:
                current += [piece, ""]
                continue
            text, fragment, _ = piece.partition("#")
            if current is path:
                before, mark, text = text.partition("?")
                current[-1] += quote(_LONE_PERCENT.sub("%25", before), _KEPT, errors="replace")
                current = query if mark else path
            current[-1] += quote(_LONE_PERCENT.sub("%25", text), _IN_QUERY, errors="replace")
            if fragment:
                break
        path[0] = "/" + path[0].lstrip("/")
        return path, query

    @cached_property
    def sent(self) -> str:
        """The path and its query as they are sent."""
        path, query = map(_joined, self._parts)
        return f"{path}?{query}" if query else path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The parameters, in their order."""
        path, query = self._parts
        return tuple(dict.fromkeys(path[1::2] + query[1::2]))

    @cached_property
    def names_in_query(self) -> frozenset[str]:
        """The parameters in the query."""
        return frozenset(self._parts[1][1::2])

    @cached_property
    def last(self) -> str:
        """The parameter that is the whole last segment; "" without such a one."""
        path, _ = self._parts
        return path[-2] if len(path) > 2 and not path[-1] and path[-3].endswith("/") else ""

    @cached_property
    def has_dots(self) -> bool:
        """Whether a segment is ``.`` or ``..``: HTTP libraries leave it out, or the segment before
        it."""
        return any(map(_DOTS.fullmatch, "\0".join(self._parts[0][::2]).split("/")))


def _joined(parts: list[str]) -> str:
    return "".join(f"{{{part}}}" if index % 2 else part for index, part in enumerate(parts))

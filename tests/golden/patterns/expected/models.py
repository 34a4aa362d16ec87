"""Models of Sites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel
from ._runtime.unicode_patterns import UnicodeLimits


@dataclass(slots=True, kw_only=True)
class Site(OpenModel):
    """Taken by `sites.create_site`."""

    slug: str | None = None
    perl: str | None = None
    code: Annotated[str, Limits(pattern="^[a-z]+$")] | None = None
    line: (
        Annotated[
            str,
            Limits(
                pattern="^[^\\n\\r\\u2028\\u2029]*[^\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]\\Z",
                written="^.*\\S$",
            ),
        ]
        | None
    ) = None
    tag: Annotated[str, UnicodeLimits(pattern="^[\\p{L}\\p{Nd}_.:/=+\\-@]*$")] | None = None
    quoted: (
        Annotated[
            str,
            Limits(
                pattern="^([\"'])(?s:.)*(?(1)\\1)\\Z",
                written="^(?<quote>[\"'])[^]*\\k<quote>$",
            ),
        ]
        | None
    ) = None
    sets: (
        Annotated[
            str,
            Limits(pattern="^[a\\&&b\\||\\[c+-\\-\\~~]+\\Z", written="^[a&&b||[c+--~~]+$"),
        ]
        | None
    ) = None

"""Models of Sites."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime import unicode_patterns as _unicode_patterns
from ._runtime.decode import string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Site(JsonModel):
    """`Site` of the API."""

    slug: str | None = None
    perl: str | None = None
    code: str | None = None
    line: str | None = None
    tag: str | None = None
    quoted: str | None = None
    sets: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.slug = string(data["slug"]) if "slug" in data else None
        self.perl = string(data["perl"]) if "perl" in data else None
        self.code = string(data["code"]) if "code" in data else None
        self.line = string(data["line"]) if "line" in data else None
        self.tag = string(data["tag"]) if "tag" in data else None
        self.quoted = string(data["quoted"]) if "quoted" in data else None
        self.sets = string(data["sets"]) if "sets" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.slug is not None:
            data["slug"] = self.slug
        if self.perl is not None:
            data["perl"] = self.perl
        if self.code is not None:
            data["code"] = self.code
        if self.line is not None:
            data["line"] = self.line
        if self.tag is not None:
            data["tag"] = self.tag
        if self.quoted is not None:
            data["quoted"] = self.quoted
        if self.sets is not None:
            data["sets"] = self.sets
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "slug": shapes.String(),
            "perl": shapes.String(),
            "code": _constraints.Limited(shapes.String(), pattern="^[a-z]+\\Z", written="^[a-z]+$"),
            "line": _constraints.Limited(
                shapes.String(),
                pattern="^[^\\n\\r\\u2028\\u2029]*[^\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]\\Z",
                written="^.*\\S$",
            ),
            "tag": _unicode_patterns.UnicodeLimited(
                shapes.String(),
                pattern="^[\\p{L}\\p{Nd}_.:/=+\\-@]*\\Z",
                written="^[\\p{L}\\p{Nd}_.:/=+\\-@]*$",
            ),
            "quoted": _constraints.Limited(
                shapes.String(),
                pattern="^([\"'])(?s:.)*(?(1)\\1)\\Z",
                written="^(?<quote>[\"'])[^]*\\k<quote>$",
            ),
            "sets": _constraints.Limited(
                shapes.String(),
                pattern="^[a\\&&b\\||\\[c+-\\-\\~~]+\\Z",
                written="^[a&&b||[c+--~~]+$",
            ),
        },
    )

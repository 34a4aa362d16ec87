"""Models of Attachments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.encode import encode
from ._runtime.formats import base64
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Attachment(JsonModel):
    """`Attachment` of the API."""

    data: bytes | None = None
    url_safe: str | None = None
    quoted: str | None = None
    html: str | None = None
    json: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.data = base64(data["data"]) if "data" in data else None
        self.url_safe = string(data["url_safe"]) if "url_safe" in data else None
        self.quoted = string(data["quoted"]) if "quoted" in data else None
        self.html = string(data["html"]) if "html" in data else None
        self.json = string(data["json"]) if "json" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.data is not None:
            data["data"] = encode(self.data)
        if self.url_safe is not None:
            data["url_safe"] = self.url_safe
        if self.quoted is not None:
            data["quoted"] = self.quoted
        if self.html is not None:
            data["html"] = self.html
        if self.json is not None:
            data["json"] = self.json
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "data": _formats.Base64(),
            "url_safe": shapes.String(),
            "quoted": shapes.String(),
            "html": shapes.String(),
            "json": shapes.String(),
        },
    )

"""Models of Uploads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime import uploads as _uploads
from ._runtime.decode import array, integer, string
from ._runtime.model import JsonModel
from ._runtime.uploads import Upload, binary


@dataclass(slots=True, kw_only=True)
class UploadRequestMeta(JsonModel):
    """`meta` of `UploadRequest`."""

    pages: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pages = integer(data["pages"]) if "pages" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.pages is not None:
            data["pages"] = self.pages
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "pages": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class UploadRequest(JsonModel):
    """`request` of `POST /uploads`."""

    file: Upload
    thumbnails: list[Upload] | None = None
    title: str | None = None
    meta: UploadRequestMeta | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.file = binary(data["file"])
        self.thumbnails = (
            [binary(item) for item in array(data["thumbnails"])] if "thumbnails" in data else None
        )
        self.title = string(data["title"]) if "title" in data else None
        self.meta = UploadRequestMeta.decode(data["meta"]) if "meta" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "file": self.file,
        }
        if self.thumbnails is not None:
            data["thumbnails"] = self.thumbnails
        if self.title is not None:
            data["title"] = self.title
        if self.meta is not None:
            data["meta"] = self.meta.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "file": _uploads.Bytes(),
        },
        optional={
            "thumbnails": shapes.Array(_uploads.Bytes()),
            "title": shapes.String(),
            "meta": shapes.Ref(lambda: UploadRequestMeta),
        },
    )

"""Models of Uploads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime import uploads as _uploads
from ._runtime.decode import array, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import base64
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset
from ._runtime.uploads import Upload, binary


@dataclass(slots=True, kw_only=True)
class BodyUpload(JsonModel):
    """`Body_upload` of the API."""

    file: Upload
    files: list[Upload] | None = None
    maybe: Upload | None | Unset = UNSET
    either: Upload | None | Unset = UNSET
    picture: Upload | None = None
    named: Picture | None = None
    document: Upload | str | None = None
    coded: bytes | None = None
    any: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.file = binary(data["file"])
        self.files = [binary(item) for item in array(data["files"])] if "files" in data else None
        self.maybe = v if (v := data.get("maybe", UNSET)) is UNSET or v is None else binary(v)
        self.either = v if (v := data.get("either", UNSET)) is UNSET or v is None else binary(v)
        self.picture = binary(data["picture"]) if "picture" in data else None
        self.named = binary(data["named"]) if "named" in data else None
        self.document = (
            cls.shape.optional["document"].decode(data["document"]) if "document" in data else None
        )
        self.coded = base64(data["coded"]) if "coded" in data else None
        self.any = data.get("any", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "file": self.file,
        }
        if self.files is not None:
            data["files"] = self.files
        if self.maybe is not UNSET:
            data["maybe"] = self.maybe
        if self.either is not UNSET:
            data["either"] = self.either
        if self.picture is not None:
            data["picture"] = self.picture
        if self.named is not None:
            data["named"] = self.named
        if self.document is not None:
            data["document"] = self.document
        if self.coded is not None:
            data["coded"] = encode(self.coded)
        if self.any is not UNSET:
            data["any"] = finite(self.any)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "file": _uploads.Bytes(),
        },
        optional={
            "files": shapes.Array(_uploads.Bytes()),
            "maybe": shapes.Nullable(_uploads.Bytes()),
            "either": shapes.Nullable(_uploads.Bytes()),
            "picture": _uploads.Bytes(),
            "named": _uploads.Bytes(),
            "document": _unions.OneOf(_uploads.Bytes(), shapes.String()),
            "coded": _formats.Base64(),
            "any": shapes.Anything(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Note(JsonModel):
    """`Note` of the API."""

    html: str | None = None
    icon: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.html = string(data["html"]) if "html" in data else None
        self.icon = string(data["icon"]) if "icon" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.html is not None:
            data["html"] = self.html
        if self.icon is not None:
            data["icon"] = self.icon
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "html": _constraints.Limited(shapes.String(), max_length=20),
            "icon": shapes.String(),
        },
    )


Picture: TypeAlias = Upload

"""Models of Uploads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime import uploads as _uploads
from ._runtime.model import OpenModel
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class UploadRequestMeta(OpenModel):
    """`meta` of `UploadRequest`."""

    pages: int | None = None


@dataclass(slots=True, kw_only=True)
class UploadRequest(OpenModel):
    """Taken by `uploads.upload`."""

    file: Annotated[Upload, _uploads.Bytes()]
    thumbnails: list[Annotated[Upload, _uploads.Bytes()]] | None = None
    title: str | None = None
    meta: UploadRequestMeta | None = None

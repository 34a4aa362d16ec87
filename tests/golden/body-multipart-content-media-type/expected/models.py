"""Models of Uploads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from ._runtime import formats as _formats
from ._runtime import uploads as _uploads
from ._runtime.constraints import Limits
from ._runtime.model import UNSET, OpenModel, Unset
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class BodyUpload(OpenModel):
    """Taken by `uploads.upload`."""

    file: Annotated[Upload, _uploads.Bytes()]
    files: list[Annotated[Upload, _uploads.Bytes()]] | None = None
    maybe: Annotated[Upload, _uploads.Bytes()] | None | Unset = UNSET
    either: Annotated[Upload, _uploads.Bytes()] | None | Unset = UNSET
    picture: Annotated[Upload, _uploads.Bytes()] | None = None
    named: Picture | None = None
    document: Annotated[Upload, _uploads.Bytes()] | str | None = None
    coded: Annotated[bytes, _formats.Base64()] | None = None
    any: Any = UNSET


@dataclass(slots=True, kw_only=True)
class Note(OpenModel):
    """Taken by `uploads.put_note`."""

    html: Annotated[str, Limits(max_length=20)] | None = None
    icon: str | None = None


Picture: TypeAlias = Annotated[Upload, _uploads.Bytes()]

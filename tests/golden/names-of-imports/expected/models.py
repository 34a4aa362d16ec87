"""Models of Imports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime import special_shapes as _special_shapes
from ._runtime import uploads as _uploads
from ._runtime.model import OpenModel
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class Upload_(OpenModel):
    """Taken by `form.uuid` and `client.put`."""

    file: Annotated[Upload, _uploads.Bytes()] | str | None = None
    nothing: Annotated[None, _special_shapes.Never()] | None = None


@dataclass(slots=True, kw_only=True)
class JsonModel_(OpenModel):
    """Returned by `form.models_`."""

    next: JsonModel_ | None = None


@dataclass(slots=True, kw_only=True)
class SampleClientGetResponse(OpenModel):
    """Returned by `sample_client.get`."""

    next: str | None = None
    items: list[str] | None = None

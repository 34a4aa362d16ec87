"""What the operations of ranges send, and how answers are read."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import formats as _formats
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.range_bodies import MediaRangeBody
from .._runtime.ranges import MediaRange
from .._runtime.uploads import Binary

GET_TEXT: Operation[str] = Operation(
    name="ranges.get_text",
    method="GET",
    path="/text",
    operation_id="getText",
    tags=("ranges",),
    success={"200": MediaRange(shapes.String())},
)

GET_COUNT: Operation[int] = Operation(
    name="ranges.get_count",
    method="GET",
    path="/count",
    operation_id="getCount",
    tags=("ranges",),
    success={"200": MediaRange(shapes.Integer())},
)

GET_PET: Operation[models.Pet] = Operation(
    name="ranges.get_pet",
    method="GET",
    path="/pet",
    operation_id="getPet",
    tags=("ranges",),
    success={"200": MediaRange(shapes.Ref(lambda: models.Pet))},
    errors={"default": MediaRange(shapes.Ref(lambda: models.Pet))},
)

DOWNLOAD: Operation[bytes] = Operation(
    name="ranges.download",
    method="GET",
    path="/download",
    operation_id="download",
    tags=("ranges",),
    success={"200": MediaRange(_formats.Base64())},
)

GET_FILE: Operation[bytes] = Operation(
    name="ranges.get_file",
    method="GET",
    path="/file",
    operation_id="getFile",
    tags=("ranges",),
    success={"200": Binary(media_type="*/*")},
)

GET_TABLE: Operation[bytes] = Operation(
    name="ranges.get_table",
    method="GET",
    path="/table",
    operation_id="getTable",
    tags=("ranges",),
    success={"200": Binary(media_type="text/csv")},
)

GET_REPORT: Operation[bytes] = Operation(
    name="ranges.get_report",
    method="GET",
    path="/report",
    operation_id="getReport",
    tags=("ranges",),
    success={"200": Binary(media_type="application/json")},
)

GET_ANYTHING: Operation[Any] = Operation(
    name="ranges.get_anything",
    method="GET",
    path="/anything",
    operation_id="getAnything",
    tags=("ranges",),
    success={"200": MediaRange(media_type="application/*")},
)

PUT_ANYTHING: Operation[None] = Operation(
    name="ranges.put_anything",
    method="PUT",
    path="/anything",
    operation_id="putAnything",
    tags=("ranges",),
    body=(MediaRangeBody(media_type="*/*"),),
    body_required=True,
    success={"204": Nothing()},
)

GET_PICTURE: Operation[bytes] = Operation(
    name="ranges.get_picture",
    method="GET",
    path="/picture",
    operation_id="getPicture",
    tags=("ranges",),
    success={"200": Binary(media_type="image/*")},
)

PUT_PICTURE: Operation[None] = Operation(
    name="ranges.put_picture",
    method="PUT",
    path="/picture",
    operation_id="putPicture",
    tags=("ranges",),
    body=(Binary(media_type="image/*"),),
    body_required=True,
    success={"204": Nothing()},
)

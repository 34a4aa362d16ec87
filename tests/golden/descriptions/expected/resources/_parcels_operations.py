"""What the operations of parcels send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.limits import RateLimit
from .._runtime.operation import Operation, Parameter

LIST_PARCELS: Operation[list[models.Parcel]] = Operation(
    name="parcels.list_parcels",
    method="GET",
    path="/parcels",
    operation_id="listParcels",
    tags=("parcels",),
    parameters=(
        Parameter("state", "state", "query"),
        Parameter("limit", "limit", "query"),
        Parameter("sort", "sort", "query"),
    ),
    success={"200": Json(shapes.Array(shapes.Ref(lambda: models.Parcel)))},
    errors={"400": Json(shapes.Ref(lambda: models.Problem))},
    bodiless_errors=("429",),
    rate_limit=RateLimit(100, per=60.0),
)

SEND_PARCEL: Operation[None] = Operation(
    name="parcels.send_parcel",
    method="POST",
    path="/parcels",
    operation_id="sendParcel",
    tags=("parcels",),
    body=(Json(shapes.Ref(lambda: models.Parcel)),),
    body_required=True,
    success={"204": Nothing()},
    rate_limit=RateLimit(5, per=1.0),
    deprecated=True,
)

CANCEL_PARCEL: Operation[None] = Operation(
    name="parcels.cancel_parcel",
    method="DELETE",
    path="/parcels/{id}",
    operation_id="cancelParcel",
    tags=("parcels",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"204": Nothing()},
    deprecated=True,
)

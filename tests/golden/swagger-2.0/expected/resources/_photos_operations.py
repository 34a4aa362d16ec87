"""What the operations of photos send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.uploads import Binary, Encoding, Multipart

GET_PHOTO: Operation[bytes] = Operation(
    name="photos.get_photo",
    method="GET",
    path="/animals/{id}/photo",
    operation_id="getPhoto",
    tags=("photos",),
    parameters=(Parameter("id", "id", "path", required=True),),
    security=(("key",),),
    success={"200": Binary(media_type="image/png")},
    errors={"404": Json(shapes.Ref(lambda: models.Problem))},
)

PUT_PHOTO: Operation[None] = Operation(
    name="photos.put_photo",
    method="PUT",
    path="/animals/{id}/photo",
    operation_id="putPhoto",
    tags=("photos",),
    parameters=(Parameter("id", "id", "path", required=True),),
    body=(
        Multipart(
            shapes.Ref(lambda: models.PutPhotoRequest),
            encodings={"tags": Encoding(style="form", explode=False)},
        ),
    ),
    body_required=True,
    security=(("key",),),
    success={"204": Nothing()},
)

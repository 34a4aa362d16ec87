"""What the operations of blobs send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation
from .._runtime.uploads import Binary

PUT_TEXT: Operation[None] = Operation(
    name="blobs.put_text",
    method="PUT",
    path="/text",
    operation_id="putText",
    tags=("blobs",),
    body=(Text(),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_XML: Operation[None] = Operation(
    name="blobs.put_xml",
    method="PUT",
    path="/xml",
    operation_id="putXml",
    tags=("blobs",),
    body=(Text(media_type="application/xml"),),
    success={"204": Nothing()},
)

PUT_IMAGE: Operation[None] = Operation(
    name="blobs.put_image",
    method="PUT",
    path="/image",
    operation_id="putImage",
    tags=("blobs",),
    body=(Binary(media_type="image/png"),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_ANY: Operation[None] = Operation(
    name="blobs.put_any",
    method="PUT",
    path="/any",
    operation_id="putAny",
    tags=("blobs",),
    body=(Binary(),),
    body_required=True,
    success={"204": Nothing()},
)

"""What the operations of sample client send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken

GET: Operation[models.SampleClientGetResponse] = Operation(
    name="sample_client.get",
    method="GET",
    path="/clients",
    operation_id="get",
    tags=("sample client",),
    parameters=(Parameter("cursor", "cursor", "query"),),
    success={"200": Json(shapes.Ref(lambda: models.SampleClientGetResponse))},
)

GET_PAGING: ByToken[models.SampleClientGetResponse, str] = ByToken(
    argument="cursor",
    items=lambda page: page.items,
    next=lambda page: page.next,
)

GET_PAGING_: Operation[None] = Operation(
    name="sample_client.get_paging",
    method="POST",
    path="/clients",
    operation_id="getPaging",
    tags=("sample client",),
    security=(("validate",), ("super",)),
    success={"204": Nothing()},
)

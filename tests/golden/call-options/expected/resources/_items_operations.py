"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken
from .._runtime.polling import Polling
from .._runtime.uploads import Form, Multipart

LIST_ITEMS: Operation[models.ListItemsResponse] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    parameters=(
        Parameter("cursor", "cursor", "query"),
        Parameter("size", "size", "query"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Ref(lambda: models.ListItemsResponse))},
)

LIST_ITEMS_PAGING: ByToken[models.ListItemsResponse, str] = ByToken(
    argument="cursor",
    items=lambda page: page.items,
    next=lambda page: page.next,
)

REPLACE_NAMES: Operation[None] = Operation(
    name="items.replace_names",
    method="PUT",
    path="/items",
    operation_id="replaceNames",
    tags=("items",),
    body=(Json(shapes.Array(shapes.String())),),
    security=(("key",),),
    success={"204": Nothing()},
)

CREATE_ITEM: Operation[None] = Operation(
    name="items.create_item",
    method="POST",
    path="/items",
    operation_id="createItem",
    tags=("items",),
    body=(
        Json(shapes.Ref(lambda: models.Item)),
        Form(shapes.Ref(lambda: models.Item)),
        Multipart(shapes.Ref(lambda: models.Item)),
    ),
    body_required=True,
    security=(("key",),),
    success={"204": Nothing()},
)

DELETE_ITEMS: Operation[None] = Operation(
    name="items.delete_items",
    method="DELETE",
    path="/items",
    operation_id="deleteItems",
    tags=("items",),
    security=(("key",),),
    success={"204": Nothing()},
)

GET_ITEM: Operation[models.GetItemResponse] = Operation(
    name="items.get_item",
    method="GET",
    path="/items/{id}",
    operation_id="getItem",
    tags=("items",),
    parameters=(
        Parameter("id", "id", "path", required=True, filled=True),
        Parameter("timeout_", "timeout", "query"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Ref(lambda: models.GetItemResponse))},
)

GET_ITEM_POLLING: Polling[models.GetItemResponse] = Polling(
    status=lambda result: result.state,
    success=("done",),
    pending=("queued",),
)

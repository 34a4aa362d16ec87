"""items: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation

LIST_ITEMS: Operation[list[str]] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    success={"2XX": Json(shapes.Array(shapes.String()))},
    errors={
        "404": Json(shapes.Ref(lambda: models.NotFound)),
        "4XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        "default": Text(),
    },
)

GET_STATUS: Operation[models.Problem] = Operation(
    name="items.get_status",
    method="GET",
    path="/status",
    operation_id="getStatus",
    tags=("items",),
    success={"default": Json(shapes.Ref(lambda: models.Problem))},
    errors={"default": Json(shapes.Ref(lambda: models.Problem))},
)


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(self, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /items``.

        Raises:
            NotFoundError: its `body` is `models.NotFound`.
            ApiError: its `body` is `models.Problem | str`.
        """
        return self._caller.given(options).call(LIST_ITEMS, {})

    def get_status(self, **options: Unpack[CallOptions]) -> models.Problem:
        """Call ``GET /status``.

        Raises:
            ApiError: its `body` is `models.Problem`.
        """
        return self._caller.given(options).call(GET_STATUS, {})


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(self, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /items``.

        Raises:
            NotFoundError: its `body` is `models.NotFound`.
            ApiError: its `body` is `models.Problem | str`.
        """
        return await self._caller.given(options).call(LIST_ITEMS, {})

    async def get_status(self, **options: Unpack[CallOptions]) -> models.Problem:
        """Call ``GET /status``.

        Raises:
            ApiError: its `body` is `models.Problem`.
        """
        return await self._caller.given(options).call(GET_STATUS, {})

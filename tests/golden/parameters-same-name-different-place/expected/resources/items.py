"""items: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_ITEM: Operation[None] = Operation(
    name="items.get_item",
    method="GET",
    path="/items/{id}",
    operation_id="getItem",
    tags=("items",),
    parameters=(
        Parameter("id_query", "id", "query"),
        Parameter("id_header", "ID", "header"),
        Parameter("limit", "limit", "query", required=True),
        Parameter("id_path", "id", "path", required=True, filled=True),
    ),
    success={"204": Nothing()},
)

DELETE_ITEM: Operation[None] = Operation(
    name="items.delete_item",
    method="DELETE",
    path="/items/{id}",
    operation_id="deleteItem",
    tags=("items",),
    parameters=(
        Parameter("id", "id", "path", required=True, filled=True),
        Parameter("limit", "limit", "query"),
    ),
    success={"204": Nothing()},
)


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_item(
        self,
        *,
        limit: str,
        id_path: int,
        id_query: str | None = None,
        id_header: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /items/{id}``."""
        return self._caller.given(options).call(
            GET_ITEM,
            {"id_query": id_query, "id_header": id_header, "limit": limit, "id_path": id_path},
        )

    def delete_item(
        self,
        *,
        id: int,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``DELETE /items/{id}``."""
        return self._caller.given(options).call(DELETE_ITEM, {"id": id, "limit": limit})


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_item(
        self,
        *,
        limit: str,
        id_path: int,
        id_query: str | None = None,
        id_header: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /items/{id}``."""
        return await self._caller.given(options).call(
            GET_ITEM,
            {"id_query": id_query, "id_header": id_header, "limit": limit, "id_path": id_path},
        )

    async def delete_item(
        self,
        *,
        id: int,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``DELETE /items/{id}``."""
        return await self._caller.given(options).call(DELETE_ITEM, {"id": id, "limit": limit})

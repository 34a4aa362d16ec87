"""old: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

GET_OLD: Operation[models.Old] = Operation(
    name="old.get_old",
    method="GET",
    path="/old",
    operation_id="getOld",
    tags=("old",),
    parameters=(
        Parameter("page", "page", "query"),
        Parameter("cursor", "cursor", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Old))},
    deprecated=True,
)

LIST_OLD: Operation[None] = Operation(
    name="old.list_old",
    method="GET",
    path="/olds",
    operation_id="listOld",
    tags=("old",),
    success={"204": Nothing()},
    deprecated=True,
)


class Old:
    """Operations of old."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_old(
        self,
        *,
        page: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Old:
        """Get what was.

        Deprecated.

        ``GET /old``

        Args:
            page: Use cursor. Deprecated.
        """
        return self._caller.given(options).call(GET_OLD, {"page": page, "cursor": cursor})

    def list_old(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /olds``.

        Deprecated.
        """
        return self._caller.given(options).call(LIST_OLD, {})


class AsyncOld:
    """Operations of old."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_old(
        self,
        *,
        page: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Old:
        """Get what was.

        Deprecated.

        ``GET /old``

        Args:
            page: Use cursor. Deprecated.
        """
        return await self._caller.given(options).call(GET_OLD, {"page": page, "cursor": cursor})

    async def list_old(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /olds``.

        Deprecated.
        """
        return await self._caller.given(options).call(LIST_OLD, {})

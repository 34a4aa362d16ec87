"""lines: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_LINE: Operation[list[models.Position]] = Operation(
    name="lines.create_line",
    method="POST",
    path="/lines",
    operation_id="createLine",
    tags=("lines",),
    parameters=(
        Parameter("at", "at", "query"),
        Parameter("window", "window", "query"),
    ),
    body=(Json(shapes.Ref(lambda: models.Line)),),
    body_required=True,
    success={"200": Json(shapes.Array(shapes.Lazy(lambda: models.POSITION)))},
)


class Lines:
    """Operations of lines."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_line(
        self,
        *,
        body: models.Line,
        at: models.Position | None = None,
        window: tuple[int, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Position]:
        """Call ``POST /lines``.

        Args:
            window: Default: [0, 9].
        """
        return self._caller.given(options).call(
            CREATE_LINE,
            {"at": at, "window": window},
            body=body,
        )


class AsyncLines:
    """Operations of lines."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_line(
        self,
        *,
        body: models.Line,
        at: models.Position | None = None,
        window: tuple[int, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Position]:
        """Call ``POST /lines``.

        Args:
            window: Default: [0, 9].
        """
        return await self._caller.given(options).call(
            CREATE_LINE,
            {"at": at, "window": window},
            body=body,
        )

"""a: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.forms import Form
from .._runtime.operation import Operation, Parameter

MAKE: Operation[None] = Operation(
    name="a.make",
    method="POST",
    path="/a",
    operation_id="make",
    tags=("a",),
    parameters=(
        Parameter(
            "filter",
            "filter",
            "query",
            style="deepObject",
            shape=shapes.Ref(lambda: models.Inner),
        ),
    ),
    body=(
        Json(shapes.Ref(lambda: models.Outer)),
        Form(shapes.Ref(lambda: models.Outer)),
    ),
    body_required=True,
    success={"204": Nothing()},
)


class A:
    """Operations of a."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def make(
        self,
        *,
        body: models.Outer,
        filter: models.Inner | None = None,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /a``."""
        return self._caller.given(options).call(
            MAKE,
            {"filter": filter},
            body=body,
            content_type=content_type,
        )


class AsyncA:
    """Operations of a."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def make(
        self,
        *,
        body: models.Outer,
        filter: models.Inner | None = None,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /a``."""
        return await self._caller.given(options).call(
            MAKE,
            {"filter": filter},
            body=body,
            content_type=content_type,
        )

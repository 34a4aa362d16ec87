"""Client: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.forms import Multipart
from .._runtime.operation import Operation

PUT: Operation[None] = Operation(
    name="client.put",
    method="PUT",
    path="/cached",
    operation_id="put",
    tags=("Client",),
    body=(Multipart(shapes.Ref(lambda: models.Upload_)),),
    success={"204": Nothing()},
)


class Client_:
    """Operations of Client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put(self, *, body: models.Upload_ | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /cached``."""
        return self._caller.given(options).call(PUT, {}, body=body)


class AsyncClient_:
    """Operations of Client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put(
        self,
        *,
        body: models.Upload_ | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PUT /cached``."""
        return await self._caller.given(options).call(PUT, {}, body=body)

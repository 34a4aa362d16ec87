"""HTTP Probe: operations as data, and how to call them.

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
from .._runtime.operation import Operation

GET_HTTP: Operation[models.HTTPHealthCheck] = Operation(
    name="http_probe.get_http",
    method="GET",
    path="/http",
    operation_id="probe",
    tags=("HTTP Probe",),
    success={"200": Json(shapes.Ref(lambda: models.HTTPHealthCheck))},
)

GET_HTTP_2: Operation[models.HttpHealthCheck] = Operation(
    name="http_probe.get_http_2",
    method="GET",
    path="/Http",
    operation_id="Probe",
    tags=("http-probe",),
    success={"200": Json(shapes.Ref(lambda: models.HttpHealthCheck))},
)


class HttpProbe:
    """Operations of HTTP Probe."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_http(self, **options: Unpack[CallOptions]) -> models.HTTPHealthCheck:
        """Call ``GET /http``."""
        return self._caller.given(options).call(GET_HTTP, {})

    def get_http_2(self, **options: Unpack[CallOptions]) -> models.HttpHealthCheck:
        """Call ``GET /Http``."""
        return self._caller.given(options).call(GET_HTTP_2, {})


class AsyncHttpProbe:
    """Operations of HTTP Probe."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_http(self, **options: Unpack[CallOptions]) -> models.HTTPHealthCheck:
        """Call ``GET /http``."""
        return await self._caller.given(options).call(GET_HTTP, {})

    async def get_http_2(self, **options: Unpack[CallOptions]) -> models.HttpHealthCheck:
        """Call ``GET /Http``."""
        return await self._caller.given(options).call(GET_HTTP_2, {})

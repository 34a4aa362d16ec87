"""Login: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import rare as _rare
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

LOG_IN: Operation[None] = Operation(
    name="login.log_in",
    method="POST",
    path="/login",
    operation_id="log_in",
    parameters=(
        Parameter(
            "pin",
            "pin",
            "header",
            shape=_constraints.Limited(_rare.Password(), pattern="^[0-9]{4}$"),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Login)),),
    body_required=True,
    success={"204": Nothing()},
)


class Login:
    """Operations of Login."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def log_in(
        self,
        *,
        body: models.Login,
        pin: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /login``."""
        return self._caller.given(options).call(LOG_IN, {"pin": pin}, body=body)


class AsyncLogin:
    """Operations of Login."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def log_in(
        self,
        *,
        body: models.Login,
        pin: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /login``."""
        return await self._caller.given(options).call(LOG_IN, {"pin": pin}, body=body)

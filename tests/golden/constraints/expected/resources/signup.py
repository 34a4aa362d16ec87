"""signup: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

SIGNUP: Operation[None] = Operation(
    name="signup.signup",
    method="POST",
    path="/signup/{plan}",
    operation_id="signup",
    tags=("signup",),
    parameters=(
        Parameter(
            "plan",
            "plan",
            "path",
            required=True,
            shape=_constraints.Limited(shapes.String(), pattern="^[a-z]+$"),
        ),
        Parameter(
            "seats",
            "seats",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1, maximum=50),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Signup)),),
    body_required=True,
    success={"204": Nothing()},
)


class Signup:
    """Operations of signup."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def signup(
        self,
        *,
        plan: str,
        body: models.Signup,
        seats: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /signup/{plan}``."""
        return self._caller.given(options).call(SIGNUP, {"plan": plan, "seats": seats}, body=body)


class AsyncSignup:
    """Operations of signup."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def signup(
        self,
        *,
        plan: str,
        body: models.Signup,
        seats: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /signup/{plan}``."""
        return await self._caller.given(options).call(
            SIGNUP,
            {"plan": plan, "seats": seats},
            body=body,
        )

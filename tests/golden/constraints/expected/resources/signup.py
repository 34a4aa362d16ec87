"""How to call the operations of signup.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _signup_operations as _operations


class Signup:
    """Operations of signup."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def signup(
        self,
        plan: str,
        *,
        name: str,
        seats: int | None = None,
        age: int | None = None,
        step: float | None = None,
        tags: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Signup.

        ``POST /signup/{plan}``

        Example:
            client.signup.signup("your-plan", name="…")"""
        return self._caller.given(options).call(
            _operations.SIGNUP,
            {
                "plan": plan,
                "seats": seats,
            },
            body=models.Signup(
                name=name,
                age=age,
                step=step,
                tags=tags,
            ),
        )


class AsyncSignup:
    """Operations of signup."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def signup(
        self,
        plan: str,
        *,
        name: str,
        seats: int | None = None,
        age: int | None = None,
        step: float | None = None,
        tags: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Signup.

        ``POST /signup/{plan}``

        Example:
            await client.signup.signup("your-plan", name="…")"""
        return await self._caller.given(options).call(
            _operations.SIGNUP,
            {
                "plan": plan,
                "seats": seats,
            },
            body=models.Signup(
                name=name,
                age=age,
                step=step,
                tags=tags,
            ),
        )

"""How to call the operations of Login.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.model import UNSET, Unset
from .._runtime.options import CallOptions
from . import _login_operations as _operations


class Login:
    """Operations of Login."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def log_in(
        self,
        *,
        user: str,
        password: str,
        pin: str | None = None,
        old: str | None = None,
        new: models.Password | None = None,
        hint: str | None | Unset = UNSET,
        earlier: list[models.Password] | None = None,
        by_app: dict[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Log in.

        ``POST /login``

        Example:
            client.login.log_in(user="…", password="your-password")"""
        return self._caller.given(options).call(
            _operations.LOG_IN,
            {"pin": pin},
            body=models.Login(
                user=user,
                password=password,
                old=old,
                new=new,
                hint=hint,
                earlier=earlier,
                by_app=by_app,
            ),
        )


class AsyncLogin:
    """Operations of Login."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def log_in(
        self,
        *,
        user: str,
        password: str,
        pin: str | None = None,
        old: str | None = None,
        new: models.Password | None = None,
        hint: str | None | Unset = UNSET,
        earlier: list[models.Password] | None = None,
        by_app: dict[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Log in.

        ``POST /login``

        Example:
            await client.login.log_in(user="…", password="your-password")"""
        return await self._caller.given(options).call(
            _operations.LOG_IN,
            {"pin": pin},
            body=models.Login(
                user=user,
                password=password,
                old=old,
                new=new,
                hint=hint,
                earlier=earlier,
                by_app=by_app,
            ),
        )

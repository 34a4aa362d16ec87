"""accounts: operations as data, and how to call them.

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
from .._runtime.operation import Operation

LOGIN: Operation[None] = Operation(
    name="accounts.login",
    method="POST",
    path="/login",
    operation_id="login",
    tags=("accounts",),
    body=(Json(shapes.Ref(lambda: models.Login)),),
    body_required=True,
    success={"204": Nothing()},
)

REPLACE_ACCOUNT: Operation[models.Account] = Operation(
    name="accounts.replace_account",
    method="PUT",
    path="/accounts",
    operation_id="replaceAccount",
    tags=("accounts",),
    body=(Json(shapes.Ref(lambda: models.Account)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Account))},
)


class Accounts:
    """Operations of accounts."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def login(self, *, body: models.Login, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /login``."""
        return self._caller.given(options).call(LOGIN, {}, body=body)

    def replace_account(
        self,
        *,
        body: models.Account,
        **options: Unpack[CallOptions],
    ) -> models.Account:
        """Call ``PUT /accounts``."""
        return self._caller.given(options).call(REPLACE_ACCOUNT, {}, body=body)


class AsyncAccounts:
    """Operations of accounts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def login(self, *, body: models.Login, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /login``."""
        return await self._caller.given(options).call(LOGIN, {}, body=body)

    async def replace_account(
        self,
        *,
        body: models.Account,
        **options: Unpack[CallOptions],
    ) -> models.Account:
        """Call ``PUT /accounts``."""
        return await self._caller.given(options).call(REPLACE_ACCOUNT, {}, body=body)

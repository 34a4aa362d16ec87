"""accounts: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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

    def login(self, *, body: models.Login) -> None:
        """Call ``POST /login``."""
        return self._caller.call(LOGIN, {}, body=body)

    def replace_account(self, *, body: models.Account) -> models.Account:
        """Call ``PUT /accounts``."""
        return self._caller.call(REPLACE_ACCOUNT, {}, body=body)


class AsyncAccounts:
    """Operations of accounts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def login(self, *, body: models.Login) -> None:
        """Call ``POST /login``."""
        return await self._caller.call(LOGIN, {}, body=body)

    async def replace_account(self, *, body: models.Account) -> models.Account:
        """Call ``PUT /accounts``."""
        return await self._caller.call(REPLACE_ACCOUNT, {}, body=body)

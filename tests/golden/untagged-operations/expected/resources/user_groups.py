"""UserGroups: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_USER_GROUPS: Operation[None] = Operation(
    name="user_groups.list_user_groups",
    method="GET",
    path="/v1/user-groups",
    operation_id="listUserGroups",
    success={"204": Nothing()},
)


class UserGroups:
    """Operations of UserGroups."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_user_groups(self) -> None:
        """Call ``GET /v1/user-groups``."""
        return self._caller.call(LIST_USER_GROUPS, {})


class AsyncUserGroups:
    """Operations of UserGroups."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_user_groups(self) -> None:
        """Call ``GET /v1/user-groups``."""
        return await self._caller.call(LIST_USER_GROUPS, {})

"""UserGroups: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
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

    def list_user_groups(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /v1/user-groups``."""
        return self._caller.given(options).call(LIST_USER_GROUPS, {})


class AsyncUserGroups:
    """Operations of UserGroups."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_user_groups(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /v1/user-groups``."""
        return await self._caller.given(options).call(LIST_USER_GROUPS, {})

"""What the operations of UserGroups send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_USER_GROUPS: Operation[None] = Operation(
    name="user_groups.list_user_groups",
    method="GET",
    path="/v1/user-groups",
    operation_id="listUserGroups",
    success={"204": Nothing()},
)

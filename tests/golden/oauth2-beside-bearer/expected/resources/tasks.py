"""tasks: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_TASKS: Operation[None] = Operation(
    name="tasks.list_tasks",
    method="GET",
    path="/tasks",
    operation_id="listTasks",
    tags=("tasks",),
    security=(("personal",), ("oauth2",)),
    success={"204": Nothing()},
)


class Tasks:
    """Operations of tasks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_tasks(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /tasks``."""
        return self._caller.given(options).call(LIST_TASKS, {})


class AsyncTasks:
    """Operations of tasks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_tasks(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /tasks``."""
        return await self._caller.given(options).call(LIST_TASKS, {})

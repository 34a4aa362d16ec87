"""tasks: operations as data, and how to call them."""

from __future__ import annotations

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

    def list_tasks(self) -> None:
        """Call ``GET /tasks``."""
        return self._caller.call(LIST_TASKS, {})


class AsyncTasks:
    """Operations of tasks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_tasks(self) -> None:
        """Call ``GET /tasks``."""
        return await self._caller.call(LIST_TASKS, {})

"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def tasks(self) -> TasksWithResponse:
        return TasksWithResponse(self._caller)


class TasksWithResponse:
    """`Tasks`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.tasks import Tasks

        plain = Tasks(caller)
        self.list_tasks = full(plain.list_tasks)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def tasks(self) -> AsyncTasksWithResponse:
        return AsyncTasksWithResponse(self._caller)


class AsyncTasksWithResponse:
    """`AsyncTasks`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.tasks import AsyncTasks

        plain = AsyncTasks(caller)
        self.list_tasks = full_async(plain.list_tasks)

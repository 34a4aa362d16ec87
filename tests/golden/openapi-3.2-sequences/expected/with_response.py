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
    def logs(self) -> LogsWithResponse:
        return LogsWithResponse(self._caller)


class LogsWithResponse:
    """`Logs`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.logs import Logs

        plain = Logs(caller)
        self.read_logs = full(plain.read_logs)
        self.write_logs = full(plain.write_logs)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def logs(self) -> AsyncLogsWithResponse:
        return AsyncLogsWithResponse(self._caller)


class AsyncLogsWithResponse:
    """`AsyncLogs`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.logs import AsyncLogs

        plain = AsyncLogs(caller)
        self.read_logs = full_async(plain.read_logs)
        self.write_logs = full_async(plain.write_logs)

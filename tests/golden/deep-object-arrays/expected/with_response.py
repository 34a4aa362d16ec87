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
    def sessions(self) -> SessionsWithResponse:
        return SessionsWithResponse(self._caller)


class SessionsWithResponse:
    """`Sessions`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.sessions import Sessions

        plain = Sessions(caller)
        self.list_sessions = full(plain.list_sessions)
        self.create_session = full(plain.create_session)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def sessions(self) -> AsyncSessionsWithResponse:
        return AsyncSessionsWithResponse(self._caller)


class AsyncSessionsWithResponse:
    """`AsyncSessions`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.sessions import AsyncSessions

        plain = AsyncSessions(caller)
        self.list_sessions = full_async(plain.list_sessions)
        self.create_session = full_async(plain.create_session)

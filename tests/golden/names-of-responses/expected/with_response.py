"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def responses(self) -> ResponsesWithResponse:
        return ResponsesWithResponse(self._caller)

    @cached_property
    def async_(self) -> AsyncWithResponse:
        return AsyncWithResponse(self._caller)

    @cached_property
    def with_response_(self) -> WithResponseWithResponse:
        return WithResponseWithResponse(self._caller)


class ResponsesWithResponse:
    """`Responses`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.responses import Responses

        plain = Responses(caller)
        self.list_responses = as_response(plain.list_responses)


class AsyncWithResponse:
    """`Async`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.async_ import Async

        plain = Async(caller)
        self.list_async = as_response(plain.list_async)


class WithResponseWithResponse:
    """`WithResponse`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.with_response_ import WithResponse

        plain = WithResponse(caller)
        self.list_with_response = as_response(plain.list_with_response)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def responses(self) -> AsyncResponsesWithResponse:
        return AsyncResponsesWithResponse(self._caller)

    @cached_property
    def async_(self) -> AsyncAsyncWithResponse:
        return AsyncAsyncWithResponse(self._caller)

    @cached_property
    def with_response_(self) -> AsyncWithResponseWithResponse:
        return AsyncWithResponseWithResponse(self._caller)


class AsyncResponsesWithResponse:
    """`AsyncResponses`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.responses import AsyncResponses

        plain = AsyncResponses(caller)
        self.list_responses = as_response_async(plain.list_responses)


class AsyncAsyncWithResponse:
    """`AsyncAsync`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.async_ import AsyncAsync

        plain = AsyncAsync(caller)
        self.list_async = as_response_async(plain.list_async)


class AsyncWithResponseWithResponse:
    """`AsyncWithResponse`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.with_response_ import AsyncWithResponse

        plain = AsyncWithResponse(caller)
        self.list_with_response = as_response_async(plain.list_with_response)

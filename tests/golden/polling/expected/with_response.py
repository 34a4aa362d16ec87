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
    def batches(self) -> BatchesWithResponse:
        return BatchesWithResponse(self._caller)


class BatchesWithResponse:
    """`Batches`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.batches import Batches

        plain = Batches(caller)
        self.get_batch = full(plain.get_batch)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def batches(self) -> AsyncBatchesWithResponse:
        return AsyncBatchesWithResponse(self._caller)


class AsyncBatchesWithResponse:
    """`AsyncBatches`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.batches import AsyncBatches

        plain = AsyncBatches(caller)
        self.get_batch = full_async(plain.get_batch)

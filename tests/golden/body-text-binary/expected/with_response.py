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
    def blobs(self) -> BlobsWithResponse:
        return BlobsWithResponse(self._caller)


class BlobsWithResponse:
    """`Blobs`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.blobs import Blobs

        plain = Blobs(caller)
        self.put_text = full(plain.put_text)
        self.put_xml = full(plain.put_xml)
        self.put_image = full(plain.put_image)
        self.put_any = full(plain.put_any)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def blobs(self) -> AsyncBlobsWithResponse:
        return AsyncBlobsWithResponse(self._caller)


class AsyncBlobsWithResponse:
    """`AsyncBlobs`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.blobs import AsyncBlobs

        plain = AsyncBlobs(caller)
        self.put_text = full_async(plain.put_text)
        self.put_xml = full_async(plain.put_xml)
        self.put_image = full_async(plain.put_image)
        self.put_any = full_async(plain.put_any)

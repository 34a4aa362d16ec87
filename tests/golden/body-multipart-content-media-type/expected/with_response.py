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
    def uploads(self) -> UploadsWithResponse:
        return UploadsWithResponse(self._caller)


class UploadsWithResponse:
    """`Uploads`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.uploads import Uploads

        plain = Uploads(caller)
        self.upload = full(plain.upload)
        self.put_note = full(plain.put_note)
        self.put_raw = full(plain.put_raw)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def uploads(self) -> AsyncUploadsWithResponse:
        return AsyncUploadsWithResponse(self._caller)


class AsyncUploadsWithResponse:
    """`AsyncUploads`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.uploads import AsyncUploads

        plain = AsyncUploads(caller)
        self.upload = full_async(plain.upload)
        self.put_note = full_async(plain.put_note)
        self.put_raw = full_async(plain.put_raw)

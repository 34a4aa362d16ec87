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
    def import_(self) -> ImportWithResponse:
        return ImportWithResponse(self._caller)


class ImportWithResponse:
    """`Import`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.import_ import Import

        plain = Import(caller)
        self.class_ = full(plain.class_)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def import_(self) -> AsyncImportWithResponse:
        return AsyncImportWithResponse(self._caller)


class AsyncImportWithResponse:
    """`AsyncImport`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.import_ import AsyncImport

        plain = AsyncImport(caller)
        self.class_ = full_async(plain.class_)

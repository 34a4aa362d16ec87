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
    def files(self) -> FilesWithResponse:
        return FilesWithResponse(self._caller)


class FilesWithResponse:
    """`Files`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.files import Files

        plain = Files(caller)
        self.list_files = full(plain.list_files)
        self.upload_file = full(plain.upload_file)
        self.get_report = full(plain.get_report)
        self.get_user = full(plain.get_user)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def files(self) -> AsyncFilesWithResponse:
        return AsyncFilesWithResponse(self._caller)


class AsyncFilesWithResponse:
    """`AsyncFiles`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.files import AsyncFiles

        plain = AsyncFiles(caller)
        self.list_files = full_async(plain.list_files)
        self.upload_file = full_async(plain.upload_file)
        self.get_report = full_async(plain.get_report)
        self.get_user = full_async(plain.get_user)

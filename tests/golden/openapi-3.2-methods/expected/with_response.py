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
        self.find_files = full(plain.find_files)
        self.copy_file = full(plain.copy_file)
        self.m_search_files_by_name = full(plain.m_search_files_by_name)


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
        self.find_files = full_async(plain.find_files)
        self.copy_file = full_async(plain.copy_file)
        self.m_search_files_by_name = full_async(plain.m_search_files_by_name)

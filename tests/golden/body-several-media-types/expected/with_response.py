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
    def imports(self) -> ImportsWithResponse:
        return ImportsWithResponse(self._caller)


class ImportsWithResponse:
    """`Imports`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.imports import Imports

        plain = Imports(caller)
        self.create_import = full(plain.create_import)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def imports(self) -> AsyncImportsWithResponse:
        return AsyncImportsWithResponse(self._caller)


class AsyncImportsWithResponse:
    """`AsyncImports`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.imports import AsyncImports

        plain = AsyncImports(caller)
        self.create_import = full_async(plain.create_import)

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
    def styles(self) -> StylesWithResponse:
        return StylesWithResponse(self._caller)


class StylesWithResponse:
    """`Styles`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.styles import Styles

        plain = Styles(caller)
        self.get_styles = full(plain.get_styles)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def styles(self) -> AsyncStylesWithResponse:
        return AsyncStylesWithResponse(self._caller)


class AsyncStylesWithResponse:
    """`AsyncStyles`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.styles import AsyncStyles

        plain = AsyncStyles(caller)
        self.get_styles = full_async(plain.get_styles)

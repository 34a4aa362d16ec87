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
    def form(self) -> Form_WithResponse:
        return Form_WithResponse(self._caller)

    @cached_property
    def async_form(self) -> AsyncFormTagWithResponse:
        return AsyncFormTagWithResponse(self._caller)

    @cached_property
    def sample_client(self) -> SampleClient_WithResponse:
        return SampleClient_WithResponse(self._caller)

    @cached_property
    def cached_property_(self) -> CachedPropertyWithResponse:
        return CachedPropertyWithResponse(self._caller)

    @cached_property
    def client(self) -> Client_WithResponse:
        return Client_WithResponse(self._caller)


class Form_WithResponse:
    """`Form_`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.form import Form_

        plain = Form_(caller)
        self.models_ = full(plain.models_)
        self.uuid = full(plain.uuid)


class AsyncFormTagWithResponse:
    """`AsyncFormTag`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.async_form import AsyncFormTag

        plain = AsyncFormTag(caller)
        self.dt_ = full(plain.dt_)


class SampleClient_WithResponse:
    """`SampleClient_`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.sample_client import SampleClient_

        plain = SampleClient_(caller)
        self.get = full(plain.get)
        self.get_paging = full(plain.get_paging)


class CachedPropertyWithResponse:
    """`CachedProperty`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.cached_property_ import CachedProperty

        plain = CachedProperty(caller)
        self.get_cached = full(plain.get_cached)


class Client_WithResponse:
    """`Client_`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.client import Client_

        plain = Client_(caller)
        self.put = full(plain.put)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def form(self) -> AsyncForm_WithResponse:
        return AsyncForm_WithResponse(self._caller)

    @cached_property
    def async_form(self) -> AsyncAsyncFormTagWithResponse:
        return AsyncAsyncFormTagWithResponse(self._caller)

    @cached_property
    def sample_client(self) -> AsyncSampleClient_WithResponse:
        return AsyncSampleClient_WithResponse(self._caller)

    @cached_property
    def cached_property_(self) -> AsyncCachedPropertyWithResponse:
        return AsyncCachedPropertyWithResponse(self._caller)

    @cached_property
    def client(self) -> AsyncClient_WithResponse:
        return AsyncClient_WithResponse(self._caller)


class AsyncForm_WithResponse:
    """`AsyncForm_`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.form import AsyncForm_

        plain = AsyncForm_(caller)
        self.models_ = full_async(plain.models_)
        self.uuid = full_async(plain.uuid)


class AsyncAsyncFormTagWithResponse:
    """`AsyncAsyncFormTag`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.async_form import AsyncAsyncFormTag

        plain = AsyncAsyncFormTag(caller)
        self.dt_ = full_async(plain.dt_)


class AsyncSampleClient_WithResponse:
    """`AsyncSampleClient_`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.sample_client import AsyncSampleClient_

        plain = AsyncSampleClient_(caller)
        self.get = full_async(plain.get)
        self.get_paging = full_async(plain.get_paging)


class AsyncCachedPropertyWithResponse:
    """`AsyncCachedProperty`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.cached_property_ import AsyncCachedProperty

        plain = AsyncCachedProperty(caller)
        self.get_cached = full_async(plain.get_cached)


class AsyncClient_WithResponse:
    """`AsyncClient_`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.client import AsyncClient_

        plain = AsyncClient_(caller)
        self.put = full_async(plain.put)

"""Clients of Imports."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.options import ClientOptions, Config
from ._runtime.servers import server_url
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.async_form import AsyncAsyncFormTag, AsyncFormTag
    from .resources.cached_property_ import AsyncCachedProperty, CachedProperty
    from .resources.client import AsyncClient_, Client_
    from .resources.form import AsyncForm_, Form_
    from .resources.sample_client import AsyncSampleClient_, SampleClient_
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Imports.

    Args:
        validate_: API key, or a callable that returns it.
        super_: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        validate_: Secret | None | Unset = UNSET,
        super_: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        options_: str = "a",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url
                or server_url(
                    "https://{options_}.example.com",
                    options_=(options_, "a label of a host name"),
                ),
                credentials={
                    "validate": ApiKey("header", "validate", validate_, argument="validate_"),
                    "super": ApiKey("header", "X-Super", super_, argument="super_"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        validate_: Secret | None | Unset = UNSET,
        super_: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "validate": validate_,
                "super": super_,
            },
            base_url,
            options,
        )

    @cached_property
    def form(self) -> Form_:
        """Operations of Form."""
        from .resources.form import Form_

        return Form_(self._caller)

    @cached_property
    def async_form(self) -> AsyncFormTag:
        """Operations of async form."""
        from .resources.async_form import AsyncFormTag

        return AsyncFormTag(self._caller)

    @cached_property
    def sample_client(self) -> SampleClient_:
        """Operations of sample client."""
        from .resources.sample_client import SampleClient_

        return SampleClient_(self._caller)

    @cached_property
    def cached_property_(self) -> CachedProperty:
        """Operations of cached property."""
        from .resources.cached_property_ import CachedProperty

        return CachedProperty(self._caller)

    @cached_property
    def client(self) -> Client_:
        """Operations of Client."""
        from .resources.client import Client_

        return Client_(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Imports.

    Args:
        validate_: API key, or a callable that returns it.
        super_: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        validate_: AsyncSecret | None | Unset = UNSET,
        super_: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        options_: str = "a",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url
                or server_url(
                    "https://{options_}.example.com",
                    options_=(options_, "a label of a host name"),
                ),
                credentials={
                    "validate": ApiKey("header", "validate", validate_, argument="validate_"),
                    "super": ApiKey("header", "X-Super", super_, argument="super_"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        validate_: AsyncSecret | None | Unset = UNSET,
        super_: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "validate": validate_,
                "super": super_,
            },
            base_url,
            options,
        )

    @cached_property
    def form(self) -> AsyncForm_:
        """Operations of Form."""
        from .resources.form import AsyncForm_

        return AsyncForm_(self._caller)

    @cached_property
    def async_form(self) -> AsyncAsyncFormTag:
        """Operations of async form."""
        from .resources.async_form import AsyncAsyncFormTag

        return AsyncAsyncFormTag(self._caller)

    @cached_property
    def sample_client(self) -> AsyncSampleClient_:
        """Operations of sample client."""
        from .resources.sample_client import AsyncSampleClient_

        return AsyncSampleClient_(self._caller)

    @cached_property
    def cached_property_(self) -> AsyncCachedProperty:
        """Operations of cached property."""
        from .resources.cached_property_ import AsyncCachedProperty

        return AsyncCachedProperty(self._caller)

    @cached_property
    def client(self) -> AsyncClient_:
        """Operations of Client."""
        from .resources.client import AsyncClient_

        return AsyncClient_(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

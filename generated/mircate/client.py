"""Clients of Mircate."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.product_supplier import AsyncProductSupplier, ProductSupplier
    from .with_response import AsyncMircateClientWithResponse, MircateClientWithResponse


class MircateClient(Client):
    """Client of Mircate.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: Secret,
        base_url: str = "https://api.b2b.retter.io/5p1hp1d2t",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="mircate",
                version="2024-09-17",
                base_url=base_url,
                credentials={
                    "ApiKey": ApiKey("header", "x-api-key", api_key, argument="api_key"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    @cached_property
    def product_supplier(self) -> ProductSupplier:
        """Stock and price updates of suppliers."""
        from .resources.product_supplier import ProductSupplier

        return ProductSupplier(self._caller)

    @cached_property
    def with_response(self) -> MircateClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import MircateClientWithResponse

        return MircateClientWithResponse(self._caller)


class AsyncMircateClient(AsyncClient):
    """Asynchronous client of Mircate.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: AsyncSecret,
        base_url: str = "https://api.b2b.retter.io/5p1hp1d2t",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="mircate",
                version="2024-09-17",
                base_url=base_url,
                credentials={
                    "ApiKey": ApiKey("header", "x-api-key", api_key, argument="api_key"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    @cached_property
    def product_supplier(self) -> AsyncProductSupplier:
        """Stock and price updates of suppliers."""
        from .resources.product_supplier import AsyncProductSupplier

        return AsyncProductSupplier(self._caller)

    @cached_property
    def with_response(self) -> AsyncMircateClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncMircateClientWithResponse

        return AsyncMircateClientWithResponse(self._caller)

"""Clients of Orders."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport
from ._runtime.unset import UNSET, Unset
from .errors import BY_STATUS

if TYPE_CHECKING:
    from .resources.orders import AsyncOrders, Orders
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Orders.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None,
        base_url: str = "https://api.example.com/v1",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("query", "api_key", api_key, argument="api_key"),
                },
                errors=BY_STATUS,
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        api_key: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": api_key}, base_url, options)

    @cached_property
    def orders(self) -> Orders:
        """Operations of orders."""
        from .resources.orders import Orders

        return Orders(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Orders.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: AsyncSecret | None,
        base_url: str = "https://api.example.com/v1",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("query", "api_key", api_key, argument="api_key"),
                },
                errors=BY_STATUS,
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        api_key: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": api_key}, base_url, options)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Operations of orders."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

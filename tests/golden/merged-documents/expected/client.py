"""Clients of Orders."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, Bearer, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.options import ClientOptions, Config
from ._runtime.servers import server_url
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.old import AsyncOld, Old
    from .resources.open import AsyncOpen, Open
    from .resources.orders import AsyncOrders, Orders
    from .resources.regional import AsyncRegional, Regional
    from .resources.stock import AsyncStock, Stock
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Orders.

    Args:
        key: API key, or a callable that returns it.
        stock_more_key: The same name for another scheme.
        token: API key, or a callable that returns it.
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        key: Secret | None | Unset = UNSET,
        stock_more_key: Secret | None | Unset = UNSET,
        token: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        region: str = "eu",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1",
                base_url=base_url
                or server_url(
                    "https://{region}.example.com/orders",
                    region=(region, "a label of a host name"),
                ),
                own_servers=not base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "Stock_more_key": Bearer(stock_more_key, argument="stock_more_key"),
                    "token": ApiKey("query", "token", token, argument="token"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        key: Secret | None | Unset = UNSET,
        stock_more_key: Secret | None | Unset = UNSET,
        token: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "key": key,
                "Stock_more_key": stock_more_key,
                "token": token,
            },
            base_url,
            options,
        )

    @cached_property
    def orders(self) -> Orders:
        """Operations of orders."""
        from .resources.orders import Orders

        return Orders(self._caller)

    @cached_property
    def stock(self) -> Stock:
        """Operations of stock."""
        from .resources.stock import Stock

        return Stock(self._caller)

    @cached_property
    def open(self) -> Open:
        """Operations of open."""
        from .resources.open import Open

        return Open(self._caller)

    @cached_property
    def old(self) -> Old:
        """Operations of old."""
        from .resources.old import Old

        return Old(self._caller)

    @cached_property
    def regional(self) -> Regional:
        """Operations of regional."""
        from .resources.regional import Regional

        return Regional(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Orders.

    Args:
        key: API key, or a callable that returns it.
        stock_more_key: The same name for another scheme.
        token: API key, or a callable that returns it.
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        key: AsyncSecret | None | Unset = UNSET,
        stock_more_key: AsyncSecret | None | Unset = UNSET,
        token: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        region: str = "eu",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1",
                base_url=base_url
                or server_url(
                    "https://{region}.example.com/orders",
                    region=(region, "a label of a host name"),
                ),
                own_servers=not base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "Stock_more_key": Bearer(stock_more_key, argument="stock_more_key"),
                    "token": ApiKey("query", "token", token, argument="token"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        key: AsyncSecret | None | Unset = UNSET,
        stock_more_key: AsyncSecret | None | Unset = UNSET,
        token: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "key": key,
                "Stock_more_key": stock_more_key,
                "token": token,
            },
            base_url,
            options,
        )

    @cached_property
    def orders(self) -> AsyncOrders:
        """Operations of orders."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._caller)

    @cached_property
    def stock(self) -> AsyncStock:
        """Operations of stock."""
        from .resources.stock import AsyncStock

        return AsyncStock(self._caller)

    @cached_property
    def open(self) -> AsyncOpen:
        """Operations of open."""
        from .resources.open import AsyncOpen

        return AsyncOpen(self._caller)

    @cached_property
    def old(self) -> AsyncOld:
        """Operations of old."""
        from .resources.old import AsyncOld

        return AsyncOld(self._caller)

    @cached_property
    def regional(self) -> AsyncRegional:
        """Operations of regional."""
        from .resources.regional import AsyncRegional

        return AsyncRegional(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

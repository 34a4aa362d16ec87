"""Clients of Stores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.client import AsyncClient, Client
from ._runtime.http import AsyncTransport, Transport
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.stores import AsyncStores, Stores
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Stores.

    Args:
        customer_id: On whose behalf. Needs AccountId.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        customer_id: str | None = None,
        account_id: int | None = None,
        base_url: str = "https://api.example.com",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                client_arguments={
                    "customer_id": customer_id,
                    "account_id": account_id,
                },
                client_requires={"customer_id": "account_id"},
                request_id_header="X-Request-Id",
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {},
            base_url,
            options,
        )

    @cached_property
    def stores(self) -> Stores:
        """Operations of stores."""
        from .resources.stores import Stores

        return Stores(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Stores.

    Args:
        customer_id: On whose behalf. Needs AccountId.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        customer_id: str | None = None,
        account_id: int | None = None,
        base_url: str = "https://api.example.com",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                client_arguments={
                    "customer_id": customer_id,
                    "account_id": account_id,
                },
                client_requires={"customer_id": "account_id"},
                request_id_header="X-Request-Id",
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {},
            base_url,
            options,
        )

    @cached_property
    def stores(self) -> AsyncStores:
        """Operations of stores."""
        from .resources.stores import AsyncStores

        return AsyncStores(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

"""Clients of Options."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport
from ._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from .resources.call_options import AsyncCallOptions_, CallOptions_
    from .resources.items import AsyncItems, Items
    from .resources.timeout import AsyncTimeout_, Timeout_
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Options.

    Args:
        key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        key: Secret | None,
        base_url: str = "https://api.example.com",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("query", "key", key, argument="key"),
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
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": key}, base_url, options)

    @cached_property
    def items(self) -> Items:
        """Operations of items."""
        from .resources.items import Items

        return Items(self._caller)

    @cached_property
    def call_options(self) -> CallOptions_:
        """Operations of call options."""
        from .resources.call_options import CallOptions_

        return CallOptions_(self._caller)

    @cached_property
    def timeout(self) -> Timeout_:
        """Operations of timeout."""
        from .resources.timeout import Timeout_

        return Timeout_(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Options.

    Args:
        key: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        key: AsyncSecret | None,
        base_url: str = "https://api.example.com",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("query", "key", key, argument="key"),
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
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": key}, base_url, options)

    @cached_property
    def items(self) -> AsyncItems:
        """Operations of items."""
        from .resources.items import AsyncItems

        return AsyncItems(self._caller)

    @cached_property
    def call_options(self) -> AsyncCallOptions_:
        """Operations of call options."""
        from .resources.call_options import AsyncCallOptions_

        return AsyncCallOptions_(self._caller)

    @cached_property
    def timeout(self) -> AsyncTimeout_:
        """Operations of timeout."""
        from .resources.timeout import AsyncTimeout_

        return AsyncTimeout_(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

"""Clients of Messages."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.client import AsyncClient, Client
from ._runtime.http import AsyncTransport, Transport
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.calls import AsyncCalls, Calls
    from .resources.messages import AsyncMessages, Messages
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Messages.

    Args:
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url or "https://messages.example.com",
                own_servers=not base_url,
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
    def messages(self) -> Messages:
        """Operations of messages."""
        from .resources.messages import Messages

        return Messages(self._caller)

    @cached_property
    def calls(self) -> Calls:
        """Operations of calls."""
        from .resources.calls import Calls

        return Calls(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Messages.

    Args:
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url or "https://messages.example.com",
                own_servers=not base_url,
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
    def messages(self) -> AsyncMessages:
        """Operations of messages."""
        from .resources.messages import AsyncMessages

        return AsyncMessages(self._caller)

    @cached_property
    def calls(self) -> AsyncCalls:
        """Operations of calls."""
        from .resources.calls import AsyncCalls

        return AsyncCalls(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

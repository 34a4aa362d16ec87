"""Clients of Say "hello'''."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.client import AsyncClient, Client
from ._runtime.http import AsyncTransport, Transport
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.greetings import AsyncGreetings, Greetings
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Say "hello'''.

    Args:
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        base_url: str = "https://api.example.com",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version='1.0"',
                base_url=base_url,
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
    def greetings(self) -> Greetings:
        """'''; import os; '''."""
        from .resources.greetings import Greetings

        return Greetings(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Say "hello'''.

    Args:
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        base_url: str = "https://api.example.com",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version='1.0"',
                base_url=base_url,
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
    def greetings(self) -> AsyncGreetings:
        """'''; import os; '''."""
        from .resources.greetings import AsyncGreetings

        return AsyncGreetings(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

"""Clients of Drawings."""

from __future__ import annotations

from typing import Self, Unpack

from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport


class SampleClient(Client):
    """Client of Drawings.

    Args:
        base_url: URL of the server; the API's document names none.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        base_url: str,
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
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
        `headers` are added. Closing is up to the original.
        """
        return self._derived({}, base_url, options)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Drawings.

    Args:
        base_url: URL of the server; the API's document names none.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        base_url: str,
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
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
        `headers` are added. Closing is up to the original.
        """
        return self._derived({}, base_url, options)

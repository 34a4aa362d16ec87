"""The bases of generated clients: construction, options, closing."""

from __future__ import annotations

from types import TracebackType
from typing import Self, Unpack

from .caller import AsyncCaller, Caller
from .config import ClientOptions, Config, Shared
from .http import AsyncTransport, Transport
from .transports import HttpxAsyncTransport, HttpxTransport


class Client:
    """Base of blocking clients; a context manager.

    A `transport` that is passed in stays its owner's to close, so that clients may share it.
    """

    def __init__(self, config: Config, transport: Transport | None = None) -> None:
        self._owned: HttpxTransport | None = None
        if transport is None:
            transport = self._owned = HttpxTransport()
        self._set_up(config, Shared(config), transport)

    def _set_up(self, config: Config, shared: Shared, transport: Transport) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport
        self._caller = Caller(config, shared, transport)

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same client with other options; connections and rate limits are shared.

        `headers` are added to those of the client. Closing is up to the original.
        """
        derived = object.__new__(type(self))
        derived._owned = None
        derived._set_up(self._config.changed(**options), self._shared, self._transport)
        return derived

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            self._owned.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._config.base_url!r})"


class AsyncClient:
    """Base of asynchronous clients; the twin of `Client`."""

    def __init__(self, config: Config, transport: AsyncTransport | None = None) -> None:
        self._owned: HttpxAsyncTransport | None = None
        if transport is None:
            transport = self._owned = HttpxAsyncTransport()
        self._set_up(config, Shared(config), transport)

    def _set_up(self, config: Config, shared: Shared, transport: AsyncTransport) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport
        self._caller = AsyncCaller(config, shared, transport)

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same client with other options; see `Client.with_options`."""
        derived = object.__new__(type(self))
        derived._owned = None
        derived._set_up(self._config.changed(**options), self._shared, self._transport)
        return derived

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            await self._owned.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._config.base_url!r})"

"""The bases of generated clients: construction, options, closing."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Final, ParamSpec, Self, Unpack

from .caller import AsyncCaller, Caller
from .closing import AsyncClosing, Closing
from .config import ClientOptions, Config, Shared
from .drift import DRIFT, Drift
from .errors import ConfigurationError
from .http import AsyncTransport, Transport

if TYPE_CHECKING:
    from .streams import AsyncStreamedResponse, StreamedResponse

P = ParamSpec("P")
_NO_TRANSPORT: Final = "the package brings no transport for this client; give it one: transport="


class _Base:
    """What both kinds of client have."""

    _config: Config
    _shared: Shared

    @property
    def drift(self) -> Mapping[Drift, int]:
        """What departed from the spec so far, with how often; a `lenient` client counts it."""
        return dict(self._shared.part(DRIFT, dict[Drift, int]))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._config.base_url!r})"


class Client(_Base, Closing):
    """Base of blocking clients; a context manager.

    A `transport` that is passed in stays its owner's to close, so that clients may share it;
    without one, `default` makes one.
    """

    def __init__(
        self,
        config: Config,
        transport: Transport | None,
        default: Callable[[], Transport] | None = None,
    ) -> None:
        self._owned: Transport | None = None
        if transport is None:
            if default is None:
                raise ConfigurationError(_NO_TRANSPORT)
            transport = self._owned = default()
        self._set_up(config, Shared(threading.Lock), transport)

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

    @contextmanager
    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> Generator[StreamedResponse, None, None]:
        """Call a method of a resource, and read the body of its response while it arrives.

        ``with client.stream(client.files.download, file_id="7") as response:`` gives the bytes by
        iteration, without decoding. An error status raises as usual.
        """
        from .streams import StreamedResponse

        bound: Any = method
        resource = type(bound.__self__)(self._caller.wanting("stream"))
        with StreamedResponse(bound.__func__(resource, *args, **kwargs)) as streamed:
            yield streamed

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            self._owned.close()


class AsyncClient(_Base, AsyncClosing):
    """Base of asynchronous clients; the twin of `Client`."""

    def __init__(
        self,
        config: Config,
        transport: AsyncTransport | None,
        default: Callable[[], AsyncTransport] | None = None,
    ) -> None:
        self._owned: AsyncTransport | None = None
        if transport is None:
            if default is None:
                raise ConfigurationError(_NO_TRANSPORT)
            transport = self._owned = default()
        self._set_up(config, Shared(_new_task_lock), transport)

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

    @asynccontextmanager
    async def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator[AsyncStreamedResponse, None]:
        """Call a method of a resource, and read the body while it arrives; see `Client.stream`."""
        from .streams import AsyncStreamedResponse

        bound: Any = method
        resource = type(bound.__self__)(self._caller.wanting("stream"))
        unread = await bound.__func__(resource, *args, **kwargs)
        async with AsyncStreamedResponse(unread) as streamed:
            yield streamed

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            await self._owned.aclose()


def _new_task_lock() -> Any:
    import asyncio  # slow to import, and only renewed tokens need it

    return asyncio.Lock()

"""The bases of generated clients: construction, options, closing."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Collection, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from functools import wraps
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    ParamSpec,
    Self,
)

from .caller import AnyTransport, AsyncCaller, Caller
from .closing import AsyncClosing, Closing
from .config import ClientOptions, Config, Shared
from .drift import DRIFT, DriftCounts
from .errors import ConfigurationError
from .guarded import guarded
from .http import AsyncTransport, Timeout, Transport
from .options import check_names
from .owners import Kept, running_loop
from .transport_options import check_transport
from .unset import UNSET

if TYPE_CHECKING:
    from .responses import ApiResponse
    from .streams import AsyncStreamedResponse, StreamedResponse

P = ParamSpec("P")


def _named(method: Any) -> Any:
    """A method of a client that tells which arguments there are; the same if that is not known."""
    if method.__annotations__.get("options") != "Unpack[ClientOptions]":
        return method
    code = method.__code__
    own = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    takes = dict.fromkeys((*own, *ClientOptions.__annotations__))
    of = "" if method.__name__ == "__init__" else f".{method.__name__}"

    @wraps(method)
    def called(self: object, *args: Any, **kwargs: Any) -> Any:
        if not takes.keys() >= kwargs.keys():
            check_names(f"{type(self).__name__}{of}", kwargs, takes)
        return method(self, *args, **kwargs)

    return called


class _Client(Generic[AnyTransport]):
    """What both kinds of client have; `_caller_kind` makes their calls, `_sends` is
    the method of their transports.
    """

    _caller_kind: ClassVar[type[Any]]
    _sends: ClassVar[str]
    _caller: Any
    _owned: AnyTransport | None = None

    def __init_subclass__(cls) -> None:
        for name in {"__init__", "with_options"} & vars(cls).keys():
            setattr(cls, name, guarded(_named(vars(cls)[name])))

    def __init__(
        self,
        config: Config,
        transport: AnyTransport | None,
        default: Callable[[], AnyTransport] | None = None,
    ) -> None:
        if transport is None:
            if default is None:
                raise ConfigurationError(
                    "the package brings no transport for this client; give it one: transport="
                )
            transport = self._owned = default()
        else:
            check_transport(transport, self._sends)
        self._caller = self._caller_kind(config, Shared(self._new_locks), transport)

    @staticmethod
    def _new_locks() -> Kept[Any]:
        return Kept(threading.Lock)

    @property
    def drift(self) -> DriftCounts:
        """How the responses so far departed from the spec: in how many of them, by kind."""
        counts: DriftCounts = self._caller.shared.part(DRIFT, DriftCounts)
        return counts

    def _derived(
        self, secrets: Mapping[str, Any], base_url: str | None, options: ClientOptions
    ) -> Self:
        """The same client with other options, and other secrets where they are not UNSET: what
        `with_options` gives, which is typed for each package.
        """
        config: Config = self._caller.config.changed(**options)
        known = config.credentials
        given = {key: known[key].with_secret(s) for key, s in secrets.items() if s is not UNSET}
        if given:
            config = replace(config, credentials={**known, **given})
        if base_url is not None:
            config = replace(config, base_url=base_url, own_servers=False)
        derived = object.__new__(type(self))
        derived._caller = replace(self._caller, config=config)
        return derived

    def _streaming(self, method: Any) -> Any:
        """The method of a resource, but of one whose calls leave bodies unread."""
        resource = type(method.__self__)(self._caller.wanting("stream"))
        return method.__func__.__get__(resource)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.config.base_url!r})"


class Client(_Client[Transport], Closing):
    """Base of blocking clients; a context manager.

    A `transport` that is passed in stays its owner's to close, so that clients may share it;
    without one, `default` makes one.
    """

    _caller_kind = Caller
    _sends = "send"
    _caller: Caller

    @contextmanager
    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> Generator[StreamedResponse, None, None]:
        """Call a method of a resource, and read the body of its response while it arrives.

        ``with client.stream(client.files.download, file_id="7") as response:`` gives the bytes by
        iteration, without decoding. An error status raises as usual.
        """
        from .streams import StreamedResponse

        with StreamedResponse(self._streaming(method)(*args, **kwargs)) as streamed:
            yield streamed

    def request(
        self,
        method: str,
        url: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        body: object = UNSET,
        content_type: str = "",
        security: Collection[str] | None = None,
        allow_other_server: bool = False,
        timeout: Timeout | float | None = None,
        max_retries: int | None = None,
    ) -> ApiResponse[Any]:
        """Send a request that no operation describes, with the credentials and limits of the client.

        `url` is a path on the server of the client, or an absolute URL there; with
        `allow_other_server` also elsewhere, where no credential and no header of the client goes.
        `body` is sent as JSON, bytes and files as they are, text as text, all by `content_type` where
        that is given (forms, too). `security` names the arguments of the client whose credentials
        go along, none if empty; else all that the client was given. It is tried again as the method
        allows. Raises what operations raise.
        """
        from .any_request import AnyRequest

        caller, operation = AnyRequest(
            method=method,
            url=url,
            query=query,
            headers=headers,
            body=body,
            content_type=content_type,
            security=security,
            allow_other_server=allow_other_server,
            timeout=timeout,
            max_retries=max_retries,
        ).made(self._caller)
        response: Any = caller.call(operation, {}, body=body)
        answer: ApiResponse[Any] = response
        return answer

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            self._owned.close()


class AsyncClient(_Client[AsyncTransport], AsyncClosing):
    """Base of asynchronous clients; the twin of `Client`."""

    _caller_kind = AsyncCaller
    _sends = "asend"
    _caller: AsyncCaller

    @staticmethod
    def _new_locks() -> Kept[Any]:
        import asyncio  # slow to import, and only renewed tokens need it

        return Kept(asyncio.Lock, running_loop)

    @asynccontextmanager
    async def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator[AsyncStreamedResponse, None]:
        """Call a method of a resource, and read the body while it arrives; see `Client.stream`."""
        from .streams import AsyncStreamedResponse

        unread = await self._streaming(method)(*args, **kwargs)
        async with AsyncStreamedResponse(unread) as streamed:
            yield streamed

    async def request(
        self,
        method: str,
        url: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        body: object = UNSET,
        content_type: str = "",
        security: Collection[str] | None = None,
        allow_other_server: bool = False,
        timeout: Timeout | float | None = None,
        max_retries: int | None = None,
    ) -> ApiResponse[Any]:
        """Send a request that no operation describes; see `Client.request`."""
        from .any_request import AnyRequest

        caller, operation = AnyRequest(
            method=method,
            url=url,
            query=query,
            headers=headers,
            body=body,
            content_type=content_type,
            security=security,
            allow_other_server=allow_other_server,
            timeout=timeout,
            max_retries=max_retries,
        ).made(self._caller)
        response: Any = await caller.call(operation, {}, body=body)
        answer: ApiResponse[Any] = response
        return answer

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            await self._owned.aclose()

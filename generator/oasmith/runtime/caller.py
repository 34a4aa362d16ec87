"""Callers: they make calls, and do for the coroutine of a call what takes time.

One blocks and one awaits. With the one that blocks a coroutine has nothing to wait for, and runs to
its end at once (`twins`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from inspect import isawaitable, iscoroutine
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, Unpack

from .call import Call, CallSettings, Wanted
from .clock import Clock
from .config import Config, Shared
from .errors import ConfigurationError
from .http import AsyncTransport, Request, Response, Transport
from .operation import Operation
from .twins import finished

if TYPE_CHECKING:
    from .extras import Extra

T = TypeVar("T")
AnyTransport = TypeVar("AnyTransport", Transport, AsyncTransport)


@dataclass(eq=False, repr=False)
class AnyCaller(Generic[AnyTransport]):
    """What both callers have; `wanted` is what calls return, `extra` what they send besides."""

    config: Config
    shared: Shared
    transport: AnyTransport
    wanted: Wanted = "data"
    extra: Extra | None = None
    awaits: ClassVar[bool] = False
    """Whether it awaits what takes time."""

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self.config.clock

    @property
    def total(self) -> float:
        """Seconds that a call may take at most."""
        return self.config.limits.total

    def wanting(self, wanted: Wanted) -> Self:
        """The same, whose calls return something else."""
        return replace(self, wanted=wanted)

    def given(self, options: Mapping[str, Any]) -> Self:
        """The same, for one call with `call_options.CallOptions`."""
        if not options:
            return self
        from .extras import extended  # rarely needed

        return extended(self, options)

    async def called(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """Make one call. An argument that is None or UNSET is not sent. Raises one of `errors`."""
        result: T = await Call(operation, arguments, options, self).result()
        return result

    async def send(self, request: Request) -> Response:
        """Send a request once; TransportError without a response."""
        raise NotImplementedError

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        raise NotImplementedError

    async def ask(self, function: Callable[[], Any]) -> Any:
        """What a function gives, awaited where it must be."""
        raise NotImplementedError

    async def drop(self, body: Any) -> None:
        """Close the unread body of a response."""
        raise NotImplementedError


class Caller(AnyCaller[Transport]):
    """Makes calls, blocking."""

    def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """See `AnyCaller.called`."""
        return finished(self.called(operation, arguments, **options))

    async def send(self, request: Request) -> Response:
        return self.transport.send(request)

    async def sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)

    async def ask(self, function: Callable[[], Any]) -> Any:
        given = function()
        if iscoroutine(given):
            given.close()  # else Python warns that it was never awaited
        if isawaitable(given):
            raise ConfigurationError("what must be awaited needs the asynchronous client")
        return given

    async def drop(self, body: Any) -> None:
        body.close()


class AsyncCaller(AnyCaller[AsyncTransport]):
    """Makes calls, awaiting."""

    awaits = True

    async def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """See `AnyCaller.called`."""
        return await self.called(operation, arguments, **options)

    async def send(self, request: Request) -> Response:
        return await self.transport.asend(request)

    async def sleep(self, seconds: float) -> None:
        await self.clock.asleep(seconds)

    async def ask(self, function: Callable[[], Any]) -> Any:
        given = function()
        return await given if isawaitable(given) else given

    async def drop(self, body: Any) -> None:
        await body.aclose()

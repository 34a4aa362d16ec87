"""Drivers: they execute the effects of `call.perform`, one blocking, one awaiting."""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine, Mapping
from typing import Any, TypeGuard, TypeVar

from .call import Call, Wanted, perform
from .clock import Clock
from .config import Config, Shared
from .effects import Effect, Send, Sleep
from .errors import ConfigurationError, TransportError
from .http import AsyncTransport, Response, Transport
from .operation import Operation
from .unset import UNSET

T = TypeVar("T")


class Caller:
    """Makes calls, blocking; `wanted` is what they return."""

    def __init__(
        self, config: Config, shared: Shared, transport: Transport, wanted: Wanted = "data"
    ) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport
        self._wanted: Wanted = wanted

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self._config.clock

    @property
    def total(self) -> float:
        """Seconds that a call may take at most."""
        return self._config.limits.total

    def wanting(self, wanted: Wanted) -> Caller:
        """The same, whose calls return something else."""
        return Caller(self._config, self._shared, self._transport, wanted)

    def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: object = UNSET,
        content_type: str = "",
        within: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> T:
        """Make one call; `within` seconds, if less than the total of the client.

        An argument that is None or UNSET is not sent. `content_type` chooses among several media
        types of the body; `headers` go with this call alone. Raises one of `errors`.
        """
        call = Call(operation, arguments, body, content_type, within, self._wanted, headers)
        steps = perform(call, self._config, self._shared)
        unread: Any = None  # a response that may still have to be closed
        try:
            effect = next(steps)
            while True:
                try:
                    given = self._execute(effect)
                    unread = given.stream if isinstance(given, Response) else unread
                except TransportError as error:
                    effect = steps.throw(error)
                else:
                    effect = steps.send(given)
        except StopIteration as done:
            result: T = done.value
            return result
        except BaseException:
            if unread is not None:
                unread.close()
            raise
        finally:
            steps.close()

    def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return self._transport.send(effect.request)
        if isinstance(effect, Sleep):
            self.clock.sleep(effect.seconds)
            return None
        given = effect.function()
        if isinstance(given, Awaitable):
            if isinstance(given, Coroutine):
                given.close()  # else Python warns that it was never awaited
            raise ConfigurationError("what must be awaited needs the asynchronous client")
        return given


class AsyncCaller:
    """Makes calls, awaiting; `wanted` is what they return."""

    def __init__(
        self, config: Config, shared: Shared, transport: AsyncTransport, wanted: Wanted = "data"
    ) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport
        self._wanted: Wanted = wanted

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self._config.clock

    @property
    def total(self) -> float:
        """Seconds that a call may take at most."""
        return self._config.limits.total

    def wanting(self, wanted: Wanted) -> AsyncCaller:
        """The same, whose calls return something else."""
        return AsyncCaller(self._config, self._shared, self._transport, wanted)

    async def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: object = UNSET,
        content_type: str = "",
        within: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> T:
        """The asynchronous twin of `Caller.call`."""
        call = Call(operation, arguments, body, content_type, within, self._wanted, headers)
        steps = perform(call, self._config, self._shared)
        unread: Any = None  # a response that may still have to be closed
        try:
            effect = next(steps)
            while True:
                try:
                    given = await self._execute(effect)
                    unread = given.stream if isinstance(given, Response) else unread
                except TransportError as error:
                    effect = steps.throw(error)
                else:
                    effect = steps.send(given)
        except StopIteration as done:
            result: T = done.value
            return result
        except BaseException:
            if unread is not None:
                await unread.aclose()
            raise
        finally:
            steps.close()

    async def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return await self._transport.asend(effect.request)
        if isinstance(effect, Sleep):
            await self.clock.asleep(effect.seconds)
            return None
        given: Any = effect.function()
        return await given if _is_awaitable(given) else given


def _is_awaitable(value: Any) -> TypeGuard[Awaitable[Any]]:
    return isinstance(value, Awaitable)

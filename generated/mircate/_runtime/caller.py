"""Drivers: they execute the effects of a `call.Call`, one blocking, one awaiting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from inspect import isawaitable, iscoroutine
from typing import Any, Generic, Self, TypeVar, Unpack

from .call import Call, CallOptions, Wanted
from .clock import Clock
from .config import Config, Shared
from .effects import Effect, Run, Send
from .errors import ConfigurationError, TransportError
from .http import AsyncTransport, Transport
from .operation import Operation

T = TypeVar("T")
AnyTransport = TypeVar("AnyTransport", Transport, AsyncTransport)


@dataclass(eq=False, repr=False)
class _Caller(Generic[AnyTransport]):
    """What both drivers have."""

    config: Config
    shared: Shared
    transport: AnyTransport
    wanted: Wanted = "data"

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


class Caller(_Caller[Transport]):
    """Makes calls, blocking; `wanted` is what they return."""

    def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> T:
        """Make one call. An argument that is None or UNSET is not sent. Raises one of `errors`."""
        call = Call(operation, arguments, options, self.config, self.shared, self.wanted)
        steps = call.steps()
        try:
            effect = next(steps)
            while True:
                try:
                    given = self._execute(effect)
                except (TransportError, StopIteration) as error:  # of the effect, not the steps
                    effect = steps.throw(error)
                else:
                    effect = steps.send(given)
        except StopIteration as done:
            result: T = done.value
            return result
        finally:
            steps.close()
            if call.unread is not None:
                call.unread.close()

    def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return self.transport.send(effect.request)
        if isinstance(effect, Run):
            return _at_once(effect.function())
        self.clock.sleep(effect.seconds)
        return None


class AsyncCaller(_Caller[AsyncTransport]):
    """Makes calls, awaiting; `wanted` is what they return."""

    async def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> T:
        """The asynchronous twin of `Caller.call`."""
        call = Call(operation, arguments, options, self.config, self.shared, self.wanted)
        steps = call.steps()
        try:
            effect = next(steps)
            while True:
                try:
                    given = await self._execute(effect)
                except TransportError as error:
                    effect = steps.throw(error)
                else:
                    effect = steps.send(given)
        except StopIteration as done:
            result: T = done.value
            return result
        finally:
            steps.close()
            if call.unread is not None:
                await call.unread.aclose()

    async def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return await self.transport.asend(effect.request)
        if isinstance(effect, Run):
            given = effect.function()
            return await given if isawaitable(given) else given
        await self.clock.asleep(effect.seconds)
        return None


def _at_once(given: Any) -> Any:
    """What a function gave to a client that does not await."""
    if iscoroutine(given):
        given.close()  # else Python warns that it was never awaited
    if isawaitable(given):
        raise ConfigurationError("what must be awaited needs the asynchronous client")
    return given

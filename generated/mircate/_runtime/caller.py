"""Drivers: they execute the effects of `call.perform`, one blocking, one awaiting."""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine, Mapping
from typing import Any, TypeVar

from .call import Ask, Call, Effect, Send, perform
from .clock import Clock
from .config import Config, Shared
from .errors import ConfigurationError, TransportError
from .http import AsyncTransport, Transport
from .operation import Operation
from .unset import UNSET

T = TypeVar("T")


class Caller:
    """Makes calls, blocking."""

    def __init__(self, config: Config, shared: Shared, transport: Transport) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self._config.clock

    def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: object = UNSET,
        content_type: str = "",
        within: float | None = None,
    ) -> T:
        """Make one call; `within` seconds, if less than the total of the client.

        An argument that is None or UNSET is not sent. `content_type` chooses among several media
        types of the body. Raises one of `errors`.
        """
        call = Call(operation, arguments, body, content_type, within)
        steps = perform(call, self._config, self._shared)
        try:
            effect = next(steps)
            while True:
                try:
                    given = self._execute(effect)
                except TransportError as error:
                    effect = steps.throw(error)
                else:
                    effect = steps.send(given)
        except StopIteration as done:
            result: T = done.value
            return result

    def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return self._transport.send(effect.request)
        if isinstance(effect, Ask):
            return _plain_secret(effect.secret.ask())
        self.clock.sleep(effect.seconds)
        return None


class AsyncCaller:
    """Makes calls, awaiting."""

    def __init__(self, config: Config, shared: Shared, transport: AsyncTransport) -> None:
        self._config = config
        self._shared = shared
        self._transport = transport

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self._config.clock

    async def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: object = UNSET,
        content_type: str = "",
        within: float | None = None,
    ) -> T:
        """The asynchronous twin of `Caller.call`."""
        call = Call(operation, arguments, body, content_type, within)
        steps = perform(call, self._config, self._shared)
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

    async def _execute(self, effect: Effect) -> object:
        if isinstance(effect, Send):
            return await self._transport.asend(effect.request)
        if isinstance(effect, Ask):
            secret = effect.secret.ask()
            return _plain_secret(await secret if isinstance(secret, Awaitable) else secret)
        await self.clock.asleep(effect.seconds)
        return None


def _plain_secret(secret: object) -> str:
    if isinstance(secret, str):
        return secret
    if isinstance(secret, Coroutine):
        secret.close()  # else Python warns that it was never awaited
        raise ConfigurationError("a secret that must be awaited needs the asynchronous client")
    raise ConfigurationError(f"a secret must be text, not {type(secret).__name__}")

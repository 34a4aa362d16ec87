"""Twins: what blocking and asynchronous clients do alike is written once, as a coroutine.

A blocking client runs the same coroutine to its end at once, as `called` and `slept` block in it
instead of awaiting.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, ParamSpec, TypeVar

from .caller import AsyncCaller, Caller
from .operation import Operation

P = ParamSpec("P")
T = TypeVar("T")


def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result of the work of a blocking caller."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    raise AssertionError("a blocking caller has nothing to await")


def blocking(function: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, T]:
    """The blocking twin of an asynchronous function."""
    return lambda *args, **kwargs: finished(function(*args, **kwargs))


async def called(
    caller: Caller | AsyncCaller,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    **options: Any,
) -> T:
    """Make a call in the way of the caller."""
    if isinstance(caller, AsyncCaller):
        return await caller.call(operation, arguments, **options)
    return caller.call(operation, arguments, **options)


async def slept(caller: Caller | AsyncCaller, seconds: float) -> None:
    """Wait in the way of the caller."""
    if isinstance(caller, AsyncCaller):
        await caller.clock.asleep(seconds)
    else:
        caller.clock.sleep(seconds)

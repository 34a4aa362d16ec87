"""Twins: what blocking and asynchronous clients do alike is written once, as a coroutine.

What takes time is asked of a caller (`caller.AnyCaller`). Where that blocks, nothing in the
coroutine waits, and it runs to its end at once.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that has nothing to wait for."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise AssertionError("a blocking caller has nothing to await")


def blocking(function: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, T]:
    """The blocking twin of an asynchronous function."""
    return lambda *args, **kwargs: finished(function(*args, **kwargs))

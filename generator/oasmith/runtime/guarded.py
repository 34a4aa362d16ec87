"""Functions whose arguments hold secrets: their errors leave without their frames."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def guarded(function: Callable[P, T]) -> Callable[P, T]:
    """A function whose errors leave without the frames below it, which hold its arguments: secrets
    among them.
    """

    @wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised
            raised = error.with_traceback(None)
            raised.__cause__ = raised.__context__ = None
        del args, kwargs
        raise raised

    return called

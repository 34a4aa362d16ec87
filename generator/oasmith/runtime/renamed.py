"""Old names of what the vendor renamed.

Takes an old and a new name; gives a DeprecationWarning at the line of the user. Always: the old
name works as before.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")


def warn_renamed(old: str, new: str, level: int = 3) -> None:
    """Give a DeprecationWarning at the place that uses the old name: the caller of the caller, or
    further up by `level`.

    With Python's default filters it shows once for each such place.
    """
    warnings.warn(f"`{old}` is now `{new}`", DeprecationWarning, stacklevel=level)


def renamed_arguments(
    method: str, /, **renamed: str
) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Let a method take old names of its arguments too: `renamed` leads to those of today.

    A call that gives one argument under two names raises TypeError, as any that gives it twice.
    """

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def wrapped(*args: Any, **kwargs: Any) -> R:
            for old in [name for name in kwargs if name in renamed]:
                new = renamed[old]
                if new in kwargs:
                    raise TypeError(f"{method}() got `{new}` twice: `{old}` is its old name")
                warn_renamed(f"{method}({old}=...)", f"{method}({new}=...)")
                kwargs[new] = kwargs.pop(old)
            return function(*args, **kwargs)

        return wrapped

    return decorate

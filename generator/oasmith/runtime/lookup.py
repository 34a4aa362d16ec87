"""What the client itself needs of a result: items, a status, the next page.

Takes a function and a result; gives what the function finds there, or DecodeError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .errors import DecodeError
from .json_values import MISMATCH
from .problems import Problem, describe

R = TypeVar("R")
V = TypeVar("V")


def looked_up(what: str, look: Callable[[R], V], result: R) -> V:
    """What a function finds in a result; DecodeError where the result is not as documented, which
    tolerant decoding lets through.
    """
    try:
        return look(result)
    except MISMATCH:
        told = f"{what} is not where the document has it, in what reads as {describe(result)}"
        raise DecodeError([Problem("", told)]) from None

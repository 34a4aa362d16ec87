"""Messages that a server sends on its own: their bodies become typed values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

from .decode import MISMATCH
from .errors import DecodeError
from .jsontext import parse
from .shape import Shape, problems_of

T = TypeVar("T")

Message: TypeAlias = bytes | str | Mapping[str, Any]
"""The body of a request that came in: JSON text, or the object that was read from it."""


def read_message(body: Message, shape: Shape[T], name: str) -> T:
    """The typed value; DecodeError when the body is not JSON or does not fit."""
    try:
        data = dict(body) if isinstance(body, Mapping) else parse(body)
    except DecodeError as error:
        raise DecodeError(error.problems, name) from None
    try:
        return shape.decode(data)
    except MISMATCH as error:
        raise DecodeError(problems_of(shape, data, error), name) from None

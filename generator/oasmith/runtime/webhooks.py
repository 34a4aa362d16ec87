"""Messages that a server sends on its own.

Takes a body, and what verifies its signature; gives the typed value, SignatureError or DecodeError.
Always: nothing is read before the signature, if it is to be verified, is known to be right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

from .errors import DecodeError, SignatureError
from .json_values import parse
from .shape import Shape

T = TypeVar("T")

Message: TypeAlias = bytes | str | Mapping[str, Any]
"""The body of a request that came in: JSON text, or the object that was read from it."""

Verify: TypeAlias = Callable[[bytes], bool]
"""Whether the signature that came with a body, given as it came, is right."""


class Parser(Protocol):
    """A function that reads messages of one kind."""

    def __call__(self, body: Message, verify: Verify | None = None) -> object: ...


def read_message(body: Message, shape: Shape[T], name: str, verify: Verify | None = None) -> T:
    """The typed value.

    With `verify` nothing is read before the signature is known to be right, which needs the body
    as bytes or text. Raises SignatureError if it is not, DecodeError when the body is not JSON or
    does not fit.
    """
    if verify is not None:
        raw = body.encode() if isinstance(body, str) else body
        if not isinstance(raw, bytes) or not verify(raw):
            raise SignatureError(f"{name}: the message has no valid signature")
    try:
        return shape.decoded(dict(body) if isinstance(body, Mapping) else parse(body))
    except DecodeError as error:
        raise DecodeError(error.problems, name) from None

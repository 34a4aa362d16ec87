"""What a call asks its driver to do: the whole of the I/O that the core knows."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, NamedTuple, TypeAlias, TypeVar

from .http import Request

T = TypeVar("T")


class Send(NamedTuple):
    """Send the request; resume with the Response or the TransportError."""

    request: Request


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


class Run(NamedTuple):
    """Call the function; resume with its result, awaited where it must be."""

    function: Callable[[], Any]


Effect: TypeAlias = Send | Sleep | Run
Steps: TypeAlias = Generator[Effect, Any, T]

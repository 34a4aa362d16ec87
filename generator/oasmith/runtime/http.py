"""HTTP messages and the transport protocol, free of any HTTP library's types.

Invariant: no repr shows a header value, a query string or a body.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Final, Generic, ParamSpec, Protocol, TypeAlias, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


MAX_RESPONSE_BYTES: Final = 256 << 20
"""What a body that is read whole may have, where nothing else is said."""


class Hidden(Generic[T]):
    """A secret, or what has one in it, whose repr shows nothing.

    Whatever can be on the stack when an error leaves holds secrets so: error trackers show what
    the local variables of each frame are.
    """

    __slots__ = ("secret",)

    def __init__(self, secret: T) -> None:
        self.secret = secret


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


class Headers(Mapping[str, str]):
    """Header fields by case-insensitive name; several of one name are joined by ``, ``."""

    __slots__ = ("_values", "pairs")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self.pairs = tuple(pairs)
        self._values: dict[str, str] = {}
        for name, value in self.pairs:
            key = name.lower()
            known = self._values.get(key)
            self._values[key] = value if known is None else f"{known}, {value}"

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def text(self, name: str) -> str:
        """The value of one name, "" if it is absent."""
        return self._values.get(name.lower(), "")

    def get_all(self, name: str) -> list[str]:
        """Every value of one name, in order (``Set-Cookie`` must not be joined)."""
        return [value for key, value in self.pairs if key.lower() == name.lower()]

    def __repr__(self) -> str:
        return f"Headers({list(self._values)})"


_REQUEST_IDS: Final = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-ms-request-id",
)
"""Where servers usually say what they call a request, the likeliest first."""


def request_id(headers: Headers, documented: str = "") -> str:
    """What a server calls a request: in the header that its document names, else in a usual one."""
    names = (documented,) if documented else _REQUEST_IDS
    return next((text for name in names if (text := headers.text(name))), "")


@dataclass(frozen=True, slots=True)
class Timeout:
    """Limits in seconds; `total` bounds a whole call with its retries and waits."""

    connect: float = 5.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 10.0
    total: float = 300.0

    @classmethod
    def of(cls, value: Timeout | float | None) -> Timeout:
        """None gives the defaults; a number is the total, and a single read may take as long."""
        if value is None:
            return cls()
        if isinstance(value, Timeout):
            return value
        return cls(read=float(value), total=float(value)).within(float(value))

    def within(self, seconds: float) -> Timeout:
        """The same limits, none beyond `seconds`."""
        return Timeout(*[min(seconds, limit) for limit in self._all()])

    def __post_init__(self) -> None:
        try:
            is_fine = min(self._all()) >= 0 and not math.isnan(sum(self._all()))
        except TypeError:
            kinds = ", ".join(sorted({type(limit).__name__ for limit in self._all()}))
            message = f"a timeout must be a number of seconds, 0 or more, got {kinds}"
            raise TypeError(message) from None
        if not is_fine:
            raise ValueError("a timeout must be a number of seconds, 0 or more")

    def _all(self) -> tuple[float, ...]:
        return self.connect, self.read, self.write, self.pool, self.total


class Chunks(Protocol):
    """A request body in pieces, for an attempt each time it is iterated.

    `length` in bytes is None where it is not known beforehand. What is not `replayable` can be
    iterated only once. What is an `AsyncIterable` as well is iterated as such: it needs an
    asynchronous transport.
    """

    length: int | None
    replayable: bool

    def __iter__(self) -> Iterator[bytes]: ...


RequestBody: TypeAlias = bytes | Chunks | None


@dataclass(frozen=True, slots=True)
class Request:
    """One request, ready to send; `url` is absolute and already percent-encoded.

    With `stream`, the body of a successful response is left unread. A body that is read has at
    most `max_response_bytes`, its coding undone; None is no limit.
    """

    method: str
    url: str = field(repr=False)
    headers: Headers = field(default_factory=Headers, repr=False)
    body: RequestBody = field(default=None, repr=False)
    timeout: Timeout = field(default_factory=Timeout)
    stream: bool = False
    max_response_bytes: int | None = MAX_RESPONSE_BYTES


class ByteStream(Protocol):
    """The unread body of a response; whoever has it closes it."""

    def __iter__(self) -> Iterator[bytes]: ...
    def close(self) -> None: ...


class AsyncByteStream(Protocol):
    """The asynchronous twin of `ByteStream`."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...
    async def aclose(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Response:
    """One response, its content coding already undone; `stream` if the body is unread."""

    status: int
    headers: Headers = field(default_factory=Headers, repr=False)
    body: bytes = field(default=b"", repr=False)
    stream: ByteStream | AsyncByteStream | None = field(default=None, repr=False)


class Transport(Protocol):
    """Sends one request, without redirects or retries; failures are `errors.TransportError`."""

    def send(self, request: Request) -> Response: ...
    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """The asynchronous twin of `Transport`; one object may be both."""

    async def asend(self, request: Request) -> Response: ...
    async def aclose(self) -> None: ...

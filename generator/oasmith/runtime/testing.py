"""For tests of code that uses a client: a scripted transport and a clock that does not wait."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast

from .clock import Clock
from .encode import encode
from .http import Headers, Request, Response
from .jsontext import dumps

Reply: TypeAlias = Response | Exception | Callable[[Request], Response]
"""What a fake server does with a request: answer, fail, or decide."""


class _Closed:
    """Notes that it was closed; sync and async."""

    closed = False

    def close(self) -> None:
        """Note that it was closed."""
        self.closed = True

    async def aclose(self) -> None:
        """Note that it was closed."""
        self.closed = True


class _Stream(_Closed):
    """A body that arrives in pieces; an error among them breaks it off."""

    def __init__(self, chunks: Iterable[bytes | Exception]) -> None:
        self.chunks = list(chunks)

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def streamed(
    chunks: Iterable[bytes | Exception],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A response that is streamed in these pieces; an error among them breaks it off."""
    return Response(status, Headers((headers or {}).items()), stream=_Stream(chunks))


def reply(
    status: int = 200, data: Any = None, *, headers: Mapping[str, str] | None = None
) -> Response:
    """A response; `data` is sent as JSON, bytes as they are, None as no body."""
    if data is None or isinstance(data, bytes):
        body, kind = data or b"", {}
    else:
        body, kind = dumps(encode(data)), {"Content-Type": "application/json"}
    return Response(status, Headers({**kind, **(headers or {})}.items()), body)


def played(scripted: Any, came: Any) -> Any:
    """What a scripted reply gives for what `came`; an error is raised."""
    given = scripted(came) if callable(scripted) else scripted
    if isinstance(given, Exception):
        raise given
    return given


class InMemory(_Closed):
    """A transport that sends nothing; sync and async."""

    def answer(self, request: Request) -> Response:
        """What comes back."""
        raise NotImplementedError

    def send(self, request: Request) -> Response:
        """Give the answer."""
        if request.body is not None and not isinstance(request.body, bytes):
            request = replace(request, body=b"".join(request.body))
        return self.answer(request)

    async def asend(self, request: Request) -> Response:
        """Give the answer."""
        if isinstance(request.body, AsyncIterable):
            pieces = cast("AsyncIterable[bytes]", request.body)
            request = replace(request, body=b"".join([piece async for piece in pieces]))
        return self.send(request)


class FakeTransport(InMemory):
    """Gives scripted replies in order and keeps the requests; sync and async."""

    def __init__(self, replies: Iterable[Reply] = ()) -> None:
        self.replies = list(replies)
        self.requests: list[Request] = []

    def answer(self, request: Request) -> Response:
        """The next reply."""
        self.requests.append(request)
        if not self.replies:
            raise AssertionError(f"no reply is left for {request.method} {request.url}")
        answer: Response = played(self.replies.pop(0), request)
        return answer


@dataclass(eq=False)
class FakeClock(Clock):
    """A clock that jumps instead of waiting and keeps every wait in `slept`."""

    now: float = 1_000_000.0
    chance: float = 0.5
    slept: list[float] = field(default_factory=list[float], init=False)

    def monotonic(self) -> float:
        return self.now

    time = monotonic

    def random(self) -> float:
        return self.chance

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)

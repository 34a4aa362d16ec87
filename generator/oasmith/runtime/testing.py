"""For tests of code that uses a client: a fake server, a scripted transport, a clock that does not
wait.

The fake server has every operation of a package, answered in memory. A request belongs to the
operation of its method and path, below any base URL; where several fit, the most specific. The
answer is the documented success: the document's own example where it has one that decodes, else a
sample (see `samples`), changed so that waits and listings end at once.

A request that a server of the document would not take is refused (see `judging`): no operation 404,
no credentials 401, another media type 415, what is missing or does not fit 400, or 422 where that
is what the operation documents. The body is a sample of the documented one which says what is wrong
and where, else a problem (RFC 9457). Any credential of the right kind is taken; tokens are not
given out, and streams have no items unless a test replies with some (`streamed`).
"""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
)
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import product
from types import ModuleType
from typing import Any, Final, TypeAlias, cast
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from .concurrency import Clock
from .contents import Json, Nothing, Reader, Text, essence
from .encode import encode
from .errors import ConnectionLost, PagingError, phrase_of
from .http import Headers, Request, Response
from .json_values import MISMATCH, dumps, is_array, is_record, parse
from .judging import Asked, Demand, Refusal, refusal
from .operation import PLACEHOLDER, Operation, Readers
from .responses import documented
from .samples import NoSample, Sampler

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


@dataclass(frozen=True, slots=True)
class Received:
    """A request that came in.

    `operation` is its name, "" where none fits; `path` has its path parameters, `query` every
    value of each query parameter, all as plain text.
    """

    operation: str
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, list[str]] = field(repr=False)
    request: Request

    @property
    def headers(self) -> Headers:
        """The headers."""
        return self.request.headers

    @property
    def json(self) -> Any:
        """The body as a JSON value; DecodeError if it is none."""
        body = self.request.body
        return parse(body if isinstance(body, bytes) else b"")


class FakeServer(InMemory):
    """An API in memory: the `transport` of a client, blocking or asynchronous, or of several.

    Args:
        modules: Those of the package that hold operations.
        base_url: Where the API is expected, which decides between paths that fit equally well.
        examples: Answers by name of operation.
        demands: What the security schemes ask for, by their keys; others are not looked at.
    """

    def __init__(
        self,
        modules: Iterable[ModuleType],
        base_url: str = "",
        examples: Mapping[str, Any] | None = None,
        demands: Mapping[str, Demand] | None = None,
    ) -> None:
        self._demands = demands or {}
        self.requests: list[Received] = []
        """What came in, in order."""
        endpoints = [
            _Endpoint(name, constants, base_url, examples or {})
            for constants in map(vars, modules)
            for name, constant in constants.items()
            if type(constant) is Operation
        ]
        self._endpoints = {endpoint.operation.name: endpoint for endpoint in endpoints}
        self.operations = {name: found.operation for name, found in self._endpoints.items()}
        """The operations by name."""
        self._lock = threading.Lock()

    # -- what a test says ------------------------------------------------------------------

    def reply(self, operation: str, *replies: Any) -> None:
        """Answer an operation with these in order, and with the last from then on.

        Each is data for a success (a JSON value or model, bytes, text), sent whether it fits or
        not; a `Response`; an exception to raise; or a function that makes one of them from what
        was `Received`. Without any, the operation is answered as at first.
        """
        self._endpoint(operation).replies = deque(replies)

    def fail(
        self,
        operation: str,
        status: int = 500,
        data: Any = None,
        *,
        headers: Mapping[str, str] | None = None,
        times: int = 1,
    ) -> None:
        """Answer the next `times` calls with an error; without `data`, a sample of its body."""
        endpoint = self._endpoint(operation)
        reader = _first(documented(endpoint.operation.errors, status) or Nothing())
        if data is None and isinstance(reader, Json):
            data = Sampler().of(reader.shape)
        endpoint.faults += [reply(status, data, headers=headers)] * times

    def truncate(self, operation: str, times: int = 1) -> None:
        """Let the connection break within the answers to the next `times` calls."""
        lost = ConnectionLost("the server closed the connection too early")
        self._endpoint(operation).faults += [lost] * times

    def unknown_enum(self, operation: str, times: int = 1) -> None:
        """Answer the next `times` calls with values that their enums do not list."""
        endpoint, sampler = self._endpoint(operation), Sampler(unlisted=True)
        data = endpoint.sampled(sampler)
        if not sampler.enums:
            raise LookupError(f"a sample of what {operation} answers has no enum")
        endpoint.faults += [data] * times

    def sample(self, operation: str) -> Any:
        """What the operation answers without being told, for a test to change."""
        return self._endpoint(operation).sample()

    def _endpoint(self, name: str) -> _Endpoint:
        if name not in self._endpoints:
            from difflib import get_close_matches

            close = get_close_matches(name, self._endpoints, 3, cutoff=0.0)
            raise LookupError(f"no operation is called {name!r}; there is {', '.join(close)}, …")
        return self._endpoints[name]

    # -- what the client gets --------------------------------------------------------------

    def answer(self, request: Request) -> Response:
        """What the API answers."""
        parts = urlsplit(request.url)
        query = parse_qs(parts.query, keep_blank_values=True)
        target = f"{parts.path}?{parts.query}"
        fits = [
            (*fit, endpoint)
            for endpoint in self._endpoints.values()
            if endpoint.operation.method == request.method and (fit := endpoint.fit(target))
        ]
        if not fits:
            self.requests.append(Received("", {}, query, request))
            return reply(404, {"message": f"no operation is {request.method} {parts.path}"})
        _, path, endpoint = min(fits, key=lambda fit: fit[0])
        received = Received(endpoint.operation.name, path, query, request)
        self.requests.append(received)
        body = request.body if isinstance(request.body, bytes) else b""
        asked = Asked(request.headers, body, path, query)
        refused = refusal(endpoint.operation, asked, self._demands)
        if refused is not None:
            return endpoint.refusing(refused)
        reader = endpoint.reader(received.headers.text("accept"))
        with self._lock:
            scripted = endpoint.next_reply(reader)
        given = played(scripted, received)
        return given if isinstance(given, Response) else endpoint.response(given, reader)


def _beside(constants: Mapping[str, Any], name: str) -> Any:
    """What an operation has beside it, by its constant; that of another operation is none."""
    found = constants.get(name)
    return None if isinstance(found, Operation) else found


class _Endpoint:
    """One operation of the server: the requests that it takes, and its answers.

    It is the constant `name` among those of a module. `faults` are given before `replies`, of
    which the last stays.
    """

    def __init__(
        self, name: str, constants: Mapping[str, Any], base_url: str, examples: Mapping[str, Any]
    ) -> None:
        self.operation: Operation[Any] = constants[name]
        self._paging: Any = _beside(constants, f"{name}_PAGING")
        self._polling: Any = _beside(constants, f"{name}_POLLING")
        self._example = examples.get(self.operation.name)
        self.faults: deque[Any] = deque()
        self.replies: deque[Any] = deque()
        # Text, the name of a parameter, text, and so on.
        pieces = PLACEHOLDER.split(self.operation.path.partition("#")[0])
        self._names = pieces[1::2]
        pattern = "([^/?&]*)".join(map(re.escape, pieces[::2]))
        self._pattern = re.compile(rf"((?:/[^/?]+)*?){pattern}(?:[?&].*)?")
        # The paths below which the operation is expected.
        own_server = urljoin(f"{base_url.rstrip('/')}/", self.operation.server)
        self._roots = [urlsplit(url).path.rstrip("/") for url in (base_url, own_server)]
        status, readers = next(iter(self.operation.success.items()), ("204", Nothing()))
        self._status = int(status) if status.isdecimal() else 200
        self._reader = _first(readers)
        items = _beside(constants, f"{name}_ITEMS")
        self._events = [Text(items.media_type)] if items and "event" in items.media_type else []
        self._others = [*self.operation.others.get(status, ()), *self._events]
        self._shape: Any = self._reader.shape if isinstance(self._reader, Json) else None

    def fit(self, target: str) -> tuple[tuple[bool, int, int], dict[str, str]] | None:
        """How well the operation fits a path with its query, the least is best; and the path
        parameters.
        """
        found = self._pattern.fullmatch(target)
        if found is None:
            return None
        prefix, *texts = found.groups()
        fit = prefix not in self._roots, len(prefix), len(texts) - len(self.operation.query)
        return fit, dict(zip(self._names, map(unquote, texts), strict=True))

    def refusing(self, refused: Refusal) -> Response:
        """The answer to a request that is not taken, as the operation documents it."""
        told = "; ".join(refused.problems)
        reader = _first(documented(self.operation.errors, refused.status) or Nothing())
        if isinstance(reader, Json):
            shape: Any = reader.shape
            with suppress(NoSample):
                kind = {"Content-Type": reader.media_type}
                return reply(
                    refused.status, _saying(Sampler().of(shape), told, shape), headers=kind
                )
        problem = {
            "type": "about:blank",
            "title": phrase_of(refused.status),
            "status": refused.status,
            "detail": told,
            "errors": refused.problems,
        }
        kind = {"Content-Type": "application/problem+json"}
        return reply(refused.status, problem, headers=kind)

    def reader(self, accept: str) -> Reader[Any]:
        """What reads an answer of the media type that a request accepts, else the usual one."""
        wanted = essence(accept.partition(",")[0])
        every = (self._reader, *self._others)
        return next((r for r in every if essence(r.media_type) == wanted), self._reader)

    def next_reply(self, reader: Reader[Any]) -> Any:
        """What is to be answered now."""
        if self.faults:
            return self.faults.popleft()
        if len(self.replies) > 1:
            return self.replies.popleft()
        if self.replies:
            return self.replies[0]
        return self.sample() if reader is self._reader else self._sample_of(reader)

    def response(self, data: Any, reader: Reader[Any]) -> Response:
        """A success with some data, written as the reader reads it."""
        if data is None and isinstance(reader, Nothing):
            return reply(self._status)
        is_json = isinstance(reader, (Json, Nothing))
        kind = reader.media_type
        if not kind or "*" in kind:
            kind = "application/json" if is_json else "application/octet-stream"
        if isinstance(data, str) and not is_json:
            data = data.encode()
        elif not isinstance(data, bytes):
            written = reader.dumps if isinstance(reader, Json) else dumps
            data = written(encode(data))
        return reply(self._status, data, headers={"Content-Type": kind})

    def sample(self) -> Any:
        """The example where it decodes, else a sample; the last page, or the end of a wait."""
        value = deepcopy(self._example)
        if value is None or not self._decodes(value, lambda _: True):
            value = self.sampled(Sampler())
        if self._paging is not None:
            self._change(value, self._is_last, (None, False, "", []))
            if is_array(value):
                value.clear()
        if self._polling is not None:
            self._change(value, self._is_done, self._polling.success)
        return value

    def _sample_of(self, reader: Reader[Any]) -> Any:
        """A sample of what is not the usual answer; of events there are none."""
        if isinstance(reader, Json):
            shape: Any = reader.shape
            return Sampler().of(shape)
        return "" if reader in self._events else "text"

    def sampled(self, sampler: Sampler) -> Any:
        """A sample of the first success."""
        if self._shape is None:
            return None if isinstance(self._reader, Nothing) else "text"
        try:
            return sampler.of(self._shape)
        except NoSample:
            name = self.operation.name
            raise AssertionError(f"no answer of {name} fits; reply() with one") from None

    def _change(
        self, value: Any, is_wanted: Callable[[Any], bool], choices: Collection[Any]
    ) -> None:
        """Give one member of a JSON value one of the `choices`, so that it decodes as wanted."""
        if self._decodes(value, is_wanted):
            return
        for new, (members, name) in product(choices, _members(value)):
            old, members[name] = members[name], new
            if self._decodes(value, is_wanted):
                return
            members[name] = old

    def _decodes(self, value: Any, is_wanted: Callable[[Any], bool]) -> bool:
        with suppress(*MISMATCH, PagingError):
            return is_wanted(self._shape.decode(value))
        return False

    def _is_last(self, page: Any) -> bool:
        count = len(self._paging.items(page) or ())
        return self._paging.following(self._paging.start(), page, Headers(), count) is None

    def _is_done(self, result: Any) -> bool:
        return self._polling.status(result) in self._polling.success


def _first(readers: Readers[Any]) -> Reader[Any]:
    return readers[0] if isinstance(readers, tuple) else readers


_SAYING: Final = ("message", "detail", "descri", "reason", "error", "fault", "title", "msg")
"""In the names of properties that say what is wrong, the likeliest first."""


def _saying(value: Any, told: str, shape: Any) -> Any:
    """The sample of an error, with a text where it has a place for one."""
    places = [each for each in _members(value) if isinstance(each[0][each[1]], str)]
    for word in _SAYING:
        for members, name in places:
            if word in name.lower():
                old, members[name] = members[name], told
                if not shape.problems(value):
                    return value
                members[name] = old
    return value


def _members(value: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects in a JSON value that are reached by names only, and the names in them."""
    if is_record(value):
        for name in value:
            yield value, name
        for member in value.values():
            yield from _members(member)

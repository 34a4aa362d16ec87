"""A fake server: every operation of a package, answered in memory.

A request belongs to the operation of its method and path, below any base URL; where several fit,
the most specific. The answer is the documented success: the document's own example where it has
one that decodes, else a sample (see `samples`), changed so that waits and listings end at once.
No operation: 404. A JSON body that does not fit: 400, with the problems as its body. Credentials
and other parameters are not looked at; tokens are not given out, and streams have no items unless
a test replies with some (`testing.streamed`).
"""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from types import ModuleType
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from .contents import Json, Nothing, Reader, Text
from .decode import MISMATCH, is_array, is_record
from .encode import encode
from .errors import ConnectionLost, DecodeError, PagingError
from .http import Headers, Request, Response
from .jsontext import dumps, parse
from .operation import PLACEHOLDER, Operation, Readers
from .responses import documented
from .samples import NoSample, Sampler
from .styles import scalar_text
from .testing import InMemory, reply

_NOTHING: Final[Readers[Any]] = Nothing()


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


class _Fit(NamedTuple):
    """How an operation fits a request; the least is best."""

    elsewhere: bool
    prefix: int
    placeholders: int


@dataclass(frozen=True, slots=True)
class _Route:
    """An operation with the pattern of its URLs, and the paths below which it is expected."""

    operation: Operation[Any]
    pattern: re.Pattern[str]
    names: list[str]
    roots: tuple[str, ...]

    def match(self, target: str) -> tuple[_Fit, dict[str, str]] | None:
        """How it fits a path with its query, and the path parameters."""
        found = self.pattern.fullmatch(target)
        if found is None:
            return None
        prefix, *texts = found.groups()
        values = dict(zip(self.names, map(unquote, texts), strict=True))
        return _Fit(prefix not in self.roots, len(prefix), len(self.names)), values


class FakeServer(InMemory):
    """An API in memory: the `transport` of a client, blocking or asynchronous, or of several.

    Args:
        modules: Those of the package that hold operations.
        base_url: Where the API is expected, which decides between paths that fit equally well.
        examples: Answers by name of operation.
    """

    def __init__(
        self,
        modules: Iterable[ModuleType],
        base_url: str = "",
        examples: Mapping[str, Any] | None = None,
    ) -> None:
        self.requests: list[Received] = []
        """What came in, in order."""
        self.operations: dict[str, Operation[Any]] = {}
        """The operations by name."""
        self._examples = dict(examples or {})
        self._ends: dict[str, tuple[Any, Any]] = {}
        self._replies: dict[str, deque[Any]] = {}
        self._once: dict[str, deque[Any]] = {}
        self._lock = threading.Lock()
        for module in modules:
            self._add(vars(module))
        self._routes = [_route(operation, base_url) for operation in self.operations.values()]

    def _add(self, constants: Mapping[str, Any]) -> None:
        for name, constant in constants.items():
            if type(constant) is Operation:
                self.operations[constant.name] = constant
                ends = (constants.get(f"{name}_PAGING"), constants.get(f"{name}_POLLING"))
                self._ends[constant.name] = ends

    # -- what a test says ------------------------------------------------------------------

    def reply(self, operation: str, *replies: Any) -> None:
        """Answer an operation with these in order, and with the last from then on.

        Each is data for a success (a JSON value or model, bytes, text), sent whether it fits or
        not; a `Response`; an exception to raise; or a function that makes one of them from what
        was `Received`. Without any, the operation is answered as at first.
        """
        self._replies[self._known(operation).name] = deque(replies)

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
        known = self._known(operation)
        reader = _first(documented(known.errors, status) or _NOTHING)
        if data is None and isinstance(reader, Json):
            data = Sampler().of(reader.shape)
        self._next(operation, reply(status, data, headers=headers), times)

    def truncate(self, operation: str, times: int = 1) -> None:
        """Let the connection break within the answers to the next `times` calls."""
        self._next(operation, ConnectionLost("the server closed the connection too early"), times)

    def unknown_enum(self, operation: str, times: int = 1) -> None:
        """Answer the next `times` calls with values that their enums do not list."""
        sampler = Sampler(unlisted=True)
        data = self._sampled(self._known(operation), sampler)
        if not sampler.enums:
            raise LookupError(f"a sample of what {operation} answers has no enum")
        self._next(operation, data, times)

    def sample(self, operation: str) -> Any:
        """What the operation answers without being told, for a test to change."""
        known = self._known(operation)
        if known.name in self._examples and _reads(known, self._examples[known.name]):
            value = deepcopy(self._examples[known.name])
        else:
            value = self._sampled(known, Sampler())
        self._end(known, value)
        return value

    def _known(self, name: str) -> Operation[Any]:
        if name not in self.operations:
            from difflib import get_close_matches

            close = get_close_matches(name, self.operations, 3, 0.4) or list(self.operations)[:3]
            raise LookupError(f"no operation is called {name!r}; there is {', '.join(close)}, …")
        return self.operations[name]

    def _next(self, operation: str, given: Any, times: int) -> None:
        self._once.setdefault(self._known(operation).name, deque()).extend([given] * times)

    # -- what the client gets --------------------------------------------------------------

    def answer(self, request: Request) -> Response:
        """What the API answers."""
        operation, received = self._receive(request)
        self.requests.append(received)
        if operation is None:
            path = urlsplit(request.url).path
            return reply(404, {"message": f"no operation is {request.method} {path}"})
        problems = _problems(operation, received)
        if problems:
            return reply(400, {"problems": problems})
        given = self._given(operation)
        given = given(received) if callable(given) else given
        if isinstance(given, Exception):
            raise given
        return given if isinstance(given, Response) else _response(operation, given)

    def _receive(self, request: Request) -> tuple[Operation[Any] | None, Received]:
        parts = urlsplit(request.url)
        query = parse_qs(parts.query, keep_blank_values=True)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        found = [
            (*match, route.operation)
            for route in self._routes
            if route.operation.method == request.method and (match := route.match(target))
        ]
        if not found:
            return None, Received("", {}, query, request)
        _, path, operation = min(found, key=lambda match: match[0])
        return operation, Received(operation.name, path, query, request)

    def _given(self, operation: Operation[Any]) -> Any:
        with self._lock:
            once, replies = self._once.get(operation.name), self._replies.get(operation.name)
            if once:
                return once.popleft()
            if replies:
                return replies.popleft() if len(replies) > 1 else replies[0]
        return self.sample(operation.name)

    def _sampled(self, operation: Operation[Any], sampler: Sampler) -> Any:
        _, reader = _success(operation)
        if isinstance(reader, Nothing):
            return None
        if not isinstance(reader, Json):
            return "text" if isinstance(reader, Text) else b"bytes"
        try:
            return sampler.of(reader.shape)
        except NoSample:
            raise AssertionError(f"no answer of {operation.name} fits; reply() with one") from None

    def _end(self, operation: Operation[Any], value: Any) -> None:
        """Make of an answer the last page, or the end of a wait."""
        paging, polling = self._ends[operation.name]
        _, reader = _success(operation)
        if paging is not None:
            empty: tuple[Any, ...] = (None, False, "", [])
            for nothing in empty:
                _change(value, reader, nothing, partial(_is_last, paging))
            if is_array(value):
                value.clear()
        if polling is not None:
            done = polling.success
            _change(value, reader, next(iter(done)), lambda result: polling.status(result) in done)


def _is_last(paging: Any, page: Any) -> bool:
    count = len(paging.items(page) or ())
    with suppress(PagingError):
        return paging.following(paging.start(), page, count) is None
    return False


def _route(operation: Operation[Any], base_url: str) -> _Route:
    template = operation.path.partition("#")[0]
    path, mark, query = template.partition("?")
    pattern = _pattern(path, "[^/?]*") + (re.escape(mark) + _pattern(query, "[^&]*"))
    own = urljoin(f"{base_url.rstrip('/')}/", operation.server)
    roots = tuple(urlsplit(url).path.rstrip("/") for url in (base_url, own))
    prefixed = re.compile(rf"((?:/[^/?]+)*?){pattern}(?:[?&].*)?")
    return _Route(operation, prefixed, PLACEHOLDER.findall(template), roots)


def _pattern(template: str, value: str) -> str:
    pieces = PLACEHOLDER.split(template)
    return "".join(f"({value})" if i % 2 else re.escape(piece) for i, piece in enumerate(pieces))


def _problems(operation: Operation[Any], received: Received) -> list[str]:
    """What is wrong with the body of a request."""
    if not received.request.body:
        return ["body: missing"] if operation.body_required else []
    came = (Json, _essence(received.headers.text("content-type")))
    writers: tuple[Any, ...] = operation.body
    for writer in writers:
        if (type(writer), _essence(writer.media_type)) == came:
            return _misfits(writer, received)
    return []


def _misfits(writer: Json[Any], received: Received) -> list[str]:
    try:
        found = writer.shape.problems(received.json, request=True, path="body")
    except DecodeError as error:
        found = list(error.problems)
    return [str(problem) for problem in found]


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _first(readers: Readers[Any]) -> Reader[Any]:
    return readers[0] if isinstance(readers, tuple) else readers


def _success(operation: Operation[Any]) -> tuple[int, Reader[Any]]:
    """The first status that is documented as a success, and how its body is read."""
    status, readers = next(iter(operation.success.items()), ("204", _NOTHING))
    return int(status) if status.isdecimal() else 200, _first(readers)


def _response(operation: Operation[Any], data: Any) -> Response:
    """A success with some data, written as its reader reads it."""
    status, reader = _success(operation)
    if data is None and isinstance(reader, Nothing):
        return Response(status)
    kind = reader.media_type or "application/json"
    if isinstance(data, bytes):
        body = data
    elif isinstance(reader, Json):
        body = reader.dumps(encode(data))
    elif isinstance(reader, Nothing):
        body = dumps(encode(data))
    else:
        body = scalar_text(encode(data)).encode()
    plain = "application/json" if isinstance(reader, Json) else "application/octet-stream"
    return Response(status, Headers([("Content-Type", plain if "*" in kind else kind)]), body)


def _reads(operation: Operation[Any], data: Any) -> bool:
    """Whether a client can read some data as a success."""
    try:
        _success(operation)[1].read(_response(operation, data))
    except DecodeError:
        return False
    return True


def _change(value: Any, reader: Reader[Any], new: Any, wanted: Callable[[Any], bool]) -> None:
    """Put `new` for the one member of a JSON value that makes what is decoded as `wanted`."""
    if not isinstance(reader, Json) or wanted(reader.shape.decode(value)):
        return
    for members in _objects(value):
        for name, old in members.items():
            members[name] = new
            with suppress(*MISMATCH):
                if wanted(reader.shape.decode(value)):
                    return
            members[name] = old


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in a JSON value that are reached by names only, the outer first."""
    if is_record(value):
        yield value
        for member in value.values():
            yield from _objects(member)

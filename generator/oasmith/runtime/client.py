"""The bases of generated clients: construction, options, requests that no operation describes,
closing.

Invariant: `client.request` goes to a path below the server of the client; elsewhere only with
consent, and then without credentials, headers or arguments of the client.
"""

from __future__ import annotations

import re
import threading
from collections.abc import AsyncGenerator, Callable, Collection, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from functools import wraps
from importlib import import_module
from pkgutil import walk_packages
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    ParamSpec,
    Self,
    TypedDict,
    TypeVar,
    Unpack,
)
from urllib.parse import urlsplit

from . import contents
from .call import AnyCaller, AnyTransport, AsyncCaller, Caller
from .concurrency import AsyncClosing, Closing, Kept, running_loop
from .credentials import Credential
from .drift import DRIFT, DriftCounts
from .errors import ConfigurationError, DecodeError, RequestValidationError
from .http import AsyncTransport, Response, Timeout, Transport, guarded
from .json_values import parse
from .model_base import UNSET
from .operation import Operation
from .options import (
    OF_REQUESTS,
    ClientOptions,
    Config,
    check_all,
    check_names,
    check_transport,
)
from .problems import Problem
from .request import Extra, is_given
from .shared import Shared
from .urls import base_url_fault, has_dots, reserved_in_query

if TYPE_CHECKING:
    from .responses import ApiResponse, AsyncStreamedResponse, StreamedResponse

C = TypeVar("C", bound=AnyCaller[Any])
P = ParamSpec("P")


_PACKAGE: Final = __name__.rsplit(".", 2)[0]


def preload() -> None:
    """Import every module of the package and its HTTP library; else each is at its first use."""
    for module in walk_packages(import_module(_PACKAGE).__path__, f"{_PACKAGE}."):
        if module.name != f"{_PACKAGE}.testing":
            load_library = getattr(import_module(module.name), "load_library", None)
            if load_library:
                with suppress(ConfigurationError):  # of several libraries, one may be unused
                    load_library()


_NAME: Final = "request"
_METHOD: Final = re.compile(r"[A-Za-z][A-Za-z-]*")
_SERVER: Final = re.compile(r"(?i:(https?)://([^/?#]*))")
_ODD: Final = re.compile(r"[\\\x00-\x20\x7f]")
_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


class RequestOptions(TypedDict, total=False):
    """What `client.request` takes beside a method and a URL; see there."""

    query: Mapping[str, object] | None
    headers: Mapping[str, str] | None
    body: object
    content_type: str
    security: Collection[str] | None
    allow_other_server: bool
    timeout: Timeout | float | None
    max_retries: int | None


def _described(
    caller: C, method: str, url: str, given: RequestOptions
) -> tuple[C, Operation[Any], Any]:
    """The caller, the operation and the body that make an ordinary call of a request."""
    check_all("request", {"method": method, "url": url, **given}, OF_REQUESTS)
    if not _METHOD.fullmatch(method) or method.upper() == "CONNECT":
        raise _refused("method", "must be a method of HTTP like 'GET'")
    config, path = _place(caller.config, url, given.get("allow_other_server", False))
    limits = {name: given.get(name) for name in ("timeout", "max_retries")}
    changed: Any = {name: value for name, value in limits.items() if value is not None}
    extra = Extra(given.get("headers") or {}, given.get("query") or {}, prefix="")
    config, body = config.changed(**changed) if changed else config, given.get("body", UNSET)
    operation: Operation[Any] = Operation(
        name=_NAME,
        method=method.upper(),
        path=path,
        body=(_writer(body, given.get("content_type", "")),) if is_given(body) else (),
        security=_security(config.credentials, given.get("security")),
        success={"2XX": _AsItCame()},
        errors={"default": _AsItCame()},
        rate_limit=config.rate_limit,
    )
    return replace(caller, config=config, extra=extra, returned="response"), operation, body


def _place(config: Config, url: str, anywhere: bool) -> tuple[Config, str]:
    """The settings for the server, and the path below its URL."""
    if _ODD.search(url) or "#" in url:
        raise _refused("url", "must not have spaces, backslashes or a fragment; encode them")
    if (server := _SERVER.match(url.partition("?")[0])) is None:
        return config, _below(url)
    base = _SERVER.match(config.base_url)
    folder = config.base_url[base.end() :] if base else ""
    rest = url[server.end() :]
    if base and _origin(server) == _origin(base) and _is_in(rest, folder):
        return config, _below(rest[len(folder) :])
    if not anywhere:
        reason = "is of another server than the client: that needs allow_other_server=True"
        raise _refused("url", reason)
    if why := base_url_fault(server[0]):
        raise _refused("url", why)
    alone: Any = {"headers": {}, "credentials": {}, "rate_limit": None}
    return replace(config, base_url=server[0], **alone), _below(rest)


def _security(
    credentials: Mapping[str, Credential], wanted: Collection[str] | None
) -> tuple[tuple[str, ...], ...]:
    """The keys of what is sent: those in `wanted`, else all that were given, one of each place."""
    if wanted is None:
        places: dict[object, str] = {}
        for key, credential in credentials.items():
            if credential.given:
                places.setdefault((credential.where, credential.name.lower()), key)
        return (tuple(places.values()),)
    known = {credential.argument: key for key, credential in credentials.items()}
    for name in wanted if credentials else ():
        if name not in known:
            names = ", ".join(known)
            raise ConfigurationError(f"security: the client has no {name!r}, only {names}")
    return (tuple(known[name] for name in wanted if name in known),)


def _writer(body: object, content_type: str) -> contents.Writer:
    """What writes a body: by its media type, else by what it is."""
    kind, uploads = contents.essence(content_type), contents.carried("uploads")
    if uploads is not None and (found := uploads.writer_of(body, content_type)):
        writer: contents.Writer = found
        return writer
    if isinstance(body, bytes | bytearray | memoryview):
        return contents.Octets(content_type)
    if isinstance(body, str) and not contents.is_json(kind):
        return contents.Text(content_type)
    if uploads is None and (kind in _FORMS or contents.is_source(body)):
        raise _refused("body", "is bytes or text here: no operation of the package sends files")
    return contents.Json(media_type=content_type)


class _AsItCame(contents.Reader[Any]):
    """A body by the media type that the response has: JSON, text or bytes; None without any."""

    def read(self, response: Response, decode: contents.Decode | None = None) -> Any:
        if not response.body:
            return None
        kind = contents.essence(response.headers.text("content-type"))
        if not kind or contents.is_json(kind):
            with suppress(DecodeError):
                return parse(response.body)
        return (
            contents.text_of(response)
            if contents.is_json(kind) or contents.is_text(kind)
            else response.body
        )

    def is_missing(self, response: Response) -> bool:
        return not response.body

    def takes_nothing(self) -> bool:
        return True


def _below(text: str) -> str:
    """The path of an operation, encoded, with its query; RequestValidationError where it climbs."""
    path, mark, query = text.partition("?")
    path = path.removeprefix("/")
    if has_dots(path) or has_dots(f"{path}/"):
        raise _refused(
            "url", "must not have the segments . and ..: it would leave the server's path"
        )
    if path.startswith("/") or "//" in path:
        raise _refused("url", "must not have empty segments, or name a server without its scheme")
    return f"/{reserved_in_query(path)}{mark}{reserved_in_query(query)}"


def _is_in(rest: str, folder: str) -> bool:
    return rest.startswith(folder) and rest[len(folder) :][:1] in ("", "/", "?")


def _origin(server: re.Match[str]) -> tuple[object, ...]:
    """Scheme, host and port; a host with credentials is that of no client."""
    with suppress(ValueError):
        parts = urlsplit(server[0])
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
        return parts.scheme, parts.netloc.rpartition("@")[0], parts.hostname, port
    return (server[0],)


def _refused(argument: str, why: str) -> RequestValidationError:
    return RequestValidationError([Problem(argument, why)], _NAME)


def _named(method: Any) -> Any:
    """A method of a client that tells which arguments there are; the same if that is not known."""
    if method.__annotations__.get("options") != "Unpack[ClientOptions]":
        return method
    code = method.__code__
    own = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    takes = dict.fromkeys((*own, *ClientOptions.__annotations__))
    of = "" if method.__name__ == "__init__" else f".{method.__name__}"

    @wraps(method)
    def called(self: object, *args: Any, **kwargs: Any) -> Any:
        if not takes.keys() >= kwargs.keys():
            check_names(f"{type(self).__name__}{of}", kwargs, takes)
        return method(self, *args, **kwargs)

    return called


class _Client(Generic[AnyTransport]):
    """What both kinds of client have; `_caller_kind` makes their calls, `_sends` is
    the method of their transports.
    """

    _caller_kind: ClassVar[type[Any]]
    _sends: ClassVar[str]
    _caller: Any
    _owned: AnyTransport | None = None

    def __init_subclass__(cls) -> None:
        for name in {"__init__", "with_options"} & vars(cls).keys():
            setattr(cls, name, guarded(_named(vars(cls)[name])))

    def __init__(
        self,
        config: Config,
        transport: AnyTransport | None,
        default: Callable[[], AnyTransport] | None = None,
    ) -> None:
        if transport is None:
            if default is None:
                raise ConfigurationError(
                    "the package brings no transport for this client; give it one: transport="
                )
            transport = self._owned = default()
        else:
            check_transport(transport, self._sends)
        self._caller = self._caller_kind(config, Shared(self._new_locks), transport)

    @staticmethod
    def _new_locks() -> Kept[Any]:
        return Kept(threading.Lock)

    @property
    def drift(self) -> DriftCounts:
        """How the responses so far departed from the spec: in how many of them, by kind."""
        counts: DriftCounts = self._caller.shared.part(DRIFT, DriftCounts)
        return counts

    def _derived(
        self, secrets: Mapping[str, Any], base_url: str | None, options: ClientOptions
    ) -> Self:
        """The same client with other options, and other secrets where they are not UNSET: what
        `with_options` gives, which is typed for each package.
        """
        config: Config = self._caller.config.changed(**options)
        known = config.credentials
        given = {key: known[key].with_secret(s) for key, s in secrets.items() if s is not UNSET}
        if given:
            config = replace(config, credentials={**known, **given})
        if base_url is not None:
            config = replace(config, base_url=base_url, own_servers=False)
        derived = object.__new__(type(self))
        derived._caller = replace(self._caller, config=config)
        return derived

    def _streaming(self, method: Any) -> Any:
        """The method of a resource, but of one whose calls leave bodies unread."""
        resource = type(method.__self__)(self._caller.returning("stream"))
        return method.__func__.__get__(resource)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.config.base_url!r})"


class Client(_Client[Transport], Closing):
    """Base of blocking clients; a context manager.

    A `transport` that is passed in stays its owner's to close, so that clients may share it;
    without one, `default` makes one.
    """

    _caller_kind = Caller
    _sends = "send"
    _caller: Caller

    @contextmanager
    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> Generator[StreamedResponse, None, None]:
        """Call a method of a resource, and read the body of its response while it arrives.

        ``with client.stream(client.files.download, file_id="7") as response:`` gives the bytes by
        iteration, without decoding. An error status raises as usual.
        """
        from .responses import StreamedResponse

        with StreamedResponse(self._streaming(method)(*args, **kwargs)) as streamed:
            yield streamed

    def request(self, method: str, url: str, **options: Unpack[RequestOptions]) -> ApiResponse[Any]:
        """Send a request that no operation describes, with the credentials and limits of the
        client.

        `url` is a path on the server of the client, or an absolute URL there; with
        `allow_other_server` also elsewhere, where no credential and no header of the client goes.
        `body` is sent as JSON, bytes as they are, text as text, all by `content_type` where that is
        given; files and forms in packages that have operations which send some. `security` names
        the arguments of the client whose credentials go along, none if empty; else all that the
        client was given. It is tried again as the method allows. Raises what operations raise.
        """
        caller, operation, body = _described(self._caller, method, url, options)
        response: Any = caller.call(operation, {}, body=body)
        answer: ApiResponse[Any] = response
        return answer

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            self._owned.close()


class AsyncClient(_Client[AsyncTransport], AsyncClosing):
    """Base of asynchronous clients; the twin of `Client`."""

    _caller_kind = AsyncCaller
    _sends = "asend"
    _caller: AsyncCaller

    @staticmethod
    def _new_locks() -> Kept[Any]:
        import asyncio  # slow to import, and only renewed tokens need it

        return Kept(asyncio.Lock, running_loop)

    @asynccontextmanager
    async def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator[AsyncStreamedResponse, None]:
        """Call a method of a resource, and read the body while it arrives; see `Client.stream`."""
        from .responses import AsyncStreamedResponse

        unread = await self._streaming(method)(*args, **kwargs)
        async with AsyncStreamedResponse(unread) as streamed:
            yield streamed

    async def request(
        self, method: str, url: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[Any]:
        """Send a request that no operation describes; see `Client.request`."""
        caller, operation, body = _described(self._caller, method, url, options)
        response: Any = await caller.call(operation, {}, body=body)
        answer: ApiResponse[Any] = response
        return answer

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used afterwards."""
        if self._owned is not None:
            await self._owned.aclose()

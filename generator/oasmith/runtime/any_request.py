"""Requests that no operation describes: `client.request`.

Input: a method, a path or a URL, and what is to be sent. Output: the caller and the operation that make
it an ordinary call. Invariant: it goes to a path below the server of the client; elsewhere only with
consent, and then without credentials, headers or arguments of the client.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from .auth import Credential
from .caller import AnyCaller
from .config import Config, is_given
from .contents import (
    Decode,
    Json,
    Reader,
    Text,
    Writer,
    essence,
    is_json,
    is_text,
    text_of,
)
from .errors import ConfigurationError, DecodeError, RequestValidationError
from .extras import Extra
from .http import Response, Timeout
from .jsontext import parse
from .operation import Operation
from .options import check_call_options, check_request
from .problems import Problem
from .styles import reserved_in_query
from .uploads import is_upload
from .urls import base_url_fault, has_dots

C = TypeVar("C", bound=AnyCaller[Any])

_NAME: Final = "request"
_METHOD: Final = re.compile(r"[A-Za-z][A-Za-z-]*")
_SERVER: Final = re.compile(r"(?i:(https?)://([^/?#]*))")
_ODD: Final = re.compile(r"[\\\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnyRequest:
    """What `client.request` was given."""

    method: str
    url: str
    query: Mapping[str, object] | None
    headers: Mapping[str, str] | None
    body: object
    content_type: str
    security: Collection[str] | None
    allow_other_server: bool
    timeout: Timeout | float | None
    max_retries: int | None

    def __post_init__(self) -> None:
        check_request({name: getattr(self, name) for name in self.__slots__})
        if not _METHOD.fullmatch(self.method) or self.method.upper() == "CONNECT":
            raise _refused("method", "must be a method of HTTP like 'GET'")

    def made(self, caller: C) -> tuple[C, Operation[Any]]:
        """The caller and the operation of the call; its body is given to the call."""
        config, path = self._place(caller.config)
        limits = {"timeout": self.timeout, "max_retries": self.max_retries}
        changed: Any = {name: value for name, value in limits.items() if value is not None}
        check_call_options(changed)
        extra = Extra(self.headers or {}, self.query or {}, prefix="")
        config = config.changed(**changed) if changed else config
        return replace(caller, config=config, extra=extra, wanted="response"), Operation(
            name=_NAME,
            method=self.method.upper(),
            path=path,
            body=(self._writer(),) if is_given(self.body) else (),
            security=self._security(config.credentials),
            success={"2XX": _AsItCame()},
            errors={"default": _AsItCame()},
            rate_limit=config.rate_limit,
        )

    def _place(self, config: Config) -> tuple[Config, str]:
        """The settings for the server, and the path below its URL."""
        url = self.url.partition("?")[0]
        if _ODD.search(self.url) or "#" in self.url:
            raise _refused("url", "must not have spaces, backslashes or a fragment; encode them")
        if (server := _SERVER.match(url)) is None:
            return config, _below(self.url)
        base = _SERVER.match(config.base_url)
        folder = config.base_url[base.end() :] if base else ""
        rest = self.url[server.end() :]
        if base and _origin(server) == _origin(base) and _is_in(rest, folder):
            return config, _below(rest[len(folder) :])
        if not self.allow_other_server:
            reason = "is of another server than the client: that needs allow_other_server=True"
            raise _refused("url", reason)
        if why := base_url_fault(server[0]):
            raise _refused("url", why)
        alone: Any = {"headers": {}, "credentials": {}, "rate_limit": None}
        elsewhere = replace(config, base_url=server[0], **alone)
        return elsewhere, _below(rest)

    def _security(self, credentials: Mapping[str, Credential]) -> tuple[tuple[str, ...], ...]:
        """The keys of what is sent: what was asked for, else all that were given, one of each place."""
        if self.security is None:
            places: dict[object, str] = {}
            for key, credential in credentials.items():
                if credential.given:
                    places.setdefault((credential.where, credential.name.lower()), key)
            return (tuple(places.values()),)
        known = {credential.argument: key for key, credential in credentials.items()}
        for name in self.security if credentials else ():
            if name not in known:
                names = ", ".join(known)
                raise ConfigurationError(f"security: the client has no {name!r}, only {names}")
        return (tuple(known[name] for name in self.security if name in known),)

    def _writer(self) -> Writer:
        """What writes the body: by its media type, else by what it is."""
        from .binary import Binary
        from .forms import Form, Multipart

        kind = essence(self.content_type)
        for form in (Form, Multipart):
            if kind == form.media_type:
                return form()
        if is_upload(self.body):
            return Binary(self.content_type)
        if isinstance(self.body, str) and not is_json(kind):
            return Text(self.content_type)
        return Json(media_type=self.content_type)


class _AsItCame(Reader[Any]):
    """A body by the media type that the response has: JSON, text or bytes; None without any."""

    def read(self, response: Response, decode: Decode | None = None) -> Any:
        if not response.body:
            return None
        kind = essence(response.headers.text("content-type"))
        if not kind or is_json(kind):
            with suppress(DecodeError):
                return parse(response.body)
        return text_of(response) if is_json(kind) or is_text(kind) else response.body

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

"""A client with a place for every kind of secret, and operations that may be repeated or not."""

from __future__ import annotations

import base64
from functools import cached_property
from typing import Any
from urllib.parse import quote

from oasmith.runtime.auth import ApiKey, Basic, Bearer
from oasmith.runtime.call import AsyncCaller, Caller
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.concurrency import SYSTEM_CLOCK, Clock
from oasmith.runtime.contents import Json
from oasmith.runtime.credentials import AsyncSecret
from oasmith.runtime.http import Timeout
from oasmith.runtime.limits import RateLimit
from oasmith.runtime.operation import Operation
from oasmith.runtime.options import Config
from oasmith.runtime.shapes import Anything
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from oasmith.runtime.uploads import Binary

SECRETS = {
    "query_key": "hush/in the+query",
    "header_key": "hush-in-the-header",
    "cookie_key": "hush%3Bin/the=cookie",
    "username": "hush-user",
    "password": "hush:password",
    "token": "hush-token",
    "extra": "hush-extra",
}
"""Invented, with characters that are written in another way on the wire."""

_PAIR = f"{SECRETS['username']}:{SECRETS['password']}".encode()
TELLTALES = ("hush", base64.b64encode(_PAIR).decode(), quote("hush/in", safe=""))
"""Texts of which none may be shown."""

_ALL = (("Query", "Header", "Cookie", "User"),)
_JSON: Any = {"200": Json(Anything())}

LOOK: Operation[Any] = Operation(
    name="entries.look", method="GET", path="/entries", security=_ALL, success=_JSON
)
REPLACE: Operation[Any] = Operation(
    name="entries.replace",
    method="PUT",
    path="/entries",
    body=(Json(Anything()),),
    security=_ALL,
    success=_JSON,
)
BOOK: Operation[Any] = Operation(
    name="entries.book",
    method="POST",
    path="/entries",
    body=(Json(Anything()),),
    security=(("Token", "Query"),),
    success=_JSON,
)
LIMITED: Operation[Any] = Operation(
    name="entries.count",
    method="GET",
    path="/entries/count",
    security=(("Header",),),
    success=_JSON,
    rate_limit=RateLimit(1, per=60.0),
)
EXPORT: Operation[bytes] = Operation(
    name="entries.export",
    method="GET",
    path="/export",
    security=_ALL,
    success={"200": Binary()},
)


def _config(
    *,
    base_url: str,
    query_key: AsyncSecret = SECRETS["query_key"],
    timeout: Timeout | float | None = None,
    max_retries: int = 3,
    clock: Clock = SYSTEM_CLOCK,
    **options: Any,
) -> Config:
    return Config(
        package="ledger",
        version="1.0",
        base_url=base_url,
        credentials={
            "Query": ApiKey("query", "api_key", query_key, argument="query_key"),
            "Header": ApiKey("header", "X-API-Key", SECRETS["header_key"]),
            "Cookie": ApiKey("cookie", "sid", SECRETS["cookie_key"]),
            "User": Basic(SECRETS["username"], SECRETS["password"]),
            "Token": Bearer(SECRETS["token"]),
        },
        request_id_header="X-Request-Id",
        headers={"X-Extra": SECRETS["extra"]},
        timeout=Timeout.of(timeout),
        max_retries=max_retries,
        clock=clock,
        **options,
    )


class LedgerClient(Client):
    """The blocking client."""

    def __init__(self, *, transport: Any = None, **settings: Any) -> None:
        super().__init__(_config(**settings), transport, HttpxTransport)

    @cached_property
    def entries(self) -> Entries:
        """The one resource."""
        return Entries(self._caller)


class AsyncLedgerClient(AsyncClient):
    """The asynchronous client."""

    def __init__(self, *, transport: Any = None, **settings: Any) -> None:
        super().__init__(_config(**settings), transport, HttpxAsyncTransport)

    @cached_property
    def entries(self) -> Entries:
        """The one resource."""
        return Entries(self._caller)


class Entries:
    """Blocking or asynchronous, as the caller is: an asynchronous one gives awaitables."""

    def __init__(self, caller: Caller | AsyncCaller) -> None:
        self._caller: Any = caller

    def look(self) -> Any:
        """May be repeated."""
        return self._caller.call(LOOK, {})

    def replace(self) -> Any:
        """May be repeated, with a body."""
        return self._caller.call(REPLACE, {}, body={"amount": 1})

    def book(self) -> Any:
        """May not be repeated."""
        return self._caller.call(BOOK, {}, body={"amount": 1})

    def count(self) -> Any:
        """One call a minute."""
        return self._caller.call(LIMITED, {})

    def export(self) -> Any:
        """Bytes."""
        return self._caller.call(EXPORT, {})

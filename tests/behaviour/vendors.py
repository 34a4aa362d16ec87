"""The three vendors, played on loopback: each checks what it is sent and answers by script.

A request that breaks the vendor's contract is answered all the same, and noted in `breaches`,
which the fixtures of `conftest` want empty at the end.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID


@dataclass(frozen=True)
class Answer:
    """What the vendor sends; a `cut` answer promises more bytes than it sends."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


def answer(data: Any, status: int = 200, **headers: str) -> Answer:
    """A JSON answer; bytes go out as they are, underscores in header names mean hyphens."""
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, body, {"Content-Type": "application/json", **named})


def cut_short(data: Any) -> Answer:
    """An answer whose connection closes before the body is complete."""
    body = json.dumps(data).encode()
    return Answer(200, body[: len(body) // 2], {"Content-Type": "application/json"}, cut=True)


@dataclass(frozen=True)
class Seen:
    """A request as it arrived; header names are in lower case."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


class Vendor(ThreadingHTTPServer):
    """A server that plays one vendor."""

    daemon_threads = True

    package: ClassVar[str]
    client: ClassVar[str]
    paths: ClassVar[str]
    """The paths it serves, as one regular expression."""
    credentials: ClassVar[Mapping[str, str]]
    """Client arguments with their values."""
    credential_headers: ClassVar[Mapping[str, str]]
    """Headers by client argument."""
    query: ClassVar[Mapping[str, str]] = {}
    """Query parameters it knows, with the form of their values."""

    def __init__(self, prefix: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.prefix = prefix
        self.script: list[Answer] = []
        self.seen: list[Seen] = []
        self.breaches: list[str] = []
        self.clock = import_module(f"{self.package}.testing").FakeClock()

    @property
    def url(self) -> str:
        """Its base URL."""
        return f"http://127.0.0.1:{self.server_port}{self.prefix}"

    def answers(self, *script: Answer) -> None:
        """Give these, in order."""
        self.script += script

    def take(self, request: Seen) -> Answer:
        """Check a request and give the next answer."""
        self.seen.append(request)
        self.breaches += self.breaches_in(request)
        if not self.script:
            self.breaches.append(f"no answer is left for {request.path}")
            return answer({"message": "no answer is left"}, 418)
        return self.script.pop(0)

    def breaches_in(self, request: Seen) -> Iterator[str]:
        """Where a request departs from what every operation of the vendor wants."""
        if request.method != "GET":
            yield f"method {request.method}"
        if not re.fullmatch(re.escape(self.prefix) + self.paths, request.path):
            yield f"path {request.path}"
        for argument, header in self.credential_headers.items():
            if request.headers.get(header.lower()) != self.credentials[argument]:
                yield f"header {header}"
        for name, value in request.query.items():
            if not re.fullmatch(self.query.get(name, "(?!)"), value):
                yield f"query {name}={value}"
        if request.headers.get("accept") != "application/json":
            yield f"header Accept: {request.headers.get('accept')}"
        if not request.headers.get("user-agent", "").startswith(f"{self.package}/"):
            yield "header User-Agent"
        if "content-length" in request.headers or "content-type" in request.headers:
            yield "a body"

    @contextmanager
    def serving(self) -> Iterator[Vendor]:
        """Serve until the end of the block."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join(10)
            self.server_close()


class AboutYou(Vendor):
    """The results of batches."""

    package = "aboutyou"
    client = "AboutYouClient"
    paths = "/api/v1/results/(products|status|ship-orders)"
    credentials: ClassVar = {"api_key": "your-api-key"}
    credential_headers: ClassVar = {"api_key": "X-API-Key"}
    query: ClassVar = {"batch_request_id": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}

    def breaches_in(self, request: Seen) -> Iterator[str]:
        yield from super().breaches_in(request)
        if request.query.keys() != self.query.keys():
            yield "query batch_request_id is missing"


class MicrosoftContent(Vendor):
    """The statuses of product offers."""

    package = "microsoft_content"
    client = "MicrosoftContentClient"
    paths = "/stores/[0-9]{1,20}/(productstatuses|productstatusessummary)"
    credentials: ClassVar = {
        "authentication_token": "your-authentication-token",
        "developer_token": "your-developer-token",
    }
    credential_headers: ClassVar = {
        "authentication_token": "AuthenticationToken",
        "developer_token": "DeveloperToken",
    }
    query: ClassVar = {"max-results": "[0-9]+", "continuation-token": ".+"}

    def breaches_in(self, request: Seen) -> Iterator[str]:
        yield from super().breaches_in(request)
        if "customerid" in request.headers and "customeraccountid" not in request.headers:
            yield "header CustomerId without CustomerAccountId"


class Mircate(Vendor):
    """The status of a batch."""

    package = "mircate"
    client = "MircateClient"
    paths = "/CALL/MerchantImportJob/checkBatchStatus/[^/?#]+"
    credentials: ClassVar = {"api_key": "your-api-key"}
    credential_headers: ClassVar = {"api_key": "x-api-key"}


VENDORS: tuple[type[Vendor], ...] = (AboutYou, MicrosoftContent, Mircate)

BATCH_ID = UUID("12345678-abcd-4678-9234-567812345678")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10
    wbufsize = -1  # else head and body are two packets, and the second waits 40 ms for an ACK
    server: Vendor

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self._send(self.server.take(Seen(self.command, parts.path, query, headers)))

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def _send(self, given: Answer) -> None:
        self.send_response(given.status)
        for name, value in given.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(given.body) + 100 * given.cut))
        self.end_headers()
        self.wfile.write(given.body)
        self.close_connection = given.cut

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""

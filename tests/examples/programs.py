"""The example programs as processes, and a fake server for them over HTTP on loopback."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parents[2] / "examples"
SECRETS = {
    "ABOUTYOU_API_KEY": "your-api-key",
    "MICROSOFT_AUTHENTICATION_TOKEN": "your-authentication-token",
    "MICROSOFT_DEVELOPER_TOKEN": "your-developer-token",
    "MIRCATE_API_KEY": "your-api-key",
}


def run(program: str, *arguments: object, **secrets: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; without `secrets`, all that there are are in its environment."""
    # A process of its own sees none of the test's variables but those that Python needs.
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    paths = {"PYTHONPATH": str(EXAMPLES.parent / "generated")}
    return subprocess.run(
        [sys.executable, str(EXAMPLES / program), *map(str, arguments)],
        env={**kept, **paths, **(secrets or SECRETS)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


class _Bridge(ThreadingHTTPServer):
    """Serves what a fake server of a package answers."""

    daemon_threads = True

    def __init__(self, fake: Any) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.fake = fake


@contextmanager
def serving(fake: Any) -> Iterator[str]:
    """Serve a fake server until the end of the block; its base URL."""
    with _Bridge(fake) as bridge:
        thread = threading.Thread(target=bridge.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{bridge.server_port}"
        finally:
            bridge.shutdown()
            thread.join(10)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10
    wbufsize = -1
    server: _Bridge

    def do_GET(self) -> None:
        from oasmith.runtime.http import Headers, Request

        host, port = self.server.server_address[:2]
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))) or None
        url = f"http://{host!s}:{port}{self.path}"
        request = Request(self.command, url, Headers(self.headers.items()), body)
        try:
            answer = self.server.fake.answer(request)
        except Exception as error:  # noqa: BLE001 - each package has errors of its own
            assert type(error).__name__ == "ConnectionLost", error
            self._send(200, [("Content-Length", "1000")], b'{"cut": ')
            self.close_connection = True
        else:
            length = ("Content-Length", str(len(answer.body)))
            self._send(answer.status, [*answer.headers.pairs, length], answer.body)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def _send(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""

"""A forge on loopback that keeps the comments of one pull request, and what was sent to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class Forge:
    """What a server of comments has seen: the comments by id, the requests, their credentials."""

    def __init__(self, url: str = "") -> None:
        self.url = url
        self.comments: dict[int, str] = {1: "First!", 2: "<!-- other -->"}
        self.requests: list[tuple[str, str]] = []
        self.credentials: set[str] = set()
        self.refuses = False

    def answer(self, method: str, path: str, body: str) -> Any:
        """What the server answers; None for what it refuses."""
        self.requests.append((method, path))
        if method == "GET":
            return [{"id": key, "body": text} for key, text in self.comments.items()]
        if self.refuses:
            return None
        number = int(path.rpartition("/")[2]) if method in ("PATCH", "PUT") else 7
        self.comments[number] = json.loads(body)["body"]
        return {"id": number}


@contextmanager
def forge() -> Iterator[Forge]:
    """A forge that listens as long as the block runs."""
    seen = Forge()

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = self.rfile.read(length).decode()
            seen.credentials.add(
                self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            )
            answer = seen.answer(self.command, self.path, body)
            data = json.dumps(answer).encode()
            self.send_response(403 if answer is None else 200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_PUT = _serve

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test reads what was seen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    seen.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

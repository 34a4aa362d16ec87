"""A package for a service that has requests: its session sends, or one of the package's own."""

import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from unittest.mock import patch

import requests
import sample
from sample import RequestsTransport, SampleClient

seen: list[str] = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        seen.append(self.headers["User-Agent"])
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'"pong"')

    def log_message(self, format: str, *args: object) -> None:
        pass


assert find_spec("sample._runtime.transports") is None
server = HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
thread.start()
url = f"http://127.0.0.1:{server.server_port}"
try:
    with patch.dict(sys.modules, {"httpx2": None}):
        sample.preload()
        with SampleClient(base_url=url) as client:
            assert client.health.ping() == "pong"
        answers: list[int] = []
        with requests.Session() as session:
            session.headers["User-Agent"] = "not sent"
            session.hooks["response"] = lambda answer, **_: answers.append(answer.status_code)
            transport = RequestsTransport(session)
            with SampleClient(base_url=url, transport=transport) as client:
                assert client.health.ping() == "pong"
            transport.close()
            assert session.get(url, headers={"User-Agent": "own"}).json() == "pong"
            assert answers == [200, 200]
            try:
                SampleClient(base_url=url, transport=session)
            except TypeError as error:
                assert "RequestsTransport(session=...)" in str(error)
finally:
    server.shutdown()
    thread.join()
    server.server_close()
assert seen == ["sample/1.0", "sample/1.0", "own"]

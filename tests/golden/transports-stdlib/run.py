"""A package without dependencies: the asynchronous client has to be given a transport."""

import asyncio
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from unittest.mock import patch

import sample
from sample import AsyncSampleClient, SampleClient, StdlibTransport
from sample.testing import FakeTransport, reply


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'"pong"')

    def log_message(self, format: str, *args: object) -> None:
        pass


async def ping() -> None:
    async with AsyncSampleClient(transport=FakeTransport([reply(data="fake")])) as client:
        assert await client.health.ping() == "fake"


assert find_spec("sample._runtime.transports") is None
assert find_spec("sample._runtime.aiohttp_transport") is None
server = HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
thread.start()
url = f"http://127.0.0.1:{server.server_port}"
try:
    with patch.dict(sys.modules, {"httpx2": None, "aiohttp": None}):
        sample.preload()
        with SampleClient(base_url=url) as client:
            assert client.health.ping() == "pong"
        shared = StdlibTransport(max_connections=1)
        for _ in range(2):
            with SampleClient(base_url=url, transport=shared) as client:
                assert client.health.ping() == "pong"
        shared.close()
        asyncio.run(ping())
finally:
    server.shutdown()
    thread.join()
    server.server_close()
try:
    AsyncSampleClient(base_url=url)
except TypeError as error:
    assert "'transport'" in str(error)
else:
    raise AssertionError

"""Each client takes the first transport that it can use; nothing of httpx2 is in the package."""

import asyncio
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from unittest.mock import patch

import sample
from sample import AiohttpTransport, AsyncSampleClient, SampleClient, StdlibTransport


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'"pong"')

    def log_message(self, format: str, *args: object) -> None:
        pass


async def ping(url: str) -> None:
    async with AsyncSampleClient(base_url=url) as client:
        assert await client.health.ping() == "pong"
    transport = AiohttpTransport(max_connections=1)
    client = AsyncSampleClient(base_url=url, transport=transport)
    assert await asyncio.gather(*(client.health.ping() for _ in range(3))) == ["pong"] * 3
    await transport.aclose()


assert find_spec("sample._runtime.transports") is None
assert StdlibTransport is not AiohttpTransport
server = HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
thread.start()
url = f"http://127.0.0.1:{server.server_port}"
try:
    with patch.dict(sys.modules, {"httpx2": None}):
        sample.preload()
        with SampleClient(base_url=url) as client:
            assert client.health.ping() == "pong"
        asyncio.run(ping(url))
finally:
    server.shutdown()
    thread.join()
    server.server_close()

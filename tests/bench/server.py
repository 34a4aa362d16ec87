"""The server that calls are measured against: one small JSON answer to every request.

`python -m tests.bench.server` prints its port and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import sys

BODY = b'{"status":"completed","message":"All rows were taken over.","open":0}'
ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\nX-Request-Id: r-1\r\n\r\n%s" % (len(BODY), BODY)
)


class Answers(asyncio.Protocol):
    """Answers each request head on a connection; requests have no bodies."""

    def __init__(self) -> None:
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *heads, self._rest = (self._rest + data).split(b"\r\n\r\n")
        self._transport.write(ANSWER * len(heads))


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Answers, "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())

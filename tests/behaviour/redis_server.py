"""A redis-server of the machine on loopback, which forgets everything when it stops."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis
import redis.asyncio
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.retry import Retry


class RedisServer:
    """One server that keeps its port when it is stopped and started."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start with nothing stored, and wait until it answers."""
        options = {"port": self.port, "bind": "127.0.0.1", "save": "", "appendonly": "no"}
        command = ["redis-server", "--dir", str(self._folder)]
        for name, value in options.items():
            command += [f"--{name}", str(value)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        with self.client() as client:
            for _ in range(200):
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    time.sleep(0.02)
        raise AssertionError("redis-server does not answer")

    def kill(self) -> None:
        """Stop it without notice."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=10)
            self._process = None

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let it answer nobody, and forget nothing."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def until_old(self, seconds: int) -> None:
        """Wait until the server has been up for so long."""
        with self.client() as client:
            for _ in range(seconds * 20 + 100):
                if client.info("server")["uptime_in_seconds"] >= seconds:
                    return
                time.sleep(0.05)
        raise AssertionError("redis-server does not grow older")

    def client(self) -> redis.Redis:
        """A blocking client that gives up soon."""
        return client_at(self.port)

    def async_client(self) -> redis.asyncio.Redis:
        """An asynchronous client that gives up soon."""
        return async_client_at(self.port)


def client_at(port: int) -> redis.Redis:
    """A blocking client of the server at a port that gives up soon."""
    return redis.Redis(port=port, retry=Retry(NoBackoff(), 1), **_SHORT)


def async_client_at(port: int) -> redis.asyncio.Redis:
    """An asynchronous one."""
    return redis.asyncio.Redis(port=port, retry=AsyncRetry(NoBackoff(), 1), **_SHORT)


_SHORT: dict[str, Any] = {"socket_timeout": 0.5, "socket_connect_timeout": 0.5}


@contextmanager
def running_redis(folder: Path) -> Iterator[RedisServer]:
    """A server for tests; where the machine has none, they are skipped."""
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is not installed: nothing shares a quota")
    server = RedisServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.kill()

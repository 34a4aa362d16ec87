"""A real server on loopback: how it is installed, started, known to be ready, and stopped."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.servers.environments import Debian, PyPI, site_packages

HOST: Final = "127.0.0.1"
SECRET: Final = "your-api-key"

_NO_HEADERS: Final[Mapping[str, str]] = {}
_START_SECONDS: Final = 120
_STOP_SECONDS: Final = 10


@dataclass(frozen=True)
class Site:
    """Where one server runs.

    `here` has what the project holds for it, `environment` what was installed, `folder` what the
    server itself keeps; `port` is where it listens.
    """

    here: Path
    environment: Path
    folder: Path
    port: int

    @property
    def python(self) -> str:
        """The interpreter of a `PyPI` environment."""
        return str(self.environment / "bin/python")

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"


Document = Callable[[Site], bytes]


@dataclass(frozen=True, kw_only=True)
class Server:
    """One server of the table.

    `name` is that of its folder; the package that is generated is called so with ``_client``, its
    class `client`. `title` names the server and its version to readers. `ready` is a path that
    answers 2xx once the server serves, asked with these `headers`. `document` fetches the OpenAPI
    document as the server's makers publish it, `besides` has further ones of the same API by file
    name. `overlay` says what a user must know beyond the documents: credentials. `base` is what
    follows the host in the URL of the API, `settings` more lines of the vendor's table in
    pyproject.toml.
    """

    name: str
    title: str
    client: str
    needs: PyPI | Debian
    command: Callable[[Site], list[str]]
    ready: str
    document: Document
    suffix: str = ".json"
    overlay: str = ""
    base: str = ""
    besides: Mapping[str, Document] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    variables: Callable[[Site], Mapping[str, str]] = lambda site: {}
    settings: str = ""

    @property
    def here(self) -> Path:
        """The folder with the programs."""
        return Path(__file__).parent / self.name


def served(path: str, headers: Mapping[str, str] = _NO_HEADERS) -> Document:
    """The document is what the running server gives at a path."""
    return lambda site: _get(site.port, path, headers)


def installed(path: str) -> Document:
    """The document is a file of the installed Python packages."""
    return lambda site: (site_packages(site.environment) / path).read_bytes()


@contextmanager
def running(server: Server, folder: Path) -> Iterator[Site]:
    """The server, answering; stopped with all its processes at the end."""
    site = Site(server.here, server.needs.install(server.name), folder, free_port())
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            server.command(site),
            cwd=folder,
            env=_without_proxies() | dict(server.variables(site)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait(server, site, process, log)
            yield site
        finally:
            _stop(process)


def _without_proxies() -> dict[str, str]:
    own = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
    return {n: v for n, v in os.environ.items() if n not in own and "proxy" not in n.lower()}


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
    return port


def _wait(server: Server, site: Site, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            _get(site.port, server.ready, server.headers)
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        else:
            return
    said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise AssertionError(f"{server.title} does not serve (exit code {process.poll()}):\n{said}")


def _get(port: int, path: str, headers: Mapping[str, str] = _NO_HEADERS) -> bytes:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", path, headers=dict(headers))
        answer = connection.getresponse()
        body = answer.read()
        if not 200 <= answer.status < 300:
            raise http.client.HTTPException(f"{path}: {answer.status}")
        return body
    finally:
        connection.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the whole group: some servers have workers."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            return
        try:
            process.wait(timeout=_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue

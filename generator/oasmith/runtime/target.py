"""Targets: where a request goes, in what messages and log lines may show of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """Method, host, port and path; the path of an operation is its template, since what stands in
    its places may be personal or secret.
    """

    method: str
    host: str
    port: int
    path: str
    usual: bool = True
    """Whether the port is the one that the scheme has anyway."""

    @classmethod
    def of(cls, method: str, url: str) -> Target:
        """The target of a URL, whose query is not looked at."""
        parts = urlsplit(url)
        usual = _PORTS.get(parts.scheme, 0)
        port = parts.port or usual
        return cls(method, parts.hostname or "", port, parts.path, port == usual)

    def text(self, *, with_port: bool = False) -> str:
        """Like ``POST api.example.com/orders``, with the port where it is asked for or unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if with_port or not self.usual else ""
        return f"{self.method} {host}{port}{self.path}"

    def __str__(self) -> str:
        return self.text()

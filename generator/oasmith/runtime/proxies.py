"""The way to servers, as the environment says it: proxies and certificates.

It says so in ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY``, ``NO_PROXY`` in upper or lower case
(lower wins), ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``; where it names no proxies, those of the
operating system. Invariant: no message and no repr shows a password.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urlsplit

from .errors import ConfigurationError

if TYPE_CHECKING:
    import ssl


_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_KNOWN: Final = (*_PORTS, "socks4", "socks4a")
_ENTRY: Final = re.compile(r"(?:\[(.*)\]|([^:]*))(?::([0-9]{1,5}))?")
"""One of ``NO_PROXY`` that may have a port; an address of IPv6 has it after brackets."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy on the way; `user` and `password` are None together."""

    scheme: str
    host: str
    port: int
    user: str | None = field(default=None, repr=False)
    password: str = field(default="", repr=False)

    @property
    def url(self) -> str:
        """Its URL without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        """The headers that it needs."""
        if self.user is None:
            return {}
        from base64 import b64encode

        pair = f"{self.user}:{self.password}".encode()
        return {"Proxy-Authorization": f"Basic {b64encode(pair).decode()}"}


class Environment:
    """The environment as it was when the object was made."""

    def __init__(self) -> None:
        from urllib.request import getproxies, getproxies_environment  # slow to import

        self._proxies = getproxies()
        self._is_told = bool(getproxies_environment())

    def proxy(self, url: str, schemes: Collection[str]) -> Proxy | None:
        """The proxy on the way to a URL; ConfigurationError unless it has one of the `schemes`."""
        if not self._proxies:
            return None
        parts = urlsplit(url)
        name = parts.scheme if self._proxies.get(parts.scheme) else "all"
        told = self._proxies.get(name)
        if not told or self._is_bypassed(parts):
            return None
        return proxy_at(told, f"{name.upper()}_PROXY", schemes)

    def _is_bypassed(self, parts: SplitResult) -> bool:
        if self._is_told:
            host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
            entries = self._proxies.get("no", "").replace(",", " ").split()
            return any(_matches(entry, host.rstrip("."), port) for entry in entries)
        from urllib.request import proxy_bypass

        return bool(proxy_bypass(parts.netloc.rpartition("@")[2]))


def proxy_at(text: str, source: str, schemes: Collection[str]) -> Proxy:
    """The proxy that a text names, which is from `source`; ConfigurationError unless it is the URL
    of one, with one of the `schemes`.
    """
    proxy = _parsed(text)
    if proxy is None:
        raise ConfigurationError(
            f"{source} is not the URL of a proxy, like http://host:port; "
            "percent-encode what is special in its user and password"
        )
    if proxy.scheme not in schemes:
        kind = proxy.scheme if proxy.scheme in _KNOWN else "another"
        raise ConfigurationError(
            f"the proxy of {source} has the scheme {kind}; "
            f"the transport of this client can use {' and '.join(schemes)}"
        )
    return proxy


def certificates() -> ssl.SSLContext | None:
    """What the environment trusts; None where it does not say.

    ConfigurationError for a file that cannot be read.
    """
    file, folder = (os.environ.get(f"SSL_CERT_{what}") or None for what in ("FILE", "DIR"))
    if not file and not folder:
        return None
    import ssl

    try:
        return ssl.create_default_context(cafile=file, capath=folder)
    except OSError as error:
        reason = error.strerror or "it has no certificates"
    raise ConfigurationError(f"SSL_CERT_FILE cannot be used: {reason}")


def _parsed(text: str) -> Proxy | None:
    """The proxy that a text names; None if it is no URL of one."""
    text = text if "://" in text else f"http://{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    odd = parts.path.strip("/") or parts.query or parts.fragment or "\\" in text
    if not host or odd or not all("!" <= character <= "~" for character in text):
        return None
    user = None if parts.username is None else unquote(parts.username)
    port = _PORTS.get(parts.scheme, 0) if port is None else port
    return Proxy(parts.scheme, host, port, user, unquote(parts.password or ""))


@lru_cache(maxsize=1024)
def _matches(entry: str, host: str, port: int) -> bool:
    """Whether an entry of ``NO_PROXY`` is for that host and port.

    It is ``*``, a host (for what is below it too, with or without a dot or ``*.`` before it), an
    address or a network, and perhaps a port.
    """
    from ipaddress import (  # slow to import, and few have the variable
        ip_address,
        ip_network,
    )

    found = _ENTRY.fullmatch(entry)
    name, wanted = (found[1] or found[2], found[3]) if found else (entry, None)
    if wanted and int(wanted) != port:
        return False
    if name == "*":
        return True
    name = name.lower().rstrip(".")
    with suppress(ValueError):
        network = ip_network(name, strict=False)
        with suppress(ValueError):
            return ip_address(host) in network
        return False
    name = name.removeprefix("*").lstrip(".")
    return bool(name) and f".{host}".endswith(f".{name}")

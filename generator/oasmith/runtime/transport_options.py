"""What transports are given: each wrong option is told when the transport or client is made.

What is of a wrong type is a TypeError, a number out of range a ValueError, as of all options; what
cannot be had here, or not together, is a ConfigurationError.

Invariant: no message shows a value that may be a secret.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from .errors import ConfigurationError

_HTTPX: Final = "HttpxTransport(client=...) or HttpxAsyncTransport(client=...)"
_CLIENTS: Final = {
    ("httpx2", "Client"): _HTTPX,
    ("httpx2", "AsyncClient"): _HTTPX,
    ("httpx", "Client"): _HTTPX,
    ("httpx", "AsyncClient"): _HTTPX,
    ("requests", "Session"): "RequestsTransport(session=...)",
}
"""The clients that users have, by library and class, and what takes them."""


def library_of(client: object) -> str:
    """The HTTP library that the object is a client of, also of a class derived from its; or ""."""
    return _client_kind(client)[0]


def _client_kind(client: object) -> tuple[str, str]:
    kinds = ((kind.__module__.partition(".")[0], kind.__name__) for kind in type(client).__mro__)
    return next((kind for kind in kinds if kind in _CLIENTS), ("", ""))


def library(name: str) -> Any:
    """The HTTP library of that name; ConfigurationError, which says what to do, if there is none."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:  # it is there, but lacks something itself
            raise
    raise ConfigurationError(
        f"{name} is not installed, which this transport sends requests with: `pip install {name}`; "
        'or give blocking clients a StdlibTransport, which needs nothing (transports = ["stdlib"] '
        "when the package is generated)"
    )


def named(value: object) -> str:
    """The kind of a value, for a message."""
    kind = type(value)
    root = kind.__module__.partition(".")[0]
    return kind.__name__ if root == "builtins" else f"{root}.{kind.__name__}"


def check_transport(transport: object, method: str) -> None:
    """TypeError unless clients can send with it, by its `method`."""
    kind = _client_kind(transport)
    if kind in _CLIENTS:
        raise TypeError(
            f"transport= takes no {named(transport)} itself; "
            f"give it to a transport: {_CLIENTS[kind]}"
        )
    if isinstance(transport, type) or not callable(getattr(transport, method, None)):
        asynchronous, blocking = ("an asynchronous", "a blocking")[
            :: 1 if method == "asend" else -1
        ]
        raise TypeError(
            f"transport= of {asynchronous} client takes an object with the method {method}; "
            f"this one is {named(transport)}"
            + (f", for {blocking} client" if _sends(transport, method) else "")
        )


def _sends(transport: object, method: str) -> bool:
    other = "send" if method == "asend" else "asend"
    return not isinstance(transport, type) and callable(getattr(transport, other, None))


def check_context(ssl_context: object) -> None:
    """TypeError unless it is a context of TLS, or None."""
    if ssl_context is not None and not callable(getattr(ssl_context, "wrap_bio", None)):
        raise TypeError(f"ssl_context= takes an ssl.SSLContext, not {named(ssl_context)}")


def check_pool(max_connections: object, keepalive_expiry: object) -> None:
    """TypeError or ValueError unless a pool can keep to these limits."""
    told = "max_connections= takes a whole number, 1 or more"
    if not isinstance(max_connections, int) or isinstance(max_connections, bool):
        raise TypeError(f"{told}, not {named(max_connections)}")
    if max_connections < 1:
        raise ValueError(told)
    told = "keepalive_expiry= takes a number of seconds, 0 or more"
    if not isinstance(keepalive_expiry, int | float):
        raise TypeError(f"{told}, not {named(keepalive_expiry)}")
    if not keepalive_expiry >= 0:
        raise ValueError(told)


def check_limits(limits: object) -> None:
    """TypeError unless it is what httpx2 or httpx calls limits, or None."""
    if limits is not None and not hasattr(limits, "max_keepalive_connections"):
        raise TypeError(f"limits= takes an httpx2.Limits, not {named(limits)}")


def check_http2(http2: object) -> None:
    """ConfigurationError if HTTP/2 is wanted and what speaks it is not installed."""
    if not http2:
        return
    from importlib.util import find_spec

    if find_spec("h2") is None:
        raise ConfigurationError("http2=True needs the package h2, as httpx2[http2] installs it")

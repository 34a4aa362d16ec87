"""Client of Orders 1."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "UNSET",
    "ApiError",
    "ApiResponse",
    "AsyncSampleClient",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "CallOptions",
    "CertificateError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "ConnectTimeout",
    "ConnectionLost",
    "DeadlineExceeded",
    "DecodeError",
    "Drift",
    "DriftCounts",
    "Headers",
    "HttpxAsyncTransport",
    "HttpxTransport",
    "NotFoundError",
    "PermissionDeniedError",
    "PoolTimeout",
    "ProtocolError",
    "RateLimitError",
    "ReadTimeout",
    "Request",
    "RequestValidationError",
    "Response",
    "ResponseTooLarge",
    "SampleClient",
    "ServerError",
    "Timeout",
    "Transport",
    "TransportError",
    "UnprocessableError",
    "Unset",
    "WriteTimeout",
    "preload",
]

_MODULES = {
    "ApiError": "errors",
    "ApiResponse": "_runtime.responses",
    "AsyncSampleClient": "client",
    "AsyncTransport": "_runtime.http",
    "Attempt": "_runtime.options",
    "AuthenticationError": "errors",
    "BadRequestError": "errors",
    "CallOptions": "_runtime.options",
    "CertificateError": "errors",
    "ClientError": "errors",
    "ConfigurationError": "errors",
    "ConflictError": "errors",
    "ConnectError": "errors",
    "ConnectTimeout": "errors",
    "ConnectionLost": "errors",
    "DeadlineExceeded": "errors",
    "DecodeError": "errors",
    "Drift": "_runtime.drift",
    "DriftCounts": "_runtime.drift",
    "Headers": "_runtime.http",
    "HttpxAsyncTransport": "_runtime.transports",
    "HttpxTransport": "_runtime.transports",
    "NotFoundError": "errors",
    "PermissionDeniedError": "errors",
    "PoolTimeout": "errors",
    "ProtocolError": "errors",
    "RateLimitError": "errors",
    "ReadTimeout": "errors",
    "Request": "_runtime.http",
    "RequestValidationError": "errors",
    "Response": "_runtime.http",
    "ResponseTooLarge": "errors",
    "SampleClient": "client",
    "ServerError": "errors",
    "Timeout": "_runtime.http",
    "Transport": "_runtime.http",
    "TransportError": "errors",
    "UNSET": "_runtime.model",
    "UnprocessableError": "errors",
    "Unset": "_runtime.model",
    "WriteTimeout": "errors",
    "preload": "_runtime.client",
}

if TYPE_CHECKING:
    from ._runtime.client import preload
    from ._runtime.drift import Drift, DriftCounts
    from ._runtime.http import (
        AsyncTransport,
        Headers,
        Request,
        Response,
        Timeout,
        Transport,
    )
    from ._runtime.model import UNSET, Unset
    from ._runtime.options import Attempt, CallOptions
    from ._runtime.responses import ApiResponse
    from ._runtime.transports import HttpxAsyncTransport, HttpxTransport
    from .client import AsyncSampleClient, SampleClient
    from .errors import (
        ApiError,
        AuthenticationError,
        BadRequestError,
        CertificateError,
        ClientError,
        ConfigurationError,
        ConflictError,
        ConnectError,
        ConnectionLost,
        ConnectTimeout,
        DeadlineExceeded,
        DecodeError,
        NotFoundError,
        PermissionDeniedError,
        PoolTimeout,
        ProtocolError,
        RateLimitError,
        ReadTimeout,
        RequestValidationError,
        ResponseTooLarge,
        ServerError,
        TransportError,
        UnprocessableError,
        WriteTimeout,
    )
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)

"""What calls of Errors raise; all are `ClientError`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._runtime import errors
from ._runtime.errors import (
    CertificateError,
    ClientError,
    ConfigurationError,
    ConnectError,
    ConnectionLost,
    ConnectTimeout,
    DeadlineExceeded,
    DecodeError,
    PoolTimeout,
    ProtocolError,
    ReadTimeout,
    RequestValidationError,
    ResponseTooLarge,
    TransportError,
    WriteTimeout,
)

if TYPE_CHECKING:
    from . import models

__all__ = [
    "BY_STATUS",
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "CertificateError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "ConnectTimeout",
    "ConnectionLost",
    "DeadlineExceeded",
    "DecodeError",
    "NotFoundError",
    "PermissionDeniedError",
    "PoolTimeout",
    "ProtocolError",
    "RateLimitError",
    "ReadTimeout",
    "RequestValidationError",
    "ResponseTooLarge",
    "ServerError",
    "TransportError",
    "UnprocessableError",
    "WriteTimeout",
]


class ApiError(errors.ApiError):
    """The server answered with an error; its `body` is raw where it fits no documented type."""


class BadRequestError(ApiError, errors.BadRequestError):
    """400: the server does not accept the request."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


class AuthenticationError(ApiError, errors.AuthenticationError):
    """401: the credentials are missing or not accepted."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


class PermissionDeniedError(ApiError, errors.PermissionDeniedError):
    """403: the credentials do not allow this."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


class NotFoundError(ApiError, errors.NotFoundError):
    """404: there is no such resource."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.NotFound | models.Problem | errors.RawBody: ...


class ConflictError(ApiError, errors.ConflictError):
    """409: the request conflicts with the state of the resource."""


class UnprocessableError(ApiError, errors.UnprocessableError):
    """422: the server refuses what the body says."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


class RateLimitError(ApiError, errors.RateLimitError):
    """429: too many requests, and waiting would take too long."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


class ServerError(ApiError, errors.ServerError):
    """5xx: the server failed."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.Problem | errors.RawBody: ...


BY_STATUS: Mapping[str, type[ApiError]] = {
    "default": ApiError,
    "400": BadRequestError,
    "401": AuthenticationError,
    "403": PermissionDeniedError,
    "404": NotFoundError,
    "409": ConflictError,
    "422": UnprocessableError,
    "429": RateLimitError,
    "5XX": ServerError,
}

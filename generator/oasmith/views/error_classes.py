"""The error classes of packages: a table of their names, statuses, docstrings and conditions.

Input: an API or a documented status. Output: the classes of the API, or the class of the status.
Invariant: every name is that of a class of the runtime.
"""

from __future__ import annotations

from collections.abc import Callable

from oasmith.model import Api, SchemeKind
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors. `status` is the documented status that it means (``404``, ``5XX``,
    ``default``; empty: none), `doc` the docstring of a subclass that types the body."""

    name: str
    status: str = ""
    doc: str = ""
    is_raised: Callable[[Api], bool] = lambda api: True
    """Whether calls of the API can raise it."""


_ERROR_CLASSES = (
    ErrorClass(
        "ApiError",
        "default",
        "The server answered with an error; its `body` is raw where it fits no documented type.",
    ),
    ErrorClass("BadRequestError", "400", "400: the server does not accept the request."),
    ErrorClass("AuthenticationError", "401", "401: the credentials are missing or not accepted."),
    ErrorClass("PermissionDeniedError", "403", "403: the credentials do not allow this."),
    ErrorClass("NotFoundError", "404", "404: there is no such resource."),
    ErrorClass(
        "ConflictError", "409", "409: the request conflicts with the state of the resource."
    ),
    ErrorClass("UnprocessableError", "422", "422: the server refuses what the body says."),
    ErrorClass("RateLimitError", "429", "429: too many requests, and waiting would take too long."),
    ErrorClass("ServerError", "5XX", "5xx: the server failed."),
    ErrorClass("CertificateError"),
    ErrorClass("ClientError"),
    ErrorClass("ConfigurationError"),
    ErrorClass("ConnectError"),
    ErrorClass("ConnectTimeout"),
    ErrorClass("ConnectionLost"),
    ErrorClass("DeadlineExceeded"),
    ErrorClass("DecodeError"),
    ErrorClass("PoolTimeout"),
    ErrorClass("ProtocolError"),
    ErrorClass("ReadTimeout"),
    ErrorClass("RequestValidationError"),
    ErrorClass("ResponseTooLarge"),
    ErrorClass("TransportError"),
    ErrorClass("WriteTimeout"),
    ErrorClass("PagingError", is_raised=lambda api: any(op.paging for op in api.operations)),
    ErrorClass("PollTimeout", is_raised=lambda api: any(op.polling for op in api.operations)),
    ErrorClass(
        "BatchFailed",
        is_raised=lambda api: any(op.polling and op.polling.failure for op in api.operations),
    ),
    ErrorClass("StreamError", is_raised=lambda api: any(op.sequence for op in api.operations)),
    ErrorClass("SignatureError", is_raised=lambda api: bool(api.webhooks)),
    ErrorClass(
        "TokenError",
        is_raised=lambda api: any(s.kind is SchemeKind.OAUTH2 for s in api.security_schemes),
    ),
)
STATUS_CLASSES = {each.status: each for each in _ERROR_CLASSES if each.status}
"""The classes by the documented status; that of ``default`` is the base of the others."""


def error_names(api: Api) -> list[str]:
    """The sorted names of the errors that calls of the API can raise."""
    return sorted(each.name for each in _ERROR_CLASSES if each.is_raised(api))


def status_class(status: str) -> ErrorClass:
    """The class that a documented status means: ``404``, ``5XX``, ``default``."""
    found = STATUS_CLASSES.get(status) or STATUS_CLASSES.get(f"{status[:1]}XX")
    return found or STATUS_CLASSES["default"]

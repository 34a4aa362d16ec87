"""Views of the modules that only lead to others: the package, its errors, its split models.

Names are imported when they are first used (PEP 562), so that importing the package is instant
however large it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from oasmith.model import Alias, Anything, Codec, Named, Scalar, SchemeKind
from oasmith.python.docstrings import docstring
from oasmith.python.layout import exploded, statement
from oasmith.python.literals import text_literal
from oasmith.python.module import Package, from_lines, member_order, natural
from oasmith.views.renamed import RenamedTypesView, renamed_types_view
from oasmith.views.transports import transport_classes

ERRORS = (
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
    "PermissionError_",
    "PoolTimeout",
    "ProtocolError",
    "RateLimitError",
    "ReadTimeout",
    "RequestValidationError",
    "ServerError",
    "TransportError",
    "UnprocessableError",
    "WriteTimeout",
)
MESSAGES = ("AsyncTransport", "Headers", "Request", "Response", "Timeout", "Transport")
"""What a transport of one's own is written with."""
PAGING_ERRORS = ("PagingError",)
TOKEN_ERRORS = ("TokenError",)
WEBHOOK_ERRORS = ("SignatureError",)
POLLING_ERRORS = ("PollTimeout",)
STREAM_ERRORS = ("StreamError",)
FAILURE_ERRORS = ("BatchFailed",)


@dataclass(frozen=True, slots=True)
class LazyView:
    """A module whose names are imported when they are first used."""

    doc_lines: list[str]
    type_checking_lines: list[str]
    table_lines: list[str]
    all_lines: list[str]
    renamed: RenamedTypesView | None = None


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The errors that calls of the package raise."""

    doc_lines: list[str]
    import_lines: list[str]
    all_lines: list[str]


def errors_of(package: Package) -> list[str]:
    """The names of the errors that the package can raise."""
    operations = package.api.operations
    names = [*ERRORS]
    names += PAGING_ERRORS if any(op.paging for op in operations) else ()
    names += TOKEN_ERRORS if _uses_oauth(package) else ()
    names += WEBHOOK_ERRORS if package.api.webhooks else ()
    names += STREAM_ERRORS if any(op.sequence for op in operations) else ()
    polled = [op.polling for op in operations if op.polling]
    names += POLLING_ERRORS if polled else ()
    names += FAILURE_ERRORS if any(polling.failure for polling in polled) else ()
    return sorted(names)


def init_view(package: Package) -> LazyView:
    """The package itself: clients, errors, the marker of absent values."""
    client = package.names.client
    where = {client: "client", f"Async{client}": "client"}
    where |= dict.fromkeys(errors_of(package), "errors")
    where |= dict.fromkeys(("UNSET", "Unset"), "_runtime.unset")
    where |= dict.fromkeys(MESSAGES, "_runtime.http") | {"ApiResponse": "_runtime.responses"}
    where |= {"Attempt": "_runtime.hooks", "preload": "_runtime.preload"}
    where |= dict.fromkeys(("Drift", "DriftCounts"), "_runtime.drift")
    if _uses_oauth(package):
        where |= dict.fromkeys(("ClientCredentials", "RefreshToken"), "_runtime.oauth")
    if any(op.rate_limit for op in package.api.operations):
        where |= {"LocalLimiter": "_runtime.limits", "RedisLimiter": "_runtime.redis_limits"}
    if any(op.sequence for op in package.api.operations):
        where |= {"ServerSentEvent": "_runtime.sequences"}
    if _takes_uploads(package):
        where |= dict.fromkeys(("File", "Upload"), "_runtime.uploads")
    for name, module in transport_classes(package.transports).items():
        where[name] = f"_runtime.{module}"
    doc = f"Client of {package.api.title} {package.api.version}.\n\n{package.api.doc}"
    return _lazy_view(doc, where)


def _takes_uploads(package: Package) -> bool:
    bodies = (operation.body for operation in package.api.operations if operation.body)
    codecs = {content.codec for body in bodies for content in body.contents}
    return not codecs.isdisjoint((Codec.BINARY, Codec.MULTIPART))


def _uses_oauth(package: Package) -> bool:
    return any(scheme.kind is SchemeKind.OAUTH2 for scheme in package.api.security_schemes)


def errors_view(package: Package) -> ErrorsView:
    """The errors module."""
    names = errors_of(package)
    lines = from_lines({"._runtime.errors": set(names)})
    doc = f"What calls of {package.api.title} raise; all are `ClientError`."
    return ErrorsView(docstring(doc, 0), lines, _all(names))


def models_init_view(package: Package) -> LazyView:
    """The models of a split package: every class, alias and shape constant."""
    names = package.names
    where = {}
    for id_, named in package.api.types.items():
        where[names.types[id_]] = names.modules[id_]
        if isinstance(named, Alias) and not isinstance(named.target, Scalar | Anything | Named):
            where[names.constants[id_]] = names.modules[id_]
    view = _lazy_view(f"Models of {package.api.title}.", where)
    return replace(view, renamed=renamed_types_view(package))


def _lazy_view(doc: str, where: Mapping[str, str]) -> LazyView:
    froms: dict[str, set[str]] = {}
    for name, module in where.items():
        froms.setdefault(f".{module}", set()).add(name)
    entries = [f"{text_literal(name)}: {text_literal(where[name])}" for name in sorted(where)]
    table = statement(["_MODULES = {", *exploded(entries), "}"])
    return LazyView(docstring(doc, 0), from_lines(froms, 4), table, _all(where))


def _all(names: Iterable[str]) -> list[str]:
    return [
        "__all__ = [",
        *exploded([text_literal(n) for n in sorted(names, key=_all_order)]),
        "]",
    ]


def _all_order(name: str) -> tuple[int, tuple[object, ...]]:
    """The order of ruff's RUF022: as members of an import, but case counts."""
    order, *_ = member_order(name)
    return order, natural(name, fold=False)

"""The view of a package's errors: which there are, and what the bodies of those with a status are.

The runtime has the whole tree. Where the document types the bodies of errors, the package has
subclasses of its own, for type checkers alone: the body of `NotFoundError` is what any operation
documents for 404, or raw where what came is none of that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from oasmith.model import Operation, Response, SchemeKind
from oasmith.python.annotations import join_members
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import getter
from oasmith.python.literals import text_literal
from oasmith.python.module import Import, Module, Package, imports_of
from oasmith.values import dataclass
from oasmith.views.contents import read_members, readable
from oasmith.views.names_of_all import names_of_all

STATUS_ERRORS = {
    "default": (
        "ApiError",
        "The server answered with an error; its `body` is raw where it fits no documented type.",
    ),
    "400": ("BadRequestError", "400."),
    "401": ("AuthenticationError", "401: the credentials are missing or not accepted."),
    "403": ("PermissionDeniedError", "403: the credentials do not allow this."),
    "404": ("NotFoundError", "404."),
    "409": ("ConflictError", "409."),
    "422": ("UnprocessableError", "422."),
    "429": ("RateLimitError", "429: too many requests, and waiting would take too long."),
    "5XX": ("ServerError", "5xx."),
}
"""The classes that statuses mean, with their docstrings; that of the rest is the base of all."""

ERRORS = (
    "CertificateError",
    "ClientError",
    "ConfigurationError",
    "ConnectError",
    "ConnectTimeout",
    "ConnectionLost",
    "DeadlineExceeded",
    "DecodeError",
    "PoolTimeout",
    "ProtocolError",
    "ReadTimeout",
    "RequestValidationError",
    "ResponseTooLarge",
    "TransportError",
    "WriteTimeout",
)
_RAW = ("None", "str", "bool", "float", "dict[str, Any]", "list[Any]")
"""What is raw anyway."""
PAGING_ERRORS = ("PagingError",)
TOKEN_ERRORS = ("TokenError",)
WEBHOOK_ERRORS = ("SignatureError",)
POLLING_ERRORS = ("PollTimeout",)
STREAM_ERRORS = ("StreamError",)
FAILURE_ERRORS = ("BatchFailed",)


@dataclass(frozen=True, slots=True)
class ErrorClassView:
    """An error with a status, as a literal; `body` is what stands behind the name of that property,
    empty if its base says the same."""

    name: str
    bases: str
    doc_lines: list[str]
    body: str
    status: str


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The errors that calls of the package raise; without `classes` all are those of the runtime."""

    doc_lines: list[str]
    imports: list[list[Import]]
    type_imports: list[list[Import]]
    classes: list[ErrorClassView]
    names: list[str]


def class_of(status: str) -> str:
    """The error that a documented status means: ``404``, ``5XX``, ``default``."""
    found = STATUS_ERRORS.get(status) or STATUS_ERRORS.get(f"{status[:1]}XX")
    return (found or STATUS_ERRORS["default"])[0]


def errors_of(package: Package) -> list[str]:
    """The names of the errors that the package can raise."""
    return sorted([*_others(package), *(name for name, _ in STATUS_ERRORS.values())])


def _others(package: Package) -> Iterator[str]:
    operations, schemes = package.api.operations, package.api.security_schemes
    yield from ERRORS
    yield from PAGING_ERRORS if any(op.paging for op in operations) else ()
    yield from TOKEN_ERRORS if any(s.kind is SchemeKind.OAUTH2 for s in schemes) else ()
    yield from WEBHOOK_ERRORS if package.api.webhooks else ()
    yield from STREAM_ERRORS if any(op.sequence for op in operations) else ()
    polled = [op.polling for op in operations if op.polling]
    yield from POLLING_ERRORS if polled else ()
    yield from FAILURE_ERRORS if any(polling.failure for polling in polled) else ()


def errors_view(module: Module) -> ErrorsView:
    """The errors module."""
    package = module.package
    title = package.api.title
    doc = docstring(f"What calls of {title} raise; all are `ClientError`.", 0)
    if not has_typed_errors(package):
        plain = imports_of({"._runtime.errors": set(errors_of(package))})
        return ErrorsView(doc, [plain], [], [], names_of_all(errors_of(package)))
    classes = list(_classes(module))
    if not any(re.search(r"\bAny\b", each.body) for each in classes):
        module.unused("typing", "Any")  # of raw bodies
    standard = {"collections.abc": ["Mapping"], "typing": ["TYPE_CHECKING"]}
    own = {"._runtime": ["errors"], "._runtime.errors": set(_others(package))}
    names = names_of_all(["BY_STATUS", *errors_of(package)])
    imports = [imports_of(standard), imports_of(own)]
    return ErrorsView(doc, imports, module.imports(4), classes, names)


def has_typed_errors(package: Package) -> bool:
    """Whether some error has a body of which more is known than that it is JSON or text."""
    bodies = _bodies(Module(package).prose())
    return any(body not in ("", "Any") for body in bodies.values())


def _classes(module: Module) -> Iterator[ErrorClassView]:
    bodies = _bodies(module)
    for status, (name, doc) in STATUS_ERRORS.items():
        bases = f"errors.{name}" if status == "default" else f"ApiError, errors.{name}"
        body = bodies[status]
        is_news = body not in ("", "Any") and (status == "default" or body != bodies["default"])
        told = getter(f"{body} | errors.RawBody", 8, "body", ": ...") if is_news else ""
        yield ErrorClassView(name, bases, docstring(doc, 4), told, text_literal(status))


def _bodies(module: Module) -> dict[str, str]:
    """The annotation of the bodies that operations document for each status; "" for none."""
    told: dict[str, list[str]] = {status: [] for status in STATUS_ERRORS}
    operations = map(errors_with_body, module.package.api.operations)
    documented = (tuple((r.status, *body_members(r, module)) for r in each) for each in operations)
    for errors in dict.fromkeys(documented):  # most operations say the same
        members = {status: found for status, *found in errors}
        for status in told if members else ():
            found = [m for other in _documented(members, status) for m in members[other]]
            told[status] += [member for member in found if member not in _RAW]
    return {status: join_members(found) if found else "" for status, found in told.items()}


def _documented(typed: Collection[str], status: str) -> list[str]:
    """Whose responses errors of a status are read by, as the runtime looks them up."""
    if status == "default":
        return list(typed)
    found = [status] if status in typed else []
    if status.endswith("XX"):
        found += [key for key in typed if key.startswith(status[0]) and key != status]
    elif not found:
        found = [key for key in (f"{status[0]}XX",) if key in typed]
    if (not found or (status.endswith("XX") and status not in typed)) and "default" in typed:
        found.append("default")
    return found


def body_members(response: Response, module: Module) -> list[str]:
    """The members of the annotation of what the body of an error is read as."""
    return [member for c in readable(response) for member in read_members(c, module)]


def errors_with_body(operation: Operation) -> list[Response]:
    """The responses of an operation that are errors and say what their body is."""
    return [r for r in operation.responses if not r.status.startswith("2") and r.contents]

"""What is reported where files are joined: each function gives the diagnostic of one kind of
fault."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, Related, Severity
from oasmith.source.document import Origin


def outside(escapes: list[tuple[str, Origin]]) -> Diagnostic:
    """That references lead out of the folders that may be read: one finding for all of them."""
    (name, referrer), *others = escapes
    message = (
        f"`{name}` is outside of the folder that references may lead into; nothing outside was read"
    )
    return Diagnostic(
        "ref-outside",
        Severity.ERROR,
        message + (f" ({len(others)} more such files)" if others else ""),
        location=referrer.locate(),
        help="for a document that you trust, name a folder that holds all its files: "
        "--refs-within FOLDER",
        related=tuple(Related(f"`{name}` is too", location=o.locate()) for name, o in others[:3]),
    )


def ambiguous(ref: str, origin: Origin) -> Diagnostic:
    """That a dynamic reference has several meanings, of which one is taken."""
    message = f"`{ref}` may mean several schemas, depending on the way there; it is read as `$ref`"
    return Diagnostic("dynamic-ref", Severity.WARN, message, location=origin.locate())


def endless(origin: Origin) -> Diagnostic:
    """That a document would go on without end at a place."""
    message = (
        "what this refers to contains a reference back, or goes on without end; "
        "it is left empty here and wherever else that is so"
    )
    return Diagnostic("ref-cycle", Severity.ERROR, message, location=origin.locate())

"""What a document asks for and a package does not do yet: told once per feature, never silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lower.codecs import essence_of
from oasmith.lower.context import Context
from oasmith.lower.results import is_json_as_text
from oasmith.model import Content, Operation

Places = Iterator[str]
"""Pointers of the places that use a feature."""


def report_unsupported(context: Context, operations: tuple[Operation, ...]) -> None:
    """One finding per feature that the document uses and a package has not, at its first place."""
    for code, severity, find, consequence in _FEATURES:
        places = list(find(operations))
        if places:
            count = f" ({len(places)} places)" if len(places) > 1 else ""
            context.findings.add(Diagnostic(code, severity, f"{consequence}{count}", places[0]))


def _xml(operations: tuple[Operation, ...]) -> Places:
    return _contents(operations, lambda essence: essence.endswith(("/xml", "+xml")))


def _contents(operations: tuple[Operation, ...], wanted: Callable[[str], bool]) -> Places:
    """Operations with bodies of the media type and nothing better to read or write."""
    for operation in operations:
        groups = [response.contents for response in operation.responses]
        groups += [operation.body.contents] if operation.body else []
        if any(contents and all(_is(c, wanted) for c in contents) for contents in groups):
            yield operation.pointer


def _json_as_text(operations: tuple[Operation, ...]) -> Places:
    for operation in operations:
        groups = [response.contents for response in operation.responses]
        pairs = ((c, other) for contents in groups for c in contents for other in contents)
        if any(is_json_as_text(*pair) for pair in pairs):
            yield operation.pointer


def _is(content: Content, wanted: Callable[[str], bool]) -> bool:
    return wanted(essence_of(content.media_type))


_FEATURES: tuple[tuple[str, Severity, Callable[[tuple[Operation, ...]], Places], str], ...] = (
    (
        "unsupported-xml",
        Severity.WARN,
        _xml,
        "XML is sent and returned as `str`, not as a model",
    ),
    (
        "json-as-text",
        Severity.INFO,
        _json_as_text,
        "`text/plain` has the schema of the JSON beside it, which no text can have; it is read as JSON",
    ),
)

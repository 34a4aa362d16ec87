"""What a document asks for and a package does not do yet: told once per feature, never silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oasmith.lower.context import Context
from oasmith.model import Content, Operation

Places = Iterator[str]
"""Pointers of the places that use a feature."""


def report_unsupported(context: Context, operations: tuple[Operation, ...]) -> None:
    """One warning per unsupported feature that the document uses, at its first place."""
    for code, find, consequence in _FEATURES:
        places = list(find(operations))
        if places:
            count = f" ({len(places)} places)" if len(places) > 1 else ""
            context.findings.warn(code, f"{consequence}{count}", places[0])


def _xml(operations: tuple[Operation, ...]) -> Places:
    return _contents(operations, lambda essence: essence.endswith(("/xml", "+xml")))


def _contents(operations: tuple[Operation, ...], wanted: Callable[[str], bool]) -> Places:
    """Operations with bodies of the media type and nothing better to read or write."""
    for operation in operations:
        groups = [response.contents for response in operation.responses]
        groups += [operation.body.contents] if operation.body else []
        if any(contents and all(_is(c, wanted) for c in contents) for contents in groups):
            yield operation.pointer


def _is(content: Content, wanted: Callable[[str], bool]) -> bool:
    return wanted(content.media_type.split(";", 1)[0].strip().lower())


_FEATURES: tuple[tuple[str, Callable[[tuple[Operation, ...]], Places], str], ...] = (
    ("unsupported-xml", _xml, "XML is sent and returned as `str`, not as a model"),
)

"""What a document asks for and a package does not do yet: told once per feature, never silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oasmith.lower.context import Context, Located
from oasmith.model import Content, Operation

Places = Iterator[str]
"""Pointers of the places that use a feature."""


def report_unsupported(context: Context, operations: tuple[Operation, ...]) -> None:
    """One warning per unsupported feature that the document uses, at its first place."""
    for code, find, consequence in _FEATURES:
        places = list(find(context, operations))
        if places:
            count = f" ({len(places)} places)" if len(places) > 1 else ""
            context.findings.warn(code, f"{consequence}{count}", places[0])


def _webhooks(context: Context, _: tuple[Operation, ...]) -> Places:
    for _name, located in Located(context.root, "#").entries("webhooks"):
        yield located.pointer


def _callbacks(context: Context, operations: tuple[Operation, ...]) -> Places:
    for operation in operations:
        located = context.at(operation.pointer)
        if located is not None:
            yield from (callback.pointer for _, callback in located.entries("callbacks"))


def _streams(_: Context, operations: tuple[Operation, ...]) -> Places:
    return _contents(operations, lambda essence: essence == "text/event-stream")


def _xml(_: Context, operations: tuple[Operation, ...]) -> Places:
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


_FEATURES: tuple[tuple[str, Callable[[Context, tuple[Operation, ...]], Places], str], ...] = (
    (
        "unsupported-webhooks",
        _webhooks,
        "webhooks are not generated; their payloads are among the models if they are components",
    ),
    ("unsupported-callbacks", _callbacks, "callbacks are not generated"),
    (
        "unsupported-stream",
        _streams,
        "an event stream is read to its end and returned as one `str`",
    ),
    ("unsupported-xml", _xml, "XML is sent and returned as `str`, not as a model"),
)

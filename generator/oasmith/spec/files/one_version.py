"""Documents of several versions become documents of one, so that they can be merged.

Input: documents as they were read, and the function that joins the files they refer to. Output: the
same documents; if their versions differ, or if they are Swagger 2.0 with different servers, media
types or security schemes, all are joined and upgraded. Other documents are not touched, so that
overlays find what was published.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.load import Join
from oasmith.spec.versions import declared, known_version, upgrade

_OF_SWAGGER = ("host", "basePath", "schemes", "consumes", "produces", "securityDefinitions")


def to_one_version(
    documents: Sequence[Document], join: Join
) -> tuple[list[Document] | None, tuple[Diagnostic, ...]]:
    """The documents to be merged, and findings; None where one cannot be used."""
    versions = [known_version(document.value) for document in documents]
    known = [version for version in versions if version is not None]
    if len(known) < len(versions):
        return list(documents), ()
    found: list[Diagnostic] = []
    changed = list(documents)
    is_mixed = len({version.schemas for version in known}) > 1
    if is_mixed or (not known[0].has_components and _differ(documents)):
        for index, document in enumerate(documents):
            joined, more = join(document)
            found += more
            if joined is None:
                return None, tuple(dict.fromkeys(found))
            changed[index], more = upgrade(joined)
            found += (_located(joined, diagnostic) for diagnostic in more)
    return _of_one_version(changed), tuple(dict.fromkeys(found))


def _located(document: Document, found: Diagnostic) -> Diagnostic:
    """The finding with its place in the file, since the document is about to be merged away."""
    place = found.location or document.locate(found.pointer, key=found.on_key)
    return replace(found, location=place)


def _differ(documents: Sequence[Document]) -> bool:
    """Whether documents of Swagger 2.0 say different things of all their operations."""
    said = [
        [document.value.get(key) for key in _OF_SWAGGER]
        for document in documents
        if document.value.get("paths")
    ]
    return any(other != said[0] for other in said)


def _of_one_version(documents: list[Document]) -> list[Document]:
    """The documents with the latest version that any declares: what remains adds, or clarifies."""
    latest = max((_declared(document.value) for document in documents), key=_numbers)
    return [
        (
            document
            if _declared(document.value) == latest
            else replace(document, value={**document.value, "openapi": latest})
        )
        for document in documents
    ]


def _declared(value: dict[str, Json]) -> str:
    return str(declared(value))


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split("-")[0].split(".") if part.isdecimal()]

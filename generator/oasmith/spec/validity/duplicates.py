"""One fault, one finding.

Input: a document and what all stages found in it. Output: the same, without what two of them tell of
the form of one value, and without the repetitions of what stands in a file once and counts for
several operations. Invariant: nothing is told less severely than before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Final

from oasmith.diagnostics import Diagnostic
from oasmith.source.document import Document
from oasmith.source.pointer import split

STRUCTURE: Final = "structure"
OF_FORM: Final = frozenset(
    {
        "link-invalid",
        "parameter-invalid",
        "parameter-style",
        "path-invalid",
        "request-body-invalid",
        "response-invalid",
        "schema-invalid",
        "webhook-invalid",
    }
)
"""What is found where a value has not the form that OpenAPI prescribes. These say what that means for
the generated Python, which a violation of the structure cannot know."""


def without_duplicates(document: Document, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault once, where it is told first, in the words of who knows what it means."""
    return _without_copies(document, _without_echoes(list(found)))


def _without_echoes(found: list[Diagnostic]) -> list[Diagnostic]:
    """Violations of the structure go where another finding tells of the form of the same value, which
    is as bad as they are."""
    broken = {_place(d): d for d in found if d.code == STRUCTURE}
    echoed = {_place(d) for d in found if d.code in OF_FORM} & broken.keys()
    worse = {place: broken[place].severity for place in echoed}
    return [
        (
            replace(d, severity=max(d.severity, worse[_place(d)]))
            if d.code in OF_FORM and _place(d) in worse
            else d
        )
        for d in found
        if d.code != STRUCTURE or _place(d) not in worse
    ]


def _place(found: Diagnostic) -> tuple[str, str]:
    return found.pointer, found.member


def _without_copies(document: Document, found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is told of several operations alike, since all of them have it from one place of a file,
    is told of the first, with their number."""
    alike = Counter(map(_words, found))
    copies: dict[Hashable, list[Diagnostic]] = {}
    for one in found:
        key: Hashable = (_words(one), one.pointer)
        if alike[_words(one)] > 1 and one.pointer.startswith("#/"):
            origin = document.origin(split(one.pointer))
            key = (_words(one), id(origin.tree), origin.tokens)
        copies.setdefault(key, []).append(one)
    return tuple(_counted(*same) for same in copies.values())


def _words(found: Diagnostic) -> Hashable:
    return found.code, found.severity, found.message, found.help, found.on_key, found.location


def _counted(first: Diagnostic, *others: Diagnostic) -> Diagnostic:
    places = {first.pointer, *(other.pointer for other in others)}
    if len(places) == 1:
        return first
    return replace(first, message=f"{first.message} ({len(places)} operations)")

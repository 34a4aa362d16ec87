"""One fault, one finding: what several findings say of one fault is reported once.

Input: a document and the findings of all stages. Output: the findings without a second one on the
form of the same value, and without repetitions for each operation that uses the same place of a
file. No fault becomes less severe.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Final

from oasmith.diagnostics import Diagnostic, Location
from oasmith.source.document import Document
from oasmith.source.pointer import split
from oasmith.spec.structure.references import parent

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
"""Codes for a value without the form that OpenAPI prescribes. Their messages say what that means
for the generated Python; a violation of the structure cannot."""


_OF_FILES: Final = frozenset({"ref-unreadable", "ref-outside", "ref-remote"})
_UNSENDABLE: Final = "security-unsupported"
_UNRESOLVED: Final = "unresolved-ref"
_COVERING: Final = "media-type-invalid"
"""The code for a misplaced object, at and below which no other violation says more."""


def without_duplicates(document: Document, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with each fault once, at its first place, in the message that says what it
    means."""
    told = _without_broken_schemes(_without_echoes(list(found)))
    return _without_copies(document, _without_lost(document, told))


def _without_echoes(found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings without violations of the structure at values on whose form another finding
    reports, and below what another one calls misplaced; that one takes the severity of the
    violation if it is worse, and its help where it has none."""
    broken = {_place(d): d for d in found if d.code == STRUCTURE}
    told: dict[tuple[str, str], Diagnostic] = {}
    echoed = set()
    for one in found if broken else ():
        if one.code in OF_FORM and _place(one) in broken:
            echoed.add(_place(one))
            told[one.code, one.pointer] = broken[_place(one)]
        elif one.code == _COVERING:
            below = {place for place in broken if f"{place[0]}/".startswith(f"{one.pointer}/")}
            echoed |= below
            told |= {(one.code, one.pointer): broken[min(below)]} if below else {}
    return [
        _worse(d, told[d.code, d.pointer]) if (d.code, d.pointer) in told else d
        for d in found
        if d.code != STRUCTURE or _place(d) not in echoed
    ]


def _without_broken_schemes(found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings without those on security schemes that cannot be sent because they violate the
    structure, which is reported."""
    broken = {d.pointer for d in found if d.code == STRUCTURE}
    return [
        d
        for d in found
        if d.code != _UNSENDABLE
        or not any(p == d.pointer or p.startswith(f"{d.pointer}/") for p in broken)
    ]


def _without_lost(document: Document, found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings without broken references where the file that they lead to is reported; that
    finding takes the help if it has none: it knows a component of the same name."""
    files = {_start(d.location) for d in found if d.code in _OF_FILES and d.location is not None}
    if not files:
        return found
    broken = {
        place: d
        for d in found
        if d.code == _UNRESOLVED and (place := _start(document.locate(parent(d.pointer)))) in files
    }
    lost = {id(d) for d in broken.values()}
    return [
        (
            replace(d, help=d.help or broken[place].help)
            if d.code in _OF_FILES and (place := _start(d.location)) in broken
            else d
        )
        for d in found
        if id(d) not in lost
    ]


def _start(place: Location | None) -> tuple[str, int, int] | None:
    return None if place is None else (place.file, place.line, place.column)


def _worse(kept: Diagnostic, other: Diagnostic) -> Diagnostic:
    """The finding with the worse severity of both, and with the help that there is."""
    severity = max(kept.severity, other.severity)
    return replace(kept, severity=severity, help=kept.help or other.help)


def _place(found: Diagnostic) -> tuple[str, str]:
    return found.pointer, found.member


def _without_copies(document: Document, found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with one in place of equal ones of several operations that share one place of a
    file; it has the number of operations."""
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

"""Findings that a document itself asks not to tell: `x-lint-ignore` in a node, a comment above a
fence.

Input: findings, the document, and what `spec.extensions.lint_ignores` took out of it. Output: the
findings that are left, how many are not, and findings about what ignores nothing. A finding that
has neither a pointer nor a place in a page cannot be ignored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from oasmith.diagnostics import Diagnostic, Location, Severity, clip
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.pointer import Tokens, join, split
from oasmith.source.text import Source
from oasmith.spec.extensions.lint_ignores import KEY
from oasmith.spec.suggestions import did_you_mean

_MOST: Final = 20
"""How many ignores of each kind that are wrong are told; a document may have any number."""
_LONGEST: Final = 60
"""How much of a code that does not exist is shown."""


@dataclass(eq=False)
class _Ignore:
    """One code that is ignored below a node, or on a fragment of a page; `used` once it has
    been."""

    code: str
    below: Tokens = ()
    fragment: Source | None = None
    used: bool = False

    def place(self, document: Document) -> Location | None:
        """Where the document says so."""
        if self.fragment is not None:
            return Location(self.fragment.name, max(1, self.fragment.first_line - 1), 1)
        return document.locate(join((*self.below, KEY)), key=True)


class _Asked:
    """All that a document asks to ignore, by code; nodes are found by the way to a finding."""

    def __init__(self, asked: Iterable[_Ignore]) -> None:
        self.all = [*asked]
        self._nodes = {(each.code, each.below): each for each in self.all if not each.fragment}
        self._fragments = [(each.fragment, each) for each in self.all if each.fragment]
        self._codes = {each.code for each in self.all}

    def covers(self, found: Diagnostic, document: Document) -> bool:
        """Whether a finding is ignored; what ignores it has been of use."""
        if found.code not in self._codes:
            return False
        covering = [*self._above(found), *self._around(found, document)]
        for each in covering:
            each.used = True
        return bool(covering)

    def _above(self, found: Diagnostic) -> Iterator[_Ignore]:
        if found.pointer.startswith("#"):
            tokens = split(found.pointer)
            for length in range(len(tokens) + 1):
                each = self._nodes.get((found.code, tokens[:length]))
                if each is not None:
                    yield each

    def _around(self, found: Diagnostic, document: Document) -> Iterator[_Ignore]:
        if self._fragments:
            place = found.location or document.locate(found.pointer)
            for fragment, each in self._fragments:
                if each.code == found.code and place is not None and fragment.holds(place):
                    yield each


def without_ignored(
    found: Sequence[Diagnostic],
    document: Document | None,
    ignores: Mapping[Tokens, Json],
    known: Collection[str],
) -> tuple[list[Diagnostic], int]:
    """The findings that are told, and how many are not; `known` are all codes."""
    if document is None:
        return [*found], 0
    written, malformed = _written(document, ignores)
    asked = _Asked(each for each in written if each.code in known)
    told = [each for each in found if not asked.covers(each, document)]
    unknown = [each for each in written if each.code not in known]
    problems = [
        *(_malformed(tokens, document) for tokens in malformed[:_MOST]),
        *(_unknown(each, document, known) for each in unknown[:_MOST]),
        *(_unused(each, document) for each in [e for e in asked.all if not e.used][:_MOST]),
    ]
    return [*told, *problems], len(found) - len(told)


def _written(
    document: Document, ignores: Mapping[Tokens, Json]
) -> tuple[list[_Ignore], list[Tokens]]:
    """What the document asks to ignore, and the nodes where it does so in the wrong form."""
    written: list[_Ignore] = []
    malformed: list[Tokens] = []
    for tokens, value in ignores.items():
        codes = [value] if isinstance(value, str) else value
        if isinstance(codes, list) and all(isinstance(code, str) for code in codes):
            written += [_Ignore(code, tokens) for code in dict.fromkeys(codes)]
        else:
            malformed.append(tokens)
    for source in dict.fromkeys(origin.tree.source for origin in document.origins.values()):
        written += [_Ignore(code, fragment=source) for code in dict.fromkeys(source.ignored)]
    return written, malformed


def _malformed(tokens: Tokens, document: Document) -> Diagnostic:
    return _invalid(f"`{KEY}` is a list of codes", _Ignore("", tokens).place(document))


def _unknown(each: _Ignore, document: Document, known: Collection[str]) -> Diagnostic:
    code = clip(each.code, _LONGEST)
    message = f"no finding has the code `{code}`{did_you_mean(code, known)}"
    return _invalid(message, each.place(document))


def _invalid(message: str, place: Location | None) -> Diagnostic:
    help = "`oasmith explain` lists all codes"
    return Diagnostic("ignore-invalid", Severity.WARN, message, location=place, help=help)


def _unused(each: _Ignore, document: Document) -> Diagnostic:
    message = f"`{each.code}` is ignored here, and nothing has it"
    help = "take the code out; what it was for is mended"
    place = each.place(document)
    return Diagnostic("ignore-unused", Severity.INFO, message, location=place, help=help)

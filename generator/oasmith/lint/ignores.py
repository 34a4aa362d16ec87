"""Findings that a document itself asks not to tell: `x-lint-ignore` in a node, a comment above a
fence.

Input: findings, the document, and what `spec.extensions.lint_ignores` took out of it. Output: the
findings that are left, how many are not, and findings about what ignores nothing. A finding that
has neither a pointer nor a place in a page cannot be ignored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.pointer import Tokens, join, split
from oasmith.source.text import Source
from oasmith.spec.extensions.lint_ignores import KEY
from oasmith.spec.suggestions import did_you_mean


@dataclass(eq=False)
class _Ignore:
    """One code that is ignored below a node, or on a fragment of a page; `used` once it has
    been."""

    code: str
    place: Location | None
    below: Tokens | None = None
    fragment: Source | None = None
    used: bool = False

    def covers(self, tokens: Tokens | None, place: Location | None) -> bool:
        if self.below is not None:
            return tokens is not None and tokens[: len(self.below)] == self.below
        return self.fragment is not None and place is not None and self.fragment.holds(place)


def without_ignored(
    found: Sequence[Diagnostic],
    document: Document | None,
    ignores: Mapping[Tokens, Json],
    known: Collection[str],
) -> tuple[list[Diagnostic], int]:
    """The findings that are told, and how many are not; `known` are all codes."""
    if document is None:
        return [*found], 0
    problems: list[Diagnostic] = []
    asked = [
        *_in_nodes(document, ignores, known, problems),
        *_on_fragments(document, problems, known),
    ]
    if not asked and not problems:
        return [*found], 0
    by_code: dict[str, list[_Ignore]] = {}
    for each in asked:
        by_code.setdefault(each.code, []).append(each)
    told = [each for each in found if not _is_ignored(each, document, by_code.get(each.code, ()))]
    unused = [_unused(each) for each in asked if not each.used]
    return [*told, *problems, *unused], len(found) - len(told)


def _is_ignored(found: Diagnostic, document: Document, asked: Sequence[_Ignore]) -> bool:
    if not asked:
        return False
    has_pointer = found.pointer.startswith("#")
    tokens = split(found.pointer) if has_pointer else None
    place = found.location or (document.locate(found.pointer) if has_pointer else None)
    covering = [each for each in asked if each.covers(tokens, place)]
    for each in covering:
        each.used = True
    return bool(covering)


def _in_nodes(
    document: Document,
    ignores: Mapping[Tokens, Json],
    known: Collection[str],
    problems: list[Diagnostic],
) -> Iterator[_Ignore]:
    for tokens, value in ignores.items():
        place = document.locate(join((*tokens, KEY)), key=True)
        codes = [value] if isinstance(value, str) else value
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            problems.append(_invalid(f"`{KEY}` is a list of codes", place))
            continue
        yield from _checked((_Ignore(code, place, below=tokens) for code in codes), known, problems)


def _on_fragments(
    document: Document, problems: list[Diagnostic], known: Collection[str]
) -> Iterator[_Ignore]:
    sources = dict.fromkeys(origin.tree.source for origin in document.origins.values())
    for source in sources:
        place = Location(source.name, max(1, source.first_line - 1), 1)
        asked = (_Ignore(code, place, fragment=source) for code in source.ignored)
        yield from _checked(asked, known, problems)


def _checked(
    asked: Iterable[_Ignore], known: Collection[str], problems: list[Diagnostic]
) -> Iterator[_Ignore]:
    for each in asked:
        if each.code in known:
            yield each
        else:
            guess = did_you_mean(each.code, known)
            problems.append(_invalid(f"no finding has the code `{each.code}`{guess}", each.place))


def _invalid(message: str, place: Location | None) -> Diagnostic:
    help = "`oasmith explain` lists all codes"
    return Diagnostic("ignore-invalid", Severity.WARN, message, location=place, help=help)


def _unused(each: _Ignore) -> Diagnostic:
    message = f"`{each.code}` is ignored here, and nothing has it"
    help = "take the code out; what it was for is mended"
    return Diagnostic("ignore-unused", Severity.INFO, message, location=each.place, help=help)

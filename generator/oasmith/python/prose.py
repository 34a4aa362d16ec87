"""Descriptions as the text of a docstring.

Input: descriptions of the document, in Markdown or HTML, best first. Output: one Markdown text that
begins with a sentence and its full stop, paragraphs as one line each, and says nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from oasmith.python.html_text import markdown_of
from oasmith.python.sentences import bare, sentences, stopped
from oasmith.values import dataclass

_SHORT = 84
"""Texts up to this length stay one paragraph."""
_SIMPLE = re.compile(r"[A-Z][^\n<&`*#|!?.]*\.")
_PATH = re.compile(r"`*(?:[A-Z]+ )?[\w{}$.:-]*(?:/[\w{}$.:*-]*)+`*\.?")
_BREAKS = ("  ", "\\")
"""Ends of lines that break a paragraph."""
_HEADLESS = "As follows."
"""What stands before a list, a table or code with which a description begins."""
_ALIKE = 14
"""Letters from which on two paragraphs that are the same are one told twice."""


class _Kind(Enum):
    HEADING = re.compile(r" {0,3}#{1,6}(?:\s|\Z)")
    FENCE = re.compile(r" {0,3}(?:```|~~~)")
    QUOTE = re.compile(r" {0,3}>")
    ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
    RULE = re.compile(r" {0,3}(?:(?:[-_*=] ?){3,})\Z")
    TABLE = re.compile(r"\s*\|")
    CODE = re.compile(r" {4}|\t")
    TEXT = re.compile("")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that belong together, with a blank line before them or not."""

    kind: _Kind
    lines: tuple[str, ...]
    is_apart: bool

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def described(*texts: str, otherwise: str = "") -> str:
    """The descriptions as one text; `otherwise` is its sentence where they begin with none."""
    given = list(_different(texts))
    if len(given) == 1 and len(given[0]) <= _SHORT and _SIMPLE.fullmatch(given[0]):
        return given[0]
    blocks = [list(_blocks(markdown_of(text))) for text in given]
    head, rest = _headed(blocks, bool(otherwise))
    head = head or otherwise or (_HEADLESS if rest else "")
    told = _once(head, rest)
    if not told:
        return head
    rest_of_line = told[0].text if len(told) == len(given) == 1 else ""
    if told[0].kind is _Kind.TEXT and 0 < len(rest_of_line) < _SHORT - len(head):
        return f"{head} {stopped(rest_of_line)}"
    return _joined(head, told)


def flat(*texts: str) -> str:
    """The descriptions as text for one row of a section: without blank lines."""
    return _row(described(*texts))


def _row(doc: str) -> str:
    """A text of blocks, of which running text that follows running text goes on in its line."""
    rows: list[str] = []
    goes_on = False
    for block in doc.split("\n\n"):
        is_text = all(_kind(line) is _Kind.TEXT for line in block.split("\n"))
        if goes_on and is_text:
            rows[-1] = f"{rows[-1]} {stopped(block)}"
        else:
            rows.append(block)
        goes_on = is_text
    return "\n".join(rows)


def section(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """A section of a docstring, with a row for each thing; no rows, no section."""
    told = [(name, _row(doc).replace("\n", "\n        ")) for name, doc in rows]
    lines = [f"    {name}: {doc}" if doc else f"    {name}" for name, doc in told]
    return ["\n".join([f"{title}:", *lines])] if lines else []


def summary(*texts: str, otherwise: str = "") -> str:
    """The sentence with which the description begins."""
    first = described(*texts, otherwise=otherwise).partition("\n")[0]
    return next(sentences(first), "")


def _different(texts: Sequence[str]) -> Iterator[str]:
    """The texts that say something, and more than the one before."""
    before = ""
    for text in texts:
        if (said := bare(text)) and said not in before:
            yield text
            before = said


def _joined(head: str, blocks: Sequence[_Block]) -> str:
    lines = [head, "", blocks[0].text]
    for before, block in pairwise(blocks):
        is_list = before.kind is block.kind is _Kind.ITEM
        lines += [block.text] if is_list or not block.is_apart else ["", block.text]
    return "\n".join(lines)


def _headed(texts: Sequence[list[_Block]], strict: bool) -> tuple[str, list[_Block]]:
    """The first sentence that is found, and all other blocks in their order; where it has to be
    the sentence of a call (`strict`), one word without a full stop is none."""
    for number, blocks in enumerate(texts):
        others = [block for other in (*texts[:number], *texts[number + 1 :]) for block in other]
        heading = ""
        for place, block in enumerate(blocks):
            if block.kind is _Kind.HEADING:
                heading = heading or block.text.strip(" #")
            elif block.kind is _Kind.TEXT:
                head, *rest = sentences(block.text)
                if not _is_sentence(head, strict):
                    break
                left = [_Block(_Kind.TEXT, (" ".join(rest),), True)] if rest else []
                return _plain(head), [*left, *blocks[place + 1 :], *_after(others)]
            else:
                break
        if heading and _is_sentence(heading, strict):
            left = [block for block in blocks if block.text.strip(" #") != heading]
            return _plain(heading), [*left, *_after(others)]
    every = [block for blocks in texts for block in blocks]
    return "", [block for block in every if not _says_nothing(block, strict)]


def _after(blocks: Sequence[_Block]) -> list[_Block]:
    return [block for block in blocks if not _says_nothing(block, True)]


def _says_nothing(block: _Block, strict: bool) -> bool:
    return block.kind is _Kind.TEXT and not _is_sentence(block.text, strict)


def _is_sentence(text: str, strict: bool) -> bool:
    if _PATH.fullmatch(text) or not any(map(str.isalnum, text)):
        return False
    return not (strict and text.isascii() and " " not in text and not text.endswith("."))


def _plain(head: str) -> str:
    """A sentence without the marks around the whole of it."""
    for mark in ("**", "__", "*", "_"):
        inner = head.removeprefix(mark).removesuffix(mark)
        if len(head) - len(inner) == 2 * len(mark) and mark not in inner:
            head = inner
    return stopped(head)


def _once(head: str, blocks: Sequence[_Block]) -> list[_Block]:
    """The blocks without those that are told before."""
    seen = {bare(head)}
    told: list[_Block] = []
    for block in blocks:
        if block.kind is _Kind.TEXT and not told:
            first, *others = sentences(block.text)
            if bare(first) == bare(head):
                block = _Block(_Kind.TEXT, (" ".join(others),), True)
        key = bare(block.text)
        if block.text and not (key in seen and (len(key) >= _ALIKE or key == bare(head))):
            told.append(block)
        seen.add(key)
    while told and told[-1].kind is _Kind.HEADING:
        told.pop()
    return told


def _blocks(text: str) -> Iterator[_Block]:
    """The blocks of a Markdown text; running text is one line, and lines between blocks are left
    out."""
    kind, lines, is_apart, fence = _Kind.TEXT, list[list[str]](), True, ""
    for line in _undented(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        here = _Kind.FENCE if fence else _kind(line)
        if lines and _is_apart(kind, here, lines[-1][-1], line, fence):
            yield _block(kind, lines, is_apart)
            lines, is_apart = [], False
        if fence:
            lines.append([line])
            fence = "" if line.strip().startswith(fence) else fence
        elif not line.strip():
            is_apart = True
        elif lines and here is not kind or here is _Kind.TEXT and lines:
            lines[-1].append(line.lstrip())
        elif here is not _Kind.RULE:
            kind, fence = here, line.strip()[:3] if here is _Kind.FENCE else ""
            lines.append([line.lstrip() if here is _Kind.TEXT else line])
    if lines:
        yield _block(kind, lines, is_apart)


def _is_apart(kind: _Kind, here: _Kind, last: str, line: str, fence: str) -> bool:
    """Whether a line belongs no more to the block before it."""
    if kind is _Kind.FENCE:
        return not fence
    if not line.strip() or last.endswith(_BREAKS):
        return True
    if kind in (_Kind.TEXT, _Kind.ITEM) and here in (_Kind.TEXT, _Kind.CODE):
        return False  # it goes on
    return here is not kind or here is _Kind.HEADING


def _block(kind: _Kind, lines: Sequence[Sequence[str]], is_apart: bool) -> _Block:
    return _Block(
        kind,
        tuple(
            " ".join(map(str.strip, parts)) if len(parts) > 1 else parts[0].rstrip()
            for parts in lines
        ),
        is_apart,
    )


def _undented(lines: list[str]) -> list[str]:
    """All lines but the first without their common indent."""
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    common = min(indents, default=0)
    return [lines[0].lstrip(), *(line[common:] for line in lines[1:])]


def _kind(line: str) -> _Kind:
    """What a line begins."""
    return next(kind for kind in _Kind if kind.value.match(line))

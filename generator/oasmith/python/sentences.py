"""Where sentences end.

Input: a paragraph of Markdown, in any language. Output: its sentences. Invariant: code, links,
URLs, version numbers and abbreviations are not torn apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"`[^`]*`"
    r"|\]\([^()\s]*\)"
    r"|(?:https?|ftp)://[^\s<>]*[^\s<>.,;:!?…)\]\"'*_]"
    r"|(?P<wide>[。！？｡]+[\"'”’」』）)*_]*)"
    r"|(?P<end>[.!?…]+[\"'”’»)\]*_]*)(?=\s|\Z)"
)
_ABBREVIATIONS = frozenset(
    [
        "abbr",
        "approx",
        "ca",
        "cf",
        "dr",
        "e.g",
        "eg",
        "esp",
        "etc",
        "ex",
        "fig",
        "i.e",
        "ie",
        "incl",
        "max",
        "min",
        "misc",
        "mr",
        "mrs",
        "ms",
        "nr",
        "no",
        "p",
        "pp",
        "prof",
        "resp",
        "sec",
        "st",
        "viz",
        "vs",
    ]
)
"""Words behind which a full stop ends no sentence, unless nothing follows."""
_USUALLY_LAST = frozenset(("etc", "no", "max", "min", "ex", "ms", "sec", "p"))
"""Of these, those that end a sentence where a capital letter follows."""
_STOPPED = re.compile(r"[.!?…。！？｡][\"'”’»」』）)\]*_]*\Z")
_UNFINISHED = ",;:-–—=、；：，"
_WORD = re.compile(r"[\w.]*\Z")


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph, without the space between them."""
    start = seen = depth = 0
    is_balanced = paragraph.count("(") <= paragraph.count(")")
    for token in _TOKEN.finditer(paragraph):
        between = paragraph[seen : token.end()]
        depth, seen = depth + between.count("(") - between.count(")"), token.end()
        is_inside = is_balanced and depth > 0
        if token["wide"] or (token["end"] and _ends(paragraph, token)):
            if is_inside:
                continue
            yield paragraph[start:seen].strip()
            start, depth = seen, 0
    if rest := paragraph[start:].strip():
        yield rest


def stopped(sentence: str) -> str:
    """The sentence with its full stop."""
    text = sentence.strip()
    if _STOPPED.search(text):
        return text
    text = text.rstrip(_UNFINISHED + " ")
    return f"{text}." if text else ""


def bare(text: str) -> str:
    """What a text says, to be compared: its letters and digits."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _ends(paragraph: str, token: re.Match[str]) -> bool:
    """Whether a full stop, with space behind it, ends a sentence."""
    following = paragraph[token.end() : token.end() + 20].lstrip()[:1]
    if not following:
        return True
    if following.islower():
        return False
    before = paragraph[max(0, token.start() - 20) : token.start()]
    word = _WORD.search(before)
    last = word[0].strip(".").lower() if word else ""
    if token["end"][0] != "." or not last:
        return True
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", last):  # e.g., U.S.
        return False
    if last in _USUALLY_LAST:
        return following.isupper()
    return last not in _ABBREVIATIONS

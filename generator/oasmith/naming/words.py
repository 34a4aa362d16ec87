"""Words of a text.

Input: a name from a document. Output: its words in lower case. Invariant: spellings that differ only in
convention (``orderId``, ``order_id``) give the same words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(
    r"[A-Z]{2,}s(?![a-z])"  # IDs, URLs
    r"|[A-Z]+(?=[A-Z][a-z])"  # HTTP in HTTPHealth
    r"|[A-Z]?[a-z]+\d*"
    r"|[A-Z]+\d*"
    r"|\d+[a-z]*"
    r"|[^\W\d_A-Za-z]+"  # letters without case, taken whole
)
_LEADING_SIGNS = re.compile(r"^\s*([+\-<>=!]+)")
_SIGN_OF_NUMBER = re.compile(r"(?<=[A-Za-z])([+\-])(?=\d)")
_SIGNS = {"+": " plus ", "-": " minus ", "<": " lt ", ">": " gt ", "=": " eq ", "!": " not "}


@lru_cache(maxsize=100_000)
def words(text: str) -> tuple[str, ...]:
    """The words of ``upsertProductItem``, ``X-RateLimit-Limit`` or ``GMT+0``.

    A sign at the start or before a digit is a word: ``-created`` is ``minus created``.
    """
    text = unicodedata.normalize("NFKC", text)
    text = _LEADING_SIGNS.sub(_spell, text)
    text = _SIGN_OF_NUMBER.sub(_signed_digit, text)
    if text.isascii():
        return tuple(map(str.lower, _WORD.findall(text)))
    outline = "".join(map(_outline, text))
    return tuple(text[match.start() : match.end()].lower() for match in _WORD.finditer(outline))


def _outline(character: str) -> str:
    """An ASCII letter of the same case, where the character has a case."""
    if character.isascii() or not (character.isupper() or character.islower()):
        return character
    return "A" if character.isupper() else "a"


def _spell(match: re.Match[str]) -> str:
    return "".join(_SIGNS[sign] for sign in match.group(1))


def _signed_digit(match: re.Match[str]) -> str:
    return " plus " if match.group(1) == "+" else " "


def singular(word: str) -> str:
    """The singular of an English plural; other words come back unchanged."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word

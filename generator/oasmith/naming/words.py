"""Words of a text.

Input: a name from a document. Output: its words in lower case. Invariant: spellings that differ
only in convention (``orderId``, ``order_id``) give the same words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BRANDS = "|".join(
    [
        *("[Ii][Pp][Vv][46]", r"[Oo]Auth\d?", "JSONata", "GraphQL", "GitHub", "GitLab", "YouTube"),
        *("LinkedIn", "WhatsApp", "PayPal", "MySQL", "PostgreSQL", "MongoDB", "JavaScript"),
        *("TypeScript", "WebSocket", "OpenAPI", "OpenAI", "DevOps", "eBay", "iOS", "iPadOS"),
        *("iPhone", "iPad", "iCloud", "iTunes", "iMessage", "macOS", "tvOS", "watchOS", "mTLS"),
        *("eSIM", "eMail", "eCommerce", "eSignature"),
    ]
)
"""Single words that have capitals inside."""
_ACRONYMS = "API|CSV|EAN|PDF|SKU|UR[IL]"
"""What may stand before a word in small letters."""
_COUNTED = r"(?:[23]DS?|2FA|[13]P)(?![a-z])"
"""Capitals that belong to the digit before them."""
_WORD = re.compile(
    rf"(?:{_BRANDS})(?![a-z])"
    rf"|(?:{_ACRONYMS})(?=[a-z]{{3}})"  # SKU in SKUoffers
    r"|[A-Z]{2,}(?=v\d)"  # API in APIv2
    r"|[A-Z]2[A-Z](?![a-z])"  # B2B
    r"|[A-Z]{2,}s(?![a-z])"  # IDs, URLs
    r"|[A-Z]+(?=[A-Z][a-z])"  # HTTP in HTTPHealth
    r"|[A-Z]\d+[a-z]+\d*"  # K8s
    rf"|[A-Z]?[a-z]+(?:(?!{_COUNTED})\d+[a-z]*)*"  # i18n, md5sum
    rf"|{_COUNTED}"
    r"|[A-Z]+\d*"
    r"|\d+[a-z]*"
    r"|[^\W\d_A-Za-z]+"  # letters without case, taken whole
)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])")
_LEADING_SIGNS = re.compile(r"^\s*([+\-<>=!]+)")
_TRAILING_SIGNS = re.compile(r"(?<=\w)(<=|>=|<|>)\s*$")
_SIGN_OF_NUMBER = re.compile(r"(?<=[A-Za-z])([+\-])(?=\d)")
_SIGNS = {"+": " plus ", "-": " minus ", "<": " lt ", ">": " gt ", "=": " eq ", "!": " not "}
_BOUNDS = {"<": " lt", ">": " gt", "<=": " lte", ">=": " gte"}


@lru_cache(maxsize=100_000)
def words(text: str) -> tuple[str, ...]:
    """The words of ``upsertProductItem``, ``X-RateLimit-Limit`` or ``GMT+0``.

    A sign at the start, before a digit or at the end is a word: ``-created`` is ``minus created``,
    ``price>=`` is ``price gte``. What is written in small letters is one word: ``md5sum``, ``k8s``.
    """
    text = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text))
    text = _LEADING_SIGNS.sub(_spell, text)
    text = _TRAILING_SIGNS.sub(lambda match: _BOUNDS[match.group(1)], text)
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


_SINGULARS = {
    **dict.fromkeys(("aliases", "alias"), "alias"),
    **dict.fromkeys(("statuses", "status"), "status"),
    **{f"{word}s": word for word in ("cache", "cookie", "movie", "id", "ip", "niche")},
    **{
        word: word for word in ("analytics", "atlas", "bias", "canvas", "diagnostics", "kubernetes")
    },
    **{
        word: word
        for word in ("lens", "logistics", "macos", "news", "series", "species", "statistics")
    },
    "analyses": "analysis",
    "indices": "index",
}
"""Words that do not go by the rules."""


def singular(word: str) -> str:
    """The singular of an English plural; other words come back unchanged."""
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def one_of(noun: tuple[str, ...]) -> tuple[str, ...]:
    """The words of one of several things: `order_items` are `order_item`."""
    return (*noun[:-1], *map(singular, noun[-1:]))

"""What it does: finds descriptions that tell a largest or smallest number, or length, without the
keyword.

Why it matters: the client checks declared limits before it sends anything, and says which value is
wrong.

Example:

    {type: integer, description: 'How many lines. Maximum: 100.'}

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.prose import Described, described, is_shown_otherwise, suggestion
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_NUMBER: Final = r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?![\w%]|[.,]\d)"
_BOUNDS: Final = {
    "maximum": re.compile(
        rf"\b(?:max(?:imum)?(?: value)?(?: is|:|=| of)|cannot exceed|must not exceed)\s*`?{_NUMBER}",
        re.IGNORECASE,
    ),
    "minimum": re.compile(
        rf"\b(?:min(?:imum)?(?: value)?(?: is|:|=| of))\s*`?{_NUMBER}", re.IGNORECASE
    ),
}
_LENGTH: Final = re.compile(
    rf"\b(?:max(?:imum)?(?: length)?(?: is|:|=| of)?|up to|at most|no more than)\s*`?{_NUMBER}`?"
    r"\s*(?:characters|chars)\b|\bmax(?:imum)? length(?: is|:|=| of)\s*`?(\d{1,9})\b(?![.,]\d)",
    re.IGNORECASE,
)


_LIMITING: Final = frozenset({"maxLength", "enum", "format"})


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each text with limits that the schema lacks."""
    for place in described(context):
        limits, phrase = _limits(place)
        if not limits:
            continue
        if is_shown_otherwise(context, place, limits):
            continue
        shown = " and ".join(f"`{key}: {value}`" for key, value in limits.items())
        message = f"only the description tells {shown}, so the client does not check it"
        yield suggestion(context, place, limits, message, phrase)


def _limits(place: Described) -> tuple[dict[str, Json], str]:
    types = set(types_of(place.schema))
    found: dict[str, Json] = {}
    phrases = []
    if types in ({"integer"}, {"number"}) and "enum" not in place.schema:
        for key, words in _BOUNDS.items():
            exclusive = f"exclusive{key.capitalize()}"
            match = words.search(place.text)
            if match and key not in place.schema and exclusive not in place.schema:
                found[key] = _number(match)
                phrases.append(match[0])
    elif types == {"string"} and _LIMITING.isdisjoint(place.schema):
        for match in islice(_LENGTH.finditer(place.text), 1):
            found["maxLength"] = _number(match)
            phrases.append(match[0])
    if found.get("minimum", 0) > found.get("maximum", place.schema.get("maximum", 10**9)):
        return {}, ""
    return found, ", ".join(phrases)


def _number(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())).replace(",", ""))


RULE = Rule("prose-limit", Severity.INFO, check, advice=True)

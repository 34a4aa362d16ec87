"""What it does: finds descriptions that list the possible values of a text without an `enum`.

Why it matters: with an `enum` editors complete the values, and type checkers find misspelled ones.
Values that are not listed are still accepted in responses.

Example:

    {type: string, description: 'Possible values are `open` and `closed`.'}

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.prose import described, is_shown_otherwise, suggestion
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_HEAD: Final = re.compile(
    r"\b(?:possible|allowed|valid|accepted|supported|permitted|available)\s+(?:\w+\s+)?"
    r"(?:values?|options?)\b[^:`'\"\n*]{0,40}(?::|\bare\b|\bis\b|\binclude\b)?",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(
    r"""`([^`\s]{1,60})`|"([\w.:/-]{1,60})"|'([\w.:/-]{1,60})'|\*\*([\w.:/-]{1,60})\*\*"""
)
_BETWEEN: Final = re.compile(
    r"(?:\s|[-*•]\s|[,;|/:&.()]|\b(?:and|or|either|one of|are|is)\b){0,12}", re.IGNORECASE
)
_TAKEN: Final = frozenset({"enum", "const", "format", "pattern", "oneOf", "anyOf", "allOf"})
_MOST: Final = 60


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each text that lists at least two values."""
    for place in described(context):
        if types_of(place.schema) != ["string"] or not _TAKEN.isdisjoint(place.schema):
            continue
        head = _HEAD.search(place.text)
        values = _listed(place.text[head.end() :]) if head else []
        if not head or not 1 < len(values) <= _MOST:
            continue
        if not is_shown_otherwise(context, place, {"enum": values}):
            shown = ", ".join(f"`{value}`" for value in values[:4])
            more = f" and {len(values) - 4} more" if len(values) > 4 else ""
            yield suggestion(
                context,
                place,
                {"enum": values},
                f"the values are listed only in prose ({shown}{more}), so the type is `str`",
                head[0],
            )


def _listed(text: str) -> list[str]:
    """The quoted values at the start of the text, with nothing but commas and the like between."""
    values: dict[str, None] = {}
    position = 0
    while True:
        between = _BETWEEN.match(text, position)
        position = between.end() if between else position
        match = _QUOTED.match(text, position)
        if match is None:
            return list(values)
        values[next(filter(None, match.groups()))] = None
        position = match.end()


RULE = Rule("prose-enum", Severity.INFO, check, advice=True)

"""What it does: finds texts whose description says that they are dates, times, UUIDs or the like,
without a `format`.

Why it matters: with the format the client has a `datetime`, `date` or `UUID` in place of a text.

Example:

    {type: string, description: When it was paid (ISO 8601 date and time)}

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

_SAID: Final = {
    "date-time": re.compile(
        r"\b(?:RFC[ -]?3339|ISO[ -]?8601)\b(?!\s*(?:date\b(?!.?time)|duration|country|4217))"
        r"|\bYYYY-MM-DD[T ]HH:MM(?::SS)?",
        re.IGNORECASE,
    ),
    "date": re.compile(
        r"\bYYYY-MM-DD\b(?![T ]\W?HH)|\bISO[ -]?8601 date\b(?!.?time)", re.IGNORECASE
    ),
    "uuid": re.compile(r"\bis an? (?:UUID|GUID)\b|\((?:UUID|GUID)(?: format)?\)", re.IGNORECASE),
}
_TAKEN: Final = frozenset(
    {"enum", "const", "format", "pattern", "oneOf", "anyOf", "allOf", "maxLength"}
)
_DURATION: Final = re.compile(r"\bdurations?\b|\bmonths?\b|\binterval\b|\brange\b", re.IGNORECASE)


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such text, unless its own examples have another form."""
    for place in described(context):
        if types_of(place.schema) != ["string"] or not _TAKEN.isdisjoint(place.schema):
            continue
        found = [
            (name, match) for name, words in _SAID.items() if (match := words.search(place.text))
        ]
        if len(found) != 1 or _DURATION.search(place.text):
            continue
        [(name, match)] = found
        if not is_shown_otherwise(context, place, {"format": name}):
            message = f"only the description says that this is a `{name}`, so the type is `str`"
            yield suggestion(context, place, {"format": name}, message, match[0])


RULE = Rule("prose-format", Severity.INFO, check, advice=True)

"""What a document says as data of a thing, as sentences behind its description.

Input: a description, and such data. Output: the description with a sentence for each fact that it
does not tell itself. Invariant: nothing is told twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.json_value import Json
from oasmith.model import Access, Default, RateLimit
from oasmith.python.literals import literal

_SHORT = 60
"""Values that are longer as Python source are left out."""
_FEW = 10
_PERIODS = {1: "second", 60: "minute", 3600: "hour", 86400: "day"}
_ACCESS = {Access.BOTH: "", Access.READ_ONLY: "Read-only.", Access.WRITE_ONLY: "Write-only."}


def noted(doc: str, notes: Sequence[str]) -> str:
    """A description with sentences behind it."""
    joint = "\n\n" if "\n" in doc else " "
    return joint.join(part for part in (doc, " ".join(notes)) if part)


def deprecation_note(doc: str, deprecated: bool) -> list[str]:
    """That something is deprecated."""
    return ["Deprecated."] if deprecated and "deprecat" not in doc.lower() else []


def access_note(doc: str, access: Access) -> list[str]:
    """In which direction a property travels, if only in one."""
    note = _ACCESS[access]
    told = re.sub(r"[\s_-]", "", doc.lower())
    return [note] if note and note[:-1].replace("-", "").lower() not in told else []


def value_notes(doc: str, default: Default | None, example: Json) -> list[str]:
    """The default of the server and an example, if they are there, short and not null."""
    if default is None and example is None:
        return []  # as mostly
    values = {"Default": default.value if default is not None else None, "Example": example}
    shown = {title: v for title, v in values.items() if v is not None and _is_flat(v)}
    notes = {title: literal(value) for title, value in shown.items()}
    return [
        f"{title}: {text}."
        for title, text in notes.items()
        if len(text) <= _SHORT and not _is_told(doc, title, shown[title])
    ]


def rate_limit_note(doc: str, rate_limits: Sequence[RateLimit]) -> list[str]:
    """The quotas of a call."""
    told = [limit for limit in rate_limits if not _tells_limit(doc, limit)]
    return [f"At most {rate_limits_in_words(told)}."] if told else []


def rate_limits_in_words(rate_limits: Sequence[RateLimit]) -> str:
    """Quotas as the end of a sentence; empty without any."""
    return " and ".join(
        f"{limit.requests} calls {_period(limit.per)}"
        + (f" ({limit.bucket})" if limit.bucket else "")
        for limit in rate_limits
    )


def _period(seconds: float) -> str:
    unit = _PERIODS.get(int(seconds)) if seconds == int(seconds) else None
    return f"a {unit}".replace("a hour", "an hour") if unit else f"in {seconds:g} s"


def _tells_limit(doc: str, limit: RateLimit) -> bool:
    """Whether a line of the description has the number of calls and the period."""
    unit = _PERIODS.get(int(limit.per), "")
    digits = f"{limit.requests:,}".replace(",", ",?")
    number = re.compile(rf"(?<![\d.,]){digits}(?![\d,]|\.\d)")
    lines = (line for line in doc.lower().splitlines() if number.search(line))
    return bool(unit) and any(re.search(rf"\b{unit}|/\s?{unit[0]}", line) for line in lines)


def _is_told(doc: str, title: str, value: Json) -> bool:
    """Whether the description has the value; a default only behind a word for it."""
    text = str(value).lower() if isinstance(value, bool | str) else literal(value)
    if not text or not doc:
        return False
    told = doc.lower()
    if title == "Default":
        told = told.partition("default")[2]
    place = rf"(?<![\w.-]){re.escape(text.lower())}(?![\w-]|\.\w)"
    return re.search(place, told) is not None


def _is_flat(value: Json) -> bool:
    """Whether the value might be short: examples may be whole documents."""
    if isinstance(value, str):
        return len(value) <= _SHORT
    if not isinstance(value, dict | list):
        return True
    if len(value) > _FEW:
        return False
    members = list(value.values()) if isinstance(value, dict) else value
    return all(not isinstance(member, dict | list) and _is_flat(member) for member in members)

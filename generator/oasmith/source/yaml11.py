"""Scalars that tools with YAML 1.1 read as another value than YAML 1.2 does.

Input: the text of a scalar without quotes. Output: what such tools take it for; empty where all
agree. Sources: YAML 1.1, the types `bool`, `int`, `float` and `timestamp` of its repository; YAML
1.2.2, section 10.3. Single letters (`y`, `n`) are left out: hardly any tool reads them as the
repository says.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_WORDS: Final = {
    spelled: value
    for value, words in (("true", ("yes", "on")), ("false", ("no", "off")))
    for word in words
    for spelled in (word, word.capitalize(), word.upper())
}
_FORMS: Final = (
    (re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"), "a number to the base 60"),
    (re.compile(r"[-+]?0[0-7]+"), "an octal number"),
    (re.compile(r"[-+]?0b[01_]+"), "a binary number"),
    (re.compile(r"[-+]?0o[0-7]+"), "a text"),
    (re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?"), "a number"),
)
_DAY: Final = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?",
    re.ASCII,
)
NO_DATE: Final = "a date, which fails because there is no such day"
A_DATE: Final = "a date"


def other_reading(text: str) -> str:
    """What tools with YAML 1.1 take a plain scalar for; empty where they agree with YAML 1.2."""
    if text[:1].isalpha():
        word = _WORDS.get(text)
        return f"the boolean {word}" if word else ""
    if text.isdigit() and text[0] != "0":
        return ""
    if day := _DAY.fullmatch(text):
        try:
            date(*map(int, day.groups()))
        except ValueError:
            return NO_DATE
        return A_DATE if len(day[2]) == 2 or day.end() > 10 else ""
    return next((reading for form, reading in _FORMS if form.fullmatch(text)), "")

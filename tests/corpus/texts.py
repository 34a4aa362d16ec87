"""Seeded random texts for the string keywords of JSON Schema: `format` and `pattern`.

Input: a random source and a keyword's value. Output: a text that very likely satisfies it; None
where nothing is known of the format or the pattern is no Python one. A validator has the last word.
"""

from __future__ import annotations

import base64
import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import string
import uuid
from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import Any, Final

WORDS: Final = (
    "a",
    "Zoë",
    "two words",
    "x-1",
    "日本",
    "null",
    "7",
    'quo"te',
    "tab\tnew\nline",
    "~/#",
)
_REPEATS: Final = 3
"""How often more than demanded a repetition is drawn out at most."""

_PRINTABLE: Final = string.ascii_letters + string.digits + " _-.:/"
_CATEGORIES: Final[Mapping[Any, str]] = {
    op.CATEGORY_DIGIT: string.digits,
    op.CATEGORY_WORD: string.ascii_letters + string.digits + "_",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_DIGIT: string.ascii_letters,
    op.CATEGORY_NOT_WORD: " -.",
    op.CATEGORY_NOT_SPACE: string.ascii_letters + string.digits,
}


def formatted(random: Random, name: object) -> str | None:
    """A text of the format (JSON Schema validation, section 7.3; OpenAPI format registry)."""
    make = _FORMATS.get(name) if isinstance(name, str) else None
    return make(random) if make else None


def matching(random: Random, pattern: str) -> str | None:
    """A text that the pattern matches as a whole."""
    try:
        parsed = parser.parse(pattern.replace("(?<", "(?P<").replace("(?P<!", "(?<!"))
        return "".join(_drawn(random, parsed))
    except (re.error, RecursionError, OverflowError, NotImplementedError):
        return None


def is_base64(text: object) -> bool:
    """Whether the text is of ``format: byte`` (RFC 4648, section 4)."""
    try:
        return isinstance(text, str) and base64.b64decode(text, validate=True) is not None
    except ValueError:
        return False


def _drawn(random: Random, tokens: Iterable[Any]) -> Iterable[str]:
    for kind, value in tokens:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind in (op.ANY, op.NOT_LITERAL):
            yield random.choice([c for c in _PRINTABLE if ord(c) != value])
        elif kind is op.IN:
            yield random.choice(_characters(value))
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, inner = value
            for _ in range(random.randint(least, min(most, least + _REPEATS))):
                yield from _drawn(random, inner)
        elif kind is op.SUBPATTERN:
            yield from _drawn(random, value[-1])
        elif kind is op.BRANCH:
            yield from _drawn(random, random.choice(value[1]))
        elif kind not in (op.AT, op.ASSERT, op.ASSERT_NOT):
            raise NotImplementedError


def _characters(members: Iterable[Any]) -> str:
    """Characters of a class; a negated one is answered from the printable ones."""
    found, negated = "", False
    for kind, value in members:
        if kind is op.NEGATE:
            negated = True
        elif kind is op.LITERAL:
            found += chr(value)
        elif kind is op.RANGE:
            found += "".join(map(chr, range(value[0], min(value[1], value[0] + 200) + 1)))
        elif kind is op.CATEGORY:
            found += _CATEGORIES[value]
    if not negated:
        return found
    rest = "".join(c for c in _PRINTABLE if c not in found)
    if not rest:
        raise NotImplementedError
    return rest


def _day(random: Random) -> str:
    return f"{random.randint(1, 9999):04}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


def _clock(random: Random) -> str:
    fraction = random.choice(("", ".5", ".120", ".123456", ".123456789"))
    zone = random.choice(("Z", "+00:00", "-07:30"))
    return f"{random.randint(0, 23):02}:{random.randint(0, 59):02}:{random.randint(0, 59):02}" + (
        fraction + zone
    )


def _uuid(random: Random) -> str:
    text = str(uuid.UUID(int=random.getrandbits(128)))
    return text.upper() if random.random() < 0.2 else text


def _fixed(*texts: str) -> Callable[[Random], str]:
    return lambda random: random.choice(texts)


_FORMATS: Final[Mapping[str, Callable[[Random], str]]] = {
    "byte": lambda random: base64.b64encode(random.randbytes(random.randint(0, 5))).decode(),
    "date": _day,
    "date-time": lambda random: f"{_day(random)}T{_clock(random)}",
    "duration": _fixed("P1D", "PT2H30M"),
    "email": _fixed("a@example.com"),
    "hostname": _fixed("example.com"),
    "idn-email": _fixed("a@example.com"),
    "ipv4": _fixed("192.0.2.1"),
    "ipv6": _fixed("2001:db8::1"),
    "json-pointer": _fixed("/a/0"),
    "regex": _fixed("^a+$"),
    "time": _clock,
    "uri": _fixed("https://example.com/a?b=c"),
    "uri-reference": _fixed("/a?b=c"),
    "url": _fixed("https://example.com/a?b=c"),
    "uuid": _uuid,
}

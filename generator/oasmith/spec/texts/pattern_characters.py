r"""Characters of regular expressions of ECMA-262: escapes, classes of characters, brackets.

Input: a pattern and a place in it. Output: one character, or the text for a set of characters
inside of brackets in Python's `re`, which matches the same characters. Sources: ECMA-262, section
22.2 with annex B.1.2. Classes of Unicode stay as ``\p{L}`` or ``\P{L}``, always inside of brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

from oasmith.values import dataclass

_ANY: Final = r"(?s:.)"
LINE_ENDS: Final = r"\n\r\u2028\u2029"
SPACE: Final = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
NO_SPACE: Final = (
    r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e"
    r"\u2060-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
)
_SETS: Final[Mapping[str, str]] = {
    **{name: f"\\{name}" for name in "dDwW"},
    "s": SPACE,
    "S": NO_SPACE,
}
"""What the escapes of sets are inside of brackets."""
_OPPOSITES: Final = ((r"\d", r"\D"), (r"\w", r"\W"), (SPACE, NO_SPACE))
_CONTROLS: Final[Mapping[str, int]] = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

_NAMES: Final = """
    Other C  Control Cc  cntrl Cc  Format Cf  Unassigned Cn  Private_Use Co  Surrogate Cs
    Letter L  Lowercase_Letter Ll  Modifier_Letter Lm  Other_Letter Lo  Titlecase_Letter Lt
    Uppercase_Letter Lu  Mark M  Combining_Mark M  Spacing_Mark Mc  Enclosing_Mark Me
    Nonspacing_Mark Mn  Number N  Decimal_Number Nd  digit Nd  Letter_Number Nl  Other_Number No
    Punctuation P  punct P  Connector_Punctuation Pc  Dash_Punctuation Pd  Close_Punctuation Pe
    Final_Punctuation Pf  Initial_Punctuation Pi  Other_Punctuation Po  Open_Punctuation Ps
    Symbol S  Currency_Symbol Sc  Modifier_Symbol Sk  Math_Symbol Sm  Other_Symbol So
    Separator Z  Line_Separator Zl  Paragraph_Separator Zp  Space_Separator Zs
"""
_CATEGORIES: Final[Mapping[str, str]] = {
    name: short for long, short in re.findall(r"(\w+) (\w+)", _NAMES) for name in (long, short)
}
"""The names of general categories (ECMA-262, table 70), and the short ones."""

_PROPERTY: Final = re.compile(r"\{(?:(?:General_Category|gc)=)?(\w+)\}", re.ASCII)
_HEX: Final = re.compile(r"x([0-9a-fA-F]{2})|u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))")
_LOW_HALF: Final = re.compile(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_POSIX: Final = re.compile(
    r"\[:\^?(?:al(?:num|pha)|ascii|blank|cntrl|x?digit|graph|lower|p(?:rin|unc)t|space|upper|word):\]"
)


class ForeignPattern(Exception):
    """The pattern is not in ECMA-262, or has no translation to Python."""


@dataclass(slots=True)
class CharacterSet:
    """The text for a set of characters inside of brackets."""

    text: str


class CharacterReader:
    """Reads a pattern character by character, and writes while it reads.

    `has_classes` says whether a class of Unicode was among them.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.has_classes = False

    def _fail(self, fault: str) -> NoReturn:
        raise ForeignPattern(fault)

    def _next(self, count: int = 1) -> str:
        return self._text[self._at : self._at + count]

    def _take(self, token: str) -> bool:
        if self._text.startswith(token, self._at):
            self._at += len(token)
            return True
        return False

    def _match(self, what: re.Pattern[str]) -> re.Match[str] | None:
        found = what.match(self._text, self._at)
        if found is not None:
            self._at = found.end()
        return found

    def _character(self) -> int | CharacterSet:
        """The rest of an escape for one character or a set of them, inside of brackets or not."""
        char = self._next()
        if not char:
            self._fail("it ends in a backslash")
        if found := self._match(_HEX):
            return self._point(int(found[1] or found[2] or found[3], 16), bool(found[3]))
        self._at += 1
        if char in _SETS:
            return CharacterSet(_SETS[char])
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char in ("p", "P"):
            return self._property(char)
        if char == "c" and self._next().isalpha() and self._next().isascii():
            self._at += 1
            return ord(self._text[self._at - 1]) % 32
        if char == "0" and not self._next().isdecimal():
            return 0
        if char.isascii() and char.isalnum():
            self._fail(f"`\\{char}` is not in ECMA-262")
        return ord(char)

    def _point(self, point: int, is_unit: bool) -> int:
        if is_unit and 0xD800 <= point < 0xDC00 and (low := self._match(_LOW_HALF)):
            return 0x10000 + ((point - 0xD800) << 10) + int(low[1], 16) - 0xDC00
        if point > 0x10FFFF:
            self._fail("it names a code point beyond U+10FFFF")
        return point

    def _property(self, letter: str) -> CharacterSet:
        start = self._at - 2
        found = self._match(_PROPERTY)
        if found is not None and found[1] == "Any":
            return CharacterSet(r"\x00-\U0010ffff" if letter == "p" else "")
        if found is not None and found[1] == "ASCII":
            return CharacterSet(r"\x00-\x7f" if letter == "p" else r"\x80-\U0010ffff")
        if found is None or found[1] not in _CATEGORIES:
            shown = self._text[start : self._at + (0 if found else 8)]
            self._fail(
                f"`{shown}` is no general category of Unicode; other properties are not supported"
            )
        self.has_classes = True
        return CharacterSet(f"\\{letter}{{{_CATEGORIES[found[1]]}}}")

    def _class(self) -> str:
        if found := _POSIX.search(self._text, self._at):
            self._fail(
                f"`{found[0]}` is a class of POSIX; ECMA-262 reads each of its characters by itself"
            )
        self._at += 1
        is_negated = self._take("^")
        parts: list[str] = []
        while not self._take("]"):
            parts.append(self._range())
        inner = "".join(parts)
        if any(part in parts and other in parts for part, other in _OPPOSITES):
            if is_negated:
                self._fail("brackets that exclude every character match nothing")
            return _ANY
        if not inner:
            if is_negated:
                return _ANY
            self._fail("`[]` matches nothing")
        return f"[{'^' * is_negated}{_undoubled(inner)}]"

    def _range(self) -> str:
        low = self._member()
        if self._next() != "-" or self._next(2) in ("-]", "-"):
            return low.text if isinstance(low, CharacterSet) else _member(low)
        self._at += 1
        high = self._member()
        if isinstance(low, CharacterSet) or isinstance(high, CharacterSet):
            return rf"{_shown(low)}\-{_shown(high)}"
        if high < low:
            self._fail("a range of characters goes backwards")
        return f"{_member(low)}-{_member(high)}"

    def _member(self) -> int | CharacterSet:
        char = self._next()
        if not char:
            self._fail("an opening bracket has no closing one")
        self._at += 1
        if char != "\\":
            return ord(char)
        if self._take("b"):
            return 8
        if self._take("-"):
            return ord("-")
        return self._character()


def _shown(member: int | CharacterSet) -> str:
    return member.text if isinstance(member, CharacterSet) else _member(member)


_DOUBLED: Final = re.compile(r"(?<!\\)([&~|])(?=\1)")


def _undoubled(inner: str) -> str:
    """What Python warns of inside of brackets, since it might mean sets one day."""
    return _DOUBLED.sub(r"\\\1", inner)


def _member(point: int) -> str:
    return _escaped(point, "\\]^-[")


def literal(point: int) -> str:
    """The text for one character outside of brackets."""
    return _escaped(point, "\\.^$*+?()[{|")


def _escaped(point: int, special: str) -> str:
    if 0xD800 <= point < 0xE000:
        raise ForeignPattern("halves of a surrogate pair are no characters in Python")
    char = chr(point)
    if char in special:
        return f"\\{char}"
    if char.isprintable():
        return char
    form: Callable[..., str] = r"\x{:02x}".format if point < 0x100 else r"\u{:04x}".format
    return form(point) if point < 0x10000 else rf"\U{point:08x}"

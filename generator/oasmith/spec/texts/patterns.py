r"""Regular expressions of ECMA-262, which `pattern` and `patternProperties` hold, for Python's `re`.

Input: a pattern as it stands in a document. Output: one that `re.compile(…, re.ASCII)` takes, and
that `search` finds in the same texts; or why there is none. Sources: ECMA-262, section 22.2 with
annex B.1.2 (what browsers read beside the grammar), read by code points as under the flag `u`, which
JSON Schema asks for (core, section 6.4).

What is no regular expression there, or is one that cannot be meant (`[[:alpha:]]`, `/…/i`, `\A`:
other dialects), is not translated. Classes of Unicode stay as ``\p{L}`` or ``\P{L}``, always inside
of brackets, for the runtime to put ranges in their place.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NoReturn

from oasmith.values import dataclass

_MAX_LENGTH: Final = 20_000
"""Characters of a pattern that is looked at."""
_MAX_DEPTH: Final = 100
"""Groups in one another."""

_ANY: Final = r"(?s:.)"
_LINE_ENDS: Final = r"\n\r\u2028\u2029"
_SPACE: Final = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_NO_SPACE: Final = (
    r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e"
    r"\u2060-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
)
_SETS: Final[Mapping[str, str]] = {
    **{name: f"\\{name}" for name in "dDwW"},
    "s": _SPACE,
    "S": _NO_SPACE,
}
"""What the escapes of sets are inside of brackets."""
_OPPOSITES: Final = ((r"\d", r"\D"), (r"\w", r"\W"), (_SPACE, _NO_SPACE))
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
_COUNT: Final = re.compile(r"\{(\d+)(?:(,)(\d*))?\}", re.ASCII)
_OPEN_COUNT: Final = re.compile(r"\{,\d+\}", re.ASCII)
_HEX: Final = re.compile(r"x([0-9a-fA-F]{2})|u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))")
_LOW_HALF: Final = re.compile(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_GROUP_NAME: Final = re.compile(r"<([^\W\d][\w$]*|[_$][\w$]*)>")
_POSIX: Final = re.compile(
    r"\[:\^?(?:al(?:num|pha)|ascii|blank|cntrl|x?digit|graph|lower|p(?:rin|unc)t|space|upper|word):\]"
)
_DELIMITED: Final = re.compile(r"/(?:.*/[dgimsuvy]+|\^.*/|.*\$/)", re.DOTALL)
_INLINE: Final = re.compile(r"\(\?[^:=!<]{1,3}")


@dataclass(frozen=True, slots=True)
class Translation:
    """A pattern for Python; empty with a `fault` where there is none.

    `has_classes`: of Unicode. `is_slow`: it repeats a repetition, as ``(a+)+`` does, so that the time
    to find out that a text does not match may double with each character.
    """

    python: str = ""
    fault: str = ""
    has_classes: bool = False
    is_slow: bool = False


@lru_cache(maxsize=4096)
def translated(pattern: str) -> Translation:
    """What the pattern is in Python."""
    reader = _Reader(pattern)
    try:
        text = reader.whole()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(_plain(text), re.ASCII)
    except _Foreign as error:
        return Translation(fault=str(error))
    except (re.error, RecursionError, OverflowError, Warning) as error:
        return Translation(fault=f"Python cannot read it: {error}")
    return Translation(text, has_classes=reader.has_classes, is_slow=reader.is_slow)


def both(known: str, new: str) -> str:
    """A pattern of ECMA-262 that is found where both are; one that cannot be told in Python demands
    nothing."""
    if known == new or translated(new).fault:
        return known
    if translated(known).fault:
        return new
    groups = re.compile(_plain(translated(known).python), re.ASCII).groups
    shifted = _ESCAPE.sub(lambda m: rf"\{int(m[1]) + groups}" if m[1] else m[0], new)
    together = f"^{_ahead(known)}{_ahead(shifted)}"
    return known if translated(together).fault else together


_ESCAPE: Final = re.compile(r"\\(?:([1-9][0-9]*)|.)", re.DOTALL)


def _ahead(pattern: str) -> str:
    """The pattern, looked for from the beginning of a text."""
    if pattern.startswith("^") and "|" not in pattern:
        return f"(?={pattern})"
    return rf"(?=[\s\S]*(?:{pattern}))"


def _plain(python: str) -> str:
    """The pattern as the `re` module alone can compile it."""
    return python.replace(r"\p{", r"\w{").replace(r"\P{", r"\w{")


class _Foreign(Exception):
    """The pattern is none of ECMA-262, or none that can be told in Python."""


@dataclass(slots=True)
class _Set:
    """What stands inside of brackets for a set of characters."""

    text: str


class _Reader:
    """A parser by recursive descent that writes while it reads."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._loops: list[int] = []
        self._names: dict[str, int] = {}
        self._groups = 0
        self._closed: dict[int, int] = {}
        self._is_loose = False
        self.has_classes = False
        self.is_slow = False

    def whole(self) -> str:
        if len(self._text) > _MAX_LENGTH:
            raise _Foreign("it is too long")
        if _DELIMITED.fullmatch(self._text):
            raise _Foreign(
                "slashes and flags around it are JavaScript's; as a pattern they are looked for in "
                "the text"
            )
        result = self._alternatives()
        if self._at < len(self._text):
            raise _Foreign("a closing parenthesis has no opening one")
        return result

    def _fail(self, fault: str) -> NoReturn:
        raise _Foreign(fault)

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

    # Terms.

    def _alternatives(self) -> str:
        parts = [self._sequence()]
        is_loose = self._is_loose
        while self._take("|"):
            parts.append(self._sequence())
            is_loose = is_loose or self._is_loose
        self._is_loose = is_loose
        return "|".join(parts)

    def _sequence(self) -> str:
        """Terms in a row. They are loose if all that must be there may be repeated without end."""
        terms = []
        endless = fixed = 0
        while self._next() not in ("", "|", ")"):
            start = self._at
            self._is_loose = False
            is_assertion, term = self._term()
            quantifier = self._quantifier()
            is_endless = quantifier[:1] in ("*", "+") or ",}" in quantifier
            self.is_slow = self.is_slow or (is_endless and self._is_loose)
            endless += is_endless or (self._is_loose and not quantifier)
            is_optional = quantifier[:1] in ("*", "?") or quantifier.startswith("{0,")
            fixed += not (is_endless or is_optional or is_assertion or self._is_loose)
            if quantifier and is_assertion:
                self._fail(f"`{self._text[start : self._at]}` repeats what has no characters")
            terms.append(term + quantifier)
        self._is_loose = endless > 0 and not fixed
        return "".join(terms)

    def _quantifier(self) -> str:
        start = self._at
        if self._next() in ("*", "+", "?"):
            self._at += 1
        elif found := self._match(_COUNT):
            if found[3] and int(found[3]) < int(found[1]):
                self._fail(f"`{found[0]}` counts backwards")
        else:
            return ""
        self._take("?")
        if self._next() in ("*", "+", "?") or _COUNT.match(self._text, self._at):
            self._fail(f"`{self._text[start : self._at + 1]}` repeats a repetition")
        return self._text[start : self._at]

    def _term(self) -> tuple[bool, str]:
        """Whether it is an assertion; and what it is in Python."""
        char = self._next()
        match char:
            case "^":
                self._at += 1
                return True, "^"
            case "$":
                self._at += 1
                return True, r"\Z"
            case "(":
                return self._group()
            case ".":
                self._at += 1
                return False, f"[^{_LINE_ENDS}]"
            case "[":
                return False, self._class()
            case "\\":
                self._at += 1
                return self._escape()
            case "*" | "+" | "?":
                self._fail(f"`{char}` has nothing to repeat")
            case "{":
                if _COUNT.match(self._text, self._at) or _OPEN_COUNT.match(self._text, self._at):
                    self._fail(f"`{self._text[self._at : self._at + 5]}` is no count here")
        self._at += 1
        return False, _literal(ord(char))

    def _group(self) -> tuple[bool, str]:
        if self._depth >= _MAX_DEPTH:
            self._fail("groups are nested too deeply")
        number = 0
        for opening in ("(?:", "(?=", "(?!", "(?<=", "(?<!"):
            if self._take(opening):
                break
        else:
            number, opening = self._capturing()
        is_repeated = self._is_repeated()
        self._depth += 1
        self._loops.append(is_repeated)
        inner = self._alternatives()
        self._loops.pop()
        self._depth -= 1
        if not self._take(")"):
            self._fail("an opening parenthesis has no closing one")
        if number:
            self._closed[number] = any(self._loops) or is_repeated
        return opening not in ("(", "(?:"), f"{opening}{inner})"

    def _capturing(self) -> tuple[int, str]:
        if found := _INLINE.match(self._text, self._at):
            self._fail(f"`{found[0]}` is none of ECMA-262")
        self._take("(")
        self._groups += 1
        if self._take("?"):
            name = self._match(_GROUP_NAME)
            if name is None or name[1] in self._names:
                self._fail("the name of a group is none, or there twice")
            self._names[name[1]] = self._groups
        return self._groups, "("

    def _is_repeated(self) -> bool:
        """Whether the group that begins here is repeated: what it captured is forgotten each time,
        which Python does not do."""
        depth, at, in_class = 1, self._at, False
        while at < len(self._text) and depth:
            char = self._text[at]
            if char == "\\":
                at += 1
            elif in_class or char in "[]":
                in_class = char != "]" if in_class else char == "["
            else:
                depth += (char == "(") - (char == ")")
            at += 1
        return self._text[at : at + 1] in ("*", "+", "{")

    # Escapes.

    def _escape(self) -> tuple[bool, str]:
        """An escape outside of brackets, behind its backslash."""
        char = self._next()
        if char in ("b", "B"):
            self._at += 1
            # Python's own `\B` does not find the empty text.
            return True, r"\b" if char == "b" else r"(?!\b)"
        if char in "123456789" and char:
            return False, self._back(int(self._digits()))
        if char == "k":
            self._at += 1
            name = self._match(_GROUP_NAME)
            if name is None or name[1] not in self._names:
                self._fail("`\\k` refers to no group before it")
            return False, self._back(self._names[name[1]])
        found = self._character()
        if isinstance(found, int):
            return False, _literal(found)
        if found.text in (r"\d", r"\D", r"\w", r"\W"):
            return False, found.text
        return False, f"[^{_SPACE}]" if found.text == _NO_SPACE else f"[{found.text}]"

    def _digits(self) -> str:
        start = self._at
        while self._next().isdecimal() and self._next().isascii():
            self._at += 1
        return self._text[start : self._at]

    def _back(self, number: int) -> str:
        """A reference to a group, which is empty where that has matched nothing."""
        if self._closed.get(number, True):
            self._fail(f"a reference to group {number} means something else in Python here")
        return f"(?({number})\\{number})"

    def _character(self) -> int | _Set:
        """The rest of an escape for one character or a set of them, inside of brackets or not."""
        char = self._next()
        if not char:
            self._fail("it ends in a backslash")
        if found := self._match(_HEX):
            return self._point(int(found[1] or found[2] or found[3], 16), bool(found[3]))
        self._at += 1
        if char in _SETS:
            return _Set(_SETS[char])
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
            self._fail(f"`\\{char}` is none of ECMA-262")
        return ord(char)

    def _point(self, point: int, is_unit: bool) -> int:
        if is_unit and 0xD800 <= point < 0xDC00 and (low := self._match(_LOW_HALF)):
            return 0x10000 + ((point - 0xD800) << 10) + int(low[1], 16) - 0xDC00
        if point > 0x10FFFF:
            self._fail("it names a character that is not there")
        return point

    def _property(self, letter: str) -> _Set:
        start = self._at - 2
        found = self._match(_PROPERTY)
        if found is not None and found[1] == "Any":
            return _Set(r"\x00-\U0010ffff" if letter == "p" else "")
        if found is not None and found[1] == "ASCII":
            return _Set(r"\x00-\x7f" if letter == "p" else r"\x80-\U0010ffff")
        if found is None or found[1] not in _CATEGORIES:
            shown = self._text[start : self._at + (0 if found else 8)]
            self._fail(f"`{shown}` is no general category of Unicode; others are not known here")
        self.has_classes = True
        return _Set(f"\\{letter}{{{_CATEGORIES[found[1]]}}}")

    # Brackets.

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
                self._fail("brackets that leave nothing over match nothing")
            return _ANY
        if not inner:
            if is_negated:
                return _ANY
            self._fail("`[]` matches nothing")
        return f"[{'^' * is_negated}{_undoubled(inner)}]"

    def _range(self) -> str:
        low = self._member()
        if self._next() != "-" or self._next(2) in ("-]", "-"):
            return low.text if isinstance(low, _Set) else _member(low)
        self._at += 1
        high = self._member()
        if isinstance(low, _Set) or isinstance(high, _Set):
            return rf"{_shown(low)}\-{_shown(high)}"
        if high < low:
            self._fail("a range of characters goes backwards")
        return f"{_member(low)}-{_member(high)}"

    def _member(self) -> int | _Set:
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


def _shown(member: int | _Set) -> str:
    return member.text if isinstance(member, _Set) else _member(member)


_DOUBLED: Final = re.compile(r"(?<!\\)([&~|])(?=\1)")


def _undoubled(inner: str) -> str:
    """What Python warns of inside of brackets, since it might mean sets one day."""
    return _DOUBLED.sub(r"\\\1", inner)


def _member(point: int) -> str:
    return _escaped(point, "\\]^-[")


def _literal(point: int) -> str:
    return _escaped(point, "\\.^$*+?()[{|")


def _escaped(point: int, special: str) -> str:
    if 0xD800 <= point < 0xE000:
        raise _Foreign("halves of characters are no characters in Python")
    char = chr(point)
    if char in special:
        return f"\\{char}"
    if char.isprintable():
        return char
    form: Callable[..., str] = r"\x{:02x}".format if point < 0x100 else r"\u{:04x}".format
    return form(point) if point < 0x10000 else rf"\U{point:08x}"

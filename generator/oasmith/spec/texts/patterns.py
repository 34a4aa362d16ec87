r"""Regular expressions of ECMA-262, which `pattern` and `patternProperties` hold, for Python's
`re`.

Input: a pattern of a document. Output: one that `re.compile(…, re.ASCII)` takes and that `search`
finds in the same texts; or why there is none, as for patterns of other dialects (`[[:alpha:]]`,
`/…/i`, `\A`). Sources: ECMA-262, section 22.2 with annex B.1.2, by code points as JSON Schema wants
(core, section 6.4). Classes of Unicode stay as ``\p{L}`` or ``\P{L}``, always inside of brackets:
the runtime replaces them.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Final

from oasmith.spec.texts.pattern_characters import (
    LINE_ENDS,
    NO_SPACE,
    SPACE,
    CharacterReader,
    ForeignPattern,
    literal,
)
from oasmith.values import dataclass

_MAX_LENGTH: Final = 20_000
"""Characters of a pattern that is looked at."""
_MAX_DEPTH: Final = 100
"""Groups in one another."""

_COUNT: Final = re.compile(r"\{(\d+)(?:(,)(\d*))?\}", re.ASCII)
_OPEN_COUNT: Final = re.compile(r"\{,\d+\}", re.ASCII)
_GROUP_NAME: Final = re.compile(r"<([^\W\d][\w$]*|[_$][\w$]*)>")
_DELIMITED: Final = re.compile(r"/(?:.*/[dgimsuvy]+|\^.*/|.*\$/)", re.DOTALL)
_INLINE: Final = re.compile(r"\(\?[^:=!<]{1,3}")


@dataclass(frozen=True, slots=True)
class Translation:
    """A pattern for Python; empty with a `fault` where there is none.

    `has_classes`: of Unicode. `is_slow`: it repeats a repetition, as ``(a+)+`` does, so that the
    time to find out that a text does not match may double with each character.
    """

    python: str = ""
    fault: str = ""
    has_classes: bool = False
    is_slow: bool = False


@lru_cache(maxsize=4096)
def translated(pattern: str) -> Translation:
    """The pattern for Python, or why there is none."""
    reader = _Reader(pattern)
    try:
        text = reader.whole()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(_plain(text), re.ASCII)
    except ForeignPattern as error:
        return Translation(fault=str(error))
    except (re.error, RecursionError, OverflowError, Warning) as error:
        return Translation(fault=f"Python cannot read it: {error}")
    return Translation(text, has_classes=reader.has_classes, is_slow=reader.is_slow)


def both(known: str, new: str) -> str:
    """A pattern of ECMA-262 that is found where both are found; one without a translation is left
    out."""
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


class _Reader(CharacterReader):
    """A parser by recursive descent that writes while it reads."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0
        self._loops: list[int] = []
        self._names: dict[str, int] = {}
        self._groups = 0
        self._closed: dict[int, int] = {}
        self._is_loose = False
        self.is_slow = False

    def whole(self) -> str:
        """The pattern for Python."""
        if len(self._text) > _MAX_LENGTH:
            raise ForeignPattern("it is too long")
        if _DELIMITED.fullmatch(self._text):
            raise ForeignPattern(
                "slashes and flags around it are JavaScript syntax; in a pattern they match themselves"
            )
        result = self._alternatives()
        if self._at < len(self._text):
            raise ForeignPattern("a closing parenthesis has no opening one")
        return result

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
                self._fail(f"`{self._text[start : self._at]}` repeats an assertion")
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
                return False, f"[^{LINE_ENDS}]"
            case "[":
                return False, self._class()
            case "\\":
                self._at += 1
                return self._escape()
            case "*" | "+" | "?":
                self._fail(f"`{char}` has nothing to repeat")
            case "{":
                if _COUNT.match(self._text, self._at) or _OPEN_COUNT.match(self._text, self._at):
                    self._fail(f"`{self._text[self._at : self._at + 5]}` is no quantifier here")
        self._at += 1
        return False, literal(ord(char))

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
            self._fail(f"`{found[0]}` is not in ECMA-262")
        self._take("(")
        self._groups += 1
        if self._take("?"):
            name = self._match(_GROUP_NAME)
            if name is None or name[1] in self._names:
                self._fail("the name of a group is invalid or repeated")
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
            return False, literal(found)
        if found.text in (r"\d", r"\D", r"\w", r"\W"):
            return False, found.text
        return False, f"[^{SPACE}]" if found.text == NO_SPACE else f"[{found.text}]"

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

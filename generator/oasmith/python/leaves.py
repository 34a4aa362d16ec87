"""The tokens of one logical line, with the optional parentheses that black thinks of.

Input: a statement, a parameter or an item of a display, on one line in canonical spacing. Output:
its leaves. Invariant: joined, the leaves are the text; optional parentheses are leaves without
text, standing where black would put its own invisible ones. Only what generated code is made of is
understood; anything else is `Unknown`.
"""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass
from enum import Enum, auto

_TOKEN = re.compile(
    r"""(?P<space>\ ?)(?:
        (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<word>[^\W\d]\w*)
      | (?P<number>-?\d[\w.]*(?:(?<=e)-\d+)?)
      | (?P<operator>:=|==|[][(){},.:=|])
    )""",
    re.VERBOSE,
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_KEYWORDS = frozenset({"None", "True", "False", "if", "else", "for", "in", "is", "or", "and"})
_KEYWORDS_MORE = frozenset({"not", "lambda", "await"})


class Unknown(Exception):
    """The text is not of the kind that is understood here."""


class Context(Enum):
    """Where a logical line stands."""

    STATEMENT = auto()
    ITEM = auto()
    PARAMETER = auto()


@dataclass(slots=True, eq=False)
class Leaf:
    """A token. `mark` tells what it is: for an optional bracket its text is empty."""

    mark: str
    text: str
    space: str = ""
    opening: Leaf | None = None
    trailer: bool = False

    @property
    def width(self) -> int:
        """The columns it takes, with the space before it."""
        return len(self.space) + len(self.text)

    @property
    def opens(self) -> bool:
        """Whether it is an opening bracket."""
        return self.mark in _CLOSING

    @property
    def closes(self) -> bool:
        """Whether it is a closing bracket."""
        return self.opening is not None


def leaves_of(text: str, context: Context) -> list[Leaf]:
    """The leaves of a logical line.

    Raises:
        Unknown: it holds something that generated code is not known for.
    """
    return _Reader(context).read(_tokens(text))


def _tokens(text: str) -> list[Leaf]:
    leaves = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise Unknown
        token = match[match.lastgroup or ""]
        is_word = match.lastgroup == "word" and not keyword.iskeyword(token)
        is_mark = match.lastgroup == "operator" or keyword.iskeyword(token)
        leaves.append(Leaf("name" if is_word else token if is_mark else "value", token, match[1]))
        position = match.end()
    return leaves


@dataclass(slots=True)
class _Level:
    """One pair of brackets while it is read, and in it the expression that is read last."""

    opening: Leaf | None
    start: int
    """Where the expression begins among the leaves."""
    condition: bool = False
    loop: bool = False
    commas: int = 0


class _Reader:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.leaves: list[Leaf] = []
        self.levels = [_Level(None, 0)]
        self.annotated = self.assigned = False

    def read(self, tokens: list[Leaf]) -> list[Leaf]:
        if tokens and tokens[0].text == "return" and self.context is Context.STATEMENT:
            self.leaves.append(tokens.pop(0))
            self._start()
            self.assigned = True
        for token in tokens:
            self._add(token)
        if len(self.levels) > 1:
            raise Unknown
        self._end()
        return self.leaves

    def _add(self, leaf: Leaf) -> None:
        level = self.levels[-1]
        before = self.leaves[-1] if self.leaves else None
        if leaf.mark in _CLOSING:
            leaf.trailer = before is not None and (before.mark == "name" or before.closes)
            self.leaves.append(leaf)
            self.levels.append(_Level(leaf, len(self.leaves)))
        elif leaf.mark in (")", "]", "}"):
            self._close(leaf)
        elif leaf.mark in (",", "=", ":") or (leaf.mark == "for" and not level.loop):
            self._separate(leaf)
        elif self._is_known(leaf, level, before):
            self.leaves.append(leaf)
        else:
            raise Unknown

    def _is_known(self, leaf: Leaf, level: _Level, before: Leaf | None) -> bool:
        """A token that neither begins nor ends an expression of its own."""
        match leaf.mark:
            case "if":
                known = not level.condition and not level.loop
                level.condition = True
            case "else":
                known = level.condition
            case "in":
                known = level.loop
            case "not":
                known = before is not None and before.mark == "is"
            case "value":
                known = before is None or before.mark not in ("value", "name")
            case mark:
                known = not keyword.iskeyword(mark) or mark in _KEYWORDS | _KEYWORDS_MORE
        return known

    def _close(self, leaf: Leaf) -> None:
        level = self.levels.pop()
        if level.opening is None or _CLOSING[level.opening.mark] != leaf.mark:
            raise Unknown
        last = self.leaves[-1]
        one_tuple = leaf.mark == ")" and level.commas == 1 and not level.opening.trailer
        if last.mark == "," and not one_tuple:
            raise Unknown
        leaf.opening = level.opening
        alone = level.opening.mark == "(" and level.start == self._after(level.opening)
        if level.condition and not alone:
            self._wrap(level.start)
        self.leaves.append(leaf)

    def _after(self, opening: Leaf) -> int:
        return next(i for i, leaf in enumerate(self.leaves) if leaf is opening) + 1

    def _separate(self, leaf: Leaf) -> None:
        level = self.levels[-1]
        if len(self.levels) == 1:
            self._separate_outside(leaf)
            return
        if level.condition:
            self._wrap(level.start)
        level.condition = False
        level.commas += leaf.mark == ","
        if leaf.mark == "for":
            level.loop = True
        self.leaves.append(leaf)
        level.start = len(self.leaves)

    def _separate_outside(self, leaf: Leaf) -> None:
        """A separator that stands in no brackets: of an assignment or behind an item."""
        in_lambda = any(each.mark == "lambda" for each in self.leaves[-1:])
        if leaf.mark == ":" and not in_lambda:
            if self.context is not Context.ITEM and (self.annotated or self.assigned):
                raise Unknown
            self.annotated = self.context is not Context.ITEM
        elif leaf.mark == "=":
            if self.assigned:
                raise Unknown
            self._end()
            self.assigned = True
        elif leaf.mark == ",":
            if self.context is Context.STATEMENT:
                raise Unknown
            self._end()
        elif leaf.mark == "for":
            raise Unknown
        self.leaves.append(leaf)
        if not in_lambda:
            self._start()

    def _start(self) -> None:
        level = self.levels[0]
        level.start, level.condition = len(self.leaves), False

    def _end(self) -> None:
        """The end of an annotation, a value or an item outside all brackets."""
        level = self.levels[0]
        start = level.start
        if start == len(self.leaves):
            return
        optional = level.condition
        if self.context is Context.STATEMENT and (self.annotated or self.assigned):
            first, last = self.leaves[start], self.leaves[-1]
            if first.mark == "(" and last.opening is first:
                raise Unknown
            optional = True
        if self.context is Context.PARAMETER and self.annotated and not self.assigned:
            optional = optional or self._is_union(start)
        if optional:
            self._wrap(start)

    def _is_union(self, start: int) -> bool:
        depth = 0
        for leaf in self.leaves[start:]:
            depth += leaf.opens - leaf.closes
            if leaf.mark == "|" and not depth:
                return True
        return False

    def _wrap(self, start: int) -> None:
        opening = Leaf("(", "", self.leaves[start].space)
        self.leaves[start].space = ""
        self.leaves.insert(start, opening)
        self.leaves.append(Leaf(")", "", opening=opening))

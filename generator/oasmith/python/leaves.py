"""The tokens of one logical line, with the optional parentheses that black thinks of.

Input: a statement, a parameter or an item of a display, on one line in canonical spacing. Output:
its leaves. Invariant: joined, the leaves are the text; optional parentheses are leaves without
text, standing where black would put its own invisible ones. Only what generated code is made of is
understood; anything else is `Unknown`.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(
    r"""(\ ?(?:
        ("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|-?\d[\w.]*(?:(?<=e)-\d+)?)
      | ([^\W\d]\w*)
      | (:=|==|[][(){},.:=|])
    ))""",
    re.VERBOSE,
)
"""With the space before it: a value, a name or keyword, an operator."""

_KEYWORDS = {word: word for word in keyword.kwlist}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PLAIN = frozenset(
    {"name", "value", "None", "True", "False", "await", "else", "is", "not", "or", "and"}
    | {".", "|", ":=", "=="}
)
_ENDS = frozenset({"", ",", "=", ":", "for", ")", "]", "}"})


class Unknown(Exception):
    """The text is not of the kind that is understood here."""


@dataclass(slots=True, eq=False)
class Leaf:
    """A token. `mark` is "name", "value" or the token itself, `text` begins with the space before
    it; of an optional parenthesis, as long as it is `hidden`, that is all. `opening` is the other
    bracket of a closing one; `trailer` tells the brackets of a call or subscript from those of a
    display; `magic` is a closing bracket behind a comma that asks for one item a line."""

    mark: str
    text: str
    opening: Leaf | None = None
    hidden: bool = False
    trailer: bool = False
    magic: bool = False

    @property
    def opens(self) -> bool:
        """Whether it is an opening bracket."""
        return self.mark in _CLOSING

    @property
    def closes(self) -> bool:
        """Whether it is a closing bracket."""
        return self.opening is not None

    def show(self) -> None:
        """Give an optional parenthesis its text."""
        if self.hidden:
            self.text += self.mark
            self.hidden = False


_END = Leaf("", "")


class Kind(Enum):
    """What stands on a logical line."""

    STATEMENT = "statement"
    ITEM = "item"
    PARAMETER = "parameter"


def leaves_of(text: str, kind: Kind) -> list[Leaf]:
    """The leaves of a logical line.

    Raises:
        Unknown: it holds something that generated code is not known for.
    """
    reader = _Reader(text)
    _GRAMMAR[kind](reader)
    if reader.next:
        raise Unknown
    return reader.leaves


def _tokens(text: str) -> list[Leaf]:
    leaves = []
    for token, value, name, operator in _TOKEN.findall(text):
        mark = "value" if value else operator or _KEYWORDS.get(name, "name")
        leaves.append(Leaf(mark, token))
    if sum([len(leaf.text) for leaf in leaves]) < len(text):
        raise Unknown
    return leaves


class _Reader:
    """A parser by recursive descent that only wants to know where expressions begin and end."""

    def __init__(self, text: str) -> None:
        self._waiting = [_END, *reversed(_tokens(text))]
        self.leaves: list[Leaf] = []

    @property
    def next(self) -> str:
        """The mark of the next leaf, empty at the end."""
        return self._waiting[-1].mark

    def statement(self) -> None:
        if self.next == "return":
            self._take()
            return self._optional()
        if self.next == "class":
            self._take()
            self._expression()
            self._take()
            return None
        if self._expression():
            raise Unknown
        for mark in (":", "="):
            if self.next == mark:
                self._take()
                self._optional()
        return None

    def item(self) -> None:
        start, conditional = 0, self._expression()
        if self.next in ("=", ":"):
            self._take()
            start, conditional = len(self.leaves), self._expression()
        if conditional:
            self._wrap(start)
        if self.next == ",":
            self._take()

    def parameter(self) -> None:
        self._take()
        if self.next == ":":
            self._take()
            start = len(self.leaves)
            self._expression()
            if self._is_union(start):
                self._wrap(start)
        self.item()

    def _take(self) -> Leaf:
        leaf = self._waiting.pop()
        if leaf is _END:
            raise Unknown
        self.leaves.append(leaf)
        return leaf

    def _optional(self) -> None:
        """An expression that black may put in parentheses."""
        start = len(self.leaves)
        self._expression()
        whole = self.leaves[start:]
        if not whole or (whole[0].mark == "(" and whole[-1].opening is whole[0]):
            raise Unknown  # parentheses that are there already might be redundant
        self._wrap(start)

    def _wrap(self, start: int) -> None:
        first = self.leaves[start]
        token = first.text.lstrip()
        opening = Leaf("(", " " * (len(first.text) - len(token)), hidden=True)
        first.text = token
        self.leaves.insert(start, opening)
        self.leaves.append(Leaf(")", "", opening, hidden=True))

    def _expression(self) -> bool:
        """Read to where an expression ends; whether it is a conditional one."""
        conditions = 0
        before: Leaf | None = None
        while (mark := self._waiting[-1].mark) not in _ENDS:
            leaf = self._take()
            if mark in _CLOSING:
                leaf.trailer = before is not None and (before.mark == "name" or before.closes)
                self._group(leaf)
            elif mark == "value" and before is not None and before.mark in ("name", "value"):
                raise Unknown
            elif mark == "lambda" and self.next == ":":
                self._take()
            elif mark == "if":
                conditions += 1
            elif mark == "in" and before is not None and before.mark != "not":
                leaf.mark = "=="  # a comparison, and not the word of a loop
            elif mark not in _PLAIN:
                raise Unknown
            before = self.leaves[-1]
        if conditions > 1:
            raise Unknown
        return conditions == 1

    def _group(self, opening: Leaf) -> None:
        """The rest of a pair of brackets."""
        separators = 0
        while True:
            start = len(self.leaves)
            conditional = self._expression()
            mark = self.next
            if conditional and (separators or (opening.mark, mark) != ("(", ")")):
                self._wrap(start)
            magic = separators > 0 and start == len(self.leaves)
            leaf = self._take()
            if mark == _CLOSING[opening.mark]:
                leaf.opening = opening
                leaf.magic = magic and not _is_single(opening, separators)
                return
            if mark == "for":
                self._loop_variables()
            elif mark not in (",", "=", ":"):
                raise Unknown
            separators += 1

    def _loop_variables(self) -> None:
        while self.next in ("name", ","):
            self._take()
        if self._take().mark != "in":
            raise Unknown

    def _is_union(self, start: int) -> bool:
        depth = 0
        for leaf in self.leaves[start:]:
            depth += leaf.opens - leaf.closes
            if leaf.mark == "|" and not depth:
                return True
        return False


_GRAMMAR: dict[Kind, Callable[[_Reader], None]] = {
    Kind.STATEMENT: _Reader.statement,
    Kind.ITEM: _Reader.item,
    Kind.PARAMETER: _Reader.parameter,
}


def _is_single(opening: Leaf, separators: int) -> bool:
    """Whether the comma is what makes a tuple of one item."""
    if opening.mark == "[" and opening.trailer:
        raise Unknown
    return opening.mark == "(" and not opening.trailer and separators == 1

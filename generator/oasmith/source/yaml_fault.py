"""Where libyaml's parser stopped in a text, and what the lines around say.

Input: its error and the text. Output: offsets, lines and columns, from 0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import yaml

from oasmith.source.text import TextProblem

KEY: Final = re.compile(
    r"""(?:- +)*(?:"[^"]*"|'[^']*'|[^\s'"#:{}\[\],&*!|>%@`-][^#:]*|-[^\s:]+)\s*:(?=\s|$)"""
)
"""A line that begins with a key, perhaps of the first member of a list item."""
_LONGEST: Final = 80
"""How long a text may be that is repeated as the cure."""


class Fault:
    """Where the parser stopped, and the lines around."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str) -> None:
        mark = error.problem_mark or error.context_mark
        self.text = text
        self.problem: str = error.problem or ""
        self.context: str = error.context or ""
        self.at: int = min(mark.index, len(text)) if mark else 0
        self.since: int = error.context_mark.index if error.context_mark else self.at
        self.row = text.count("\n", 0, self.at)
        self.lines = text.split("\n")
        self.char = text[self.at : self.at + 1]

    @property
    def line(self) -> str:
        """The line at which the parser stopped."""
        return self.lines[self.row]

    @property
    def column(self) -> int:
        """Where on that line, from 0."""
        return self.at - self.start(self.row)

    @property
    def is_first_of_line(self) -> bool:
        """Whether only indentation stands before it."""
        return not self.line[: self.column].strip(" ")

    def start(self, row: int) -> int:
        """The offset of a row."""
        return sum(len(line) + 1 for line in self.lines[:row])

    def row_of(self, at: int) -> int:
        """The row of an offset."""
        return self.text.count("\n", 0, at)

    def above(self, row: int | None = None) -> int:
        """The nearest row above another with anything in it; -1 where there is none."""
        rows = range((self.row if row is None else row) - 1, -1, -1)
        return next((row for row in rows if content(self.lines[row])), -1)

    def told(self, start: int, message: str, help: str = "", length: int = 1) -> TextProblem:
        """The problem, at an offset."""
        return TextProblem(
            "yaml-syntax", f"this is not valid YAML: {message}", start, start + length, help=help
        )

    @cached_property
    def last_scalar(self) -> Any:
        """The last text or key before the parser stopped; None where there is none."""
        last = None
        try:
            for token in yaml.scan(self.text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                if token.start_mark.index >= self.at:
                    break
                last = token if isinstance(token, yaml.ScalarToken) else last
        except yaml.YAMLError:
            pass
        return last


def content(line: str) -> str:
    """What a line says, without a comment that is all of it."""
    return "" if line.lstrip().startswith("#") else line.strip()


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def columns_of(line: str) -> list[int]:
    """Where the items of lists in a line begin, and its key."""
    dashes = re.match(r" *(?:- +)*", line)
    assert dashes is not None
    found = [at for at, char in enumerate(dashes[0]) if char == "-"]
    return [*found, dashes.end()] if content(line) else []


def open_columns(fault: Fault) -> Iterator[tuple[int, int, bool]]:
    """The columns at which a line may begin, each with the nearest row that begins there, and
    whether an item of a list does."""
    least = len(fault.text)
    for row in range(fault.row - 1, -1, -1):
        columns = columns_of(fault.lines[row])
        for column in reversed(columns):
            if column < least:
                yield column, row, column != columns[-1]
                least = column


def spaces(count: int) -> str:
    """``1 space``, ``2 spaces``."""
    return f"{count} space{'' if count == 1 else 's'}"


def rest_of(fault: Fault, at: int) -> str:
    """The rest of the line, without a comment."""
    row = fault.row_of(at)
    line = fault.lines[row][at - fault.start(row) :]
    return re.sub(r"\s#.*", "", line).strip()


def in_quotes(fault: Fault, at: int, otherwise: str = "") -> str:
    """Help to put the rest of a line into quotes."""
    return otherwise + written(rest_of(fault, at), "put the text into quotes")


def written(text: str, what: str) -> str:
    """Help, with the text as it is written in quotes where it is short."""
    if not text or len(text) > _LONGEST:
        return what
    return f"{what}: {json.dumps(text, ensure_ascii=False)}"

"""Texts as docstrings.

Untrusted text becomes one that cannot end the docstring, escape from it, or hide characters in it;
lines are wrapped, and the result is what black would leave as it is. What a description says first,
and its HTML, is the matter of `prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

WIDTH = 100

_QUOTE = '"'
_PLAIN = re.compile(r'[^ "\\](?:[^"\\]*[^ "\\])?')
"""Text in which there is nothing to sanitize, if all of it is printable."""
_BULLET = re.compile(r"(\s*)([-*+•]|\d{1,3}[.)])\s+")
_ROW = re.compile(r" {4}[\w*][\w.*-]*: ")
"""The first line of what a section such as ``Args:`` says of one thing."""


def docstring(text: str, indent: int) -> list[str]:
    """The lines of a docstring statement at `indent` columns; no text, no lines."""
    return enclosed(wrap(text, WIDTH - indent), indent) if text else []


def code(lines: Iterable[str]) -> list[str]:
    """Lines of finished source as they stand within a docstring, so that it reads as they do."""
    return [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in lines]


def enclosed(lines: Sequence[str], indent: int) -> list[str]:
    """The docstring statement of lines from `wrap` and `code`; of none, none."""
    if not lines:
        return []
    pad = " " * indent
    first = lines[0]
    one_line = f'{pad}"""{first}{" " * first.endswith(_QUOTE)}"""'
    if len(lines) == 1 and len(one_line) <= WIDTH:
        return [one_line]
    *rest, last = (pad + line if line else "" for line in lines[1:] or [""])
    closed = f'{last}"""'
    if not last or last.endswith(_QUOTE) or len(closed) > WIDTH:
        return [f'{pad}"""{first}', *rest, *([last] if last else []), f'{pad}"""']
    return [f'{pad}"""{first}', *rest, closed]


def wrap(text: str, width: int) -> list[str]:
    """Sanitized lines of at most `width` columns (longer only where a word is), without blank
    lines at either end or twice in a row; the first line leaves room for the opening quotes."""
    if len(text) <= width - 6 and text.isprintable() and _PLAIN.fullmatch(text):
        return [text]
    lines: list[str] = []
    for raw in _dedented(_sanitize(text).split("\n")):
        line = raw.rstrip()
        if not line:
            if lines and lines[-1]:
                lines.append("")
        elif len(line) <= width - 6:
            lines.append(line)
        else:
            lines.extend(_wrap_line(line, width - 6))
    while lines and not lines[-1]:
        lines.pop()
    if lines:
        lines = _dedented(lines)  # wrapping may have left all but the first behind a bullet
        if lines[0].startswith(_QUOTE):
            lines[0] = f" {lines[0]}"
    return lines


def one_line(text: str) -> str:
    """The first line of a text, sanitized."""
    return next(iter(wrap(text, 10_000)), "")


def _sanitize(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    if not text.replace("\n", "").isprintable():
        text = "".join(c if c == "\n" or c.isprintable() else _visible(c) for c in text)
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    return text.replace('"""', "'''")


def _visible(character: str) -> str:
    if character.isspace():
        return " " if character not in "\v\f\x1c\x1d\x1e\x85\u2028\u2029" else "\n"
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _dedented(lines: list[str]) -> list[str]:
    """All lines but the first without their common indent (PEP 257), as black would have them."""
    if len(lines) == 1:
        return [lines[0].strip()]
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    common = min(indents, default=0)
    return [lines[0].strip(), *(line[common:] for line in lines[1:])]


def _wrap_line(line: str, width: int) -> list[str]:
    bullet = _BULLET.match(line)
    indent = len(line) - len(line.lstrip())
    hang = " " * (bullet.end() if bullet else indent + 4 if _ROW.match(line) else indent)
    lines: list[str] = []
    current = line[:indent]
    fresh = True
    for word in line.split():
        if fresh:
            current, fresh = current + word, False
        elif len(current) + 1 + len(word) <= width:
            current += " " + word
        else:
            lines.append(current)
            current = hang + word
    lines.append(current)
    return lines

"""Texts of documents inside Markdown: nothing that they say is read as markup."""

from __future__ import annotations

from typing import Final

from oasmith.cli.report import visible

MARKUP: Final = str.maketrans({char: f"&#{ord(char)};" for char in "\\&<>*_[]#@|"})
"""What would mean something in a line of prose."""


def code(text: str) -> str:
    """A text as code, in a table too."""
    return f"`{_cell(visible(text).replace('`', chr(39)))}`"


def prose(message: str) -> str:
    """A message, with what it quotes as code and nothing else read as markup."""
    parts = visible(message).split("`")
    if len(parts) % 2 == 0:  # a name has a backtick in it
        return "'".join(part.translate(MARKUP) for part in parts)
    return "`".join(_cell(p) if i % 2 else p.translate(MARKUP) for i, p in enumerate(parts))


def _cell(code: str) -> str:
    return code.replace("|", "\\|")

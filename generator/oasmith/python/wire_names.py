"""The rules by which wire names follow from the names of attributes; `runtime/hints.py` has the
same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final


def _camel_case(words: list[str]) -> str:
    return words[0] + "".join(map(str.capitalize, words[1:]))


NAMINGS: Final[Mapping[str, Callable[[list[str]], str]]] = {
    "": "_".join,
    "camelCase": _camel_case,
    "PascalCase": lambda words: "".join(map(str.capitalize, words)),
    "kebab-case": "-".join,
}
"""The first of those that fit as many properties is taken."""


@cache
def wire_name(attribute: str, naming: str) -> str:
    """The name in JSON of an attribute by a rule; an underscore at the end keeps it apart from a
    word of Python."""
    return NAMINGS[naming](attribute.removesuffix("_").split("_"))

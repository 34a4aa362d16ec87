"""What an `Annotated` type of a model says beside the type; `hints` reads it.

A mark with a method `on` changes the shape of the values, as `constraints.Limits` does; so does a
shape, which stands for the whole type. The marks of this module tell of the property.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


@dataclass(frozen=True, slots=True)
class WireName:
    """The name of a property in JSON, where it does not follow from that of the attribute."""

    name: str


class _Side(Enum):
    READ_ONLY = "read-only"
    WRITE_ONLY = "write-only"
    REQUIRED = "required"


READ_ONLY: Final = _Side.READ_ONLY
"""Only servers set the property: it is not sent, and not demanded of what is sent."""
WRITE_ONLY: Final = _Side.WRITE_ONLY
"""Only clients set the property: it is not demanded of what comes."""
REQUIRED: Final = _Side.REQUIRED
"""Whoever sets the property must, although an instance may be without it, or has a default."""


def _plain(words: list[str]) -> str:
    return "_".join(words)


def _camel_case(words: list[str]) -> str:
    return words[0] + "".join(map(str.capitalize, words[1:]))


def _pascal_case(words: list[str]) -> str:
    return "".join(map(str.capitalize, words))


def _kebab_case(words: list[str]) -> str:
    return "-".join(words)


_NAMINGS: Final[Mapping[str, Callable[[list[str]], str]]] = {
    "": _plain,
    "camelCase": _camel_case,
    "PascalCase": _pascal_case,
    "kebab-case": _kebab_case,
}


def wire_name(attribute: str, naming: str) -> str:
    """The name in JSON of an attribute, by the rule `naming` of its class; an underscore at the end
    only keeps an attribute apart from a word of Python.
    """
    return _NAMINGS[naming](attribute.removesuffix("_").split("_"))

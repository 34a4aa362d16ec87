"""Models of Enum names."""

from __future__ import annotations

from ._runtime.model import OpenIntEnum, OpenStrEnum


class Direction(OpenStrEnum):
    """Known values; a server may send others."""

    ASC = "ASC"
    DESC = "DESC"
    ASC_2 = "asc"
    DESC_2 = "desc"


class Zone(OpenStrEnum):
    """Known values; a server may send others."""

    GMT_PLUS_0 = "GMT+0"
    GMT0 = "GMT0"
    GMT_0 = "GMT-0"


class Odd(OpenStrEnum):
    """Known values; a server may send others."""

    EMPTY = ""
    VALUE = " "
    VALUE_401A = "401a"
    VALUE_1 = "1"
    NAME = "name"
    VALUE_2 = "value"
    MRO = "mro"
    NONE = "None"
    CLASS = "class"
    REF = "$ref"
    GRÜN = "grün"
    日本 = "日本"
    PLUS = "+"


class Level(OpenIntEnum):
    """Known values; a server may send others."""

    MINUS_1 = -1
    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_10 = 10

"""Models of Labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import UNSET, OpenIntEnum, OpenModel, OpenStrEnum, Unset


class LogLevel(OpenIntEnum):
    """How much is told."""

    TRACE = 0
    """everything."""
    DEBUG = 1
    VALUE_2 = 2
    """A level that only those want who look after the service by night."""


class Ten(OpenStrEnum):
    """Known values; a server may send others."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"
    H = "h"
    I = "i"
    J = "j"


class Weather(OpenIntEnum):
    """Known values; a server may send others."""

    LOW = 0
    """few."""
    PARTLY_CLOUDY = 1
    """more."""
    CLASS = 2


class Colour(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "r"
    """like blood."""
    GREEN = "g"


class Twice(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    VALUE_2 = 2
    HIGH = 3


class Hostile(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    IMPORT_OS_OS_ABORT = 2
    CLASS = 3
    VALUE_4 = 4


class TooFew(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    VALUE_2 = 2


class Sku(OpenStrEnum):
    """Known values; a server may send others."""

    BASIC = "s1"
    STANDARD = "s2"
    """The usual one."""
    S3 = "s3"


class MachineState(OpenIntEnum):
    """Known values; a server may send others."""

    DRAFT = 0
    LIVE = 1


class MachineMode(OpenIntEnum):
    """Known values; a server may send others."""

    SLOW = 1
    FAST = 2


class MachineOpen(OpenStrEnum):
    """Known values; a server may send others."""

    SLOW = "s"
    FAST = "f"


@dataclass(slots=True, kw_only=True)
class Machine(OpenModel):
    """No operation uses it."""

    state: MachineState | int | None | Unset = UNSET
    mode: MachineMode | int | None | Unset = UNSET
    modes: list[MachineOpen | str] | None = None
    plain: Literal["s", "f"] | str | None = None
    open: MachineOpen | str | None = None
    level: LogLevel | int | None = None

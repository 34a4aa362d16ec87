"""Models of Labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import array, noted, string
from ._runtime.model import JsonModel, OpenIntEnum, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class LogLevel(OpenIntEnum):
    """How much is told."""

    TRACE = 0
    """everything"""
    DEBUG = 1
    VALUE_2 = 2
    """A level that only those want who look after the service by night"""


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
    """few"""
    PARTLY_CLOUDY = 1
    """more"""
    CLASS = 2


class Colour(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "r"
    """like blood"""
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


class MachineModesItem(OpenStrEnum):
    """Known values; a server may send others."""

    SLOW = "s"
    FAST = "f"


class MachineOpen(OpenStrEnum):
    """Known values; a server may send others."""

    SLOW = "s"
    FAST = "f"


@dataclass(slots=True, kw_only=True)
class Machine(JsonModel):
    """`Machine` of the API."""

    state: MachineState | int | None | Unset = UNSET
    mode: MachineMode | int | None | Unset = UNSET
    modes: list[MachineModesItem | str] | None = None
    plain: Literal["s", "f"] | str | None = None
    open: MachineOpen | str | None = None
    level: LogLevel | int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.state = (
            v if (v := data.get("state", UNSET)) is UNSET or v is None else MachineState.decode(v)
        )
        self.mode = (
            v if (v := data.get("mode", UNSET)) is UNSET or v is None else MachineMode.decode(v)
        )
        self.modes = (
            [MachineModesItem.decode(item) for item in array(data["modes"])]
            if "modes" in data
            else None
        )
        self.plain = noted(string(data["plain"]), ("s", "f")) if "plain" in data else None
        self.open = MachineOpen.decode(data["open"]) if "open" in data else None
        self.level = LogLevel.decode(data["level"]) if "level" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.state is not UNSET:
            data["state"] = self.state
        if self.mode is not UNSET:
            data["mode"] = self.mode
        if self.modes is not None:
            data["modes"] = self.modes
        if self.plain is not None:
            data["plain"] = self.plain
        if self.open is not None:
            data["open"] = self.open
        if self.level is not None:
            data["level"] = self.level
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "state": shapes.Nullable(shapes.Enum(lambda: MachineState)),
            "mode": shapes.Nullable(shapes.Enum(lambda: MachineMode)),
            "modes": shapes.Array(shapes.Enum(lambda: MachineModesItem)),
            "plain": shapes.Choice("s", "f"),
            "open": shapes.Enum(lambda: MachineOpen),
            "level": shapes.Enum(lambda: LogLevel),
        },
    )

"""Models of Vehicles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class VehicleBase(OpenModel):
    """Part of `Vehicle`."""

    kind: str
    wheels: int | None = None


@dataclass(slots=True, kw_only=True)
class Car(OpenModel):
    """Part of `Vehicle`."""

    kind: Literal["car"] = "car"
    wheels: int | None = None
    doors: int | None = None


@dataclass(slots=True, kw_only=True)
class Bicycle(OpenModel):
    """Part of `Vehicle`."""

    kind: Literal["Bicycle"] = "Bicycle"
    wheels: int | None = None
    electric: bool | None = None


@dataclass(slots=True, kw_only=True)
class Garage(OpenModel):
    """No operation uses it."""

    vehicles: list[Vehicle] | None = None


Vehicle: TypeAlias = Annotated[
    Car | Bicycle | VehicleBase,
    Tagged(
        "kind",
        lambda: {"car": Car, "Bicycle": Bicycle, "Vehicle": VehicleBase},
        default=lambda: VehicleBase,
    ),
]

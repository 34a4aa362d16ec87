"""Models of Vehicles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ._runtime.model import JsonModel, OpenModel


@dataclass(slots=True, kw_only=True)
class Vehicle(OpenModel):
    """No operation uses it."""

    wheels: int


@dataclass(slots=True, kw_only=True)
class Car(JsonModel):
    """Taken by `cars.create_car`."""

    wheels: int
    doors: int | None = None


@dataclass(slots=True, kw_only=True)
class Truck(OpenModel):
    """No operation uses it."""

    wheels: int
    load: float | None = None
    additional_properties: dict[str, str] = field(default_factory=dict[str, Any])


Pair: TypeAlias = tuple[str, int]

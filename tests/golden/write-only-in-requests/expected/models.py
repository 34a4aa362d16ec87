"""Models of Accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Login(JsonModel):
    """`Login` of the API."""

    pin: Pin
    """Write-only."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pin = string(data["pin"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "pin": self.pin,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "pin": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Account(JsonModel):
    """`Account` of the API."""

    pin: Pin | None = None
    """Write-only."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pin = string(data["pin"]) if "pin" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.pin is not None:
            data["pin"] = self.pin
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "pin": shapes.String(),
        },
        write_only=("pin",),
    )


Pin: TypeAlias = str

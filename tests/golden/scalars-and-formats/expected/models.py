"""Models of Weather."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self
from uuid import UUID

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import boolean, integer, number, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import base64, clock_time, date_time, day, uuid
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Measurement(JsonModel):
    """One reading of one station."""

    id: UUID
    station: str
    taken_at: dt.datetime
    day: dt.date | None = None
    sunrise: dt.time | None = None
    gap: str | None = None
    temperature: float | None = None
    sequence: int | None = None
    is_valid: bool | None = None
    signature: bytes | None = None
    homepage: str | None = None
    anything: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = uuid(data["id"])
        self.station = string(data["station"])
        self.taken_at = date_time(data["taken_at"])
        self.day = day(data["day"]) if "day" in data else None
        self.sunrise = clock_time(data["sunrise"]) if "sunrise" in data else None
        self.gap = string(data["gap"]) if "gap" in data else None
        self.temperature = number(data["temperature"]) if "temperature" in data else None
        self.sequence = integer(data["sequence"]) if "sequence" in data else None
        self.is_valid = boolean(data["is_valid"]) if "is_valid" in data else None
        self.signature = base64(data["signature"]) if "signature" in data else None
        self.homepage = string(data["homepage"]) if "homepage" in data else None
        self.anything = data.get("anything", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": encode(self.id),
            "station": self.station,
            "taken_at": encode(self.taken_at),
        }
        if self.day is not None:
            data["day"] = encode(self.day)
        if self.sunrise is not None:
            data["sunrise"] = encode(self.sunrise)
        if self.gap is not None:
            data["gap"] = self.gap
        if self.temperature is not None:
            data["temperature"] = finite(self.temperature)
        if self.sequence is not None:
            data["sequence"] = self.sequence
        if self.is_valid is not None:
            data["is_valid"] = self.is_valid
        if self.signature is not None:
            data["signature"] = encode(self.signature)
        if self.homepage is not None:
            data["homepage"] = self.homepage
        if self.anything is not UNSET:
            data["anything"] = finite(self.anything)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": _formats.Uuid(),
            "station": shapes.String(),
            "taken_at": _formats.DateTime(),
        },
        optional={
            "day": _formats.Date(),
            "sunrise": _formats.Time(),
            "gap": shapes.String(),
            "temperature": shapes.Number(),
            "sequence": shapes.Integer(),
            "is_valid": shapes.Boolean(),
            "signature": _formats.Base64(),
            "homepage": shapes.String(),
            "anything": shapes.Anything(),
        },
    )

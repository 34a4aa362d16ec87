"""Models of Streams."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.encode import encode
from ._runtime.formats import date_time
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Row(JsonModel):
    """`Row` of the API."""

    cells: list[str]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cells = [string(item) for item in array(data["cells"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cells": self.cells,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "cells": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class OpenStreamOnDataPayload(JsonModel):
    """`payload` of `callback onData
    #/paths/~1streams/post/callbacks/onData/{$request.query.callbackUrl}~1data/post`.
    """

    user_data: str | None = None
    taken_at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.user_data = string(data["user_data"]) if "user_data" in data else None
        self.taken_at = date_time(data["taken_at"]) if "taken_at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.user_data is not None:
            data["user_data"] = self.user_data
        if self.taken_at is not None:
            data["taken_at"] = encode(self.taken_at)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "user_data": shapes.String(),
            "taken_at": _formats.DateTime(),
        },
    )


@dataclass(slots=True, kw_only=True)
class OnEndPayload(JsonModel):
    """`payload` of `callback onEnd
    #/components/callbacks/End/{$request.query.callbackUrl}~1end/post`.
    """

    reason: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.reason = string(data["reason"]) if "reason" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.reason is not None:
            data["reason"] = self.reason
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "reason": shapes.String(),
        },
    )

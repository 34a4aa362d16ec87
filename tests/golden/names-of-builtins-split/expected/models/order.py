"""Order of Faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import shapes
from .._runtime.decode import array, record, string
from .._runtime.encode import encode
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    last: models.Warning
    all: list[models.Warning] | None = None
    times: models.TimeoutError | None = None
    list_: models.List | None = None
    property: models.Property | None = None
    type: str | None = None
    dict_: dict[str, models.Exception] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.last = models.Warning.decode(data["last"])
        self.all = (
            [models.Warning.decode(item) for item in array(data["all"])] if "all" in data else None
        )
        self.times = (
            [models.Warning.decode(item) for item in array(data["times"])]
            if "times" in data
            else None
        )
        self.list_ = [string(item) for item in array(data["list"])] if "list" in data else None
        self.property = models.Property.decode(data["property"]) if "property" in data else None
        self.type = string(data["type"]) if "type" in data else None
        self.dict_ = (
            {key: models.Exception.decode(item) for key, item in record(data["dict"]).items()}
            if "dict" in data
            else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "last": self.last.to_dict(),
        }
        if self.all is not None:
            data["all"] = [item.to_dict() for item in self.all]
        if self.times is not None:
            data["times"] = encode(self.times)
        if self.list_ is not None:
            data["list"] = self.list_
        if self.property is not None:
            data["property"] = self.property.to_dict()
        if self.type is not None:
            data["type"] = self.type
        if self.dict_ is not None:
            data["dict"] = {key: item.to_dict() for key, item in self.dict_.items()}
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "last": shapes.Ref(lambda: models.Warning),
        },
        optional={
            "all": shapes.Array(shapes.Ref(lambda: models.Warning)),
            "times": shapes.Lazy(lambda: models.TIMEOUT_ERROR),
            "list": shapes.Lazy(lambda: models.LIST),
            "property": shapes.Ref(lambda: models.Property),
            "type": shapes.String(),
            "dict": shapes.Map(shapes.Ref(lambda: models.Exception)),
        },
    )

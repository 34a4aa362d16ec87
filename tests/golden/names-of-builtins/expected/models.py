"""Models of Faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from . import models
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.model import JsonModel, OpenStrEnum


class AttributeError_(OpenStrEnum):
    """Known values; a server may send others."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    last: models.Warning
    all: list[models.Warning] | None = None
    times: models.TimeoutError | None = None
    list_: List | None = None
    property: Property | None = None
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
        self.property = Property.decode(data["property"]) if "property" in data else None
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
            "times": shapes.Lazy(lambda: TIMEOUT_ERROR),
            "list": shapes.Lazy(lambda: LIST),
            "property": shapes.Ref(lambda: Property),
            "type": shapes.String(),
            "dict": shapes.Map(shapes.Ref(lambda: models.Exception)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Warning(JsonModel):
    """`Warning` of the API."""

    code: str
    cause: models.Exception | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.code = string(data["code"])
        self.cause = models.Exception.decode(data["cause"]) if "cause" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
        }
        if self.cause is not None:
            data["cause"] = self.cause.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "code": shapes.String(),
        },
        optional={
            "cause": shapes.Ref(lambda: models.Exception),
        },
    )


@dataclass(slots=True, kw_only=True)
class Exception(JsonModel):
    """`Exception` of the API."""

    warnings: list[models.Warning] | None = None
    cause: models.Exception | None = None
    missing: AttributeError_ | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.warnings = (
            [models.Warning.decode(item) for item in array(data["warnings"])]
            if "warnings" in data
            else None
        )
        self.cause = models.Exception.decode(data["cause"]) if "cause" in data else None
        self.missing = AttributeError_.decode(data["missing"]) if "missing" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.warnings is not None:
            data["warnings"] = [item.to_dict() for item in self.warnings]
        if self.cause is not None:
            data["cause"] = self.cause.to_dict()
        if self.missing is not None:
            data["missing"] = self.missing
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "warnings": shapes.Array(shapes.Ref(lambda: models.Warning)),
            "cause": shapes.Ref(lambda: models.Exception),
            "missing": shapes.Enum(lambda: AttributeError_),
        },
    )


@dataclass(slots=True, kw_only=True)
class Property(JsonModel):
    """`property` of the API."""

    str_: str | None = None
    object: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.str_ = string(data["str"]) if "str" in data else None
        self.object = record(data["object"]) if "object" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.str_ is not None:
            data["str"] = self.str_
        if self.object is not None:
            data["object"] = finite(self.object)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "str": shapes.String(),
            "object": shapes.Map(shapes.Anything()),
        },
    )


TimeoutError: TypeAlias = list[models.Warning]
TIMEOUT_ERROR: _shape.Shape[TimeoutError] = shapes.Array(shapes.Ref(lambda: models.Warning))
List: TypeAlias = list[str]
LIST: _shape.Shape[List] = shapes.Array(shapes.String())

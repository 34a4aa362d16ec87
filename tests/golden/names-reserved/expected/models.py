"""Models of Names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias
from uuid import UUID

from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, integer, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import clock_time, date_time, day, uuid
from ._runtime.model import JsonModel, OpenStrEnum


class Any_(OpenStrEnum):
    """Known values; a server may send others."""

    ANY = "any"
    ALL = "all"


class Enum(OpenStrEnum):
    """Known values; a server may send others."""

    MRO = "mro"
    NAME = "name"
    VALUE = "value"
    DECODE = "decode"


@dataclass(slots=True, kw_only=True)
class List(JsonModel):
    """`List` of the API."""

    class_: str | None = None
    from_: dt.datetime | None = None
    list_: list[str] | None = None
    dict_: dict[str, int] | None = None
    str_: str | None = None
    int_: int | None = None
    field_: Field | None = None
    self: str | None = None
    cls: str | None = None
    models_: str | None = None
    date: dt.date | None = None
    dt_: dt.time | None = None
    to_dict_: str | None = None
    shape_: str | None = None
    shapes_: str | None = None
    object: str | None = None
    data: str | None = None
    v: str | None = None
    match: str | None = None
    additional_properties_: str | None = None
    we_ird: str | None = None
    parent: str | None = None
    field_401a: str | None = None
    user_id_2: str | None = None
    user_id: str | None = None
    private: str | None = None
    init: str | None = None
    slots: str | None = None
    field__2: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.class_ = string(data["class"]) if "class" in data else None
        self.from_ = date_time(data["from"]) if "from" in data else None
        self.list_ = [string(item) for item in array(data["list"])] if "list" in data else None
        self.dict_ = (
            {key: integer(item) for key, item in record(data["dict"]).items()}
            if "dict" in data
            else None
        )
        self.str_ = string(data["str"]) if "str" in data else None
        self.int_ = integer(data["int"]) if "int" in data else None
        self.field_ = Field.decode(data["field"]) if "field" in data else None
        self.self = string(data["self"]) if "self" in data else None
        self.cls = string(data["cls"]) if "cls" in data else None
        self.models_ = string(data["models"]) if "models" in data else None
        self.date = day(data["date"]) if "date" in data else None
        self.dt_ = clock_time(data["dt"]) if "dt" in data else None
        self.to_dict_ = string(data["to_dict"]) if "to_dict" in data else None
        self.shape_ = string(data["shape"]) if "shape" in data else None
        self.shapes_ = string(data["shapes"]) if "shapes" in data else None
        self.object = string(data["object"]) if "object" in data else None
        self.data = string(data["data"]) if "data" in data else None
        self.v = string(data["v"]) if "v" in data else None
        self.match = string(data["match"]) if "match" in data else None
        self.additional_properties_ = (
            string(data["additional_properties"]) if "additional_properties" in data else None
        )
        self.we_ird = string(data['we"ird']) if 'we"ird' in data else None
        self.parent = string(data["$parent"]) if "$parent" in data else None
        self.field_401a = string(data["401a"]) if "401a" in data else None
        self.user_id_2 = string(data["user-id"]) if "user-id" in data else None
        self.user_id = string(data["user_id"]) if "user_id" in data else None
        self.private = string(data["_private"]) if "_private" in data else None
        self.init = string(data["__init__"]) if "__init__" in data else None
        self.slots = string(data["__slots__"]) if "__slots__" in data else None
        self.field__2 = string(data[""]) if "" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.class_ is not None:
            data["class"] = self.class_
        if self.from_ is not None:
            data["from"] = encode(self.from_)
        if self.list_ is not None:
            data["list"] = self.list_
        if self.dict_ is not None:
            data["dict"] = self.dict_
        if self.str_ is not None:
            data["str"] = self.str_
        if self.int_ is not None:
            data["int"] = self.int_
        if self.field_ is not None:
            data["field"] = self.field_.to_dict()
        if self.self is not None:
            data["self"] = self.self
        if self.cls is not None:
            data["cls"] = self.cls
        if self.models_ is not None:
            data["models"] = self.models_
        if self.date is not None:
            data["date"] = encode(self.date)
        if self.dt_ is not None:
            data["dt"] = encode(self.dt_)
        if self.to_dict_ is not None:
            data["to_dict"] = self.to_dict_
        if self.shape_ is not None:
            data["shape"] = self.shape_
        if self.shapes_ is not None:
            data["shapes"] = self.shapes_
        if self.object is not None:
            data["object"] = self.object
        if self.data is not None:
            data["data"] = self.data
        if self.v is not None:
            data["v"] = self.v
        if self.match is not None:
            data["match"] = self.match
        if self.additional_properties_ is not None:
            data["additional_properties"] = self.additional_properties_
        if self.we_ird is not None:
            data['we"ird'] = self.we_ird
        if self.parent is not None:
            data["$parent"] = self.parent
        if self.field_401a is not None:
            data["401a"] = self.field_401a
        if self.user_id_2 is not None:
            data["user-id"] = self.user_id_2
        if self.user_id is not None:
            data["user_id"] = self.user_id
        if self.private is not None:
            data["_private"] = self.private
        if self.init is not None:
            data["__init__"] = self.init
        if self.slots is not None:
            data["__slots__"] = self.slots
        if self.field__2 is not None:
            data[""] = self.field__2
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "class": shapes.String(),
            "from": _formats.DateTime(),
            "list": shapes.Array(shapes.String()),
            "dict": shapes.Map(shapes.Integer()),
            "str": shapes.String(),
            "int": shapes.Integer(),
            "field": shapes.Ref(lambda: Field),
            "self": shapes.String(),
            "cls": shapes.String(),
            "models": shapes.String(),
            "date": _formats.Date(),
            "dt": _formats.Time(),
            "to_dict": shapes.String(),
            "shape": shapes.String(),
            "shapes": shapes.String(),
            "object": shapes.String(),
            "data": shapes.String(),
            "v": shapes.String(),
            "match": shapes.String(),
            "additional_properties": shapes.String(),
            'we"ird': shapes.String(),
            "$parent": shapes.String(),
            "401a": shapes.String(),
            "user-id": shapes.String(),
            "user_id": shapes.String(),
            "_private": shapes.String(),
            "__init__": shapes.String(),
            "__slots__": shapes.String(),
            "": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Client(JsonModel):
    """`Client` of the API."""

    response: Response | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.response = Response.decode(data["response"]) if "response" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.response is not None:
            data["response"] = self.response.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "response": shapes.Ref(lambda: Response),
        },
    )


@dataclass(slots=True, kw_only=True)
class Response(JsonModel):
    """`Response` of the API."""

    model: Model | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.model = Model.decode(data["model"]) if "model" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.model is not None:
            data["model"] = self.model.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "model": shapes.Ref(lambda: Model),
        },
    )


@dataclass(slots=True, kw_only=True)
class Model(JsonModel):
    """`Model` of the API."""

    any: Any_ | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.any = Any_.decode(data["any"]) if "any" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.any is not None:
            data["any"] = self.any
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "any": shapes.Enum(lambda: Any_),
        },
    )


@dataclass(slots=True, kw_only=True)
class Field(JsonModel):
    """`Field` of the API."""

    class_var: ClassVar_ | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.class_var = (
            [uuid(item) for item in array(data["class var"])] if "class var" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.class_var is not None:
            data["class var"] = encode(self.class_var)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "class var": shapes.Lazy(lambda: CLASS_VAR),
        },
    )


@dataclass(slots=True, kw_only=True)
class UUID_(JsonModel):
    """`UUID` of the API."""

    value: UUID | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.value = uuid(data["value"]) if "value" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.value is not None:
            data["value"] = encode(self.value)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "value": _formats.Uuid(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Dict(JsonModel):
    """`dict` of the API."""

    items: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = record(data["items"]) if "items" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.items is not None:
            data["items"] = finite(self.items)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "items": shapes.Map(shapes.Anything()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Exception(JsonModel):
    """`Exception` of the API."""

    args: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.args = string(data["args"]) if "args" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.args is not None:
            data["args"] = self.args
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "args": shapes.String(),
        },
    )


ClassVar_: TypeAlias = list[UUID]
CLASS_VAR: _shape.Shape[ClassVar_] = shapes.Array(_formats.Uuid())

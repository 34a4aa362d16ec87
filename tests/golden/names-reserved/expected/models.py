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
        self.class_ = None if (v := data.get("class")) is None else string(v)
        self.from_ = None if (v := data.get("from")) is None else date_time(v)
        self.list_ = (
            None if (v := data.get("list")) is None else [string(item) for item in array(v)]
        )
        self.dict_ = (
            None
            if (v := data.get("dict")) is None
            else {key: integer(item) for key, item in record(v).items()}
        )
        self.str_ = None if (v := data.get("str")) is None else string(v)
        self.int_ = None if (v := data.get("int")) is None else integer(v)
        self.field_ = None if (v := data.get("field")) is None else Field.decode(v)
        self.self = None if (v := data.get("self")) is None else string(v)
        self.cls = None if (v := data.get("cls")) is None else string(v)
        self.models_ = None if (v := data.get("models")) is None else string(v)
        self.date = None if (v := data.get("date")) is None else day(v)
        self.dt_ = None if (v := data.get("dt")) is None else clock_time(v)
        self.to_dict_ = None if (v := data.get("to_dict")) is None else string(v)
        self.shape_ = None if (v := data.get("shape")) is None else string(v)
        self.shapes_ = None if (v := data.get("shapes")) is None else string(v)
        self.object = None if (v := data.get("object")) is None else string(v)
        self.data = None if (v := data.get("data")) is None else string(v)
        self.v = None if (v := data.get("v")) is None else string(v)
        self.match = None if (v := data.get("match")) is None else string(v)
        self.additional_properties_ = (
            None if (v := data.get("additional_properties")) is None else string(v)
        )
        self.we_ird = None if (v := data.get('we"ird')) is None else string(v)
        self.parent = None if (v := data.get("$parent")) is None else string(v)
        self.field_401a = None if (v := data.get("401a")) is None else string(v)
        self.user_id_2 = None if (v := data.get("user-id")) is None else string(v)
        self.user_id = None if (v := data.get("user_id")) is None else string(v)
        self.private = None if (v := data.get("_private")) is None else string(v)
        self.init = None if (v := data.get("__init__")) is None else string(v)
        self.slots = None if (v := data.get("__slots__")) is None else string(v)
        self.field__2 = None if (v := data.get("")) is None else string(v)
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
        self.response = None if (v := data.get("response")) is None else Response.decode(v)
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
        self.model = None if (v := data.get("model")) is None else Model.decode(v)
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
        self.any = None if (v := data.get("any")) is None else Any_.decode(v)
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
            None if (v := data.get("class var")) is None else [uuid(item) for item in array(v)]
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
        self.value = None if (v := data.get("value")) is None else uuid(v)
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
        self.items = None if (v := data.get("items")) is None else record(v)
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
        self.args = None if (v := data.get("args")) is None else string(v)
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

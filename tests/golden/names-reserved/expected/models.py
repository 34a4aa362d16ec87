"""Models of Names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from ._runtime.model import OpenModel, OpenStrEnum, WireName


class Any_(OpenStrEnum):
    """The values that may be sent."""

    ANY = "any"
    ALL = "all"


class Enum(OpenStrEnum):
    """Known values; a server may send others."""

    MRO = "mro"
    NAME = "name"
    VALUE = "value"
    DECODE = "decode"


@dataclass(slots=True, kw_only=True)
class List(OpenModel):
    """Returned by `import_.class_`."""

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
    we_ird: Annotated[str, WireName('we"ird')] | None = None
    parent: Annotated[str, WireName("$parent")] | None = None
    field_401a: Annotated[str, WireName("401a")] | None = None
    user_id_2: Annotated[str, WireName("user-id")] | None = None
    user_id: str | None = None
    private: Annotated[str, WireName("_private")] | None = None
    init: Annotated[str, WireName("__init__")] | None = None
    slots: Annotated[str, WireName("__slots__")] | None = None
    field__2: Annotated[str, WireName("")] | None = None


@dataclass(slots=True, kw_only=True)
class Client(OpenModel):
    """No operation uses it."""

    response: Response | None = None


@dataclass(slots=True, kw_only=True)
class Response(OpenModel):
    """`response` of `Client`."""

    model: Model | None = None


@dataclass(slots=True, kw_only=True)
class Model(OpenModel):
    """`model` of `Response`."""

    any: Any_ | str | None = None


@dataclass(slots=True, kw_only=True)
class Field(OpenModel):
    """`field_` of `List`."""

    class_var: Annotated[ClassVar, WireName("class var")] | None = None


@dataclass(slots=True, kw_only=True)
class UUID_(OpenModel):
    """No operation uses it."""

    value: UUID | None = None


@dataclass(slots=True, kw_only=True)
class Dict(OpenModel):
    """No operation uses it."""

    items: dict[str, Any] | None = None


@dataclass(slots=True, kw_only=True)
class Exception(OpenModel):
    """No operation uses it."""

    args: str | None = None


ClassVar: TypeAlias = list[UUID]

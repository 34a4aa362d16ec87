"""Models of Nullable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Address(JsonModel):
    """`Address` of the API."""

    city: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.city = v if (v := data.get("city", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.city is not UNSET:
            data["city"] = self.city
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "city": shapes.Nullable(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Customer(JsonModel):
    """`Customer` of the API."""

    name: str | None
    address: Address | None
    second_address: MaybeAddress | None | Unset = UNSET
    size: str | int | None | Unset = UNSET
    nothing: None | Unset = None
    addresses: dict[str, MaybeAddress | None] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = None if (v := data["name"]) is None else string(v)
        self.address = None if (v := data["address"]) is None else Address.decode(v)
        self.second_address = (
            v
            if (v := data.get("second_address", UNSET)) is UNSET or v is None
            else Address.decode(v)
        )
        self.size = (
            v
            if (v := data.get("size", UNSET)) is UNSET or v is None
            else cls.shape.optional["size"].decode(v)
        )
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET else constant(v, None)
        self.addresses = (
            cls.shape.optional["addresses"].decode(data["addresses"])
            if "addresses" in data
            else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
            "address": None if self.address is None else self.address.to_dict(),
        }
        if self.second_address is not UNSET:
            data["second_address"] = encode(self.second_address)
        if self.size is not UNSET:
            data["size"] = self.size
        if self.nothing is not UNSET:
            data["nothing"] = self.nothing
        if self.addresses is not None:
            data["addresses"] = encode(self.addresses)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.Nullable(shapes.String()),
            "address": shapes.Nullable(shapes.Ref(lambda: Address)),
        },
        optional={
            "second_address": shapes.Nullable(shapes.Ref(lambda: Address)),
            "size": shapes.Nullable(_unions.OneOf(shapes.String(), shapes.Integer())),
            "nothing": shapes.Const(None),
            "addresses": shapes.Map(shapes.Nullable(shapes.Ref(lambda: Address))),
        },
    )


MaybeAddress: TypeAlias = Address

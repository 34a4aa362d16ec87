"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, boolean, integer, record, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class OrderCustomerAddress(JsonModel):
    """`address` of `OrderCustomer`."""

    city: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.city = string(data["city"]) if "city" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.city is not None:
            data["city"] = self.city
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "city": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class OrderCustomer(JsonModel):
    """`customer` of `Order`."""

    name: str
    address: OrderCustomerAddress | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.address = OrderCustomerAddress.decode(data["address"]) if "address" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.address is not None:
            data["address"] = self.address.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        optional={
            "address": shapes.Ref(lambda: OrderCustomerAddress),
        },
    )


@dataclass(slots=True, kw_only=True)
class OrderItemsItem(JsonModel):
    """`items item` of `Order`."""

    sku: str
    quantity: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.sku = string(data["sku"])
        self.quantity = integer(data["quantity"]) if "quantity" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "sku": self.sku,
        }
        if self.quantity is not None:
            data["quantity"] = self.quantity
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "sku": shapes.String(),
        },
        optional={
            "quantity": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class OrderNotesByLanguageValue(JsonModel):
    """`notes_by_language value` of `Order`."""

    text: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.text = string(data["text"]) if "text" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.text is not None:
            data["text"] = self.text
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "text": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    items: list[OrderItemsItem]
    customer: OrderCustomer | None = None
    notes_by_language: dict[str, OrderNotesByLanguageValue] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = [OrderItemsItem.decode(item) for item in array(data["items"])]
        self.customer = OrderCustomer.decode(data["customer"]) if "customer" in data else None
        self.notes_by_language = (
            {
                key: OrderNotesByLanguageValue.decode(item)
                for key, item in record(data["notes_by_language"]).items()
            }
            if "notes_by_language" in data
            else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": [item.to_dict() for item in self.items],
        }
        if self.customer is not None:
            data["customer"] = self.customer.to_dict()
        if self.notes_by_language is not None:
            data["notes_by_language"] = {
                key: item.to_dict() for key, item in self.notes_by_language.items()
            }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.Ref(lambda: OrderItemsItem)),
        },
        optional={
            "customer": shapes.Ref(lambda: OrderCustomer),
            "notes_by_language": shapes.Map(shapes.Ref(lambda: OrderNotesByLanguageValue)),
        },
    )


@dataclass(slots=True, kw_only=True)
class OrderItem(JsonModel):
    """Keeps its name, although the items of an order would like to have it."""

    position: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.position = integer(data["position"]) if "position" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.position is not None:
            data["position"] = self.position
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "position": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class GetOrderResponseMeta(JsonModel):
    """`meta` of `GetOrderResponse`."""

    cached: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cached = boolean(data["cached"]) if "cached" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.cached is not None:
            data["cached"] = self.cached
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "cached": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class GetOrderResponse(JsonModel):
    """`response` of `GET /orders/{order_id}`."""

    order: Order
    meta: GetOrderResponseMeta | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.order = Order.decode(data["order"])
        self.meta = GetOrderResponseMeta.decode(data["meta"]) if "meta" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "order": self.order.to_dict(),
        }
        if self.meta is not None:
            data["meta"] = self.meta.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "order": shapes.Ref(lambda: Order),
        },
        optional={
            "meta": shapes.Ref(lambda: GetOrderResponseMeta),
        },
    )

"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class OrderCustomerAddress(OpenModel):
    """`address` of `OrderCustomer`."""

    city: str | None = None


@dataclass(slots=True, kw_only=True)
class OrderCustomer(OpenModel):
    """`customer` of `Order`."""

    name: str
    address: OrderCustomerAddress | None = None


@dataclass(slots=True, kw_only=True)
class OrderItemsItem(OpenModel):
    """`items` of `Order`."""

    sku: str
    quantity: int | None = None


@dataclass(slots=True, kw_only=True)
class OrderNotesByLanguageValue(OpenModel):
    """`notes_by_language` of `Order`."""

    text: str | None = None


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """`order` of `GetOrderResponse`."""

    items: list[OrderItemsItem]
    customer: OrderCustomer | None = None
    notes_by_language: dict[str, OrderNotesByLanguageValue] | None = None


@dataclass(slots=True, kw_only=True)
class OrderItem(OpenModel):
    """Keeps its name, although the items of an order would like to have it."""

    position: int | None = None


@dataclass(slots=True, kw_only=True)
class GetOrderResponseMeta(OpenModel):
    """`meta` of `GetOrderResponse`."""

    cached: bool | None = None


@dataclass(slots=True, kw_only=True)
class GetOrderResponse(OpenModel):
    """Returned by `orders.get_order`."""

    order: Order
    meta: GetOrderResponseMeta | None = None

"""Old names still work, and warn at the line that uses them."""

import asyncio
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from sample import AsyncSampleClient, SampleClient, models
from sample.testing import FakeTransport, reply

ORDER = {"user-id": "u", "userId": "v"}
PAGE = {"items": [ORDER]}


def renamed(use: Callable[[], Any], old: str, new: str) -> Any:
    """The result of a use of an old name, which must warn right here."""
    with pytest.warns(DeprecationWarning) as caught:
        result = use()
    assert {str(warning.message) for warning in caught} == {f"`{old}` is now `{new}`"}
    assert {warning.filename for warning in caught} == {__file__}
    return result


def client_for(*bodies: Any) -> SampleClient:
    return SampleClient(transport=FakeTransport([reply(200, body) for body in bodies]))


# Names that did not change are silent, and mean what they meant.
with warnings.catch_warnings():
    warnings.simplefilter("error")
    from sample.models import Purchase, PurchaseState

    bought = client_for(ORDER).orders.create_order(user_id="u", user_id_2="v")
    assert (bought.user_id, bought.user_id_2) == ("u", "v")
    assert client_for(PAGE).orders.list_purchases().items == [bought]
    assert client_for([]).purchases.get_cart(id="1") == []


def old_order() -> Any:
    from sample.models import Order

    return Order


def old_state() -> Any:

    return models.OrderState


def old_items() -> Any:
    from sample.models import Items

    return Items


assert renamed(old_order, "Order", "Purchase") is Purchase
assert renamed(old_state, "OrderState", "PurchaseState") is PurchaseState
renamed(old_items, "Items", "Lines")
assert not hasattr(models, "Nothing")

# Methods: the same arguments, the same result, sync and async.
listed = "client.orders.list", "client.orders.list_purchases"
page = renamed(lambda: client_for(PAGE).orders.list(states=[PurchaseState.PAID]), *listed)
assert page.items == [bought]
cancelled = "client.orders.cancel_order", "client.orders.cancel_purchase"
assert renamed(lambda: client_for(None).orders.cancel_order(id="1"), *cancelled) is None
every = "client.orders.iter_list", "client.orders.iter_purchases"
assert list(renamed(lambda: client_for(PAGE).orders.iter_list(), *every)) == [bought]
moved = "client.carts.get_cart", "client.purchases.get_cart"
assert renamed(lambda: client_for([]).carts.get_cart(id="1"), *moved) == []


async def old_calls() -> None:
    transport = FakeTransport([reply(200, PAGE), reply(204), reply(200, [])])
    async with AsyncSampleClient(transport=transport) as client:
        page = await renamed(lambda: client.orders.list(), *listed)
        assert page.items == [bought]
        assert await renamed(lambda: client.orders.cancel_order(id="1"), *cancelled) is None
        assert await renamed(lambda: client.carts.get_cart(id="1"), *moved) == []


asyncio.run(old_calls())

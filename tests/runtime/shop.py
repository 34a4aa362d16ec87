"""The package `tests.shop`, whose clients have an API key here and let tests call operations as
such."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from oasmith.runtime.aliases import Alias
from oasmith.runtime.call import AsyncCaller, Caller
from oasmith.runtime.options import Config
from tests.shop import client as generated
from tests.shop import models
from tests.shop.models import Batch, Cat, Dog, Fault, Item, ItemPage, Node, Price, Status
from tests.shop.resources._shop_operations import (
    CREATE_ITEM,
    EXPORT,
    GET_BATCH,
    GET_BATCH_POLLING,
    GET_PET,
    LIST_ITEMS,
    LIST_NAMES,
    PUT_NODE,
    UPLOAD,
)
from tests.shop.resources.shop import Shop

__all__ = [
    "CREATE_ITEM",
    "EXPORT",
    "GET_BATCH",
    "GET_BATCH_POLLING",
    "GET_PET",
    "LIST_ITEMS",
    "LIST_NAMES",
    "PET",
    "PUT_NODE",
    "UPLOAD",
    "AsyncShopClient",
    "Batch",
    "Cat",
    "Dog",
    "Fault",
    "Item",
    "ItemPage",
    "Node",
    "Price",
    "Shop",
    "ShopClient",
    "Status",
    "config",
]

PET = Alias(lambda: models.Pet)


class ShopClient(generated.ShopClient):
    """The blocking client."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"api_key": "your-api-key", **settings})

    @property
    def caller(self) -> Caller:
        """What calls operations."""
        return self._caller


class AsyncShopClient(generated.AsyncShopClient):
    """The asynchronous client."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"api_key": "your-api-key", **settings})

    @property
    def caller(self) -> AsyncCaller:
        """What calls operations."""
        return self._caller


def config(*, client_arguments: Mapping[str, Any] | None = None, **settings: Any) -> Config:
    """The settings of a client."""
    with ShopClient(**settings, **(client_arguments or {})) as client:
        return client.caller.config

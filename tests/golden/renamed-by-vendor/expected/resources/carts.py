"""How to call the operations of Carts."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.renamed import warn_renamed


class Carts:
    """Operations of Carts."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_cart(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Lines:
        """Deprecated: it is `client.purchases.get_cart` now."""
        from .purchases import Purchases

        warn_renamed(
            "client.carts.get_cart",
            "client.purchases.get_cart",
        )
        return Purchases(self._caller).get_cart(
            id=id,
            **options,
        )


class AsyncCarts:
    """Operations of Carts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def get_cart(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Lines]:
        """Deprecated: it is `client.purchases.get_cart` now."""
        from .purchases import AsyncPurchases

        warn_renamed(
            "client.carts.get_cart",
            "client.purchases.get_cart",
        )
        return AsyncPurchases(self._caller).get_cart(
            id=id,
            **options,
        )

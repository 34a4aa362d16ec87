"""How to call the operations of parcels.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _parcels_operations as _operations


class Parcels:
    """Things that are sent, e.g. letters. Boxes, too."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_parcels(
        self,
        *,
        state: str | None = None,
        limit: int | None = None,
        sort: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Parcel]:
        """List parcels.

        **Rate limit:** 100 requests per minute

        ``GET /parcels``

        Args:
            limit: How many (default: 20).
            sort: Sorts the parcels by.
                * `weight`
                * `date`, the older ones first

        Returns:
            The parcels of the customer, without those that have arrived.

        Raises:
            BadRequestError: its `body` is `models.Problem`.
            RateLimitError: Too many parcels were asked for.

        Example:
            client.parcels.list_parcels()"""
        return self._caller.given(options).call(
            _operations.LIST_PARCELS,
            {
                "state": state,
                "limit": limit,
                "sort": sort,
            },
        )

    def send_parcel(
        self,
        *,
        weight: float,
        kind: str | None = None,
        label: models.Label | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Sends a **parcel**, see the [guide](https://example.com/guide?a=1&b=2) and more.

        It takes:

        - `weight`
        - a target <id>

        Deprecated.

        At most 5 calls a second.

        ``POST /parcels``

        Args:
            kind: As follows.
                * `a` - a letter
                * `b` - a box

        Example:
            client.parcels.send_parcel(weight=1.5)"""
        return self._caller.given(options).call(
            _operations.SEND_PARCEL,
            {},
            body=models.Parcel(
                weight=weight,
                kind=kind,
                label=label,
            ),
        )

    def cancel_parcel(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancels a parcel.

        Deprecated, send it back instead

        ``DELETE /parcels/{id}``

        Example:
            client.parcels.cancel_parcel("your-id")"""
        return self._caller.given(options).call(
            _operations.CANCEL_PARCEL,
            {"id": id},
        )


class AsyncParcels:
    """Things that are sent, e.g. letters. Boxes, too."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_parcels(
        self,
        *,
        state: str | None = None,
        limit: int | None = None,
        sort: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Parcel]:
        """List parcels.

        **Rate limit:** 100 requests per minute

        ``GET /parcels``

        Args:
            limit: How many (default: 20).
            sort: Sorts the parcels by.
                * `weight`
                * `date`, the older ones first

        Returns:
            The parcels of the customer, without those that have arrived.

        Raises:
            BadRequestError: its `body` is `models.Problem`.
            RateLimitError: Too many parcels were asked for.

        Example:
            await client.parcels.list_parcels()"""
        return await self._caller.given(options).call(
            _operations.LIST_PARCELS,
            {
                "state": state,
                "limit": limit,
                "sort": sort,
            },
        )

    async def send_parcel(
        self,
        *,
        weight: float,
        kind: str | None = None,
        label: models.Label | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Sends a **parcel**, see the [guide](https://example.com/guide?a=1&b=2) and more.

        It takes:

        - `weight`
        - a target <id>

        Deprecated.

        At most 5 calls a second.

        ``POST /parcels``

        Args:
            kind: As follows.
                * `a` - a letter
                * `b` - a box

        Example:
            await client.parcels.send_parcel(weight=1.5)"""
        return await self._caller.given(options).call(
            _operations.SEND_PARCEL,
            {},
            body=models.Parcel(
                weight=weight,
                kind=kind,
                label=label,
            ),
        )

    async def cancel_parcel(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancels a parcel.

        Deprecated, send it back instead

        ``DELETE /parcels/{id}``

        Example:
            await client.parcels.cancel_parcel("your-id")"""
        return await self._caller.given(options).call(
            _operations.CANCEL_PARCEL,
            {"id": id},
        )

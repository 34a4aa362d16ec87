"""How to call the operations of wallets.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Unpack, overload

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from .._runtime.renamed import renamed_arguments, warn_renamed
from . import _wallets_operations as _operations


class Wallets:
    """Operations of wallets."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def read_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def read_entry(
        self,
        wallet_id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def read_entry(
        self,
        id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def read_entry(
        self,
        id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @renamed_arguments(
        "client.wallets.read_entry",
        id="wallet_id",
        number="entry_id",
    )
    def read_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry:
        """Read entry.

        ``GET /wallets/{walletId}/entries/{entryId}``

        Example:
            client.wallets.read_entry("your-wallet-id", 123)"""
        return self._caller.given(options).call(
            _operations.READ_ENTRY,
            {
                "wallet_id": wallet_id,
                "entry_id": entry_id,
                "lang": lang,
            },
        )

    @overload
    def list_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse: ...
    @overload
    def list_entries(
        self,
        id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse: ...
    @renamed_arguments(
        "client.wallets.list_entries",
        id="wallet_id",
    )
    def list_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse:
        """List entries.

        ``GET /wallets/{walletId}/entries``

        Returns:
            A page.

        Example:
            client.wallets.list_entries("your-wallet-id")"""
        return self._caller.given(options).call(
            _operations.LIST_ENTRIES,
            {
                "wallet_id": wallet_id,
                "page": page,
            },
        )

    @overload
    def iter_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListEntriesResponse, models.Entry]: ...
    @overload
    def iter_entries(
        self,
        id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListEntriesResponse, models.Entry]: ...
    @renamed_arguments(
        "client.wallets.iter_entries",
        id="wallet_id",
    )
    def iter_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListEntriesResponse, models.Entry]:
        """Every item of `list_entries`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.wallets.iter_entries("your-wallet-id"):
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_ENTRIES,
            {
                "wallet_id": wallet_id,
                "page": page,
            },
            _operations.LIST_ENTRIES_PAGING,
            resume_token=resume_token,
        )

    @overload
    def get_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def get_entry(
        self,
        wallet_id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def get_entry(
        self,
        id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    def get_entry(
        self,
        id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @renamed_arguments(
        "client.wallets.get_entry",
        id="wallet_id",
        number="entry_id",
    )
    def get_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry:
        """Deprecated: it is `client.wallets.read_entry` now."""
        warn_renamed(
            "client.wallets.get_entry",
            "client.wallets.read_entry",
            4,
        )
        return self.read_entry(
            wallet_id=wallet_id,
            entry_id=entry_id,
            lang=lang,
            **options,
        )


class AsyncWallets:
    """Operations of wallets."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def read_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    async def read_entry(
        self,
        wallet_id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    async def read_entry(
        self,
        id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @overload
    async def read_entry(
        self,
        id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry: ...
    @renamed_arguments(
        "client.wallets.read_entry",
        id="wallet_id",
        number="entry_id",
    )
    async def read_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Entry:
        """Read entry.

        ``GET /wallets/{walletId}/entries/{entryId}``

        Example:
            await client.wallets.read_entry("your-wallet-id", 123)"""
        return await self._caller.given(options).call(
            _operations.READ_ENTRY,
            {
                "wallet_id": wallet_id,
                "entry_id": entry_id,
                "lang": lang,
            },
        )

    @overload
    async def list_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse: ...
    @overload
    async def list_entries(
        self,
        id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse: ...
    @renamed_arguments(
        "client.wallets.list_entries",
        id="wallet_id",
    )
    async def list_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListEntriesResponse:
        """List entries.

        ``GET /wallets/{walletId}/entries``

        Returns:
            A page.

        Example:
            await client.wallets.list_entries("your-wallet-id")"""
        return await self._caller.given(options).call(
            _operations.LIST_ENTRIES,
            {
                "wallet_id": wallet_id,
                "page": page,
            },
        )

    @overload
    def iter_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListEntriesResponse, models.Entry]: ...
    @overload
    def iter_entries(
        self,
        id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListEntriesResponse, models.Entry]: ...
    @renamed_arguments(
        "client.wallets.iter_entries",
        id="wallet_id",
    )
    def iter_entries(
        self,
        wallet_id: str,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListEntriesResponse, models.Entry]:
        """Every item of `list_entries`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.wallets.iter_entries("your-wallet-id"):
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_ENTRIES,
            {
                "wallet_id": wallet_id,
                "page": page,
            },
            _operations.LIST_ENTRIES_PAGING,
            resume_token=resume_token,
        )

    @overload
    def get_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Entry]: ...
    @overload
    def get_entry(
        self,
        wallet_id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Entry]: ...
    @overload
    def get_entry(
        self,
        id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Entry]: ...
    @overload
    def get_entry(
        self,
        id: str,
        number: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Entry]: ...
    @renamed_arguments(
        "client.wallets.get_entry",
        id="wallet_id",
        number="entry_id",
    )
    def get_entry(
        self,
        wallet_id: str,
        entry_id: int,
        *,
        lang: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.Entry]:
        """Deprecated: it is `client.wallets.read_entry` now."""
        warn_renamed(
            "client.wallets.get_entry",
            "client.wallets.read_entry",
            4,
        )
        return self.read_entry(
            wallet_id=wallet_id,
            entry_id=entry_id,
            lang=lang,
            **options,
        )

"""How to call the operations of blobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _blobs_operations as _operations


class Blobs:
    """Operations of blobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put_text(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put text.

        ``PUT /text``

        Example:
            client.blobs.put_text(body="…")"""
        return self._caller.given(options).call(
            _operations.PUT_TEXT,
            {},
            body=body,
        )

    def put_xml(
        self,
        *,
        body: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put xml.

        ``PUT /xml``

        Example:
            client.blobs.put_xml()"""
        return self._caller.given(options).call(
            _operations.PUT_XML,
            {},
            body=body,
        )

    def put_image(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put image.

        ``PUT /image``

        Example:
            client.blobs.put_image(body=b"...")"""
        return self._caller.given(options).call(
            _operations.PUT_IMAGE,
            {},
            body=body,
        )

    def put_any(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put any.

        ``PUT /any``

        Example:
            client.blobs.put_any(body=b"...")"""
        return self._caller.given(options).call(
            _operations.PUT_ANY,
            {},
            body=body,
        )


class AsyncBlobs:
    """Operations of blobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put_text(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put text.

        ``PUT /text``

        Example:
            await client.blobs.put_text(body="…")"""
        return await self._caller.given(options).call(
            _operations.PUT_TEXT,
            {},
            body=body,
        )

    async def put_xml(
        self,
        *,
        body: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put xml.

        ``PUT /xml``

        Example:
            await client.blobs.put_xml()"""
        return await self._caller.given(options).call(
            _operations.PUT_XML,
            {},
            body=body,
        )

    async def put_image(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put image.

        ``PUT /image``

        Example:
            await client.blobs.put_image(body=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_IMAGE,
            {},
            body=body,
        )

    async def put_any(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put any.

        ``PUT /any``

        Example:
            await client.blobs.put_any(body=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_ANY,
            {},
            body=body,
        )

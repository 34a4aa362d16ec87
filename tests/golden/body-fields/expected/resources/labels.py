"""How to call the operations of labels.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _labels_operations as _operations


class Labels:
    """Operations of labels."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put_labels(
        self,
        *,
        language: str,
        additional_properties: dict[str, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put labels.

        ``PUT /labels``

        Args:
            additional_properties: The properties of the body that have no argument of their
                own.

        Example:
            client.labels.put_labels(language="…")"""
        return self._caller.given(options).call(
            _operations.PUT_LABELS,
            {},
            body=models.PutLabelsRequest(
                language=language,
                additional_properties=additional_properties or {},
            ),
        )

    def patch_labels(
        self,
        *,
        body: dict[str, int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Patch labels.

        ``PATCH /labels``

        Example:
            client.labels.patch_labels(body={})"""
        return self._caller.given(options).call(
            _operations.PATCH_LABELS,
            {},
            body=body,
        )


class AsyncLabels:
    """Operations of labels."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put_labels(
        self,
        *,
        language: str,
        additional_properties: dict[str, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put labels.

        ``PUT /labels``

        Args:
            additional_properties: The properties of the body that have no argument of their
                own.

        Example:
            await client.labels.put_labels(language="…")"""
        return await self._caller.given(options).call(
            _operations.PUT_LABELS,
            {},
            body=models.PutLabelsRequest(
                language=language,
                additional_properties=additional_properties or {},
            ),
        )

    async def patch_labels(
        self,
        *,
        body: dict[str, int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Patch labels.

        ``PATCH /labels``

        Example:
            await client.labels.patch_labels(body={})"""
        return await self._caller.given(options).call(
            _operations.PATCH_LABELS,
            {},
            body=body,
        )

"""How to call the operations of styles.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _styles_operations as _operations


class Styles:
    """Operations of styles."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_styles(
        self,
        label: models.Colours,
        matrix: models.Colours,
        simple: models.Size,
        *,
        exploded: models.Colours | None = None,
        joined: models.Colours | None = None,
        spaced: models.Colours | None = None,
        piped: models.Colours | None = None,
        deep: models.Size | None = None,
        reserved: str | None = None,
        at: dt.datetime | None = None,
        flag: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get styles.

        ``GET /label/{label}/matrix/{matrix}/simple/{simple}``

        Example:
            client.styles.get_styles(["…"], ["…"], models.Size())"""
        return self._caller.given(options).call(
            _operations.GET_STYLES,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "reserved": reserved,
                "at": at,
                "flag": flag,
            },
        )


class AsyncStyles:
    """Operations of styles."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_styles(
        self,
        label: models.Colours,
        matrix: models.Colours,
        simple: models.Size,
        *,
        exploded: models.Colours | None = None,
        joined: models.Colours | None = None,
        spaced: models.Colours | None = None,
        piped: models.Colours | None = None,
        deep: models.Size | None = None,
        reserved: str | None = None,
        at: dt.datetime | None = None,
        flag: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get styles.

        ``GET /label/{label}/matrix/{matrix}/simple/{simple}``

        Example:
            await client.styles.get_styles(["…"], ["…"], models.Size())"""
        return await self._caller.given(options).call(
            _operations.GET_STYLES,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "reserved": reserved,
                "at": at,
                "flag": flag,
            },
        )

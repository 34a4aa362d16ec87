"""How to call the operations of import.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import OptionsButTimeout
from . import _import__operations as _operations


class Import:
    """Operations of import."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def class_(
        self,
        class_: str,
        *,
        self_: str | None = None,
        from_: dt.date | None = None,
        timeout: int | None = None,
        list: list[str] | None = None,
        models: models.Any_ | Literal["any", "all"] | None = None,
        param_401a: str | None = None,
        **options: Unpack[OptionsButTimeout],
    ) -> models.List:
        """Class.

        ``GET /things/{class}``

        Example:
            client.import_.class_("your-class")"""
        return self._caller.given(options).call(
            _operations.CLASS,
            {
                "class_": class_,
                "self_": self_,
                "from_": from_,
                "timeout": timeout,
                "list": list,
                "models": models,
                "param_401a": param_401a,
            },
        )


class AsyncImport:
    """Operations of import."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def class_(
        self,
        class_: str,
        *,
        self_: str | None = None,
        from_: dt.date | None = None,
        timeout: int | None = None,
        list: list[str] | None = None,
        models: models.Any_ | Literal["any", "all"] | None = None,
        param_401a: str | None = None,
        **options: Unpack[OptionsButTimeout],
    ) -> models.List:
        """Class.

        ``GET /things/{class}``

        Example:
            await client.import_.class_("your-class")"""
        return await self._caller.given(options).call(
            _operations.CLASS,
            {
                "class_": class_,
                "self_": self_,
                "from_": from_,
                "timeout": timeout,
                "list": list,
                "models": models,
                "param_401a": param_401a,
            },
        )

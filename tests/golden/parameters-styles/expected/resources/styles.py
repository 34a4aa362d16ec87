"""styles: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_STYLES: Operation[None] = Operation(
    name="styles.get_styles",
    method="GET",
    path="/label/{label}/matrix/{matrix}/simple/{simple}",
    operation_id="getStyles",
    tags=("styles",),
    parameters=(
        Parameter("label", "label", "path", required=True, style="label"),
        Parameter("matrix", "matrix", "path", required=True, style="matrix", explode=True),
        Parameter("simple", "simple", "path", required=True, shape=shapes.Ref(lambda: models.Size)),
        Parameter("exploded", "exploded", "query"),
        Parameter("joined", "joined", "query", explode=False),
        Parameter("spaced", "spaced", "query", style="spaceDelimited"),
        Parameter("piped", "piped", "query", style="pipeDelimited"),
        Parameter(
            "deep",
            "deep",
            "query",
            style="deepObject",
            shape=shapes.Ref(lambda: models.Size),
        ),
        Parameter("reserved", "reserved", "query", allow_reserved=True),
        Parameter("at", "at", "query"),
        Parameter("flag", "flag", "query"),
    ),
    success={"204": Nothing()},
)


class Styles:
    """Operations of styles."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_styles(
        self,
        *,
        label: models.Colours,
        matrix: models.Colours,
        simple: models.Size,
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
        """Call ``GET /label/{label}/matrix/{matrix}/simple/{simple}``."""
        return self._caller.given(options).call(
            GET_STYLES,
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
        *,
        label: models.Colours,
        matrix: models.Colours,
        simple: models.Size,
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
        """Call ``GET /label/{label}/matrix/{matrix}/simple/{simple}``."""
        return await self._caller.given(options).call(
            GET_STYLES,
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

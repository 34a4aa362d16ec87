"""search: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.forms import Form
from .._runtime.operation import Operation, Parameter

BY_FORM: Operation[None] = Operation(
    name="search.by_form",
    method="GET",
    path="/form",
    operation_id="byForm",
    tags=("search",),
    parameters=(
        Parameter(
            "filter",
            "filter",
            "querystring",
            required=True,
            allow_reserved=True,
            content=Form(),
            shape=shapes.Ref(lambda: models.ByFormFilter),
        ),
    ),
    success={"204": Nothing()},
)

BY_JSON: Operation[None] = Operation(
    name="search.by_json",
    method="GET",
    path="/json",
    operation_id="byJson",
    tags=("search",),
    parameters=(Parameter("query", "query", "querystring", content=Json()),),
    success={"204": Nothing()},
)


class Search:
    """Operations of search."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def by_form(self, *, filter: models.ByFormFilter, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /form``."""
        return self._caller.given(options).call(BY_FORM, {"filter": filter})

    def by_json(self, *, query: list[int] | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /json``."""
        return self._caller.given(options).call(BY_JSON, {"query": query})


class AsyncSearch:
    """Operations of search."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def by_form(self, *, filter: models.ByFormFilter, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /form``."""
        return await self._caller.given(options).call(BY_FORM, {"filter": filter})

    async def by_json(
        self,
        *,
        query: list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /json``."""
        return await self._caller.given(options).call(BY_JSON, {"query": query})

"""sites: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

CREATE_SITE: Operation[None] = Operation(
    name="sites.create_site",
    method="POST",
    path="/sites/{code}",
    operation_id="createSite",
    tags=("sites",),
    parameters=(
        Parameter(
            "code",
            "code",
            "path",
            required=True,
            shape=_constraints.Limited(shapes.String(), pattern="^\\w+\\Z", written="^\\w+$"),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Site)),),
    body_required=True,
    success={"204": Nothing()},
)


class Sites:
    """Operations of sites."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_site(self, *, code: str, body: models.Site, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /sites/{code}``."""
        return self._caller.given(options).call(CREATE_SITE, {"code": code}, body=body)


class AsyncSites:
    """Operations of sites."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_site(
        self,
        *,
        code: str,
        body: models.Site,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /sites/{code}``."""
        return await self._caller.given(options).call(CREATE_SITE, {"code": code}, body=body)

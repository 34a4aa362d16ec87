"""bulk: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation
from .._runtime.submission import AsyncSubmission, Link, Submission
from . import imports as _imports

SUBMIT_IMPORT: Operation[models.Receipt] = Operation(
    name="bulk.submit_import",
    method="POST",
    path="/imports",
    operation_id="submit_import",
    tags=("bulk",),
    success={"202": Json(shapes.Ref(lambda: models.Receipt))},
)

SUBMIT_IMPORT_LINK: Link[models.Receipt, models.Job] = Link(
    to=lambda: (_imports.GET_IMPORT, None),
    arguments=lambda result, sent: {"id": result.id},
)


class Bulk:
    """Operations of bulk."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def submit_import(self, **options: Unpack[CallOptions]) -> models.Receipt:
        """Call ``POST /imports``.

        Links:
            import: `imports.get_import(id=$response.body#/id)`
        """
        return self._caller.given(options).call(SUBMIT_IMPORT, {})

    def begin_import(
        self,
        **options: Unpack[CallOptions],
    ) -> Submission[models.Receipt, models.Job]:
        """Call `submit_import`; `.wait()` of what comes back waits as `imports.wait_for_import`
        does, `.result` is what the call returned.
        """
        return Submission(self._caller, SUBMIT_IMPORT_LINK, self.submit_import(**options), {})


class AsyncBulk:
    """Operations of bulk."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def submit_import(self, **options: Unpack[CallOptions]) -> models.Receipt:
        """Call ``POST /imports``.

        Links:
            import: `imports.get_import(id=$response.body#/id)`
        """
        return await self._caller.given(options).call(SUBMIT_IMPORT, {})

    async def begin_import(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncSubmission[models.Receipt, models.Job]:
        """Call `submit_import`; `.wait()` of what comes back waits as `imports.wait_for_import`
        does, `.result` is what the call returned.
        """
        return AsyncSubmission(
            self._caller,
            SUBMIT_IMPORT_LINK,
            await self.submit_import(**options),
            {},
        )

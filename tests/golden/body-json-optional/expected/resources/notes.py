"""notes: operations as data, and how to call them.

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
from .._runtime.operation import Operation, Parameter

UPDATE_NOTE: Operation[None] = Operation(
    name="notes.update_note",
    method="PATCH",
    path="/notes/{id}",
    operation_id="updateNote",
    tags=("notes",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    body=(Json(shapes.Ref(lambda: models.Change)),),
    success={"204": Nothing()},
)

REPLACE_NOTES: Operation[None] = Operation(
    name="notes.replace_notes",
    method="PUT",
    path="/notes",
    operation_id="replaceNotes",
    tags=("notes",),
    body=(Json(shapes.Array(shapes.Ref(lambda: models.ReplaceNotesRequestItem))),),
    body_required=True,
    success={"204": Nothing()},
)


class Notes:
    """Operations of notes."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def update_note(
        self,
        *,
        id: int,
        body: models.Change | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PATCH /notes/{id}``.

        Args:
            body: What to change.
        """
        return self._caller.given(options).call(UPDATE_NOTE, {"id": id}, body=body)

    def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PUT /notes``."""
        return self._caller.given(options).call(REPLACE_NOTES, {}, body=body)


class AsyncNotes:
    """Operations of notes."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def update_note(
        self,
        *,
        id: int,
        body: models.Change | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PATCH /notes/{id}``.

        Args:
            body: What to change.
        """
        return await self._caller.given(options).call(UPDATE_NOTE, {"id": id}, body=body)

    async def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PUT /notes``."""
        return await self._caller.given(options).call(REPLACE_NOTES, {}, body=body)

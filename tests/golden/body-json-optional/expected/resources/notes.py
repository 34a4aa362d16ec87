"""How to call the operations of notes.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _notes_operations as _operations


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
        """Update note.

        ``PATCH /notes/{id}``

        Args:
            body: What to change."""
        return self._caller.given(options).call(
            _operations.UPDATE_NOTE,
            {"id": id},
            body=body,
        )

    def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace notes.

        ``PUT /notes``"""
        return self._caller.given(options).call(
            _operations.REPLACE_NOTES,
            {},
            body=body,
        )


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
        """Update note.

        ``PATCH /notes/{id}``

        Args:
            body: What to change."""
        return await self._caller.given(options).call(
            _operations.UPDATE_NOTE,
            {"id": id},
            body=body,
        )

    async def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace notes.

        ``PUT /notes``"""
        return await self._caller.given(options).call(
            _operations.REPLACE_NOTES,
            {},
            body=body,
        )

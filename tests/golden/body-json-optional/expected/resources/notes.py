"""How to call the operations of notes.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.bodies import optional_body
from .._runtime.call import AsyncCaller, Caller
from .._runtime.model import UNSET, Unset
from .._runtime.options import CallOptions
from . import _notes_operations as _operations


class Notes:
    """Operations of notes."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def update_note(
        self,
        id: int,
        *,
        text: str | None | Unset = UNSET,
        done: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update note.

        ``PATCH /notes/{id}``

        Body: What to change.

        Example:
            client.notes.update_note(123)"""
        return self._caller.given(options).call(
            _operations.UPDATE_NOTE,
            {"id": id},
            body=optional_body(
                models.Change,
                text=text,
                done=done,
            ),
        )

    def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace notes.

        ``PUT /notes``

        Example:
            client.notes.replace_notes(body=[models.ReplaceNotesRequestItem(text="…")])"""
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
        id: int,
        *,
        text: str | None | Unset = UNSET,
        done: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update note.

        ``PATCH /notes/{id}``

        Body: What to change.

        Example:
            await client.notes.update_note(123)"""
        return await self._caller.given(options).call(
            _operations.UPDATE_NOTE,
            {"id": id},
            body=optional_body(
                models.Change,
                text=text,
                done=done,
            ),
        )

    async def replace_notes(
        self,
        *,
        body: list[models.ReplaceNotesRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace notes.

        ``PUT /notes``

        Example:
            await client.notes.replace_notes(body=[models.ReplaceNotesRequestItem(text="…")])"""
        return await self._caller.given(options).call(
            _operations.REPLACE_NOTES,
            {},
            body=body,
        )

"""How to call the operations of notes.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

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

    def add_note(
        self,
        *,
        text: str | Unset = UNSET,
        kind: Literal["note"] | Unset = UNSET,
        done: bool | None | Unset = UNSET,
        tags: list[str] | None = None,
        marks: list[models.Star | models.Flag] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add note.

        ``POST /notes``

        Example:
            client.notes.add_note()"""
        return self._caller.given(options).call(
            _operations.ADD_NOTE,
            {},
            body=optional_body(
                models.Note,
                text=text,
                kind=kind,
                done=done,
                tags=tags,
                marks=marks,
            ),
        )


class AsyncNotes:
    """Operations of notes."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def add_note(
        self,
        *,
        text: str | Unset = UNSET,
        kind: Literal["note"] | Unset = UNSET,
        done: bool | None | Unset = UNSET,
        tags: list[str] | None = None,
        marks: list[models.Star | models.Flag] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add note.

        ``POST /notes``

        Example:
            await client.notes.add_note()"""
        return await self._caller.given(options).call(
            _operations.ADD_NOTE,
            {},
            body=optional_body(
                models.Note,
                text=text,
                kind=kind,
                done=done,
                tags=tags,
                marks=marks,
            ),
        )

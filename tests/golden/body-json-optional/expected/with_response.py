"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def notes(self) -> NotesWithResponse:
        return NotesWithResponse(self._caller)


class NotesWithResponse:
    """`Notes`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.notes import Notes

        plain = Notes(caller)
        self.update_note = full(plain.update_note)
        self.replace_notes = full(plain.replace_notes)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def notes(self) -> AsyncNotesWithResponse:
        return AsyncNotesWithResponse(self._caller)


class AsyncNotesWithResponse:
    """`AsyncNotes`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.notes import AsyncNotes

        plain = AsyncNotes(caller)
        self.update_note = full_async(plain.update_note)
        self.replace_notes = full_async(plain.replace_notes)

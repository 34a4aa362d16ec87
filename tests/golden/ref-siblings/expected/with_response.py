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
    def people(self) -> PeopleWithResponse:
        return PeopleWithResponse(self._caller)


class PeopleWithResponse:
    """`People`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.people import People

        plain = People(caller)
        self.get_person = full(plain.get_person)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def people(self) -> AsyncPeopleWithResponse:
        return AsyncPeopleWithResponse(self._caller)


class AsyncPeopleWithResponse:
    """`AsyncPeople`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.people import AsyncPeople

        plain = AsyncPeople(caller)
        self.get_person = full_async(plain.get_person)

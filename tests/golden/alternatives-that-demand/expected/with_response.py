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
    def contacts(self) -> ContactsWithResponse:
        return ContactsWithResponse(self._caller)


class ContactsWithResponse:
    """`Contacts`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.contacts import Contacts

        plain = Contacts(caller)
        self.create_contact = full(plain.create_contact)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def contacts(self) -> AsyncContactsWithResponse:
        return AsyncContactsWithResponse(self._caller)


class AsyncContactsWithResponse:
    """`AsyncContacts`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.contacts import AsyncContacts

        plain = AsyncContacts(caller)
        self.create_contact = full_async(plain.create_contact)

"""contacts: operations as data, and how to call them.

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

CREATE_CONTACT: Operation[models.Contact] = Operation(
    name="contacts.create_contact",
    method="POST",
    path="/contacts",
    operation_id="createContact",
    tags=("contacts",),
    body=(Json(shapes.Ref(lambda: models.Contact)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Contact))},
)


class Contacts:
    """Operations of contacts."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_contact(
        self,
        *,
        body: models.Contact,
        **options: Unpack[CallOptions],
    ) -> models.Contact:
        """Call ``POST /contacts``."""
        return self._caller.given(options).call(CREATE_CONTACT, {}, body=body)


class AsyncContacts:
    """Operations of contacts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_contact(
        self,
        *,
        body: models.Contact,
        **options: Unpack[CallOptions],
    ) -> models.Contact:
        """Call ``POST /contacts``."""
        return await self._caller.given(options).call(CREATE_CONTACT, {}, body=body)

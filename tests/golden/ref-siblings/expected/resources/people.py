"""people: operations as data, and how to call them.

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
from .._runtime.operation import Operation, Parameter

GET_PERSON: Operation[models.Person] = Operation(
    name="people.get_person",
    method="GET",
    path="/people/{id}",
    operation_id="getPerson",
    tags=("people",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.Person))},
)


class People:
    """Operations of people."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_person(self, *, id: str, **options: Unpack[CallOptions]) -> models.Person:
        """Call ``GET /people/{id}``.

        Args:
            id: Of the person.
        """
        return self._caller.given(options).call(GET_PERSON, {"id": id})


class AsyncPeople:
    """Operations of people."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_person(self, *, id: str, **options: Unpack[CallOptions]) -> models.Person:
        """Call ``GET /people/{id}``.

        Args:
            id: Of the person.
        """
        return await self._caller.given(options).call(GET_PERSON, {"id": id})

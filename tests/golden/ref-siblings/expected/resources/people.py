"""people: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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

    def get_person(self, *, id: str) -> models.Person:
        """Call ``GET /people/{id}``.

        Args:
            id: Of the person.
        """
        return self._caller.call(GET_PERSON, {"id": id})


class AsyncPeople:
    """Operations of people."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_person(self, *, id: str) -> models.Person:
        """Call ``GET /people/{id}``.

        Args:
            id: Of the person.
        """
        return await self._caller.call(GET_PERSON, {"id": id})

"""animals: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Any, Literal, Unpack, overload

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import hints as _hints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Text
from .._runtime.forms import Encoding, Form
from .._runtime.operation import Operation, Parameter

LIST_ANIMALS: Operation[list[models.Animal]] = Operation(
    name="animals.list_animals",
    method="GET",
    path="/animals",
    operation_id="listAnimals",
    tags=("animals",),
    parameters=(
        Parameter(
            "limit",
            "limit",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1),
        ),
        Parameter("kinds", "kinds", "query", explode=False),
        Parameter("keepers", "keepers", "query"),
        Parameter("ids", "ids", "query", style="pipeDelimited"),
        Parameter("marks", "marks", "query", style="tabDelimited"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Array(_hints.Alias(lambda: models.Animal)))},
    others={"200": (Text(media_type="application/xml"),)},
)

ADD_ANIMAL: Operation[models.AddAnimalResponse] = Operation(
    name="animals.add_animal",
    method="POST",
    path="/animals",
    operation_id="addAnimal",
    tags=("animals",),
    body=(Json(shapes.Ref(lambda: models.NewAnimal)),),
    body_required=True,
    security=(("login",),),
    success={"201": Json(shapes.Ref(lambda: models.AddAnimalResponse))},
    others={"201": (Text(media_type="application/xml"),)},
    errors={"404": Json(shapes.Ref(lambda: models.Problem))},
)

SEARCH: Operation[dict[str, Any]] = Operation(
    name="animals.search",
    method="POST",
    path="/search",
    operation_id="search",
    tags=("animals",),
    body=(
        Form(
            shapes.Ref(lambda: models.SearchRequest),
            encodings={"kinds": Encoding(style="spaceDelimited", explode=False)},
        ),
    ),
    body_required=True,
    security=(("key",),),
    success={"200": Json(shapes.Map(shapes.Anything()))},
    others={"200": (Text(media_type="application/xml"),)},
)


class Animals:
    """Operations of animals."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> list[models.Animal]: ...
    @overload
    def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> list[models.Animal] | str:
        """Call ``GET /animals``.

        Args:
            limit: Default: 10.
            accept: The media type of the answer.

        Headers:
            X-Total: How many there are.
        """
        return self._caller.given(options).call(
            LIST_ANIMALS,
            {"limit": limit, "kinds": kinds, "keepers": keepers, "ids": ids, "marks": marks},
            accept=accept,
        )

    @overload
    def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse: ...
    @overload
    def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse | str:
        """Call ``POST /animals``.

        Args:
            body: The animal.
            accept: The media type of the answer.

        Raises:
            NotFoundError: its `body` is `models.Problem`.
        """
        return self._caller.given(options).call(ADD_ANIMAL, {}, body=body, accept=accept)

    @overload
    def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any]: ...
    @overload
    def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any] | str:
        """Call ``POST /search``.

        Args:
            accept: The media type of the answer.
        """
        return self._caller.given(options).call(SEARCH, {}, body=body, accept=accept)


class AsyncAnimals:
    """Operations of animals."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> list[models.Animal]: ...
    @overload
    async def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def list_animals(
        self,
        *,
        limit: int | None = None,
        kinds: list[str] | None = None,
        keepers: list[str] | None = None,
        ids: list[int] | None = None,
        marks: list[str] | None = None,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> list[models.Animal] | str:
        """Call ``GET /animals``.

        Args:
            limit: Default: 10.
            accept: The media type of the answer.

        Headers:
            X-Total: How many there are.
        """
        return await self._caller.given(options).call(
            LIST_ANIMALS,
            {"limit": limit, "kinds": kinds, "keepers": keepers, "ids": ids, "marks": marks},
            accept=accept,
        )

    @overload
    async def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse: ...
    @overload
    async def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def add_animal(
        self,
        *,
        body: models.NewAnimal,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse | str:
        """Call ``POST /animals``.

        Args:
            body: The animal.
            accept: The media type of the answer.

        Raises:
            NotFoundError: its `body` is `models.Problem`.
        """
        return await self._caller.given(options).call(ADD_ANIMAL, {}, body=body, accept=accept)

    @overload
    async def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any]: ...
    @overload
    async def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def search(
        self,
        *,
        body: models.SearchRequest,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any] | str:
        """Call ``POST /search``.

        Args:
            accept: The media type of the answer.
        """
        return await self._caller.given(options).call(SEARCH, {}, body=body, accept=accept)

"""How to call the operations of animals.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Any, Literal, Unpack, overload

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _animals_operations as _operations


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
        """List animals.

        ``GET /animals``

        Args:
            limit: Default: 10.
            accept: The media type of the answer.

        Returns:
            Some animals.

        Headers:
            X-Total: How many there are.

        Example:
            client.animals.list_animals()"""
        return self._caller.given(options).call(
            _operations.LIST_ANIMALS,
            {
                "limit": limit,
                "kinds": kinds,
                "keepers": keepers,
                "ids": ids,
                "marks": marks,
            },
            accept=accept,
        )

    @overload
    def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse: ...
    @overload
    def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse | str:
        """Add animal.

        ``POST /animals``

        Args:
            accept: The media type of the answer.

        Raises:
            NotFoundError: There is no such animal. Its `body` is `models.Problem`.

        Example:
            client.animals.add_animal(name="…")"""
        return self._caller.given(options).call(
            _operations.ADD_ANIMAL,
            {},
            body=models.NewAnimal(
                name=name,
            ),
            accept=accept,
        )

    @overload
    def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any]: ...
    @overload
    def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any] | str:
        """Search.

        ``POST /search``

        Args:
            accept: The media type of the answer.

        Returns:
            Some animals.

        Example:
            client.animals.search(text="…")"""
        return self._caller.given(options).call(
            _operations.SEARCH,
            {},
            body=models.AnimalsSearchRequest(
                text=text,
                kinds=kinds,
            ),
            accept=accept,
        )


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
        """List animals.

        ``GET /animals``

        Args:
            limit: Default: 10.
            accept: The media type of the answer.

        Returns:
            Some animals.

        Headers:
            X-Total: How many there are.

        Example:
            await client.animals.list_animals()"""
        return await self._caller.given(options).call(
            _operations.LIST_ANIMALS,
            {
                "limit": limit,
                "kinds": kinds,
                "keepers": keepers,
                "ids": ids,
                "marks": marks,
            },
            accept=accept,
        )

    @overload
    async def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse: ...
    @overload
    async def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def add_animal(
        self,
        *,
        name: str,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.AddAnimalResponse | str:
        """Add animal.

        ``POST /animals``

        Args:
            accept: The media type of the answer.

        Raises:
            NotFoundError: There is no such animal. Its `body` is `models.Problem`.

        Example:
            await client.animals.add_animal(name="…")"""
        return await self._caller.given(options).call(
            _operations.ADD_ANIMAL,
            {},
            body=models.NewAnimal(
                name=name,
            ),
            accept=accept,
        )

    @overload
    async def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any]: ...
    @overload
    async def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/xml"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def search(
        self,
        *,
        text: str,
        kinds: list[str] | None = None,
        accept: Literal["application/json", "application/xml"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> dict[str, Any] | str:
        """Search.

        ``POST /search``

        Args:
            accept: The media type of the answer.

        Returns:
            Some animals.

        Example:
            await client.animals.search(text="…")"""
        return await self._caller.given(options).call(
            _operations.SEARCH,
            {},
            body=models.AnimalsSearchRequest(
                text=text,
                kinds=kinds,
            ),
            accept=accept,
        )

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
    def animals(self) -> AnimalsWithResponse:
        return AnimalsWithResponse(self._caller)

    @cached_property
    def photos(self) -> PhotosWithResponse:
        return PhotosWithResponse(self._caller)


class AnimalsWithResponse:
    """`Animals`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.animals import Animals

        plain = Animals(caller)
        self.list_animals = full(plain.list_animals)
        self.add_animal = full(plain.add_animal)
        self.search = full(plain.search)


class PhotosWithResponse:
    """`Photos`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.photos import Photos

        plain = Photos(caller)
        self.get_photo = full(plain.get_photo)
        self.put_photo = full(plain.put_photo)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def animals(self) -> AsyncAnimalsWithResponse:
        return AsyncAnimalsWithResponse(self._caller)

    @cached_property
    def photos(self) -> AsyncPhotosWithResponse:
        return AsyncPhotosWithResponse(self._caller)


class AsyncAnimalsWithResponse:
    """`AsyncAnimals`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.animals import AsyncAnimals

        plain = AsyncAnimals(caller)
        self.list_animals = full_async(plain.list_animals)
        self.add_animal = full_async(plain.add_animal)
        self.search = full_async(plain.search)


class AsyncPhotosWithResponse:
    """`AsyncPhotos`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.photos import AsyncPhotos

        plain = AsyncPhotos(caller)
        self.get_photo = full_async(plain.get_photo)
        self.put_photo = full_async(plain.put_photo)

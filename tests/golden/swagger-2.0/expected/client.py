"""Clients of Zoo."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Bearer, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport

if TYPE_CHECKING:
    from .resources.animals import Animals, AsyncAnimals
    from .resources.photos import AsyncPhotos, Photos


class SampleClient(Client):
    """Client of Zoo.

    Args:
        key: API key, or a callable that returns it.
        token: Access token, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; httpx2 if not given.
    """

    def __init__(
        self,
        *,
        key: Secret | None = None,
        token: Secret | None = None,
        base_url: str = "https://zoo.example.com/v1",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "login": Bearer(token, argument="token"),
                },
                **options,
            ),
            transport,
        )

    @cached_property
    def animals(self) -> Animals:
        """Operations of animals."""
        from .resources.animals import Animals

        return Animals(self._caller)

    @cached_property
    def photos(self) -> Photos:
        """Operations of photos."""
        from .resources.photos import Photos

        return Photos(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Zoo.

    Args:
        key: API key, or a callable that returns it.
        token: Access token, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; httpx2 if not given.
    """

    def __init__(
        self,
        *,
        key: AsyncSecret | None = None,
        token: AsyncSecret | None = None,
        base_url: str = "https://zoo.example.com/v1",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "login": Bearer(token, argument="token"),
                },
                **options,
            ),
            transport,
        )

    @cached_property
    def animals(self) -> AsyncAnimals:
        """Operations of animals."""
        from .resources.animals import AsyncAnimals

        return AsyncAnimals(self._caller)

    @cached_property
    def photos(self) -> AsyncPhotos:
        """Operations of photos."""
        from .resources.photos import AsyncPhotos

        return AsyncPhotos(self._caller)

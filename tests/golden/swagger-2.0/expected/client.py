"""Clients of Zoo."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.oauth import AsyncTokenSource, OAuth2, TokenSource
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport
from ._runtime.unset import UNSET, Unset
from .errors import BY_STATUS

if TYPE_CHECKING:
    from .resources.animals import Animals, AsyncAnimals
    from .resources.photos import AsyncPhotos, Photos
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Zoo.

    Args:
        key: API key, or a callable that returns it.
        token: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        key: Secret | None | Unset = UNSET,
        token: TokenSource | None | Unset = UNSET,
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
                    "login": OAuth2.of(
                        token, token_url="https://zoo.example.com/token", argument="token"
                    ),
                },
                errors=BY_STATUS,
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        key: Secret | None | Unset = UNSET,
        token: TokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": key, "login": token}, base_url, options)

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

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Zoo.

    Args:
        key: API key, or a callable that returns it.
        token: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        key: AsyncSecret | None | Unset = UNSET,
        token: AsyncTokenSource | None | Unset = UNSET,
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
                    "login": OAuth2.of(
                        token, token_url="https://zoo.example.com/token", argument="token"
                    ),
                },
                errors=BY_STATUS,
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        key: AsyncSecret | None | Unset = UNSET,
        token: AsyncTokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original.
        """
        return self._derived({"key": key, "login": token}, base_url, options)

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

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

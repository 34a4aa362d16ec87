"""Clients of Sellers Center API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.results import AsyncResults, Results
    from .with_response import (
        AboutYouClientWithResponse,
        AsyncAboutYouClientWithResponse,
    )


class AboutYouClient(Client):
    """Client of Sellers Center API.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server; the API's document names none.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: Secret,
        base_url: str,
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="aboutyou",
                version="1.0.0",
                base_url=base_url,
                credentials={
                    "APIKeyAuth": ApiKey("header", "X-API-Key", api_key, argument="api_key"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    @cached_property
    def results(self) -> Results:
        """Operations of Results."""
        from .resources.results import Results

        return Results(self._caller)

    @cached_property
    def with_response(self) -> AboutYouClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AboutYouClientWithResponse

        return AboutYouClientWithResponse(self._caller)


class AsyncAboutYouClient(AsyncClient):
    """Asynchronous client of Sellers Center API.

    Args:
        api_key: API key, or a callable that returns it.
        base_url: URL of the server; the API's document names none.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        api_key: AsyncSecret,
        base_url: str,
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="aboutyou",
                version="1.0.0",
                base_url=base_url,
                credentials={
                    "APIKeyAuth": ApiKey("header", "X-API-Key", api_key, argument="api_key"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    @cached_property
    def results(self) -> AsyncResults:
        """Operations of Results."""
        from .resources.results import AsyncResults

        return AsyncResults(self._caller)

    @cached_property
    def with_response(self) -> AsyncAboutYouClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncAboutYouClientWithResponse

        return AsyncAboutYouClientWithResponse(self._caller)

"""Clients of Safe."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.oauth import AsyncTokenSource, OAuth2, TokenSource
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.safe import AsyncSafe, Safe
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Safe.

    Args:
        app_id: API key, or a callable that returns it.
        app_key: Ask support@example.com for it.
        token: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        app_id: Secret | None | Unset = UNSET,
        app_key: Secret | None | Unset = UNSET,
        token: TokenSource | None | Unset = UNSET,
        base_url: str = "https://api.example.com",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "appId": ApiKey("header", "X-App-Id", app_id, argument="app_id"),
                    "appKey": ApiKey("header", "X-App-Key", app_key, argument="app_key"),
                    "userToken": OAuth2.of(
                        token,
                        token_url="https://example.com/token",
                        argument="token",
                    ),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        app_id: Secret | None | Unset = UNSET,
        app_key: Secret | None | Unset = UNSET,
        token: TokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "appId": app_id,
                "appKey": app_key,
                "userToken": token,
            },
            base_url,
            options,
        )

    @cached_property
    def safe(self) -> Safe:
        """Operations of safe."""
        from .resources.safe import Safe

        return Safe(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Safe.

    Args:
        app_id: API key, or a callable that returns it.
        app_key: Ask support@example.com for it.
        token: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        app_id: AsyncSecret | None | Unset = UNSET,
        app_key: AsyncSecret | None | Unset = UNSET,
        token: AsyncTokenSource | None | Unset = UNSET,
        base_url: str = "https://api.example.com",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                credentials={
                    "appId": ApiKey("header", "X-App-Id", app_id, argument="app_id"),
                    "appKey": ApiKey("header", "X-App-Key", app_key, argument="app_key"),
                    "userToken": OAuth2.of(
                        token,
                        token_url="https://example.com/token",
                        argument="token",
                    ),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        app_id: AsyncSecret | None | Unset = UNSET,
        app_key: AsyncSecret | None | Unset = UNSET,
        token: AsyncTokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "appId": app_id,
                "appKey": app_key,
                "userToken": token,
            },
            base_url,
            options,
        )

    @cached_property
    def safe(self) -> AsyncSafe:
        """Operations of safe."""
        from .resources.safe import AsyncSafe

        return AsyncSafe(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

"""Clients of Tenants."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, Basic, Bearer, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.oauth import AsyncTokenSource, OAuth2, TokenSource
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.things import AsyncThings, Things
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Tenants.

    Args:
        key: API key, or a callable that returns it.
        basic_auth: User name and password.
        bearer: Access token, or a callable that returns it.
        oauth: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        key: Secret | None | Unset = UNSET,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        bearer: Secret | None | Unset = UNSET,
        oauth: TokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url or "https://api.example.com",
                own_servers=not base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "user": Basic.of(basic_auth, argument="basic_auth"),
                    "bearer": Bearer(bearer, argument="bearer"),
                    "oauth": OAuth2.of(
                        oauth,
                        token_url="https://login.example.com/token",
                        argument="oauth",
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
        key: Secret | None | Unset = UNSET,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        bearer: Secret | None | Unset = UNSET,
        oauth: TokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "key": key,
                "user": basic_auth,
                "bearer": bearer,
                "oauth": oauth,
            },
            base_url,
            options,
        )

    @cached_property
    def things(self) -> Things:
        """Operations of things."""
        from .resources.things import Things

        return Things(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Tenants.

    Args:
        key: API key, or a callable that returns it.
        basic_auth: User name and password.
        bearer: Access token, or a callable that returns it.
        oauth: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of all documented ones.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        key: AsyncSecret | None | Unset = UNSET,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        bearer: AsyncSecret | None | Unset = UNSET,
        oauth: AsyncTokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url or "https://api.example.com",
                own_servers=not base_url,
                credentials={
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "user": Basic.of(basic_auth, argument="basic_auth"),
                    "bearer": Bearer(bearer, argument="bearer"),
                    "oauth": OAuth2.of(
                        oauth,
                        token_url="https://login.example.com/token",
                        argument="oauth",
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
        key: AsyncSecret | None | Unset = UNSET,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        bearer: AsyncSecret | None | Unset = UNSET,
        oauth: AsyncTokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "key": key,
                "user": basic_auth,
                "bearer": bearer,
                "oauth": oauth,
            },
            base_url,
            options,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """Operations of things."""
        from .resources.things import AsyncThings

        return AsyncThings(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

"""Clients of Keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import ApiKey, Basic, Bearer, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.keys import AsyncKeys, Keys
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Keys.

    Args:
        basic_auth: User name and password.
        token: Access token, or a callable that returns it.
        api_key: API key, or a callable that returns it.
        session: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        token: Secret | None | Unset = UNSET,
        api_key: Secret | None | Unset = UNSET,
        session: Secret | None | Unset = UNSET,
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
                    "basicAuth": Basic.of(basic_auth, argument="basic_auth"),
                    "bearerAuth": Bearer(token, argument="token"),
                    "queryKey": ApiKey("query", "api_key", api_key, argument="api_key"),
                    "sessionCookie": ApiKey("cookie", "SESSION", session, argument="session"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        token: Secret | None | Unset = UNSET,
        api_key: Secret | None | Unset = UNSET,
        session: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "basicAuth": basic_auth,
                "bearerAuth": token,
                "queryKey": api_key,
                "sessionCookie": session,
            },
            base_url,
            options,
        )

    @cached_property
    def keys(self) -> Keys:
        """Operations of keys."""
        from .resources.keys import Keys

        return Keys(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Keys.

    Args:
        basic_auth: User name and password.
        token: Access token, or a callable that returns it.
        api_key: API key, or a callable that returns it.
        session: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        token: AsyncSecret | None | Unset = UNSET,
        api_key: AsyncSecret | None | Unset = UNSET,
        session: AsyncSecret | None | Unset = UNSET,
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
                    "basicAuth": Basic.of(basic_auth, argument="basic_auth"),
                    "bearerAuth": Bearer(token, argument="token"),
                    "queryKey": ApiKey("query", "api_key", api_key, argument="api_key"),
                    "sessionCookie": ApiKey("cookie", "SESSION", session, argument="session"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        token: AsyncSecret | None | Unset = UNSET,
        api_key: AsyncSecret | None | Unset = UNSET,
        session: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "basicAuth": basic_auth,
                "bearerAuth": token,
                "queryKey": api_key,
                "sessionCookie": session,
            },
            base_url,
            options,
        )

    @cached_property
    def keys(self) -> AsyncKeys:
        """Operations of keys."""
        from .resources.keys import AsyncKeys

        return AsyncKeys(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

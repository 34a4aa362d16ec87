"""Clients of Vault."""

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
    from .resources.vault import AsyncVault, Vault
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Vault.

    Args:
        token: Access token, or a callable that returns it.
        key: API key, or a callable that returns it.
        basic_auth: User name and password.
        connect_sid: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        token: Secret | None | Unset = UNSET,
        key: Secret | None | Unset = UNSET,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        connect_sid: Secret | None | Unset = UNSET,
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
                    "token": Bearer(token, argument="token"),
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "login": Basic.of(basic_auth, argument="basic_auth"),
                    "session": ApiKey("cookie", "connect.sid", connect_sid, argument="connect_sid"),
                },
                **options,
            ),
            transport,
            HttpxTransport,
        )

    def with_options(
        self,
        *,
        token: Secret | None | Unset = UNSET,
        key: Secret | None | Unset = UNSET,
        basic_auth: tuple[Secret, Secret] | None | Unset = UNSET,
        connect_sid: Secret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "token": token,
                "key": key,
                "login": basic_auth,
                "session": connect_sid,
            },
            base_url,
            options,
        )

    @cached_property
    def vault(self) -> Vault:
        """Operations of vault."""
        from .resources.vault import Vault

        return Vault(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Vault.

    Args:
        token: Access token, or a callable that returns it.
        key: API key, or a callable that returns it.
        basic_auth: User name and password.
        connect_sid: API key, or a callable that returns it.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        token: AsyncSecret | None | Unset = UNSET,
        key: AsyncSecret | None | Unset = UNSET,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        connect_sid: AsyncSecret | None | Unset = UNSET,
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
                    "token": Bearer(token, argument="token"),
                    "key": ApiKey("header", "X-Key", key, argument="key"),
                    "login": Basic.of(basic_auth, argument="basic_auth"),
                    "session": ApiKey("cookie", "connect.sid", connect_sid, argument="connect_sid"),
                },
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    def with_options(
        self,
        *,
        token: AsyncSecret | None | Unset = UNSET,
        key: AsyncSecret | None | Unset = UNSET,
        basic_auth: tuple[AsyncSecret, AsyncSecret] | None | Unset = UNSET,
        connect_sid: AsyncSecret | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "token": token,
                "key": key,
                "login": basic_auth,
                "session": connect_sid,
            },
            base_url,
            options,
        )

    @cached_property
    def vault(self) -> AsyncVault:
        """Operations of vault."""
        from .resources.vault import AsyncVault

        return AsyncVault(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

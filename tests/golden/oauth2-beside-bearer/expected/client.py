"""Clients of Tasks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.auth import Bearer, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.credentials import AsyncSecret
from ._runtime.http import AsyncTransport, Transport
from ._runtime.model import UNSET, Unset
from ._runtime.oauth import AsyncTokenSource, OAuth2, TokenSource
from ._runtime.options import ClientOptions, Config
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.tasks import AsyncTasks, Tasks
    from .with_response import AsyncSampleClientWithResponse, SampleClientWithResponse


class SampleClient(Client):
    """Client of Tasks.

    Args:
        personal: Access token, or a callable that returns it.
        oauth2: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given."""

    def __init__(
        self,
        *,
        personal: Secret | None | Unset = UNSET,
        oauth2: TokenSource | None | Unset = UNSET,
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
                    "personal": Bearer(personal, argument="personal"),
                    "oauth2": OAuth2.of(
                        oauth2,
                        token_url="https://login.example.com/token",
                        argument="oauth2",
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
        personal: Secret | None | Unset = UNSET,
        oauth2: TokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "personal": personal,
                "oauth2": oauth2,
            },
            base_url,
            options,
        )

    @cached_property
    def tasks(self) -> Tasks:
        """Operations of tasks."""
        from .resources.tasks import Tasks

        return Tasks(self._caller)

    @cached_property
    def with_response(self) -> SampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import SampleClientWithResponse

        return SampleClientWithResponse(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Tasks.

    Args:
        personal: Access token, or a callable that returns it.
        oauth2: Access token, a callable that returns it, or a grant to get it with.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given."""

    def __init__(
        self,
        *,
        personal: AsyncSecret | None | Unset = UNSET,
        oauth2: AsyncTokenSource | None | Unset = UNSET,
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
                    "personal": Bearer(personal, argument="personal"),
                    "oauth2": OAuth2.of(
                        oauth2,
                        token_url="https://login.example.com/token",
                        argument="oauth2",
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
        personal: AsyncSecret | None | Unset = UNSET,
        oauth2: AsyncTokenSource | None | Unset = UNSET,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """The same client for another account or server, or with other options.

        Connections, limits and drift are shared, but not the tokens that another grant gets;
        `headers` are added. Closing is up to the original."""
        return self._derived(
            {
                "personal": personal,
                "oauth2": oauth2,
            },
            base_url,
            options,
        )

    @cached_property
    def tasks(self) -> AsyncTasks:
        """Operations of tasks."""
        from .resources.tasks import AsyncTasks

        return AsyncTasks(self._caller)

    @cached_property
    def with_response(self) -> AsyncSampleClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncSampleClientWithResponse

        return AsyncSampleClientWithResponse(self._caller)

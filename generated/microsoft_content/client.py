"""Clients of Microsoft Content API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth import ApiKey, AsyncSecret, Secret
from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport
from ._runtime.transports import HttpxAsyncTransport, HttpxTransport

if TYPE_CHECKING:
    from .resources.product_statuses import AsyncProductStatuses, ProductStatuses
    from .with_response import (
        AsyncMicrosoftContentClientWithResponse,
        MicrosoftContentClientWithResponse,
    )


class MicrosoftContentClient(Client):
    """Client of Microsoft Content API.

    Args:
        authentication_token: OAuth access token of the user.
        developer_token: Developer token of the application.
        customer_id: The customer on whose behalf the store is managed. Needs
            CustomerAccountId beside it.
        customer_account_id: Any account that is managed on behalf of the customer in
            CustomerId.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxTransport if not given.
    """

    def __init__(
        self,
        *,
        authentication_token: Secret,
        developer_token: Secret,
        customer_id: str | None = None,
        customer_account_id: str | None = None,
        base_url: str = "https://content.api.ads.microsoft.com/v9.1/bmc",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="microsoft_content",
                version="9.1",
                base_url=base_url,
                credentials={
                    "AuthenticationToken": ApiKey(
                        "header",
                        "AuthenticationToken",
                        authentication_token,
                        argument="authentication_token",
                    ),
                    "DeveloperToken": ApiKey(
                        "header", "DeveloperToken", developer_token, argument="developer_token"
                    ),
                },
                client_arguments={
                    "customer_id": customer_id,
                    "customer_account_id": customer_account_id,
                },
                client_requires={"customer_id": "customer_account_id"},
                request_id_header="WebRequestActivityId",
                **options,
            ),
            transport,
            HttpxTransport,
        )

    @cached_property
    def product_statuses(self) -> ProductStatuses:
        """Which product offers of a store are served, and what is wrong with the others."""
        from .resources.product_statuses import ProductStatuses

        return ProductStatuses(self._caller)

    @cached_property
    def with_response(self) -> MicrosoftContentClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import MicrosoftContentClientWithResponse

        return MicrosoftContentClientWithResponse(self._caller)


class AsyncMicrosoftContentClient(AsyncClient):
    """Asynchronous client of Microsoft Content API.

    Args:
        authentication_token: OAuth access token of the user.
        developer_token: Developer token of the application.
        customer_id: The customer on whose behalf the store is managed. Needs
            CustomerAccountId beside it.
        customer_account_id: Any account that is managed on behalf of the customer in
            CustomerId.
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; HttpxAsyncTransport if not given.
    """

    def __init__(
        self,
        *,
        authentication_token: AsyncSecret,
        developer_token: AsyncSecret,
        customer_id: str | None = None,
        customer_account_id: str | None = None,
        base_url: str = "https://content.api.ads.microsoft.com/v9.1/bmc",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="microsoft_content",
                version="9.1",
                base_url=base_url,
                credentials={
                    "AuthenticationToken": ApiKey(
                        "header",
                        "AuthenticationToken",
                        authentication_token,
                        argument="authentication_token",
                    ),
                    "DeveloperToken": ApiKey(
                        "header", "DeveloperToken", developer_token, argument="developer_token"
                    ),
                },
                client_arguments={
                    "customer_id": customer_id,
                    "customer_account_id": customer_account_id,
                },
                client_requires={"customer_id": "customer_account_id"},
                request_id_header="WebRequestActivityId",
                **options,
            ),
            transport,
            HttpxAsyncTransport,
        )

    @cached_property
    def product_statuses(self) -> AsyncProductStatuses:
        """Which product offers of a store are served, and what is wrong with the others."""
        from .resources.product_statuses import AsyncProductStatuses

        return AsyncProductStatuses(self._caller)

    @cached_property
    def with_response(self) -> AsyncMicrosoftContentClientWithResponse:
        """The same methods, each returning an `ApiResponse` with status, headers and request id."""
        from .with_response import AsyncMicrosoftContentClientWithResponse

        return AsyncMicrosoftContentClientWithResponse(self._caller)

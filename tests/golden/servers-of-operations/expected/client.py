"""Clients of Files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, Client
from ._runtime.config import ClientOptions, Config
from ._runtime.http import AsyncTransport, Transport

if TYPE_CHECKING:
    from .resources.files import AsyncFiles, Files


class SampleClient(Client):
    """Client of Files.

    Args:
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; httpx2 if not given.
    """

    def __init__(
        self,
        *,
        base_url: str = "https://api.example.com/v1",
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                own_servers=base_url == "https://api.example.com/v1",
                **options,
            ),
            transport,
        )

    @cached_property
    def files(self) -> Files:
        """Operations of files."""
        from .resources.files import Files

        return Files(self._caller)


class AsyncSampleClient(AsyncClient):
    """Asynchronous client of Files.

    Args:
        base_url: URL of the server, instead of the documented one.
        transport: What sends requests; httpx2 if not given.
    """

    def __init__(
        self,
        *,
        base_url: str = "https://api.example.com/v1",
        transport: AsyncTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            Config(
                package="sample",
                version="1.0",
                base_url=base_url,
                own_servers=base_url == "https://api.example.com/v1",
                **options,
            ),
            transport,
        )

    @cached_property
    def files(self) -> AsyncFiles:
        """Operations of files."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self._caller)

"""How to call the operations of sessions.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _sessions_operations as _operations


class Sessions:
    """Operations of sessions."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_sessions(
        self,
        *,
        expand: list[str] | None = None,
        filter: models.ListSessionsFilter | None = None,
        ids: list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List sessions.

        ``GET /sessions``

        Example:
            client.sessions.list_sessions()"""
        return self._caller.given(options).call(
            _operations.LIST_SESSIONS,
            {
                "expand": expand,
                "filter": filter,
                "ids": ids,
            },
        )

    def create_session(
        self,
        *,
        lines: list[models.Line],
        expand: list[str] | None = None,
        tags: list[str] | None = None,
        extras: list[models.Line] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create session.

        ``POST /sessions``

        Example:
            client.sessions.create_session(lines=[models.Line(price="…")])"""
        return self._caller.given(options).call(
            _operations.CREATE_SESSION,
            {},
            body=models.CreateSessionRequest(
                lines=lines,
                expand=expand,
                tags=tags,
                extras=extras,
            ),
        )


class AsyncSessions:
    """Operations of sessions."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_sessions(
        self,
        *,
        expand: list[str] | None = None,
        filter: models.ListSessionsFilter | None = None,
        ids: list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List sessions.

        ``GET /sessions``

        Example:
            await client.sessions.list_sessions()"""
        return await self._caller.given(options).call(
            _operations.LIST_SESSIONS,
            {
                "expand": expand,
                "filter": filter,
                "ids": ids,
            },
        )

    async def create_session(
        self,
        *,
        lines: list[models.Line],
        expand: list[str] | None = None,
        tags: list[str] | None = None,
        extras: list[models.Line] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create session.

        ``POST /sessions``

        Example:
            await client.sessions.create_session(lines=[models.Line(price="…")])"""
        return await self._caller.given(options).call(
            _operations.CREATE_SESSION,
            {},
            body=models.CreateSessionRequest(
                lines=lines,
                expand=expand,
                tags=tags,
                extras=extras,
            ),
        )

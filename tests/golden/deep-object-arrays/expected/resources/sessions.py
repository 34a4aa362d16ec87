"""sessions: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.forms import Encoding, Form
from .._runtime.operation import Operation, Parameter

LIST_SESSIONS: Operation[None] = Operation(
    name="sessions.list_sessions",
    method="GET",
    path="/sessions",
    operation_id="listSessions",
    tags=("sessions",),
    parameters=(
        Parameter("expand", "expand", "query", style="deepObject"),
        Parameter(
            "filter",
            "filter",
            "query",
            style="deepObject",
            shape=shapes.Ref(lambda: models.ListSessionsFilter),
        ),
        Parameter("ids", "ids", "query", style="deepObject indices"),
    ),
    success={"204": Nothing()},
)

CREATE_SESSION: Operation[None] = Operation(
    name="sessions.create_session",
    method="POST",
    path="/sessions",
    operation_id="createSession",
    tags=("sessions",),
    body=(
        Form(
            shapes.Ref(lambda: models.CreateSessionRequest),
            encodings={
                "expand": Encoding(style="deepObject"),
                "lines": Encoding(style="deepObject"),
                "tags": Encoding(style="deepObject repeat"),
                "extras": Encoding(style="deepObject brackets"),
            },
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)


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
        """Call ``GET /sessions``."""
        return self._caller.given(options).call(
            LIST_SESSIONS,
            {"expand": expand, "filter": filter, "ids": ids},
        )

    def create_session(
        self,
        *,
        body: models.CreateSessionRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /sessions``."""
        return self._caller.given(options).call(CREATE_SESSION, {}, body=body)


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
        """Call ``GET /sessions``."""
        return await self._caller.given(options).call(
            LIST_SESSIONS,
            {"expand": expand, "filter": filter, "ids": ids},
        )

    async def create_session(
        self,
        *,
        body: models.CreateSessionRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /sessions``."""
        return await self._caller.given(options).call(CREATE_SESSION, {}, body=body)

"""What the operations of sessions send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.uploads import Encoding, Form

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

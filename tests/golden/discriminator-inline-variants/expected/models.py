"""Models of Events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class EventCreated(OpenModel):
    """Part of `Event`."""

    type: Literal["created"] = "created"
    at: dt.date


@dataclass(slots=True, kw_only=True)
class EventDeleted(OpenModel):
    """Part of `Event`."""

    type: Literal["deleted", "purged"]
    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class LogLastInfo(OpenModel):
    """`last` of `Log`."""

    level: Literal["info"] = "info"
    text: str | None = None


@dataclass(slots=True, kw_only=True)
class LogLastError(OpenModel):
    """`last` of `Log`."""

    level: Literal["error"] = "error"
    code: int | None = None


@dataclass(slots=True, kw_only=True)
class Log(OpenModel):
    """No operation uses it."""

    last: (
        Annotated[
            LogLastInfo | LogLastError | dict[str, Any],
            Tagged("level", lambda: {"info": LogLastInfo, "error": LogLastError}),
        ]
        | None
    ) = None


Event: TypeAlias = Annotated[
    EventCreated | EventDeleted | dict[str, Any],
    Tagged(
        "type",
        lambda: {"created": EventCreated, "deleted": EventDeleted, "purged": EventDeleted},
    ),
]

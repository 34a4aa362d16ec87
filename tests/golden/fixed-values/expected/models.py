"""Models of Jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import shapes
from ._runtime.model import READ_ONLY, UNSET, WRITE_ONLY, OpenModel, OpenStrEnum, Unset
from ._runtime.union_marks import ANY_OTHER


class Format(OpenStrEnum):
    """Known values; a server may send others."""

    COMPACT = "compact"


@dataclass(slots=True, kw_only=True)
class Stop(OpenModel):
    """`action` of `Job`."""

    type: Literal["stop"] | None = "stop"


@dataclass(slots=True, kw_only=True)
class Job(OpenModel):
    """Taken by `jobs.create_job`; returned by `jobs.create_job`."""

    action: Stop
    version: One = 1
    format: Format | str | None = None
    annotated: One | None = 1
    """By way of allOf."""
    object: Annotated[Literal["job"] | str, READ_ONLY] | None = None
    """Read-only."""
    secret: Annotated[Literal["s"], WRITE_ONLY] | None = "s"
    """Write-only."""
    declared: Literal["d"] | str | None = "d"
    ratio: Annotated[float, shapes.Number()] | None = None
    live: Literal[True] | None = None
    nothing: None | Unset = None
    cleared: None | Unset = UNSET
    emptied: None | Unset = UNSET
    perhaps: Literal["maybe"] | None | Unset = UNSET
    free: Annotated[Literal["auto"] | str, ANY_OTHER] | None = None
    several: Literal["a", "b"] | str | None = None
    list_: list[Literal["x"]] | None = None


One: TypeAlias = Literal[1]

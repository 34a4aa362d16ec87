"""Models of Jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, TypeAlias

from ._runtime import shapes
from ._runtime import structures as _structures
from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Job(OpenModel):
    """Taken by `jobs.create_job`; returned by `jobs.create_job`."""

    scope: Annotated[dict[str, Any], _structures.Exactly({"kind": "all", "tags": []})] = field(
        default_factory=_structures.copies({"kind": "all", "tags": []}),
    )
    pair: Pair = field(default_factory=_structures.copies([1, True]))
    copies: int | None = None
    empty: Annotated[list[Any], _structures.Exactly([])] | None = field(
        default_factory=_structures.copies([]),
    )
    free: Annotated[dict[str, Any], _structures.Exactly({})] | None = field(
        default_factory=_structures.copies({}),
    )
    token: Annotated[dict[str, Any], shapes.Map(shapes.Anything())] | None = field(
        default_factory=_structures.copies({"v": 1}),
    )
    switch: Annotated[list[Any], shapes.Array(shapes.Anything())] | None = None
    several: Any = UNSET
    typed: list[int] | None = None
    either: (
        Annotated[list[Any], _structures.Exactly([1])]
        | Annotated[dict[str, Any], _structures.Exactly({"a": 1})]
        | str
        | None
    ) = None
    listed: list[Annotated[dict[str, Any], _structures.Exactly({"x": 1})]] | None = None
    perhaps: Annotated[list[Any], _structures.Exactly(["x"])] | None | Unset = UNSET
    long: (
        Annotated[
            dict[str, Any],
            _structures.Exactly(
                {
                    "first": "a long text of forty characters",
                    "second": "another long text of the same size",
                },
            ),
        ]
        | None
    ) = field(
        default_factory=_structures.copies(
            {
                "first": "a long text of forty characters",
                "second": "another long text of the same size",
            },
        ),
    )


Pair: TypeAlias = Annotated[list[Any], _structures.Exactly([1, True])]

"""Models of Signup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Signup(
    OpenModel,
    rules=[
        Limits(min_properties=2),
    ],
):
    """Taken by `signup.signup`."""

    name: Annotated[str, Limits(min_length=1, max_length=20)]
    age: Annotated[int, Limits(exclusive_minimum=17)] | None = None
    step: Annotated[float, Limits(multiple_of=0.5)] | None = None
    tags: (
        Annotated[
            list[Annotated[str, Limits(max_length=5)]],
            Limits(min_items=1, max_items=3, unique_items=True),
        ]
        | None
    ) = None

"""Models of Models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime.model import OpenModel, OpenStrEnum
from ._runtime.union_marks import ANY_OTHER


class KnownModel(OpenStrEnum):
    """Known values; a server may send others."""

    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Question(OpenModel):
    """Returned by `answers.get_question`."""

    model: Annotated[KnownModel | str, ANY_OTHER] | None = None
    asker: Annotated[Literal["nobody"] | str, ANY_OTHER] | None = None
    others: list[ModelId] | None = None


ModelId: TypeAlias = Annotated[Literal["small", "large"] | str, ANY_OTHER]
"""A known model, or one of your own."""

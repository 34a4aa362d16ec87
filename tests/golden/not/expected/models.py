"""Models of Exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from ._runtime import special_shapes as _special_shapes
from ._runtime.checks import Must
from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Thing(
    OpenModel,
    rules=[
        Must({"not": {"required": ["legacy"]}}),
    ],
):
    """Taken by `things.create_thing`."""

    name: Annotated[str, Must({"not": {"enum": ["admin", "root"]}})]
    size: Annotated[Any, Must({"not": {"type": "string"}})] | Unset = UNSET
    tag: Annotated[str, Must({"not": {"const": ""}})] | None = None
    nothing: Annotated[None, _special_shapes.Never()] | None = None

"""Models of Accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, TypeAlias

from ._runtime import special_shapes as _special_shapes
from ._runtime.constraints import Limits
from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Login(OpenModel):
    """Taken by `login.log_in`."""

    user: Annotated[str, Limits(min_length=2)]
    password: Annotated[str, _special_shapes.Password(), Limits(min_length=8)] = field(repr=False)
    old: Annotated[str, _special_shapes.Password()] | None = field(default=None, repr=False)
    new: Password | None = field(default=None, repr=False)
    hint: Annotated[str, _special_shapes.Password()] | None | Unset = field(
        default=UNSET,
        repr=False,
    )
    earlier: list[Password] | None = field(default=None, repr=False)
    by_app: dict[str, Annotated[str, _special_shapes.Password()]] | None = field(
        default=None,
        repr=False,
    )


Password: TypeAlias = Annotated[str, _special_shapes.Password()]

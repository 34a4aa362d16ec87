"""The marker for "not given", distinct from null.

Invariant: there is one `UNSET` per process; `is` narrows it, it is falsy, and copies and pickles
keep its identity.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "unset"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""An argument or field that was not given."""

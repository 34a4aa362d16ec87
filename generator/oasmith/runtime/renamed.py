"""Old names of what the vendor renamed: they work as before, and say so."""

from __future__ import annotations

import warnings


def warn_renamed(old: str, new: str) -> None:
    """Give a DeprecationWarning at the place that uses the old name: the caller of the caller.

    With Python's default filters it shows once for each such place.
    """
    warnings.warn(f"`{old}` is now `{new}`", DeprecationWarning, stacklevel=3)

"""The known name that a misspelled one most likely means, as findings suggest it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

_LONGEST: Final = 100
"""Names beyond this many characters are not worth the quadratic comparison."""


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.65) -> str | None:
    """The known name that `name` is most likely a misspelling of; `cutoff` (0 to 1) says how alike
    they must be."""
    return _nearest(name, frozenset(known), cutoff) if len(name) <= _LONGEST else None


@lru_cache(maxsize=1024)
def _nearest(name: str, known: frozenset[str], cutoff: float) -> str | None:
    candidates = sorted(known)
    folded = {candidate.lower(): candidate for candidate in reversed(candidates)}
    if same_but_for_case := folded.get(name.lower()):
        return same_but_for_case
    return next(iter(get_close_matches(name, candidates, n=1, cutoff=cutoff)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """``; did you mean `X`?`` to append to a message; empty when nothing is close."""
    guess = nearest(name, known)
    return f"; did you mean `{guess}`?" if guess is not None else ""

"""Which thing of the last run each thing of this run is, as far as one feature after another tells.

A feature pairs two things where nothing else that is left has it, on either side: what could be
either of two is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)
O = TypeVar("O", bound=Hashable)
F = TypeVar("F", bound=Hashable)


class FeatureMatching(Generic[N, O]):
    """Pairs of new and old things; `found` maps the new to the old."""

    def __init__(self, new: Iterable[N], old: Iterable[O]) -> None:
        self.new = dict.fromkeys(new)
        self.old = dict.fromkeys(old)
        self.found: dict[N, O] = {}

    def match(self, of_new: Callable[[N], Hashable], of_old: Callable[[O], Hashable]) -> None:
        """Pair by a feature; None or an empty one is none."""
        if not self.new or not self.old:
            return
        ours, theirs = _only(self.new, of_new), _only(self.old, of_old)
        self.accept({new: theirs[f] for f, new in ours.items() if f in theirs})

    def match_any(self, of_new: Callable[[N], Hashable], of_old: Callable[[O], Hashable]) -> None:
        """Pair by a feature that tells everything: which of several that have it does not matter."""
        ours, theirs = grouped(self.new, of_new), grouped(self.old, of_old)
        for feature, new in ours.items():
            self.accept(dict(zip(new, theirs.get(feature, ()), strict=False)))

    def accept(self, pairs: Mapping[N, O]) -> None:
        """Take these pairs."""
        for new, old in pairs.items():
            self.found[new] = old
            del self.new[new]
            del self.old[old]


def grouped(things: Iterable[N], feature: Callable[[N], F | None]) -> dict[F, list[N]]:
    """The things by a feature; those that have none are left out."""
    found: dict[F, list[N]] = {}
    for thing in things:
        if value := feature(thing):
            found.setdefault(value, []).append(thing)
    return found


def _only(things: Iterable[N], feature: Callable[[N], Hashable]) -> dict[Hashable, N]:
    """The things by the features that only they have."""
    found = grouped(things, feature)
    return {value: owners[0] for value, owners in found.items() if len(owners) == 1}


def among(there: Container[N], feature: Callable[[N], Hashable]) -> Callable[[N], Hashable]:
    """The feature, for what is there."""
    return lambda thing: feature(thing) if thing in there else None

"""Matching of the things of two runs by one feature after another.

Input: new and old things. Output: the old thing of each new one that was recognised. Invariant: a
feature matches two things only if no other thing that is left has it, on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)
O = TypeVar("O", bound=Hashable)
F = TypeVar("F", bound=Hashable)


class FeatureMatching(Generic[N, O]):
    """New and old things that are not matched yet; `found` has the old thing of each new one."""

    def __init__(self, new: Iterable[N], old: Iterable[O]) -> None:
        self.new = dict.fromkeys(new)
        self.old = dict.fromkeys(old)
        self.found: dict[N, O] = {}

    def match(self, of_new: Callable[[N], Hashable], of_old: Callable[[O], Hashable]) -> None:
        """Match by a feature that only one thing of each side has; an empty one does not count."""
        if not self.new or not self.old:
            return
        ours, theirs = _only(self.new, of_new), _only(self.old, of_old)
        self.accept({new: theirs[f] for f, new in ours.items() if f in theirs})

    def match_any(self, of_new: Callable[[N], Hashable], of_old: Callable[[O], Hashable]) -> None:
        """Match by a feature after which things are interchangeable: the first with the first."""
        ours, theirs = grouped(self.new, of_new), grouped(self.old, of_old)
        for feature, new in ours.items():
            self.accept(dict(zip(new, theirs.get(feature, ()), strict=False)))

    def accept(self, pairs: Mapping[N, O]) -> None:
        """Match these pairs."""
        for new, old in pairs.items():
            self.found[new] = old
            del self.new[new]
            del self.old[old]


def grouped(things: Iterable[N], feature: Callable[[N], F | None]) -> dict[F, list[N]]:
    """The things by a feature; those with an empty one are left out."""
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
    """The feature, which only the things of `there` have."""
    return lambda thing: feature(thing) if thing in there else None

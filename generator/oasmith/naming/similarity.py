"""Which of two groups of sets are alike, without comparing each with each.

Likeness is the share of what two sets have in common in all that they have (Jaccard's index). Two
sets that are alike enough share one of their rarest members, by which candidates are found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from math import ceil
from typing import TypeVar

N = TypeVar("N", bound=Hashable)
O = TypeVar("O", bound=Hashable)

SIMILAR = 0.5
"""Half of what both have together: from here on two things may be the same. Where each has something
of its own, it takes more than half."""
_COMMON = 64
"""What more sets than this have in common tells them apart no more."""


def similarity(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Jaccard's index; what has nothing is like nothing."""
    return len(one & other) / len(one | other) if one or other else 0.0


def similar_pairs(
    new: Mapping[N, AbstractSet[str]], old: Mapping[O, AbstractSet[str]], least: float = SIMILAR
) -> Iterator[tuple[float, N, O]]:
    """Every pair that is alike, with its likeness."""
    counts = Counter(member for sets in (new, old) for each in sets.values() for member in each)
    index: dict[str, list[O]] = {}
    for known, members in old.items():
        for member in _rarest(members, counts, least):
            index.setdefault(member, []).append(known)
    for thing, members in new.items():
        lists = (index.get(member, []) for member in _rarest(members, counts, least))
        near = dict.fromkeys(other for found in lists if len(found) <= _COMMON for other in found)
        for other in near:
            theirs = old[other]
            share = similarity(members, theirs)
            if share > least or (share == least and (members <= theirs or theirs <= members)):
                yield share, thing, other


def _rarest(members: AbstractSet[str], counts: Mapping[str, int], least: float) -> list[str]:
    """So many that two sets without one of these in common cannot be alike enough."""
    ordered = sorted(members, key=lambda member: (counts[member], member))
    return ordered[: len(ordered) - ceil(least * len(ordered)) + 1]


def best_pairs(pairs: Iterable[tuple[float, N, O]]) -> dict[N, O]:
    """The pairs of which each is the best for both, and the only best; what has two best ones is
    left alone, since it could be either."""
    by_share: dict[float, list[tuple[N, O]]] = {}
    for share, new, old in pairs:
        by_share.setdefault(share, []).append((new, old))
    found: dict[N, O] = {}
    done: set[tuple[bool, Hashable]] = set()
    for share in sorted(by_share, reverse=True):
        left = [(n, o) for n, o in by_share[share] if not {(True, n), (False, o)} & done]
        ours, theirs = Counter(n for n, _ in left), Counter(o for _, o in left)
        for new, old in left:
            if ours[new] == theirs[old] == 1:
                found[new] = old
            done |= {(True, new), (False, old)}
    return found

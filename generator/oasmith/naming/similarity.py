"""Similar pairs of two groups of sets, without comparing each with each.

Input: sets of both groups by key. Output: pairs with their similarity, which is Jaccard's index:
the share of common members. Invariant: two sets that are similar enough share one of their rarest
members, by which candidates are found.
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
"""From this similarity on two things may be the same; where each has members of its own, only above
it."""
_COMMON = 64
"""Members that more sets than this have are not used to find candidates."""


def similarity(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Jaccard's index of two sets; 0 for two empty ones."""
    return len(one & other) / len(one | other) if one or other else 0.0


def similar_pairs(
    new: Mapping[N, AbstractSet[str]], old: Mapping[O, AbstractSet[str]], least: float = SIMILAR
) -> Iterator[tuple[float, N, O]]:
    """Every similar pair, with its similarity."""
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
    """The rarest members: two sets that share none of these cannot be similar enough."""
    ordered = sorted(members, key=lambda member: (counts[member], member))
    return ordered[: len(ordered) - ceil(least * len(ordered)) + 1]


def best_pairs(pairs: Iterable[tuple[float, N, O]]) -> dict[N, O]:
    """The pairs that are the only best for both things; a thing with two best ones is not
    paired."""
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

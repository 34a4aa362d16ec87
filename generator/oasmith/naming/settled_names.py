"""The names of one scope that pins and the last run settle, and the old names that become aliases.

Input: candidates, pins and recorded names. Output: settled names and aliases. Invariant: a public
name never changes its meaning: the name of an alias or of something that is gone is assigned to
nothing else, unless a user pins it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from oasmith.naming.scope import Scope
from oasmith.values import dataclass

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SettledNames(Generic[K]):
    """The names that are settled, and the old names that lead to a key."""

    names: dict[K, str]
    aliases: dict[str, K]


def settle_names(
    scope: Scope,
    candidates: Mapping[K, Sequence[str]],
    *,
    pinned: Mapping[K, str],
    unchanged: Mapping[K, str],
    renamed: Mapping[K, str],
    aliases: Mapping[str, K],
    retired: Iterable[str],
) -> SettledNames[K]:
    """The names that are settled: pins, then `unchanged` ones; then `renamed` and `aliases` keep
    their names, and `retired` ones are reserved.

    A key of `renamed` that has candidates in this scope was renamed by the vendor. It gets the
    vendor's new name, unless something else has or had it; then it keeps its recorded name.
    """
    names = scope.assign({key: [pin] for key, pin in pinned.items()})
    names |= scope.assign_recorded(
        {key: name for key, name in unchanged.items() if key not in names}
    )
    old = scope.assign_recorded(renamed)
    old_aliases = {
        name: aliases[name] for name in scope.assign_recorded({name: name for name in aliases})
    }
    scope.reserve(retired)
    for key in [key for key in candidates if key not in names]:
        fresh = scope.unreserved(candidates[key][0])
        if old_aliases.get(fresh) == key:  # renamed or moved back
            names[key] = fresh
            del old_aliases[fresh]
        elif key in old and not scope.is_free(fresh):
            names[key] = old.pop(key)
    return SettledNames(names, old_aliases | {name: key for key, name in old.items()})

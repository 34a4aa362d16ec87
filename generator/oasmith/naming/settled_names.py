"""Recorded names in one scope: which stay, which become aliases, which can be given anew.

A public name never changes its meaning: what an alias needs or what is gone had, nothing else gets.
Only a pin, which is a user's own decision, takes a name away.
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
    """Settle pins, then names that stay, then those that `renamed` and `aliases` keep working, then
    what is retired.

    A key of `renamed` that is wanted here too was renamed by the vendor. It gets the vendor's new
    name, unless something else is or was called so: then it keeps its recorded name.
    """
    names = scope.assign({key: [pin] for key, pin in pinned.items()})
    names |= scope.assign_recorded(
        {key: name for key, name in unchanged.items() if key not in names}
    )
    old = scope.assign_recorded(renamed)
    led = {name: aliases[name] for name in scope.assign_recorded({name: name for name in aliases})}
    scope.reserve(retired)
    for key in [key for key in candidates if key not in names]:
        fresh = scope.unreserved(candidates[key][0])
        if led.get(fresh) == key:  # renamed or moved back
            names[key] = fresh
            del led[fresh]
        elif key in old and not scope.is_free(fresh):
            names[key] = old.pop(key)
    return SettledNames(names, led | {name: key for key, name in old.items()})

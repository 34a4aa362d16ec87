"""Unique names for a whole scope.

Input: candidates for each key, best first. Output: a name for each key. Invariant: all keys try
their best candidate together, and those that clash move on to the next one together, so that no
name depends on the order of the document until only numbers are left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from oasmith.naming.identifiers import is_public_name

K = TypeVar("K", bound=Hashable)
_COUNTED = re.compile(r"(Variant)\d+$")


class Scope:
    """One namespace: reserved names, and the names assigned so far.

    With `ignore_case` names that differ by case alone clash, as those of files do.
    """

    def __init__(self, reserved: Iterable[str] = (), *, ignore_case: bool = False) -> None:
        self._reserved = frozenset(reserved)
        self._ignore_case = ignore_case
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def assign_recorded(self, recorded: Mapping[K, str]) -> dict[K, str]:
        """Assign the recorded names that can still be used, and return them; each only once."""
        free = ((k, n) for k, n in recorded.items() if is_public_name(n) and self.is_free(n))
        return {key: self._take(name) for key, name in free}

    def reserve(self, names: Iterable[str]) -> set[str]:
        """Take names, so that they are not assigned; returns those that were free."""
        held = {name for name in names if self.is_free(name)}
        self._taken.update(map(self._fold, held))
        return held

    def is_free(self, name: str) -> bool:
        """Whether the name is neither reserved nor taken."""
        return name not in self._reserved and self._fold(name) not in self._taken

    def are_free(self, names: Collection[str]) -> bool:
        """Whether all these can be assigned: none is reserved, taken or there twice."""
        different = set(map(self._fold, names))
        is_free = different.isdisjoint(self._taken) and self._reserved.isdisjoint(names)
        return is_free and len(different) == len(names)

    def assign(
        self, candidates: Mapping[K, Sequence[str]], recorded: Mapping[K, str] | None = None
    ) -> dict[K, str]:
        """A name per key: the recorded one where it can be kept, else the best candidate that is
        free; reserved names get a trailing underscore."""
        if not candidates:
            return {}
        known = recorded or {}
        result = (
            self.assign_recorded({key: known[key] for key in candidates if key in known})
            if known
            else {}
        )
        waiting = {
            key: [self.unreserved(name) for name in names]
            for key, names in candidates.items()
            if key not in result
        }
        while waiting:
            for key in self._unopposed(waiting):
                result[key] = self._take(waiting.pop(key)[0])
            for key in [key for key, names in waiting.items() if len(names) == 1]:
                result[key] = self._take(self._numbered(waiting.pop(key)[0]))
            for names in waiting.values():
                names.pop(0)
        return {key: result[key] for key in candidates}

    def _unopposed(self, waiting: Mapping[K, Sequence[str]]) -> list[K]:
        claims: dict[str, list[K]] = {}
        for key, names in waiting.items():
            claims.setdefault(self._fold(names[0]), []).append(key)
        return [
            keys[0] for name, keys in claims.items() if len(keys) == 1 and name not in self._taken
        ]

    def _fold(self, name: str) -> str:
        return name.lower() if self._ignore_case else name

    def unreserved(self, name: str) -> str:
        """The name, with underscores behind it until it is not reserved."""
        while name in self._reserved:
            name += "_"
        return name

    def _take(self, name: str) -> str:
        self._taken.add(self._fold(name))
        return name

    def _numbered(self, name: str) -> str:
        """The name if it is free, else ``name_2`` or ``Name2``; the number of a counted variant is
        replaced."""
        if self._fold(name) not in self._taken:
            return name
        name = _COUNTED.sub(r"\1", name)
        joint = "" if name[0].isupper() and not name.isupper() and not name[-1].isdigit() else "_"
        number = self._numbers.get(name, 1)
        while True:
            number += 1
            candidate = f"{name}{joint}{number}"
            if self._fold(candidate) not in self._taken:
                self._numbers[name] = number
                return candidate

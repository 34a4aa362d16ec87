"""Drift: how what a server sends departs from its document.

Takes departures; gives them counted by kind, as text and as JSON. Always: counts and hooks are
limited in number, so that no server can fill the memory.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final, Literal, TypeAlias

from .concurrency import Kept
from .problems import printable

DRIFT: Final = "drift"
"""The key of the counter among what the calls of a client share."""

MOST_KINDS: Final = 1000
"""Kinds that are counted per client, so that a hostile server cannot fill the memory."""

MOST_HOOKS: Final = 1000
"""Hooks for which the drift that they got is remembered."""

Kind: TypeAlias = Literal[
    "mistyped",
    "malformed",
    "missing",
    "unknown value",
    "unknown property",
    "unknown body",
    "unknown media type",
    "unknown status",
]
"""``malformed`` is a text that is not of its format."""


QUOTING: Final = ("unknown value", "unknown property", "unknown body", "unknown media type")
"""Kinds that say something in the words of the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One kind of departure.

    `endpoint` is the operation as its document has it, like ``GET /orders/{id}``; `status` is that
    of the response. `model` is the class of the innermost model that departs, "" where there is
    none. `path` is like ``items[].price``, empty for the body as a whole. `found` is the
    type of what came, never its value, but for an unknown value of an enum, a media type or a
    status; `expected` is what the spec says, "" where `kind` says it all.
    """

    operation: str
    endpoint: str = ""
    status: int = 0
    model: str = ""
    path: str = ""
    kind: Kind
    expected: str = ""
    found: str

    def __str__(self) -> str:
        expected = f"expected {self.expected}, " if self.expected else ""
        status = f" ({self.status})" if self.status not in (0, 200) else ""
        path = f"{self.path}: " if self.path else ""
        told = f"{self.operation}{status}: {path}{self.kind}: {expected}got {self.found}"
        return printable(told)

    def masked(self, mask: Callable[[str], str]) -> Drift:
        """The same without the secrets that `mask` takes out of texts."""
        return replace(self, path=mask(self.path), found=mask(self.found))

    def to_json(self) -> str:
        """The fields as JSON, on one line: what ``oasmith drift`` reads."""
        return json.dumps(asdict(self))


class DriftCounts(Mapping[Drift, int]):
    """In how many responses each kind of departure was found, the first found first."""

    def __init__(self) -> None:
        self._counts: dict[Drift, int] = {}
        self._told: dict[Hashable, tuple[object, set[Drift]]] = {}
        self._is_over = False
        self._lock = Kept(threading.Lock)  # a fork leaves a lock as it was

    def add(self, drift: Drift) -> bool:
        """Count a departure; whether it is the first of its kind."""
        with self._lock():
            count = self._counts.get(drift, 0)
            if count or len(self._counts) < MOST_KINDS:
                self._counts[drift] = count + 1
                return not count
            return False

    def ends_with(self, drift: Drift) -> bool:
        """Whether it is the very first departure that was not counted: there are too many kinds."""
        with self._lock():
            is_first = not self._is_over and drift not in self._counts
            self._is_over = self._is_over or is_first
            return is_first

    def is_news(self, drift: Drift, hook: object) -> bool:
        """Whether the hook is to be told: each is told once of each kind that is counted.

        Hooks that are equal are one, as are the methods of an object. Of too many, the first to
        have been told anything is forgotten.
        """
        try:
            hash(hook)
            key: Hashable = hook
        except TypeError:
            key = id(hook)  # which no other has while this one is kept
        with self._lock():
            if drift not in self._counts:
                return False
            if key not in self._told and len(self._told) == MOST_HOOKS:
                del self._told[next(iter(self._told))]
            _, told = self._told.setdefault(key, (hook, set()))
            is_news = drift not in told
            told.add(drift)
            return is_news

    def to_json(self) -> str:
        """An array of all kinds with their counts, as JSON: what ``oasmith drift`` reads."""
        return json.dumps([{**asdict(drift), "count": n} for drift, n in self.items()], indent=2)

    def __getitem__(self, drift: Drift) -> int:
        return self._counts[drift]

    def __iter__(self) -> Iterator[Drift]:
        return iter(tuple(self._counts))

    def __len__(self) -> int:
        return len(self._counts)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._counts!r})"

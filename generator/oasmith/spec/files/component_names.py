"""Names for what is brought in from other files.

Input: the file and pointer of each target, and the names that are taken. Output: a name for each:
its file or the last token of its pointer, with more of the path in front where two would be equal,
and a number where that is not enough. No name depends on the order of references but for numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from oasmith.source.pointer import Tokens

_FORBIDDEN: Final = re.compile(r"[^A-Za-z0-9._-]+")
_CONTAINERS: Final = frozenset(
    (*("components", "schemas", "definitions", "$defs", "properties", "parameters"),)
    + (*("responses", "headers", "examples", "requestBodies", "links", "callbacks", "content"),)
)
_ENTRY: Final = frozenset(("index", "_index"))
"""Files that are named after their folder."""


def path_words(address: str, tokens: Tokens) -> tuple[str, ...]:
    """What a node may be called after, most general first; never empty.

    `address` is the URL of its file, as far as it says something, `tokens` the pointer in it.
    """
    path = PurePosixPath(unquote(urlsplit(address).path))
    stem = path.stem
    folders = [part for part in path.parent.parts if part not in ("/", "..", ".")]
    files = folders if stem in _ENTRY and folders else [*folders, stem]
    last = len(tokens) - 1
    inner = [t for i, t in enumerate(tokens) if i == last or t not in _CONTAINERS]
    words = [_FORBIDDEN.sub("_", word).strip("_") for word in (*files, *inner)]
    return tuple(word for word in words if word) or ("Part",)


def choose_names(words: Sequence[tuple[str, ...]], taken: Collection[str]) -> list[str]:
    """A name for each thing that is called after `words`, unlike all others and all `taken`."""
    used = [1] * len(words)
    while True:
        names = ["_".join(own[-n:]) for own, n in zip(words, used, strict=True)]
        count = Counter(names)
        clashes = [i for i, name in enumerate(names) if count[name] > 1 or name in taken]
        longer = [i for i in clashes if used[i] < len(words[i])]
        if not longer:
            return _numbered(names, taken)
        for i in longer:
            used[i] += 1


def _numbered(names: list[str], taken: Collection[str]) -> list[str]:
    """The names with a number after all but the first that claims one."""
    given = set(taken)
    free = set(names) - given
    result = []
    for name in names:
        number, chosen = 1, name
        while chosen in given or (chosen != name and chosen in free):
            number += 1
            chosen = f"{name}_{number}"
        given.add(chosen)
        result.append(chosen)
    return result

"""One finding for a mistake that is made many times.

Input: findings with what each is the same mistake as. Output: the first finding of each mistake,
which says how many more there are, and names a few of their places.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from oasmith.diagnostics import Related
from oasmith.lint.rule import Finding

_SHOWN: Final = 3


def once_each(found: Iterable[tuple[Hashable, Finding]], noun: str) -> Iterator[Finding]:
    """The first finding of each mistake, in their order; `noun` names the places of the others."""
    alike: dict[Hashable, list[Finding]] = {}
    for key, finding in found:
        alike.setdefault(key, []).append(finding)
    for first, *others in alike.values():
        yield _counted(first, others, noun) if others else first


def _counted(first: Finding, others: list[Finding], noun: str) -> Finding:
    more = f"{first.message} (and {len(others)} more {noun}{'s' if len(others) > 1 else ''})"
    places = tuple(Related("also here", other.pointer) for other in others[:_SHOWN])
    return replace(first, message=more, related=(*first.related, *places))

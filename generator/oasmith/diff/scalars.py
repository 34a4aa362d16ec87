"""Scalars: which values of a JSON type are taken.

Input: the scalars of an old and a new type, by JSON type. Output: the code and the message of each
difference. Enums are open to who reads and closed to who sends; `codes` has the levels of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from oasmith.diff.limits import limits_of_alternatives
from oasmith.diff.unions import Scalars
from oasmith.diff.wording import listed


def scalar_facts(
    old: Mapping[str, Scalars], new: Mapping[str, Scalars]
) -> Iterator[tuple[str, str]]:
    """The code and the message of each difference in JSON types that both have."""
    for kind, before in old.items():
        after = new.get(kind)
        if after is None:
            continue
        if before.any and not after.any:
            yield "enum-closed", f"is one of {listed(after.values)} now, which was any {kind}"
        elif after.any and not before.any:
            yield "enum-opened", f"may be any {kind} now, which was one of {listed(before.values)}"
        else:
            yield from _values(before.values, after.values)


def scalar_limits(
    old: Mapping[str, Scalars], new: Mapping[str, Scalars]
) -> Iterator[tuple[str, str]]:
    """The same of limits, in the JSON types of which any value is taken in both."""
    for kind, before in old.items():
        other = kind if kind in new else _NUMBERS.get(kind, kind)
        after = new.get(other)
        if after is not None and before.any and after.any:
            integer = kind == other == "integer"
            yield from limits_of_alternatives(before.limits, after.limits, integer=integer)


_NUMBERS = {"integer": "number", "number": "integer"}


def _values(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[str, str]]:
    known, now = set(map(_key, old)), set(map(_key, new))
    gone = [value for value in old if _key(value) not in now]
    added = [value for value in new if _key(value) not in known]
    if gone:
        yield "enum-value-removed", f"is not {listed(gone)} any more"
    if added:
        yield "enum-value-added", f"may also be {listed(added)}"


def _key(value: object) -> tuple[bool, object]:
    return isinstance(value, bool), value

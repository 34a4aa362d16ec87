"""Scalars: which values of a JSON type are taken.

Input: the scalars of an old and a new type, by JSON type. Output: the code and the message of each
difference. Enums are open to who reads and closed to who sends; `codes` has the levels of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from oasmith.diff.unions import Scalars
from oasmith.model import Constraints

_SHOWN = 5


def scalar_facts(
    old: Mapping[str, Scalars], new: Mapping[str, Scalars]
) -> Iterator[tuple[str, str]]:
    """The code and the message of each difference in JSON types that both have."""
    for kind, before in old.items():
        after = new.get(kind)
        if after is None:
            continue
        if before.any and not after.any:
            yield "enum-closed", f"is one of {described(after.values)} now, which was any {kind}"
        elif after.any and not before.any:
            yield "enum-opened", f"may be any {kind} now, which was one of {described(before.values)}"
        else:
            yield from _values(before.values, after.values)


def scalar_limits(
    old: Mapping[str, Scalars], new: Mapping[str, Scalars]
) -> Iterator[tuple[Constraints, Constraints]]:
    """The limits of the JSON types of which any value is taken in both."""
    for kind, before in old.items():
        after = new.get(kind)
        if kind == "integer" and after is None:
            after = new.get("number")
        if kind == "number" and after is None:
            after = new.get("integer")
        if after is not None and before.any and after.any:
            yield before.limits, after.limits


def _values(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[str, str]]:
    known, now = set(map(_key, old)), set(map(_key, new))
    gone = [value for value in old if _key(value) not in now]
    added = [value for value in new if _key(value) not in known]
    if gone:
        yield "enum-value-removed", f"is not {described(gone)} any more"
    if added:
        yield "enum-value-added", f"may also be {described(added)}"


def _key(value: object) -> tuple[bool, object]:
    return isinstance(value, bool), value


def described(values: Sequence[object]) -> str:
    """The values, of many the first ones."""
    shown = ", ".join(f"`{value}`" for value in values[:_SHOWN])
    rest = len(values) - _SHOWN
    return f"{shown} and {rest} more" if rest > 0 else shown

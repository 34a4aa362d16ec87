"""Limits of values: which became tighter, and which looser.

Input: the limits of an old and a new type. Output: the code and the message of each difference. A
limit that excludes nothing is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.json_value import Json
from oasmith.model import Checks, Constraints

_LEAST = ("minimum", "exclusive_minimum", "min_length", "min_items", "min_properties")
_MOST = ("maximum", "exclusive_maximum", "max_length", "max_items", "max_properties")
_KEYWORDS = {
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
    "unique_items": "uniqueItems",
}
TIGHTENED, LOOSENED = "limit-tightened", "limit-loosened"


def limits(old: Constraints, new: Constraints) -> Iterator[tuple[str, str]]:
    """The code and the message of each limit that is another one; the message goes on from a
    name."""
    if old == new:
        return
    for name in (*_LEAST, *_MOST):
        before, after = _limit(old, name), _limit(new, name)
        if before != after:
            sign = 1 if name in _LEAST else -1
            looser = after is None or (before is not None and sign * (after - before) < 0)
            yield LOOSENED if looser else TIGHTENED, _described(name, before, after)
    for name in ("pattern", "multiple_of"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            looser = after is None or (name == "multiple_of" and _divides(after, before))
            yield LOOSENED if looser else TIGHTENED, _described(name, before, after)
    if old.unique_items != new.unique_items:
        yield (
            (TIGHTENED, "must have no equal items now")
            if new.unique_items
            else (
                LOOSENED,
                "may have equal items now",
            )
        )
    yield from further_rules(old.checks, new.checks)


def _limit(constraints: Constraints, name: str) -> float | None:
    """A limit; that nothing has less than none is no limit."""
    value: float | None = getattr(constraints, name)
    return None if value == 0 and name.startswith("min_") else value


def further_rules(old: Checks | None, new: Checks | None) -> Iterator[tuple[str, str]]:
    """The same for what no type says (`not`, `if`, `contains`…)."""
    if old == new or (old and new and _meaning(old.schema) == _meaning(new.schema)):
        return
    if new is None:
        yield LOOSENED, "is held to no further rules any more"
    else:
        yield TIGHTENED, "is held to other rules now (`not`, `if`, `contains` and the like)"


_UNORDERED = frozenset({"required", "enum", "type", "allOf", "anyOf", "oneOf"})


def _meaning(schema: Json, keyword: str = "") -> object:
    """What equal rules have in common, in whatever order they are written."""
    match schema:
        case dict():
            return frozenset((key, _meaning(value, key)) for key, value in schema.items())
        case list():
            items = map(_meaning, schema)
            return frozenset(items) if keyword in _UNORDERED else tuple(items)
        case _:
            return isinstance(schema, bool), schema


def _divides(small: float | None, large: float | None) -> bool:
    return bool(small and large) and (large or 0) % (small or 1) == 0


def _described(name: str, before: object, after: object) -> str:
    keyword = _KEYWORDS.get(name, name)
    if before is None:
        return f"has `{keyword}` {after!r} now"
    if after is None:
        return f"has no `{keyword}` any more (it was {before!r})"
    return f"has `{keyword}` {after!r}, which was {before!r}"

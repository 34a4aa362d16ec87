"""Limits of values: which became tighter, which looser.

Input: the constraints of a type, or of each alternative of a union. Output: codes and messages.
Invariant: limits that the same values keep are equal, whichever keywords say them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.model import UNCONSTRAINED, Checks, Constraints
from oasmith.spec.structure.keywords import restricts_nothing
from oasmith.values import dataclass

TIGHTENED, LOOSENED = "limit-tightened", "limit-loosened"
Told: TypeAlias = tuple[str, str]
"""The code and the message, which goes on from a name."""

_LEAST = (("minimum", "exclusive_minimum"), ("min_length",), ("min_items",), ("min_properties",))
_MOST = (("maximum", "exclusive_maximum"), ("max_length",), ("max_items",), ("max_properties",))
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
}


@dataclass(frozen=True, slots=True)
class _Bound:
    """A bound as its document has it, and `rank`, by which the tighter bound is the larger."""

    keyword: str
    value: float
    rank: tuple[Fraction, bool]


def limits(old: Constraints, new: Constraints, *, integer: bool = False) -> Iterator[Told]:
    """The limits that are others; `integer`: all values are integers."""
    if old == new:
        return
    for names in (*_LEAST, *_MOST):
        before, after = (_bound(each, names, integer) for each in (old, new))
        if (before and before.rank) != (after and after.rank):
            looser = after is None or (before is not None and after.rank < before.rank)
            yield LOOSENED if looser else TIGHTENED, _described(_shown(before), _shown(after))
    if _step(old, integer) != _step(new, integer):
        looser = _divides(_step(new, integer), _step(old, integer))
        told = _described(("multipleOf", old.multiple_of), ("multipleOf", new.multiple_of))
        yield LOOSENED if looser else TIGHTENED, told
    if old.pattern != new.pattern:
        told = _described(("pattern", old.pattern), ("pattern", new.pattern))
        yield LOOSENED if new.pattern is None else TIGHTENED, told
    if new.unique_items and not old.unique_items:
        yield TIGHTENED, "must have no equal items now"
    if old.unique_items and not new.unique_items:
        yield LOOSENED, "may have equal items now"
    yield from further_rules([old.checks], [new.checks])


def limits_of_alternatives(
    old: Sequence[Constraints], new: Sequence[Constraints], *, integer: bool
) -> Iterator[Told]:
    """The same where a value is within the limits of one of several alternatives."""

    def left(some: Sequence[Constraints], others: Sequence[Constraints]) -> list[Constraints]:
        return [c for c in some if all([*limits(c, o, integer=integer)] for o in others)]

    gone, came = left(_widest(old), _widest(new)), left(_widest(new), _widest(old))
    if len(gone) == len(came) == 1:
        yield from limits(gone[0], came[0], integer=integer)
    elif came and (not gone or UNCONSTRAINED in came):
        yield LOOSENED, "may be within other limits as well now"
    elif gone:
        yield TIGHTENED, "may not be within some of its limits any more"


def _widest(some: Sequence[Constraints]) -> Sequence[Constraints]:
    return [UNCONSTRAINED] if UNCONSTRAINED in some else some


def _bound(constraints: Constraints, names: Sequence[str], integer: bool) -> _Bound | None:
    """The tightest of the bounds with some names; that nothing has less than none is no bound."""
    sign = 1 if names in _LEAST else -1
    found = []
    for name in names:
        value: float | None = getattr(constraints, name)
        if value is None or (value == 0 and name.startswith("min_")):
            continue
        rank, excluded = sign * _exact(value), name.startswith("exclusive")
        if integer:  # the next one that is allowed
            rank, excluded = Fraction(floor(rank) + 1 if excluded else ceil(rank)), False
        found.append(_Bound(_KEYWORDS.get(name, name), value, (rank, excluded)))
    return max(found, key=lambda bound: bound.rank, default=None)


def _exact(value: float) -> Fraction:
    """The number in its decimal notation."""
    return Fraction(repr(value))


def _step(constraints: Constraints, integer: bool) -> Fraction | None:
    """What values are multiples of; all integers are those of 1."""
    step = _exact(constraints.multiple_of) if constraints.multiple_of else None
    return None if step is not None and integer and step.numerator == 1 else step


def _divides(small: Fraction | None, large: Fraction | None) -> bool:
    return small is None or (large is not None and large % small == 0)


def further_rules(old: Iterable[Checks | None], new: Iterable[Checks | None]) -> Iterator[Told]:
    """The same for what no type says (`not`, `if`, `contains`…)."""
    before, after = ({_meaning(rule.schema) for rule in some if rule} for some in (old, new))
    if after - before:
        yield TIGHTENED, "is held to other rules now (`not`, `if`, `contains` and the like)"
    elif before - after:
        fewer = "fewer" if after else "no"
        yield LOOSENED, f"is held to {fewer} further rules {'now' if after else 'any more'}"


_UNORDERED = frozenset({"required", "enum", "type", "allOf", "anyOf", "oneOf"})
_NAMED = frozenset({"properties", "patternProperties", "dependentSchemas", "dependentRequired"})
_DATA = frozenset({"const", "enum"})


def _meaning(schema: Json, keyword: str = "") -> object:
    """What equal rules have in common, in whatever words and order they are written."""
    match schema:
        case dict() if keyword in _DATA:
            return frozenset((key, _meaning(value, keyword)) for key, value in schema.items())
        case dict() if keyword in _NAMED:
            return frozenset((key, _meaning(value)) for key, value in schema.items())
        case dict():
            said = ((key, v) for key, v in schema.items() if not restricts_nothing(key, v))
            return frozenset((key, _meaning(value, key)) for key, value in said)
        case list():
            items = (_meaning(item, keyword if keyword in _DATA else "") for item in schema)
            return frozenset(items) if keyword in _UNORDERED else tuple(items)
        case _:
            return isinstance(schema, bool), schema


def _shown(bound: _Bound | None) -> tuple[str, object]:
    return (bound.keyword, bound.value) if bound else ("", None)


def _described(before: tuple[str, object], after: tuple[str, object]) -> str:
    keyword, value = after
    if before[1] is None:
        return f"has `{keyword}` {value!r} now"
    if value is None:
        return f"has no `{before[0]}` any more (it was {before[1]!r})"
    was = repr(before[1]) if before[0] == keyword else f"`{before[0]}` {before[1]!r}"
    return f"has `{keyword}` {value!r}, which was {was}"

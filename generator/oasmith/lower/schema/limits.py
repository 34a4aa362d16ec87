"""Limits: the keywords, the values that they may have, and which of two values is tighter.

Source: JSON Schema 2020-12, validation, sections 6.2 to 6.5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from math import gcd, isfinite, lcm
from typing import Any

from oasmith.json_value import Json
from oasmith.model import UNCONSTRAINED, Constraints
from oasmith.spec.texts.patterns import both


def tightest(nodes: Iterable[dict[str, Json]]) -> Constraints:
    """The constraints under which the limits of all schemas hold, in whatever order these are."""
    values: dict[str, Any] = {}
    for node in sorted(nodes, key=lambda node: str(node.get("pattern", ""))):
        for key in node.keys() & _LIMITS.keys():
            name, accept, tighter = _LIMITS[key]
            value = node[key]
            if accept(value) and not (value == 0 and key in _NO_LIMITS_AT_0):
                value = int(value) if accept is is_size else value
                values[name] = tighter(values[name], value) if name in values else value
    return Constraints(**values) if values else UNCONSTRAINED


def _number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_size(value: Json) -> bool:
    """Whether the value can be a number of characters, items or properties; 2.0 can."""
    return _number(value) and value >= 0 and value == value // 1


def is_limit(key: str, value: Json) -> bool:
    """Whether the keyword is a limit with a valid value."""
    return key in _LIMITS and _LIMITS[key][1](value)


def _text(value: Json) -> bool:
    return isinstance(value, str)


def _true(value: Json) -> bool:
    return value is True


def _first(known: Json, _new: Json) -> Json:
    return known


def _common_multiple(known: float, new: float) -> float:
    """The least common multiple of two decimals; the first, if one of them is not positive and
    finite."""
    if not all(isfinite(number) and number > 0 for number in (known, new)):
        return known
    one, other = (Fraction(str(n) if isinstance(n, float) else n) for n in (known, new))
    divisor = gcd(one.denominator, other.denominator)
    multiple = lcm(one.numerator, other.numerator)
    return multiple if divisor == 1 else multiple / divisor


_NO_LIMITS_AT_0 = ("minLength", "minItems", "minProperties")
"""Nothing has less than none."""
_LIMITS: dict[str, tuple[str, Callable[[Json], bool], Callable[[Any, Any], Any]]] = {
    "minimum": ("minimum", _number, max),
    "maximum": ("maximum", _number, min),
    "exclusiveMinimum": ("exclusive_minimum", _number, max),
    "exclusiveMaximum": ("exclusive_maximum", _number, min),
    "multipleOf": ("multiple_of", _number, _common_multiple),
    "minLength": ("min_length", is_size, max),
    "maxLength": ("max_length", is_size, min),
    "pattern": ("pattern", _text, both),
    "minItems": ("min_items", is_size, max),
    "maxItems": ("max_items", is_size, min),
    "uniqueItems": ("unique_items", _true, _first),
    "minProperties": ("min_properties", is_size, max),
    "maxProperties": ("max_properties", is_size, min),
}

"""The keywords of schemas that a value breaks by itself: members, bounds, lengths, forms.

Input: a value of the right type and a schema. Output: misfits at the value. What cannot be judged
(a bound that is no number, a pattern that Python cannot read in good time) is not broken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sized
from functools import lru_cache
from typing import Final, NamedTuple

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.lint.reading import types_of
from oasmith.spec.structure.enum_members import is_of
from oasmith.spec.structure.references import join
from oasmith.spec.texts.patterns import translated


class Misfit(NamedTuple):
    """A part of a value that breaks a keyword: the way to it, the pointer of the keyword, and what
    is wrong, after the subject."""

    path: tuple[str | int, ...]
    keyword: str
    message: str


_LONGEST: Final = 1_000
"""Longer texts are not compared with patterns and forms."""
_SHOWN: Final = 6


def broken_limits(value: Json, node: dict[str, Json], pointer: str) -> Iterator[Misfit]:
    """Every keyword that the value breaks, whatever its parts are."""
    for key, bound in node.items():
        check = _KEYS.get(key)
        if check is not None and (message := check(value, bound, node)):
            yield Misfit((), join(pointer, key), message)


def _enum(value: Json, members: Json, node: dict[str, Json]) -> str:
    if not isinstance(members, list) or any(_same(value, member) for member in members):
        return ""
    types = types_of(node)
    if types and not any(is_of(name, member) for name in types for member in members):
        return ""  # the enum is wrong as a whole, which is reported there
    if isinstance(value, dict | list) or not members:
        return ""
    more = " …" if len(members) > _SHOWN else ""
    return f"is none of {', '.join(f'`{_shown(m)}`' for m in members[:_SHOWN])}{more}"


def _const(value: Json, only: Json, _: dict[str, Json]) -> str:
    return "" if _same(value, only) else f"is not `{_shown(only)}`"


def _same(one: Json, other: Json) -> bool:
    """Whether JSON values are equal: true is not 1, though Python says so."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return bool(one == other)


def _number(check: Callable[[float, float], bool], words: str) -> Callable[..., str]:
    def message(value: Json, bound: Json, _: dict[str, Json]) -> str:
        if not (_is_number(value) and _is_number(bound)) or check(value, bound):
            return ""
        return f"is {words} {_shown(bound)}"

    return message


def _lowest(value: Json, bound: Json, node: dict[str, Json]) -> str:
    is_open = node.get("exclusiveMinimum") is True
    return (_ABOVE if is_open else _NOT_BELOW)(value, bound, node)


def _highest(value: Json, bound: Json, node: dict[str, Json]) -> str:
    is_open = node.get("exclusiveMaximum") is True
    return (_BELOW if is_open else _NOT_ABOVE)(value, bound, node)


_NOT_BELOW: Final = _number(lambda value, bound: value >= bound, "less than the minimum")
_NOT_ABOVE: Final = _number(lambda value, bound: value <= bound, "more than the maximum")
_ABOVE: Final = _number(lambda value, bound: value > bound, "not more than")
_BELOW: Final = _number(lambda value, bound: value < bound, "not less than")


def _count(kind: type[Sized], at_least: bool, words: str) -> Callable[..., str]:
    def message(value: Json, bound: Json, _: dict[str, Json]) -> str:
        if not isinstance(value, kind) or not _is_number(bound):
            return ""
        length = len(value)
        fits = length >= bound if at_least else length <= bound
        return (
            "" if fits else f"has {length} {words}, {'fewer' if at_least else 'more'} than {bound}"
        )

    return message


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _unique(value: Json, is_unique: Json, _: dict[str, Json]) -> str:
    if is_unique is not True or not isinstance(value, list):
        return ""
    texts = [json.dumps(item, sort_keys=True) for item in value]
    return "" if len(set(texts)) == len(texts) else "has an item twice"


def _pattern(value: Json, pattern: Json, _: dict[str, Json]) -> str:
    if not isinstance(value, str) or not isinstance(pattern, str) or len(value) > _LONGEST:
        return ""
    compiled = _compiled(pattern)
    if compiled is None or compiled.search(value):
        return ""
    return f"does not match `{clip(pattern, 60)}`"


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    known = translated(pattern)
    if known.fault or known.is_slow or known.has_classes:
        return None
    return re.compile(known.python, re.ASCII)


_FORMATS: Final = {
    "date": re.compile(r"\d{4}-\d\d-\d\d", re.ASCII),
    "date-time": re.compile(
        r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?\s?(Z|z|[+-]\d\d(:?\d\d)?)?", re.ASCII
    ),
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII),
}
"""The formats whose texts a generated client reads as values of a Python type, as far as it takes
them."""


def _format(value: Json, format: Json, _: dict[str, Json]) -> str:
    form = _FORMATS.get(format) if isinstance(format, str) else None
    if form is None or not isinstance(value, str) or form.fullmatch(value):
        return ""
    return f"is no `{format}`"


def _shown(value: Json) -> str:
    return clip(json.dumps(value, ensure_ascii=False), 40)


_KEYS: Final[dict[str, Callable[[Json, Json, dict[str, Json]], str]]] = {
    "const": _const,
    "enum": _enum,
    "exclusiveMaximum": _BELOW,
    "exclusiveMinimum": _ABOVE,
    "format": _format,
    "maxItems": _count(list, False, "items"),
    "maxLength": _count(str, False, "characters"),
    "maxProperties": _count(dict, False, "properties"),
    "maximum": _highest,
    "minItems": _count(list, True, "items"),
    "minLength": _count(str, True, "characters"),
    "minProperties": _count(dict, True, "properties"),
    "minimum": _lowest,
    "pattern": _pattern,
    "uniqueItems": _unique,
}

"""Shapes of unions.

Takes a JSON value; gives that of the variant which its tag names, else of the first that fits, best
fit first. Always: a value decodes if and only if it has no problems.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import partial
from typing import Any, Final, TypeAlias

from .json_values import MISMATCH, is_array, is_record, notes
from .problems import Check, child
from .shape import AS_IS, NO_FIT, Fit, Shape
from .shapes import ANYTHING, Listed

Tag: TypeAlias = str | float | bool | None
"""A value of a tag property."""

_MISSING: Final = object()

_Trial: TypeAlias = tuple[Shape[Any], Check]
"""A variant, and what it has reported of a value."""


class _Misfits(threading.local):
    """The lists and objects that the union which is being decoded in this thread contains, and the
    variants that they have failed to fit.

    Variants may share a property: what is in there is then tried once for each of them, and in
    there what is inside of that. Without this, the time would double with each level.
    """

    known: dict[tuple[int, int], tuple[Shape[Any], Any]] | None = None
    """By the ids of variant and value; with both, which so keep their ids."""


_misfits: Final = _Misfits()


def _first(variants: Iterable[Shape[Any]], value: Any) -> Any:
    """What the first of several shapes makes of the value; ValueError if it is of none."""
    known = _misfits.known
    if known is None:  # this is the outermost union
        _misfits.known = {}
        try:
            return _first(variants, value)
        finally:
            _misfits.known = None
    for variant in variants:
        key = (id(variant), id(value))
        if key in known:
            continue
        try:
            return variant.chosen(value)(value)
        except RecursionError:
            raise
        except MISMATCH:
            if is_record(value) or is_array(value):
                known[key] = (variant, value)
    raise ValueError


class OneOf(Shape[Any]):
    """One of several shapes.

    With a `tag` property, its value decides by `mapping`; an object with an unknown tag is kept
    raw. Without, or where the tag is missing, the variants are tried, best `fit` first and in the
    order of the spec among equals. A `default` takes the objects whose tag is unknown or missing.
    """

    nested = True
    writing = AS_IS

    def __init__(
        self,
        *variants: Shape[Any],
        tag: str = "",
        mapping: Mapping[Tag, Shape[Any]] | None = None,
        default: Shape[Any] | None = None,
    ) -> None:
        self.variants = variants
        self.tag = tag
        self.mapping: Mapping[Tag, Shape[Any]] = mapping or {}
        self.tag_types = frozenset(map(type, self.mapping))
        self.default = default

    def parts(self) -> Iterable[Shape[Any]]:
        return self.variants

    def wanted(self) -> str:
        return " or ".join({variant.wanted(): None for variant in self.variants})

    def _tag(self, value: Any) -> Any:
        """The tag of an object, as the mapping spells it; `_MISSING` where there is none, or of a
        type that no tag has (true is no 1, but 1.0 is one).
        """
        tag = value.get(self.tag, _MISSING)
        if type(tag) not in self.tag_types:  # as members of enums are, which models give
            tag = tag.value if isinstance(tag, Enum) else tag
            tag = int(tag) if isinstance(tag, float) and tag.is_integer() else tag
        return tag if type(tag) in self.tag_types else _MISSING

    def _tagged(self, value: Any) -> Shape[Any] | None:
        """The variant that the tag names, the default or anything for an unknown tag; the default
        or None without a tag.
        """
        if self.tag and is_record(value):
            tag = self._tag(value)
            if tag is not _MISSING:
                return self.mapping.get(tag) or self.default or ANYTHING
            return self.default
        return None

    def _candidates(self, value: Any) -> list[Shape[Any]]:
        ranked = [(variant.fit(value), variant) for variant in self.variants]
        ranked.sort(key=lambda pair: pair[0], reverse=True)
        return [variant for fit, variant in ranked if fit[0]]

    def decode(self, value: Any) -> Any:
        return self.chosen(value)(value)

    def chosen(self, value: Any) -> Callable[[Any], Any]:
        tagged = self._tagged(value)
        if tagged is not None:
            if tagged is ANYTHING or tagged is self.default:
                tag = value.get(self.tag)
                notes.add(self, None if is_record(tag) or is_array(tag) else tag)
            return tagged.chosen(value)
        candidates = self._candidates(value)
        if len(candidates) == 1:
            return candidates[0].chosen(value)
        return partial(_first, candidates)

    def read(self, value: Any, path: str, into: Check) -> Any:
        tagged = self._tagged(value)
        if tagged is not None:
            if self._tag(value) not in (_MISSING, *self.mapping):
                into.tell("unknown value", child(path, self.tag), self, value[self.tag])
            return tagged.read(value, path, into)
        candidates = self._candidates(value)
        if len(candidates) == 1 and (is_record(value) or is_array(value)):
            return candidates[0].read(value, path, into)
        trials: list[_Trial] = []
        for variant in candidates or self.variants:
            trial, typed = into.tried(variant, value, path)
            if not trial.found:
                return typed if into.strict else variant.read(value, path, into)
            trials.append((variant, trial))
        if not candidates:  # and so no variant has reported more than the type of the value
            trials = [trial for trial in trials if trial[1].found[0].path != path]
        if not into.strict and any(_lists_others(variant, value) for variant in self.variants):
            return into.tell("unknown value", path, self, value)
        if not trials:
            return into.tell("mistyped", path, self, value)
        # The variant that the value was most likely meant to be.
        nearest, trial = max(trials, key=lambda each: (each[0].fit(value), -len(each[1].found)))
        if not into.strict:
            return nearest.read(value, path, into)
        for problem in trial.found:
            into.add(problem.path, problem.message)
        return value

    def fit(self, value: Any) -> Fit:
        tagged = self._tagged(value)
        if tagged is not None:
            return tagged.fit(value)
        return max((variant.fit(value) for variant in self.variants), default=NO_FIT)

    def sendable(self, value: Any) -> Any:
        variant = self._tagged(value) or next(iter(self._candidates(value)), ANYTHING)
        return variant.sendable(value)


def _lists_others(variant: Shape[Any], value: Any) -> bool:
    """Whether the shape lists values of the same type, of which the value is none."""
    return isinstance(variant, Listed) and variant.lacks(value)

"""Shapes that leave a choice: null or not, one of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar, overload

from . import decode as read
from .problems import Check, Problem, describe
from .scalars import Anything
from .shape import NO_FIT, Fit, Shape, T_co

V = TypeVar("V")

UNKNOWN: Final = Anything()
"""What an object with an unknown tag is."""


class Nullable(Shape[T_co | None]):
    """The inner shape or null."""

    __slots__ = ("inner",)
    nested = True

    def __init__(self, inner: Shape[T_co]) -> None:
        self.inner = inner

    def wanted(self) -> str:
        return f"{self.inner.wanted()} or null"

    def decode(self, value: Any) -> T_co | None:
        return None if value is None else self.inner.decode(value)

    def check(self, value: Any, path: str, into: Check) -> None:
        if value is not None:
            self.inner.check(value, path, into)

    def fit(self, value: Any) -> Fit:
        return (3, 0) if value is None else self.inner.fit(value)

    def sendable(self, value: Any) -> Any:
        return None if value is None else self.inner.sendable(value)


class OneOf(Shape[T_co]):
    """One of several shapes.

    With a `tag` property, its value decides by `mapping`; an object with an unknown tag is kept
    raw. Without, or where the tag is missing, the variants are tried, best `fit` first and in the
    order of the spec among equals. A `default` takes the objects whose tag is unknown or missing.
    """

    __slots__ = ("default", "mapping", "tag", "tag_types", "variants")
    nested = True

    @overload
    def __init__(self: OneOf[V], *variants: Shape[V]) -> None: ...
    @overload
    def __init__(
        self: OneOf[V | dict[str, Any]],
        *variants: Shape[V],
        tag: str,
        mapping: Mapping[str | int, Shape[V]],
    ) -> None: ...
    @overload
    def __init__(
        self: OneOf[V],
        *variants: Shape[V],
        tag: str,
        mapping: Mapping[str | int, Shape[V]],
        default: Shape[V],
    ) -> None: ...
    def __init__(
        self,
        *variants: Shape[Any],
        tag: str = "",
        mapping: Mapping[str | int, Shape[Any]] | None = None,
        default: Shape[Any] | None = None,
    ) -> None:
        self.variants: tuple[Shape[T_co], ...] = variants
        self.tag = tag
        self.mapping: Mapping[str | int, Shape[T_co]] = mapping or {}
        self.tag_types: frozenset[type] = frozenset(map(type, self.mapping))
        self.default: Shape[T_co] | None = default

    def wanted(self) -> str:
        return " or ".join({variant.wanted(): None for variant in self.variants})

    def _tagged(self, value: Any) -> Shape[T_co] | None:
        """The variant that the tag names, the default or anything for an unknown tag; the default
        or None without a tag, and where no tag has such a type (true is no 1).
        """
        if self.tag and read.is_record(value):
            tag = value.get(self.tag)
            if isinstance(tag, str | int) and type(tag) in self.tag_types:
                return self.mapping.get(tag, self.default or UNKNOWN)
            return self.default
        return None

    def _candidates(self, value: Any) -> list[Shape[T_co]]:
        ranked = [(variant.fit(value), variant) for variant in self.variants]
        fitting = [pair for pair in ranked if pair[0][0]]
        fitting.sort(key=lambda pair: pair[0], reverse=True)
        return [variant for _, variant in fitting]

    def variant(self, value: Any) -> Shape[T_co] | None:
        """The variant that the value is one of, by its tag or by trying."""
        tagged = self._tagged(value)
        if tagged is not None:
            return tagged
        return next((v for v in self._candidates(value) if not v.problems(value)), None)

    def decode(self, value: Any) -> T_co:
        tagged = self._tagged(value)
        if tagged is not None:
            return tagged.decode(value)
        for variant in self._candidates(value):
            try:
                return variant.decode(value)
            except RecursionError:
                raise
            except read.MISMATCH:
                continue
        raise ValueError

    def check(self, value: Any, path: str, into: Check) -> None:
        tagged = self._tagged(value)
        if tagged is not None:
            tagged.check(value, path, into)
            return
        trials: list[tuple[Shape[T_co], list[Problem]]] = []
        for variant in self._candidates(value) or self.variants:
            trial = Check(request=into.request)
            variant.check(value, path, trial)
            if not trial.found:
                return
            trials.append((variant, trial.found))
        for problem in self._nearest(value, path, trials):
            into.add(problem.path, problem.message)

    def _nearest(
        self, value: Any, path: str, trials: list[tuple[Shape[T_co], list[Problem]]]
    ) -> list[Problem]:
        """The problems of the variant that the value was most likely meant to be."""

        def distance(trial: tuple[Shape[T_co], list[Problem]]) -> tuple[int, int, int]:
            strength, count = trial[0].fit(value)
            return -strength, -count, len(trial[1])

        inside = [trial for trial in trials if trial[1][0].path != path]
        if inside:
            return min(inside, key=distance)[1]
        return [Problem(path, f"expected {self.wanted()}, got {describe(value)}")]

    def fit(self, value: Any) -> Fit:
        tagged = self._tagged(value)
        if tagged is not None:
            return tagged.fit(value)
        return max((variant.fit(value) for variant in self.variants), default=NO_FIT)

    def sendable(self, value: Any) -> Any:
        variant = self._tagged(value) or next(iter(self._candidates(value)), UNKNOWN)
        return variant.sendable(value)

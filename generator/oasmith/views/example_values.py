"""Values as a caller may write them, for examples: the document's own where they fit their type.

Input: a type, and examples of the document. Output: an expression. Invariant: type checkers take
it for a value of the type; no password of the document is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from typing import Final
from uuid import UUID

from oasmith.json_value import Json
from oasmith.model import (
    UNCONSTRAINED,
    Access,
    Alias,
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Constraints,
    Enum,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.python.imports import Import
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.value_expressions import value_expression
from oasmith.values import dataclass

IMPORTS: Final = {
    "date(": Import("datetime", "date"),
    "datetime(": Import("datetime", "UTC, datetime"),
    "time(": Import("datetime", "time"),
    "UUID(": Import("uuid", "UUID"),
}
"""What is imported where an expression has one of these."""
TEXT: Final = '"…"'
_ENDLESS: Final = "..."
"""What stands for a value in which values of its own type must be."""
_LONGEST: Final = 60
"""Characters of a text of the document, and items of its lists, that an example shows."""
_MOST: Final = 3
_WIDEST: Final = 400
_MANY: Final = 20
"""Items of a list, and models within one another, that an example has at most: a document may ask
for billions."""


def example_value(type_: TypeExpr, module: Module, *examples: Json) -> str:
    """An expression for the first of the examples that fits the type, else a made-up one."""
    return _Writer(module, frozenset(), count()).value(type_, *examples)


def _date(day: dt.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def _time_parts(time: dt.time | dt.datetime) -> list[str]:
    parts = [time.hour, time.minute, time.second]
    while parts and not parts[-1]:
        parts.pop()
    return [str(part) for part in parts]


def _date_time(moment: dt.datetime) -> str:
    moment = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    day = [str(part) for part in (moment.year, moment.month, moment.day)]
    return f"datetime({', '.join([*day, *_time_parts(moment), 'tzinfo=UTC'])})"


def _time(time: dt.time) -> str:
    return f"time({', '.join(_time_parts(time) or ['0'])})"


_PARSED: Final[Mapping[ScalarKind, Callable[[str], str]]] = {
    ScalarKind.UUID: lambda text: f'UUID("{UUID(text)}")',
    ScalarKind.DATE: lambda text: _date(dt.date.fromisoformat(text)),
    ScalarKind.DATE_TIME: lambda text: _date_time(dt.datetime.fromisoformat(text)),
    ScalarKind.TIME: lambda text: _time(dt.time.fromisoformat(text)),
}
"""The expressions for texts of these formats; ValueError where they are none."""
_MADE_UP: Final[Mapping[ScalarKind, str]] = {
    ScalarKind.BASE64: 'b"..."',
    ScalarKind.BINARY: 'b"..."',
    ScalarKind.BOOLEAN: "True",
    ScalarKind.PASSWORD: '"your-password"',
    ScalarKind.UUID: 'UUID("00000000-0000-4000-8000-000000000000")',
    ScalarKind.DATE: "date(2026, 1, 31)",
    ScalarKind.DATE_TIME: "datetime(2026, 1, 31, tzinfo=UTC)",
    ScalarKind.TIME: "time(12, 30)",
}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes values in a module; types that the value is `inside` of have no more to show."""

    module: Module
    inside: frozenset[TypeId]
    models: Iterator[int]
    """Counts the models that are shown."""

    def value(self, type_: TypeExpr, *examples: Json) -> str:
        """The first example that fits, else a made-up value."""
        found = (self.given(type_, example) for example in examples if example is not None)
        return next((text for text in found if text is not None), None) or self.made_up(type_)

    # -- the document's own ----------------------------------------------------------------

    def given(self, type_: TypeExpr, value: Json) -> str | None:
        """The expression for a value; None where it does not fit."""
        match type_:
            case Scalar(kind, constraints):
                return _scalar(kind, constraints, value)
            case Nullable(inner):
                return self.given(inner, value)
            case OneOf(variants):
                found = (self.given(variant, value) for variant in variants)
                return next((text for text in found if text is not None), None)
            case Choice(_, values):
                return literal(value) if _is_one_of(value, values) else None
            case ArrayOf(item, constraints) if isinstance(value, list):
                least = min(constraints.min_items or 0, _MANY)
                items = [self.given(item, each) for each in value[: max(_MOST, least)]]
                fits = len(value) >= least and None not in items
                return f"[{', '.join(filter(None, items))}]" if fits else None
            case Named(id_):
                return self._given_named(id_, value)
            case _:
                return None

    def _given_named(self, id_: TypeId, value: Json) -> str | None:
        named = self.module.named(id_)
        if id_ in self.inside:
            return None
        inner = _Writer(self.module, self.inside | {id_}, self.models)
        match named:
            case Alias(target=target):
                return inner.given(target, value)
            case Enum(values=values):
                fits = _is_one_of(value, values)
                return value_expression(value, Named(id_), self.module) if fits else None
            case Record() if isinstance(value, dict):
                return inner.record(named, value)
            case _:
                return None

    # -- made up ---------------------------------------------------------------------------

    def made_up(self, type_: TypeExpr) -> str:
        """Any value of the type."""
        match type_:
            case Scalar(kind, constraints):
                return _MADE_UP.get(kind) or _simple(kind, constraints)
            case Choice(_, values):
                return literal(values[0])
            case Const():
                return value_expression(type_.value, type_, self.module)
            case Nullable(inner):
                found = self.made_up(inner)
                return "None" if found == _ENDLESS else found
            case OneOf(variants):
                made = (self.made_up(variant) for variant in variants)
                return next((text for text in made if text != _ENDLESS), _ENDLESS)
            case ArrayOf(item, constraints):
                least = min(constraints.min_items or 0, _MANY)
                shown = self.made_up(item)
                if shown == _ENDLESS:
                    return "[]"
                fits = len(shown) * least <= _WIDEST
                return f"[{', '.join([shown] * max(least * fits, 1))}]"
            case TupleOf(items, lengths=lengths) if lengths:
                made_up = [self.made_up(item) for item in items[: lengths[0]]]
                return _ENDLESS if _ENDLESS in made_up else _tuple(made_up)
            case TupleOf(items):
                return f"[{', '.join(map(self.made_up, items))}]"
            case MapOf() | Anything():
                return "{}"
            case ByName():
                return self.made_up(type_.all[0])
            case Named(id_):
                return self._made_up_named(id_)
            case _:
                return "None"

    def _made_up_named(self, id_: TypeId) -> str:
        named = self.module.named(id_)
        if id_ in self.inside:
            return _ENDLESS
        inner = _Writer(self.module, self.inside | {id_}, self.models)
        match named:
            case Alias(target=target):
                return inner.made_up(target)
            case Enum(values=values):
                return value_expression(values[0], Named(id_), self.module)
            case Record():
                return inner.record(named, {})

    def record(self, record: Record, given: Mapping[str, Json]) -> str:
        """A model with what it must have, as far as it is given from there."""
        names = self.module.package.names.fields[record.id]
        if next(self.models) >= _MANY:
            return _ENDLESS
        shown = {
            name: self.value(field.type, given.get(field.wire_name), field.example)
            for field, name in zip(record.fields, names, strict=True)
            if field.required and field.constant is None and field.access is not Access.READ_ONLY
        }
        if _ENDLESS in shown.values():
            return _ENDLESS
        arguments = ", ".join(f"{name}={value}" for name, value in shown.items())
        return f"{self.module.type_name(record.id)}({arguments})"


def _is_one_of(value: Json, values: tuple[str | int, ...]) -> bool:
    return any(type(each) is type(value) and each == value for each in values)


def _tuple(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _scalar(kind: ScalarKind, constraints: Constraints, value: Json) -> str | None:
    if kind in _PARSED and isinstance(value, str):
        with suppress(ValueError, OverflowError):
            return _PARSED[kind](value)
        return None
    numbers = {ScalarKind.INTEGER: int, ScalarKind.NUMBER: int | float}
    if kind in numbers and isinstance(value, numbers[kind]) and not isinstance(value, bool):
        return literal(value) if _is_within(constraints, value) else None
    if kind is ScalarKind.BOOLEAN and isinstance(value, bool):
        return literal(value)
    if kind is ScalarKind.STRING and isinstance(value, str) and len(value) <= _LONGEST:
        least, most = constraints.min_length or 0, constraints.max_length
        return text_literal(value) if least <= len(value) <= (most or _LONGEST) else None
    return None


def _is_within(limits: Constraints, value: float) -> bool:
    return (
        (limits.minimum is None or value >= limits.minimum)
        and (limits.maximum is None or value <= limits.maximum)
        and (limits.exclusive_minimum is None or value > limits.exclusive_minimum)
        and (limits.exclusive_maximum is None or value < limits.exclusive_maximum)
    )


def _simple(kind: ScalarKind, constraints: Constraints) -> str:
    """A text to replace, or a number within the limits, as far as these are simple."""
    if kind is ScalarKind.STRING:
        return TEXT
    usual: float = 123 if kind is ScalarKind.INTEGER else 1.5
    if constraints == UNCONSTRAINED or _is_within(constraints, usual):
        return literal(usual)
    bounds = (constraints.minimum, constraints.maximum, constraints.exclusive_minimum)
    bound = next((bound for bound in bounds if bound is not None), usual)
    is_open = bound == constraints.exclusive_minimum
    return literal(int(bound) + is_open if kind is ScalarKind.INTEGER else bound + is_open)

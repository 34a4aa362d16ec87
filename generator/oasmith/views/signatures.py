"""Signatures of methods, with their overloads and the old names of arguments that were renamed.

Input: arguments, result and old names. Output: views. Invariant: type checkers accept old names,
since each combination is an overload; at run time a decorator takes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import TypeAlias

from oasmith.python.fitting import fitted_result
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.arguments import Argument, laid_out
from oasmith.views.call_options import OptionsArgument, options_argument

Variant: TypeAlias = tuple[Sequence[Argument], str]
"""The arguments and the result of a method."""

_OVERLOADS = 8
"""At most so many overloads are written; calls of the others still work at run time."""


@dataclass(frozen=True, slots=True)
class SignatureView:
    """The arguments of a method (those that may be given by place, and those by name alone), its
    options, and its result."""

    positional: list[Argument]
    arguments: list[Argument]
    options: OptionsArgument
    returns: str


@dataclass(frozen=True, slots=True)
class OldNamesView:
    """The arguments of the decorator for old names: the name of the method in messages, as a
    literal, and the argument of today for each old one."""

    decorator: str
    method: str
    names: dict[str, str]


def signature(
    arguments: Sequence[Argument], result: str, renamed: Mapping[str, str], module: Module
) -> SignatureView:
    """The signature of a method in a class."""
    return _signature((arguments, result), taken_names(arguments, renamed), module, ":")


def taken_names(arguments: Sequence[Argument], renamed: Mapping[str, str]) -> set[str]:
    """The names of these arguments, old ones among them."""
    return {argument.name for argument in arguments} | renamed.keys()


def renamed_among(arguments: Sequence[Argument], aliases: Mapping[str, str]) -> dict[str, str]:
    """The aliases that lead to one of the arguments."""
    names = {argument.name for argument in arguments}
    return {old: new for old, new in aliases.items() if new in names}


def overloads(
    variants: Sequence[Variant], renamed: Mapping[str, str], module: Module
) -> list[SignatureView]:
    """The overloads of a method: each variant, then those with old names."""
    taken = {name for own, _ in variants for name in taken_names(own, renamed)}
    spelled = [[(s, result) for s in _spellings(own, renamed)] for own, result in variants]
    first = [signatures[0] for signatures in spelled]
    others = [signature for signatures in spelled for signature in signatures[1:]]
    shown = list(islice((*first, *others), max(_OVERLOADS, len(first))))
    if shown:
        module.use("typing", "overload")
    return [_signature(variant, taken, module, ": ...") for variant in shown]


def old_names(method: str, renamed: Mapping[str, str], module: Module) -> OldNamesView | None:
    """The decorator that takes the old names at run time; `method` is its name in messages."""
    if not renamed:
        return None
    return OldNamesView(
        module.runtime("renamed_arguments"),
        text_literal(method),
        {old: text_literal(new) for old, new in renamed.items()},
    )


def _signature(variant: Variant, taken: set[str], module: Module, end: str) -> SignatureView:
    arguments, result = variant
    return SignatureView(
        [laid_out(argument, 8) for argument in arguments if argument.positional],
        [laid_out(argument, 8) for argument in arguments if not argument.positional],
        options_argument(taken, module),
        fitted_result(result, 4, end),
    )


def _spellings(
    arguments: Sequence[Argument], renamed: Mapping[str, str]
) -> Iterator[list[Argument]]:
    """The arguments under all combinations of their names, first those of today."""
    choices = [
        [a, *(replace(a, name=old) for old, new in renamed.items() if new == a.name)]
        for a in arguments
    ]
    return islice((list(chosen) for chosen in product(*choices)), _OVERLOADS)

"""Headers of methods, with their overloads and the old names of arguments that were renamed.

For type checkers an old name is as good as a new one: each combination is an overload. At run time
a decorator takes them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import TypeAlias

from oasmith.python.layout import call
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.views.arguments import Argument
from oasmith.views.call_options import options_declaration

Signature: TypeAlias = tuple[Sequence[Argument], str]
"""The arguments and the result of a method."""

_OVERLOADS = 8
"""More than these would be read by nobody; what is left out still works."""


def header(
    define: str,
    name: str,
    arguments: Sequence[Argument],
    result: str,
    renamed: Mapping[str, str],
    module: Module,
) -> list[str]:
    """``def name(self, *, ..., **options) -> result:``."""
    options = options_declaration(taken_names(arguments, renamed), module)
    return _definition(define, name, arguments, options, f") -> {result}:")


def taken_names(arguments: Sequence[Argument], renamed: Mapping[str, str]) -> set[str]:
    """The names of these arguments, old ones among them."""
    return {argument.name for argument in arguments} | renamed.keys()


def renamed_among(arguments: Sequence[Argument], aliases: Mapping[str, str]) -> dict[str, str]:
    """The aliases that lead to one of the arguments."""
    names = {argument.name for argument in arguments}
    return {old: new for old, new in aliases.items() if new in names}


def overloads(
    define: str,
    name: str,
    variants: Sequence[Signature],
    renamed: Mapping[str, str],
    module: Module,
) -> list[str]:
    """The overloads of a method, whose header follows: each variant, then those with old names."""
    lines = []
    taken = {name for own, _ in variants for name in taken_names(own, renamed)}
    options = options_declaration(taken, module) if variants else ""
    spelled = [[(s, result) for s in _signatures(own, renamed)] for own, result in variants]
    first = [signatures[0] for signatures in spelled]
    others = [signature for signatures in spelled for signature in signatures[1:]]
    for arguments, result in islice((*first, *others), max(_OVERLOADS, len(first))):
        lines += [f"    @{module.use('typing', 'overload')}"]
        lines += _definition(define, name, arguments, options, f") -> {result}: ...")
    return lines


def old_names(method: str, renamed: Mapping[str, str], module: Module) -> list[str]:
    """The decorator that takes the old names at run time; `method` is what messages call it."""
    decorator = module.runtime("renamed", "renamed_arguments")
    given = [text_literal(method), *(f"{old}={text_literal(new)}" for old, new in renamed.items())]
    return call(f"@{decorator}(", given, indent=4)


def _definition(
    define: str, name: str, arguments: Sequence[Argument], options: str, tail: str
) -> list[str]:
    declarations = [argument.declaration for argument in arguments]
    items = ["self", "*", *declarations] if declarations else ["self"]
    return call(f"{define} {name}(", [*items, options], tail, indent=4)


def _signatures(
    arguments: Sequence[Argument], renamed: Mapping[str, str]
) -> Iterator[list[Argument]]:
    """The arguments under all combinations of their names, first those of today."""
    choices = [
        [a, *(replace(a, name=old) for old, new in renamed.items() if new == a.name)]
        for a in arguments
    ]
    return islice((list(chosen) for chosen in product(*choices)), _OVERLOADS)

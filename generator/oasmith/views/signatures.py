"""Headers of methods, with the old names of arguments that were renamed.

For type checkers an old name is as good as a new one: each combination is an overload. At run time
a decorator takes them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product

from oasmith.python.layout import call
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.views.arguments import Argument

_OVERLOADS = 8
"""More than these would be read by nobody; what is left out still works."""


def header(define: str, name: str, arguments: Sequence[Argument], result: str) -> list[str]:
    """``def name(self, *, ...) -> result:``."""
    return _definition(define, name, arguments, f") -> {result}:")


def renamed_among(arguments: Sequence[Argument], aliases: Mapping[str, str]) -> dict[str, str]:
    """The aliases that lead to one of the arguments."""
    names = {argument.name for argument in arguments}
    return {old: new for old, new in aliases.items() if new in names}


def old_signatures(
    define: str,
    name: str,
    arguments: Sequence[Argument],
    result: str,
    renamed: Mapping[str, str],
    module: Module,
) -> list[str]:
    """The overloads of a method, whose header follows."""
    overload = module.use("typing", "overload")
    lines = []
    for signature in islice(_signatures(arguments, renamed), _OVERLOADS):
        lines += [f"    @{overload}"]
        lines += _definition(define, name, signature, f") -> {result}: ...")
    return lines


def old_names(method: str, renamed: Mapping[str, str], module: Module) -> list[str]:
    """The decorator that takes the old names at run time; `method` is what messages call it."""
    decorator = module.runtime("renamed", "renamed_arguments")
    given = [text_literal(method), *(f"{old}={text_literal(new)}" for old, new in renamed.items())]
    return call(f"@{decorator}(", given, indent=4)


def _definition(define: str, name: str, arguments: Sequence[Argument], tail: str) -> list[str]:
    declarations = [argument.declaration for argument in arguments]
    items = ["self", "*", *declarations] if declarations else ["self"]
    return call(f"{define} {name}(", items, tail, indent=4)


def _signatures(
    arguments: Sequence[Argument], renamed: Mapping[str, str]
) -> Iterator[list[Argument]]:
    """The arguments under all combinations of their names, first those of today."""
    choices = [
        [a, *(replace(a, name=old) for old, new in renamed.items() if new == a.name)]
        for a in arguments
    ]
    return (list(chosen) for chosen in product(*choices))

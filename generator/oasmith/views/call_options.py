"""The options that every method takes beside its arguments: ``**options: Unpack[CallOptions]``.

Input: the names of the arguments. Output: the argument for options and its type. Invariant: an
argument of a document replaces the option of the same name, also in the type of the options.
"""

from __future__ import annotations

from collections.abc import Collection

from oasmith.python.docstrings import docstring
from oasmith.python.module import Module
from oasmith.values import dataclass

_OPTIONS = {
    "timeout": ("Timeout | float", "Timeout"),
    "extra_headers": ("Mapping[str, str]", ""),
    "extra_query": ("Mapping[str, object]", ""),
    "extra_body": ("Mapping[str, object]", ""),
    "max_retries": ("int", ""),
    "strict": ("bool", ""),
}
"""The annotation of each option, and the name of the runtime in it; empty: there is none."""


def options_name(arguments: Collection[str]) -> str:
    """The name of the options beside arguments of these names."""
    name = "options"
    while name in arguments:
        name = f"call_{name}"
    return name


@dataclass(frozen=True, slots=True)
class OptionsArgument:
    """The argument for the options in a signature, and their type."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class OptionsType:
    """The options with their annotations that no argument replaces."""

    name: str
    doc_lines: list[str]
    fields: dict[str, str]


def options_argument(arguments: Collection[str], module: Module) -> OptionsArgument:
    """The options in a signature with arguments of these names."""
    module.use("typing", "Unpack")
    return OptionsArgument(options_name(arguments), _options_type(arguments, module))


def _options_type(arguments: Collection[str], module: Module) -> str:
    taken = [name for name in _OPTIONS if name in arguments]
    if taken in ([], ["timeout"]):
        name = "OptionsButTimeout" if taken else "CallOptions"
        return module.runtime(name)
    name = "_OptionsBut" + "".join(word.title() for each in taken for word in each.split("_"))
    module.use("typing", "TypedDict")
    left = {option: row for option, row in _OPTIONS.items() if option not in taken}
    for annotation, used in left.values():
        if used:
            module.runtime(used)
        if annotation.startswith("Mapping"):
            module.use("collections.abc", "Mapping")
    doc = f"`CallOptions` but for what parameters are called: {', '.join(taken)}."
    fields = {option: annotation for option, (annotation, _) in left.items()}
    return module.declare(name, OptionsType(name, docstring(doc, 4), fields))

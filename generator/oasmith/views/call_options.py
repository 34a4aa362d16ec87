"""The options that a method takes besides: ``**options: Unpack[CallOptions]``.

An argument that is called like an option has the name for itself; type checkers then know the method
with the options that are left.
"""

from __future__ import annotations

from collections.abc import Collection

from oasmith.python.module import Module

_OPTIONS = {
    "timeout": ("Timeout | float", "http", "Timeout"),
    "extra_headers": ("Mapping[str, str]", "", ""),
    "extra_query": ("Mapping[str, object]", "", ""),
    "extra_body": ("Mapping[str, object]", "", ""),
    "max_retries": ("int", "", ""),
    "strict": ("bool", "", ""),
}
"""What each takes, and what must be imported of the runtime for that."""


def options_name(arguments: Collection[str]) -> str:
    """How the options are called beside these arguments."""
    name = "options"
    while name in arguments:
        name = f"call_{name}"
    return name


def options_declaration(arguments: Collection[str], module: Module) -> str:
    """The options in a header whose arguments are called so."""
    unpack = module.use("typing", "Unpack")
    return f"**{options_name(arguments)}: {unpack}[{_options_type(arguments, module)}]"


def _options_type(arguments: Collection[str], module: Module) -> str:
    taken = [name for name in _OPTIONS if name in arguments]
    if taken in ([], ["timeout"]):
        name = "OptionsButTimeout" if taken else "CallOptions"
        return module.runtime("options", name)
    name = "_OptionsBut" + "".join(word.title() for each in taken for word in each.split("_"))
    base = module.use("typing", "TypedDict")
    lines = [f"class {name}({base}, total=False):"]
    lines += [
        f'    """`CallOptions` but for what parameters are called: {", ".join(taken)}."""',
        "",
    ]
    for option, (annotation, source, used) in _OPTIONS.items():
        if option not in taken:
            if source:
                module.runtime(source, used)
            if annotation.startswith("Mapping"):
                module.use("collections.abc", "Mapping")
            lines.append(f"    {option}: {annotation}")
    return module.declare(name, lines)

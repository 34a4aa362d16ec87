"""The files of the runtime that a package carries: what its modules import, directly and
indirectly.

Input: the rendered modules. Output: files of the runtime, verbatim. Every module that a carried
module imports is carried too, also one imported under ``TYPE_CHECKING`` or inside of a function. A
module that the runtime looks up by name (`contents.carried`) is carried only if something imports
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from oasmith.assets import runtime_root

_FOLDER = "_runtime"
_NAMES = rb"import[ ]+(?:\(([^)]*)\)|(.*))"
# It begins with a text to search for: a seventh of the time that a look at each line would take.
_BY_PACKAGE = re.compile(rb"_runtime(?:\.(\w+))?[ ]+" + _NAMES)
_BY_RUNTIME = re.compile(rb"^[ ]*from[ ]+\.(\w*)[ ]+" + _NAMES, re.MULTILINE)
_NAME = re.compile(rb"(\w+)[^,]*")
_BY_SIGN = {
    b"import UUID": "formats",
    b"import datetime": "formats",
    b"tuple[": "special_shapes",
    b"deprecated=True": "deprecation",
}
"""What the runtime looks up by name, by what in a module needs it: types in annotations of models,
which `runtime/hints.py` reads, and deprecated operations."""


def runtime_files(modules: Iterable[bytes]) -> dict[str, bytes]:
    """The files of the runtime that these modules need, by their paths in the package."""
    wanted = ["__init__"]
    for text in modules:
        wanted += _imported(text, _BY_PACKAGE)
        wanted += [name for sign, name in _BY_SIGN.items() if sign in text]
    texts = _texts()
    found: dict[str, bytes] = {}
    while wanted:
        name = wanted.pop()
        if name in texts and name not in found:
            found[name] = texts[name]
            wanted += _imported(texts[name], _BY_RUNTIME)
    return {f"{_FOLDER}/{name}.py": found[name] for name in sorted(found)}


def _imported(text: bytes, imports: re.Pattern[bytes]) -> Iterator[str]:
    """The names of the modules that a text may import."""
    for module, listed, rest in imports.findall(text):
        for name in [module] if module else _NAME.findall(listed or rest):
            yield name.decode()


@cache
def _texts() -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in runtime_root().glob("*.py")}

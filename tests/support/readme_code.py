"""The code that the README of a package shows, as modules for type checkers.

Input: the files of a package. Output: its first block as one module, and the calls of all
operations as another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import indent

from tests.support.golden_cases import PACKAGE

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TRANSPORT = "from typing import Any\n\nyour_transport: Any = None\n"


def first_block(files: Mapping[str, bytes]) -> str:
    """The code with which the README opens."""
    return _blocks(files)[0]


def readme_code(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Both modules, by their paths."""
    first, *calls = _blocks(files)
    if "your_transport" in first:
        first = _TRANSPORT + first
    if not calls:
        return {"readme_first.py": first.encode()}
    imports = [calls.pop(0)] if calls[0].startswith("from ") else []
    client = re.search(r"^with (\w+)\(", first, re.MULTILINE)
    assert client is not None
    body = "\n".join(calls)
    lines = [
        *imports,
        f"from {PACKAGE} import {client[1]}\n",
        f"def calls(client: {client[1]}) -> None:\n{indent(body, '    ')}",
    ]
    return {"readme_first.py": first.encode(), "readme_calls.py": "\n".join(lines).encode()}


def _blocks(files: Mapping[str, bytes]) -> list[str]:
    return _BLOCK.findall(files["README.md"].decode())

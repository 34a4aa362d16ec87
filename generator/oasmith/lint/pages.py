"""The pages that ``oasmith explain`` prints: what each code of a finding means.

Input: the docstrings of rules, and for the codes of all other stages the files of ``pages/``, one a
code; the sections of docs/extensions.md for extensions. Invariant: every code that any command
prints, and every extension, has a page; tests compare.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from oasmith.assets import extensions_page
from oasmith.lint.registry import RULES

_FOLDER: Final = Path(__file__).with_name("pages")
_SEVERITY: Final = "Severity: "
"""How the first line of a file begins; it names one or more, the worst first."""
_SECTION: Final = re.compile(r"^## `(x-[a-z-]+)`$", re.MULTILINE)


def severities() -> dict[str, tuple[str, ...]]:
    """Every code, with the severities that its findings can have, the worst first."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in _FOLDER.glob("*.md")}
    listed = {
        code: tuple(text.partition("\n")[0].removeprefix(_SEVERITY).split(", "))
        for code, text in files.items()
    }
    return listed | {rule.id: (rule.severity.label,) for rule in RULES}


def page_of(code: str) -> str | None:
    """The page of a code, None if there is no such code."""
    for rule in RULES:
        if rule.id == code:
            return (
                f"{_SEVERITY}{rule.severity.label}\n\n{sys.modules[rule.check.__module__].__doc__}"
            )
    path = _FOLDER / f"{code}.md"
    # A code is the name of a file, never a way to one.
    return path.read_text(encoding="utf-8") if path in _FOLDER.glob("*.md") else None


def extension_pages() -> dict[str, str]:
    """The page of each extension, by its name."""
    text = extensions_page().read_text(encoding="utf-8")
    heads = [*_SECTION.finditer(text)]
    ends = [*(re.search(r"^## ", text[head.end() :], re.MULTILINE) for head in heads)]
    return {
        head[1]: text[head.start() : head.end() + end.start() if end else len(text)]
        for head, end in zip(heads, ends, strict=True)
    }

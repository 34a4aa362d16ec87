"""Markdown pages to OpenAPI fragments.

A fragment is a fenced code block (CommonMark 0.31, section 4.5) tagged JSON or YAML, or not
tagged, that holds a mapping with an `openapi` or `swagger` version. Everything else on a page is
neither used nor followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oasmith.diagnostics import Diagnostic
from oasmith.source.parse import Tree, parse
from oasmith.source.text import Source, Syntax
from oasmith.values import dataclass

_FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<mark>`{3,}|~{3,})(?P<info>[^\n]*)\n?")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LANGUAGES = frozenset({"", "json", "yaml", "yml"})
_OPENAPI_KEY = re.compile(r"""(?:^[ \t]*|[{,]\s*)["']?(?:openapi|swagger)["']?\s*:""", re.MULTILINE)
_COMMENT_START = re.compile(r" {0,3}<!--")
_IGNORE = re.compile(r" {0,3}<!--\s*x-lint-ignore:\s*\[?([\w ,-]*)\]?\s*-->\s*")


@dataclass(frozen=True, slots=True)
class _Block:
    language: str
    first_line: int
    lines: tuple[str, ...]
    ignored: tuple[str, ...]


def fragments_of(page: Source) -> tuple[tuple[Tree, ...], tuple[Diagnostic, ...]]:
    """The OpenAPI fragments of a page in their order, and what is wrong with broken ones."""
    trees: list[Tree] = []
    problems: list[Diagnostic] = []
    for block in _blocks(page.text):
        text = "".join(block.lines)
        if block.language not in _LANGUAGES or not _OPENAPI_KEY.search(text):
            continue
        syntax = Syntax.JSON if text.lstrip()[:1] == "{" else Syntax.YAML
        source = Source(
            page.name, text, syntax, page, block.first_line, page.address, block.ignored
        )
        tree, found = parse(source)
        if tree is None:
            problems += found
        elif is_openapi(tree):
            trees.append(tree)
            problems += found
    return tuple(trees), tuple(problems)


def is_openapi(tree: Tree) -> bool:
    """Whether a document says which version of OpenAPI it is."""
    version = tree.value.get("openapi", tree.value.get("swagger"))
    return isinstance(version, (str, float))


def _blocks(text: str) -> Iterator[_Block]:
    """Fenced code blocks; one that is never closed ends with the page, as CommonMark has it."""
    lines = iter(enumerate(_LINE.findall(text), start=1))
    ignored: tuple[str, ...] = ()
    for number, line in lines:
        if comment := _IGNORE.fullmatch(line):
            ignored = tuple(comment[1].replace(",", " ").split())
            continue
        if _COMMENT_START.match(line):
            while "-->" not in line:
                _, line = next(lines, (0, "-->"))
        fence = _FENCE.fullmatch(line)
        if fence is None or "`" in fence["info"]:
            ignored = () if line.strip() else ignored
            continue
        body: list[str] = []
        for _, inner in lines:
            if _closes(inner, fence["mark"]):
                break
            body.append(_dedented(inner, len(fence["indent"])))
        words = fence["info"].lower().split() or [""]
        yield _Block(words[0], number + 1, tuple(body), ignored)
        ignored = ()


def _closes(line: str, mark: str) -> bool:
    stripped = line.strip()
    return len(stripped) >= len(mark) and set(stripped) == {mark[0]}


def _dedented(line: str, width: int) -> str:
    """Without the indentation of the fence, as far as the line has it."""
    indent = len(line) - len(line.lstrip(" \t"))
    return line[min(width, indent) :]

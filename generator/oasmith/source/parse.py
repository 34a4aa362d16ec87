"""Texts to trees: a source's value, and the place of each of its nodes.

Problems of a text become diagnostics here, with their locations. A repeated key is an
error, but the document is still read (the last one wins), so that everything else is reported too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Final

from oasmith.diagnostics import Diagnostic, Location, Related, Severity, clip
from oasmith.json_value import Json
from oasmith.source import json_text, yaml_text
from oasmith.source.pointer import Tokens, join
from oasmith.source.text import Extent, Source, Span, Syntax, TextProblem, duplicates
from oasmith.source.yaml11 import A_DATE, other_reading
from oasmith.values import dataclass

_DUPLICATE: Final = {Syntax.JSON: "json-duplicate-key", Syntax.YAML: "yaml-duplicate-key"}
_SHOWN: Final = 3
MAX_DUPLICATES = 20
"""How many doubled keys are reported for one text."""

_PARSE: dict[Syntax, Callable[[str], tuple[Json, bool] | tuple[Json, bool, tuple[Extent, ...]]]] = {
    Syntax.JSON: json_text.parse,
    Syntax.YAML: yaml_text.parse,
    Syntax.MARKDOWN: lambda text: (text, False),
}
_SPANS: dict[Syntax, Callable[[str], Span]] = {
    Syntax.JSON: json_text.spans,
    Syntax.YAML: yaml_text.spans,
    Syntax.MARKDOWN: lambda text: Span(0, lambda: len(text)),
}
_NAMES: dict[type, str] = {list: "a list", str: "a text", bool: "a boolean"}


@dataclass(frozen=True, eq=False)
class Tree:
    """A parsed source. `value` is never changed in place: other trees may share its parts.

    `doubled` says that a mapping has some key twice; the last one counts. `differing` is where
    scalars stand that YAML 1.1 reads as something else.
    """

    source: Source
    value: Json
    doubled: bool = False
    differing: tuple[Extent, ...] = ()

    def locate(self, tokens: Tokens, *, key: bool = False) -> Location:
        """The place of a node (or of its key), or of the nearest ancestor that exists."""
        span = self.spans.find(tokens, last=self.doubled)
        return self.source.location(*span.extent(key=key))

    @cached_property
    def spans(self) -> Span:
        """The span of the root; found at the first use."""
        return _SPANS[self.source.syntax](self.source.text)


def parse(source: Source) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    """Read a JSON or YAML source whose root must be a mapping."""
    tree, problems = parse_value(source)
    if tree is not None and not isinstance(tree.value, dict):
        found = "nothing" if tree.value is None else _NAMES.get(type(tree.value), "a number")
        message = f"a document is a mapping of keys to values, but {source.name} holds {found}"
        where = tree.locate(())
        return None, (Diagnostic("not-a-mapping", Severity.ERROR, message, "#", where),)
    return tree, problems


def parse_value(source: Source) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    """Read a source that may hold any value; Markdown is a text."""
    try:
        tree = _tree(source)
    except TextProblem as problem:
        return None, (_diagnostic(problem, source),)
    return tree, (*(_duplicate_keys(tree) if tree.doubled else ()), *_differing_scalars(tree))


def _tree(source: Source) -> Tree:
    """JSON in a file that is named ``.yaml`` is read as JSON: faster, and without YAML's rules."""
    if source.syntax is Syntax.YAML and source.text.lstrip()[:1] == "{":
        try:
            return Tree(replace(source, syntax=Syntax.JSON), *json_text.parse(source.text))
        except TextProblem:
            pass  # a flow mapping of YAML
    return Tree(source, *_PARSE[source.syntax](source.text))


def _diagnostic(problem: TextProblem, source: Source) -> Diagnostic:
    where = source.location(problem.start, problem.end)
    return Diagnostic(
        problem.code, Severity.ERROR, problem.message, location=where, help=problem.help
    )


def _duplicate_keys(tree: Tree) -> tuple[Diagnostic, ...]:
    source, code = tree.source, _DUPLICATE[tree.source.syntax]
    return tuple(
        Diagnostic(
            code,
            Severity.ERROR,
            f"the key `{tokens[-1]}` occurs twice in one mapping; the first value is lost",
            join(tokens),
            source.location(*later.extent(key=True)),
            help="merge the two, or rename one",
            related=(
                Related("first here", join(tokens), source.location(*first.extent(key=True))),
            ),
        )
        for tokens, first, later in islice(duplicates(tree.spans), MAX_DUPLICATES)
    )


def _differing_scalars(tree: Tree) -> Iterator[Diagnostic]:
    """One finding for each text that YAML 1.1 reads as something else, and one for all dates."""
    places: dict[str, list[Location]] = {}
    texts: dict[str, str] = {}
    for start, end in tree.differing:
        text = tree.source.text[start:end]
        key = A_DATE if other_reading(text) == A_DATE else text
        texts.setdefault(key, text)
        places.setdefault(key, []).append(tree.source.location(start, end))
    for key, (first, *others) in places.items():
        noun = f"{'date' if key == A_DATE else 'time'}{'s' * (len(others) > 1)}"
        more = f" (and {len(others)} more {noun})" if others else ""
        yield Diagnostic(
            "yaml11-scalar",
            Severity.INFO if key == A_DATE else Severity.WARN,
            f"tools with YAML 1.1 take `{clip(texts[key], 60)}` for {other_reading(texts[key])}{more}",
            location=first,
            help=f"write it with quotes: `'{clip(texts[key], 60)}'`",
            related=tuple(Related("also here", location=each) for each in others[:_SHOWN]),
        )

"""``oasmith lint --write-overlay``: what findings suggest, as one overlay that `generate` takes.

Input: what was found in one target. Output: a file in which every action applies and is read
without a finding; what oasmith itself would refuse is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import click

from oasmith.cli.console import Output
from oasmith.cli.formats import plural
from oasmith.cli.report import place_of
from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.lint.overlay_action import json_path, steps_to
from oasmith.lint.registry import RULES
from oasmith.lint.suggested_overlay import HEAD, Action, actions_for, overlay_text
from oasmith.options import Options
from oasmith.pipeline import Inputs, load, understand_document
from oasmith.source.document import Document
from oasmith.source.parse import Tree, parse
from oasmith.source.pointer import split
from oasmith.source.text import Source, Syntax
from oasmith.spec.structure.references import descend

_NAME = "the suggested overlay"
Key: TypeAlias = tuple[str, str]
"""The code and the pointer of a finding."""


def refuse_other_file(path: Path) -> None:
    """UsageError for a file that is there and was not written by this command."""
    if path.exists() and not path.read_text(encoding="utf-8", errors="replace").startswith(HEAD):
        raise click.UsageError(f"{path} says something else already; name a new file")


def write_overlay(
    output: Output, path: Path, found: Sequence[Diagnostic], inputs: Inputs, options: Options
) -> None:
    """Write the suggestions of findings; nothing where there are none."""
    document, _ = load(inputs)
    suggested = [each for each in found if each.suggestion]
    if document is None or not suggested:
        _say(output, f"{path}: not written; there is nothing to suggest")
        return
    known = {(each.code, each.pointer) for each in found}
    kept = _accepted(document, suggested, inputs, options, known)
    actions = actions_for(kept, document.value)
    refused = len(suggested) - len(kept)
    left_out = f" ({plural(refused, 'other suggestion')} would be refused)" if refused else ""
    if actions:
        path.write_text(overlay_text(actions), encoding="utf-8")
    what = plural(len(actions), "action") if actions else "not written"
    _say(output, f"{path}: {what}{left_out}")


def _accepted(
    document: Document,
    suggested: Sequence[Diagnostic],
    inputs: Inputs,
    options: Options,
    known: Collection[Key],
) -> list[Diagnostic]:
    """What can be used together. What one action says of several findings is looked at finding by
    finding, once it is refused."""

    def refused(some: Sequence[Diagnostic]) -> set[str]:
        actions = actions_for(some, document.value)
        bad = _refused(document, actions, inputs, options, known)
        return {actions[index]["target"] for index in bad}

    def target_of(each: Diagnostic) -> str:
        target: str = actions_for([each], document.value)[0]["target"]
        return target

    bad = refused(suggested)
    if not bad:
        return [*suggested]
    kept = [each for each in suggested if target_of(each) not in bad or not refused([each])]
    while bad := refused(kept):
        kept = [each for each in kept if target_of(each) not in bad]
    return kept


def _say(output: Output, text: str) -> None:
    """Beside what is printed in some format."""
    if not output.quiet:
        click.echo(text, err=True)


def _refused(
    document: Document,
    actions: Sequence[Action],
    inputs: Inputs,
    options: Options,
    known: Collection[Key],
) -> set[int]:
    """The indices of actions that do not apply, or bring a finding that is not known: in what they
    say, or below the schema that they change."""
    tree, _ = parse(Source(_NAME, overlay_text(actions), Syntax.YAML))
    assert tree is not None
    from oasmith.source.overlay import apply_overlay  # JSONPath is slow to import

    patched, told = apply_overlay(document, tree)
    after = understand_document(patched, told, inputs, options, rules=RULES)
    if after.document is None:
        return set()
    schemas = {a["target"]: i for i, a in enumerate(actions) if _changes_schema(a)}
    bad: set[int] = set()
    for each in after.diagnostics:
        if each.severity > Severity.INFO and (each.code, each.pointer) not in known:
            place = place_of(each, after.document)
            if place is not None and place.file == _NAME:
                bad.update(_index_at(tree, len(actions), place))
            bad.update(_above(each.pointer, after.document, schemas))
    return bad


def _changes_schema(action: Action) -> bool:
    """Whether it says more of values, rather than how to call an operation."""
    return not any(key.startswith("x-") for key in action["update"])


def _above(pointer: str, document: Document, targets: Mapping[str, int]) -> Iterator[int]:
    """The actions for a node or what it is in."""
    tokens = split(pointer) if pointer.startswith("#/") else ()
    for length in range(1, len(tokens) + 1):
        if descend(document.value, tokens[:length])[0]:
            target = json_path(steps_to(document.value, tokens[:length]))
            if target in targets:
                yield targets[target]


def _index_at(tree: Tree, count: int, place: Location) -> list[int]:
    """The action that a line belongs to."""
    lines = [tree.locate(("actions", str(index))).line for index in range(count)]
    before = [index for index, line in enumerate(lines) if line <= place.line]
    return before[-1:]

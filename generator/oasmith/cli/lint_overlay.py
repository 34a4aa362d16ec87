"""``oasmith lint --write-overlay``: what findings suggest, as one overlay that `generate` takes.

Input: what was found in one target. Output: a file in which every action applies and is read
without a finding; what oasmith itself would refuse is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.cli.formats import plural
from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.lint.suggested_overlay import HEAD, Action, actions_for, overlay_text
from oasmith.options import Options
from oasmith.pipeline import Inputs, load, understand_document
from oasmith.source.document import Document
from oasmith.source.overlay import apply_overlay
from oasmith.source.parse import Tree, parse
from oasmith.source.text import Source, Syntax

_NAME = "the suggested overlay"


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
    kept = _accepted(document, suggested, inputs, options)
    actions = actions_for(kept, document.value)
    refused = len(suggested) - len(kept)
    left_out = f" ({plural(refused, 'other suggestion')} would be refused)" if refused else ""
    if actions:
        path.write_text(overlay_text(actions), encoding="utf-8")
    what = plural(len(actions), "action") if actions else "not written"
    _say(output, f"{path}: {what}{left_out}")


def _accepted(
    document: Document, suggested: Sequence[Diagnostic], inputs: Inputs, options: Options
) -> list[Diagnostic]:
    """What can be used together. What one action says of several findings is looked at finding by
    finding, once it is refused."""

    def refused(some: Sequence[Diagnostic]) -> set[str]:
        actions = actions_for(some, document.value)
        return {actions[i]["target"] for i in _refused(document, actions, inputs, options)}

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
    document: Document, actions: Sequence[Action], inputs: Inputs, options: Options
) -> set[int]:
    """The indices of actions that do not apply, or bring a finding."""
    tree, _ = parse(Source(_NAME, overlay_text(actions), Syntax.YAML))
    assert tree is not None
    patched, told = apply_overlay(document, tree)
    after = understand_document(patched, told, inputs, options)
    places = [
        each.location or after.document.locate(each.pointer)
        for each in after.diagnostics
        if after.document is not None
        and (each.location or each.pointer.startswith("#"))
        and each.severity > Severity.INFO
    ]
    return {
        index
        for place in places
        if place is not None and place.file == _NAME
        for index in _index_at(tree, len(actions), place)
    }


def _index_at(tree: Tree, count: int, place: Location) -> list[int]:
    """The action that a line belongs to."""
    lines = [tree.locate(("actions", str(index))).line for index in range(count)]
    before = [index for index, line in enumerate(lines) if line <= place.line]
    return before[-1:]

"""``oasmith bundle``: the merged, overlaid document as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.cli.targets import resolve
from oasmith.diagnostics import has_errors
from oasmith.options import Access
from oasmith.pipeline import load


def bundle_target(output: Output, target: str, out: Path | None, access: Access) -> int:
    """Print or write the document that a target's files make together."""
    inputs, _, _ = resolve(target, access)
    document, found = load(inputs)
    output.report(found, document)
    if document is None:
        return 1
    text = json.dumps(document.value, indent=2, ensure_ascii=False) + "\n"
    if out is None:
        click.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8")
    return 1 if has_errors(found) else 0

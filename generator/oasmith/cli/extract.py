"""``oasmith extract``: the OpenAPI fragments of documentation pages as files."""

from __future__ import annotations

from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.diagnostics import Diagnostic
from oasmith.source.extract import extract
from oasmith.source.files import read_file
from oasmith.source.markdown import fragments_of


def extract_pages(output: Output, pages: tuple[Path, ...], out: Path, vendor: str) -> int:
    """Write every fragment of the pages; 1 where a page has none or one that is broken."""
    failed = False
    for path in pages:
        read = read_file(path, Path.cwd())
        if isinstance(read, Diagnostic):
            output.report([read], None)
            failed = True
            continue
        output.report(fragments_of(read.source)[1], None)
        found = extract(read.source, vendor)
        if not found:
            click.echo(f"oasmith: {path} has no fenced block that is an OpenAPI document", err=True)
            failed = True
        out.mkdir(parents=True, exist_ok=True)
        for name, content in found:
            (out / name).write_bytes(content)
            output.say(f"{path} -> {out / name}")
    return 1 if failed else 0

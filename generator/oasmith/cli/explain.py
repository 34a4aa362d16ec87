"""``oasmith explain``: the page of a code or of an extension, or the list of all."""

from __future__ import annotations

import click

from oasmith.cli.console import Output
from oasmith.diff.changes import BOTH
from oasmith.diff.codes import CODES
from oasmith.lint.pages import extension_pages, page_of, severities
from oasmith.spec.suggestions import did_you_mean


def explain_code(output: Output, code: str) -> int:
    """Print the page of a code, or without one the list of all."""
    extensions = extension_pages()
    if not code:
        changes = {known: (each.level(BOTH).label,) for known, each in CODES.items()}
        for known, listed in (*sorted(severities().items()), *sorted(changes.items())):
            output.say(f"{listed[0]:5}  {known}")
        for known in sorted(extensions):
            output.say(f"{'':5}  {known}")
        return 0
    page = CODES[code].page if code in CODES else extensions.get(code) or page_of(code)
    if page is None:
        guess = did_you_mean(code, (*severities(), *CODES, *extensions))
        raise click.UsageError(f"nothing has the code `{code}`{guess}")
    click.echo(page.strip())
    return 0

"""``oasmith explain``: the page of a code, or the list of all codes."""

from __future__ import annotations

import click

from oasmith.cli.console import Output
from oasmith.diff.changes import BOTH
from oasmith.diff.codes import CODES
from oasmith.lint.pages import page_of, severities
from oasmith.spec.suggestions import did_you_mean


def explain_code(output: Output, code: str) -> int:
    """Print the page of a code, or without one the list of all."""
    if not code:
        changes = {known: (each.level(BOTH).label,) for known, each in CODES.items()}
        for known, listed in (*sorted(severities().items()), *sorted(changes.items())):
            output.say(f"{listed[0]:5}  {known}")
        return 0
    page = CODES[code].page if code in CODES else page_of(code)
    if page is None:
        guess = did_you_mean(code, (*severities(), *CODES))
        raise click.UsageError(f"no finding has the code `{code}`{guess}")
    click.echo(page.strip())
    return 0

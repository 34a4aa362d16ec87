"""``oasmith explain``: the page of a code, or the list of all codes."""

from __future__ import annotations

import click

from oasmith.cli.console import Output
from oasmith.lint.pages import page_of, severities
from oasmith.spec.suggestions import did_you_mean


def explain_code(output: Output, code: str) -> int:
    """Print the page of a code, or without one the list of all."""
    if not code:
        for known, listed in sorted(severities().items()):
            output.say(f"{listed[0]:5}  {known}")
        return 0
    page = page_of(code)
    if page is None:
        raise click.UsageError(
            f"no finding has the code `{code}`{did_you_mean(code, severities())}"
        )
    click.echo(page.strip())
    return 0

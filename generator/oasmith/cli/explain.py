"""``oasmith explain``."""

from __future__ import annotations

import click

from oasmith.cli.console import Output
from oasmith.lint.registry import RULES, page_of
from oasmith.spec.wording import did_you_mean


def explain_rule(output: Output, rule: str) -> int:
    """Print the page of a rule, or without one the list of all."""
    if not rule:
        for known in RULES:
            output.say(f"{known.severity.label:5}  {known.id}")
        return 0
    page = page_of(rule)
    if page is None:
        guess = did_you_mean(rule, (known.id for known in RULES))
        raise click.UsageError(f"there is no rule `{rule}`{guess}")
    click.echo(page.strip())
    return 0

"""Output of commands.

Results go to standard output, findings and progress to standard error. `--quiet`, `--verbose` and
`NO_COLOR` decide how much and how; a pipe gets no progress.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from oasmith.diagnostics import Diagnostic
    from oasmith.source.document import Document

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Output:
    """How much to say."""

    quiet: bool
    verbose: bool

    def say(self, text: str) -> None:
        """A line about what was done."""
        if not self.quiet:
            click.echo(text)

    def shortened(self, lines: list[str]) -> list[str]:
        """The lines; without --verbose no more than a screenful."""
        if self.verbose or len(lines) <= _SHOWN:
            return lines
        return [*lines[:_SHOWN], f"… and {len(lines) - _SHOWN} more; --verbose shows all"]

    def report(
        self,
        diagnostics: Sequence[Diagnostic],
        document: Document | None,
        *,
        everything: bool = False,
    ) -> None:
        """Print findings, worst first; without `everything` or --verbose no more than a
        screenful."""
        from rich.console import Console

        from oasmith.cli.report import render
        from oasmith.diagnostics import Severity

        ordered = sorted(diagnostics, key=lambda d: -d.severity)
        if self.quiet:
            ordered = [d for d in ordered if d.severity is Severity.ERROR]
        elif not (self.verbose or everything):
            ordered = [d for d in ordered if d.severity > Severity.INFO]
        shown = ordered if everything or self.verbose else ordered[:_SHOWN]
        render(shown, document, Console(stderr=True, highlight=False))
        if len(shown) < len(ordered):
            rest = len(ordered) - len(shown)
            click.echo(f"... and {rest} more findings; --verbose shows all", err=True)

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[str], None]]:
        """A line that shows the current stage, on a terminal only."""
        from rich.console import Console
        from rich.live import Live
        from rich.text import Text

        console = Console(stderr=True, highlight=False)
        if self.quiet or not console.is_terminal:
            yield lambda _: None
            return
        # No thread of its own refreshes the line: the work may fork.
        with Live(Text(what), console=console, auto_refresh=False, transient=True) as live:
            yield lambda stage: live.update(Text(f"{what}: {stage}"), refresh=True)

"""Options that several commands have, each as a decorator.

Input: a command. Output: the command with the options, whose values it gets as one argument.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from oasmith.cli.console import Output
from oasmith.options import Access, Remote

FORMATS = ("text", "json", "markdown", "github", "junit", "sarif")


@dataclass(frozen=True, slots=True)
class Formats:
    """The format to print, and the files to write besides, each with its format."""

    printed: str
    files: tuple[tuple[str, Path], ...]

    def save(self, written: Callable[[str], str]) -> None:
        """Write the files; `written` gives the text of a format."""
        for format_, path in self.files:
            path.write_text(written(format_), encoding="utf-8", errors="replace")


def with_output(command: Callable[..., int]) -> Callable[..., int]:
    """The command with --quiet and --verbose, and an `Output` of these as its first argument."""

    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @click.option("-v", "--verbose", is_flag=True, help="Print every finding, and tracebacks.")
    @wraps(command)
    def wrapped(*, quiet: bool, verbose: bool, **arguments: Any) -> int:
        return command(Output(quiet=quiet, verbose=verbose), **arguments)

    return wrapped


def with_access(command: Callable[..., int]) -> Callable[..., int]:
    """The command with the options that say where references may lead, as the argument `access`."""

    @click.option(
        "--refs-within",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Folder that references may lead into (default: the project, or that of SPEC).",
    )
    @click.option("--allow-remote", is_flag=True, help="Follow references to other hosts.")
    @click.option("--update-remote", is_flag=True, help="The same, accepting what has changed.")
    @wraps(command)
    def wrapped(
        *args: Any,
        refs_within: Path | None,
        allow_remote: bool,
        update_remote: bool,
        **arguments: Any,
    ) -> int:
        remote = Remote.LOCKED if allow_remote else Remote.REFUSED
        access = Access(refs_within, Remote.UPDATED if update_remote else remote)
        return command(*args, access=access, **arguments)

    return wrapped


def with_formats(command: Callable[..., int]) -> Callable[..., int]:
    """The command with --format and --output, as the argument `formats`."""

    @click.option(
        "--format",
        "printed",
        type=click.Choice(FORMATS),
        default="text",
        help="What to print (default: text).",
    )
    @click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=FILE",
        help="A file to write besides, in any format.",
    )
    @wraps(command)
    def wrapped(*args: Any, printed: str, outputs: tuple[str, ...], **arguments: Any) -> int:
        files = tuple(_format_and_file(each) for each in outputs)
        return command(*args, formats=Formats(printed, files), **arguments)

    return wrapped


def _format_and_file(text: str) -> tuple[str, Path]:
    format_, equals, file = text.partition("=")
    if format_ not in FORMATS or not (equals and file):
        raise click.UsageError(f"--output is FORMAT=FILE, with one of {', '.join(FORMATS)}")
    return format_, Path(file)

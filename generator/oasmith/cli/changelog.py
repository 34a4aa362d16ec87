"""``oasmith changelog``: what callers saw of each commit that changed a vendor's documents.

Input: a vendor of the project, and its history in git. Output: Markdown, the newest commit first.
"""

from __future__ import annotations

import gc

import click

from oasmith.cli.console import Output
from oasmith.cli.diff import SideOf, record_for, side
from oasmith.cli.diff_report import Told, as_list, heading
from oasmith.cli.revisions import Commit, Revisions, Subject, commits_of
from oasmith.diff.compare import compare
from oasmith.options import Access
from oasmith.project import ProjectError


def print_changelog(output: Output, vendor: str, most: int, access: Access) -> int:
    """Print what callers saw of each commit that changed the vendor's documents, the newest
    first."""
    gc.disable()  # large trees, and a short run
    with Revisions(access) as revisions:
        paths = revisions.vendor(vendor).inputs
        commits = commits_of([*paths.specs, *paths.overlays], most + 1)
        click.echo(f"# Changes of the API `{vendor}`")
        newest = None
        for commit in commits:
            older = _subject(output, revisions, vendor, commit)
            if newest is not None and older is not None:
                _print(output, older, *newest)
            newest = (older, commit) if older is not None else None
        if newest is not None and len(commits) <= most:
            click.echo(
                f"\n{heading(newest[1].day, newest[1].hash, newest[1].title)}\n\nThe first version."
            )
    return 0


def _subject(output: Output, revisions: Revisions, vendor: str, commit: Commit) -> Subject | None:
    """The vendor as a commit had it; None where it had none."""
    try:
        return revisions.vendor(vendor, commit.hash)
    except ProjectError as error:
        if output.verbose:
            click.echo(f"oasmith: {error}", err=True)
        return None


def _print(output: Output, old: Subject, new: Subject, commit: Commit) -> None:
    before = side(output, old, old, None)
    after: SideOf | None = None
    if before is not None:
        after = side(output, new, new, record_for(old, new, before.version))
    click.echo(f"\n{heading(commit.day, commit.hash, commit.title)}\n")
    if before is None or after is None:
        click.echo("A document of this commit, or of the one before, cannot be used.")
        return
    comparison = compare(before.version, after.version)
    click.echo(as_list(Told(old.name, new.name, comparison, after.document)), nl=False)

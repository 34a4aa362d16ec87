"""``oasmith diff``: what has changed between two versions for callers.

Input: two files, folders, revisions or vendors. Output: a report, and the exit code. Invariant: the
new version is named with the names of the old one, so that only what callers see is reported.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from oasmith.cli.arguments import Formats
from oasmith.cli.console import Output
from oasmith.cli.diff_report import Told, summary, written
from oasmith.cli.formats import repository_prefix
from oasmith.cli.revisions import (
    MissingVendor,
    RevisionError,
    Revisions,
    Subject,
    is_as_committed,
    with_options,
)
from oasmith.diagnostics import Severity
from oasmith.diff.changes import Comparison, Level
from oasmith.diff.compare import compare
from oasmith.diff.versions import Version
from oasmith.naming.recorded import Recorded
from oasmith.options import Access
from oasmith.output.lock import lock_text
from oasmith.pipeline import understand
from oasmith.project import ProjectError
from oasmith.source.document import Document
from oasmith.spec.versions import known_version, upgrade


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of the command."""

    old: str
    new: str | None
    against: str
    formats: Formats
    fail_on: str
    access: Access


def diff_versions(output: Output, request: Request) -> int:
    """Print what has changed; 1 where it is as much as `fail_on`, 2 where a document cannot be
    used."""
    gc.disable()  # large trees, and a short run
    with Revisions(request.access) as revisions:
        old, new = _subjects(revisions, request)
        told = _told(output, old, new)
    if told is None:
        return 2
    click.echo(written(told, request.formats.printed), nl=False)
    request.formats.save(lambda format_: written(told, format_))
    if request.fail_on == "never":
        return 0
    return 1 if told.comparison.verdict >= Level[request.fail_on.upper()] else 0


def _subjects(revisions: Revisions, request: Request) -> tuple[Subject, Subject]:
    if request.new is None:
        revision, colon, inner = request.old.partition(":")
        if colon and revisions.is_revision(revision):
            return revisions.find(request.old), revisions.find(inner or ".")
        return _since(revisions, request.old, request.against or "HEAD")
    if request.against:
        raise click.UsageError("--against goes with one VENDOR alone")
    if revisions.is_revision(request.old):
        new = revisions.find(request.new)
        if new.options is None:
            raise RevisionError(
                f"`{request.old}` is a revision: say of what, as in {request.old}:{request.new}"
            )
        return revisions.vendor(request.new, request.old), new
    return revisions.find(request.old), revisions.find(request.new)


def _since(revisions: Revisions, name: str, revision: str) -> tuple[Subject, Subject]:
    """A vendor in a revision and now; RevisionError for a file, which is one version alone."""
    if Path(name).is_file():
        raise RevisionError(
            f"`{name}` is one version: name another one, or a revision of it, as in HEAD:{name}"
        )
    return revisions.vendor(name, revision), revisions.vendor(name)


def _told(output: Output, old: Subject, new: Subject) -> Told | None:
    before = side(output, old, new, None)
    if before is None:
        return None
    after = side(output, new, new, record_for(old, new, before.version))
    if after is None:
        return None
    return Told(
        old.name,
        new.name,
        after.published(compare(before.version, after.version)),
        after.document,
        repository_prefix(new.inputs.root),
    )


def record_for(old: Subject, new: Subject, before: Version) -> Recorded | None:
    """What the new side is named with: its own lock, where both sides have one."""
    own = old.inputs.lock is not None and new.inputs.lock is not None
    return None if own else before.names.record


@dataclass(frozen=True, slots=True)
class SideOf:
    """A side of a comparison, with its document."""

    version: Version
    document: Document | None

    def published(self, comparison: Comparison) -> Comparison:
        """The comparison with pointers into the document as it was published, of whatever
        version."""
        if self.document is None:
            return comparison
        known, source = known_version(self.document.value), self.document
        if known is not None and not known.has_components:  # only 2.0 is arranged otherwise
            source, _ = upgrade(source)
        changes = (replace(c, pointer=source.published(c.pointer)) for c in comparison.changes)
        return Comparison(tuple(changes))


def side(
    output: Output, subject: Subject, other: Subject, record: Recorded | None
) -> SideOf | None:
    """A side, named with its own lock or a record; None where its document cannot be used."""
    inputs, options = with_options(subject, other)
    if record is not None:
        inputs = replace(inputs, lock=lock_text(record, {}, {}))
    with output.progress(subject.name) as on_stage:
        understood = understand(inputs, options, on_stage, rules=())
    if understood.api is None or understood.names is None:
        errors = [d for d in understood.diagnostics if d.severity is Severity.ERROR]
        output.report(errors, understood.document)
        click.echo(f"oasmith: {subject.name}: the document cannot be used", err=True)
        return None
    return SideOf(Version(understood.api, understood.names, options), understood.document)


def summary_since_commit(vendor: str, access: Access, now: Version, read: Sequence[Path]) -> str:
    """What has changed since the last commit, in one line; empty where nothing that was `read` has,
    and where the commit has no such vendor."""
    try:
        if is_as_committed(read):
            return ""
        with Revisions(access) as revisions:
            old = revisions.vendor(vendor, "HEAD")
            before = side(Output(quiet=True, verbose=False), old, old, None)
    except MissingVendor:
        return ""
    except (ProjectError, OSError) as error:
        return f"not compared with HEAD: {error}"
    return f"since HEAD {summary(compare(before.version, now))}" if before else ""

"""``oasmith generate``: packages from the vendors of a project or from one document.

Input: the arguments of the command. Output: packages on disk, or with `--check` the files that
would change. A package is written whole or not at all.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from oasmith.cli.console import Output
from oasmith.options import Access, Options, Validation
from oasmith.output.last_run import fingerprint, is_current, remember
from oasmith.project import NoProjectError, Project, Vendor, find_project
from oasmith.values import dataclass

if TYPE_CHECKING:
    from oasmith.naming.changes import Change
    from oasmith.pipeline import Outcome

_REMEDY: Final = (
    '; mend it in an overlay, or have what can be made of it with `validation = "warn"` '
    "(--validation warn)"
)
"""Of a document that is refused for its faults alone."""


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of the command."""

    targets: tuple[str, ...]
    out: Path | None
    package: str | None
    client: str
    overlays: tuple[Path, ...]
    validation: Validation | None
    templates: Path | None
    check: bool
    force: bool
    access: Access


@dataclass(frozen=True, slots=True)
class Job:
    """One package to generate."""

    name: str
    specs: Sequence[Path]
    overlays: Sequence[Path]
    root: Path
    options: Options
    folder: Path
    templates: Path | None
    access: Access


def generate_packages(output: Output, request: Request) -> int:
    """Generate the targets; 1 where a document was refused or, with --check, a package would
    change."""
    gc.disable()  # a run builds large trees and ends: collecting them would double its time
    if request.out is not None:
        return _run(output, request, _document_job(request, request.out), None)
    if request.package or request.client or request.overlays:
        raise click.UsageError("--package, --client and --overlay go with SPEC and --out")
    try:
        project = find_project(Path.cwd())
    except NoProjectError as error:
        advice = "name a document and --out to generate without a project"
        raise NoProjectError(f"{error}; {advice}") from None
    codes = [
        _run(output, request, _vendor_job(project, vendor, request), project.root)
        for vendor in project.choose(request.targets)
    ]
    return max(codes, default=0)


def _vendor_job(project: Project, vendor: Vendor, request: Request) -> Job:
    options = vendor.options
    if request.validation is not None:
        options = replace(options, validation=request.validation)
    return Job(
        vendor.name,
        vendor.specs,
        vendor.overlays,
        project.root,
        options,
        project.out / options.package,
        request.templates or project.templates,
        request.access.over(vendor.access),
    )


def _document_job(request: Request, out: Path) -> Job:
    specs = [Path(target) for target in request.targets]
    if not specs:
        raise click.UsageError("--out needs a SPEC to generate from")
    missing = [spec for spec in specs if not spec.is_file()]
    if missing:
        raise click.UsageError(f"there is no file {missing[0]}")
    from oasmith.cli.targets import common_folder, package_name

    package = request.package or package_name(specs[0].name.split(".")[0])
    options = Options(package, client=request.client, validation=request.validation or "warn")
    if options.fault:
        raise click.UsageError(f"--{options.fault}")
    root, folder = common_folder(specs), out / package
    return Job(
        *(package, specs, request.overlays, root, options, folder, request.templates),
        request.access,
    )


def _run(output: Output, request: Request, job: Job, state_root: Path | None) -> int:
    from oasmith.output.write import lock_content, refuse_newer

    began = time.perf_counter()
    if state_root is not None:
        state = _state(job)
        if is_current(state_root, job.options.package, state):
            output.say(f"{job.name}: unchanged")
            return 0
    if not request.force:
        refuse_newer(job.folder)
    outcome = _render(output, job)
    if outcome.files is None:
        remedy = _REMEDY if outcome.refused else ""
        click.echo(f"oasmith: {job.name}: nothing was generated{remedy}", err=True)
        return 1
    if request.check:
        code = _check(output, job, outcome.files)
    else:
        code = _write(output, job, outcome.files, request.force, began)
    _report_changes(output, job, outcome.changes)
    if state_root is not None and lock_content(job.folder) is not None:
        _report_difference(output, job, outcome)
    if state_root is not None and code == 0:
        remember(state_root, job.options.package, _state(job))
    return code


def _state(job: Job) -> str:
    from oasmith.output.write import lock_of
    from oasmith.source.remote import LOCK_NAME

    lock = lock_of(job.folder)
    read = _input_files(job, lock.inputs if lock else ()).values()
    remote = job.specs[0].parent / LOCK_NAME
    choices = (job.options, job.access)
    return fingerprint([*read, remote], choices, job.templates, job.folder)


def _input_files(job: Job, recorded: Iterable[str]) -> dict[str, Path]:
    """The documents and overlays, and the files that these were recorded to refer to."""
    from oasmith.source.files import display_name

    named = {display_name(path, job.root): path for path in (*job.specs, *job.overlays)}
    return named | {
        name: job.root / name for name in recorded if name not in named and "://" not in name
    }


def _render(output: Output, job: Job) -> Outcome:
    from oasmith.output.render import Renderer
    from oasmith.output.write import lock_content
    from oasmith.pipeline import Inputs, generate

    lock = lock_content(job.folder)
    inputs = Inputs(job.specs, job.overlays, job.root, job.access, lock)
    with output.progress(job.name) as on_stage:
        outcome = generate(inputs, job.options, Renderer(job.templates), on_stage)
    output.report(outcome.diagnostics, outcome.document)
    return outcome


def _report_changes(output: Output, job: Job, changes: Sequence[Change]) -> None:
    """One line about names, and with --verbose one for each."""
    from oasmith.naming.changes import summary

    if output.verbose:
        for change in changes:
            output.say(f"  {change}")
    if changes:
        output.say(f"{job.name}: {summary(changes)}")


def _report_difference(output: Output, job: Job, outcome: Outcome) -> None:
    """One line about what callers see of what is not committed yet."""
    from oasmith.cli.diff import summary_since_commit
    from oasmith.diff.versions import Version

    if output.quiet or outcome.named is None or outcome.document is None:
        return
    read = [job.root / file.name for file in outcome.document.inputs]
    files = [path for path in read if path.is_file()]
    told = summary_since_commit(job.name, job.access, Version(*outcome.named, job.options), files)
    if told:
        output.say(f"{job.name}: {told}")


def _write(output: Output, job: Job, files: Mapping[str, bytes], force: bool, began: float) -> int:
    from oasmith.output.write import write

    changes = write(job.folder, files, force=force)
    seconds = time.perf_counter() - began
    what = f"{len(files)} files" if changes.any else "already up to date"
    output.say(f"{job.name}: {what} in {_shown(job.folder)} ({seconds:.1f} s)")
    return 0


def _check(output: Output, job: Job, files: Mapping[str, bytes]) -> int:
    from oasmith.output.write import compare, lock_of

    changes = compare(job.folder, files)
    if not changes.any:
        output.say(f"{job.name}: up to date")
        return 0
    click.echo(f"{job.name}: {_shown(job.folder)} is not what its documents give:", err=True)
    for kind, paths in (
        ("missing", changes.missing),
        ("differs", changes.different),
        ("left over", changes.stale),
    ):
        for path in paths:
            edited = " (edited by hand)" if path in changes.edited else ""
            click.echo(f"  {kind:9}  {_shown(job.folder)}/{path}{edited}", err=True)
    lock = lock_of(job.folder)
    for name in _changed_inputs(job, dict(lock.inputs) if lock else {}):
        click.echo(f"  changed    {name} (an input)", err=True)
    return 1


def _changed_inputs(job: Job, recorded: Mapping[str, str]) -> list[str]:
    from oasmith.output.lock import digest

    files = _input_files(job, recorded)
    current = {name: digest(path.read_bytes()) for name, path in files.items() if path.is_file()}
    return [name for name in sorted(files) if current.get(name) != recorded.get(name)]


def _shown(folder: Path) -> str:
    """The folder as the user would type it."""
    try:
        return folder.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()

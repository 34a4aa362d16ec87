"""``oasmith drift``: an overlay that corrects a document by what servers really answered.

Input: records of departures or traffic, and a document. Output: the overlay, printed or written
into a file, of which everything else stays as it is.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.cli.drift_sources import Sources
from oasmith.cli.report import visible
from oasmith.cli.targets import resolve, vendor_inputs
from oasmith.diagnostics import Severity
from oasmith.drift.actions import Action
from oasmith.drift.fault_actions import counted, kept_records
from oasmith.drift.faults import Left
from oasmith.drift.matching import url_of
from oasmith.drift.overlay_text import OverlayTextError, edited, new_text, own_actions
from oasmith.drift.records import Departure, RecordError, Seen, Tally, most, read_seen
from oasmith.drift.repair import Result, Subject, repair, subject_of
from oasmith.drift.sources import SourceError
from oasmith.options import Access
from oasmith.pipeline import Inputs, understand
from oasmith.project import NoProjectError, Project, ProjectError, Vendor, find_project
from oasmith.source.files import ReadFile, read_file
from oasmith.source.parse import Tree, parse

_ROUNDS = 8
"""How often traffic is read again: as deep as what was unknown is nested in what was."""

_BESIDE = "the document cannot say so beside what else was found"


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of the command."""

    sources: tuple[Path, ...]
    vendor: str | None
    spec: Path | None
    overlays: tuple[Path, ...]
    servers: tuple[str, ...]
    out: Path | None
    access: Access


@dataclass(frozen=True, slots=True)
class _Kept:
    """The overlay that is there already: its text parsed, and what was recorded in it."""

    path: Path
    tree: Tree
    encoding: str
    own: list[int]
    tally: dict[Departure, Seen]

    def edited(self, actions: Sequence[Action]) -> str:
        """Its text with other actions of this command; SourceError where it cannot take them."""
        try:
            return edited(self.tree, actions)
        except OverlayTextError as error:
            raise _misfit(self.path, self.tree, error) from None


def repair_spec(output: Output, request: Request) -> int:
    """Write or print the overlay; 1 where something departs, or is not repaired yet."""
    if request.vendor and request.spec:
        raise click.UsageError("--vendor or --spec, not both")
    if request.overlays and not request.spec:
        raise click.UsageError("--overlay goes with --spec")
    for url in request.servers:
        if url_of(url) is None:
            raise click.UsageError("--server must be an http URL, like https://api.example.com/v1")
    gc.disable()  # large trees, and a short run
    kept = _kept(request.out)
    subject = _subject(output, request, kept)
    if subject is None:
        return 1
    sources = Sources(output, request.sources, request.servers)
    seen = sources.read(subject)
    result = _repaired(subject, most(kept.tally, seen) if kept else seen, sources)
    _report(output, result, sources)
    if request.out is None:
        code = _print(output, result)
    else:
        code = _write(output, request, request.out, kept, result)
    return 1 if sources.unreadable else code


def _repaired(subject: Subject, tally: Tally, sources: Sources) -> Result:
    """The repairs, and those of what traffic shows only to a client that was made with them."""
    result = repair(subject, tally)
    for turn in range(_ROUNDS):
        if not sources.departing or not result.repaired.actions:
            break
        found = sources.read_again(subject.after(result.repaired.actions))
        before, tally = result, {**found, **tally}
        result = repair(subject, tally)
        if result.repaired.actions == before.repaired.actions or turn == _ROUNDS - 1:
            return _with_rest(result, found)
    return result


def _with_rest(result: Result, found: Tally) -> Result:
    """The repairs, and as left whatever departs in spite of them."""
    known = {left.departure for left in result.left if not left.settled}
    rest = [Left(d, seen, _BESIDE, settled=False) for d, seen in found.items() if d not in known]
    return replace(result, left=[*result.left, *rest])


# -- what there is -----------------------------------------------------------------------------


def _subject(output: Output, request: Request, kept: _Kept | None) -> Subject | None:
    """The document without what this command wrote to the overlay before."""
    if request.spec:
        inputs, options, name = resolve(str(request.spec), request.access)
    else:
        project, vendor = _vendor(request)
        inputs, name = vendor_inputs(project, vendor, request.access), vendor.name
        options = vendor.options
    options = replace(options, validation="warn")
    with output.progress(name) as on_stage:
        inputs = _with(inputs, request, kept)
        understood = understand(inputs, options, on_stage)
    subject = subject_of(understood, inputs, options)
    if subject is None:
        errors = [d for d in understood.diagnostics if d.severity is Severity.ERROR]
        output.report(errors, understood.document)
        click.echo(f"oasmith: {name}: the document cannot be used", err=True)
    return subject


def _vendor(request: Request) -> tuple[Project, Vendor]:
    """The vendor whose answers these are; ProjectError where that is not said."""
    try:
        project = find_project(Path.cwd(), request.out)
    except NoProjectError as error:
        raise NoProjectError(f"{error}; --spec FILE names a document without a project") from None
    vendors = project.choose((request.vendor,) if request.vendor else ())
    if len(vendors) > 1:
        known = ", ".join(project.vendors)
        raise ProjectError(f"say whose answers these are: --vendor NAME ({known}), or --spec FILE")
    return project, vendors[0]


def _with(inputs: Inputs, request: Request, kept: _Kept | None) -> Inputs:
    """The inputs as they were before this command wrote to the overlay."""
    overlays = [*inputs.overlays, *request.overlays]
    if kept is None or request.out is None:
        written = request.out and request.out.resolve()
        return replace(inputs, overlays=[p for p in overlays if p.resolve() != written])
    same = [path for path in overlays if path.resolve() == kept.path.resolve()]
    overlays += [] if same else [kept.path]
    if not kept.tree.value.get("actions"):
        overlays = [path for path in overlays if path.resolve() != kept.path.resolve()]
    left_out = {path: kept.own for path in (*same, kept.path)}
    return replace(inputs, overlays=overlays, left_out=left_out)


def _kept(path: Path | None) -> _Kept | None:
    """The overlay at a path, if there is one; SourceError where it cannot be used."""
    if path is None or not path.exists() or not path.read_bytes().strip():
        return None
    read = read_file(path, Path.cwd(), path.as_posix())
    if not isinstance(read, ReadFile):
        raise SourceError(read.message)
    tree, found = parse(read.source)
    if tree is None or found:
        place = found[0].location
        where = f"{path.as_posix()}:{place.line}:{place.column}: " if place else ""
        raise SourceError(f"{where}{found[0].message}")
    if "overlay" not in tree.value:
        raise SourceError(f"{path.as_posix()} is no overlay: it has no `overlay` version")
    encoding = json.detect_encoding(path.read_bytes())
    if tree.source.text.encode(encoding) != path.read_bytes():
        raise SourceError(f"{path.as_posix()} is {encoding} without its mark: save it as UTF-8")
    try:
        own = own_actions(tree)
        edited(tree, ())
    except OverlayTextError as error:
        raise _misfit(path, tree, error) from None
    actions = tree.value["actions"]
    tally: dict[Departure, Seen] = {}
    for record in kept_records(actions[index] for index in own):
        try:
            departure, seen = read_seen(record)
        except RecordError as error:
            raise SourceError(f"{path.as_posix()}: x-drift: {error}") from None
        tally[departure] = tally[departure].or_(seen) if departure in tally else seen
    return _Kept(path, tree, encoding, own, tally)


def _misfit(path: Path, tree: Tree, error: OverlayTextError) -> SourceError:
    place = tree.source.location(error.at, error.at)
    return SourceError(f"{path.as_posix()}:{place.line}:{place.column}: {error.message}")


# -- what is said and written ------------------------------------------------------------------


def _report(output: Output, result: Result, sources: Sources) -> None:
    """What cannot be repaired, and what else was noticed: to standard error."""
    if output.quiet:
        return
    _echo(sources.notes)
    _echo(
        output.shortened(
            [
                f"{'as it is' if left.settled else 'not repaired'}: "
                f"{visible(_shown(left.departure))}, {counted(left.seen)}: {left.reason}"
                for left in result.left
                if output.verbose or not left.settled
            ]
        )
    )


def _shown(departure: Departure) -> str:
    path = f" {departure.path}:" if departure.path else ""
    return f"{departure.endpoint} ({departure.status}){path} {departure.kind}"


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)


def _print(output: Output, result: Result) -> int:
    if result.repaired.actions:
        click.echo(new_text(result.repaired.actions), nl=False)
    return _code(output, result, changed=bool(result.repaired.actions))


def _code(output: Output, result: Result, *, changed: bool) -> int:
    is_left = any(not left.settled for left in result.left)
    if not changed and not is_left and not output.quiet:
        click.echo("nothing to repair", err=True)
    return 1 if changed or is_left else 0


def _write(output: Output, request: Request, out: Path, kept: _Kept | None, result: Result) -> int:
    actions = result.repaired.actions
    old = kept.tree.source.text if kept else ""
    new = kept.edited(actions) if kept else new_text(actions) if actions else ""
    if new == old:
        if actions:
            _report_place(output, request, out)
        return _code(output, result, changed=False)
    out.write_bytes(new.encode(kept.encoding if kept else "utf-8"))
    count, done = result.repaired.faults, len(actions)
    repair = f"{done} actions that repair" if done != 1 else "1 action that repairs"
    output.say(f"{out.as_posix()}: {repair} {count} departure{'s' * (count != 1)}")
    _report_place(output, request, out)
    return _code(output, result, changed=True)


def _report_place(output: Output, request: Request, out: Path) -> None:
    """How to make generate use the overlay, unless it does."""
    if request.spec is not None:
        if out.resolve() not in [path.resolve() for path in request.overlays]:
            output.say(f"generate with it: --overlay {out.as_posix()}")
        return
    project, vendor = _vendor(request)
    if out.resolve() not in [path.resolve() for path in vendor.overlays]:
        names = [_relative(path, project.root) for path in (*vendor.overlays, out)]
        line = f"overlays = {json.dumps(names, ensure_ascii=False)}"
        output.say(f"list it in [tool.oasmith.vendors.{vendor.name}] of pyproject.toml:\n  {line}")


def _relative(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()

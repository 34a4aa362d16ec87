"""``oasmith drift``."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.cli.report import visible
from oasmith.cli.targets import resolve
from oasmith.diagnostics import Severity
from oasmith.drift.matching import url_of
from oasmith.drift.overlay_text import OverlayTextError, edited, new_text, own_actions
from oasmith.drift.records import Departure, RecordError, Seen, added, most, read_seen
from oasmith.drift.repair import Result, Subject, reading, repair, subject_of
from oasmith.drift.repairs import counted, kept_records
from oasmith.drift.sources import SourceError, decoded, har_entries, records
from oasmith.options import Access
from oasmith.pipeline import Inputs, understand
from oasmith.project import ProjectError, find_project
from oasmith.render import Renderer
from oasmith.source.files import ReadFile, read_file
from oasmith.source.parse import Tree, parse

_SHOWN = 20
"""Lines of one kind that are shown without --verbose."""
_EVERY = 200
"""Entries of a HAR between two lines of progress."""


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


@dataclass(slots=True)
class _Seen:
    """What the sources tell."""

    tally: dict[Departure, Seen] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unreadable: bool = False
    """Whether there are answers that no client can read."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The overlay that is there already: its text parsed, and what was recorded in it."""

    path: Path
    tree: Tree
    own: list[int]
    tally: dict[Departure, Seen]


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
    seen = _read(output, request, subject)
    tally = most(kept.tally, seen.tally) if kept else seen.tally
    result = repair(subject, tally, lambda: _subject(output, request, kept, left_out=False))
    _tell(output, result, seen)
    if request.out is None:
        code = _print(output, result)
    else:
        code = _write(output, request, request.out, kept, result)
    return 1 if seen.unreadable else code


# -- what there is -----------------------------------------------------------------------------


def _subject(
    output: Output, request: Request, kept: _Kept | None, *, left_out: bool = True
) -> Subject | None:
    """The document; with `left_out`, without what this command wrote to the overlay before."""
    target = str(request.spec) if request.spec else request.vendor or _only_vendor()
    inputs, options, name = resolve(target, request.access)
    options = replace(options, validation="warn")
    with output.progress(name) as on_stage:
        inputs = _with(inputs, request, kept)
        inputs = inputs if left_out else replace(inputs, left_out={})
        understood = understand(inputs, options, on_stage)
    subject = subject_of(understood, options)
    if subject is None:
        errors = [d for d in understood.diagnostics if d.severity is Severity.ERROR]
        output.report(errors, understood.document)
        click.echo(f"oasmith: {name}: the document cannot be used", err=True)
    return subject


def _only_vendor() -> str:
    names = list(find_project(Path.cwd()).vendors)
    if len(names) != 1:
        raise ProjectError("say whose answers these are: --vendor NAME, or --spec FILE")
    return names[0]


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
    return _Kept(path, tree, own, tally)


def _misfit(path: Path, tree: Tree, error: OverlayTextError) -> SourceError:
    place = tree.source.location(error.at, error.at)
    return SourceError(f"{path.as_posix()}:{place.line}:{place.column}: {error.message}")


# -- what was seen -----------------------------------------------------------------------------


def _read(output: Output, request: Request, subject: Subject) -> _Seen:
    """What all sources tell. One is in memory at a time."""
    seen = _Seen()
    tallies: list[Mapping[Departure, Seen]] = []
    with ExitStack() as stack:
        har = None
        for path in request.sources:
            source = decoded(path.as_posix(), path.read_bytes())
            entries = har_entries(source)
            if entries is None:
                tallies.append(records(source))
                continue
            if har is None:
                renderer = Renderer()
                har = stack.enter_context(reading(subject, renderer, request.servers))
            traffic, _ = har
            with output.progress(source.name) as on_stage:
                for number, (at, entry) in enumerate(entries, 1):
                    traffic.add(source, at, entry, number)
                    if number % _EVERY == 0:
                        on_stage(f"{number} entries")
        if har is not None:
            traffic, reader = har
            tallies.append(reader.tally())
            seen.unreadable = bool(reader.unreadable)
            answers = f"{traffic.read} answer{'s' * (traffic.read != 1)}"
            seen.notes += [f"{answers} read as a client reads them"]
            seen.notes += _lines("undocumented: {}", traffic.undocumented, output)
            seen.notes += _lines("without its body in the file: {}", traffic.left_out, output)
            seen.notes += _lines("not what its media type says: {}", reader.unreadable, output)
            seen.notes += _lines(
                "another host, which is no server of the document (--server URL says that it is): {}",
                traffic.elsewhere,
                output,
            )
    seen.tally = added(tallies)
    return seen


def _lines(form: str, counts: Mapping[str, int], output: Output) -> list[str]:
    """A line for each, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{form.format(visible(name))} ({count})" for name, count in ordered]
    return _shortened(lines, output)


def _shortened(lines: list[str], output: Output) -> list[str]:
    if output.verbose or len(lines) <= _SHOWN:
        return lines
    return [*lines[:_SHOWN], f"… and {len(lines) - _SHOWN} more; --verbose shows all"]


# -- what is said and written ------------------------------------------------------------------


def _tell(output: Output, result: Result, seen: _Seen) -> None:
    """What cannot be repaired, and what else was noticed: to standard error."""
    if output.quiet:
        return
    _echo(seen.notes)
    _echo(
        _shortened(
            [
                f"{'as it is' if left.settled else 'not repaired'}: "
                f"{visible(_shown(left.departure))}, {counted(left.seen)}: {left.reason}"
                for left in result.left
                if output.verbose or not left.settled
            ],
            output,
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
    new = edited(kept.tree, actions) if kept else new_text(actions) if actions else ""
    if new == old:
        return _code(output, result, changed=False)
    out.write_bytes(new.encode("utf-8"))
    count, done = result.repaired.faults, len(actions)
    repair = f"{done} actions that repair" if done != 1 else "1 action that repairs"
    output.say(f"{out.as_posix()}: {repair} {count} departure{'s' * (count != 1)}")
    _tell_where(output, request, out)
    return _code(output, result, changed=True)


def _tell_where(output: Output, request: Request, out: Path) -> None:
    """How to make generate use the overlay."""
    if request.spec is not None:
        output.say(f"generate with it: --overlay {out.as_posix()}")
        return
    project = find_project(Path.cwd())
    vendor = project.choose((request.vendor or _only_vendor(),))[0]
    if out.resolve() not in [path.resolve() for path in vendor.overlays]:
        name = _relative(out, project.root)
        output.say(f'list it in [tool.oasmith.vendors.{vendor.name}]: overlays = […, "{name}"]')


def _relative(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()

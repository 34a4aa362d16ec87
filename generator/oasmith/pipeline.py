"""The stages composed: documents in, the files of one package out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oasmith.carried import runtime_files
from oasmith.diagnostics import Diagnostic, Severity, has_errors
from oasmith.header import with_header
from oasmith.lock import FILE_NAME, lock_text, read_names
from oasmith.lower.api import lower
from oasmith.model import Api
from oasmith.naming.assign import assign_names
from oasmith.naming.names import Names
from oasmith.options import NEAR, Access, Options
from oasmith.parallel import forked_map
from oasmith.render import Renderer
from oasmith.source.document import Document
from oasmith.source.files import display_name
from oasmith.source.library import Library
from oasmith.source.load import Loaded, load_document
from oasmith.spec.levelling import level
from oasmith.spec.multifile import join_files
from oasmith.spec.upgrades import upgrade
from oasmith.spec.validate import validate
from oasmith.views.package import package_of, planned_files
from oasmith.views.testing import EXAMPLES_FILE, examples_json

_LARGE = 500
"""Packages with more named types than this are rendered on several cores."""

_TOO_DEEP = Diagnostic(
    "too-deep",
    Severity.ERROR,
    "the schemas refer to one another in a chain that is too long to follow",
    "#/components/schemas",
    help="shorten the longest chain of references through allOf, oneOf and anyOf",
    on_key=True,
)

OnStage = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one package is made from; `root` is the folder that paths are told relative to,
    `access` says where references may lead, and `lock` is the content of the package's lock as the
    last run left it, whose names are kept.
    """

    specs: Sequence[Path]
    overlays: Sequence[Path]
    root: Path
    access: Access = NEAR
    lock: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files by path, None where errors stopped the run; and all findings."""

    files: Mapping[str, bytes] | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None


@dataclass(frozen=True, slots=True)
class Understood:
    """A document as model and names; `api` is None where errors stopped the run."""

    document: Document | None
    api: Api | None
    names: Names | None
    diagnostics: tuple[Diagnostic, ...]


def load(inputs: Inputs) -> Loaded:
    """The document that all files make together, overlays applied."""
    library = Library(inputs.specs, inputs.root, inputs.access)
    return load_document(
        inputs.specs,
        inputs.overlays,
        root=inputs.root,
        join=lambda document: join_files(document, library),
        level=level,
    )


def understand(inputs: Inputs, options: Options, on_stage: OnStage = lambda _: None) -> Understood:
    """Load, overlay, validate, upgrade, lower and name."""
    on_stage("reading")
    document, found = load(inputs)
    if document is None:
        return Understood(None, None, None, found)
    try:
        return _model_of(document, found, inputs, options, on_stage)
    except RecursionError:
        return Understood(document, None, None, (*found, _TOO_DEEP))


def _model_of(
    document: Document,
    found: tuple[Diagnostic, ...],
    inputs: Inputs,
    options: Options,
    on_stage: OnStage,
) -> Understood:
    on_stage("validating")
    found = (*found, *validate(document, options.validation))
    if _stops(found, options):
        return Understood(document, None, None, found)
    upgraded, more = upgrade(document)
    found = (*found, *more)
    if has_errors(more):
        return Understood(document, None, None, found)
    on_stage("lowering")
    api, more = lower(upgraded.value)
    found = (*found, *upgraded.as_published(more))
    if _stops(found, options):
        return Understood(document, None, None, found)
    recorded, more = read_names(inputs.lock)
    names, renames = assign_names(api, options, recorded)
    found = (*found, *more, *upgraded.as_published(renames))
    return Understood(document, api, names, _as_told(found, options))


def generate(
    inputs: Inputs, options: Options, renderer: Renderer, on_stage: OnStage = lambda _: None
) -> Outcome:
    """The files of the package, with its lock."""
    understood = understand(inputs, options, on_stage)
    document, api, names = understood.document, understood.api, understood.names
    if document is None or api is None or names is None:
        return Outcome(None, understood.diagnostics, document)
    on_stage("rendering")
    planned = list(planned_files(api, names, options))
    texts = forked_map(
        lambda file: renderer.render(file.template, view=file.view()).encode(),
        planned,
        worth_it=len(api.types) > _LARGE,
    )
    files = {file.path: text for file, text in zip(planned, texts, strict=True)}
    files |= runtime_files(text for path, text in files.items() if path.endswith(".py"))
    files |= examples_file(api, names, options)
    files["py.typed"] = b""
    files = with_header(files, [display_name(path, inputs.root) for path in inputs.specs])
    inputs_read = {file.name: f"sha256:{file.sha256}" for file in document.inputs}
    files[FILE_NAME] = lock_text(api, names, inputs_read, files, inputs.lock)
    return Outcome(files, understood.diagnostics, document)


def examples_file(api: Api, names: Names, options: Options) -> dict[str, bytes]:
    """The document's examples of responses, for the tests of users; no file without any."""
    text = examples_json(package_of(api, names, options))
    return {} if text is None else {EXAMPLES_FILE: text}


def _stops(found: Sequence[Diagnostic], options: Options) -> bool:
    return options.validation == "strict" and has_errors(tuple(found))


def _as_told(found: tuple[Diagnostic, ...], options: Options) -> tuple[Diagnostic, ...]:
    """Errors that did not stop the run are warnings: something was left out, the rest is there."""
    if options.validation == "strict":
        return found
    return tuple(
        replace(d, severity=Severity.WARN) if d.severity is Severity.ERROR else d for d in found
    )

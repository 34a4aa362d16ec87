"""The stages composed: documents in, the files of one package out.

Input: documents, overlays and options. Output: the files of a package by path, or None where errors
stop the run, with all findings. Every command gets its findings here, so that all commands report
the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.diagnostics import Diagnostic, Findings, Severity, has_errors
from oasmith.json_value import Json
from oasmith.lint import lint, lint_model
from oasmith.lint.overlay_action import with_action
from oasmith.lint.registry import FAULTS
from oasmith.lint.rule import AnyRule
from oasmith.lower.api import lower
from oasmith.model import Api
from oasmith.naming.assign import assign_names
from oasmith.naming.changes import Change, changes
from oasmith.naming.names import Names
from oasmith.naming.sharing import share
from oasmith.options import DEFAULT_ACCESS, Access, Options
from oasmith.output.header import with_header
from oasmith.output.lock import FILE_NAME, lock_text, read_names
from oasmith.parallel import beside, forked_map
from oasmith.source.document import Document
from oasmith.source.files import display_name
from oasmith.source.library import Library
from oasmith.source.load import Loaded, load_document
from oasmith.source.pointer import Tokens
from oasmith.spec.extensions.lint_ignores import without_ignores
from oasmith.spec.files.joining import join_files
from oasmith.spec.files.one_version import to_one_version
from oasmith.spec.validity.as_meant import as_meant
from oasmith.spec.validity.duplicates import without_duplicates
from oasmith.spec.validity.validate import examine, reported, validate
from oasmith.spec.versions import is_lowered, known_version, upgrade
from oasmith.stack import TO_RENDER, TO_UNDERSTAND, room
from oasmith.values import dataclass

if TYPE_CHECKING:
    from oasmith.output.render import Renderer

_LARGE = 500
"""Packages with more named types than this are rendered on several cores; documents with more paths
and schemas are checked while they are lowered."""

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
    """What one package is made from; `root` is the folder that paths in messages are relative to,
    `access` says where references may lead, and `lock` is the content of the package's lock as the
    last run left it, whose names are kept. `left_out` are the indices of actions that are not
    applied, by overlay.
    """

    specs: Sequence[Path]
    overlays: Sequence[Path]
    root: Path
    access: Access = DEFAULT_ACCESS
    lock: bytes | None = None
    left_out: Mapping[Path, Collection[int]] = field(default_factory=dict[Path, Collection[int]])


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files by path, None where errors stopped the run; all findings; and what became of the
    names that the lock has. `refused`: without ``validation = "strict"`` there were files."""

    files: Mapping[str, bytes] | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None
    changes: tuple[Change, ...] = ()
    refused: bool = False
    named: tuple[Api, Names] | None = None
    """What the files were made from."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A document as model and names, both None where errors stopped the run; and all findings.

    `refused`: without ``validation = "strict"`` there were both.
    """

    document: Document | None
    api: Api | None
    names: Names | None
    diagnostics: tuple[Diagnostic, ...]
    refused: bool = False
    ignores: Mapping[Tokens, Json] = field(default_factory=dict[Tokens, Json])
    """What the document has under `x-lint-ignore`, which `document` has not."""


def load(inputs: Inputs) -> Loaded:
    """The document that all files make together, overlays applied."""
    library = Library(inputs.specs, inputs.root, inputs.access)
    return load_document(
        inputs.specs,
        inputs.overlays,
        root=inputs.root,
        join=lambda document: join_files(document, library),
        to_one_version=to_one_version,
        left_out=inputs.left_out,
    )


def understand(
    inputs: Inputs,
    options: Options,
    on_stage: OnStage = lambda _: None,
    *,
    rules: Sequence[AnyRule] = FAULTS,
) -> Understood:
    """Load, overlay, validate, lint, upgrade, lower and name.

    Every command gets its findings here and nowhere else, so that all of them see the same. No
    stage stops at what an earlier one found: all findings of a document are reported at once.
    """
    on_stage("reading")
    document, found = load(inputs)
    return understand_document(document, found, inputs, options, on_stage, rules=rules)


def understand_document(
    document: Document | None,
    found: Sequence[Diagnostic],
    inputs: Inputs,
    options: Options,
    on_stage: OnStage = lambda _: None,
    *,
    rules: Sequence[AnyRule] = FAULTS,
) -> Understood:
    """The same for a document that is loaded, and what was found while it was."""
    findings = Findings()
    findings.add(*found)
    named = None
    ignores: Mapping[Tokens, Json] = {}
    if document is not None:
        try:
            with room(TO_UNDERSTAND):
                document, ignores = without_ignores(document)
                named = _model_of(document, inputs, options, findings, rules, on_stage)
        except RecursionError:
            findings.add(_TOO_DEEP)
    reported = findings.all() if document is None else _told(document, findings.all())
    if named is None or (options.validation == "strict" and has_errors(reported)):
        refused = named is not None
        return Understood(document, None, None, reported, refused=refused, ignores=ignores)
    return Understood(document, *named, _as_reported(reported, options), ignores=ignores)


def _told(document: Document, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Each finding once, with the action of an overlay that it suggests."""
    once = without_duplicates(document, found)
    return tuple(with_action(each, document.value) for each in once)


def _model_of(
    document: Document,
    inputs: Inputs,
    options: Options,
    findings: Findings,
    rules: Sequence[AnyRule],
    on_stage: OnStage,
) -> tuple[Api, Names] | None:
    """Model and names; None for a document of a version that is not supported."""
    on_stage("validating")
    upgraded, found = upgrade(document)
    is_listed = options.validation != "off"
    version = known_version(document.value)
    if version is None or not is_lowered(upgraded):
        findings.add(*validate(document, one_by_one=is_listed), *found)
        return None
    # The rules know the objects of 3.x: they look at a document of 2.0 after its upgrade.
    looked_at = document if version.has_components else upgraded
    checked = beside(
        lambda: _checked(document, looked_at, rules, one_by_one=is_listed),
        worth_it=_is_large(document.value),
    )
    on_stage("lowering")
    try:
        api, lowering = lower(upgraded.value)
    finally:
        invalid, linted = checked()
        findings.add(*invalid, *found, *linted)
    findings.add(*upgraded.as_published(lowering))
    recorded, found = read_names(inputs.lock)
    findings.add(*found)
    api = share(api, recorded)
    names, found = assign_names(api, options, recorded)
    advice = lint_model(upgraded, api, names, rules)
    findings.add(*upgraded.as_published((*found, *advice)))
    return api, names


def _checked(
    document: Document, looked_at: Document, rules: Sequence[AnyRule], *, one_by_one: bool
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """What is wrong with the structure, and what rules find in the document as it was meant."""
    examined = examine(document)
    meant = as_meant(looked_at, examined.faults) if looked_at is document else looked_at
    return reported(examined, one_by_one=one_by_one), meant.as_published(lint(meant, rules))


def _is_large(value: Mapping[str, Json]) -> bool:
    """Whether a document is checked on a core of its own while it is lowered."""
    paths, components = value.get("paths"), value.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    return sum(len(each) for each in (paths, schemas) if isinstance(each, dict)) > _LARGE


def generate(
    inputs: Inputs, options: Options, renderer: Renderer, on_stage: OnStage = lambda _: None
) -> Outcome:
    """The files of the package, with its lock."""
    understood = understand(inputs, options, on_stage)
    document, api, names = understood.document, understood.api, understood.names
    if document is None or api is None or names is None:
        return Outcome(None, understood.diagnostics, document, refused=understood.refused)
    on_stage("rendering")
    files = package_files(api, names, options, renderer)
    files["py.typed"] = b""
    files = with_header(files, [display_name(path, inputs.root) for path in inputs.specs])
    inputs_read = {file.name: f"sha256:{file.sha256}" for file in document.inputs}
    files[FILE_NAME] = lock_text(names.record, inputs_read, files, inputs.lock)
    before, _ = read_names(inputs.lock)
    return Outcome(
        files,
        understood.diagnostics,
        document,
        changes(before, names.record),
        named=(api, names),
    )


def package_files(api: Api, names: Names, options: Options, renderer: Renderer) -> dict[str, bytes]:
    """What a package needs to be imported, and its examples: the modules, the runtime."""
    # Views and templates are imported where they are used: `lint` makes no package.
    from oasmith.output.runtime_files import runtime_files

    with room(TO_RENDER):
        files = _rendered(api, names, options, renderer)
    return files | runtime_files(text for path, text in files.items() if path.endswith(".py"))


def _rendered(api: Api, names: Names, options: Options, renderer: Renderer) -> dict[str, bytes]:
    """What the templates give, and the examples."""
    from oasmith.views.package import planned_files

    planned = list(planned_files(api, names, options))
    texts = forked_map(
        lambda file: renderer.render(file.template, view=file.view()).encode(),
        planned,
        worth_it=len(api.types) > _LARGE,
    )
    files = {file.path: text for file, text in zip(planned, texts, strict=True)}
    return files | examples_file(api, names, options)


def examples_file(api: Api, names: Names, options: Options) -> dict[str, bytes]:
    """The document's examples of responses, for the tests of users; no file without any, or without
    a fake server."""
    from oasmith.views.package import package_of
    from oasmith.views.testing import EXAMPLES_FILE, examples_json

    text = examples_json(package_of(api, names, options)) if options.testing else None
    return {} if text is None else {EXAMPLES_FILE: text}


def _as_reported(found: tuple[Diagnostic, ...], options: Options) -> tuple[Diagnostic, ...]:
    """Errors that did not stop the run are warnings: something was left out, the rest is there."""
    if options.validation == "strict":
        return found
    return tuple(
        replace(d, severity=Severity.WARN) if d.severity is Severity.ERROR else d for d in found
    )

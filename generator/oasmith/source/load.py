"""Stage *load → overlay*: paths in, one located document out.

Input: OpenAPI documents, fragments or pages, and overlays. Output: one document, merged and
overlaid, or None with the reasons. Invariant: of a page, nothing but its fenced OpenAPI blocks is
ever used.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.source.document import Document, Origin, origin_of
from oasmith.source.files import InputFile, read_file
from oasmith.source.fragments import merge
from oasmith.source.markdown import fragments_of, is_openapi
from oasmith.source.parse import Tree, parse
from oasmith.source.pointer import Tokens, split
from oasmith.source.text import Source, Syntax

Loaded: TypeAlias = tuple[Document | None, tuple[Diagnostic, ...]]
"""A document, None where it cannot be used at all; and all findings."""

Join: TypeAlias = Callable[[Document], Loaded]
"""Brings what a document refers to in other files into the document."""


ToOneVersion: TypeAlias = Callable[
    [Sequence[Document], Join], tuple[Sequence[Document] | None, tuple[Diagnostic, ...]]
]
"""Brings documents of several versions to one, each joined before it."""

NO_ACTIONS: Final[Mapping[Path, Collection[int]]] = {}


def load_document(
    paths: Sequence[Path],
    overlays: Sequence[Path] = (),
    *,
    root: Path,
    join: Join = lambda document: (document, ()),
    to_one_version: ToOneVersion = lambda documents, join: (documents, ()),
    left_out: Mapping[Path, Collection[int]] = NO_ACTIONS,
) -> Loaded:
    """Read, merge, join and overlay.

    Args:
        paths: OpenAPI documents or fragments in JSON or YAML, or Markdown pages that hold them
            in fenced blocks; merged in this order.
        overlays: OpenAPI Overlays, applied in this order.
        root: files are named relative to this folder in diagnostics and `Document.inputs`.
        join: applied to the merged document, before overlays: they may patch what it brings in.
        to_one_version: applied to the documents before they are merged, if there are several.
        left_out: the indices of actions that are not applied, by overlay.
    """
    loading = _Loading(root)
    trees = [tree for path in paths for tree in loading.documents(path)]
    patches = {tree: left_out.get(path, ()) for path in overlays for tree in loading.trees(path)}
    if loading.failed or not trees:
        return None, tuple(loading.findings)
    documents: Sequence[Document] | None
    documents = [Document(tree.value, (), {(): Origin(tree)}) for tree in trees]
    if len(documents) > 1:
        documents, found = to_one_version(documents, join)
        loading.findings += found
    if documents is None:
        return None, tuple(loading.findings)
    merged, conflicts = merge(documents, tuple(loading.inputs))
    document, found = join(merged)
    loading.findings += found
    if document is None:
        return None, (*conflicts, *loading.findings)
    if patches:
        from oasmith.source.overlay import apply_overlay  # JSONPath is slow to import

        disputed = [split(conflict.pointer) for conflict in conflicts]
        for patch, indices in patches.items():
            document, found = apply_overlay(document, patch, indices, disputed)
            loading.findings += found
    open_conflicts = [c for c in conflicts if not _settled(document, patches, split(c.pointer))]
    return document, (*open_conflicts, *dict.fromkeys(loading.findings))


class _Loading:
    """What has been read so far, and found on the way."""

    def __init__(self, root: Path) -> None:
        self.inputs: list[InputFile] = []
        self.findings: list[Diagnostic] = []
        self.failed = False
        self._root = root

    def trees(self, path: Path) -> tuple[Tree, ...]:
        """The parsed contents of a file; empty and `failed` where it cannot be used."""
        read = read_file(path, self._root)
        if isinstance(read, Diagnostic):
            self._fail(read)
            return ()
        self.inputs.append(read.input)
        trees, found = _parse(read.source)
        self.findings += found
        self.failed = self.failed or not trees
        return trees

    def documents(self, path: Path) -> tuple[Tree, ...]:
        """The OpenAPI documents of a file."""
        trees = self.trees(path)
        for tree in trees:
            if not is_openapi(tree):
                self._fail(_not_openapi(tree))
        return trees

    def _fail(self, problem: Diagnostic) -> None:
        self.findings.append(problem)
        self.failed = True


def _parse(source: Source) -> tuple[tuple[Tree, ...], tuple[Diagnostic, ...]]:
    if source.syntax is not Syntax.MARKDOWN:
        tree, found = parse(source)
        return (tree,) if tree else (), found
    trees, found = fragments_of(source)
    if not trees and not found:
        message = f"{source.name} has no fenced block that holds an OpenAPI document"
        found = (_error("page-without-fragment", message, Location(source.name, 1, 1)),)
    return trees, found


def _not_openapi(tree: Tree) -> Diagnostic:
    what, help = "it has no `openapi` version", ""
    if "overlay" in tree.value:
        what = "it is an overlay"
        help = (
            "list it under `overlays` of its vendor: a file there is no document, whatever the "
            "globs of `specs` say; without a project, give it with --overlay"
        )
    message = f"{tree.source.name} is not an OpenAPI document: {what}"
    return replace(_error("not-openapi", message, tree.locate(())), help=help)


def _error(code: str, message: str, location: Location) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, location=location)


def _settled(document: Document, patches: Collection[Tree], tokens: Tokens) -> bool:
    """Whether an overlay says what two fragments could not agree on, or removes the part."""
    part = document.value
    for token in tokens[:3]:
        if isinstance(part, dict) and token not in part:
            return True
        part = part[token] if isinstance(part, dict) else part
    return origin_of(document.origins, tokens).tree in patches

"""One document of the corpus, judged: what generation says of it, and whether the result holds."""

from __future__ import annotations

import ast
import gc
import importlib
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from oasmith.options import Access, Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, Outcome, generate
from oasmith.python.formatting import format_module
from tests.support.golden_cases import without_header
from tests.support.installed import PACKAGE, installed

_FULL_LAYOUT = 20_000
"""Packages with fewer lines are compared with black's output whole, larger ones by a sample."""
_SAMPLE_LINES = 4_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """`codes` of the findings; `faults` are ours and must be none; `operations` is None where
    nothing was generated."""

    codes: frozenset[str]
    faults: tuple[str, ...]
    operations: int | None


def judge(document: Path, *, layout: bool) -> Verdict:
    """Generate from the document, then compile, import and (with `layout`) lay out every module."""
    gc.disable()
    try:
        outcome = generate(inputs_of(document), Options(PACKAGE), Renderer())
        codes = frozenset(d.code for d in outcome.diagnostics)
        if outcome.files is None:
            return Verdict(codes, (), None)
        faults = [*_layout_faults(outcome.files)] if layout else []
        return Verdict(codes, (*faults, *_import_faults(outcome.files)), _operations(outcome))
    finally:
        gc.enable()
        gc.collect()


def inputs_of(document: Path) -> Inputs:
    """The document with the files beside it that it refers to."""
    return Inputs((document,), (), document.parent, Access(document.parent.parent))


def _operations(outcome: Outcome) -> int:
    assert outcome.files is not None
    return len(json.loads(outcome.files["oasmith.lock"])["operations"])


def _layout_faults(files: Mapping[str, bytes]) -> Iterator[str]:
    """Rendered modules that black would change."""
    own = {
        path: without_header(path, content).decode()
        for path, content in files.items()
        if path.endswith(".py") and "_runtime" not in path
    }
    lines = sum(text.count("\n") for text in own.values())
    chosen = list(own)
    if lines >= _FULL_LAYOUT:
        random.Random(0).shuffle(chosen)
        limit = _SAMPLE_LINES
    else:
        limit = lines
    for path in chosen:
        text = own[path]
        if limit < 0:
            break
        limit -= text.count("\n")
        try:
            ast.parse(text)
            if format_module(text) != text:
                yield f"{path} is not laid out as black does"
        except (SyntaxError, ValueError) as error:
            yield f"{path} does not compile: {error}"


def _import_faults(files: Mapping[str, bytes]) -> list[str]:
    """Modules that cannot be imported, and lazily exported names that are not there."""
    faults = []
    with installed(files):
        for path in sorted(files):
            if path.endswith(".py"):
                name = ".".join([PACKAGE, *path.removesuffix(".py").split("/")])
                try:
                    module = importlib.import_module(name.removesuffix(".__init__"))
                    for export in getattr(module, "__all__", ()):
                        getattr(module, export)
                except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of ours
                    faults.append(f"{path} cannot be imported: {type(error).__name__}: {error}")
    return faults

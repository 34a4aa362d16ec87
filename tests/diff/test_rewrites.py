"""Documents that are rewritten without another meaning have no changes: those of these tests, those
of the golden cases, and those of the corpus."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest
import yaml

from oasmith.diff.compare import compare
from oasmith.diff.versions import Version
from oasmith.options import Options
from oasmith.output.lock import lock_text
from oasmith.pipeline import Inputs, load, understand_document
from oasmith.source.document import Document, Origin
from oasmith.source.parse import parse
from oasmith.source.text import Source, Syntax
from tests.conftest import CORPUS_VARIABLE
from tests.corpus.test_corpus import ROWS
from tests.diff.rewrites import REWRITES, Spec
from tests.diff.versions import LIBRARY
from tests.support.golden_cases import Case, golden_cases, inputs_of, options_of

OPTIONS = Options("sample", validation="off")
SMALL = ("petstore", "oai_petstore_expanded", "redocly_museum", "oai_tictactoe", "paypal_orders_v2")


class _Dumper(yaml.SafeDumper):
    """Puts texts in quotes: what YAML 1.1 takes for a text may be a number in YAML 1.2."""


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


ORDERED = frozenset({"allof-conflict"})
"""Findings of documents in which the order counts: of parts that contradict one another, the first
is generated."""


def version(text: str, syntax: Syntax, options: Options, before: Version | None) -> Version | None:
    """A version of a document, named with the record of the one before; None if it is refused, or
    if its order counts."""
    tree, _ = parse(Source("document", text, syntax))
    if tree is None:
        return None
    lock = lock_text(before.names.record, {}, {}) if before else None
    document = Document(tree.value, (), {(): Origin(tree)})
    inputs = Inputs((), (), Path(), lock=lock)
    understood = understand_document(document, (), inputs, options, rules=())
    if understood.api is None or understood.names is None:
        return None
    if ORDERED & {diagnostic.code for diagnostic in understood.diagnostics}:
        return None
    return Version(understood.api, understood.names, options)


@cache
def first(text: str, options: Options) -> Version | None:
    return version(text, Syntax.JSON, options, None)


def told(spec: Spec, name: str, options: Options = OPTIONS) -> list[str]:
    """What the comparison says of a document and a rewrite of it."""
    text = json.dumps(spec)
    old = first(text, options)
    if old is None:
        pytest.skip("the document is refused, or its order counts")
    if name == "YAML":
        written = yaml.dump(spec, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
        new = version(written, Syntax.YAML, options, old)
    else:
        new = version(json.dumps(REWRITES[name](json.loads(text))), Syntax.JSON, options, old)
    assert new is not None
    return [f"{c.level.label} {c.code} {c.pointer}: {c.message}" for c in compare(old, new).changes]


NAMES = [*REWRITES, "YAML"]
LARGEST = 120_000
"""Bytes of the documents of the corpus that are rewritten: each is understood eight times."""
KNOWN = {
    ("tricky/ogen_3_0__issue_8906.yaml", "components"): "what a component that is a parameter "
    "writes in place has a class of its own, which in an operation was that of an equal component",
}
"""Rewrites that have changes all the same, and why."""


def size(row: dict[str, str]) -> int:
    """The bytes of a document of the corpus."""
    path = Path(os.environ[CORPUS_VARIABLE], row["file"])
    return path.stat().st_size if path.is_file() else LARGEST


@pytest.mark.parametrize("name", NAMES)
def test_library_in_other_words_has_no_changes(name: str) -> None:
    assert told(LIBRARY, name) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_golden_document_in_other_words_has_no_changes(case: Case, name: str) -> None:
    document, _ = load(inputs_of(case.folder))
    assert document is not None
    assert told(json.loads(json.dumps(document.value)), name, options_of(case.folder)) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row["file"], marks=() if row["name"] in SMALL else pytest.mark.corpus)
        for row in ROWS
        if row["name"] in SMALL or size(row) < LARGEST
    ],
)
def test_document_of_the_corpus_in_other_words_has_no_changes(
    row: dict[str, str], name: str
) -> None:
    path = Path(os.environ[CORPUS_VARIABLE], row["file"])
    syntax = Syntax.JSON if path.suffix == ".json" else Syntax.YAML
    tree, _ = parse(Source(path.name, path.read_text(encoding="utf-8-sig"), syntax))
    if tree is None:
        pytest.skip("the document cannot be read")
    found = told(json.loads(json.dumps(tree.value)), name)
    assert bool(found) is ((row["file"], name) in KNOWN), found

"""Whatever becomes of a document, no public name changes its meaning, and none goes untold."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.pipeline import Inputs, load
from oasmith.project import Vendor as Configured
from oasmith.project import find_project
from oasmith.spec.versions import upgrade
from tests.corpus.test_corpus import ROWS
from tests.naming.mutations import Vendor, change
from tests.naming.oracle import History, Node, mark
from tests.naming.test_stable_names import documents
from tests.support.golden_cases import Case, golden_cases, inputs_of

ROOT = Path(__file__).parents[2]
VENDORS = find_project(ROOT).vendors.values()
SEEDS = range(3)


def document_of(inputs: Inputs) -> Node:
    """The document that a package is made from, as lowering takes it."""
    document, _ = load(inputs)
    assert document is not None
    upgraded, _ = upgrade(document)
    plain: Node = json.loads(json.dumps(upgraded.value))
    return plain


def check_history(document: Node, seed: int, steps: int = 6) -> None:
    """Generate a package again and again while its vendor changes the document."""
    history = History()
    vendor = Vendor(document, Random(seed), history.marks)
    mark(document, history.marks)
    last = history.add(copy.deepcopy(document), "first")
    for _ in range(steps):
        done = change(vendor, last)
        last = history.add(copy.deepcopy(document), done)
        assert history.problems == []


@settings(max_examples=60)
@given(documents(), st.integers(0, 2**32))
def test_names_of_small_documents_keep_their_meaning(document: Node, seed: int) -> None:
    check_history(copy.deepcopy(document), seed)


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_names_of_golden_documents_keep_their_meaning(case: Case) -> None:
    document = document_of(inputs_of(case.folder))
    for seed in SEEDS:
        check_history(copy.deepcopy(document), seed)


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.name)
def test_names_of_vendors_keep_their_meaning(vendor: Configured) -> None:
    document = document_of(Inputs(vendor.specs, vendor.overlays, ROOT))
    for seed in SEEDS:
        check_history(copy.deepcopy(document), seed)


QUICK = ("petstore", "redocly_museum", "spotify", "paypal_orders_v2", "asana", "svix")
"""Public documents whose histories are made in every run of the tests; the others by
``make corpus``."""
MARKS = {True: (), False: (pytest.mark.corpus,)}


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, id=row["name"], marks=MARKS[row["name"] in QUICK]) for row in ROWS],
)
def test_names_of_public_documents_keep_their_meaning(row: dict[str, str], corpus: Path) -> None:
    path = corpus / row["file"]
    document, _ = load(Inputs((path,), (), path.parent))
    if document is not None:  # what is refused is judged elsewhere
        check_history(document_of(Inputs((path,), (), path.parent)), len(row["name"]), steps=4)


def test_there_are_public_documents(corpus: Path) -> None:
    assert {row["name"] for row in ROWS} >= set(QUICK)

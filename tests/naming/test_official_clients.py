"""What vendors call operations in their own Python clients, and what oasmith calls them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.options import Options
from oasmith.pipeline import understand
from tests.corpus.judge import inputs_of
from tests.corpus.manifest import manifest
from tests.naming.official_names import PAGE, ROWS, VENDORS, agrees, page

_FACTS = {"call", "id", "tag", "ours", "official", "why"}


def named(vendor: dict[str, Any]) -> dict[str, str]:
    """What oasmith calls the operations of a vendor."""
    paths: dict[str, dict[str, Any]] = {}
    for row in [*vendor["operations"], *vendor.get("beside", [])]:
        method, path = row["call"].split(" ", 1)
        operation = {"operationId": row["id"], "responses": {"204": {"description": "Done"}}}
        operation |= {"tags": [row["tag"]]} if "tag" in row else {}
        operation |= {key: value for key, value in row.items() if key not in _FACTS}
        paths.setdefault(path, {})[method.lower()] = operation
    document = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths}
    api, _ = lower(document)
    names, _ = assign_names(api, Options("sample"))
    calls = {id_: f"{name.resource}.{name.method}" for id_, name in names.operations.items()}
    return {row["id"]: calls[row["call"]] for row in vendor["operations"]}


@pytest.mark.parametrize("vendor", VENDORS, ids=[vendor["vendor"] for vendor in VENDORS])
def test_names_are_those_of_the_table(vendor: dict[str, Any]) -> None:
    assert named(vendor) == {row["id"]: row["ours"] for row in vendor["operations"]}


def test_most_names_are_those_of_the_official_clients() -> None:
    assert len(ROWS) >= 60 and len(VENDORS) >= 20
    assert sum(map(agrees, ROWS)) >= 0.8 * len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_what_differs_is_explained(row: dict[str, Any]) -> None:
    assert agrees(row) != ("why" in row)


def test_docs_have_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.naming.official_names`"


@pytest.mark.corpus
@pytest.mark.parametrize("vendor", VENDORS, ids=[vendor["vendor"] for vendor in VENDORS])
def test_the_whole_document_gives_the_same_names(vendor: dict[str, Any], corpus: Path) -> None:
    [file] = [row["file"] for row in manifest() if row["name"] == vendor["document"]]
    understood = understand(inputs_of(corpus / file), Options("sample", validation="off"))
    assert understood.names is not None
    names = understood.names.operations
    calls = {row["call"]: names[row["call"]] for row in vendor["operations"]}
    assert {key: f"{name.resource}.{name.method}" for key, name in calls.items()} == {
        row["call"]: row["ours"] for row in vendor["operations"]
    }

"""What vendors call operations in their own Python clients, and what oasmith calls them.

The names of the clients were read in their repositories or documentation, which each vendor's
`source` gives. A name agrees where it is the same, or the same but for words of the resource, which
one of both says twice: ``models.list`` and ``models.list_models``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.words import singular, words
from oasmith.options import Options

VENDORS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "official_clients.yaml").read_text(encoding="utf-8")
)
ROWS = [row for vendor in VENDORS for row in vendor["operations"]]
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


def agrees(row: dict[str, Any]) -> bool:
    """Whether both names say the same."""
    ours, official = row["ours"], row["official"]
    same = words(ours) == words(official) or _method(ours) == _method(official)
    return same or _beside_resource(ours, ours) == _beside_resource(official, ours)


def _method(call: str) -> tuple[str, ...]:
    return words(call.rpartition(".")[2])


def _beside_resource(call: str, ours: str) -> set[str]:
    resource = call.rpartition(".")[0] or ours.rpartition(".")[0]
    return set(map(singular, _method(call))) - set(map(singular, words(resource)))


@pytest.mark.parametrize("vendor", VENDORS, ids=[vendor["vendor"] for vendor in VENDORS])
def test_names_are_those_of_the_table(vendor: dict[str, Any]) -> None:
    assert named(vendor) == {row["id"]: row["ours"] for row in vendor["operations"]}


def test_most_names_are_those_of_the_official_clients() -> None:
    assert len(ROWS) >= 60 and len(VENDORS) >= 20
    assert sum(map(agrees, ROWS)) >= 0.8 * len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_what_differs_is_explained(row: dict[str, Any]) -> None:
    assert agrees(row) != ("why" in row)

"""The table of docs/official-names.md, written by ``python -m tests.naming.official_names``.

Input: `official_clients.yaml`; the names of the clients were read in their repositories or
documentation, which each vendor's `source` gives. Output: the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from oasmith.naming.words import singular, words

PAGE = Path(__file__).parents[2] / "docs" / "official-names.md"
VENDORS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "official_clients.yaml").read_text(encoding="utf-8")
)
ROWS = [row for vendor in VENDORS for row in vendor["operations"]]
_HEAD = """# Names beside those of official clients

What oasmith calls operations of public documents, and what the Python client that the vendor maintains
calls them: {rows} operations of {documents} documents. {same} methods have the same name; {alike} more differ only by
words of the resource, which one of both says twice (`models.list`, `models.list_models`); {others} differ,
and the table says why. `tests/naming/official_clients.yaml` is the source of this page, and tests hold it
to what oasmith does, with these operations alone and with the whole documents (`make corpus`).

| vendor | operation | operationId | oasmith | official client | |
|---|---|---|---|---|---|
"""


def agrees(row: dict[str, Any]) -> bool:
    """Whether both names say the same: they are the same but for words of the resource."""
    ours, official = row["ours"], row["official"]
    return _is_same(row) or _beside_resource(ours, ours) == _beside_resource(official, ours)


def page() -> str:
    """The whole page."""
    same, alike = sum(map(_is_same, ROWS)), sum(map(agrees, ROWS))
    counts = {"same": same, "alike": alike - same, "others": len(ROWS) - alike}
    head = _HEAD.format(rows=len(ROWS), documents=len(VENDORS), **counts)
    return head + "".join(f"| {' | '.join(cells)} |\n" for cells in _lines())


def _lines() -> Iterator[list[str]]:
    for vendor in VENDORS:
        link = f"[{vendor['vendor']}]({vendor['source']})"
        for row in vendor["operations"]:
            call = f"`{row['call']}`".replace("|", "\\|")
            told = row.get("why") or _likeness(row)
            names = (f"`{row[key]}`" for key in ("id", "ours", "official"))
            yield [link, call, *names, told]


def _likeness(row: dict[str, Any]) -> str:
    if words(row["ours"]) == words(row["official"]):
        return "same"
    return "same method" if _is_same(row) else "same but for the resource"


def _is_same(row: dict[str, Any]) -> bool:
    ours, official = row["ours"], row["official"]
    return words(ours) == words(official) or _method(ours) == _method(official)


def _method(call: str) -> tuple[str, ...]:
    return words(call.rpartition(".")[2])


def _beside_resource(call: str, ours: str) -> set[str]:
    resource = call.rpartition(".")[0] or ours.rpartition(".")[0]
    return set(map(singular, _method(call))) - set(map(singular, words(resource)))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""Decoding and encoding: the generated codec, pydantic dataclasses, and JSON without classes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import orjson
from pydantic import TypeAdapter

from aboutyou.models import UpsertProductBatchResultsResponse
from tests.bench import twins
from tests.bench.measure import Times, in_turns, table

ITEMS = 200
HEAD = ("per item", "dict to objects", "objects to dict", "bytes to objects", "objects to bytes")

Steps: TypeAlias = tuple[Callable[[], Any], ...]
"""What the columns of the table after the first one do; fewer where there are no objects."""

Found: TypeAlias = Mapping[str, Sequence[Times]]
"""The times of the steps of each contender."""


def payload() -> dict[str, Any]:
    """A batch result in which every property of the schema is given."""
    return {
        "batchRequestId": "7f9c2ba4-e88f-4b7e-9e5b-0c6c6b9f2a11",
        "status": "completed",
        "items": [_result(number) for number in range(ITEMS)],
    }


def _result(number: int) -> dict[str, Any]:
    return {"requestItem": _item(number), "success": number % 7 != 0, "errors": []}


def _item(number: int) -> dict[str, Any]:
    return {
        "style_key": f"style-{number}",
        "sku": f"sku-{number}-m",
        "ean": "4006381333931",
        "hs_code": "6109.10",
        "name": "Aster",
        "description": "A plain shirt",
        "descriptions": {"de": "Ein schlichtes Hemd", "en": "A plain shirt"},
        "color": 12,
        "size": 7,
        "second_size": None,
        "brand": 301,
        "category": 20201,
        "quantity": number,
        "weight": 180,
        "countries": ["DE", "AT", "CH"],
        "country_of_origin": "PT",
        "attributes": [1, 22, 333, 4444],
        "material_composition_textile": [
            {"cluster_id": 1, "components": [{"material_id": 5, "fraction": 100}]}
        ],
        "material_composition_non_textile": [{"cluster_id": 2, "components": [{"material_id": 9}]}],
        "prices": [{"country_code": "DE", "retail_price": 19.99, "sale_price": 14.5}],
        "images": ["https://img.example.com/1.jpg", "https://img.example.com/2.jpg"],
    }


def generated(data: dict[str, Any], text: bytes) -> Steps:
    model = UpsertProductBatchResultsResponse
    value = model.from_dict(data)
    return (
        lambda: model.from_dict(data),
        value.to_dict,
        lambda: model.from_json(text),
        value.to_json,
    )


def pydantic(data: dict[str, Any], text: bytes) -> Steps:
    adapter = TypeAdapter(twins.UpsertProductBatchResultsResponse)
    value = adapter.validate_python(data)
    return (
        lambda: adapter.validate_python(data),
        lambda: adapter.dump_python(value, by_alias=True, mode="json"),
        lambda: adapter.validate_json(text),
        lambda: adapter.dump_json(value, by_alias=True),
    )


def standard_json(data: dict[str, Any], text: bytes) -> Steps:
    return (lambda: json.loads(text), lambda: json.dumps(data).encode())


def fast_json(data: dict[str, Any], text: bytes) -> Steps:
    return (lambda: orjson.loads(text), lambda: orjson.dumps(data))


OURS = "generated codec (orjson installed)"
PYDANTIC = "pydantic dataclasses"
CONTENDERS: dict[str, Callable[[dict[str, Any], bytes], Steps]] = {
    OURS: generated,
    PYDANTIC: pydantic,
    "`json`, no classes": standard_json,
    "`orjson`, no classes": fast_json,
}


def measured() -> Found:
    """The times of all steps of all contenders, for a batch of `ITEMS`, each step in turns."""
    data = payload()
    text = orjson.dumps(data)
    steps = {label: contender(data, text) for label, contender in CONTENDERS.items()}
    for label, each in steps.items():
        _require_equal_work(label, each, data)
    found: dict[str, list[Times]] = {label: [] for label in steps}
    for column in range(4):
        # The contenders without objects have only the last two steps.
        ahead = {label: column - 4 + len(each) for label, each in steps.items()}
        running = {label: steps[label][at] for label, at in ahead.items() if at >= 0}
        for label, times in zip(running, in_turns(list(running.values())), strict=True):
            found[label].append(times)
    return found


def report(found: Found) -> str:
    """The table, in microseconds per item."""
    rows = []
    for label, times in found.items():
        cells = [each.show("µs", per=ITEMS) for each in times]
        rows.append((label, *["–"] * (4 - len(cells)), *cells))
    return table(HEAD, rows)


def ratios(found: Found) -> dict[str, float]:
    """How many times as long each step takes as with pydantic, by the medians."""
    pairs = zip(HEAD[1:], found[OURS], found[PYDANTIC], strict=True)
    return {step: ours.median / theirs.median for step, ours, theirs in pairs}


def _require_equal_work(label: str, steps: Steps, data: dict[str, Any]) -> None:
    """Refuse to compare a contender that loses something of the payload."""
    written = json.loads(steps[-1]())
    if written != data or (len(steps) == 4 and steps[1]() != data):
        raise SystemExit(f"{label}: the payload does not survive the round trip")

"""What a generated client sends for every style, explode and kind of value of a parameter.

`parameters.txt` is the table "Style Examples" of OpenAPI 3.1.1 (section 4.8.12.4) as it goes on
the wire: a block per place, style and explode, a line per value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from oasmith.runtime.http import Request
from tests.wire.package import generated

TABLE = Path(__file__).with_suffix("").with_name("parameters.txt")
STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
COLOURS = ["blue", "black", "brown"]
VALUES = {
    "string": ("string", "blue"),
    "empty": ("string", ""),
    "null": ("string", None),
    "array": ("array", COLOURS),
    "no items": ("array", []),
    "object": ("object", {"R": 100, "G": 200, "B": 150}),
    "no members": ("object", {}),
}
"""By the name of a line: the type of the parameter, and its value as JSON."""
SCHEMAS = {
    "string": {"type": ["string", "null"]},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {"$ref": "#/components/schemas/Colour"},
}
BLOCKS = [
    (where, style, explode)
    for where, styles in STYLES.items()
    for style, explode in product(styles, (False, True))
]


def document() -> dict[str, Any]:
    """An operation for every place, style, explode and type, each with the one parameter
    `color`."""
    paths = {}
    for (where, style, explode), (type_, schema) in product(BLOCKS, SCHEMAS.items()):
        name = operation_id(where, style, explode, type_)
        parameter = {"name": "color", "in": where, "style": style, "explode": explode}
        operation = {
            "operationId": name,
            "tags": ["colours"],
            "parameters": [{**parameter, "required": where == "path", "schema": schema}],
            "responses": {"204": {"description": "Done"}},
        }
        paths[f"/{name}" + ("/{color}" if where == "path" else "")] = {"get": operation}
    members = {name: {"type": "integer"} for name in "RGB"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Colours", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": {"Colour": {"type": "object", "properties": members}}},
    }


def operation_id(where: str, style: str, explode: bool, type_: str) -> str:
    return f"{where}_{style.lower()}_{'exploded' if explode else 'joined'}_{type_}"


@pytest.fixture(scope="module")
def colours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    path = tmp_path_factory.mktemp("colours") / "openapi.json"
    path.write_text(json.dumps(document()), encoding="utf-8")
    with generated(path) as package:
        yield package


def table() -> dict[str, list[str]]:
    """The lines of each block by its head."""
    blocks = TABLE.read_text(encoding="utf-8").strip().split("\n\n")
    split = [block.splitlines() for block in blocks if not block.startswith("#")]
    return {lines[0]: lines[1:] for lines in split}


def head(where: str, style: str, explode: bool) -> str:
    return f"{where} {style}" + (" explode" if explode else "")


def test_every_place_style_and_explode_stands_in_the_table() -> None:
    assert list(table()) == [head(*block) for block in BLOCKS]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: head(*block))
def test_a_parameter_is_sent_as_the_table_says(
    block: tuple[str, str, bool], colours: ModuleType
) -> None:
    sent = [f"  {name:<10}  {_sent(block, *value, colours)}" for name, value in VALUES.items()]
    assert sent == table()[head(*block)]


def _sent(block: tuple[str, str, bool], type_: str, value: Any, package: ModuleType) -> str:
    """The part of the request that holds the parameter."""
    transport = package.testing.FakeTransport([package.testing.reply(204)])
    if type_ == "object":
        value = package.models.Colour.from_dict(value)
    with package.WireClient(transport=transport) as client:
        call = getattr(client.colours, operation_id(*block, type_))
        try:
            call(color=value)
        except package.RequestValidationError:
            return "refused"
    return _part(block[0], transport.requests[0])


def _part(where: str, request: Request) -> str:
    rest = request.url.removeprefix("https://api.example.com/").partition("/")[2]
    query = request.url.partition("?")[2]
    parts = {
        "path": f"/{rest}",
        "query": query and f"?{query}",
        "header": _header(request, "color"),
        "cookie": _header(request, "Cookie"),
    }
    return parts[where] or "nothing"


def _header(request: Request, name: str) -> str:
    return f"{name}: {request.headers[name]}".rstrip() if name in request.headers else ""

"""Schemas as bodies and answers of operations: which JSON values a generated client sends and
reads.

Input: schemas. Output: a package that is imported, with an operation for each of them.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate
from tests.support.golden_cases import write_package

Schema = dict[str, Any] | bool


class Bodies:
    """What becomes of JSON values that are sent as bodies of a schema, or come as answers of it."""

    def __init__(self, package: str) -> None:
        self._testing: Any = importlib.import_module(f"{package}.testing")
        module: Any = importlib.import_module(package)
        self._client: Any = module.KeywordsClient
        self._errors: Any = module.RequestValidationError, module.DecodeError

    def sends(self, number: int, value: Any) -> bool:
        """Whether the value goes out as a body of that schema."""
        transport = self._testing.FakeTransport([self._testing.reply(204)])
        with self._client(transport=transport) as client:
            try:
                self._method(client, f"send{number}")(body=value)
            except self._errors:
                pass
        return bool(transport.requests)

    def reads(self, number: int, value: Any) -> bool:
        """Whether an answer of that schema is read without a departure."""
        transport = self._testing.FakeTransport([self._testing.reply(data=value)])
        with self._client(transport=transport, strict=True) as client:
            try:
                self._method(client, f"read{number}")()
            except self._errors:
                return False
        return True

    def _method(self, client: Any, name: str) -> Any:
        return getattr(client.cases, name)


@contextmanager
def bodies(folder: Path, schemas: Sequence[Schema]) -> Iterator[Bodies]:
    """A client for the schemas, which are known by their position."""
    package = "keywords"
    spec = folder / "spec.json"
    spec.write_text(json.dumps(_document(schemas)), encoding="utf-8")
    options = Options(package, client="KeywordsClient", bodies="model")
    files = generate(Inputs([spec], [], folder), options, Renderer()).files
    assert files is not None
    write_package(folder / package, files)
    sys.path.insert(0, str(folder))
    try:
        yield Bodies(package)
    finally:
        sys.path.remove(str(folder))
        for name in [n for n in sys.modules if n.partition(".")[0] == package]:
            del sys.modules[name]


def _document(schemas: Sequence[Schema]) -> dict[str, Any]:
    paths = {}
    for number in range(len(schemas)):
        schema = {"$ref": f"#/components/schemas/S{number}"}
        content = {"application/json": {"schema": schema}}
        paths[f"/{number}"] = {
            "post": _operation(f"send{number}")
            | {
                "requestBody": {"required": True, "content": content},
                "responses": {"204": {"description": "Done"}},
            },
            "get": _operation(f"read{number}")
            | {"responses": {"200": {"description": "It", "content": content}}},
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Keywords", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": {f"S{number}": each for number, each in enumerate(schemas)}},
    }


def _operation(name: str) -> dict[str, Any]:
    return {"operationId": name, "x-oasmith-name": name, "tags": ["cases"]}

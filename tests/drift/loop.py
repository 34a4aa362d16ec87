"""The loop under test: a document and answers, an overlay, and the document with it again.

Not a test: what the tests of this folder are made of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from oasmith.cli.app import run
from oasmith.drift.reading import Reader
from oasmith.drift.records import Departure
from oasmith.drift.repair import reading, subject_of
from oasmith.drift.sources import Text
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand
from oasmith.render import Renderer

BASE = "https://api.example.com"


@dataclass(frozen=True)
class Answer:
    """An answer to a call: JSON, a text or bytes as its body."""

    body: Any = None
    status: int = 200
    path: str = "/thing"
    method: str = "GET"
    kind: str = "application/json"

    def entry(self) -> dict[str, Any]:
        """The answer as an entry of a HAR file."""
        text = self.body if isinstance(self.body, str) and "json" not in self.kind else None
        text = json.dumps(self.body) if text is None and self.body is not NOTHING else text or ""
        headers = [{"name": "Content-Type", "value": self.kind}] if self.kind else []
        content = {"size": len(text), "mimeType": self.kind, "text": text}
        return {
            "request": {"method": self.method, "url": f"{BASE}{self.path}", "headers": []},
            "response": {"status": self.status, "headers": headers, "content": content},
        }


NOTHING: Any = object()
"""No body at all."""


def har(answers: Iterable[Answer]) -> str:
    """A HAR file with these answers."""
    entries = [answer.entry() for answer in answers]
    return json.dumps({"log": {"version": "1.2", "creator": {}, "entries": entries}})


def document(schema: Any, version: str = "3.1.0", **components: Any) -> dict[str, Any]:
    """A document whose one operation answers with JSON of a schema."""
    if version == "2.0":
        response = {"description": "ok", "schema": schema}
        return {
            "swagger": "2.0",
            "info": {"title": "Things", "version": "1"},
            "host": "api.example.com",
            "schemes": ["https"],
            "produces": ["application/json"],
            "paths": {"/thing": {"get": {"responses": {"200": response}}}},
            "definitions": components,
        }
    content = {"application/json": {"schema": schema}}
    return {
        "openapi": version,
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": BASE}],
        "paths": {"/thing": {"get": {"responses": {"200": _ok(content)}}}},
        "components": {"schemas": components},
    }


def _ok(content: Any) -> dict[str, Any]:
    return {"description": "ok", "content": content}


class Loop:
    """A folder with a document, traffic and an overlay."""

    def __init__(self, folder: Path, spec: Mapping[str, Any]) -> None:
        self.folder = folder
        self.spec = folder / "spec.json"
        self.spec.write_text(json.dumps(spec), encoding="utf-8")
        self.overlay = folder / "drift.overlay.yaml"

    def drift(self, *sources: str | Iterable[Answer], options: Iterable[str] = ()) -> int:
        """Run the command with these sources; its exit code."""
        paths = []
        for index, source in enumerate(sources):
            path = self.folder / f"source{index}"
            path.write_text(source if isinstance(source, str) else har(source), encoding="utf-8")
            paths.append(str(path))
        out = ["-o", str(self.overlay)]
        return run(["drift", *paths, "--spec", str(self.spec), *out, *options])

    @property
    def actions(self) -> list[dict[str, Any]]:
        """The actions of the overlay."""
        if not self.overlay.exists():
            return []
        actions: list[dict[str, Any]] = yaml.safe_load(self.overlay.read_text())["actions"]
        return actions

    @property
    def edits(self) -> list[tuple[str, Any]]:
        """What the actions do, by target; a removal is None."""
        return [(action["target"], action.get("update")) for action in self.actions]

    def left(self, answers: Iterable[Answer], *, strict: bool = True) -> list[Departure]:
        """What still departs after the repair; with `strict`, every answer must decode strictly."""
        overlays = [self.overlay] if self.overlay.exists() else []
        inputs = Inputs([self.spec], overlays, self.folder)
        understood = understand(inputs, Options("sample", validation="strict"))
        wrong = [d for d in understood.diagnostics if d.severity.label == "error"]
        assert not wrong, wrong
        subject = subject_of(understood, Options("sample"))
        assert subject is not None, understood.diagnostics
        with reading(subject, Renderer(), ()) as (traffic, reader):
            source = Text("again", "")
            for number, answer in enumerate(answers):
                traffic.add(source, 0, answer.entry(), number)
            assert not reader.unreadable
            if strict:
                self._strictly(reader, answers)
            return list(reader.tally())

    def _strictly(self, reader: Reader, answers: Iterable[Answer]) -> None:
        runtime = reader._runtime
        for answer in answers:
            for endpoint, operation in reader._operations.items():
                if endpoint == f"{answer.method} {answer.path}":
                    entry = answer.entry()["response"]
                    headers = runtime["http"].Headers(
                        (h["name"], h["value"]) for h in entry["headers"]
                    )
                    body = entry["content"]["text"].encode()
                    response = runtime["http"].Response(answer.status, headers, body)
                    if runtime["responses"].is_success(operation, answer.status):
                        runtime["responses"].read_success(operation, response)

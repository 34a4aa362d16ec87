"""The loop under test: a document and answers, an overlay, and the document with it again.

Not a test: what the tests of this folder are made of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from oasmith.cli.app import run
from oasmith.drift.reading import Reader
from oasmith.drift.records import Departure
from oasmith.drift.repair import reading, subject_of
from oasmith.drift.sources import Text
from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, understand

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
        text = self.body if isinstance(self.body, str) and not self.kind.endswith("json") else None
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


def document(version: str, schemas: Mapping[str, Any], components: Any) -> dict[str, Any]:
    """A document with an operation for each path, whose answer is JSON of a schema."""
    info = {"title": "Things", "version": "1"}
    paths = {path: {"get": {"responses": _ok(s, version)}} for path, s in schemas.items()}
    if version != "2.0":
        held = {"schemas": components}
        return {
            "openapi": version,
            "info": info,
            "servers": [{"url": BASE}],
            "paths": paths,
            "components": held,
        }
    spec = {
        "swagger": "2.0",
        "info": info,
        "host": "api.example.com",
        "schemes": ["https"],
        "produces": ["application/json"],
        "paths": paths,
        "definitions": components,
    }
    moved: dict[str, Any] = json.loads(
        json.dumps(spec).replace("#/components/schemas/", "#/definitions/")
    )
    return moved


def _ok(schema: Any, version: str) -> dict[str, Any]:
    content = {"content": {"application/json": {"schema": schema}}}
    return {"200": {"description": "ok", **(content if version != "2.0" else {"schema": schema})}}


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

    def left(self, answers: Iterable[Answer]) -> list[str]:
        """What still departs after the repair, and what a strict client still refuses."""
        answers = list(answers)
        with self._reading(answers) as reader:
            departing = [_told(departure) for departure in reader.tally()]
            paths = {told.partition(": ")[0] for told in departing}
            rest = [answer for answer in answers if answer.path not in paths]
            return [*departing, *reader.unreadable, *self._refused(reader, rest)]

    def records(self, answers: Iterable[Answer]) -> str:
        """What a client of the document as it is now would have counted."""
        with self._reading(list(answers)) as reader:
            found = reader.tally().items()
        return json.dumps([{**asdict(departure), "count": seen.count} for departure, seen in found])

    @contextmanager
    def _reading(self, answers: list[Answer]) -> Iterator[Reader]:
        overlays = [self.overlay] if self.overlay.exists() else []
        inputs = Inputs([self.spec], overlays, self.folder)
        understood = understand(inputs, Options("sample", validation="strict"))
        subject = subject_of(understood, inputs, Options("sample"))
        assert subject is not None, understood.diagnostics
        with reading(subject, Renderer(), ()) as (traffic, reader):
            for number, answer in enumerate(answers):
                traffic.add(Text("again", ""), 0, answer.entry(), number)
            assert traffic.read == len(answers)
            yield reader

    def _refused(self, reader: Reader, answers: Iterable[Answer]) -> Iterator[str]:
        """What strict decoding says of answers that are successes."""
        runtime = reader.runtime
        http, responses, errors = (runtime[name] for name in ("http", "responses", "errors"))
        for answer in answers:
            came = answer.entry()["response"]
            headers = http.Headers((each["name"], each["value"]) for each in came["headers"])
            response = http.Response(answer.status, headers, came["content"]["text"].encode())
            operation = reader.operations[f"{answer.method} {answer.path}"]
            if responses.is_success(operation, answer.status):
                try:
                    responses.read_success(operation, response)
                except errors.ClientError as error:
                    yield f"{answer.path}: {error}"


def _told(departure: Departure) -> str:
    return f"{departure.endpoint.partition(' ')[2]}: {departure.path}: {departure.kind}"

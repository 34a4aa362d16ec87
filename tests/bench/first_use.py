"""What the first use of models costs: their classes are made, and their codecs, when a value is
decoded for the first time."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench.generation import DOCUMENTS, OASMITH
from tests.bench.measure import Times, run, table, times_of

CLASSES = 2_000
REPOSITORY = "decode of the answer to `repos.get`, beyond `import github`"
TREE = f"import and decode of a tree of {CLASSES:,} classes, beyond an empty process"
HEAD = ("first use", "time")

_EXAMPLE = "full-repository-default-response"
_READ = "import json; payload = json.load(open('{payload}'))\n"
_IMPORT = "import github\n"
_DECODE = "from github import models\nmodels.FullRepository.from_dict(payload)\n"
_TREE = "from tree import models\nmodels.Node0.from_dict(payload)\n"


def measured(folder: Path, out: Path) -> dict[str, Times]:
    """The times; `out` has the package of github."""
    (out / "repository.json").write_text(json.dumps(_repository(folder)), encoding="utf-8")
    _generate_tree(out)
    read = {name: _READ.format(payload=name) for name in ("repository.json", "tree.json")}
    github = _time(read["repository.json"] + _IMPORT + _DECODE, out)
    imported = _time(read["repository.json"] + _IMPORT, out)
    tree = _time(read["tree.json"] + _TREE, out) - _time(read["tree.json"], out)
    return {REPOSITORY: github - imported, TREE: tree}


def _time(program: str, out: Path) -> Times:
    return times_of((sys.executable, "-c", program), cwd=out)


def _repository(folder: Path) -> Any:
    """The example of the document, with the property that it lacks."""
    document = json.loads((folder / DOCUMENTS["github"]).read_bytes())
    example = document["components"]["examples"][_EXAMPLE]["value"]
    language = {"language": "Python"}
    return example | language | {"source": example["source"] | language}


def _generate_tree(out: Path) -> None:
    """The package `tree`, and a value of which every object is of another class."""
    (out / "nodes.json").write_text(json.dumps(_document()), encoding="utf-8")
    (out / "tree.json").write_text(json.dumps(_node(0)), encoding="utf-8")
    command: list[str | Path] = [
        OASMITH,
        "generate",
        out / "nodes.json",
        "--out",
        out,
        "--package",
        "tree",
    ]
    run(command, cwd=out).require_success()


def _children(number: int) -> dict[str, int]:
    below = {"left": 2 * number + 1, "right": 2 * number + 2}
    return {side: child for side, child in below.items() if child < CLASSES}


def _node(number: int) -> dict[str, Any]:
    below = {side: _node(child) for side, child in _children(number).items()}
    return {"id": number, "name": f"node {number}", **below}


def _schema(number: int) -> dict[str, Any]:
    own = {"id": {"type": "integer"}, "name": {"type": "string"}}
    refs = {s: {"$ref": f"#/components/schemas/Node{n}"} for s, n in _children(number).items()}
    return {"type": "object", "required": ["id", "name"], "properties": own | refs}


def _document() -> dict[str, Any]:
    root = {"application/json": {"schema": {"$ref": "#/components/schemas/Node0"}}}
    get = {"operationId": "get", "responses": {"200": {"description": "The tree", "content": root}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tree", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/tree": {"get": get}},
        "components": {"schemas": {f"Node{n}": _schema(n) for n in range(CLASSES)}},
    }


def report(found: Mapping[str, Times]) -> str:
    """The table."""
    return table(HEAD, ((label, times.show("ms")) for label, times in found.items()))

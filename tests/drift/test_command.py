"""``oasmith drift`` as a person meets it: a project, a server that keeps another document, exit
codes."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from oasmith.cli.app import run

from .loop import Answer, document, har

SPEC = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "/api"}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "tags": ["orders"],
                "responses": {
                    "200": {
                        "description": "All orders.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Order"},
                                }
                            }
                        },
                    }
                },
            },
            "post": {
                "operationId": "createOrder",
                "tags": ["orders"],
                "responses": {
                    "200": {
                        "description": "The order.",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                        },
                    }
                },
            },
        },
        "/health": {
            "get": {
                "operationId": "health",
                "tags": ["orders"],
                "responses": {
                    "200": {
                        "description": "Whether it is up.",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    }
                },
            }
        },
    },
    "components": {
        "schemas": {
            "Order": {
                "type": "object",
                "required": ["id", "total", "created"],
                "properties": {
                    "id": {"type": "integer"},
                    "total": {"type": "number"},
                    "status": {"type": "string", "enum": ["open"]},
                    "created": {"type": "string", "format": "date-time"},
                    "customer": {"$ref": "#/components/schemas/Customer"},
                },
            },
            "Customer": {"type": "object", "properties": {"name": {"type": "string"}}},
        }
    },
}
ORDER = {
    "id": "a-1",
    "total": None,
    "status": "paid",
    "created": "2024-05-06T07:08:09",
    "customer": None,
    "note": "s3cret",
}
PROGRAM = """\
import json
import sys

from shop import ShopClient

with ShopClient(base_url=sys.argv[1], strict=len(sys.argv) > 2, max_retries=0) as client:
    client.orders.list_orders()
    client.orders.create_order()
    client.orders.health()
    print(client.drift.to_json())
"""
PROJECT = """\
[tool.oasmith.vendors.shop]
specs = ["shop.json"]
transports = ["stdlib"]
"""


class Handler(BaseHTTPRequestHandler):
    """A server that keeps another document than the one it publishes."""

    def do_GET(self) -> None:
        if self.path == "/api/health":
            self._answer(200, b"fine", "text/plain")
        else:
            self._answer(200, json.dumps([ORDER, {"id": 2, "total": 1}]).encode())

    def do_POST(self) -> None:
        self._answer(201, json.dumps(ORDER).encode())

    def _answer(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    """The base URL of the server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}/api"
        listening.shutdown()
        thread.join()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one vendor."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.json").write_text(json.dumps(SPEC))
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "program.py").write_text(PROGRAM)
    return tmp_path


def called(folder: Path, url: str, *strict: str) -> str:
    """What the program prints."""
    command = [sys.executable, str(folder / "program.py"), url, *strict]
    environment = {"PYTHONPATH": str(folder / "generated")}
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_first_contact(folder: Path, server: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Generate, call, read the drift, repair, tighten."""
    assert run(["generate"]) == 0
    told = called(folder, server)
    assert len(json.loads(told)) > 5
    (folder / "drift.json").write_text(told)
    capsys.readouterr()
    assert run(["drift", "drift.json", "--vendor", "shop", "-o", "shop.overlay.yaml"]) == 1
    said = capsys.readouterr().out
    assert said.endswith(
        "list it in [tool.oasmith.vendors.shop] of pyproject.toml:\n"
        '  overlays = ["shop.overlay.yaml"]\n'
    )
    (folder / "pyproject.toml").write_text(f'{PROJECT}overlays = ["shop.overlay.yaml"]\n')
    assert run(["generate"]) == 0
    assert json.loads(called(folder, server, "strict")) == []
    assert run(["drift", "drift.json", "-o", "shop.overlay.yaml"]) == 0
    assert run(["lint", "--fail-on", "error"]) == 0
    assert "s3cret" not in (folder / "shop.overlay.yaml").read_text()


def test_without_an_output_the_overlay_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "t.har").write_text(har([Answer({}, path="/api/orders", method="POST")]))
    assert run(["drift", "t.har"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("overlay: 1.1.0\n")
    assert "overlay" not in said.err
    (folder / "printed.yaml").write_text(said.out)
    assert run(["drift", "t.har", "--spec", "shop.json", "--overlay", "printed.yaml"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("places", "said"), [(5, 'in 1 more place"'), (6, 'in 2 more places"')])
def test_the_reason_counts_the_places_beyond_the_first_four(
    folder: Path, capsys: pytest.CaptureFixture[str], places: int, said: str
) -> None:
    thing = {"type": "object", "properties": {"a": {"type": "string"}}}
    paths = {f"/thing{n}": {"$ref": "#/components/schemas/Thing"} for n in range(places)}
    spec = document("3.1.0", paths, {"Thing": thing})
    (folder / "spec.json").write_text(json.dumps(spec))
    (folder / "t.har").write_text(har(Answer({"a": None}, path=path) for path in paths))
    assert run(["drift", "t.har", "--spec", "spec.json"]) == 1
    assert said in capsys.readouterr().out


def test_what_belongs_to_no_operation_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    traffic = [
        *[Answer({}, path="/api/orders/778899?token=s3cret")] * 2,
        Answer({}, path="/api/health"),
    ]
    entries = json.loads(har(traffic))
    other = json.loads(har([Answer({})]))["log"]["entries"][0]
    other["request"]["url"] = "https://cdn.example.org/x.js"
    entries["log"]["entries"] += [other]
    (folder / "t.har").write_text(json.dumps(entries))
    assert run(["drift", "t.har"]) == 0
    said = capsys.readouterr().err
    assert "undocumented: GET /api/orders/{id} (2)" in said
    assert "cdn.example.org (1)" in said
    assert "nothing to repair" in said
    assert "s3cret" not in said
    assert run(["drift", "t.har", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_a_server_that_the_document_does_not_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = document("3.1.0", {"/thing": {"type": "string"}}, {})
    spec["servers"] = [{"url": "https://elsewhere.example"}]
    (folder / "spec.json").write_text(json.dumps(spec))
    (folder / "t.har").write_text(har([Answer(1)]))
    assert run(["drift", "t.har", "--spec", "spec.json"]) == 0
    assert "api.example.com (1)" in capsys.readouterr().err
    assert (
        run(["drift", "t.har", "--spec", "spec.json", "--server", "https://api.example.com"]) == 1
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bad.json"], "bad.json:1:1: this is not valid JSON"),
        (["ok.json", "--vendor", "nobody"], "; there are: shop\n"),
        (["ok.json", "--vendor", "shop.json"], "no vendor `shop.json` in"),
        (["null.json"], "null.json:1:1: this is neither drift nor a HAR file"),
        (["ok.json", "--vendor", "shop", "--spec", "shop.json"], "--vendor or --spec, not both"),
        (["ok.json", "--overlay", "ok.json"], "--overlay goes with --spec"),
        (["ok.json", "--server", "s3cret"], "--server must be an http URL"),
        (["ok.json", "-o", "shop.json"], "shop.json is no overlay"),
        (["ok.json", "-o", "bad.json"], "bad.json:1:1"),
        (["ok.json", "-o", "odd.yaml"], "odd.yaml:2:11: `actions` must be a list"),
        (["ok.json", "-o", "none.yaml"], "none.yaml:1:1: `actions` must be a list"),
        (["ok.json", "-o", "kept.yaml"], "kept.yaml: x-drift: `endpoint` must be a text"),
        (["nowhere.json"], "does not exist"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (folder / "ok.json").write_text("[]")
    (folder / "bad.json").write_text("s3cret")
    (folder / "null.json").write_text("null")
    (folder / "odd.yaml").write_text("overlay: 1.0.0\nactions:  x\n")
    (folder / "none.yaml").write_text("overlay: 1.0.0\n")
    kept = {"target": "$", "update": {}, "x-drift": [{}]}
    (folder / "kept.yaml").write_text(json.dumps({"overlay": "1.0.0", "actions": [kept]}))
    assert run(["drift", *arguments]) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert "s3cret" not in said.err.replace("--server", "")
    assert "Traceback" not in said.err


def test_several_vendors_must_be_told_apart(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = PROJECT.replace("shop]", "other]")
    (folder / "pyproject.toml").write_text(PROJECT + other)
    assert len(tomllib.loads(PROJECT + other)["tool"]["oasmith"]["vendors"]) == 2
    (folder / "ok.json").write_text("[]")
    assert run(["drift", "ok.json"]) == 2
    assert "--vendor NAME (shop, other), or --spec FILE" in capsys.readouterr().err
    assert run(["drift", "ok.json", "--vendor", "shop"]) == 0


def test_answers_that_cannot_be_read_at_all_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    traffic = json.loads(har([Answer({}, path="/api/orders", method="POST")] * 2))
    first, second = (entry["response"]["content"] for entry in traffic["log"]["entries"])
    first["text"] = '{"s3cret": '
    del second["text"]
    second["size"] = 9
    (folder / "t.har").write_text(json.dumps(traffic))
    assert run(["drift", "t.har"]) == 1
    said = capsys.readouterr()
    assert "not what its media type says: POST /orders (1)" in said.err
    assert "without its body in the file: POST /orders (1)" in said.err
    assert "s3cret" not in said.err + said.out


ALIASED = """\
overlay: 1.0.0
info: {title: T, version: '1'}
x-b: &b {x-a: 1}
actions:
- target: $.info
  update: *b
"""
CLIPPED = ALIASED.replace("*b\n", "{x-a: 1}\n  x-why: |\n    because")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_overlay_with_aliases_keeps_its_bytes(folder: Path, encoding: str) -> None:
    (folder / "t.har").write_text(har([Answer([ORDER], path="/api/orders")]))
    (folder / "o.yaml").write_bytes(ALIASED.encode(encoding))
    assert run(["drift", "t.har", "-o", "o.yaml"]) == 1
    written = (folder / "o.yaml").read_bytes()
    assert written.decode(encoding).startswith(ALIASED)
    assert written.startswith(ALIASED.encode(encoding))
    assert run(["drift", "t.har", "-o", "o.yaml"]) == 0
    assert (folder / "o.yaml").read_bytes() == written


def test_an_overlay_that_would_say_something_else_is_left_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "t.har").write_text(har([Answer([ORDER], path="/api/orders")]))
    (folder / "o.yaml").write_text(CLIPPED)
    assert run(["drift", "t.har", "-o", "o.yaml"]) == 2
    assert "o.yaml:5:3: actions cannot be put after this one" in capsys.readouterr().err
    assert (folder / "o.yaml").read_text() == CLIPPED


def test_a_broken_entry_is_told_and_the_others_are_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    traffic = json.loads(har([Answer([ORDER], path="/api/orders")] * 2))
    traffic["log"]["entries"][0] = {"s3cret": 1}
    (folder / "t.har").write_text(json.dumps(traffic))
    assert run(["drift", "t.har"]) == 1
    said = capsys.readouterr()
    assert "entry 1: `request` must be an object" in said.err
    assert "t.har:1:" in said.err
    assert "1 answer read as a client reads them" in said.err
    assert "x-drift" in said.out
    assert "s3cret" not in said.err + said.out


def test_only_broken_entries_are_no_success(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "t.har").write_text('{"log": {"entries": [{}]}}')
    assert run(["drift", "t.har"]) == 1
    assert "t.har:1:22: entry 1: `request` must be an object" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ({"status": "\ud800"}, "it has half of a surrogate pair, which no file can hold"),
        ({"\ud800": 1}, "it has half of a surrogate pair, which no file can hold"),
        ({"id": Ellipsis}, "the number is larger than a float can be"),
        ({"total": Ellipsis}, "the number is larger than a float can be"),
        ({"new": Ellipsis}, "the number is larger than a float can be"),
    ],
)
def test_what_no_document_can_say_is_told_with_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str], order: dict[str, Any], reason: str
) -> None:
    order = {"id": 1, "total": 1, "created": "2024-05-06T07:08:09Z", **order}
    order = {key: "huge" if value is Ellipsis else value for key, value in order.items()}
    text = har([Answer([order], path="/api/orders")])
    (folder / "t.har").write_text(text.replace('\\"huge\\"', "1e400"))
    assert run(["drift", "t.har", "-o", "o.yaml"]) == 1
    said = capsys.readouterr()
    (line,) = [line for line in said.err.splitlines() if line.startswith("not repaired")]
    assert reason in line
    assert not (folder / "o.yaml").exists()


def _write_globs(folder: Path, specs: str, overlays: str = "") -> None:
    """A project whose documents are named by a glob."""
    listed = f"overlays = {overlays}\n" if overlays else ""
    text = f'[tool.oasmith.vendors.shop]\nspecs = {specs}\ntransports = ["stdlib"]\n{listed}'
    (folder / "pyproject.toml").write_text(text)


@pytest.mark.parametrize("specs", ['["s/*.json"]', '["s/*"]', '["s/shop.json", "s/**/*.json"]'])
def test_an_overlay_beside_the_documents_is_none_of_them(
    folder: Path, capsys: pytest.CaptureFixture[str], specs: str
) -> None:
    (folder / "s").mkdir()
    (folder / "shop.json").rename(folder / "s/shop.json")
    (folder / "t.har").write_text(har([Answer({}, path="/api/orders", method="POST")]))
    _write_globs(folder, specs)
    out = ["-o", "s/drift.overlay.json"]
    (folder / "s/drift.overlay.json").write_text('{"overlay": "1.0.0", "actions": []}')
    for _ in range(2):  # what is written is no document, listed or not
        run(["drift", "t.har", *out])
        assert 'overlays = ["s/drift.overlay.json"]' in capsys.readouterr().out
    for command in (["generate"], ["lint"], ["bundle", "shop"], ["drift", "t.har"]):
        assert run(command) == 1
        said = capsys.readouterr()
        assert "s/drift.overlay.json is not an OpenAPI document: it is an overlay" in (
            said.out + said.err
        )
        assert "list it under `overlays` of its vendor" in said.out + said.err
    for overlays in ('["s/drift.overlay.json"]', '["s/*.overlay.json"]'):
        _write_globs(folder, specs, overlays)
        assert run(["generate", "--force"]) == 0
        capsys.readouterr()
        assert run(["drift", "t.har", *out]) == 0
        assert "list it" not in capsys.readouterr().out


@pytest.mark.parametrize("listed", ["o/new.yaml", "o/*.yaml", "**/*.yaml", "./o/new.yaml"])
def test_an_overlay_may_be_listed_before_it_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], listed: str
) -> None:
    (folder / "o").mkdir()
    (folder / "t.har").write_text(har([Answer({}, path="/api/orders", method="POST")]))
    _write_globs(folder, '["shop.json"]', f'["{listed}"]')
    for command in (["generate"], ["lint"], ["drift", "t.har"], ["drift", "t.har", "-o", "b.json"]):
        assert run(command) == 2
        assert f"overlays: `{listed}` matches no file" in capsys.readouterr().err
    assert run(["drift", "t.har", "--vendor", "shop", "-o", "o/new.yaml"]) == 1
    assert "list it" not in capsys.readouterr().out
    assert run(["drift", "t.har", "-o", "o/new.yaml"]) == 0
    assert run(["generate"]) == 0


def test_the_line_to_add_names_the_overlays_that_are_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "mine.yaml").write_text("overlay: 1.0.0\nactions: []\n")
    (folder / "t.har").write_text(har([Answer({}, path="/api/orders", method="POST")]))
    _write_globs(folder, '["shop.json"]', '["mine.yaml"]')
    run(["drift", "t.har", "-o", "new.yaml"])
    assert '  overlays = ["mine.yaml", "new.yaml"]\n' in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["--vendor", "shop"]])
def test_without_a_project_a_document_must_be_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ok.json").write_text("[]")
    assert run(["drift", "ok.json", *arguments]) == 2
    said = capsys.readouterr().err
    assert "--spec FILE names a document without a project" in said
    assert "generate" not in said

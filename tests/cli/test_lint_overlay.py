"""``oasmith lint --write-overlay``: the suggestions of a document as one overlay, which `generate`
takes as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from oasmith.cli.app import run
from oasmith.diagnostics import Diagnostic, Severity, Suggestion
from oasmith.lint.overlay_action import action_of
from oasmith.lint.registry import RULES
from oasmith.pipeline import Inputs, understand
from tests.cli.test_lint import CONTRACT, SPEC
from tests.support.suggestions import STRICT, faults_of_suggestions


def listed(items: str) -> dict[str, Any]:
    """An answer with a list and a token."""
    token = {"type": "string"}
    array = {"type": "array", "items": {"type": "object", "properties": {"id": token}}}
    return {"type": "object", "properties": {items: array, "nextPageToken": token}}


def document(**paths: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {f"/{name}": {"get": operation} for name, operation in paths.items()},
    }


def operation(name: str, **more: Any) -> dict[str, Any]:
    token = {"name": "page_token", "in": "query", "schema": {"type": "string"}}
    content = {"application/json": {"schema": listed(name)}}
    responses = {"200": {"description": "All.", "content": content}}
    return {"operationId": f"list_{name}", "parameters": [token], "responses": responses, **more}


QUOTA = "At most 10 requests per second."
SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "Shop", "version": "1"},
    "host": "api.example.com",
    "produces": ["application/json"],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "description": QUOTA,
                "parameters": [{"name": "page_token", "in": "query", "type": "string"}],
                "responses": {
                    "200": {"description": "All.", "schema": {"$ref": "#/definitions/Orders"}}
                },
            }
        }
    },
    "definitions": {
        "Orders": listed("orders"),
        "Order": {
            "type": "object",
            "properties": {
                "state": {
                    "type": "string",
                    "description": "Possible values are `open`, `paid` and `closed`.",
                }
            },
        },
    },
}
DOCUMENTS = {
    "two of one operation": document(orders=operation("orders", description=QUOTA)),
    "several operations": document(
        orders=operation("orders"), carts=operation("carts", description=QUOTA)
    ),
    "of the whole document": {
        **document(orders=operation("orders")),
        "info": {"title": "Shop", "version": "1", "description": QUOTA},
    },
    "names with quotes": {
        **document(),
        "paths": {'/it\'s "a"': {"get": operation("orders", description=QUOTA)}},
    },
    "Swagger 2.0": SWAGGER,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_overlay_is_taken_by_generate_and_ends_what_it_is_for(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("shop.yaml").write_text(yaml.safe_dump(DOCUMENTS[name], sort_keys=False), "utf-8")
    assert run(["lint", "shop.yaml", "--write-overlay", "new.yaml", "--fail-on", "never"]) == 0
    assert "would be refused" not in capsys.readouterr().err
    overlay = yaml.safe_load(Path("new.yaml").read_text("utf-8"))
    assert overlay["actions"]
    assert all(action["x-reason"] for action in overlay["actions"])
    targets = [action["target"] for action in overlay["actions"]]
    assert len(set(targets)) == len(targets)
    command = ["generate", "shop.yaml", "--overlay", "new.yaml", "--out", "out", "--verbose"]
    assert run([*command, "--validation", "strict"]) == 0
    assert "new.yaml:" not in capsys.readouterr().err
    run(["lint", "shop.yaml", "--overlay", "new.yaml", "--write-overlay", "more.yaml"])
    assert "more.yaml: not written" in capsys.readouterr().err


def test_two_suggestions_for_one_node_are_one_action() -> None:
    Path("shop.yaml").write_text(yaml.safe_dump(DOCUMENTS["two of one operation"]), "utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml"])
    [action] = yaml.safe_load(Path("new.yaml").read_text("utf-8"))["actions"]
    assert action["update"].keys() == {"x-oasmith-paging", "x-oasmith-rate-limit"}
    assert action["x-reason"].count("; ") == 1


def test_action_is_stale_once_the_vendor_changes_what_it_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("shop.yaml").write_text(SPEC, encoding="utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml"])
    Path("shop.yaml").write_text(SPEC.replace("most 10", "most 20"), encoding="utf-8")
    capsys.readouterr()
    run(["lint", "shop.yaml", "--overlay", "new.yaml"])
    assert "warn[overlay-stale] new.yaml:" in capsys.readouterr().err


def test_what_is_printed_is_what_it_would_be(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shop.yaml").write_text(SPEC, encoding="utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml", "--format", "json"])
    jsonschema_rs.validate(CONTRACT, json.loads(capsys.readouterr().out))


def test_file_of_somebody_else_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shop.yaml").write_text(SPEC, encoding="utf-8")
    Path("mine.yaml").write_text("overlay: 1.0.0\n", encoding="utf-8")
    assert run(["lint", "shop.yaml", "--write-overlay", "mine.yaml"]) == 2
    assert "says something else already" in capsys.readouterr().err
    assert Path("mine.yaml").read_text("utf-8") == "overlay: 1.0.0\n"
    for _ in range(2):
        assert run(["lint", "shop.yaml", "--write-overlay", "new.yaml"]) == 1


def test_overlay_is_of_one_document() -> None:
    for name in ("shop.yaml", "other.yaml"):
        Path(name).write_text(SPEC, encoding="utf-8")
    assert run(["lint", "shop.yaml", "other.yaml", "--write-overlay", "new.yaml"]) == 2
    assert not Path("new.yaml").exists()


def test_what_is_ignored_is_not_suggested() -> None:
    text = SPEC.replace("components:", "x-lint-ignore: [rate-limit-in-prose]\ncomponents:")
    Path("shop.yaml").write_text(text, encoding="utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml"])
    written = Path("new.yaml").read_text("utf-8") if Path("new.yaml").exists() else ""
    assert "rate-limit" not in written


def test_what_would_be_refused_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A rule that suggests nonsense: of its actions, none is written."""

    def spoiled(suggestion: Suggestion, root: Any) -> Any:
        action = action_of(suggestion, root)
        if action is not None and "x-oasmith-rate-limit" in action["update"]:
            action["update"] = {"x-oasmith-rate-limit": "fast"}
        return action

    monkeypatch.setattr("oasmith.lint.suggested_overlay.action_of", spoiled)
    spec = document(orders=operation("orders"), carts=operation("carts", description=QUOTA))
    path = tmp_path / "shop.yaml"
    path.write_text(yaml.safe_dump(spec, sort_keys=False), "utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml"])
    assert "1 other suggestion would be refused" in capsys.readouterr().err
    inputs = Inputs((path,), (), tmp_path)
    found = understand(inputs, STRICT, rules=RULES).diagnostics
    told = faults_of_suggestions(inputs, found, tmp_path / "new.yaml")
    assert [each.partition(" ")[0] for each in told] == ["rate-limit-in-prose"]
    assert "fast" not in (tmp_path / "new.yaml").read_text("utf-8")


def test_what_a_default_contradicts_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A suggestion that is wrong by what the document itself says."""
    spec = document(orders=operation("orders"))
    schema = {"type": "string", "default": "all", "description": "One of `paid` and `open`."}
    spec["components"] = {
        "schemas": {
            name: {"type": "object", "properties": {"state": {**schema, "default": default}}}
            for name, default in (("Right", "paid"), ("Wrong", "all"))
        }
    }

    def suggested(found: Any, *_: Any) -> Any:
        names = {"#/components/schemas/Right/properties/state": ["paid", "open"]}
        names["#/components/schemas/Wrong/properties/state"] = ["paid", "open"]
        return [
            Diagnostic(
                "prose-enum",
                Severity.INFO,
                "a guess",
                pointer,
                suggestion=Suggestion({"enum": values}, "the description says so", pointer=pointer),
            )
            for pointer, values in names.items()
        ], 0

    monkeypatch.setattr("oasmith.cli.lint._judged", suggested)
    Path("shop.yaml").write_text(yaml.safe_dump(spec, sort_keys=False), "utf-8")
    run(["lint", "shop.yaml", "--write-overlay", "new.yaml"])
    assert "1 action (1 other suggestion would be refused)" in capsys.readouterr().err
    [action] = yaml.safe_load(Path("new.yaml").read_text("utf-8"))["actions"]
    assert action["target"] == "$['components']['schemas']['Right']['properties']['state']"

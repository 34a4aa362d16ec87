"""``oasmith lint`` as a person, a pull request and a pipeline meet it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from fluidattacks_core.sarif import SarifLog

from oasmith.cli.app import run
from oasmith.cli.formats import json_text
from oasmith.cli.lint_report import Told, markdown, written
from oasmith.diagnostics import Diagnostic, Location, Severity

ROOT = Path(__file__).parents[2]
CONTRACT = json.loads((ROOT / "docs" / "lint.schema.json").read_text(encoding="utf-8"))
SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /orders:
    get:
      operationId: listOrders
      description: At most 10 requests per second.
      responses:
        "200":
          description: The orders.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
        default:
          description: What went wrong.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
components:
  schemas:
    Order:
      type: object
      required: [id, nmae]
      properties:
        id: {type: string, nullable: true}
        name: {type: string, enum: [a, a]}
"""


@pytest.fixture
def spec(folder: Path) -> Path:
    path = folder / "shop.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    code = run(["lint", *arguments])
    return code, capsys.readouterr().out


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    _, out = said(capsys, *arguments, "--format", "json")
    found: dict[str, Any] = json.loads(out)
    jsonschema_rs.validate(CONTRACT, found)
    listed: list[dict[str, Any]] = found["findings"]
    return listed


def codes(found: list[dict[str, Any]]) -> list[str]:
    return [each["code"] for each in found]


# -- formats ---------------------------------------------------------------------------------------


def test_text_ends_with_a_table_of_rules_the_worst_first(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = said(capsys, "shop.yaml")
    first, blank, *rows = out.splitlines()
    assert (code, blank) == (1, "")
    assert first.startswith("shop.yaml: ")
    severities = [row.split()[0] for row in rows]
    assert severities == sorted(severities, key=["error", "warn", "info"].index)
    assert ["error", "nullable-in-31", "1"] in [row.split() for row in rows]


def test_clean_document_has_no_table(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = SPEC.replace(", nullable: true", "").replace(", nmae", "").replace("[a, a]", "[a]")
    spec.write_text(clean.replace("At most 10 requests per second.", "All."), encoding="utf-8")
    assert said(capsys, "shop.yaml") == (0, "shop.yaml: clean\n")


def test_json_is_what_its_schema_says(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = findings(capsys, "shop.yaml")
    [of_null] = [each for each in found if each["code"] == "nullable-in-31"]
    line = SPEC.splitlines().index("        id: {type: string, nullable: true}") + 1
    assert of_null == {
        "code": "nullable-in-31",
        "severity": "error",
        "file": "shop.yaml",
        "line": line,
        "column": 28,
        "pointer": "#/components/schemas/Order/properties/id/nullable",
        "message": of_null["message"],
        "help": of_null["help"],
    }


def test_json_of_a_text_that_is_no_document_is_what_its_schema_says(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.write_text("openapi: [", encoding="utf-8")
    [found] = findings(capsys, "shop.yaml")
    assert (found["code"], found["pointer"]) == ("yaml-syntax", "")


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 1), ("warn", 1), ("info", 1), ("never", 0)]
)
def test_exit_code_is_1_from_the_severity_on_that_is_asked_for(
    fail_on: str, code: int, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "shop.yaml", "--fail-on", fail_on)[0] == code


def test_files_are_written_besides(
    spec: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["sarif=a.sarif", "junit=a.xml", "text=a.txt", "json=a.json", "markdown=a.md"]
    options = [word for file in files for word in ("--output", file)]
    code, out = said(capsys, "shop.yaml", *options, "--format", "github")
    assert code == 1
    assert out.startswith("::error file=shop.yaml,")
    for file in files:
        format_, _, name = file.partition("=")
        expected = said(capsys, "shop.yaml", "--format", format_)[1]
        text = (folder / name).read_text(encoding="utf-8")
        assert text.endswith(expected)
        assert format_ == "text" or text == expected
    assert "error[nullable-in-31] shop.yaml:" in (folder / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["json", "=x", "yaml=x", "json="])
def test_file_needs_a_format_and_a_name(output: str, spec: Path) -> None:
    assert run(["lint", "shop.yaml", "--output", output]) == 2


def test_github_annotates_the_worst_first(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "shop.yaml", "--format", "github")[1].splitlines()
    pattern = r"::(error|warning|notice) file=shop\.yaml,line=\d+,col=\d+,title=[a-z0-9-]+::[^\n]+"
    assert all(re.fullmatch(pattern, line) for line in lines)
    commands = [line.split(" ")[0][2:] for line in lines]
    assert commands == sorted(commands, key=["error", "warning", "notice"].index)
    assert {"error", "notice"} <= set(commands)
    assert any("%0Ahelp: " in line for line in lines)


@pytest.mark.parametrize("fail_on", ["error", "info", "never"])
def test_junit_has_a_failure_for_what_fails_the_run(
    fail_on: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(capsys, "shop.yaml", "--format", "junit", "--fail-on", fail_on)[1]
    [suite] = ElementTree.fromstring(out)
    found = findings(capsys, "shop.yaml")
    failing = {"error": ["error"], "info": ["error", "warn", "info"], "never": []}[fail_on]
    assert int(suite.get("tests", "")) == len(found) == len(suite)
    failures = sum(each["severity"] in failing for each in found)
    assert int(suite.get("failures", "")) == failures == len(suite.findall("testcase/failure"))


def sarif(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """The run of a log, which is valid by classes that are made from the schema of SARIF 2.1.0."""
    log = json.loads(said(capsys, *arguments, "--format", "sarif")[1])
    SarifLog.model_validate(log)
    [sarif_run] = log["runs"]
    return sarif_run


def test_sarif_is_valid_and_its_rules_have_pages(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = sarif(capsys, "shop.yaml")
    rules = found["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in found["results"]] == [
        each["ruleId"] for each in found["results"]
    ]
    for rule in rules:
        assert "What it does:" in rule["help"]["text"]
        assert rule["helpUri"] == f"urn:oasmith:explain:{rule['id']}"
    assert {each["level"] for each in found["results"]} <= {"error", "warning", "note"}


def test_fingerprints_tell_findings_apart_and_stay_when_lines_are_inserted(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fingerprints() -> list[str]:
        results = sarif(capsys, "shop.yaml")["results"]
        return [each["partialFingerprints"]["oasmith/v1"] for each in results]

    before = fingerprints()
    assert len(set(before)) == len(before)
    spec.write_text("# a line\n" * 100 + SPEC, encoding="utf-8")
    assert fingerprints() == before


def test_sarif_and_github_name_files_from_the_top_of_the_repository(
    spec: Path, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".git").mkdir()
    inner = folder / "apis" / "münchen shop"
    inner.mkdir(parents=True)
    spec.rename(inner / "shop.yaml")
    monkeypatch.chdir(inner)
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif(capsys, "shop.yaml")["results"]
        for place in result["locations"]
    }
    assert uris == {"apis/m%C3%BCnchen%20shop/shop.yaml"}
    out = said(capsys, "shop.yaml", "--format", "github")[1]
    assert "file=apis/münchen shop/shop.yaml,line=" in out
    assert {each["file"] for each in findings(capsys, "shop.yaml")} == {"shop.yaml"}


def test_several_targets_are_one_report(
    spec: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.yaml").write_text(SPEC, encoding="utf-8")
    one = findings(capsys, "shop.yaml")
    both = findings(capsys, "shop.yaml", "other.yaml")
    assert codes(both) == codes(one) * 2
    assert {each["file"] for each in both} == {"shop.yaml", "other.yaml"}


HOSTILE = "a`|</td><b>@all\n::error::x\x1b[31m]]>&\u202e"


def hostile(format_: str) -> str:
    place = Location(f"{HOSTILE}.yaml", 1, 2)
    found = Diagnostic("structure", Severity.ERROR, HOSTILE, f"#/{HOSTILE}", place, help=HOSTILE)
    return written([Told("shop", [found], None, "", {})], format_, Severity.ERROR)


@pytest.mark.parametrize("format_", ["text", "markdown", "github"])
def test_what_documents_say_ends_no_line(format_: str) -> None:
    lines = hostile(format_).splitlines()
    assert "\x1b" not in "".join(lines)
    assert not any(line.startswith("::error::x") for line in lines)
    assert format_ != "github" or len(lines) == 1


def test_markdown_has_no_markup_of_documents() -> None:
    row = hostile("markdown").splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    outside = "".join(row.split("`")[::2])
    assert "<" not in outside
    assert "@" not in outside


def test_markdown_is_no_longer_than_a_comment_may_be() -> None:
    found = [Diagnostic("structure", Severity.ERROR, f"wrong {i}") for i in range(1000)]
    out = markdown([Told("shop", found, None, "", {})])
    assert out.endswith("900 more findings are not in this table.\n")


def test_machine_formats_hold_what_documents_say() -> None:
    assert json.loads(hostile("json"))["findings"][0]["message"] == HOSTILE
    ElementTree.fromstring(hostile("junit"))
    SarifLog.model_validate(json.loads(hostile("sarif")))


# -- overlays --------------------------------------------------------------------------------------

OVERLAY = """\
overlay: 1.0.0
info: {title: Mending, version: "1"}
actions:
  - target: $.components.schemas.Order.properties.id.nullable
    remove: true
    x-reason: It means nothing.
"""


def test_document_is_linted_with_its_overlays(
    spec: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "mend.yaml").write_text(OVERLAY, encoding="utf-8")
    assert "nullable-in-31" in codes(findings(capsys, "shop.yaml"))
    assert "nullable-in-31" not in codes(findings(capsys, "shop.yaml", "--overlay", "mend.yaml"))


def test_vendor_has_its_own_overlays(spec: Path, folder: Path) -> None:
    (folder / "mend.yaml").write_text(OVERLAY, encoding="utf-8")
    settings = '[tool.oasmith.vendors.shop]\nspecs = ["shop.yaml"]\n'
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert run(["lint", "shop", "--overlay", "mend.yaml"]) == 2


def test_json_escapes_what_a_terminal_would_obey() -> None:
    told = {"a\x9b31m\x7f": "\u202e\u2028 é日\U000e0001\n"}
    text = json_text(told)
    assert json.loads(text) == told
    assert [c for c in text if not c.isprintable()] == ["\n"] * 3
    assert "é日" in text

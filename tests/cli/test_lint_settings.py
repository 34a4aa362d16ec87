"""What a project, a document and a baseline say of findings: severities, what is ignored, what is
known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.cli.app import run
from tests.cli.test_lint import SPEC, codes, findings, said

PROJECT = '[tool.oasmith.vendors.shop]\nspecs = ["shop.yaml"]\n'


@pytest.fixture(autouse=True)
def document(folder: Path) -> None:
    """A document in the working folder."""
    (folder / "shop.yaml").write_text(SPEC, encoding="utf-8")


def project(lint: str) -> None:
    Path("pyproject.toml").write_text(PROJECT + lint, encoding="utf-8")


def fails(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(["lint", *arguments]) == 2
    return capsys.readouterr().err


# -- settings --------------------------------------------------------------------------------------


def test_project_says_what_makes_lint_fail_and_the_command_line_overrides_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    project('[tool.oasmith.lint]\nfail-on = "never"\n')
    assert said(capsys)[0] == 0
    assert said(capsys, "shop")[0] == 0
    assert said(capsys, "shop.yaml")[0] == 0
    assert said(capsys, "--fail-on", "error")[0] == 1


def test_project_gives_rules_another_severity_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    before = findings(capsys, "shop.yaml")
    rules = 'nullable-in-31 = "warn"\nrate-limit-in-prose = "error"\nenum-duplicate = "off"\n'
    project(f"[tool.oasmith.lint.rules]\n{rules}")
    after = {each["code"]: each["severity"] for each in findings(capsys)}
    assert after["nullable-in-31"] == "warn"
    assert after["rate-limit-in-prose"] == "error"
    assert {*codes(before)} - after.keys() == {"enum-duplicate"}


@pytest.mark.parametrize(
    ("lint", "message"),
    [
        ('[tool.oasmith.lint]\nfail-on = "warning"\n', "error, warn, info or never"),
        ("[tool.oasmith.lint]\nfail-on = 1\n", "fail-on must be a text"),
        ("[tool.oasmith.lint]\nrule = {}\n", "has no setting `rule`"),
        ('[tool.oasmith.lint.rules]\nenum-duplicates = "off"\n', "did you mean `enum-duplicate`?"),
        ('[tool.oasmith.lint.rules]\nenum-duplicate = "no"\n', "info, warn, error or off"),
        ('[tool.oasmith.lint]\nbaseline = "gone.yaml"\n', ""),
    ],
)
def test_wrong_settings_are_told(
    lint: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project(lint)
    if message:
        assert message in fails(capsys)
    else:
        assert "source-unreadable" in codes(findings(capsys))


# -- what a document ignores -----------------------------------------------------------------------


def changed(old: str, new: str) -> str:
    assert SPEC.count(old) == 1
    return SPEC.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: {type: string, nullable: true}", "id: {type: string, nullable: true, IGNORE}"),
        ("      properties:\n", "      properties:\n        IGNORE\n"),
        ("      type: object\n", "      type: object\n      IGNORE\n"),
        ("  schemas:\n", "  schemas:\n    IGNORE\n"),
        ("components:\n", "components:\n  IGNORE\n"),
        ("openapi: 3.1.0\n", "openapi: 3.1.0\nIGNORE\n"),
    ],
)
@pytest.mark.parametrize("value", ["[nullable-in-31]", "nullable-in-31"])
def test_node_and_what_is_below_ignore_a_rule(
    old: str, new: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = codes(findings(capsys, "shop.yaml"))
    text = changed(old, new).replace("IGNORE", f"x-lint-ignore: {value}")
    Path("shop.yaml").write_text(text, encoding="utf-8")
    after = codes(findings(capsys, "shop.yaml"))
    assert sorted(after) == sorted(code for code in before if code != "nullable-in-31")
    assert "(1 ignored)" in said(capsys, "shop.yaml")[1]


def test_other_nodes_and_other_rules_are_not_ignored(capsys: pytest.CaptureFixture[str]) -> None:
    before = codes(findings(capsys, "shop.yaml"))
    text = changed("        name: {", "        name: {x-lint-ignore: [nullable-in-31], ")
    Path("shop.yaml").write_text(text, encoding="utf-8")
    after = findings(capsys, "shop.yaml")
    assert sorted([*before, "ignore-unused"]) == sorted(codes(after))
    [unused] = [each for each in after if each["code"] == "ignore-unused"]
    line = text.splitlines().index(next(t for t in text.splitlines() if "x-lint-ignore" in t)) + 1
    assert (unused["severity"], unused["line"]) == ("info", line)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("[nullable-in-3]", "did you mean `nullable-in-31`?"),
        ("true", "is a list of codes"),
        ("[[nullable-in-31]]", "is a list of codes"),
        ("{}", "is a list of codes"),
    ],
)
def test_what_ignores_no_code_is_told(
    value: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = changed("components:\n", f"components:\n  x-lint-ignore: {value}\n")
    Path("shop.yaml").write_text(text, encoding="utf-8")
    found = findings(capsys, "shop.yaml")
    [invalid] = [each for each in found if each["code"] == "ignore-invalid"]
    assert message in invalid["message"]
    assert "nullable-in-31" in codes(found)


def test_overlay_ignores_what_a_vendor_publishes(capsys: pytest.CaptureFixture[str]) -> None:
    action = {
        "target": "$.components.schemas.Order",
        "update": {"x-lint-ignore": ["nullable-in-31"]},
    }
    overlay = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    Path("mend.yaml").write_text(yaml.safe_dump(overlay), encoding="utf-8")
    found = codes(findings(capsys, "shop.yaml", "--overlay", "mend.yaml"))
    assert "nullable-in-31" not in found
    assert not [code for code in found if code.startswith(("overlay", "ignore"))]


def test_what_is_ignored_leaves_the_package_as_it_is(tmp_path: Path) -> None:
    """An ignored error stops `generate` all the same, and names no property."""
    text = changed("      properties:\n", "      properties:\n        x-lint-ignore: [structure]\n")
    Path("shop.yaml").write_text(text.replace(", nullable: true", ""), encoding="utf-8")
    assert run(["generate", "shop.yaml", "--out", "with"]) == 0
    Path("shop.yaml").write_text(SPEC.replace(", nullable: true", ""), encoding="utf-8")
    assert run(["generate", "shop.yaml", "--out", "without"]) == 0
    one, other = (
        {path.name: path.read_bytes() for path in Path(name).rglob("*.py")}
        for name in ("with", "without")
    )
    assert one == other
    ignoring = changed("components:\n", "components:\n  x-lint-ignore: [nullable-in-31]\n")
    Path("shop.yaml").write_text(ignoring, encoding="utf-8")
    assert run(["generate", "shop.yaml", "--out", "x", "--validation", "strict"]) == 1


PAGE = """\
# The shop

<!-- x-lint-ignore: [nullable-in-31, enum-duplicate] -->

```yaml
{first}```

Another fragment:

```yaml
{second}```
"""


def test_comment_above_a_fence_ignores_in_its_fragment_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    second = SPEC.replace("/orders", "/carts").replace("Order", "Cart")
    page = PAGE.format(first=SPEC, second=second)
    Path("shop.md").write_text(page, encoding="utf-8")
    found = findings(capsys, "shop.md")
    ignored = ["nullable-in-31", "enum-duplicate"]
    places = {each["pointer"].split("/")[3] for each in found if each["code"] in ignored}
    assert places == {"Cart"}
    assert "(2 ignored)" in said(capsys, "shop.md")[1]
    Path("shop.md").write_text(page.replace("-->\n", "-->\nText.\n"), encoding="utf-8")
    assert len(findings(capsys, "shop.md")) == len(found) + 2


# -- baselines -------------------------------------------------------------------------------------


def written(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run(["lint", *arguments, "--write-baseline", "known.yaml"]) == 0
    capsys.readouterr()
    listed: dict[str, Any] = yaml.safe_load(Path("known.yaml").read_text("utf-8"))["baseline"]
    return listed


def test_baseline_hides_what_it_knows_and_survives_inserted_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = written(capsys, "shop.yaml", "--fail-on", "info", "--reason", "It is old.")
    assert {entry["reason"] for entry in listed["shop.yaml"]} == {"It is old."}
    assert all(entry.keys() == {"rule", "pointer", "reason"} for entry in listed["shop.yaml"])
    with_known = ("shop.yaml", "--baseline", "known.yaml", "--fail-on", "info")
    assert findings(capsys, *with_known) == []
    text = SPEC.replace("components:\n", "# a line\n" * 100 + "components:\n")
    Path("shop.yaml").write_text("# a line\n" * 100 + text, encoding="utf-8")
    assert findings(capsys, *with_known) == []
    code, out = said(capsys, *with_known)
    assert (code, f"({len(listed['shop.yaml'])} in the baseline)" in out) == (0, True)


def test_what_is_new_is_told_besides_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    written(capsys, "shop.yaml", "--fail-on", "info")
    text = changed("[a, a]}", "[a, a]}\n        more: {type: string, enum: [b, b]}")
    Path("shop.yaml").write_text(text, encoding="utf-8")
    [found] = findings(capsys, "shop.yaml", "--baseline", "known.yaml")
    assert found["pointer"].startswith("#/components/schemas/Order/properties/more/enum")


def test_baseline_has_what_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    errors = [each for each in findings(capsys, "shop.yaml") if each["severity"] == "error"]
    assert len(written(capsys, "shop.yaml")["shop.yaml"]) == len(errors)
    assert said(capsys, "shop.yaml", "--baseline", "known.yaml")[0] == 0


def test_entry_of_what_is_mended_is_stale_until_the_baseline_is_written_anew(
    capsys: pytest.CaptureFixture[str],
) -> None:
    written(capsys, "shop.yaml", "--fail-on", "info")
    Path("shop.yaml").write_text(changed(", nullable: true", ""), encoding="utf-8")
    [found] = findings(capsys, "shop.yaml", "--baseline", "known.yaml")
    assert (found["code"], found["severity"], found["file"]) == (
        "baseline-stale",
        "warn",
        "known.yaml",
    )
    line = Path("known.yaml").read_text("utf-8").splitlines()[found["line"] - 1]
    assert "nullable-in-31" in line
    written(capsys, "shop.yaml", "--fail-on", "info")
    assert findings(capsys, "shop.yaml", "--baseline", "known.yaml") == []


def test_reasons_and_days_of_a_baseline_stay_when_it_is_written_anew(
    capsys: pytest.CaptureFixture[str],
) -> None:
    written(capsys, "shop.yaml", "--fail-on", "info")
    text = Path("known.yaml").read_text("utf-8")
    first = 'reason: "It was there when the baseline was written."'
    mended = text.replace(first, "reason: We wait for them.\n      expires: 2999-12-31", 1)
    Path("known.yaml").write_text(mended, encoding="utf-8")
    listed = written(capsys, "shop.yaml", "--fail-on", "info")["shop.yaml"]
    kept = [entry for entry in listed if entry["reason"] == "We wait for them."]
    assert [str(entry["expires"]) for entry in kept] == ["2999-12-31"]
    assert sum("expires" in entry for entry in listed) == 1


def test_entry_that_expired_hides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = findings(capsys, "shop.yaml")
    written(capsys, "shop.yaml", "--fail-on", "info")
    text = Path("known.yaml").read_text("utf-8")
    rule = '- rule: "nullable-in-31"\n'
    assert text.count(rule) == 1
    expired = text.replace(rule, f"{rule}      expires: 2020-01-31\n")
    Path("known.yaml").write_text(expired, encoding="utf-8")
    found = findings(capsys, "shop.yaml", "--baseline", "known.yaml")
    assert sorted(codes(found)) == ["baseline-expired", "nullable-in-31"]
    assert next(each for each in found if each["code"] == "nullable-in-31") in before


@pytest.mark.parametrize(
    "text",
    [
        "baseline: []",
        "findings: {}",
        "baseline: {shop.yaml: {}}",
        "baseline: {shop.yaml: [nullable-in-31]}",
        "baseline: {shop.yaml: [{rule: a, pointer: '#'}]}",
        "baseline: {shop.yaml: [{rule: a, pointer: '#', reason: ''}]}",
        "baseline: {shop.yaml: [{rule: a, pointer: '#', reason: x, line: '3'}]}",
        "baseline: {shop.yaml: [{rule: a, pointer: '#', reason: x, expires: soon}]}",
        "baseline: {shop.yaml: [{rule: a, pointer: '#', reason: 1}]}",
    ],
)
def test_what_is_no_baseline_is_told(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = codes(findings(capsys, "shop.yaml"))
    Path("known.yaml").write_text(text, encoding="utf-8")
    found = codes(findings(capsys, "shop.yaml", "--baseline", "known.yaml"))
    assert sorted(found) == sorted([*before, "baseline-invalid"])
    assert "is no baseline" in fails(capsys, "shop.yaml", "--write-baseline", "known.yaml")
    assert Path("known.yaml").read_text("utf-8") == text


def test_baseline_of_a_project_knows_its_vendors(capsys: pytest.CaptureFixture[str]) -> None:
    project('[tool.oasmith.lint]\nbaseline = "known.yaml"\nfail-on = "info"\n')
    assert written(capsys).keys() == {"shop"}
    assert findings(capsys) == []
    Path("known.yaml").write_text(
        Path("known.yaml").read_text("utf-8").replace('  "shop":', '  "gone":'), encoding="utf-8"
    )
    found = codes(findings(capsys))
    assert found.count("baseline-stale") == len(found) / 2
    assert "baseline-stale" not in codes(findings(capsys, "shop.yaml"))


def test_baseline_is_written_without_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    command = ("shop.yaml", "--write-baseline", "known.yaml", "--output", "json=a.json")
    assert "run it without --output" in fails(capsys, *command)
    assert not Path("known.yaml").exists()


def test_what_has_no_pointer_cannot_be_known(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shop.yaml").write_text("openapi: [", encoding="utf-8")
    assert run(["lint", "shop.yaml", "--write-baseline", "known.yaml"]) == 0
    told = capsys.readouterr().err
    assert "yaml-syntax" in told
    assert "cannot be in a baseline" in told
    assert yaml.safe_load(Path("known.yaml").read_text("utf-8")) == {"baseline": {}}

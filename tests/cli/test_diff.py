"""``oasmith diff`` as a person, a pull request and a pipeline meet it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema_rs
import pytest

from oasmith.cli.app import run
from oasmith.cli.diff_report import Told, markdown, written
from oasmith.diff.changes import Change, Comparison, Level
from tests.diff.versions import LIBRARY, Spec, changed

ROOT = Path(__file__).parents[2]
CONTRACT = json.loads((ROOT / "docs" / "diff.schema.json").read_text(encoding="utf-8"))
PROJECT = """\
[tool.oasmith.vendors.library]
specs = ["specs/library/*.json"]
overlays = ["specs/library/library.overlay.yaml"]
client = "LibraryClient"
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Mending, version: "1"}
actions:
  - target: $.components.schemas.Book.properties.title
    update: {description: What it is called.}
"""


@pytest.fixture(autouse=True)
def git_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of git outside of the working folder counts."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def without_pages(spec: Spec) -> None:
    del spec["components"]["schemas"]["Book"]["properties"]["pages"]
    spec["components"]["schemas"]["Book"]["required"].remove("pages")


def with_isbn(spec: Spec) -> None:
    spec["components"]["schemas"]["NewBook"]["properties"]["isbn"] = {"type": "string"}


def write(path: Path, spec: Spec) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(spec, indent=1), encoding="utf-8")
    return str(path)


@pytest.fixture
def old(folder: Path) -> str:
    return write(folder / "old.json", LIBRARY)


@pytest.fixture
def new(folder: Path) -> str:
    return write(folder / "new.json", changed(without_pages))


def git(*arguments: str) -> None:
    names = ("-c", "user.name=Someone", "-c", "user.email=someone@example.com")
    subprocess.run(["git", *names, *arguments], check=True, capture_output=True)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = run(["diff", *arguments])
    return code, capsys.readouterr().out


def json_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code, out = said(capsys, *arguments, "--format", "json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    jsonschema_rs.validate(CONTRACT, found)
    return found


# -- files and folders ---------------------------------------------------------------------------


def test_text_tells_changes_under_what_they_are_of(
    old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = said(capsys, old, new)
    assert code == 0
    assert out.splitlines()[0].startswith("Book  (books.get_book, books.add_book)  new.json:")
    assert "major wire    `pages` is gone  models.Book.pages  [property-removed]" in out
    assert out.splitlines()[-1] == "major: 1 major on the wire; 1 major of the Python symbols"


def test_json_is_what_its_schema_says(
    old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json_of(capsys, old, new)
    assert found["verdict"] == "major"
    assert found["changes"][0] == {
        "tier": "wire",
        "level": "major",
        "code": "property-removed",
        "pointer": "#/components/schemas/Book/properties/pages",
        "symbol": "models.Book.pages",
        "message": "`pages` is gone",
    }
    assert json_of(capsys, old, old) == {"verdict": "none", "changes": []}


@pytest.mark.parametrize(
    ("fail_on", "edit", "code"),
    [
        ("major", without_pages, 1),
        ("minor", without_pages, 1),
        ("never", without_pages, 0),
        ("major", with_isbn, 0),
        ("minor", with_isbn, 1),
        ("patch", lambda spec: spec, 0),
    ],
)
def test_exit_code_is_1_from_the_verdict_on_that_is_asked_for(
    fail_on: str, edit: Any, code: int, old: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = write(folder / "other.json", changed(edit))
    assert said(capsys, old, other, "--fail-on", fail_on)[0] == code


def test_folder_is_its_documents_and_overlays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, spec in (("one", LIBRARY), ("two", changed(without_pages))):
        write(folder / name / "library.json", spec)
        (folder / name / "notes.md").write_text("# Nothing\n", encoding="utf-8")
        (folder / name / "shared.yaml").write_text("a: 1\n", encoding="utf-8")
        (folder / name / "library.overlay.yaml").write_text(OVERLAY, encoding="utf-8")
    assert json_of(capsys, "one", "two")["verdict"] == "major"
    (folder / "two" / "library.overlay.yaml").write_text(
        OVERLAY.replace("update: {description: What it is called.}", "remove: true"),
        encoding="utf-8",
    )
    symbols = [change["symbol"] for change in json_of(capsys, "one", "two")["changes"]]
    assert "models.Book.title" in symbols


def test_files_are_written_besides(
    old: str, new: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["--output", "json=changes.json", "--output", "markdown=changes.md"]
    code, out = said(capsys, old, new, *files)
    assert code == 0
    assert out.endswith("symbols\n")
    assert json.loads((folder / "changes.json").read_text(encoding="utf-8"))["verdict"] == "major"
    assert (folder / "changes.md").read_text(encoding="utf-8").startswith("## API changes: major")


@pytest.mark.parametrize("output", ["json", "=x", "yaml=x", "json="])
def test_file_needs_a_format_and_a_name(output: str, old: str, new: str) -> None:
    assert run(["diff", old, new, "--output", output]) == 2


def test_places_are_those_of_the_document_as_it_is_published(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def swagger(*names: str) -> Spec:
        properties = {name: {"type": "string"} for name in names}
        answer = {"description": "fine", "schema": {"$ref": "#/definitions/Book"}}
        return {
            "swagger": "2.0",
            "info": {"title": "Library", "version": "1"},
            "host": "library.example.com",
            "produces": ["application/json"],
            "paths": {"/books": {"get": {"operationId": "getBook", "responses": {"200": answer}}}},
            "definitions": {"Book": {"type": "object", "properties": properties}},
        }

    old = write(folder / "old.json", swagger("id", "title"))
    new = write(folder / "new.json", swagger("id"))
    found = json_of(capsys, old, new)
    assert found["changes"][0]["pointer"] == "#/definitions/Book/properties/title"
    line = (
        (folder / "new.json").read_text(encoding="utf-8").splitlines().index('   "properties": {')
    )
    assert f"new.json,line={line + 1}," in said(capsys, old, new, "--format", "github")[1]


def test_document_that_cannot_be_used_is_told(
    old: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.json").write_text('{"openapi": ', encoding="utf-8")
    assert run(["diff", old, "broken.json"]) == 2
    assert "broken.json: the document cannot be used" in capsys.readouterr().err


def test_one_file_alone_needs_another_version(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", old]) == 2
    told = capsys.readouterr().err
    assert (
        f"`{old}` is one version: name another one, or a revision of it, as in HEAD:{old}" in told
    )


def test_what_does_not_exist_is_told(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", old, "nothing.json"]) == 2
    assert "`nothing.json` is no file, folder, git revision or vendor" in capsys.readouterr().err


# -- git -------------------------------------------------------------------------------------------


@pytest.fixture
def project(folder: Path) -> Path:
    """A project in git: a first version that is committed, a second one in the working folder."""
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    spec = folder / "specs" / "library" / "library.json"
    write(spec, LIBRARY)
    (spec.parent / "library.overlay.yaml").write_text(OVERLAY, encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "First")
    write(spec, changed(without_pages))
    return folder


def test_vendor_is_compared_with_what_is_committed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert json_of(capsys, "library")["verdict"] == "major"
    git("commit", "-qam", "Second")
    assert json_of(capsys, "library")["verdict"] == "none"
    assert json_of(capsys, "library", "--against", "HEAD~1")["verdict"] == "major"
    assert json_of(capsys, "HEAD~1", "library")["verdict"] == "major"
    assert json_of(capsys, "HEAD~1:library", "HEAD:library")["verdict"] == "major"


def test_revision_of_a_folder_or_file_is_compared(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert json_of(capsys, "HEAD:specs/library", "specs/library")["verdict"] == "major"
    assert json_of(capsys, "HEAD:specs/library")["verdict"] == "major"
    file = "specs/library/library.json"
    assert json_of(capsys, f"HEAD:{file}", file)["verdict"] == "major"
    assert json_of(capsys, f"HEAD:{file}", f"HEAD:{file}")["verdict"] == "none"
    monkeypatch.chdir(project / "specs")
    assert json_of(capsys, "HEAD:library", "library")["verdict"] == "major"
    assert json_of(capsys, "HEAD:./library", "library")["verdict"] == "major"


def test_names_of_the_lock_of_each_side_are_used(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "library"]) == 0
    git("add", "-A")
    git("commit", "-qm", "Generated")

    def rename(spec: Spec) -> None:
        without_pages(spec)
        spec["paths"]["/books"]["post"]["operationId"] = "createBook"

    write(project / "specs" / "library" / "library.json", changed(rename))
    capsys.readouterr()
    before = json_of(capsys, "library")
    assert [c["code"] for c in before["changes"]] == ["method-renamed"]
    assert run(["generate", "library"]) == 0
    capsys.readouterr()
    assert json_of(capsys, "library") == before


def test_reference_into_another_folder_of_the_revision_is_followed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def outside(spec: Spec) -> None:
        spec["components"]["schemas"]["Book"] = {"$ref": "../shared/book.json"}

    write(project / "specs" / "shared" / "book.json", LIBRARY["components"]["schemas"]["Book"])
    write(project / "specs" / "library" / "library.json", changed(outside))
    git("add", "-A")
    git("commit", "-qm", "Shared")
    book = changed(without_pages)["components"]["schemas"]["Book"]
    write(project / "specs" / "shared" / "book.json", book)
    found = json_of(capsys, "library")
    assert "property-removed" in [change["code"] for change in found["changes"]]


def test_git_is_only_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Attributes and filters change nothing, and nothing is written."""
    (project / ".gitattributes").write_text(
        "specs export-ignore\n*.json filter=shout\n", encoding="utf-8"
    )
    git("add", ".gitattributes")
    git("commit", "-qm", "Attributes")
    git("config", "filter.shout.smudge", "touch shouted; cat")
    before = {p: p.stat().st_mtime_ns for p in project.rglob("*") if p.is_file()}
    assert json_of(capsys, "library")["verdict"] == "major"
    assert before == {p: p.stat().st_mtime_ns for p in project.rglob("*") if p.is_file()}


@pytest.mark.parametrize("text", ["--output=x:specs", "-x:specs", "nothing:specs", ":specs"])
def test_what_is_no_revision_is_told(
    text: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", "--", text, "specs/library"]) == 2
    assert not (project / "x").exists()
    assert "is no file, folder, git revision or vendor" in capsys.readouterr().err


def test_revision_alone_needs_a_vendor(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "HEAD", "specs/library"]) == 2
    assert "HEAD:specs/library" in capsys.readouterr().err


def test_vendor_is_told_that_there_is_no_git(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    assert run(["diff", "library"]) == 2
    assert "git knows no revision `HEAD`" in capsys.readouterr().err


def test_generate_says_in_one_line_what_callers_see_of_what_is_not_committed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "specs" / "library" / "library.json", LIBRARY)
    assert run(["generate", "library"]) == 0
    assert "since HEAD" not in capsys.readouterr().out
    git("add", "-A")
    git("commit", "-qm", "Generated")
    write(project / "specs" / "library" / "library.json", changed(without_pages))
    assert run(["generate", "library"]) == 0
    line = "library: since HEAD major: 1 major on the wire; 1 major of the Python symbols"
    assert capsys.readouterr().out.splitlines()[-1] == line
    git("commit", "-qam", "Without pages")
    assert run(["generate", "library", "--check"]) == 0
    assert "since HEAD" not in capsys.readouterr().out


def test_generate_says_why_it_cannot_compare(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = project / "pyproject.toml"
    whole = settings.read_text(encoding="utf-8")
    settings.write_text(whole + "nonsense = 1\n", encoding="utf-8")
    git("commit", "-qm", "Broken", "pyproject.toml")
    settings.write_text(whole, encoding="utf-8")
    assert run(["generate", "library"]) == 0
    told = capsys.readouterr().out.splitlines()[-1]
    assert told.startswith("library: not compared with HEAD: `library` is no file, folder")
    assert "nonsense" in told
    settings.write_text(whole.replace("library]", "other]"), encoding="utf-8")
    git("commit", "-qm", "Another vendor", "pyproject.toml")
    settings.write_text(whole, encoding="utf-8")
    assert run(["generate", "library"]) == 0
    assert "HEAD" not in capsys.readouterr().out


def test_changelog_has_what_each_commit_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git("commit", "-qam", "Without *pages*")
    (project / "other.txt").write_text("x", encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "Other")
    write(
        project / "specs" / "library" / "library.json", changed(with_isbn, changed(without_pages))
    )
    git("commit", "-qam", "With ISBN")
    assert run(["changelog", "library"]) == 0
    out = capsys.readouterr().out
    heads = [line.split("` ", 1)[1] for line in out.splitlines() if line.startswith("## ")]
    assert heads == ["With ISBN", "Without &#42;pages&#42;", "First"]
    assert "- minor, wire: `NewBook`: `isbn` is new (`models.NewBook.isbn`)" in out
    assert "- major, wire: `Book`: `pages` is gone (`models.Book.pages`)" in out
    assert out.endswith("The first version.\n")
    assert run(["changelog", "library", "-n", "1"]) == 0
    assert capsys.readouterr().out.count("## ") == 1


# -- formats ---------------------------------------------------------------------------------------


def test_github_annotates_the_new_document(
    old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = said(capsys, old, new, "--format", "github")[1].splitlines()
    pattern = r"::(error|notice) file=new\.json,line=\d+,col=\d+,title=[a-z-]+::[^\n]+"
    assert lines
    assert all(re.fullmatch(pattern, line) for line in lines)


def test_junit_has_a_failure_for_each_major_change(
    old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    suite = ElementTree.fromstring(said(capsys, old, new, "--format", "junit")[1])[0]
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    assert len(suite.findall("testcase/failure")) == 2
    same = ElementTree.fromstring(said(capsys, old, old, "--format", "junit")[1])[0]
    assert (same.get("tests"), same.get("failures")) == ("1", "0")


def test_sarif_has_a_result_for_each_change(
    old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    log = json.loads(said(capsys, old, new, "--format", "sarif")[1])
    (sarif_run,) = log["runs"]
    rules = [rule["id"] for rule in sarif_run["tool"]["driver"]["rules"]]
    assert log["version"] == "2.1.0"
    assert rules == ["property-removed", "attribute-removed"]
    told = [(r["ruleId"], r["ruleIndex"], r["level"]) for r in sarif_run["results"]]
    assert told == [("property-removed", 0, "error"), ("attribute-removed", 1, "error")]
    prints = {r["partialFingerprints"]["oasmith/v1"] for r in sarif_run["results"]}
    assert len(prints) == 2
    for result in sarif_run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "new.json"
        assert place["region"]["startLine"] >= 1


HOSTILE = "a`|</td><b>@all\n::error::x\x1b[31m]]>&\u202e"


def hostile() -> Told:
    change = Change(
        "wire", Level.MAJOR, "property-removed", "#", HOSTILE, f"`{HOSTILE}` is gone", HOSTILE
    )
    return Told("old", "new", Comparison((change,)), None)


@pytest.mark.parametrize("format_", ["text", "markdown", "github"])
def test_what_documents_say_ends_no_line(format_: str) -> None:
    out = written(hostile(), format_)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert not any(line.startswith("::error::x") for line in out.splitlines())


def test_markdown_has_no_markup_of_documents() -> None:
    row = markdown(hostile()).splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    outside = "".join(row.split("`")[::2])
    assert "<" not in outside
    assert "@" not in outside


def test_machine_formats_hold_what_documents_say() -> None:
    assert json.loads(written(hostile(), "json"))["changes"][0]["symbol"] == HOSTILE
    ElementTree.fromstring(written(hostile(), "junit"))
    json.loads(written(hostile(), "sarif"))


# -- what is said of codes -------------------------------------------------------------------------


def test_every_code_has_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    from oasmith.diff.codes import CODES
    from oasmith.lint.pages import severities

    assert CODES.keys() & severities().keys() == set()
    for code in CODES:
        assert run(["explain", code]) == 0
        page = capsys.readouterr().out
        assert page.startswith("Level: ")
        assert "What it says: " in page
        assert "What to do: " in page
    assert run(["explain"]) == 0
    listed = capsys.readouterr().out.split()
    assert set(CODES) <= set(listed)

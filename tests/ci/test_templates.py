"""The templates in `ci/` and the hooks of pre-commit: their very commands run in a repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from fluidattacks_core.sarif import SarifLog

from tests.ci.forge import Forge, forge
from tests.cli.test_lint import SPEC

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "ci/github/action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
CLEAN = (
    SPEC.replace(", nullable: true", "").replace(", nmae", "").replace("[a, a]", "[a]")
).replace("At most 10 requests per second.", "All.")
PROJECT = """\
[tool.oasmith.vendors.shop]
specs = ["specs/shop.yaml"]
"""
OASMITH = f'{Path(sys.executable).parent}{os.pathsep}{os.environ["PATH"]}'


class Repository:
    """A clone, in a folder of which a project stands, and what it was cloned from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "clone"
        self.project = self.folder / "apis"
        self.runner = folder / "runner"
        self.runner.mkdir()
        self.run("git", "init", "--quiet", "--bare", str(folder / "origin"), at=folder)
        self.run("git", "clone", "--quiet", str(folder / "origin"), "clone", at=folder)

    @property
    def environment(self) -> dict[str, str]:
        """That of a runner, without what git has here."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        own = {"PATH": OASMITH, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return kept | own

    def run(
        self, *command: str, at: Path | None = None, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=at or self.folder,
            env=self.environment | dict(env or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=120,
        )

    def write(self, spec: str, project: str = PROJECT) -> None:
        (self.project / "specs").mkdir(parents=True, exist_ok=True)
        (self.project / "specs/shop.yaml").write_text(spec, encoding="utf-8")
        (self.project / "pyproject.toml").write_text(project, encoding="utf-8")

    def commit(self, title: str) -> str:
        """Commit and push everything; the commit."""
        names = ("-c", "user.name=Someone", "-c", "user.email=someone@example.com")
        for command in (("add", "-A"), (*names, "commit", "--quiet", "-m", title), ("push", "-q")):
            done = self.run("git", *command)
            assert done.returncode == 0, done.stdout
        return self.run("git", "rev-parse", "HEAD").stdout.strip()

    def generate(self) -> None:
        done = self.run("oasmith", "generate", at=self.project)
        assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with its package, made once."""
    repository = Repository(tmp_path_factory.mktemp("made"))
    repository.write(CLEAN)
    repository.generate()
    return repository.project


@pytest.fixture
def repository(tmp_path: Path, generated: Path) -> Repository:
    """A repository whose project has a package that is up to date."""
    repository = Repository(tmp_path)
    shutil.copytree(generated, repository.project)
    return repository


@pytest.fixture
def server() -> Iterator[Forge]:
    with forge() as running:
        yield running


# -- GitHub ----------------------------------------------------------------------------------------


def github(repository: Repository, server: Forge, base: str, **inputs: str) -> tuple[int, str]:
    """Run the steps of the action but for the installation, as a runner does: each in a shell of
    its own, with the values of its expressions in the environment. Code and output of all."""
    defaults = {name: str(each.get("default", "")) for name, each in ACTION["inputs"].items()}
    given = {"base": base, "pull-request": "5", "token": "your-token", "working-directory": "apis"}
    values = defaults | given | inputs
    common = {
        "RUNNER_TEMP": str(repository.runner),
        "GITHUB_OUTPUT": str(repository.runner / "output"),
        "GITHUB_API_URL": server.url,
        "GITHUB_REPOSITORY": "someone/apis",
    }
    told = ""
    for step in ACTION["runs"]["steps"]:
        if step["name"] == "Install":
            continue
        env = {key: _value(text, values) for key, text in step.get("env", {}).items()}
        at = repository.folder / _value(step.get("working-directory", "."), values)
        shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
        done = repository.run(*shell, at=at, env=common | env)
        told += done.stdout
        if done.returncode:
            return done.returncode, told
    return 0, told


def _value(text: str, inputs: Mapping[str, str]) -> str:
    """A text with its expressions, which are inputs."""
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], text)


def test_action_says_what_is_wrong_in_annotations_and_in_one_comment(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    repository.write(SPEC.replace("        name: {", "        title: {"))
    repository.commit("Second")
    code, told = github(repository, server, base)
    assert code == 1
    assert re.search(
        r"^::error file=apis/specs/shop\.yaml,line=\d+,col=\d+,title=nullable", told, re.MULTILINE
    )
    assert re.search(
        r"^::error file=apis/specs/shop\.yaml,line=\d+.*title=property-removed", told, re.MULTILINE
    )
    assert "::error title=oasmith generate --check::" in told
    assert told.splitlines()[-1] == "failed: oasmith generate --check,oasmith lint"
    [comment] = [text for key, text in server.comments.items() if key > 2]
    heads = re.findall("^## .*", comment, re.MULTILINE)
    assert heads[0].startswith("## API documents: ")
    assert heads[1:] == ["## Generated packages: not up to date", "## API changes: major"]
    assert server.credentials == {"Bearer your-token"}
    assert "your-token" not in told


def test_action_updates_its_comment(repository: Repository, server: Forge) -> None:
    base = repository.commit("First")
    repository.write(SPEC)
    github(repository, server, base)
    before = dict(server.comments)
    repository.write(CLEAN)
    assert github(repository, server, base)[0] == 0
    assert server.comments.keys() == before.keys()
    assert [method for method, _ in server.requests] == ["GET", "POST", "GET", "PATCH"]
    assert server.comments[7] != before[7]
    assert (server.comments[1], server.comments[2]) == (before[1], before[2])
    assert "## API changes: none" in server.comments[7]


def test_action_passes_where_nothing_is_wrong_and_gives_a_log_for_code_scanning(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    code, told = github(repository, server, base)
    assert (code, "::error" in told) == (0, False)
    output = (repository.runner / "output").read_text("utf-8")
    [(name, path)] = [line.split("=", 1) for line in output.splitlines()]
    assert name == "sarif"
    SarifLog.model_validate(json.loads(Path(path).read_text("utf-8")))


def test_action_fails_from_the_verdict_and_the_severity_on_that_are_asked_for(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    repository.write(CLEAN.replace("        name: {", "        title: {"))
    repository.generate()
    assert github(repository, server, base)[0] == 0
    code, told = github(repository, server, base, **{"diff-fail-on": "major"})
    assert (code, told.splitlines()[-1]) == (1, "failed: oasmith diff shop")
    repository.write(CLEAN.replace("All.", "At most 10 requests per second."))
    repository.generate()
    assert github(repository, server, base)[0] == 0
    assert github(repository, server, base, **{"fail-on": "info"})[0] == 1


def test_action_fetches_the_base_that_a_shallow_clone_has_not(
    repository: Repository, server: Forge, tmp_path: Path
) -> None:
    base = repository.commit("First")
    repository.write(CLEAN.replace("        name: {", "        title: {"))
    repository.generate()
    repository.commit("Second")
    origin = f"file://{tmp_path / 'origin'}"
    command = ("git", "clone", "--quiet", "--depth=1", origin, "shallow")
    assert repository.run(*command, at=tmp_path).returncode == 0
    repository.folder = tmp_path / "shallow"
    code, told = github(repository, server, base)
    assert (code, "property-removed" in told) == (0, True), told


def test_action_compares_no_vendor_that_the_base_has_not(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    repository.write(CLEAN, PROJECT + PROJECT.replace("shop]", "new]"))
    repository.generate()
    assert github(repository, server, base)[0] == 0
    assert "## API changes: not compared" in server.comments[7]
    assert "## API changes: none" in server.comments[7]


@pytest.mark.parametrize("inputs", [{"base": ""}, {"base": "0" * 40}], ids=str)
def test_action_compares_nothing_without_a_base(
    repository: Repository, server: Forge, inputs: dict[str, str]
) -> None:
    repository.commit("First")
    assert github(repository, server, **inputs)[0] == 0
    assert "API changes" not in server.comments[7]


@pytest.mark.parametrize("inputs", [{"pull-request": ""}, {"token": ""}], ids=str)
def test_action_comments_on_pull_requests_alone(
    repository: Repository, server: Forge, inputs: dict[str, str]
) -> None:
    base = repository.commit("First")
    assert github(repository, server, base, **inputs)[0] == 0
    assert server.requests == []


def test_action_does_not_fail_where_it_may_not_comment(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    server.refuses = True
    code, told = github(repository, server, base)
    assert (code, "::notice::oasmith may not comment" in told) == (0, True)


def test_no_value_of_the_event_is_part_of_a_command() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"


# -- GitLab ----------------------------------------------------------------------------------------


def gitlab(repository: Repository, server: Forge, base: str, **more: str) -> tuple[int, str]:
    """Run the script of the job, as a runner does: in one shell that stops at what fails."""
    common = {
        **{key: str(value) for key, value in GITLAB["variables"].items()},
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_MERGE_REQUEST_IID": "5",
        "CI_PROJECT_ID": "3",
        "CI_API_V4_URL": server.url,
        "OASMITH_TOKEN": "your-token",
    }
    script = "\n".join(GITLAB["oasmith"]["script"])
    done = repository.run(
        *("bash", "-eo", "pipefail", "-c", script), at=repository.project, env=common | more
    )
    return done.returncode, done.stdout


def test_job_says_what_is_wrong_in_results_and_in_one_note(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    repository.write(SPEC.replace("        name: {", "        title: {"))
    code, told = gitlab(repository, server, base)
    assert code == 1
    assert told.splitlines()[-1] == "failed: oasmith generate --check,oasmith lint"
    reports = repository.project / ".oasmith-reports"
    results = {path.name: ElementTree.parse(path).getroot() for path in reports.glob("*.xml")}
    assert results.keys() == {"lint.xml", "diff-1.xml"}
    assert all(int(root.get("failures", "")) for root in results.values())
    note = server.comments[7]
    assert note.startswith("<!-- oasmith -->\n## API documents: ")
    assert "## API changes: major" in note
    repository.write(CLEAN)
    assert gitlab(repository, server, base)[0] == 0
    assert [method for method, _ in server.requests] == ["GET", "POST", "GET", "PUT"]
    assert server.comments.keys() == {1, 2, 7}
    assert server.credentials == {"your-token"}
    assert "your-token" not in told


def test_job_runs_outside_of_merge_requests(repository: Repository, server: Forge) -> None:
    repository.commit("First")
    nothing = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "", "CI_MERGE_REQUEST_IID": ""}
    assert gitlab(repository, server, "", **nothing)[0] == 0
    assert server.requests == []


def test_job_fails_from_the_verdict_on_that_is_asked_for(
    repository: Repository, server: Forge
) -> None:
    base = repository.commit("First")
    repository.write(CLEAN.replace("        name: {", "        title: {"))
    repository.generate()
    assert gitlab(repository, server, base)[0] == 0
    code, told = gitlab(repository, server, base, OASMITH_DIFF_FAIL_ON="major")
    assert (code, told.splitlines()[-1]) == (1, "failed: oasmith diff shop")


def test_results_of_the_job_are_kept_where_it_fails() -> None:
    artifacts = GITLAB["oasmith"]["artifacts"]
    assert artifacts["when"] == "always"
    assert artifacts["reports"] == {"junit": ".oasmith-reports/*.xml"}


# -- pre-commit ------------------------------------------------------------------------------------


def hook(name: str) -> dict[str, Any]:
    [found] = [each for each in HOOKS if each["id"] == name]
    return dict(found)


@pytest.mark.parametrize("each", HOOKS, ids=lambda each: each["id"])
def test_hook_runs_once_on_documents_and_settings(each: dict[str, Any]) -> None:
    assert each["language"] == "python"
    assert each["pass_filenames"] is False
    matches = re.compile(each["files"]).search
    for name in ("specs/shop.yaml", "specs/shop.json", "docs/shop.md", "pyproject.toml"):
        assert matches(name), name
    assert not matches("README.rst")


def test_hooks_fail_where_a_document_or_a_package_is_wrong(repository: Repository) -> None:
    def codes() -> dict[str, int]:
        return {
            name: repository.run(*hook(name)["entry"].split(), at=repository.project).returncode
            for name in ("oasmith-lint", "oasmith-generate-check")
        }

    assert codes() == {"oasmith-lint": 0, "oasmith-generate-check": 0}
    repository.write(CLEAN.replace("        name: {", "        title: {"))
    assert codes() == {"oasmith-lint": 0, "oasmith-generate-check": 1}
    repository.write(SPEC)
    assert codes() == {"oasmith-lint": 1, "oasmith-generate-check": 1}

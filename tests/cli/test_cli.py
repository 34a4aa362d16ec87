"""The command line as a person meets it: what it says, where it writes, its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from oasmith import __version__
from oasmith.cli.app import cli, run
from oasmith.output.header import header

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      description: At most 10 requests per second.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The order.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}}}
"""
PROJECT = '[tool.oasmith.vendors.shop]\nspecs = ["shop.yaml"]\n'
COMMANDS = sorted(cli.commands)


@pytest.fixture
def spec(folder: Path) -> Path:
    path = folder / "shop.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return path


@pytest.fixture
def project(spec: Path) -> Path:
    """A project with one vendor whose package is generated."""
    (spec.parent / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    assert run(["generate", "--quiet"]) == 0
    return spec.parent


@pytest.fixture
def fails(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that fails with a code; its message, which is never a traceback."""

    def check(code: int, *arguments: str) -> str:
        capsys.readouterr()
        assert run(list(arguments)) == code
        message = capsys.readouterr().err
        assert message
        assert "Traceback" not in message
        assert "internal error" not in message
        return message

    return check


def test_a_refused_document_has_a_way_out(project: Path, fails: Callable[..., str]) -> None:
    spec = project / "shop.yaml"
    spec.write_text(SPEC.replace("title: Shop, ", ""), encoding="utf-8")
    assert "nothing was generated; mend it in an overlay, or" in fails(1, "generate")
    assert run(["generate", "--validation", "warn"]) == 0
    spec.write_text("openapi: 9.9.9", encoding="utf-8")
    assert fails(1, "generate", "--validation", "warn").endswith("nothing was generated\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_says_what_it_does(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Usage: oasmith {command}")
    assert "--quiet" in shown


def test_help_lists_every_command_on_one_whole_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {command} " in shown for command in COMMANDS)
    assert "..." not in shown.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["extract"], "Missing argument"),
        (["extract", "missing.md"], "'missing.md' does not exist"),
        (["lint", "missing.yaml"], "`missing.yaml` is no file"),
        (["bundle", "missing.yaml"], "`missing.yaml` is no file"),
        (["models", "missing.yaml", "--flavour", "typing.TypedDict"], "is no file"),
        (["models", "shop.yaml", "--flavour", "nonsense"], "is not one of"),
        (["explain", "array-item"], "did you mean `array-items`?"),
        (["generate"], "no pyproject.toml with [tool.oasmith]"),
        (["generate", "--check"], "no pyproject.toml with [tool.oasmith]"),
        (["generate", "missing.yaml", "--out", "x"], "no file missing.yaml"),
        (["generate", "--out", "x"], "--out needs a SPEC"),
        (["generate", "shop.yaml", "--package", "shop"], "go with SPEC and --out"),
        (["generate", "shop.yaml", "--out", "x", "--package", "a b"], "no Python name"),
        (["generate", "shop.yaml", "--out", "x", "--package", "class"], "no Python name"),
        (["generate", "shop.yaml", "--out", "x", "--client", "a b"], "no Python name"),
        (["generate", "shop.yaml", "--out", "shop.yaml"], "is a file"),
        (["bundle", "shop.yaml", "--out", "nowhere/shop.json"], "No such file or directory"),
    ],
    ids=" ".join,
)
def test_misuse_is_told_in_one_message_and_exits_with_2(
    arguments: list[str], message: str, spec: Path, fails: Callable[..., str]
) -> None:
    assert message in fails(2, *arguments)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a: [1\n", "yaml-syntax"),
        (b"a: 1\na: 2\n", "yaml-duplicate-key"),
        (b"hello: 1\n", "not-openapi"),
        (b"", "source-empty"),
        (b"\x00\xff\xfe", "source-binary"),
        (b"{swagger: '1.2', info: {title: x, version: '1'}, paths: {}}", "dialect-unsupported"),
    ],
)
@pytest.mark.parametrize(
    "command",
    [
        ["lint"],
        ["generate", "--out", "x"],
        ["models", "--flavour", "typing.TypedDict"],
    ],
    ids=lambda command: command[0],
)
def test_document_that_cannot_be_used_is_a_finding_with_its_place(
    command: list[str], content: bytes, code: str, folder: Path, fails: Callable[..., str]
) -> None:
    (folder / "bad.yaml").write_bytes(content)
    assert f"error[{code}] bad.yaml:" in fails(1, *command, "bad.yaml")
    assert not (folder / "x").exists()


def test_bundle_of_a_broken_document_is_a_finding(folder: Path, fails: Callable[..., str]) -> None:
    (folder / "bad.yaml").write_text("a: [1\n", encoding="utf-8")
    assert "error[yaml-syntax] bad.yaml:1:4" in fails(1, "bundle", "bad.yaml")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("tool = 3", "no pyproject.toml with [tool.oasmith]"),
        ("x = [", "pyproject.toml cannot be read"),
        ("[tool.oasmith]", "names no vendor"),
        ("[tool.oasmith]\nout = 3", "out must be a text"),
        ("[tool.oasmith.vendors]\nshop = 3", "[tool.oasmith.vendors.shop] must be a table"),
        (PROJECT + "spec = 3", "no setting `spec`"),
        (PROJECT + 'split-models = "many"', "split-models must be a whole number"),
        (PROJECT + 'package = "class"', "package `class` is no Python name"),
        (PROJECT + 'client = "a b"', "client `a b` is no Python name"),
        (PROJECT + 'validation = "some"', "strict, warn or off"),
        (
            PROJECT + "transports = []",
            "transports is a list of httpx2, stdlib, aiohttp, requests, each once",
        ),
        (PROJECT + 'transports = ["urllib3"]', "transports is a list of httpx2, stdlib, aiohttp"),
        (PROJECT + 'transports = ["stdlib", "stdlib"]', "each once"),
        (PROJECT + "transports = [[]]", "transports is a list of httpx2"),
        (PROJECT + "testing = 1", "testing must be true or false"),
        (PROJECT + "redis = 1", 'redis is true, false or "auto", not `1`'),
        (PROJECT + "allow-remote = 1", "allow-remote must be true or false"),
        (PROJECT + 'overlays = [""]', "`` matches no file"),
        (PROJECT + 'overlays = ["."]', "`.` matches no file"),
        (PROJECT + 'overlays = ["/tmp/*"]', "`/tmp/*` matches no file"),
        (PROJECT + 'package = "a"\n' + PROJECT.replace("shop]", 'b]\npackage = "a"'), "have the"),
    ],
)
def test_settings_that_cannot_be_used_are_named(
    settings: str, message: str, spec: Path, fails: Callable[..., str]
) -> None:
    (spec.parent / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert message in fails(2, "generate")


def test_unknown_vendor_is_told_which_ones_there_are(
    project: Path, fails: Callable[..., str]
) -> None:
    assert "no vendor `acme`" in fails(2, "generate", "acme")
    assert "there are: shop" in fails(2, "lint", "acme")


def test_second_run_says_unchanged(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate"]) == 0
    assert capsys.readouterr() == ("shop: unchanged\n", "")
    assert run(["generate", "--check"]) == 0
    assert capsys.readouterr() == ("shop: unchanged\n", "")


def test_check_without_memory_of_the_last_run_compares_files(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".oasmith" / "shop.state").unlink()
    assert run(["generate", "--check"]) == 0
    assert capsys.readouterr().out == "shop: up to date\n"


def test_check_names_the_generated_file_in_which_one_byte_changed(
    project: Path, fails: Callable[..., str]
) -> None:
    edited = project / "generated/shop/resources/orders.py"
    edited.write_bytes(edited.read_bytes() + b"\n")
    assert "differs    generated/shop/resources/orders.py (edited by hand)" in fails(
        1, "generate", "--check"
    )
    assert edited.read_bytes().endswith(b"\n\n")


def test_check_names_the_spec_that_changed_and_what_it_would_change(
    project: Path, fails: Callable[..., str]
) -> None:
    (project / "shop.yaml").write_text(SPEC.replace("getOrder", "findOrder"), encoding="utf-8")
    message = fails(1, "generate", "--check")
    assert "changed    shop.yaml (an input)" in message
    assert "differs    generated/shop/resources/orders.py\n" in message


def test_names_that_changed_are_told_in_one_line_and_verbose_lists_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = (
        SPEC.replace("getOrder", "findOrder").replace("{id}", "{key}").replace("id, in", "key, in")
    )
    (project / "shop.yaml").write_text(
        other.replace("Order: {", "Other: {type: string}\n    Order: {")
    )
    line = "shop: 1 operation renamed, 1 argument renamed, 1 class new\n"
    assert run(["generate", "--check"]) == 1
    assert capsys.readouterr().out == line
    assert run(["generate", "--check", "--quiet"]) == 1
    assert capsys.readouterr().out == ""
    assert run(["generate", "-v"]) == 0
    told = capsys.readouterr().out.splitlines(keepends=True)
    assert told[-4:] == [
        "  operation renamed: orders.get_order -> orders.find_order\n",
        "  argument renamed: orders.find_order(id) -> key\n",
        "  class new: Other\n",
        line,
    ]
    (project / "shop.yaml").write_text(other)
    assert run(["generate"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "shop: 1 class gone"
    (project / "shop.yaml").write_text(other + "\n")
    assert run(["generate"]) == 0
    assert capsys.readouterr().out.startswith("shop: ")
    (project / "shop.yaml").write_text(other.replace("Shop", "Store"))
    assert run(["generate"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_check_names_the_file_that_is_missing(project: Path, fails: Callable[..., str]) -> None:
    (project / "generated/shop/client.py").unlink()
    assert "missing    generated/shop/client.py" in fails(1, "generate", "--check")
    assert run(["generate"]) == 0
    assert (project / "generated/shop/client.py").exists()


def test_file_edited_by_hand_is_overwritten_only_by_force(
    project: Path, fails: Callable[..., str]
) -> None:
    edited = project / "generated/shop/client.py"
    before = edited.read_bytes()
    edited.write_bytes(before + b"# mine\n")
    message = fails(1, "generate")
    assert "client.py" in message
    assert "--force" in message
    assert edited.read_bytes().endswith(b"# mine\n")
    assert run(["generate", "--force"]) == 0
    assert edited.read_bytes() == before


def test_files_that_oasmith_did_not_write_stay(project: Path) -> None:
    mine = project / "generated/shop/notes/mine.txt"
    mine.parent.mkdir()
    mine.write_text("keep", encoding="utf-8")
    (project / "shop.yaml").write_text(SPEC.replace("getOrder", "findOrder"), encoding="utf-8")
    assert run(["generate"]) == 0
    assert mine.read_text(encoding="utf-8") == "keep"
    assert "find_order" in (project / "generated/shop/resources/orders.py").read_text("utf-8")


def test_file_that_is_no_longer_generated_goes_away(project: Path) -> None:
    other = SPEC.replace("tags: [orders]", "tags: [sales]").replace("/orders/", "/sales/")
    (project / "shop.yaml").write_text(other, "utf-8")
    assert run(["generate"]) == 0
    left = sorted(p.name for p in (project / "generated/shop/resources").glob("*.py"))
    assert left == ["__init__.py", "_sales_operations.py", "sales.py"]


def test_renamed_operation_keeps_its_old_method_until_the_alias_is_deleted_from_the_lock(
    project: Path, capsys: pytest.CaptureFixture[str], fails: Callable[..., str]
) -> None:
    (project / "shop.yaml").write_text(SPEC.replace("getOrder", "findOrder"), encoding="utf-8")
    assert run(["generate", "--verbose"]) == 0
    assert "`orders.get_order` is now `orders.find_order`" in capsys.readouterr().err
    module = project / "generated/shop/resources/orders.py"
    assert "def get_order" in module.read_text("utf-8")
    (project / ".oasmith/shop.state").unlink()
    assert run(["generate", "--check"]) == 0
    lock = project / "generated/shop/oasmith.lock"
    content = json.loads(lock.read_bytes())
    content["aliases"]["operations"].clear()
    lock.write_text(json.dumps(content), encoding="utf-8")
    assert "differs    generated/shop/resources/orders.py" in fails(1, "generate", "--check")
    assert run(["generate"]) == 0
    assert "def get_order" not in module.read_text("utf-8")


def test_lock_that_cannot_be_read_is_told_and_nothing_is_overwritten(
    project: Path, fails: Callable[..., str]
) -> None:
    lock = project / "generated/shop/oasmith.lock"
    text = lock.read_bytes()
    lock.write_bytes(b"<<<<<<< ours" + text)
    message = fails(1, "generate")
    assert "warn[lock-unreadable]" in message
    assert "it has no oasmith.lock that can be read" in message
    assert run(["generate", "--force"]) == 0
    assert lock.read_bytes() == text


def relocked(project: Path, **changes: object) -> bytes:
    """Change entries of the lock as another oasmith would have written them; the lock then."""
    lock = project / "generated/shop/oasmith.lock"
    content = json.loads(lock.read_bytes()) | changes
    lock.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return lock.read_bytes()


def test_lock_tells_the_version_of_oasmith(project: Path) -> None:
    lock = json.loads((project / "generated/shop/oasmith.lock").read_bytes())
    assert lock["oasmith"] == __version__


@pytest.mark.parametrize("command", [["generate"], ["generate", "--check"]])
@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"oasmith": "99.1"}, "oasmith 99.1"),
        ({"oasmith": f"{__version__}.1rc1"}, f"oasmith {__version__}.1rc1"),
        ({"oasmith": "99.1", "version": 99}, "oasmith 99.1"),
        ({"version": 99, "oasmith": None}, "oasmith (a later one)"),
    ],
)
def test_package_of_a_later_oasmith_is_refused_with_both_versions(
    project: Path,
    fails: Callable[..., str],
    command: list[str],
    changes: dict[str, object],
    told: str,
) -> None:
    before = relocked(project, **changes)
    message = fails(1, *command)
    assert f"written by {told}, and this is oasmith {__version__}" in message
    assert (project / "generated/shop/oasmith.lock").read_bytes() == before
    assert run(["generate", "--force"]) == 0
    assert run(["generate", "--check"]) == 0


@pytest.mark.parametrize("version", ["0.0.9", f"{__version__}.dev3", "", "unknown"])
def test_another_version_that_gives_the_same_changes_nothing(project: Path, version: str) -> None:
    before = relocked(project, oasmith=version)
    assert run(["generate", "--check"]) == (0 if version else 1)
    assert run(["generate"]) == 0
    now = (project / "generated/shop/oasmith.lock").read_bytes()
    assert (now == before) is bool(version)
    (project / "shop.yaml").write_text(SPEC.replace("getOrder", "findOrder"), encoding="utf-8")
    assert run(["generate"]) == 0
    lock = json.loads((project / "generated/shop/oasmith.lock").read_bytes())
    assert lock["oasmith"] == __version__


def test_what_oasmith_keeps_for_itself_is_ignored_by_git(project: Path) -> None:
    assert (project / ".oasmith/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("absolute", [False, True], ids=["relative", "absolute"])
@pytest.mark.parametrize("where", [".", "x", "elsewhere"])
def test_files_are_named_from_the_folder_that_holds_all_documents(
    spec: Path, monkeypatch: pytest.MonkeyPatch, absolute: bool, where: str
) -> None:
    root = spec.parent / "documents"
    files = [root / "x/api.yaml", root / "y/api.yaml", spec.parent / "overlay.yaml"]
    for path in (root / "x", root / "y", spec.parent / "elsewhere"):
        path.mkdir(parents=True)
    files[0].write_text(SPEC, encoding="utf-8")
    files[1].write_text(SPEC.replace("getOrder", "findOrder").replace("/orders", "/more"), "utf-8")
    files[2].write_text("overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: []\n", "utf-8")
    folder = root if where == "x" else spec.parent
    monkeypatch.chdir(folder / where)
    x, y, overlay = (
        str(path) if absolute else os.path.relpath(path, folder / where) for path in files
    )
    out = spec.parent / "out"
    assert run(["generate", x, y, "--overlay", overlay, "--out", str(out), "--package", "p"]) == 0
    lock = json.loads((out / "p/oasmith.lock").read_bytes())
    assert list(lock["inputs"]) == ["../overlay.yaml", "x/api.yaml", "y/api.yaml"]
    first, *_ = (out / "p/client.py").read_text(encoding="utf-8").splitlines()
    assert first.startswith("# Generated by oasmith from x/api.yaml, y/api.yaml. ")


def test_folder_that_holds_something_else_is_left_alone(
    spec: Path, folder: Path, fails: Callable[..., str]
) -> None:
    (folder / "x/shop").mkdir(parents=True)
    (folder / "x/shop/mine.py").write_text("mine", encoding="utf-8")
    assert "no package that oasmith generated" in fails(1, "generate", "shop.yaml", "--out", "x")
    assert [p.name for p in (folder / "x/shop").iterdir()] == ["mine.py"]


def test_package_is_called_like_the_document(
    spec: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "shop.yaml", "--out", "x"]) == 0
    assert "files in x/shop (" in capsys.readouterr().out
    assert "class ShopClient" in (folder / "x/shop/client.py").read_text("utf-8")


def test_lint_fails_on_the_severity_that_was_asked_for(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = {level: run(["lint", "shop.yaml", "--fail-on", level]) for level in ("error", "info")}
    assert codes == {"error": 0, "info": 1}
    assert "info[rate-limit-in-prose] shop.yaml:9:" in capsys.readouterr().err


@pytest.fixture
def parts(spec: Path) -> Path:
    """The document with its schema in a file outside of its folder."""
    (spec.parent / "specs").mkdir()
    (spec.parent / "models").mkdir()
    (spec.parent / "models/Order.yaml").write_text("type: object\n", encoding="utf-8")
    path = spec.parent / "specs/shop.yaml"
    text = SPEC.replace("#/components/schemas/Order", "../models/Order.yaml")
    path.write_text(text[: text.index("components:")], encoding="utf-8")
    return path


def test_reference_out_of_the_folder_is_followed_only_where_a_wider_one_is_named(
    parts: Path, fails: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("generate", "specs/shop.yaml", "--out", "clients")
    message = fails(1, *command, "--validation", "strict")
    assert "error[ref-outside] shop.yaml:14:" in message
    assert "--refs-within" in message
    assert run([*command]) == 0
    assert "warn[ref-outside] shop.yaml:14:" in capsys.readouterr().err
    assert run([*command, "--refs-within", "."]) == 0
    assert (parts.parent.parent / "clients/shop").is_dir()


def test_vendor_refers_to_files_all_over_the_project_and_changes_in_them_are_noticed(
    parts: Path, capsys: pytest.CaptureFixture[str], fails: Callable[..., str]
) -> None:
    project = parts.parent.parent
    settings = PROJECT.replace("shop.yaml", "specs/shop.yaml")
    (project / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert run(["generate"]) == run(["generate"]) == 0
    assert capsys.readouterr().out.endswith("shop: unchanged\n")
    (project / "models/Order.yaml").write_text("type: string\n", encoding="utf-8")
    assert "changed    models/Order.yaml (an input)" in fails(1, "generate", "--check")


def test_bundle_holds_what_stands_in_other_files(
    parts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bundle", "specs/shop.yaml", "--refs-within", "."]) == 0
    bundled = json.loads(capsys.readouterr().out)
    assert bundled["components"] == {"schemas": {"Order": {"type": "object"}}}


def test_quiet_prints_nothing_where_nothing_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["generate"], ["generate", "--check"], ["lint"], ["explain"]):
        assert run([*arguments, "--quiet"]) == 0
        assert capsys.readouterr() == ("", "")


def test_bundle_is_json_on_standard_output(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bundle", "shop.yaml"]) == 0
    assert json.loads(capsys.readouterr().out)["info"]["title"] == "Shop"


def test_names_tell_what_chose_them(
    project: Path, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["names", str(spec)]) == 0
    methods, order, classes, component = capsys.readouterr().out.splitlines()
    assert methods == "1 method, 0 with a number, 0 too long:"
    assert order.split() == ["orders.get_order", "operationId", "GET", "/orders/{id}", "getOrder"]
    assert classes == "1 class, 0 with a number, 0 too long:"
    assert component.split() == ["Order", "component", "#/components/schemas/Order"]
    assert run(["names", "shop"]) == 0
    assert capsys.readouterr().out.count("oasmith.lock") == 2


def test_names_count_numbers_and_show_no_control_characters(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def record(*names: str, **more: object) -> dict[str, object]:
        return {"type": "object", "properties": {name: {} for name in names} | more}

    own = record("a")
    schemas = {"Order": record("b", item=own), "Basket": record("c", item=own)}
    schemas |= {"OrderItem": record("d"), "BasketItem": record("e"), "x\x1b[31m": record("f")}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    path = folder / "names.json"
    path.write_text(json.dumps(document | {"components": {"schemas": schemas}}), encoding="utf-8")
    assert run(["names", str(path)]) == 0
    head, first, *rest = capsys.readouterr().out.splitlines()
    assert head == "6 classes, 1 with a number, 0 too long:"
    assert first.split("  ")[:2] == ["OrderItem2", "place, number, 2 places"]
    assert any("\\x1b" in line or "\\u001b" in line for line in rest), rest
    assert not any("\x1b" in line for line in rest)


def test_extract_of_a_page_without_a_document_exits_with_1(
    folder: Path, fails: Callable[..., str]
) -> None:
    (folder / "page.md").write_text("# Prose\n\n```json\n{}\n```\n", encoding="utf-8")
    assert "page.md has no fenced block" in fails(1, "extract", "page.md")


def test_defect_of_oasmith_itself_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], spec: Path
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("token=secret")

    monkeypatch.setattr("oasmith.cli.lint.lint_targets", broken)
    assert run(["lint", "shop.yaml"]) == 2
    message = capsys.readouterr().err
    assert message.startswith("oasmith: internal error (RuntimeError)")
    assert message.count("\n") == 1
    assert "secret" not in message


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "oasmith", *arguments]
    env = os.environ | environment
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}], ids=["pipe", "NO_COLOR"])
def test_output_without_a_terminal_has_no_escape_codes(
    environment: dict[str, str], spec: Path
) -> None:
    ran = shell("lint", "shop.yaml", "--fail-on", "info", **environment)
    assert ran.returncode == 1
    assert "rate-limit-in-prose" in ran.stderr
    assert "\x1b" not in ran.stdout + ran.stderr


def test_process_exits_with_the_code_of_the_command(spec: Path) -> None:
    assert shell("generate", "shop.yaml", "--out", "x").returncode == 0
    refused = shell("generate")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("template", "text", "message"),
    [
        ("errors.py.jinja", "{% for %}", "errors.py.jinja:1:"),
        ("errors.py.jinja", "{{ view.nothing }}", "has no attribute 'nothing'"),
        ("errors.py.jinja", "def f(:", "does not give Python"),
    ],
)
def test_a_broken_template_of_the_user_is_named(
    template: str, text: str, message: str, project: Path, fails: Callable[..., str]
) -> None:
    folder = project / "own"
    folder.mkdir()
    (folder / template).write_text(text, encoding="utf-8")
    assert message in fails(2, "generate", "--templates", "own")


def test_a_template_of_the_user_replaces_ours_and_is_laid_out(project: Path) -> None:
    folder = project / "own"
    folder.mkdir()
    (folder / "errors.py.jinja").write_text("x = {  'a':1 }\n", encoding="utf-8")
    assert run(["generate", "--quiet", "--templates", "own"]) == 0
    text = (project / "generated/shop/errors.py").read_text("utf-8")
    assert text == header(["shop.yaml"]) + 'x = {"a": 1}\n'

"""``oasmith models``: every vendor, every flavour, and what it says when it cannot."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from oasmith.cli.app import run
from oasmith.output.model_flavours import FLAVOURS
from oasmith.project import find_project

PROJECT = find_project(Path(__file__).parents[2])
NAME = "written_by_oasmith_models"
CLASSES = {"aboutyou": "Price", "microsoft": "ProductStatus", "mircate": "BatchStatus"}


@pytest.fixture(autouse=True)
def in_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT.root)


def imported(path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location(NAME, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, NAME, module)  # dataclasses look their annotations up there
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("vendor", sorted(PROJECT.vendors))
def test_vendor_becomes_a_module_that_works(
    vendor: str, flavour: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{NAME}.py"
    assert run(["models", vendor, "--flavour", flavour, "--out", str(path), "--quiet"]) == 0
    compile(path.read_bytes(), str(path), "exec")
    library = flavour.partition("_v2")[0].partition(".")[0]
    if importlib.util.find_spec(library) is None:
        pytest.skip(f"{library} is not installed: compiled only")
    assert hasattr(imported(path, monkeypatch), CLASSES[vendor])


def test_module_goes_to_standard_output_and_notes_do_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "microsoft", "--flavour", "msgspec.Struct"]) == 0
    printed = capsys.readouterr()
    compile(printed.out, "<standard output>", "exec")
    assert "note: msgspec.Meta takes" in printed.err


def test_missing_extra_is_one_clear_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "datamodel_code_generator", None)
    assert run(["models", "mircate", "--flavour", "typing.TypedDict"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert (
        printed.err == "oasmith: `oasmith models` needs an extra: pip install 'oasmith[models]'\n"
    )

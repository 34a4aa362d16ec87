"""Writing a package: whole or not at all, and nothing of anybody else's is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from oasmith.output.lock import FILE_NAME, digest
from oasmith.output.write import WriteRefused, compare, write


def package(**modules: str) -> dict[str, bytes]:
    """Files with the lock that belongs to them."""
    files = {f"{name}.py": text.encode() for name, text in modules.items()}
    hashes = ", ".join(f'"{path}": "{digest(content)}"' for path, content in files.items())
    lock = f'{{"version": 1, "inputs": {{}}, "files": {{{hashes}}}}}'
    return files | {FILE_NAME: lock.encode()}


def held(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != FILE_NAME)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_folder_holds_exactly_the_files_and_what_others_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    write(folder, package(a="1", b="2"))
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    changes = write(folder, package(b="3", c="4"))
    assert (changes.missing, changes.stale) == (("c.py",), ("a.py",))
    assert held(folder) == {"b.py": "3", "c.py": "4", "mine.txt": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["shop"]


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path / "shop", package(a="1"))
    assert not compare(tmp_path / "shop", package(a="1")).any
    assert not write(tmp_path / "shop", package(a="1")).any


@pytest.mark.parametrize("failing", [1, 2], ids=["first rename", "second rename"])
@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()], ids=repr)
def test_old_package_stays_when_the_swap_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, error: BaseException
) -> None:
    folder = tmp_path / "shop"
    write(folder, package(a="1"))
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    calls: list[object] = []
    rename = os.replace

    def replace(source: Path, target: Path) -> None:
        calls.append(source)
        if len(calls) == failing:
            raise error
        rename(source, target)

    monkeypatch.setattr("oasmith.output.write.os.replace", replace)
    with pytest.raises(type(error)):
        write(folder, package(a="2"))
    assert held(folder) == {"a.py": "1", "mine.txt": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["shop"]


@pytest.mark.parametrize("path", ["../out.py", "/tmp/out.py", "a/../../out.py"])
def test_no_file_is_written_outside_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(WriteRefused):
        write(tmp_path / "shop", {path: b""})
    assert list(tmp_path.iterdir()) == []

"""Stage "write": files in memory become a folder on disk, all of them or none.

Everything is written to a sibling folder that then takes the place of the old one, so that a
crash or a full disk leaves the old package as it was. Only files that a lock lists are ever
removed; other files in the folder stay.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from oasmith.output.lock import FILE_NAME, Lock, digest, read_lock, too_new
from oasmith.values import dataclass


class WriteRefused(Exception):
    """Writing would destroy something that oasmith did not write."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How a folder differs from what was generated for it; paths relative to the folder.

    `edited` are files changed by hand since they were generated; `foreign` says that the folder
    holds files but is no generated package.
    """

    missing: tuple[str, ...]
    different: tuple[str, ...]
    stale: tuple[str, ...]
    edited: tuple[str, ...]
    foreign: bool = False

    @property
    def any(self) -> bool:
        """Whether there is anything to write or remove."""
        return bool(self.missing or self.different or self.stale)


def lock_of(folder: Path) -> Lock | None:
    """The lock of the package in `folder`, if there is one."""
    text = lock_content(folder)
    return None if text is None else read_lock(text)


def refuse_newer(folder: Path) -> None:
    """WriteRefused where a later oasmith made the package in `folder`."""
    why = too_new(lock_content(folder))
    if why:
        raise WriteRefused(f"{folder}: {why}")


def lock_content(folder: Path) -> bytes | None:
    """What the lock of the package in `folder` says, readable or not."""
    return _content(folder / FILE_NAME)


def compare(folder: Path, files: Mapping[str, bytes]) -> Changes:
    """What writing `files` to `folder` would change."""
    lock = lock_of(folder)
    known = lock.files if lock is not None else {}
    missing, different, edited = [], [], []
    there = folder.is_dir()  # a first run reads nothing else from the disk
    for path in sorted({*files, *known}):
        content = _content(folder / path) if there else None
        if content is None:
            missing += [path] if path in files else []
        elif content != files.get(path):
            different += [path] if path in files else []
            edited += [path] if path in known and digest(content) != known[path] else []
    stale = [p for p in sorted(known) if p not in files and (folder / p).is_file()]
    foreign = lock is None and there and any(folder.iterdir())
    return Changes(tuple(missing), tuple(different), tuple(stale), tuple(edited), foreign)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def write(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> Changes:
    """Make `folder` hold exactly `files` (beside what oasmith never wrote).

    Raises:
        WriteRefused: a file was edited by hand, or the folder is not a generated package;
            not raised with `force`.
        OSError: the disk would not take it; the folder is as it was.
    """
    changes = compare(folder, files)
    if changes.foreign and not force:
        raise WriteRefused(
            f"{folder} holds files but is no package that oasmith generated (it has no "
            f"{FILE_NAME} that can be read); choose another folder, or --force to replace what has "
            "the same name"
        )
    if changes.edited and not force:
        raise WriteRefused(
            f"edited by hand since it was generated: {', '.join(changes.edited)} in {folder}; "
            "undo the edit, or overwrite it with --force"
        )
    if changes.any:
        _replace(folder, files)
    return changes


def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = lock_of(folder)
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _fill(staging / "new", files)
        if not folder.exists():
            os.replace(staging / "new", folder)
            return
        _copy_others(folder, staging / "new", {*files, *(lock.files if lock else ())})
        os.replace(folder, staging / "old")
        try:
            os.replace(staging / "new", folder)
        except BaseException:
            os.replace(staging / "old", folder)
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    made: set[Path] = set()
    for path, content in files.items():
        parts = PurePosixPath(path).parts
        if not parts or any(part in ("..", "/") for part in parts):
            raise WriteRefused(f"{path!r} lies outside the package")
        target = folder.joinpath(*parts)
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(content)


def _copy_others(old: Path, new: Path, ours: set[str]) -> None:
    """Copy what oasmith did not write into the new package; compiled caches are dropped."""
    for path in sorted(old.rglob("*")):
        relative = path.relative_to(old)
        if "__pycache__" in relative.parts or not (path.is_file() or path.is_symlink()):
            continue
        if relative.as_posix() not in ours:
            (new / relative.parent).mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, new / relative, follow_symlinks=False)

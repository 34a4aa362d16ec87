"""The fingerprint that the last run of a package left, so that a run without changes does no work.

Input: everything that decides the result: documents, options, templates, the tool itself, the files
on disk. Output: its hash, kept in a small file per package under ``.oasmith/``, which is never
committed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from oasmith.assets import runtime_root, template_root
from oasmith.output.lock import FILE_NAME
from oasmith.source.files import OWN_FOLDER, own_folder


def fingerprint(inputs: Iterable[Path], choices: object, templates: Path | None, out: Path) -> str:
    """The hash of all that decides the result, and of the result; choices count by their repr."""
    state = hashlib.sha256(repr(choices).encode())
    tool = runtime_root().parent
    folders = [tool, template_root()]
    code = [p for f in folders for p in sorted(f.rglob("*")) if p.suffix in (".py", ".jinja")]
    own = sorted(templates.rglob("*")) if templates else []
    for path in [*inputs, *code, *own, *_package_files(out)]:
        _add(state, path)
    return state.hexdigest()


def _package_files(out: Path) -> list[Path]:
    """The files of the package, with those that do not belong there left out."""
    return sorted(
        path
        for path in out.rglob("*")
        if path.suffix in (".py", ".md", ".typed") or path.name == FILE_NAME
    )


def _add(state: hashlib._Hash, path: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError:
        content = b""
    state.update(f"{path.name} {len(content)} ".encode())
    state.update(content)


def is_current(root: Path, package: str, state: str) -> bool:
    """Whether the last run ended in this state."""
    try:
        return _path(root, package).read_text(encoding="utf-8") == state
    except OSError:
        return False


def remember(root: Path, package: str, state: str) -> None:
    """Note the state that this run ended in; a folder that cannot be written is no error."""
    try:
        own_folder(root)
        _path(root, package).write_text(state, encoding="utf-8")
    except OSError:
        pass


def _path(root: Path, package: str) -> Path:
    return root / OWN_FOLDER / f"{package}.state"

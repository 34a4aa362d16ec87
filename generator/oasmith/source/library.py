"""The other files of a document: found by address, read once, never from outside.

Input: absolute addresses (``file:`` and ``http(s):`` URLs) that references lead to. Output: parsed
trees. Invariant: no file outside of the given folders is opened, however the way there is
spelled, and no other host is contacted unless the user allowed it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.options import DEFAULT_ACCESS, Access, Remote
from oasmith.source.document import Origin
from oasmith.source.files import InputFile, ReadFile, display_name, read_data, read_file
from oasmith.source.parse import Tree, parse_value
from oasmith.source.remote import LOCK_NAME, RemoteFiles, RemoteProblem

_DRIVE: Final = re.compile(r"/[A-Za-z]:")
"""How paths of Windows begin in ``file:`` URLs."""

_LONGEST: Final = 200


class Library:
    """Files that references lead to, each parsed once; and what was found on the way."""

    def __init__(self, specs: Sequence[Path], root: Path, access: Access = DEFAULT_ACCESS) -> None:
        self.inputs: list[InputFile] = []
        self.findings: list[Diagnostic] = []
        self.escapes: list[tuple[str, Origin]] = []
        self._root = root.resolve()
        folders = [access.folder] if access.folder else [spec.parent for spec in specs]
        self._folders = [folder.resolve() for folder in folders]
        self._trees: dict[str, Tree | None] = {}
        self._remote = None
        if access.remote is not Remote.REFUSED:
            lock = specs[0].parent / LOCK_NAME
            self._remote = RemoteFiles(lock, self._root, update=access.remote is Remote.UPDATED)

    def open(self, address: str, referrer: Origin) -> Tree | None:
        """The tree at a canonical address; None with a finding at the first `referrer` if there is
        none."""
        if address not in self._trees:
            self._trees[address] = self._open(address, referrer)
        return self._trees[address]

    def has_file(self, address: str) -> bool:
        """Whether a file may be read there, and exists."""
        path = path_of(address)
        return path is not None and self._is_inside(path) and os.path.isfile(path)

    def close(self) -> None:
        """Write down which remote contents were used."""
        if self._remote:
            self._remote.save()

    def _open(self, address: str, referrer: Origin) -> Tree | None:
        path = path_of(address)
        if path is not None:
            return self._open_file(path, referrer)
        if address.startswith(("http://", "https://")):
            return self._open_remote(address, referrer)
        return None

    def _open_file(self, path: Path, referrer: Origin) -> Tree | None:
        if not self._is_inside(path):
            self.escapes.append((self._name(path), referrer))
            return None
        name = self._name(path)
        if not os.path.isfile(path):  # unlike `Path.is_file`, never raises
            shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
            self._report("ref-unreadable", f"there is no file {shown}", referrer)
            return None
        return self._parsed(read_file(path, self._root, name), referrer)

    def _open_remote(self, url: str, referrer: Origin) -> Tree | None:
        if self._remote is None:
            message = f"{url} is on another host and was not read; what it describes is `Any`"
            self._report("ref-remote", message, referrer, "allow it with --allow-remote")
            return None
        try:
            return self._parsed(read_data(self._remote.read(url), url, url), referrer)
        except RemoteProblem as problem:
            self._report(problem.code, problem.message, referrer, problem.help)
            return None

    def _parsed(self, read: ReadFile | Diagnostic, referrer: Origin) -> Tree | None:
        if isinstance(read, Diagnostic):
            self.findings.append(read)
            return None
        self.inputs.append(read.input)
        tree, found = parse_value(read.source)
        self.findings += found
        return tree

    def _report(self, code: str, message: str, referrer: Origin, help: str = "") -> None:
        place = referrer.locate()
        self.findings.append(Diagnostic(code, Severity.ERROR, message, location=place, help=help))

    def _is_inside(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self._folders)

    def _name(self, path: Path) -> str:
        return display_name(path, self._root)


def canonical(address: str) -> str:
    """One spelling for every way to say where a file is; links are followed."""
    path = path_of(address)
    return path.as_uri() if path else address


def path_of(address: str) -> Path | None:
    """The absolute path of a ``file:`` URL, links followed; None for all else."""
    if not address.startswith("file:"):
        return None
    try:
        path = unquote(urlsplit(address).path)
        return Path(path[1:] if _DRIVE.match(path) else path).resolve()
    except (OSError, ValueError, RuntimeError):  # null bytes, too long, circular links
        return None

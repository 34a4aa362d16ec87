"""Versions of documents to compare: files, folders, revisions of git, vendors of the project.

Input: what a user types. Output: the inputs of a run, with what was read from git in a folder that
exists as long as the command runs. Invariant: git is only read, and its attributes, hooks and
filters change nothing of what is.
"""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Self

from oasmith.cli.targets import package_name, vendor_inputs
from oasmith.diagnostics import Diagnostic
from oasmith.options import Access, Options
from oasmith.pipeline import Inputs
from oasmith.project import NoProjectError, NoVendorError, ProjectError, find_project
from oasmith.source.files import read_file
from oasmith.source.markdown import fragments_of, is_openapi
from oasmith.source.parse import parse
from oasmith.source.text import Syntax
from oasmith.values import dataclass

_SUFFIXES = frozenset({".json", ".yaml", ".yml", ".md", ".markdown"})
_LEFT_OUT = frozenset({".py", ".pyc", ".pyi"})
"""What no document refers to."""


class RevisionError(ProjectError):
    """Nothing can be compared; the message says why."""


class MissingVendor(RevisionError):
    """There is no such vendor, or no project that has one."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One side of a comparison; `options` are None where no project says them."""

    name: str
    inputs: Inputs
    options: Options | None
    package: str


class Revisions:
    """Finds what is to be compared; what it takes from git is gone when it is closed."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._stack = ExitStack()
        self._exported: dict[tuple[str, str], Path] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def find(self, target: str) -> Subject:
        """The subject that a user names; RevisionError where there is none."""
        path = Path(target)
        if path.exists():
            return self._of_path(path, Path.cwd(), target)
        revision, colon, inner = target.partition(":")
        commit = _commit(revision) if colon else ""
        if commit:
            return self._of_revision(commit, inner, target)
        return self.vendor(target)

    def is_revision(self, text: str) -> bool:
        """Whether a text is the name of a revision, and of nothing else."""
        return not Path(text).exists() and ":" not in text and bool(_commit(text))

    def vendor(self, name: str, revision: str = "") -> Subject:
        """A vendor of the project as it is in the working folder, or in a revision."""
        root = Path.cwd()
        if revision:
            commit = _commit(revision)
            if not commit:
                raise RevisionError(f"git knows no revision `{revision}`")
            root = self._export(commit, "") / _prefix()
        try:
            project = find_project(root)
            vendor = project.choose((name,))[0]
        except ProjectError as error:
            where = f" of {revision}" if revision else ""
            is_missing = isinstance(error, NoProjectError | NoVendorError)
            kind = MissingVendor if is_missing else RevisionError
            raise kind(
                f"`{name}` is no file, folder, git revision or vendor{where}: {error}"
            ) from None
        shown = f"{revision}:{name}" if revision else name
        inputs = vendor_inputs(project, vendor, self._access)
        return Subject(shown, inputs, vendor.options, vendor.options.package)

    # -- files and folders -----------------------------------------------------------------

    def _of_path(self, path: Path, root: Path, name: str) -> Subject:
        if path.is_file():
            inputs = Inputs((path,), (), root, self._access)
            return Subject(name, inputs, None, package_name(path.name.split(".")[0]))
        specs, overlays = _documents_of(path)
        if not specs:
            raise RevisionError(f"{name}: no file of the folder is an OpenAPI document")
        inputs = Inputs(specs, overlays, root, self._access)
        return Subject(name, inputs, None, package_name(path.resolve().name))

    def _of_revision(self, commit: str, inner: str, name: str) -> Subject:
        for base in ("", _prefix()):
            path = (PurePosixPath(base) / inner).as_posix()
            kind = _git("cat-file", "-t", f"{commit}:{'' if path == '.' else path}", check=False)
            if kind.strip() in (b"blob", b"tree"):
                is_file = kind.strip() == b"blob"
                folder = PurePosixPath(path).parent.as_posix() if is_file else path
                root = self._export(commit, "" if folder == "." else folder)
                return self._of_path(root / path, root, name)
        revision = name.partition(":")[0]
        return self.vendor(inner, revision)

    def _export(self, commit: str, folder: str) -> Path:
        """The files of a folder of a revision, in a folder that stands for the whole."""
        key = commit, folder
        if key not in self._exported:
            root = Path(self._stack.enter_context(TemporaryDirectory(prefix="oasmith-")))
            _write_blobs(root, list(_blobs(commit, folder)))
            self._exported[key] = root
        return self._exported[key]


def _documents_of(folder: Path) -> tuple[list[Path], list[Path]]:
    """The documents in a folder and its overlays, each in the order of their names."""
    specs, overlays = [], []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix.lower() in _SUFFIXES:
            read = read_file(path, folder)
            if isinstance(read, Diagnostic):
                continue
            if read.source.syntax is Syntax.MARKDOWN:
                specs += [path] if fragments_of(read.source)[0] else []
                continue
            tree, _ = parse(read.source)
            if tree is not None and is_openapi(tree):
                specs.append(path)
            elif tree is not None and "overlay" in tree.value:
                overlays.append(path)
    return specs, overlays


def is_as_committed(paths: Iterable[Path]) -> bool:
    """Whether all files are what the last commit has of them; so is everything where there is
    none."""
    listed = _git("ls-tree", "-r", "-z", "--full-tree", "HEAD", check=False).decode(
        errors="surrogateescape"
    )
    top = _git("rev-parse", "--show-toplevel", check=False).decode().strip()
    if not listed or not top:
        return True
    hashes = {}
    for entry in listed.split("\0")[:-1]:
        about, _, path = entry.partition("\t")
        hashes[(Path(top) / path).resolve()] = about.split(" ")[2]
    return all(hashes.get(path.resolve(), "") in _hashes(path) for path in paths)


def _hashes(path: Path) -> tuple[str, str]:
    """What git calls the content of a file, by either of its hashes."""
    content = path.read_bytes()
    blob = b"blob %d\0%b" % (len(content), content)
    return hashlib.sha1(blob, usedforsecurity=False).hexdigest(), hashlib.sha256(blob).hexdigest()


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed some files, with its day and the first line of its message."""

    hash: str
    day: str
    title: str


def commits_of(paths: Sequence[Path], most: int) -> list[Commit]:
    """The last commits that changed anything in the folders of some files, the newest first."""
    folders = sorted({str(path.resolve().parent) for path in paths})
    listed = _git("log", f"--max-count={most}", "--format=%H%x00%cs%x00%s", "HEAD", "--", *folders)
    lines = listed.decode(errors="replace").splitlines()
    return [Commit(*line.split("\0", 2)) for line in lines]


# -- git -------------------------------------------------------------------------------------------


def _commit(revision: str) -> str:
    """The hash of a revision; empty where git or the revision does not exist."""
    if not revision or revision.startswith("-"):
        return ""
    name = f"{revision}^{{commit}}"
    found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", name, check=False)
    return found.decode().strip()


def _prefix() -> str:
    """Where in the repository the working folder is."""
    return _git("rev-parse", "--show-prefix", check=False).decode().strip()


def _blobs(commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """The paths and the hashes of the files of a folder."""
    paths = ["--", folder] if folder else []
    listed = _git("ls-tree", "-r", "-z", "--full-tree", commit, *paths)
    for entry in listed.decode(errors="surrogateescape").split("\0"):
        about, _, path = entry.partition("\t")
        mode, kind, blob = (*about.split(" "), "", "", "")[:3]
        is_plain = kind == "blob" and mode != "120000"  # links lead anywhere
        if is_plain and PurePosixPath(path).suffix not in _LEFT_OUT:
            yield path, blob


def _write_blobs(root: Path, blobs: Sequence[tuple[str, str]]) -> None:
    asked = "".join(f"{blob}\n" for _, blob in blobs)
    given = memoryview(_git("cat-file", "--batch", stdin=asked.encode()))
    start = 0
    for path, _ in blobs:
        end = start + bytes(given[start : start + 200]).index(b"\n")
        size = int(bytes(given[start:end]).split()[-1])
        target = root / path
        if not target.resolve().is_relative_to(root.resolve()):
            raise RevisionError(f"git has a file at `{path}`, outside of its repository")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(given[end + 1 : end + 1 + size])
        start = end + 1 + size + 1


def _git(*arguments: str, stdin: bytes = b"", check: bool = True) -> bytes:
    """What git says; RevisionError where it must and does not."""
    try:
        done = subprocess.run(["git", *arguments], input=stdin, capture_output=True, check=False)
    except OSError as error:
        if check:
            raise RevisionError(f"git cannot be run: {error.strerror}") from None
        return b""
    if done.returncode:
        if check:
            told = done.stderr.decode(errors="replace").strip()
            raise RevisionError(f"git {arguments[0]}: {told}")
        return b""
    return done.stdout


def with_options(subject: Subject, other: Subject) -> tuple[Inputs, Options]:
    """The inputs of a subject, and the options that both sides have: those of a project, or what
    the second one is called."""
    options = subject.options or other.options or Options(other.package)
    return subject.inputs, replace(options, validation="off")

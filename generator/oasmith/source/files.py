"""Files to texts.

Input: a path or the bytes of an address. Output: the text with its name and SHA-256, or a
diagnostic that says why it cannot be read. Names are relative to the root, so that they are the
same on every machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.source.text import Source, Syntax
from oasmith.values import dataclass

OWN_FOLDER = ".oasmith"
"""What oasmith keeps for itself, below the root."""

_BY_SUFFIX = {
    ".json": Syntax.JSON,
    ".yaml": Syntax.YAML,
    ".yml": Syntax.YAML,
    ".md": Syntax.MARKDOWN,
    ".markdown": Syntax.MARKDOWN,
    ".txt": Syntax.MARKDOWN,
}
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that went into a document: the name shown to people and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The text of a file, and its entry in the list of inputs."""

    source: Source
    input: InputFile


def read_file(path: Path, root: Path, name: str = "") -> ReadFile | Diagnostic:
    """Read and decode a file, or say why not; its name is relative to `root` if it lies below,
    unless another is given.
    """
    name = name or display_name(path, root)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return _problem("source-unreadable", name, f"cannot be read: {reason}")
    return read_data(data, name, path.resolve().as_uri())


def read_data(data: bytes, name: str, address: str) -> ReadFile | Diagnostic:
    """Decode the content of the file at an address (a URL), or say why not."""
    text = _decode(data, name)
    if isinstance(text, Diagnostic):
        return text
    source = Source(name, text, _syntax(address, text), address=address)
    return ReadFile(source, InputFile(name, hashlib.sha256(data).hexdigest()))


def display_name(path: Path, root: Path) -> str:
    """The path as shown to people and recorded: from the root, so that it is the same on every
    machine, with forward slashes."""
    resolved, base = path.resolve(), root.resolve()
    try:
        return Path(os.path.relpath(resolved, base)).as_posix()
    except ValueError:  # another drive of Windows
        return resolved.as_posix()


def own_folder(root: Path) -> Path:
    """The folder for what oasmith keeps for itself, made if need be; it is ignored by git."""
    folder = root / OWN_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
    return folder


def _syntax(address: str, text: str) -> Syntax:
    known = _BY_SUFFIX.get(PurePosixPath(urlsplit(address).path).suffix.lower())
    starts_like_json = text.lstrip()[:1] in ("{", "[")
    return known or (Syntax.JSON if starts_like_json else Syntax.YAML)


def _decode(data: bytes, name: str) -> str | Diagnostic:
    """The text, from UTF-8, or from UTF-16 and UTF-32 as RFC 4627 (section 3) detects them."""
    encoding = json.detect_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if _BINARY.search(data[:1024].decode("latin-1")):
            return _problem("source-binary", name, "is not a text")
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"is not {encoding.upper()}: byte 0x{data[error.start]:02x} makes no character"
        help = "save the file as UTF-8"
        return _problem("source-encoding", name, message, Location(name, line, column), help)
    if not text.strip():
        return _problem("source-empty", name, "is empty")
    if _BINARY.search(text[:1024]):
        return _problem("source-binary", name, "is not a text")
    return text


def _problem(
    code: str, name: str, message: str, location: Location | None = None, help: str = ""
) -> Diagnostic:
    place = location or Location(name, 1, 1)
    return Diagnostic(code, Severity.ERROR, f"{name} {message}", location=place, help=help)

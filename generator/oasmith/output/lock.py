"""``oasmith.lock``: what a generated package was made from, and which names it gave.

Input: names, documents and files. Output: sorted JSON, made to be read in a diff; and from such
JSON the names and hashes of the last run. It holds the Python name for each wire name, old names
that still work, names of what is gone, the hash of every input and file, and the version of
oasmith.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from oasmith import __version__
from oasmith.diagnostics import Diagnostic, Findings
from oasmith.json_value import Json
from oasmith.naming.record_json import READABLE, VERSION, read_record, record_content, table, texts
from oasmith.naming.recorded import NOTHING_RECORDED, Recorded
from oasmith.values import dataclass

FILE_NAME = "oasmith.lock"
_JSON = json.JSONEncoder(indent=2, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Lock:
    """What a lock says of disk: hashes by path of inputs and of files."""

    inputs: Mapping[str, str]
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """The hash that locks record."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def lock_text(
    record: Recorded,
    inputs: Mapping[str, str],
    files: Mapping[str, bytes],
    before: bytes | None = None,
) -> bytes:
    """The lock of a package with `files`, made from `inputs` (name → hash).

    Where nothing but the version of oasmith is new it is the one from `before`: it names the
    version that last changed the package.
    """
    content: dict[str, Json] = {
        "version": VERSION,
        "oasmith": __version__,
        "inputs": dict(sorted(inputs.items())),
        **record_content(record),
        "files": {path: digest(content) for path, content in sorted(files.items())},
    }
    recorded = written_by(before)
    if before is not None and recorded and _dumped({**content, "oasmith": recorded}) == before:
        return before
    return _dumped(content)


def _dumped(content: dict[str, Json]) -> bytes:
    return f"{_indented(content)}\n".encode(errors="backslashreplace")


def _indented(value: Json, line: str = "\n") -> str:
    """The value as `json` writes it, whose code for indenting takes several times as long; each
    line begins with `line`."""
    if not isinstance(value, dict) or not value:
        return _JSON.encode(value).replace("\n", line)
    inner = f"{line}  "
    entries = [f"{_JSON.encode(key)}: {_indented(held, inner)}" for key, held in value.items()]
    return f"{{{inner}{f',{inner}'.join(entries)}{line}}}"


def written_by(text: bytes | None) -> str:
    """The version of oasmith that wrote the lock; empty where it does not say."""
    version = table(_parsed(text)).get("oasmith")
    return version if isinstance(version, str) else ""


def too_new(text: bytes | None) -> str:
    """Why a package with this lock is not for this oasmith, with both versions; empty: it is."""
    form, version = table(_parsed(text)).get("version"), written_by(text)
    unknown = isinstance(form, int) and form > VERSION
    if not unknown and _release(version) <= _release(__version__):
        return ""
    return (
        f"its {FILE_NAME} was written by oasmith {version or '(a later one)'}, and this is "
        f"oasmith {__version__}, which could undo what that one did; install that version or a "
        "later one, or go back with --force"
    )


def _release(version: str) -> tuple[int, ...]:
    """The release that the version is, or comes before; nothing for what is no version."""
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def read_lock(text: bytes) -> Lock | None:
    """The hashes of the lock, or None where the text is none (of a version that can be read)."""
    content = _content(text)
    if content is None:
        return None
    return Lock(texts(content.get("inputs")), texts(content.get("files")))


def read_names(text: bytes | None) -> tuple[Recorded, tuple[Diagnostic, ...]]:
    """The names of the lock; without a lock, or with one that cannot be read, there are none."""
    if text is None:
        return NOTHING_RECORDED, ()
    content = _content(text)
    if content is not None:
        return read_record(content), ()
    findings = Findings()
    findings.warn(
        "lock-unreadable",
        f"the `{FILE_NAME}` of the package cannot be read, so that no name of the last run can be "
        "kept; callers may find things renamed",
        help="restore it as it was committed, or delete it to have all names chosen anew",
    )
    return NOTHING_RECORDED, findings.all()


def _content(text: bytes) -> dict[str, Json] | None:
    content = table(_parsed(text))
    return content if content.get("version") in READABLE else None


def _parsed(text: bytes | None) -> Json:
    try:
        return json.loads(text or b"")
    except (ValueError, RecursionError):
        return None

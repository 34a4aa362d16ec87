"""Findings for machines: annotations of GitHub, JUnit, SARIF.

Input: rows, each with how bad it is, its code, its message and its place. Invariant: what documents
say never ends a line, an attribute or a command of these formats.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import quote
from xml.etree import ElementTree

from oasmith import __version__
from oasmith.cli.report import is_invisible, visible
from oasmith.diagnostics import Location
from oasmith.json_value import Json
from oasmith.values import dataclass

SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
HELP_URI: Final = "urn:oasmith:explain:"
"""Begins the address of each page: SARIF wants an absolute one, and the pages come with oasmith.
What they say is in the log as well."""
_NO_ASCII: Final = re.compile(r"[^\n -~]")
_PLACES: Final = re.compile(r":\d+:\d+\b|\bline \d+\b", re.ASCII)
"""What a message says of lines, which change when others are inserted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One finding. `severity` is ``error``, ``warning`` or ``note``; `pointer` leads to what it is
    about, as `location` does where a file has it; `help` says what to do."""

    severity: str
    code: str
    message: str
    pointer: str = ""
    location: Location | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell: the rows, the texts of their codes, and the severities that are
    failures."""

    name: str
    rows: Sequence[Row]
    pages: Mapping[str, str]
    failing: frozenset[str] = frozenset({"error"})


def json_text(content: object) -> str:
    """A JSON value to be shown: what a terminal or an editor would obey is escaped."""
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    return _NO_ASCII.sub(lambda c: json.dumps(c[0])[1:-1] if is_invisible(c[0]) else c[0], text)


def repository_prefix(root: Path) -> str:
    """Where a folder is in its repository of git; empty for the top, and where there is none."""
    root = root.resolve()
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return "" if folder == root else root.relative_to(folder).as_posix()
    return ""


def in_repository(place: Location | None, prefix: str) -> Location | None:
    """A place whose file is named from the top of the repository, which is what other tools
    know."""
    if place is None or not prefix or "://" in place.file:
        return place
    return replace(place, file=posixpath.normpath(posixpath.join(prefix, place.file)))


# -- GitHub ----------------------------------------------------------------------------------------

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_OF_PROPERTIES = _ESCAPES | {":": "%3A", ",": "%2C"}


def github(report: Report) -> str:
    """Workflow commands that annotate files, the worst first."""
    order = list(_COMMANDS)
    lines = []
    for row in sorted(report.rows, key=lambda row: order.index(row.severity)):
        place = row.location
        properties = {"title": row.code}
        if place:
            at = {"file": visible(place.file), "line": str(place.line), "col": str(place.column)}
            properties = at | properties
        told = ",".join(f"{k}={_escaped(v, _OF_PROPERTIES)}" for k, v in properties.items())
        lines.append(f"::{_COMMANDS[row.severity]} {told}::{_escaped(_lines(row), _ESCAPES)}")
    return "".join(f"{line}\n" for line in lines)


def _lines(row: Row) -> str:
    """The message, and below it what to do."""
    told = row.message.split("\n") + (f"help: {row.help}".split("\n") if row.help else [])
    return "\n".join(map(visible, told))


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)


# -- JUnit -----------------------------------------------------------------------------------------


def junit(report: Report) -> str:
    """A test suite with one case for each row, those that fail the run as failures."""
    failures = sum(row.severity in report.failing for row in report.rows)
    about = {"tests": str(max(1, len(report.rows))), "failures": str(failures), "errors": "0"}
    suites = ElementTree.Element("testsuites", {"name": "oasmith", **about})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": visible(report.name), **about})
    for row in report.rows:
        told = {"classname": row.code, "name": visible(f"{row.pointer} {row.message}".strip())}
        if row.location:
            told |= {"file": visible(row.location.file), "line": str(row.location.line)}
        case = ElementTree.SubElement(suite, "testcase", told)
        if row.severity in report.failing:
            failure = {"type": row.code, "message": visible(row.message)}
            ElementTree.SubElement(case, "failure", failure).text = _lines(row)
        else:
            ElementTree.SubElement(case, "system-out").text = f"{row.severity}: {_lines(row)}"
    if not report.rows:
        ElementTree.SubElement(suite, "testcase", {"classname": "oasmith", "name": "nothing"})
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


# -- SARIF -----------------------------------------------------------------------------------------


def sarif(report: Report) -> str:
    """A log of SARIF 2.1.0 with one run."""
    indices = {code: i for i, code in enumerate(dict.fromkeys(row.code for row in report.rows))}
    rules: list[Json] = [_rule(code, report.pages.get(code, code)) for code in indices]
    driver: dict[str, Json] = {"name": "oasmith", "version": __version__, "rules": rules}
    seen: Counter[str] = Counter()
    results: list[Json] = [_result(row, indices[row.code], seen) for row in report.rows]
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(code: str, page: str) -> Json:
    return {
        "id": code,
        "shortDescription": {"text": code},
        "fullDescription": {"text": page},
        "help": {"text": page},
        "helpUri": f"{HELP_URI}{code}",
    }


def _result(row: Row, index: int, seen: Counter[str]) -> Json:
    file = row.location.file if row.location else ""
    identity = f"{row.code} {file} {row.pointer} {_PLACES.sub('', row.message)}"
    seen[identity] += 1
    digest = hashlib.sha256(f"{identity} {seen[identity]}".encode(errors="replace")).hexdigest()
    place: dict[str, Json] = {}
    if row.location:
        region: Json = {"startLine": row.location.line, "startColumn": row.location.column}
        place["physicalLocation"] = {"artifactLocation": _artifact(file), "region": region}
    if row.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": row.pointer}]
    return {
        "ruleId": row.code,
        "ruleIndex": index,
        "level": row.severity,
        "message": {"text": _lines(row)},
        "locations": [place] if place else [],
        "partialFingerprints": {"oasmith/v1": digest[:32]},
    }


def _artifact(file: str) -> Json:
    """The file as a URI: relative to the repository, or the address that it came from."""
    if "://" in file:
        return {"uri": quote(file, safe="/:~?&=%", errors="replace")}
    return {"uri": quote(file, safe="/~", errors="replace"), "uriBaseId": "%SRCROOT%"}


WRITERS: Mapping[str, Callable[[Report], str]] = {"github": github, "junit": junit, "sarif": sarif}


def plural(count: int, what: str) -> str:
    """``1 change``, ``2 changes``."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def first(items: Iterable[str], most: int) -> str:
    """The first items, and how many there are besides."""
    known = list(items)
    rest = len(known) - most
    return ", ".join(known[:most]) + (f" and {rest} more" if rest > 0 else "")

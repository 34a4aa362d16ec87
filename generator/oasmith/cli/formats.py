"""Findings for machines: annotations of GitHub, JUnit, SARIF.

Input: rows, each with how bad it is, its code, its message and its place. Invariant: what documents
say never ends a line, an attribute or a command of these formats.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from xml.etree import ElementTree

from oasmith import __version__
from oasmith.cli.report import visible
from oasmith.diagnostics import Location
from oasmith.json_value import Json
from oasmith.values import dataclass

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One finding. `severity` is ``error``, ``warning`` or ``note``; `pointer` leads to what it is
    about, as `location` does where a file has it."""

    severity: str
    code: str
    message: str
    pointer: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell: the rows, and the texts of their codes."""

    name: str
    rows: Sequence[Row]
    pages: Mapping[str, str]


_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_OF_PROPERTIES = _ESCAPES | {":": "%3A", ",": "%2C"}


def github(report: Report) -> str:
    """Workflow commands that annotate files, the worst first."""
    order = list(_COMMANDS)
    lines = []
    for row in sorted(report.rows, key=lambda row: order.index(row.severity)):
        place = row.location
        where = (
            {"file": place.file, "line": str(place.line), "col": str(place.column)} if place else {}
        )
        properties = {**where, "title": row.code}
        told = ",".join(f"{k}={_escaped(v, _OF_PROPERTIES)}" for k, v in properties.items())
        lines.append(
            f"::{_COMMANDS[row.severity]} {told}::{_escaped(visible(row.message), _ESCAPES)}"
        )
    return "".join(f"{line}\n" for line in lines)


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)


def junit(report: Report) -> str:
    """A test suite with one case for each row; errors are failures."""
    failures = sum(row.severity == "error" for row in report.rows)
    about = {"tests": str(max(1, len(report.rows))), "failures": str(failures), "errors": "0"}
    suites = ElementTree.Element("testsuites", {"name": "oasmith", **about})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": visible(report.name), **about})
    for row in report.rows:
        told = {"classname": row.code, "name": visible(f"{row.pointer} {row.message}".strip())}
        if row.location:
            told |= {"file": visible(row.location.file), "line": str(row.location.line)}
        case = ElementTree.SubElement(suite, "testcase", told)
        if row.severity == "error":
            failure = {"type": row.code, "message": visible(row.message)}
            ElementTree.SubElement(case, "failure", failure).text = visible(row.message)
    if not report.rows:
        ElementTree.SubElement(suite, "testcase", {"classname": "oasmith", "name": "nothing"})
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def sarif(report: Report) -> str:
    """A log of SARIF 2.1.0 with one run."""
    codes = list(dict.fromkeys(row.code for row in report.rows))
    rules: list[Json] = [
        {
            "id": code,
            "shortDescription": {"text": code},
            "fullDescription": {"text": report.pages.get(code, code)},
        }
        for code in codes
    ]
    driver: dict[str, Json] = {
        "name": "oasmith",
        "version": __version__,
        "rules": rules,
    }
    results: list[Json] = [_result(row, codes) for row in report.rows]
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _result(row: Row, codes: Sequence[str]) -> dict[str, Json]:
    identity = hashlib.sha256(f"{row.code} {row.pointer} {row.message}".encode(errors="replace"))
    place: dict[str, Json] = {}
    if row.location:
        region = {"startLine": row.location.line, "startColumn": row.location.column}
        file = re.sub(r"[^\w./~-]", _percent, row.location.file)
        place["physicalLocation"] = {"artifactLocation": {"uri": file}, "region": dict(region)}
    if row.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": row.pointer}]
    return {
        "ruleId": row.code,
        "ruleIndex": codes.index(row.code),
        "level": row.severity,
        "message": {"text": visible(row.message)},
        "locations": [place] if place else [],
        "partialFingerprints": {"oasmith/v1": identity.hexdigest()[:32]},
    }


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode(errors="replace"))


WRITERS: Mapping[str, Callable[[Report], str]] = {"github": github, "junit": junit, "sarif": sarif}


def plural(count: int, what: str) -> str:
    """``1 change``, ``2 changes``."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def first(items: Iterable[str], most: int) -> str:
    """The first items, and how many there are besides."""
    known = list(items)
    rest = len(known) - most
    return ", ".join(known[:most]) + (f" and {rest} more" if rest > 0 else "")

"""docs/servers.md: what each program could do with each server."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from tests.servers.environments import ROOT
from tests.servers.project import Outcome
from tests.servers.server import Server

PAGE: Final = ROOT / "docs/servers.md"
_BEGIN: Final = "<!-- results of make servers -->"
_PORT: Final = re.compile(r"127\.0\.0\.1:\d+")
_LONGEST: Final = 120


@dataclass
class Result:
    """All runs of one server."""

    server: Server
    tolerant: list[Outcome] = field(default_factory=list)
    strict: list[Outcome] = field(default_factory=list)
    repairs: int = 0
    other: Outcome | None = None
    other_said: str = ""


def write(results: list[Result]) -> None:
    """Put the results into the page, below what is said there by hand."""
    said = PAGE.read_text(encoding="utf-8").partition(_BEGIN)[0]
    text = said + _BEGIN + "\n\n" + "\n".join(_section(result) for result in results)
    PAGE.write_text(text, encoding="utf-8")


def _section(result: Result) -> str:
    rows = [["step", "oasmith", "repaired, `strict=True`", "openapi-python-client"], ["---"] * 4]
    rows += [_row(result, step.name) for step in result.tolerant[0].steps]
    said = f"Kinds of drift repaired: {result.repairs}."
    if result.other_said:
        said += f"\nopenapi-python-client generates nothing: {_short(result.other_said)}"
        rows = [row[:-1] for row in rows]
    table = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"## {result.server.title}", "", said, "", *table, ""])


def _row(result: Result, name: str) -> list[str]:
    other = _told(result.other, name) if result.other else "not tried"
    return [name, _both(result.tolerant, name), _both(result.strict, name), other]


def _both(outcomes: list[Outcome], name: str) -> str:
    """How the step went in the synchronous and in the asynchronous program."""
    told = [_told(outcome, name) for outcome in outcomes]
    return next((text for text in told if text != "ok"), "ok")


def _told(outcome: Outcome, name: str) -> str:
    found = next((step for step in outcome.steps if step.name == name), None)
    if found is None:
        return "not reached"
    return _short(found.reason) if found.reason else "ok"


def _short(reason: str) -> str:
    text = _PORT.sub("server", reason).replace("|", "\\|")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

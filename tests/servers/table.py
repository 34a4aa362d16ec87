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
    lines = [
        f"## {result.server.title}",
        "",
        f"Kinds of drift repaired: {result.repairs}.",
        "",
        "| step | oasmith | repaired, `strict=True` | openapi-python-client |",
        "|---|---|---|---|",
    ]
    for step in result.tolerant[0].steps:
        own = _both(result.tolerant, step.name), _both(result.strict, step.name)
        lines.append(f"| {step.name} | {own[0]} | {own[1]} | {_of_other(result, step.name)} |")
    return "\n".join([*lines, ""])


def _both(outcomes: list[Outcome], name: str) -> str:
    """How the step went in the synchronous and in the asynchronous program."""
    told = [_told(outcome, name) for outcome in outcomes]
    return next((text for text in told if text != "ok"), "ok")


def _of_other(result: Result, name: str) -> str:
    if result.other_said:
        return f"generates nothing: {_short(result.other_said)}"
    return _told(result.other, name) if result.other else "not tried"


def _told(outcome: Outcome, name: str) -> str:
    found = next((step for step in outcome.steps if step.name == name), None)
    if found is None:
        return "not reached"
    return _short(found.reason) if found.reason else "ok"


def _short(reason: str) -> str:
    text = _PORT.sub("server", reason).replace("|", "\\|")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

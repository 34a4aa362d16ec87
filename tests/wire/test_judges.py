"""What generated clients send is accepted by two judges that nobody here has written.

For public documents of the corpus every operation is called with the least and the most that its
schemas allow; openapi-core validates the requests in process, a mock server of Prism on loopback.
`false_alarms.toml` holds what they say without being right, and why; a row that no longer
matches anything fails. Run by ``make judges``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.wire.calls import Traffic, traffic
from tests.wire.judges import Verdict, openapi_core, prism
from tests.wire.tools import Unavailable

pytestmark = pytest.mark.judges

DOCUMENTS = (
    "asana.yaml",
    "linode.json",
    "meilisearch.json",
    "paypal_orders_v2.json",
    "petstore.yaml",
    "pinecone_db_control.yaml",
    "redocly_museum.yaml",
    "spotify.yaml",
    "trello.json",
    "typesense.yaml",
)
JUDGES = {"openapi-core": openapi_core, "prism": prism}
ALARMS = tomllib.loads(Path(__file__).with_name("false_alarms.toml").read_text(encoding="utf-8"))
every_document = pytest.mark.parametrize("document", DOCUMENTS)


@cache
def requests_of(document: Path) -> Traffic:
    return traffic(document)


@every_document
def test_every_operation_can_be_called(document: str, corpus: Path) -> None:
    sent = requests_of(corpus / "real" / document).sent
    found = unexplained({s.name: s.failure for s in sent if s.failure}, "client", document)
    assert not found, "\n".join(found)


@every_document
@pytest.mark.parametrize("judge", JUDGES)
def test_every_request_is_accepted(judge: str, document: str, corpus: Path) -> None:
    path = corpus / "real" / document
    found = unexplained(judged(judge, path, requests_of(path)), judge, document)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("judge", JUDGES)
def test_a_wrong_request_is_not_accepted(judge: str, corpus: Path) -> None:
    path = corpus / "real" / "redocly_museum.yaml"
    right = requests_of(path)
    sent = [s for s in right.sent if s.request and s.request.body]
    wrong = [replace(s, request=replace(s.request, body=b"[]")) for s in sent if s.request]
    verdict = judged(judge, path, replace(right, sent=tuple(wrong)))
    assert verdict.keys() == {s.name for s in sent}


def judged(judge: str, document: Path, sent: Traffic) -> Verdict:
    try:
        return JUDGES[judge](document, sent)
    except Unavailable as reason:
        pytest.skip(f"{judge} cannot be installed: {reason}")


def unexplained(verdict: Verdict, judge: str, document: str) -> list[str]:
    """Faults that no row explains, and rows that explain nothing."""
    rows = {k: r for k, r in ALARMS.items() if r["judge"] == judge and document in r["documents"]}
    stale = [
        f"stale: {name}" for name, row in rows.items() if not any(map(_says(row), verdict.values()))
    ]
    return stale + [
        f"{name}: {fault}"
        for name, fault in verdict.items()
        if not any(_says(row)(fault) for row in rows.values())
    ]


def _says(row: dict[str, Any]) -> Any:
    return re.compile(row["says"]).search


def test_every_false_alarm_has_a_reason_and_a_document_that_is_judged() -> None:
    for row in ALARMS.values():
        assert len(row["reason"]) > 20
        assert row["documents"]
        assert not {*row["documents"]} - {*DOCUMENTS}

"""Sources: told apart, counted, and refused with file and place where they are broken."""

from __future__ import annotations

import json
import logging
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

from oasmith.drift.har import EntryError, Exchange, exchange_of
from oasmith.drift.matching import url_of
from oasmith.drift.records import KINDS, Departure, Seen, added, most
from oasmith.drift.sources import SourceError, Text, decoded, har_entries, records
from oasmith.runtime.concurrency import Kept
from oasmith.runtime.drift import DRIFT, Drift, DriftCounts, Kind
from oasmith.runtime.options import Config
from oasmith.runtime.shared import Shared
from oasmith.runtime.tolerant import report

NULL = Drift(
    operation="things.get",
    endpoint="GET /thing",
    status=200,
    model="Thing",
    path="a.b",
    kind="mistyped",
    expected="str",
    found="null",
)
SEEN = Departure("GET /thing", 200, "Thing", "a.b", "mistyped", "str", "null")


def test_what_a_client_counted_is_read() -> None:
    counts = DriftCounts()
    for _ in range(3):
        counts.add(NULL)
    assert records(Text("f", counts.to_json())) == {SEEN: Seen(3)}


def test_lines_that_a_hook_wrote_are_read() -> None:
    lines: list[str] = []

    def write(drift: Drift) -> None:
        lines.append(drift.to_json())

    config = Config(package="p", version="1", base_url="http://localhost", on_drift=write)
    shared = Shared(lambda: Kept(dict[str, Any]))
    logging.getLogger("p").disabled = True
    report(NULL, config, shared)
    report(NULL, config, shared)
    assert shared.part(DRIFT, DriftCounts)[NULL] == 2
    text = "".join(f"{line}\n" for line in lines * 2)
    assert records(Text("f", text)) == {SEEN: Seen(2)}


@pytest.mark.parametrize("text", ["", " \n", "[]", "[ ]\n"])
def test_no_records_are_no_drift(text: str) -> None:
    assert records(Text("f", text)) == {}
    assert har_entries(Text("f", text)) is None


GOOD = json.loads(NULL.to_json())


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("x", "f:1:1: this is not valid JSON"),
        ('{"a": 1', "f:1:8: the JSON ends before it is complete"),
        (
            "[1]",
            "f:1:2: this is neither drift nor a HAR file: drift is what `client.drift.to_json()",
        ),
        ("[{}]", "f:1:2: this is neither"),
        ("null", "f:1:1: this is neither"),
        ("5", "f:1:1: this is neither"),
        ('"s3cret"', "f:1:1: this is neither"),
        ('{"s3cret": []}', "f:1:1: this is neither"),
        ("{}", 'a HAR file is an object {"log": {"entries": […]}}'),
        ('{"openapi": "3.1.0", "paths": {}}', "f:1:1: this is neither"),
        ('[[{"endpoint": "GET /a"}]]', "f:1:2: this is neither"),
        ('[{"endpoint": "GET /a"}]', "f:1:2: `path` must be a text"),
        (json.dumps({**GOOD, "kind": "s3cret"}), "f:1:1: `kind` is no kind of drift that"),
        (json.dumps({**GOOD, "status": "200"}), "f:1:1: `status` must be a whole number"),
        (json.dumps({**GOOD, "status": True}), "f:1:1: `status` must be a whole number"),
        (json.dumps([GOOD, {**GOOD, "count": -1}]), "`count` must be a whole number"),
        (json.dumps({**GOOD, "path": "a" * 3000}), "`path` has more than 2000 characters"),
        (json.dumps({**GOOD, "found": "\ud800"}), "`found` has half of a surrogate pair"),
        (json.dumps({**GOOD, "endpoint": ""}), "`endpoint` is missing: generate the client anew"),
        (f"{json.dumps(GOOD)}\nWARNING drift\n", "f:2:1: this is not valid JSON"),
        (f"[{json.dumps(GOOD)} {json.dumps(GOOD)}]", "this is not valid JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[" + "9" * 5000 + "]", "a number that is too long"),
    ],
)
def test_broken_records_are_refused_with_their_place(value: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        records(Text("f", value))
    assert message in str(caught.value)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"log": {}}', "f:1:9: `log` has no `entries`: this is no HAR file"),
        ('{"log": 1}', "f:1:9: `{` is expected here"),
        ('{"log": {"entries": 1}}', "f:1:21: `[` is expected here"),
        ('{"log": {"entries": [\n{}, ', "f:2:5: the JSON ends before it is complete"),
        ('{"log": {"entries": [{}', "the JSON ends before it is complete"),
        ('{"log": {"entries": [{} {}]', "f:1:25: this is not valid JSON"),
        ('{"a": 1, "log": {"a" 1}}', "this is not valid JSON"),
    ],
)
def test_broken_har_files_are_refused_with_their_place(text: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(har_entries(Text("f", text)) or ())
    assert message in str(caught.value)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(SourceError, match="f: byte 0 makes no character"):
        decoded("f", b"\xff\xfa\xfb\xfc{}")
    assert decoded("f", b"\xef\xbb\xbf[]").text == "[]"
    assert decoded("f", "[]".encode("utf-16")).text == "[]"


def entry(**content: Any) -> dict[str, Any]:
    """An entry of a HAR with this content."""
    kind = content.pop("kind", "application/json")
    headers = [{"name": "content-type", "value": kind}] if kind else []
    return {
        "request": {"method": "get", "url": "https://h/a?token=s3cret", "headers": []},
        "response": {"status": content.pop("status", 200), "headers": headers, "content": content},
    }


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ({"text": "é"}, "é".encode()),
        ({"text": "é", "kind": "text/plain; charset=latin-1"}, b"\xe9"),
        ({"text": "é", "kind": "application/json; charset=latin-1"}, "é".encode()),
        ({"text": "é", "kind": "text/plain; charset=no-such"}, "é".encode()),
        ({"text": "w6k=", "encoding": "base64"}, "é".encode()),
        ({"size": 0}, b""),
        ({"size": 5}, None),
        ({"size": 5, "status": 204}, b""),
        ({"size": -1}, b""),
        ({}, b""),
    ],
)
def test_bodies_are_the_bytes_that_a_client_gets(
    content: dict[str, Any], body: bytes | None
) -> None:
    exchange = exchange_of(entry(**content))
    assert exchange is not None
    assert (exchange.method, exchange.body) == ("GET", body)
    assert "s3cret" not in repr(exchange)


def test_codings_that_are_undone_are_not_told_again() -> None:
    came = entry(text="{}")
    came["response"]["headers"] += [{"name": "Content-Encoding", "value": "gzip"}]
    exchange = exchange_of(came)
    assert exchange is not None
    assert exchange.headers == (("content-type", "application/json"),)


def test_a_media_type_may_stand_beside_the_headers() -> None:
    exchange = exchange_of(entry(text="{}", kind="", mimeType="application/json"))
    assert exchange is not None
    assert exchange.headers == (("Content-Type", "application/json"),)
    unknown = exchange_of(entry(text="{}", kind="", mimeType="x-unknown"))
    assert unknown is not None
    assert unknown.headers == ()


@pytest.mark.parametrize("status", [0, 101, 304, 302, 999, -1])
def test_what_is_no_answer_of_an_api_is_passed_over(status: int) -> None:
    found = exchange_of(entry(text="", status=status))
    assert found is None or isinstance(found, Exchange) and status == 302


def test_preflights_and_other_schemes_are_passed_over() -> None:
    preflight = entry(text="")
    preflight["request"] |= {
        "method": "OPTIONS",
        "headers": [{"name": "Access-Control-Request-Method", "value": "GET"}],
    }
    socket = entry(text="")
    socket["request"]["url"] = "wss://h/a"
    assert (exchange_of(preflight), exchange_of(socket)) == (None, None)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (1, "an entry must be an object"),
        ({}, "`request` must be an object"),
        ({"request": {}}, "`response` must be an object"),
        ({"request": {}, "response": {}}, "`request.method` must be a text"),
        ({"request": {"method": "GET", "url": 1}, "response": {}}, "`request.url` must be a text"),
        ({**entry(), "response": {"status": 200, "headers": None}}, "`headers` must be a list"),
        (entry(status="x"), "`response.status` must be a whole number"),
        (entry(text=1), "`response.content.text` must be a text"),
        (entry(text="é", encoding="base64"), "is not base64"),
        (entry(text="a", encoding="gzip"), "must be `base64`, or absent"),
    ],
)
def test_broken_entries_are_told_without_their_values(broken: Any, message: str) -> None:
    with pytest.raises(EntryError, match=message):
        exchange_of(broken)


def test_counts_of_sources_add_up_and_those_of_runs_do_not() -> None:
    assert added([{SEEN: Seen(2, 5)}, {SEEN: Seen(1, 3)}]) == {SEEN: Seen(3, 8)}
    assert added([{SEEN: Seen(2, 5)}, {SEEN: Seen(1)}]) == {SEEN: Seen(3)}
    assert most({SEEN: Seen(2, 5)}, {SEEN: Seen(3, 4)}) == {SEEN: Seen(3, 4)}
    assert most({SEEN: Seen(2, 5)}, {}) == {SEEN: Seen(2, 5)}


def test_a_large_file_is_read_an_entry_at_a_time(tmp_path: Path) -> None:
    text = json.dumps({"log": {"entries": [{"n": n} for n in range(3)]}})
    entries = har_entries(Text("f", text + "!"))
    assert entries is not None
    assert [value["n"] for _, value in entries] == [0, 1, 2]


def test_the_tool_knows_what_the_runtime_writes() -> None:
    assert get_args(Kind) == KINDS
    of_tool = {field.name for field in fields(Departure)}
    assert {field.name for field in fields(Drift)} == of_tool | {"operation"}


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all members of a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    ways = [(*at, key) for key, _ in inner]
    nested = ((*at, key) for key in (value if isinstance(value, dict) else range(len(value))))
    return ways + [
        way
        for step in nested
        if isinstance(value[step[-1]], (dict, list))
        for way in places(value[step[-1]], step)
    ]


ENTRY = {**entry(text="{}", size=2, encoding="base64"), "cookies": []}
ODD: tuple[Any, ...] = (
    None,
    5,
    -1.5,
    10**30,
    True,
    [],
    [1],
    [None],
    {},
    "",
    "x",
    "\ud800",
    "http://[",
    "\x00",
)


@pytest.mark.parametrize("way", places(ENTRY), ids=str)
def test_no_entry_is_an_internal_error(way: tuple[Any, ...]) -> None:
    for odd in (*ODD, Ellipsis):
        broken = json.loads(json.dumps(ENTRY))
        node = broken
        for step in way[:-1]:
            node = node[step]
        if odd is Ellipsis:
            del node[way[-1]]
        else:
            node[way[-1]] = odd
        try:
            found = exchange_of(broken)
        except EntryError as error:
            assert str(error)
        else:
            assert found is None or (url_of(found.url), isinstance(found, Exchange))[1]

"""The loop closes: what departed is repaired, and the same answers then fit, strictly."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand

from .cases import ALL, CASES, TEXT, THREE, WHEN, Case, record, ref
from .loop import NOTHING, Answer, Loop, document


@dataclass(frozen=True)
class Done:
    """A document after its repair."""

    loop: Loop
    code: int
    left: list[str]
    text: str


@pytest.fixture(scope="module", params=ALL)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def done(version: str, tmp_path_factory: pytest.TempPathFactory) -> Done:
    cases = [case for case in CASES if version in case.versions]
    components = {name: schema for case in cases for name, schema in case.components.items()}
    spec = document(version, {case.path: case.schema for case in cases}, components)
    loop = Loop(tmp_path_factory.mktemp("loop"), spec)
    answers = [answer for case in cases for answer in case.answers]
    code = loop.drift(answers)
    text = loop.overlay.read_text()
    return Done(loop, code, loop.left(answers), text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_drift_is_left(done: Done, version: str, case: Case) -> None:
    if version in case.versions:
        assert [told for told in done.left if told.startswith(f"{case.path}: ")] == []
        assert f"GET {case.path}" in done.text


def test_nothing_at_all_is_left(done: Done) -> None:
    assert (done.code, done.left) == (1, [])


def test_lint_has_nothing_to_say_of_it(done: Done) -> None:
    """`nullable` of OpenAPI 3.0 stands beside the type without which it would say nothing."""
    inputs = Inputs([done.loop.spec], [], done.loop.folder)
    before, after = (
        Counter(found.code for found in understand(each, Options("x"), rules=RULES).diagnostics)
        for each in (inputs, replace(inputs, overlays=[done.loop.overlay]))
    )
    assert after["nullable-without-type"] == 0
    assert not [c for c in after if c.startswith(("overlay", "schema", "structure"))]
    assert before["nullable-without-type"] == 0


def test_the_same_answers_change_nothing(done: Done, version: str) -> None:
    cases = [case for case in CASES if version in case.versions]
    assert done.loop.drift([answer for case in cases for answer in case.answers]) == 0
    assert done.loop.overlay.read_text() == done.text


def test_one_file_of_records_gives_what_the_traffic_gave(done: Done, tmp_path: Path) -> None:
    """The records that an overlay keeps are those that a client would have written."""
    kept = [each for action in done.loop.actions for each in action["x-drift"]]
    unique = {repr(each): each for each in kept}.values()
    whole = [{"path": "", "expected": "", "found": "", **each, "of": None} for each in unique]
    again = Loop(tmp_path, json.loads(done.loop.spec.read_text()))
    again.drift(json.dumps(whole))
    assert again.edits == done.loop.edits


def test_what_is_found_behind_a_repair_is_repaired_too(tmp_path: Path) -> None:
    """The new variant has properties of its own, one of which is another unknown variant."""
    case = next(case for case in CASES if case.name == "variant by tag")
    loop = Loop(tmp_path, document("3.1.0", {case.path: case.schema}, case.components))
    answers = [
        Answer({"t": "Bird", "wings": {"left": 2}, "age": n}, path=case.path) for n in (1, 2)
    ]
    answers += [Answer({"t": "Cat", "n": "x"}, path=case.path)]
    assert loop.drift(answers) == 1
    assert loop.left(answers) == []
    assert "undocumented property (int) in 2 of 3 responses" in loop.overlay.read_text()
    first = loop.overlay.read_text()
    assert loop.drift(answers) == 0
    assert loop.drift(loop.records(answers)) == 0
    assert loop.overlay.read_text() == first


def test_what_records_tell_of_a_repaired_document_is_repaired_too(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == "variant by tag")
    loop = Loop(tmp_path, document("3.1.0", {case.path: case.schema}, case.components))
    answers = [Answer({"t": "Bird", "wings": 2}, path=case.path)]
    assert loop.drift(loop.records(answers)) == 1
    assert loop.left(answers) == [f"{case.path}: wings: unknown property"]
    assert loop.drift(loop.records(answers)) == 1
    assert loop.left(answers) == []


def test_a_tag_that_no_discriminator_knows_is_one_of_the_component_that_answers(
    tmp_path: Path,
) -> None:
    mapping = {"small": "#/components/schemas/Small"}
    union = {
        "oneOf": [ref("Small"), ref("Large")],
        "discriminator": {"propertyName": "t", "mapping": mapping},
    }
    components = {"Small": record("t", t=TEXT), "Large": record("t", t=TEXT), "Any": union}
    loop = Loop(tmp_path, document("3.1.0", {"/a": ref("Large"), "/b": ref("Any")}, components))
    answers = [Answer({"t": "big"}, path="/a"), Answer({"t": "big"}, path="/b")]
    assert loop.drift([answers[0], Answer({"t": "Large"}, path="/b")]) == 1
    large = "#/components/schemas/Large"
    at = "$['components']['schemas']['Any']['discriminator']['mapping']"
    assert loop.edits == [(at, {"Large": large, "big": large})]
    assert loop.left(answers) == []


def test_more_traffic_is_counted_and_less_takes_nothing_back(tmp_path: Path) -> None:
    schema = record("a", a=TEXT, b=TEXT)
    loop = Loop(tmp_path, document("3.1.0", {"/thing": schema}, {}))
    assert loop.drift([Answer({"a": None}), Answer({"a": "x"})]) == 1
    assert loop.actions[0]["x-reason"] == "null in 1 of 2 responses of GET /thing at a"
    assert loop.drift([Answer({"a": None})] * 3, [Answer({"b": 1, "a": ""})]) == 1
    reasons = dict.fromkeys(action["x-reason"] for action in loop.actions)
    assert list(reasons) == [
        "null in 3 of 4 responses of GET /thing at a",
        "int instead of str in 1 of 4 responses of GET /thing at b",
    ]
    text = loop.overlay.read_text()
    assert loop.drift([Answer({"a": None})]) == 0
    assert loop.drift("[]") == 0
    assert loop.overlay.read_text() == text


def test_a_component_is_mended_once_whatever_operations_tell_it(tmp_path: Path) -> None:
    spec = document("3.0.3", {"/a": ref("T"), "/b": ref("T")}, {"T": record("x", x=TEXT)})
    loop = Loop(tmp_path, spec)
    loop.drift([Answer({}, path="/a"), Answer({}, path="/b"), Answer({}, path="/b")])
    assert loop.edits == [("$['components']['schemas']['T']['required']", None)]
    assert loop.actions[0]["x-reason"] == (
        "missing in 2 of 2 responses of GET /b at x, in 1 of 1 response of GET /a at x"
    )


def test_of_what_is_written_twice_the_place_that_departs_is_mended(tmp_path: Path) -> None:
    schemas = {path: record("x", x=TEXT) for path in ("/a", "/b", "/c")}
    loop = Loop(tmp_path, document("3.0.3", schemas, {}))
    answers = [Answer({"x": "1"}, path="/a"), Answer({}, path="/b"), Answer({}, path="/b")]
    loop.drift(answers)
    ((target, update),) = loop.edits
    assert "['/b']" in target and target.endswith("['required']") and update is None
    assert not loop.left(answers)


def test_traffic_leaves_nothing_but_types_and_enum_values(tmp_path: Path) -> None:
    schema = record(a={"type": "integer"}, e={"type": "string", "enum": ["x"]})
    loop = Loop(tmp_path, document("3.1.0", {"/thing": schema}, {}))
    body = {"a": "s3cret-a", "e": "new", "token": "s3cret-b", "deep": {"k": "s3cret-c"}}
    loop.drift([Answer(body)], options=["-v"])
    assert "s3cret" not in loop.overlay.read_text()
    assert "new" in loop.overlay.read_text()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer({"e": "v" * 50}), "the value is longer than records show"),
        (Answer({"e": "***"}), "the server sent a secret of the request there"),
        (Answer({"***": 1}), "the server sent a secret of the request there"),
        (Answer("<p>", kind="s3cret and more"), "the responses do not say what they are"),
        (Answer("<p>", kind="a/b c"), "the responses do not say what they are"),
    ],
)
def test_what_no_overlay_can_repair_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answer: Answer, reason: str
) -> None:
    schema = record(e={"type": "string", "enum": ["x"]})
    loop = Loop(tmp_path, document("3.1.0", {"/thing": schema}, {}))
    assert loop.drift([answer]) == 1
    assert not loop.overlay.exists()
    assert f"1 of 1 response: {reason}" in capsys.readouterr().err


PAGE = "looks like the page of a proxy or a login"


@pytest.mark.parametrize("version", ALL)
@pytest.mark.parametrize("kind", ["text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml"])
@pytest.mark.parametrize("count", [0, 3])
def test_a_page_in_place_of_json_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str, kind: str, count: int
) -> None:
    loop = Loop(tmp_path, document(version, {"/thing": record(a=TEXT)}, {}))
    answers = [Answer("<p>", kind=kind), *[Answer({"a": "x"})] * count]
    for source in (answers, loop.records(answers)):
        assert loop.drift(source) == 1
        assert not loop.overlay.exists()
        said = capsys.readouterr().err
        assert "not repaired: GET /thing (200) unknown media type, 1 " in said
        assert PAGE in said


def test_a_page_that_was_repaired_before_is_taken_back(tmp_path: Path) -> None:
    """The overlays of earlier versions offered the page as an answer."""
    loop = Loop(tmp_path, document("3.1.0", {"/thing": record(a=TEXT)}, {}))
    answers = [Answer("<p>", kind="text/markdown"), Answer({"a": "x", "b": 1})]
    assert loop.drift(answers) == 1
    loop.overlay.write_text(loop.overlay.read_text().replace("text/markdown", "text/html"))
    assert loop.drift(answers[1:]) == 1
    assert "text/html" not in loop.overlay.read_text()
    assert "b" in loop.overlay.read_text()


@pytest.mark.parametrize(
    ("documented", "is_repaired"),
    [("text/plain", True), ("text/csv", False), ("application/pdf", False)],
)
def test_a_page_may_only_come_for_a_text_of_no_further_type(
    tmp_path: Path, documented: str, is_repaired: bool
) -> None:
    spec = document("3.1.0", {"/thing": TEXT}, {})
    content = spec["paths"]["/thing"]["get"]["responses"]["200"]["content"]
    content[documented] = content.pop("application/json")
    if documented == "application/pdf":
        content[documented] = {}
    loop = Loop(tmp_path, spec)
    answers = [Answer("<p>", kind="text/html"), Answer("x", kind=documented)]
    assert loop.drift(answers) == 1
    assert loop.overlay.exists() == is_repaired
    assert (loop.records(answers) == "[]") == is_repaired


def test_a_page_where_nothing_is_documented_is_what_is_answered(tmp_path: Path) -> None:
    spec = document("3.1.0", {"/thing": TEXT}, {})
    del spec["paths"]["/thing"]["get"]["responses"]["200"]["content"]
    loop = Loop(tmp_path, spec)
    answers = [Answer("<p>", kind="text/html")]
    assert loop.drift(answers) == 1
    assert loop.left(answers) == []


def test_a_page_without_a_media_type_may_come_beside_json(tmp_path: Path) -> None:
    loop = Loop(tmp_path, document("3.1.0", {"/thing": record(a=TEXT)}, {}))
    answers = [Answer("<p>", kind=""), Answer({"a": "x"})]
    assert loop.drift(answers) == 1
    assert loop.records(answers) == "[]"


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("schema", "answer"),
    [
        (ref("A"), [{"a": "x"}]),
        ({"type": "array", "items": ref("A")}, [[{"a": "x"}], {"a": "x"}]),
        ({"type": "object", "additionalProperties": ref("A")}, {"k": "text"}),
        (record(a=ref("A")), {"a": 1}),
    ],
)
def test_what_is_no_object_is_a_fault_of_who_declares_it_and_not_of_the_model(
    tmp_path: Path, version: str, schema: Any, answer: Any
) -> None:
    components = {"A": record(a=TEXT, b=ref("A"))}
    loop = Loop(tmp_path, document(version, {"/thing": schema}, components))
    assert loop.drift([Answer(answer)]) == 1
    assert loop.actions
    assert all("['schemas']" not in target for target, _ in loop.edits)
    assert all("['definitions']" not in target for target, _ in loop.edits)
    assert loop.left([Answer(answer)]) == []


def _streaming(
    version: str, kind: str, schema: Any, is_data: bool = True, **more: Any
) -> dict[str, Any]:
    """A document with an operation that answers with a sequence."""
    spec = document(version, {"/thing": {}}, {"Piece": record("a", a=TEXT, e=LISTED)})
    # Of events, `itemSchema` describes whole ones, and `schema` their data.
    is_whole = version.startswith("3.2") and not (is_data and kind == "text/event-stream")
    key = "itemSchema" if is_whole else "schema"
    content = {kind: {key: schema}, **more}
    spec["paths"]["/thing"]["get"]["responses"]["200"]["content"] = content
    return spec


LISTED = {"type": "string", "enum": ["x"]}
ITEMS = ({"a": "x"}, {"a": None, "e": "y"}, {"b": 1, "a": "x"}, {"a": None})
EVENTS = "".join(f": hi\r\nid: 7\r\ndata: {json.dumps(item)}\r\n\r\n" for item in ITEMS)
LINES = "".join(f"{json.dumps(item)}\n" for item in ITEMS)


@pytest.mark.parametrize("version", THREE)
@pytest.mark.parametrize(
    ("kind", "came", "text"),
    [
        ("text/event-stream", "text/event-stream", EVENTS + "data: [DONE]\n\n"),
        ("text/event-stream", "text/event-stream; charset=utf-8", EVENTS),
        ("application/x-ndjson", "application/jsonl", LINES),
        ("application/jsonl", "application/jsonl", LINES),
        (
            "application/json-seq",
            "application/json-seq",
            "".join(f"\x1e{json.dumps(i)}\n" for i in ITEMS),
        ),
    ],
)
def test_items_of_a_stream_are_read_one_by_one(
    tmp_path: Path, version: str, kind: str, came: str, text: str
) -> None:
    loop = Loop(tmp_path, _streaming(version, kind, ref("Piece")))
    answers = [Answer(text, kind=came)] * 2
    assert loop.drift(answers) == 1
    assert loop.records(answers) == "[]"
    reasons = {reason for action in loop.actions for reason in [action["x-reason"]]}
    assert reasons == {
        "null in 2 of 2 responses of GET /thing at a",
        "undocumented value str 'y' in 2 of 2 responses of GET /thing at e",
        "undocumented property (int) in 2 of 2 responses of GET /thing at b",
    }
    assert loop.drift(answers) == 0


def test_a_stream_beside_json_is_told_apart_by_its_type(tmp_path: Path) -> None:
    plain: dict[str, Any] = {"application/json": {"schema": record(whole=TEXT)}}
    loop = Loop(tmp_path, _streaming("3.1.0", "text/event-stream", ref("Piece"), **plain))
    answers = [Answer(EVENTS, kind="text/event-stream"), Answer({"whole": 5})]
    assert loop.drift(answers) == 1
    assert loop.records(answers) == "[]"


@pytest.mark.parametrize("version", THREE)
def test_events_whose_fields_are_described_are_read_by_these(tmp_path: Path, version: str) -> None:
    piece = record(event=LISTED, data=TEXT, id=TEXT)
    loop = Loop(tmp_path, _streaming(version, "text/event-stream", piece, is_data=False))
    answers = [Answer("event: x\ndata: 1\n\nevent: y\ndata: 2\n\n", kind="text/event-stream")]
    if version.startswith("3.2"):
        assert loop.drift(answers) == 1
        assert ["y"] in [update for _, update in loop.edits]
    loop.drift(answers)
    assert loop.records(answers) == "[]"


def test_an_error_among_events_is_no_departure(tmp_path: Path) -> None:
    loop = Loop(tmp_path, _streaming("3.1.0", "text/event-stream", ref("Piece")))
    assert loop.drift([Answer('event: error\ndata: {"a": 5}\n\n', kind="text/event-stream")]) == 0


def test_an_event_that_is_no_json_may_be_text(tmp_path: Path) -> None:
    loop = Loop(tmp_path, _streaming("3.1.0", "text/event-stream", ref("Piece")))
    answers = [Answer(EVENTS + "data: ping\n\n", kind="text/event-stream")]
    assert loop.drift(answers) == 1
    assert loop.records(answers) == "[]"


def test_a_broken_line_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    loop = Loop(tmp_path, _streaming("3.1.0", "application/jsonl", ref("Piece")))
    assert loop.drift([Answer('{"a": "x"}\n{broken\n', kind="application/jsonl")]) == 1
    assert "not what its media type says: GET /thing (1)" in capsys.readouterr().err
    assert loop.actions == []


def test_a_text_that_comes_as_json_is_declared_as_json(tmp_path: Path) -> None:
    spec = document("3.1.0", {"/thing": TEXT}, {})
    content = spec["paths"]["/thing"]["get"]["responses"]["200"]["content"]
    content["text/plain"] = content.pop("application/json")
    loop = Loop(tmp_path, spec)
    answers = [Answer("1.0.0")]
    assert loop.drift(answers) == 1
    assert loop.edits[-1][1] == {"application/json": {"schema": TEXT}}
    assert loop.left(answers) == []


def test_records_from_before_a_repair_ask_for_nothing(tmp_path: Path) -> None:
    schema = record("a", "d", a=TEXT, e={"type": "string", "enum": ["x"]}, f=WHEN, d=TEXT)
    loop = Loop(tmp_path, document("3.1.0", {"/thing": schema}, {}))
    old = loop.records([Answer({"a": None, "b": 1, "e": "y", "f": "soon"})])
    assert loop.drift(old) == 1
    done = loop.overlay.rename(tmp_path / "listed.yaml")
    assert loop.drift(old, options=["--overlay", str(done)]) == 0
    assert not loop.overlay.exists()


def test_names_that_are_data_do_not_reach_the_overlay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = record(e=TEXT, users=record(total={"type": "integer"}))
    loop = Loop(tmp_path, document("3.1.0", {"/thing": schema}, {}))
    names = ("jane@example.com", "2024-05-06", "4711", "tok_8461fh29d7a31", "n" * 50, "https://h/a")
    answers = [
        Answer({"e": "x", "users": {name: {"a": 1}, "address_line_1": "x"}}) for name in names
    ]
    assert loop.drift(answers, options=["-v"]) == 1
    said = capsys.readouterr()
    text = loop.overlay.read_text()
    for name in names:
        assert name[:12] not in text + said.out + said.err
    assert "address_line_1" in text
    assert loop.left(answers) == []
    assert loop.drift(answers) == 0
    assert loop.overlay.read_text() == text


@pytest.mark.parametrize("version", ALL)
def test_an_undocumented_success_with_a_body_beside_one_without(
    version: str, tmp_path: Path
) -> None:
    spec = document(version, {"/made": TEXT}, {})
    spec["paths"]["/made"]["get"]["responses"] = {"204": {"description": "Nothing is said."}}
    loop = Loop(tmp_path, spec)
    answers = [Answer({"id": 1}, 201, "/made"), Answer(NOTHING, 204, "/made", kind="")]
    assert loop.drift(answers) == 1
    assert loop.left(answers) == []
    assert loop.drift(answers) == 0

"""The loop closes: what departed is repaired, and the same answers then fit, strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from .cases import ALL, CASES, TEXT, WHEN, Case, record, ref
from .loop import Answer, Loop, document


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
    case = next(case for case in CASES if case.name == "variant by tag")
    loop = Loop(tmp_path, document("3.1.0", {case.path: case.schema}, case.components))
    answers = [Answer({"t": "Bird", "wings": 2}, path=case.path)]
    assert loop.drift(answers) == 1
    assert loop.left(answers) == [f"{case.path}: wings: unknown property"]
    assert loop.drift(loop.records(answers)) == 1
    assert loop.left(answers) == []
    first = loop.overlay.read_text()
    assert loop.drift(answers) == 0
    assert loop.overlay.read_text() == first


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


def test_a_text_that_comes_as_json_is_declared_as_json(tmp_path: Path) -> None:
    spec = document("3.1.0", {"/thing": TEXT}, {})
    content = spec["paths"]["/thing"]["get"]["responses"]["200"]["content"]
    content["text/plain"] = content.pop("application/json")
    loop = Loop(tmp_path, spec)
    answers = [Answer("1.0.0")]
    assert loop.drift(answers) == 1
    assert "application/json" in loop.overlay.read_text()
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

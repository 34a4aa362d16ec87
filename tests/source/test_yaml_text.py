"""YAML is read under the YAML 1.2 core schema, located, and bounded."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.json_value import Json
from oasmith.source import yaml_text
from oasmith.source.text import MAX_DEPTH, Source, Span, Syntax, TextProblem

TEXT = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=40)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | FINITE | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


def value_of(text: str) -> Json:
    return yaml_text.parse(text)[0]


def problem_of(text: str) -> TextProblem:
    with pytest.raises(TextProblem) as caught:
        yaml_text.parse(text)
    return caught.value


@given(JSON)
def test_any_json_value_survives_in_flow_style(value: Json) -> None:
    assert value_of(json.dumps({"value": value})) == {"value": value}


@given(JSON)
def test_any_json_value_survives_in_block_style(value: Json) -> None:
    assert value_of(f"value:{in_block_style(value)}") == {"value": value}


def in_block_style(value: Json, indent: str = "  ") -> str:
    inner = indent + "  "
    if isinstance(value, dict) and value:
        members = value.items()
        return "".join(f"\n{indent}{json.dumps(k)}:{in_block_style(v, inner)}" for k, v in members)
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}-{in_block_style(item, inner)}" for item in value)
    return f" {json.dumps(value)}"


@pytest.mark.parametrize(
    ("scalar", "expected"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("2024-13-45", "2024-13-45"),
        ("2024-01-31", "2024-01-31"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("010", 10),
        ("+1", 1),
        ("-7", -7),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("1.2.3", "1.2.3"),
        ("~", None),
        ("", None),
        ("Null", None),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ('"12"', "12"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("!!int 12", 12),
        ("!!float 12", 12),
        ("18446744073709551615", 18446744073709551615),
        ("=", "="),
    ],
)
def test_plain_scalars_follow_the_core_schema(scalar: str, expected: Json) -> None:
    value = value_of(f"key: {scalar}")["key"]
    assert value == expected
    assert type(value) is type(expected)


def test_keys_are_strings_as_written() -> None:
    assert value_of("200: a\n0x10: b\nnull: c\n4.0: d") == {
        "200": "a",
        "0x10": "b",
        "null": "c",
        "4.0": "d",
    }


def test_merge_keys_give_way_to_written_ones() -> None:
    text = "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], z: 3}"
    assert value_of(text)["c"] == {"x": 1, "y": 1, "z": 3}


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert value_of("{'<<': 1}") == {"<<": 1}


def test_an_anchor_may_be_defined_again() -> None:
    assert value_of("a: &x 1\nb: &x 2\nc: *x") == {"a": 1, "b": 2, "c": 2}


def test_a_key_may_be_anchored() -> None:
    assert value_of("&k key: 1\nother: *k") == {"key": 1, "other": "key"}


def test_doubled_keys_are_noticed_and_the_last_one_wins() -> None:
    assert yaml_text.parse("a: 1\nb: {c: 1, c: 2}") == ({"a": 1, "b": {"c": 2}}, True, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: [1", "yaml-syntax"),
        ("a: b: c", "yaml-syntax"),
        ("a: \x01", "yaml-syntax"),
        ("\ta: 1", "yaml-syntax"),
        ("a: !python/object:os.system x", "yaml-tag"),
        ("a: !!timestamp 2024-01-01", "yaml-tag"),
        ("a: !!int x", "yaml-tag"),
        ("a: !!set {x}", "yaml-tag"),
        ("a: *nowhere", "yaml-alias"),
        ("a: &a [*a]", "yaml-alias"),
        ("? [a]\n: b", "yaml-key"),
        ("<<: 1", "yaml-merge"),
        ("a: 1\n---\nb: 2", "yaml-multiple-documents"),
        ("a: .inf", "number-range"),
        ("a: -.INF", "number-range"),
        ("a: .nan", "number-range"),
        ("a: 1e999", "number-range"),
        ("a: " + "9" * 5000, "number-range"),
        ("a: " + "[" * 10_000, "too-deep"),
        ("a: " + "{a: " * 10_000, "too-deep"),
        ("- " * 10_000, "too-deep"),
        ("\n".join(" " * i + "a:" for i in range(MAX_DEPTH + 1)), "too-deep"),
    ],
)
def test_what_makes_no_document_is_one_located_problem(text: str, code: str) -> None:
    problem = problem_of(text)
    assert problem.code == code
    assert 0 <= problem.start <= len(text)
    assert len(problem.message) < 200


def test_a_billion_laughs_are_cut_short() -> None:
    levels = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for n in range(1, 12):
        levels.append(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]")
    assert problem_of("\n".join(levels)).code == "yaml-alias"


def test_aliases_do_not_nest_deeper_than_text_may() -> None:
    half = MAX_DEPTH // 2
    anchors = [f"a0: &a0 {'[' * half}{']' * half}"]
    anchors += [f"a{n}: &a{n} {'[' * half}*a{n - 1}{']' * half}" for n in (1, 2)]
    assert value_of("\n".join(anchors[:1]))
    assert problem_of("\n".join(anchors)).code == "too-deep"


def test_the_problem_of_a_control_character_is_at_the_character() -> None:
    text = "é: 𝄞\nb: x\x07"
    assert problem_of(text).start == text.index("\x07")


def find(root: Span, text: str, *tokens: str, key: bool = False) -> str:
    start, end = root.find(tokens).extent(key=key)
    return text[start:end]


def test_spans_cover_values_and_keys() -> None:
    text = "é𝄞: x\nlist:\n  - a: 1\n  - 'b c'\nflow: {k: [1, 22]}\n"
    root = yaml_text.spans(text)
    assert find(root, text, "list", "0", "a") == "1"
    assert find(root, text, "list", "1") == "'b c'"
    assert find(root, text, "flow", "k", "1") == "22"
    assert find(root, text, "flow", "k", key=True) == "k"
    assert find(root, text, "é𝄞") == "x"
    assert find(root, text, "flow", "k", "9", "x") == "[1, 22]"


def test_spans_of_merged_and_aliased_nodes_are_where_they_are_written() -> None:
    text = "base: &b {x: 1}\nuse: {<<: *b, y: 2}\nagain: *b"
    root = yaml_text.spans(text)
    assert find(root, text, "use", "x", key=True) == "x"
    assert root.find(("use", "x")).start == text.index("1")
    assert root.find(("again", "x")).start == text.index("1")


def test_a_block_scalar_is_underlined_on_its_first_line_only() -> None:
    text = "a: |\n  one\n  two\nb: 1\n"
    source = Source("x.yaml", text, Syntax.YAML)
    place = source.location(*yaml_text.spans(text).find(("a",)).extent(key=False))
    assert (place.line, place.column, place.length, place.text) == (1, 4, 1, "a: |")


def test_finite_numbers_stay_finite() -> None:
    assert math.isfinite(value_of("a: 1.7976931348623157e308")["a"])

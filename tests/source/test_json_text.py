"""JSON is read by the standard library and located on demand."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.json_value import Json
from oasmith.source import json_text
from oasmith.source.parse import parse_value
from oasmith.source.text import MAX_DEPTH, Source, Syntax, TextProblem, duplicates

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON, st.sampled_from([None, 1, "\t"]))
def test_every_node_is_found_where_its_text_stands(value: Json, indent: int | str | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert_located(text, value, ())


def assert_located(text: str, value: Json, tokens: tuple[str, ...]) -> None:
    start, end = json_text.spans(text).find(tokens).extent(key=False)
    assert json.loads(text[start:end]) == value
    if tokens and text[start - 1] == ":":
        key_start, key_end = json_text.spans(text).find(tokens).extent(key=True)
        assert json.loads(text[key_start:key_end]) == tokens[-1]
    items = enumerate(value) if isinstance(value, list) else ()
    for token, child in value.items() if isinstance(value, dict) else items:
        assert_located(text, child, (*tokens, str(token)))


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ('{"a": 1,}', "json-syntax", "}"),
        ('{"a": 1', "json-syntax", ""),
        ('{"a" 1}', "json-syntax", "1"),
        ('{"a": 1} x', "json-syntax", "x"),
        ('{"a": "\x01"}', "json-syntax", "\x01"),
        ('{"a": "NaN", "b": NaN}', "number-range", "NaN}"),
        ('{"a": -Infinity}', "number-range", "-Inf"),
        ('{"a": 2, "b": 1e999}', "number-range", "1e"),
        ('{"a": ' + "7" * 5000 + "}", "number-range", "7"),
        ('{"a": "\\\\ud800", "b": "\\ud800"}', "json-syntax", '\\ud800"}'),
        ('{"a": "\\ude00x"}', "json-syntax", "\\ude"),
    ],
)
def test_what_is_not_json_is_one_problem_at_its_place(text: str, code: str, at: str) -> None:
    with pytest.raises(TextProblem) as caught:
        json_text.parse(text)
    assert caught.value.code == code
    assert caught.value.start == (text.index(at) if at else len(text))


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000, 1_000_000])
def test_nesting_is_bounded(depth: int) -> None:
    with pytest.raises(TextProblem) as caught:
        json_text.parse("[" * depth + "]" * depth)
    assert caught.value.code == "too-deep"


def test_surrogate_pairs_are_characters() -> None:
    assert json_text.parse('["\\ud834\\udd1e"]')[0] == ["𝄞"]


def test_doubled_keys_are_found_with_both_places() -> None:
    text = '{"a": {"b": 1, "c": 2, "b": 3}}'
    value, doubled = json_text.parse(text)
    assert (value, doubled) == ({"a": {"b": 3, "c": 2}}, True)
    [(tokens, first, later)] = duplicates(json_text.spans(text))
    assert tokens == ("a", "b")
    assert (first.start, later.start) == (text.index("1"), text.index("3"))


def test_a_key_and_its_children_resolve_to_the_occurrence_that_wins() -> None:
    text = '{"a": {"x": 1}, "a": {"x": 2}}'
    tree, _ = parse_value(Source("a.json", text, Syntax.JSON))
    assert tree is not None
    assert tree.locate(("a", "x")).column == text.index("2") + 1
    assert json_text.spans(text).find(("a", "x"), last=True).start == text.index("2")


def test_nothing_after_what_is_asked_for_is_looked_at() -> None:
    text = '{"a": {"b": 1, "c": this is not read'
    assert json_text.spans(text).find(("a", "b")).extent(key=False) == (12, 13)


def test_lines_and_columns_count_characters_from_one() -> None:
    text = '{\r\n  "𝄞é": "x"\r\n}'
    source = Source("a.json", text, Syntax.JSON)
    place = source.location(*json_text.spans(text).find(("𝄞é",)).extent(key=False))
    assert (place.line, place.column, place.length, place.text) == (2, 9, 3, '  "𝄞é": "x"')

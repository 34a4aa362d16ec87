"""The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.4, and what it leaves open."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.urls import (
    cookie_octets,
    delimited,
    encoded,
    expand,
    literal,
    reserved_in_path,
    reserved_in_query,
)

EMPTY, TEXT = "", "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

TABLE = [
    ("matrix", False, EMPTY, ";color"),
    ("matrix", False, TEXT, ";color=blue"),
    ("matrix", False, ARRAY, ";color=blue,black,brown"),
    ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("matrix", True, EMPTY, ";color"),
    ("matrix", True, TEXT, ";color=blue"),
    ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
    ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("label", False, EMPTY, "."),
    ("label", False, TEXT, ".blue"),
    ("label", False, ARRAY, ".blue,black,brown"),
    ("label", False, OBJECT, ".R,100,G,200,B,150"),
    ("label", True, EMPTY, "."),
    ("label", True, TEXT, ".blue"),
    ("label", True, ARRAY, ".blue.black.brown"),
    ("label", True, OBJECT, ".R=100.G=200.B=150"),
    ("simple", False, EMPTY, ""),
    ("simple", False, TEXT, "blue"),
    ("simple", False, ARRAY, "blue,black,brown"),
    ("simple", False, OBJECT, "R,100,G,200,B,150"),
    ("simple", True, EMPTY, ""),
    ("simple", True, TEXT, "blue"),
    ("simple", True, ARRAY, "blue,black,brown"),
    ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ("form", False, EMPTY, "color="),
    ("form", False, TEXT, "color=blue"),
    ("form", False, ARRAY, "color=blue,black,brown"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, EMPTY, "color="),
    ("form", True, TEXT, "color=blue"),
    ("form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), TABLE)
def test_the_table_of_the_specification(style: str, explode: bool, value: Any, text: str) -> None:
    assert expand("color", value, style, explode, encoded) == text


@pytest.mark.parametrize(
    ("style", "explode", "value", "text"),
    [
        ("spaceDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
        ("pipeDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
        ("cookie", True, ARRAY, "color=blue; color=black; color=brown"),
        ("form", True, [], ""),
        ("form", True, {}, ""),
        ("simple", False, [], ""),
        ("form", True, ["a", None, "b"], "color=a&color=b"),
        ("form", False, {"a": None, "b": 1}, "color=b,1"),
        ("form", True, [True, 1.5, 10**30], "color=true&color=1.5&color=" + "1" + "0" * 30),
        ("form", True, [{"a": 1}], "color=%7B%22a%22%3A1%7D"),
        ("deepObject", True, {"a": {"b": [1, 2], "c": None}}, "color%5Ba%5D%5Bb%5D%5B%5D=1&color%5Ba%5D%5Bb%5D%5B%5D=2"),
        ("deepObject", True, "blue", "color=blue"),
    ],
)  # fmt: skip
def test_what_the_table_leaves_open(style: str, explode: bool, value: Any, text: str) -> None:
    assert expand("color", value, style, explode, encoded) == text


LINES: Any = {"tags": ["a", None, "b"], "lines": [{"p": 1}, {"p": 2, "q": [3]}], "grid": [[4], []]}


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (
            "deepObject",
            "c[tags][]=a&c[tags][]=b&c[lines][0][p]=1&c[lines][1][p]=2&c[lines][1][q][]=3&c[grid][0][]=4",
        ),
        (
            "deepObject indices",
            "c[tags][0]=a&c[tags][1]=b&c[lines][0][p]=1&c[lines][1][p]=2&c[lines][1][q][0]=3&c[grid][0][0]=4",
        ),
        (
            "deepObject brackets",
            "c[tags][]=a&c[tags][]=b&c[lines][][p]=1&c[lines][][p]=2&c[lines][][q][]=3&c[grid][][]=4",
        ),
        (
            "deepObject repeat",
            "c[tags]=a&c[tags]=b&c[lines][p]=1&c[lines][p]=2&c[lines][q]=3&c[grid]=4",
        ),
    ],
)
def test_arrays_of_a_deep_object_are_named_as_its_style_says(style: str, text: str) -> None:
    assert unquote(expand("c", LINES, style, True, encoded)) == text
    assert unquote(expand("c", LINES["tags"], style, False, encoded)) == "&".join(
        pair.replace("[tags]", "") for pair in text.split("&")[:2]
    )
    assert expand("c", [], style, True, encoded) == ""


def test_delimiters_inside_values_are_encoded() -> None:
    assert expand("c", ["a,b", "c&d"], "form", False, encoded) == "c=a%2Cb,c%26d"
    assert expand("c", ["a|b", "c"], "pipeDelimited", False, encoded) == "c=a%7Cb%7Cc"
    assert expand("c&", "a b+c", "form", True, encoded) == "c%26=a%20b%2Bc"
    assert expand("c", {"k=": "v"}, "form", True, encoded) == "k%3D=v"


def test_allow_reserved_keeps_reserved_characters_and_percent_triples() -> None:
    kept = "/a?b[c]:@!$'()*+,;&="
    assert expand("c", kept, "form", True, reserved_in_query) == f"c={kept}"
    assert expand("c", "50% %41 #x", "form", True, reserved_in_query) == "c=50%25%20%41%20%23x"
    assert reserved_in_path("a/b?c#d:e") == "a%2Fb%3Fc%23d:e"


def test_header_values_are_not_encoded() -> None:
    assert expand("X-Ids", ["a b", "c"], "simple", False, literal) == "a b,c"
    assert expand("X-Ids", {"a b": "c"}, "simple", True, literal) == "a b=c"


_texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(_texts, _texts, min_size=1))
def test_an_exploded_form_object_reads_back(value: dict[str, str]) -> None:
    text = expand("c", value, "form", True, encoded)
    assert parse_qsl(text, keep_blank_values=True, strict_parsing=True) == list(value.items())


_path_values = _texts | st.lists(_texts, min_size=1) | st.dictionaries(_texts, _texts, min_size=1)


@given(
    st.sampled_from(["simple", "label", "matrix"]),
    st.booleans(),
    _path_values,
    st.sampled_from([encoded, reserved_in_path]),
)
def test_no_path_value_has_a_character_that_could_leave_its_segment(
    style: str, explode: bool, value: Any, escape: Any
) -> None:
    text = expand("c", value, style, explode, escape)
    assert not set("/?#\\ \r\n") & set(text)
    assert text.isascii()


@given(st.lists(_texts, min_size=1))
def test_a_simple_array_reads_back(value: list[str]) -> None:
    text = expand("c", value, "simple", False, encoded)
    assert [unquote(item) for item in text.split(",")] == value


def test_tab_delimited_is_the_tsv_of_swagger() -> None:
    assert expand("a", ["b c", "d"], "tabDelimited", False, encoded) == "a=b%20c%09d"


def test_cookie_values_stay_as_they_are_and_must_fit() -> None:
    assert expand("a", {"b": "%20", "c": "="}, "cookie", True, cookie_octets) == "b=%20; c=="
    for text in ("a;b", "a b", 'a"b', "a,b", "a\\b", "a\r\n", "é"):
        with pytest.raises(ValueError, match="cookie") as caught:
            cookie_octets(text)
        assert text not in str(caught.value)


def test_items_of_a_part_are_joined_without_encoding() -> None:
    assert delimited(["a b", 1], "form") == "a b,1"
    assert delimited(["a", "b"], "spaceDelimited") == "a b"

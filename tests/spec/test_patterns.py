r"""ECMA-262 patterns in Python: what they find, as JavaScript finds it, and what is refused."""

from __future__ import annotations

import re
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.unicode_patterns import compiled
from oasmith.spec.texts.patterns import both, translated

FOUND = [
    ("^[a-z]+$", ["abc"], ["abc\n", "", "ABC"]),
    ("a$|^b", ["a", "ba", "xa"], ["ab", "a\n"]),
    (r"^\d$", ["1"], ["٣", "²"]),
    (r"^\w+$", ["a_1"], ["é", "a-"]),
    (r"^\W$", ["é", " "], ["_"]),
    (r"^\s$", ["\ufeff", "\xa0", "\u2028", "\t", " "], ["\x1c", "\x85", "a"]),
    (r"^\S$", ["\x1c", "\x85", "a"], ["\ufeff", "\u3000"]),
    (r"^[^\s-]$", ["\x1c", "a"], ["-", "\ufeff"]),
    (r"^[\s\S]$", ["\n", "\U0001f600"], [""]),
    ("^.$", ["a", "\x85", "\U0001f600"], ["\n", "\r", "\u2028"]),
    (r"\bb\b", ["a b", "éb"], ["ab"]),
    (r"^\B$", [""], ["a"]),
    ("^[^]$", ["\n", "]"], [""]),
    ("^[^]]$", ["a]", "\n]"], ["]", "a"]),
    (r"^\u0041\x42\u{43}\cJ\0\/\.$", ["ABC\n\x00/."], ["ABC"]),
    (r"^\-\_\@$", ["-_@"], ["-"]),
    (r"^\uD83D\uDE00$", ["\U0001f600"], ["a"]),
    (r"^[\b\v\f\t]$", ["\x08", "\x0b"], ["b", "v"]),
    ("^[[a]$", ["[", "a"], ["b"]),
    ("^[a&&b]$", ["&", "a"], ["c"]),
    ("^[a||b]$", ["|"], ["c"]),
    ("^[~~]$", ["~"], ["a"]),
    ("^[!--a]$", ["!", "-", "a", "+"], ["b"]),
    (r"^[\w-.]$", ["-", ".", "a"], ["/"]),
    ("^[a-zA-Z0-9-_]+$", ["a-_9"], ["."]),
    (r"^[\]\-\^]$", ["]", "-", "^"], ["\\"]),
    ("^a{2}$", ["aa"], ["a{2}"]),
    ("^a{$", ["a{"], ["a"]),
    ("^{a}]$", ["{a}]"], ["a"]),
    ("^a{1,2}?b*?$", ["a", "aab"], ["b"]),
    (r"^(?<q>['\"]).*\k<q>$", ["'a'", '"a"'], ["'a\""]),
    (r"^(?:(a)|b)(\1c)$", ["aac", "bc"], ["ac"]),
    ("^(?!--)(?=a)a(?<!b)$", ["a"], ["--a"]),
    (r"^\p{L}+$", ["aéßЖ漢"], ["a1", "½", "_"]),
    (r"^\p{Letter}\P{L}$", ["a1"], ["aa"]),
    (r"^[\p{Lu}\p{gc=Nd}_]+$", ["É٣_"], ["é"]),
    (r"^[^\p{L}\P{Any}]+$", ["1 "], ["a"]),
    (r"^\\p\{L\}$", [r"\p{L}"], ["a"]),
    ("a#b c", ["a#b c"], ["abc"]),
    ("/root/", ["/root/x"], ["root"]),
    ("é", ["é"], ["e"]),
]
"""Patterns, texts in which they are found, and texts in which they are not: Node.js agrees."""


@pytest.mark.parametrize(("pattern", "found", "missed"), FOUND)
def test_pattern_finds_what_javascript_finds(
    pattern: str, found: list[str], missed: list[str]
) -> None:
    python = translated(pattern)
    assert python.fault == ""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        known = compiled(python.python)
        if not python.has_classes:
            assert known == re.compile(python.python, re.ASCII)
    assert [text for text in found + missed if known.search(text)] == found


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("^[[:alnum:]_-]+$", "`[:alnum:]` is a class of POSIX"),
        ("[[:^space:]]", "POSIX"),
        ("/^[a-z]+$/i", "slashes and flags"),
        ("/^abc$/", "slashes"),
        ("/[a-z]/i", "slashes"),
        (r"\Aabc\z", r"`\A` is not in ECMA-262"),
        (r"\Qa\E", r"`\Q` is not in ECMA-262"),
        ("(?i)abc", "`(?i)"),
        ("(?P<a>b)", "`(?P`"),
        ("(?>a)", "`(?>a)"),
        ("(?#a)", "`(?#a)"),
        ("(?i:a)", "`(?i`"),
        ("a++", "repeats a repetition"),
        ("a{2}{3}", "repeats a repetition"),
        ("^*a", "repeats an assertion"),
        ("(?=a)*", "repeats an assertion"),
        ("*a", "nothing to repeat"),
        ("{1}", "is no quantifier here"),
        ("a{,5}", "is no quantifier here"),
        ("a{2,1}", "counts backwards"),
        ("a{1,99999999999}", "Python cannot read it"),
        ("[]", "matches nothing"),
        (r"[^\s\S]", "match nothing"),
        ("[b-a]", "goes backwards"),
        ("[a", "no closing"),
        ("(a", "no closing"),
        ("a)", "no opening"),
        ("a\\", "ends in a backslash"),
        (r"\p{Script=Greek}", "no general category"),
        (r"\pL", "no general category"),
        (r"[\uD800-\uDBFF]", "halves of a surrogate pair"),
        (r"\u{110000}", "beyond U+10FFFF"),
        (r"\1(a)", "group 1"),
        (r"(a\1)", "group 1"),
        (r"(?:(a)|b)*\1", "group 1"),
        (r"\k<a>", "no group"),
        ("(?<a>b)(?<a>c)", "invalid or repeated"),
        ("(?<=a*)b", "Python cannot read it: look-behind"),
        ("(" * 200 + ")" * 200, "too deeply"),
        ("a" * 20_001, "too long"),
    ],
)
def test_pattern_of_another_dialect_or_beyond_python_is_told(pattern: str, fault: str) -> None:
    known = translated(pattern)
    assert fault in known.fault
    assert known.python == ""


@pytest.mark.parametrize(
    ("pattern", "is_slow"),
    [
        ("^(a+)+$", True),
        ("^(?:a*)*$", True),
        ("^((a+))+$", True),
        ("^(a+b?)+$", True),
        ("^(a|b+){2,}$", True),
        (r"^(\w+\s?)*$", True),
        ("^(a+b)+$", False),
        ("^([a-z]+-)*[a-z]+$", False),
        ("^(a|b)+$", False),
        ("^(a+)?(b+){2}$", False),
        ("^a+b*c{2,}$", False),
    ],
)
def test_repetition_of_a_repetition_is_noted(pattern: str, is_slow: bool) -> None:
    assert translated(pattern).is_slow is is_slow
    assert translated(pattern).fault == ""


_PIECES = st.sampled_from(
    list("ab1-_[](){}|^$.*+?\\/&~!:,<>= éß") + [r"\d", r"\S", r"\p{L}", "(?:", "[^", "{2}", r"\1"]
)


@given(st.lists(_PIECES, max_size=12).map("".join) | st.text(max_size=20))
def test_any_text_is_translated_without_a_warning_or_told(pattern: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        known = translated(pattern)
        if known.fault:
            assert known.python == ""
        else:
            compiled(known.python).search("ab1-_ é")


@pytest.mark.parametrize(
    ("first", "second", "fitting", "wrong"),
    [
        ("^a", "b$", ["ab", "a-b"], ["a", "b", "ba"]),
        ("a|b", "^[a-z]+$", ["a", "xb"], ["c", "A", "a1"]),
        ("x", "y", ["xy", "yx", "-y\nx"], ["x", "y"]),
        (r"^(.)\1", r"(.)\1$", ["aabb", "aa"], ["aab", "abb"]),
        (r"\\1", r"(a)\\", ["a\\1"], ["a\\", "\\1"]),
        ("^a", "[[:alpha:]]", ["a"], ["b"]),
        ("[[:alpha:]]", "^a", ["a"], ["b"]),
    ],
)
def test_both_patterns_of_an_all_of_are_one(
    first: str, second: str, fitting: list[str], wrong: list[str]
) -> None:
    pattern = re.compile(translated(both(first, second)).python, re.ASCII)
    assert [text for text in fitting + wrong if pattern.search(text)] == fitting
    assert both(first, first) == first

"""A text that is no YAML: each slip is told by its cause, at its place, with its cure."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from oasmith.source import yaml_text
from oasmith.source.text import TextProblem

BASE = """\
openapi: 3.1.0
info:
  title: Library
  version: "1"
paths:
  /books:
    get:
      summary: All
      parameters:
        - name: page
          in: query
"""


def problem_of(text: str) -> TextProblem:
    with pytest.raises(TextProblem) as caught:
        yaml_text.parse(text)
    return caught.value


def place_of(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def changed(old: str, new: str) -> str:
    assert BASE.count(old) == 1
    return BASE.replace(old, new)


SLIPS: dict[str, tuple[str, tuple[int, int], str, str]] = {
    "a key that is indented too little": (
        changed("          in: query", "         in: query"),
        (11, 10),
        "indented by 9 spaces, which fits nothing that is open above",
        "indent it by 10 spaces, as line 10, or by 6 spaces, as line 9",
    ),
    "a key that is indented too little, in a text with other line ends": (
        changed("          in: query", "         in: query").replace("\n", "\r\n"),
        (11, 10),
        "indented by 9 spaces",
        "by 10 spaces, as line 10",
    ),
    "a key that is indented too much, below a text": (
        changed('  version: "1"', '    version: "1"'),
        (4, 5),
        "deeper than line 3, which has a text as its value already",
        "indent it by 2 spaces",
    ),
    "a key among items": (
        changed("          in: query", "        in: query"),
        (11, 9),
        "a key stands here, but line 10 has an item of a list",
        "indent it as what it belongs to",
    ),
    "an item among keys": (
        changed("          in: query", "          in: query\n      - more"),
        (12, 7),
        "an item of a list stands here, but line 9 has a key",
        "indent it as what it belongs to",
    ),
    "the first line is indented alone": (
        "  " + BASE,
        (2, 1),
        "the document ended before this line",
        "begin in the same column",
    ),
    "a tab": (
        changed("      summary", "\tsummary"),
        (8, 1),
        "a tab indents this line",
        "indent with spaces, not tabs",
    ),
    "a tab behind spaces": (
        changed("      summary", "    \tsummary"),
        (8, 5),
        "a tab indents this line",
        "indent with spaces, not tabs",
    ),
    "a no-break space": (
        changed("      summary", "\u00a0     summary"),
        (8, 1),
        "the character U+00A0 indents this line",
        "indent with plain spaces",
    ),
    "an at sign": (
        changed("All", "@see the list"),
        (8, 16),
        "must not begin with `@`",
        'put the text into quotes: "@see the list"',
    ),
    "a percent sign": (
        changed("All", "%d books"),
        (8, 16),
        "must not begin with `%`: it begins a directive",
        'put the text into quotes: "%d books"',
    ),
    "bold type": (
        changed("All", "**All** books"),
        (8, 16),
        "must not begin with `*`: it begins an alias",
        'put the text into quotes: "**All** books"',
    ),
    "an ampersand": (
        changed("All", "& more"),
        (8, 16),
        "must not begin with `&`: it begins an anchor",
        'put the text into quotes: "& more"',
    ),
    "a colon in a text": (
        changed("All", "Returns: all  # of them"),
        (8, 23),
        "a colon and a space in a text that is not in quotes",
        'put the text into quotes: "Returns: all"',
    ),
    "a colon at the end of a text": (
        changed("All", "Returns these:"),
        (8, 29),
        "a colon at the end in a text that is not in quotes",
        'put the text into quotes: "Returns these:"',
    ),
    "no colon": (
        changed("    get:", "    get"),
        (7, 5),
        "this line has no colon behind a key",
        "write `key: value`",
    ),
    "no space behind a colon": (
        changed("summary: All", "summary:All"),
        (8, 14),
        "there is no space behind the colon",
        "write `summary: All`",
    ),
    "no space behind a dash": (
        changed("- name: page", "-name: page"),
        (10, 10),
        "there is no space behind the `-`",
        "write `- name: page`",
    ),
    "an item in the line of its key": (
        changed("All", "- all"),
        (8, 16),
        "an item of a list must begin on a line of its own",
        "break the line before it",
    ),
    "a double quote that is not closed": (
        changed("title: Library", 'title: "Library').replace('"1"', "1"),
        (3, 10),
        'the quote `"` that opens here is never closed',
        'close it with `"`',
    ),
    "a single quote that is not closed": (
        changed("All", "'All"),
        (8, 16),
        "the quote `'` that opens here is never closed",
        "close it with `'`",
    ),
    "a quote that another one closes": (
        changed("title: Library", 'title: "Library'),
        (3, 10),
        "the quote that opens here is closed on line 4 only",
        "close it on its own line",
    ),
    "an apostrophe in single quotes": (
        changed("All", "'The library's books'"),
        (8, 29),
        "more text follows behind the closing quote",
        'put the whole text into quotes: "The library\'s books"',
    ),
    "double quotes in double quotes": (
        changed("All", '"All "new" books"'),
        (8, 22),
        "more text follows behind the closing quote",
        'put the whole text into quotes: "All \\"new\\" books"',
    ),
    "a backslash": (
        changed("All", '"\\d+"'),
        (8, 17),
        "`\\d` is no escape that double quotes know",
        "write `\\\\d`, or put the text into single quotes",
    ),
    "a brace that is not closed": (
        changed("All", "{a: 1"),
        (8, 16),
        "the bracket `{` that opens here is not closed",
        "close it with `}`",
    ),
    "a bracket that is not closed": (
        changed("in: query", "enum: [a, b"),
        (11, 17),
        "the bracket `[` that opens here is not closed",
        "close it with `]`",
    ),
    "a bracket too many": (
        changed("All", "[a]]"),
        (8, 19),
        "`]` closes nothing here",
        "remove it",
    ),
    "no comma": (
        changed("in: query", 'schema: {type: string enum: ["a"]}'),
        (11, 37),
        "a colon and a space inside of a text",
        "separate the members with `,`",
    ),
    "no comma between quotes": (
        changed("in: query", 'enum: ["a" "b"]'),
        (11, 22),
        "more text follows behind the closing quote",
        "quotes",
    ),
    "a template": (
        changed("All", "{{ summary }}"),
        (8, 17),
        "a key must be written out",
        "put it into quotes",
    ),
    "a text behind a pipe": (
        changed("All", "|All"),
        (8, 16),
        "`|` begins a text of several lines",
        "break the line behind `|`",
    ),
    "a text of several lines that is not indented": (
        changed("summary: All", "description: >-\n     All books.\n"),
        (9, 6),
        "the text of `>-` above must be indented deeper than its key",
        "indent it by 8 spaces",
    ),
    "a pattern": (
        changed("All", "[a-z]+$"),
        (8, 16),
        "must not begin with `[`: it begins a list",
        'put the text into quotes: "[a-z]+$"',
    ),
    "a path": (
        changed("All", "{id}/books"),
        (8, 16),
        "must not begin with `{`: it begins a mapping",
        'put the text into quotes: "{id}/books"',
    ),
    "two texts in quotes": (
        changed("All", '"all" and "some"'),
        (8, 22),
        "more text follows behind the closing quote",
        'put the whole text into quotes: "\\"all\\" and \\"some\\""',
    ),
    "a path of Windows": (
        changed("All", '"C:\\Users\\me"'),
        (8, 19),
        "`\\U` is no escape that double quotes know",
        "put the text into single quotes",
    ),
    "a key that begins with an at sign": (
        changed("summary: All", "@summary: All"),
        (8, 7),
        "a key that is not in quotes must not begin with `@`",
        'put the key into quotes: "@summary"',
    ),
    "no key": (
        changed("summary: All", ": All"),
        (8, 7),
        "there is no key before the colon",
        "write `key: value`",
    ),
    "no comma at the end of a line": (
        '{\n  "openapi": "3.1.0"\n  "info": {}\n}\n',
        (2, 21),
        "there is no `,` at the end of this line",
        "write one",
    ),
    "a text of several lines that is left of its key": (
        changed("summary: All", "description: |\n    All\n   books"),
        (9, 5),
        "the text of `|` above must be indented deeper than its key",
        "indent it by 8 spaces",
    ),
    "a merge conflict": (
        changed("      summary: All\n", "<<<<<<< HEAD\n      summary: A\n=======\n>>>>>>> b\n"),
        (8, 1),
        "git left a merge conflict here",
        "keep one of the two sides",
    ),
    "a control character": (
        changed("All", "A\x01ll"),
        (8, 17),
        "the character U+0001 must not stand in a text",
        "remove it",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_by_its_cause_at_its_place_with_its_cure(name: str) -> None:
    text, place, message, help = SLIPS[name]
    problem = problem_of(text)
    assert message in str(problem)
    assert help in problem.help
    assert place_of(text, problem.start) == place


QUOTED = [name for name, slip in SLIPS.items() if re.search(r'text into quotes: "', slip[3])]


@pytest.mark.parametrize("name", QUOTED)
def test_a_text_in_quotes_that_is_suggested_mends_the_line(name: str) -> None:
    text, (line, _), *_ = SLIPS[name]
    cure = problem_of(text).help.partition(": ")[2]
    lines = text.split("\n")
    key = lines[line - 1].partition(":")[0]
    lines[line - 1] = f"{key}: {cure}"
    assert yaml.safe_load("\n".join(lines))["paths"]["/books"]["get"]["summary"]


@given(
    st.integers(0, len(BASE)),
    st.integers(0, 3),
    st.text("\t\n -:'\"{}[]@%&*|>#,a\u00a0\r", max_size=6),
)
def test_whatever_is_wrong_is_told_at_a_place_of_the_text(at: int, gone: int, new: str) -> None:
    text = BASE[:at] + new + BASE[at + gone :]
    try:
        yaml_text.parse(text)
    except TextProblem as problem:
        assert 0 <= problem.start <= len(text)
        assert str(problem)

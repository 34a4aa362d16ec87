"""Descriptions of others as the text of docstrings."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.python.docstrings import docstring
from oasmith.python.html_text import markdown_of
from oasmith.python.prose import described, flat, section, summary
from oasmith.python.sentences import sentences, stopped


@pytest.mark.parametrize(
    ("paragraph", "first"),
    [
        ("List users. Admins only.", "List users."),
        ("Uses a code, e.g. ISO 4217. Then more.", "Uses a code, e.g. ISO 4217."),
        ("That is, i.e. Paris, is fine. Next.", "That is, i.e. Paris, is fine."),
        ("Since v1.2.3 it is 4.5 times faster. Yes.", "Since v1.2.3 it is 4.5 times faster."),
        ("See https://example.com/a.b?c=d. It helps.", "See https://example.com/a.b?c=d."),
        ("Read `config. Yaml` first. Then go.", "Read `config. Yaml` first."),
        ("The U.S. Treasury sells. Buy.", "The U.S. Treasury sells."),
        ("Adds tags, labels etc. Removes none.", "Adds tags, labels etc."),
        ("Adds tags, labels etc. to a pet. Fine.", "Adds tags, labels etc. to a pet."),
        ("Pays (once. Or twice) a day. Bye.", "Pays (once. Or twice) a day."),
        ("创建用户。然后返回。", "创建用户。"),
        ("ユーザーを作る！次。", "ユーザーを作る！"),
        ("Is it there? Ask.", "Is it there?"),
        ('He says "yes." Then no.', 'He says "yes."'),
        ("See [the guide. Part 2](https://example.com/x. y). End", "See [the guide."),
        ("Waits... then goes on. End.", "Waits... then goes on."),
        ("No stop", "No stop"),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(paragraph: str, first: str) -> None:
    assert next(sentences(paragraph)) == first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("List users", "List users."),
        ("List users:", "List users."),
        ("Really?", "Really?"),
        ("(all of them.)", "(all of them.)"),
        ("of `users`", "of `users`."),
        ("完成。", "完成。"),
        ("", ""),
    ],
)
def test_a_full_stop_is_added_where_none_is(text: str, told: str) -> None:
    assert stopped(text) == told


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a <code>b</code> c", "a `b` c"),
        ("<b>a </b>b", "**a** b"),
        ('see <a href="https://example.com/?a=1&amp;b=2">this</a>', "see [this](https://example.com/?a=1&b=2)"),
        ('see <a href="/docs#x">this</a>', "see this"),
        ('<a href="javascript:alert(1)">this</a>', "this"),
        ("<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("a<br>b", "a  \nb"),
        ("a<ul><li>b</li><li><p>c</p></li></ul>d", "a\n\n- b\n- c\n\nd"),
        ("<ol><li>a<ul><li>b</ul></li><li>c</ol>", "1. a\n  - b\n2. c"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b  \n1 | 2"),
        ("<pre>  a &lt; b\n</pre>", "```\n  a < b\n```"),
        ("10<sup>6</sup>", "10^6"),
        ("a &mdash; b&nbsp;c &unknown; &copy=1", "a — b c &unknown; &copy=1"),
        ("take <id> or List<int>, not `<b>x</b>`", "take <id> or List<int>, not `<b>x</b>`"),
        ("labels/<label>/x", "labels/<label>/x"),
        ("a<!-- secret -->b<script>alert(1)</script>", "ab"),
        ("<b>never closed", "<b>never closed"),
        ("a < b and c > d", "a < b and c > d"),
        ('<img alt="A map" src="x.png">', "A map"),
    ],
)  # fmt: skip
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("List users",), "List users."),
        (("List users", "Lists all users of a team."), "List users.\n\nLists all users of a team."),
        (("List users", "List users.\n\nAdmins only."), "List users.\n\nAdmins only."),
        (("Delete it. It is gone.", "Delete it. It is gone."), "Delete it. It is gone."),
        (("", "## List users\n\nLists them all."), "Lists them all."),
        (("## List users",), "List users."),
        (("**List users**",), "List users."),
        (("GET /users", "Lists users."), "Lists users."),
        (("/users/{id}",), "Get user."),
        (("users",), "Get user."),
        (("- a\n- b",), "Get user.\n\n- a\n- b"),
        (("One\ntwo.\nThree is here, and goes on and on until no line has any room for it at all, not even here.",), "One two.\n\nThree is here, and goes on and on until no line has any room for it at all, not even here."),
        (("Sorts users:\n\n1. by name,\n   then age\n\n2. by age",), "Sorts users.\n\n1. by name, then age\n2. by age"),
        (("Sorts.\n\n```\na  b\n\nc\n```\nEnd here",), "Sorts.\n\n```\na  b\n\nc\n```\nEnd here"),
    ],
)  # fmt: skip
def test_a_description_begins_with_one_sentence_and_says_nothing_twice(
    texts: tuple[str, ...], told: str
) -> None:
    assert described(*texts, otherwise="Get user.") == told


def test_what_begins_with_a_list_has_a_sentence_before_it() -> None:
    assert described("- a\n- b") == "As follows.\n\n- a\n- b"


def test_a_row_of_a_section_has_no_blank_lines() -> None:
    assert (
        flat("Sorts the items.\n\nDescending, that is") == "Sorts the items. Descending, that is."
    )
    [told] = section("Args", [("sort", flat("Sorts:\n\n- a\n- b")), ("x", "")])
    assert told == "Args:\n    sort: Sorts.\n        - a\n        - b\n    x"


def test_running_text_goes_on_in_its_row() -> None:
    [told] = section("Args", [("sort", "Sorts.\n\nAscending, that is.\n\n- a\n- b\n\nOr not.")])
    assert told == (
        "Args:\n    sort: Sorts. Ascending, that is.\n        - a\n        - b\n        Or not."
    )


def test_a_summary_is_one_sentence() -> None:
    assert summary("", "Lists users. Then more.\n\nAnd more.") == "Lists users."


PARTS = [
    "a",
    "B.",
    "e.g",
    "1.2",
    "(",
    ")",
    "`",
    "```",
    "<p>",
    "</p>",
    "<li>",
    "<pre>",
    "<b>",
    "</b>",
    "&lt;",
    "#",
    "-",
    "|",
    ">",
    "。",
    "\n",
    "\n\n",
    "**",
    "\\",
    '"',
    "'",
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join))
def test_any_description_begins_with_a_full_stop_and_is_one_docstring(text: str) -> None:
    told = described(text, otherwise="Get user.")
    assert stopped(told.partition("\n")[0]) == told.partition("\n")[0]
    source = "\n".join(["def f():", *docstring(told, 4)])
    assert isinstance(ast.parse(source).body[0], ast.FunctionDef)

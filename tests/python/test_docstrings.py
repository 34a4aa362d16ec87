"""Docstrings from text that nobody here wrote."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.python.docstrings import docstring
from oasmith.python.formatting import format_module

LONG = "word " * 30


@given(st.text(st.sampled_from("a \"'\\\n\t<&.-"), max_size=40), st.sampled_from(["", LONG]))
def test_any_text_is_one_docstring_that_black_leaves_as_it_is(text: str, rest: str) -> None:
    lines = docstring(text + rest + text, 4)
    if lines:
        source = "\n".join(["class A:", *lines, "", "    a: int", ""])
        body = ast.parse(source).body[0]
        assert isinstance(body, ast.ClassDef) and ast.get_docstring(body) is not None
        assert format_module(source) == source


@pytest.mark.parametrize(
    ("text", "last"), [('see "this"', '"""see "this" """'), (f'{LONG}"this"', '    """')]
)
def test_closing_quotes_never_touch_a_quote(text: str, last: str) -> None:
    assert docstring(text, 4)[-1].strip() == last.strip()

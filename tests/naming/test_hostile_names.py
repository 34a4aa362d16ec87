"""Whatever a document calls its things, each of them gets a name that Python takes."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.identifiers import pascal, snake
from oasmith.naming.reasons import class_rows, method_rows
from oasmith.naming.recorded import NOTHING_RECORDED
from oasmith.naming.sharing import share
from oasmith.naming.words import words
from oasmith.options import Options

TEXTS = st.sampled_from(
    [
        *(
            "",
            " ",
            "-",
            "_",
            "__",
            "~",
            "/",
            ".",
            "..",
            "{}",
            "{a}",
            "get",
            "get_",
            "#",
            "123",
            "1.0",
        ),
        *(
            "\x00",
            "\x1b[31m",
            "\u202e",
            "\ud800",
            "\U0001f4a5",
            "\u00b2",
            "\u00df",
            "class",
            "None",
            "self",
        ),
        *(
            "api response",
            "variant 2",
            "404 response",
            "item",
            "request",
            "a\nb",
            '"""',
            "\\",
            "x" * 300,
        ),
    ]
) | st.text(max_size=6)
METHODS = st.sampled_from(["get", "post", "COPY", "~", "-", "!"])
LISTS = st.lists(TEXTS, min_size=1, max_size=4, unique=True)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A document with such texts wherever names are made of them."""

    def schema(depth: int = 2) -> dict[str, Any]:
        if not depth:
            return {"type": "string", "enum": draw(LISTS)}
        inner = {name: schema(depth - 1) for name in draw(LISTS)}
        variants = [
            {"title": title, "type": "object", "properties": inner} for title in draw(LISTS)
        ]
        return {"type": "object", "properties": inner | {"either": {"oneOf": variants}}}

    paths: dict[str, Any] = {}
    for text in draw(LISTS):
        status = draw(st.sampled_from(["200", "404", "default"]))
        response = {"description": "", "content": {"application/json": {"schema": schema()}}}
        parameters = [{"name": name, "in": "query", "schema": schema(0)} for name in draw(LISTS)]
        operation = {"responses": {status: response}, "parameters": parameters}
        operation |= {"operationId": draw(TEXTS), "tags": draw(st.lists(TEXTS, max_size=1))}
        method = draw(METHODS)
        item = (
            {method: operation}
            if method.islower()
            else {"additionalOperations": {method: operation}}
        )
        paths[f"/{text}/{{{draw(TEXTS)}}}"] = item
    return {
        "openapi": "3.2.0",
        "info": {"title": draw(TEXTS), "version": "1"},
        "paths": paths,
        "components": {"schemas": {name: schema() for name in draw(LISTS)}},
    }


def is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text)


@settings(max_examples=40)
@given(documents())
def test_every_name_is_one_of_python_and_no_two_in_a_scope_are_equal(document: Any) -> None:
    api = share(lower(document)[0], NOTHING_RECORDED)
    names, _ = assign_names(api, Options("shop"), NOTHING_RECORDED)
    types = [*names.types.values()]
    assert len(set(types)) == len(types) == len(api.types)
    calls = [(name.resource, name.method) for name in names.operations.values()]
    assert len(set(calls)) == len(calls) == len(api.operations)
    assert all(map(is_name, [*types, *(part for call in calls for part in call)]))
    for scope in (*names.fields.values(), *names.members.values(), *names.parameters.values()):
        assert len(set(scope)) == len(scope)
        assert all(map(is_name, scope))
    rows = [*method_rows(api, names, NOTHING_RECORDED), *class_rows(api, names, NOTHING_RECORDED)]
    assert len(rows) == len(types) + len(calls)


def test_operation_whose_method_and_id_have_no_letters_has_a_name() -> None:
    operation = {"operationId": "~", "responses": {}}
    paths = {"/a": {"additionalOperations": {"~": operation}}}
    api, _ = lower({"openapi": "3.2.0", "info": {"title": "T", "version": "1"}, "paths": paths})
    names, _ = assign_names(api, Options("shop"))
    assert [name.method for name in names.operations.values()] == ["call_a"]


@pytest.mark.parametrize("text", ["\U000108fb", "a \u2460", "½", "\u0301", "1²", "\U000108fb9"])
@pytest.mark.parametrize("form", [snake, pascal])
def test_numbers_that_are_no_part_of_names_leave_names(
    text: str, form: Callable[[Sequence[str], str], str]
) -> None:
    name = form(words(text), "field_")
    assert name.isidentifier()
    assert unicodedata.is_normalized("NFKC", name)

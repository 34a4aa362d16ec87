"""Lines that are laid out without black are byte for byte what black makes of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.python import layout
from oasmith.python.layout import format_module, statement
from oasmith.python.leaves import Kind
from oasmith.python.splitting import split

NAMES = st.sampled_from(
    ["v", "data", "self.name", "models.Price", "shapes.Nullable", "UNSET", "self." + "long_" * 5]
    + ["models." + "ListRepositoriesForAuthenticatedUserResponse" * n for n in (1, 2)]
)
TEXTS = st.sampled_from(["'", '"', "a", "no comma", "日本語の説明", "(unbalanced", "x" * 60]).map(
    lambda text: "'" + text + "'" if '"' in text else f'"{text}"'
)
NUMBERS = st.sampled_from(["0", "-1", "1.5e-07", "9007199254740993"])


def calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    keyword = st.builds("{}={}".format, st.sampled_from(["tag", "min_length", "mapping"]), inner)
    arguments = st.lists(inner, max_size=4), st.lists(keyword, max_size=2)
    return st.builds(lambda f, a, k: f"{f}({', '.join([*a, *k])})", NAMES, *arguments)


def displays(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    entry = st.builds("{}: {}".format, TEXTS, inner)
    items = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        st.builds(lambda e: "{" + ", ".join(e) + "}", st.lists(entry, max_size=4)),
        st.builds(lambda i: f"[{', '.join(i)}]", items),
        st.builds(lambda i: f"({', '.join(i)}{',' * (len(i) == 1)})", items),
    )


TESTS = st.sampled_from(
    [
        '(v := data.get("name")) is None',
        "self.name is not UNSET",
        '"name" in data',
        '"a_longer_name_of_something" in data and self.name == UNSET',
        '(v := data.get("a_longer_name_of_something", UNSET)) is UNSET or v is None',
    ]
)


def conditionals(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("({} if {} else {})".format, NAMES, TESTS, inner)


def comprehensions(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("[{} for item in {}]".format, inner, inner),
        st.builds("{{key: {} for key, item in {}({}).items()}}".format, inner, NAMES, inner),
    )


def trailers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    owner = st.builds("{}({})".format, NAMES, inner)
    return st.one_of(
        st.builds("{}[{}]".format, NAMES, inner),
        st.builds("{}.to_dict()".format, owner),
        st.builds("lambda: {}".format, NAMES).map(lambda text: f"shapes.Ref({text})"),
    )


EXPRESSIONS: st.SearchStrategy[str] = st.recursive(
    NAMES | TEXTS | NUMBERS,
    lambda inner: st.one_of(
        *(each(inner) for each in (calls, displays, conditionals, comprehensions, trailers))
    ),
    max_leaves=14,
)
ANNOTATIONS: st.SearchStrategy[str] = st.recursive(
    st.sampled_from(["str", "None", "Any", "models.Price", "models." + "VeryLongName" * 5]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" | ".join),
        st.builds("list[{}]".format, inner),
        st.builds("dict[str, {}]".format, inner),
        st.lists(TEXTS, min_size=1, max_size=5).map(lambda texts: f"Literal[{', '.join(texts)}]"),
    ),
    max_leaves=8,
)


def bare(expression: str) -> str:
    """A conditional without the parentheses that kept it apart from what is around it."""
    inner = expression[1:-1]
    return inner if expression.startswith("(") and inner.count(" if ") == 1 else expression


STATEMENTS = st.one_of(
    st.builds("{} = {}".format, NAMES, EXPRESSIONS.map(bare)),
    st.builds("data[{}] = {}".format, TEXTS, EXPRESSIONS.map(bare)),
    st.builds("name: {}".format, ANNOTATIONS),
    st.builds("name: {} = {}".format, ANNOTATIONS, EXPRESSIONS.map(bare)),
    st.builds("data.update({})".format, EXPRESSIONS),
    st.builds("return {}".format, EXPRESSIONS.map(bare)),
)


def parses(text: str) -> bool:
    try:
        compile(text, "", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def on_one_line(text: str) -> str | None:
    """The statement in canonical spacing, if black would keep it on one line were there room."""
    if not parses(f"def f(v): \n    {text}"):
        return None
    line = format_module(text, 10_000).rstrip("\n")
    return None if "\n" in line else line


def black_at(text: str, indent: int) -> list[str]:
    lines = format_module(text, layout.WIDTH - indent).rstrip("\n").split("\n")
    return [" " * indent + line for line in lines]


@given(NAMES, NAMES, TESTS, EXPRESSIONS, st.sampled_from([0, 4, 8]))
def test_conditional_is_laid_out_as_black_does_it(
    target: str, then: str, test: str, other: str, indent: int
) -> None:
    text = f"{target} = {then} if {test} else {other}"
    if on_one_line(text) == text:
        expected = black_at(text, indent)
        assert layout.conditional(target, then, test, other, indent) == expected


@given(STATEMENTS, st.sampled_from([0, 4, 8, 12]))
def test_statement_is_split_as_black_splits_it(text: str, indent: int) -> None:
    line = on_one_line(text)
    if line is not None:
        expected = black_at(line, indent)
        assert split(line, Kind.STATEMENT, indent // 4, layout.WIDTH) in (None, expected)


@given(ANNOTATIONS, st.lists(EXPRESSIONS.map(bare), min_size=1, max_size=3))
def test_exploded_call_is_laid_out_as_black_does_it(annotation: str, values: list[str]) -> None:
    lines = [f"NAME: Operation[{annotation}] = Operation("]
    lines += [f"    argument_{number}={value}," for number, value in enumerate(values)]
    source = "\n".join([*lines, ")"])
    if parses(f"def f(v):\n{source}".replace("\n", "\n ")) and is_canonical(source):
        assert statement([*lines, ")"]) == black_at(source, 0)


@given(st.lists(ANNOTATIONS, min_size=1, max_size=3), ANNOTATIONS)
def test_function_header_is_laid_out_as_black_does_it(types: list[str], result: str) -> None:
    parameters = [f"    name_{number}: {each} = None," for number, each in enumerate(types)]
    lines = ["def function(", "    self,", *parameters, f") -> {result}:"]
    source = "\n".join([*lines, "    pass"])
    if is_canonical(source):
        assert [*statement(lines, 4), "        pass"] == black_at(source, 4)


def is_canonical(source: str) -> bool:
    """Whether only the widths of lines are not as black wants them."""
    return format_module(source, 10_000).rstrip("\n") == source


LONG = "models." + "RepositoryAdvisoryVulnerability" * 2
KINDS = [f'"kind_{number}"' for number in range(9)]


@pytest.mark.parametrize(
    "lines",
    [
        [f'self.name = {LONG}.decode(data["a_name_that_takes_the_rest"])'],
        [f'self.name = None if (v := data.get("name")) is None else {LONG}.decode(v)'],
        [f'self.names = [{LONG}.decode(item) for item in array(data["names"])]'],
        [f'self.name = {LONG}.decode(data["the_name"]) if "the_name" in data else None'],
        [f'self.a = [{LONG}.decode(item) for item in array(data["a"])] if "a" in data else None'],
        [
            f'self.kind = noted(string(data["kind"]), ({", ".join(KINDS)})) if "kind" in data else None'
        ],
        [f"name: {LONG} | list[{LONG}] | None = None"],
        [f"NAME: Operation[{LONG}] = Operation(", '    method="GET",', '    path="/",', ")"],
        ["shape = shapes.Record(", f'    optional={{"a": f(lambda: {LONG}), "b": g()}},', ")"],
        ["def method(", "    self,", f"    body: {LONG} | list[{LONG}],", ") -> None:"],
        ["def method(", "    self,", f") -> {LONG} | models.AnotherOne:"],
        ["def method(", "    self,", f") -> {LONG} | {LONG} | None:"],
        ["def method(", "    self,", f") -> {LONG} | dict[str, Any] | {LONG}:"],
        ["def method(", "    self,", f") -> {LONG} | models.Other | dict[str, Any]: ..."],
        [f"class {LONG.removeprefix('models.')}OfTheOrganization(JsonModel):"],
        ["data = {", f'    "a": None if self.a is None else [f(x) for x in {LONG}],', "}"],
    ],
)
def test_what_generated_code_is_made_of_needs_no_black(
    lines: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    blackened = layout._blackened("\n".join(lines), layout.WIDTH - 8)
    monkeypatch.delattr(layout, "_blackened")
    assert statement(lines, 8) == [" " * 8 + line for line in blackened]
    assert len(blackened) > len(lines)

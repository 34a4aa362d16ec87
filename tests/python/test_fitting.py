"""What is laid out over several lines stays as it is when black sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.output.render import Renderer
from oasmith.python.fitting import fitted, fitted_alias, fitted_attribute, spread
from oasmith.python.formatting import format_module
from oasmith.views.constants import constant_view
from oasmith.views.tables import TablesView

LONG = "models." + "RepositoryAdvisoryVulnerability" * 2
NAMES = st.sampled_from(["str", "models.Price", LONG, f"{LONG}s"])
TEXTS = st.sampled_from(['"a"', "'\"'", '"no, comma"', '"日本語の説明"', f'"{"x" * 60}"', '"(["'])

ANNOTATIONS: st.SearchStrategy[str] = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" | ".join),
        st.builds("list[{}]".format, inner),
        st.builds("dict[str, {}]".format, inner),
        st.lists(TEXTS, min_size=1, max_size=5).map(lambda texts: f"Literal[{', '.join(texts)}]"),
    ),
    max_leaves=8,
)


def calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    keyword = st.builds("{}={}".format, st.sampled_from(["tag", "minimum", "mapping"]), inner)
    arguments = st.lists(inner, max_size=4), st.lists(keyword, max_size=2)
    functions = st.sampled_from(["shapes.Array", "Json", f"{LONG}.of"])
    return st.builds(lambda f, a, k: f"{f}({', '.join([*a, *k])})", functions, *arguments)


def displays(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    entry = st.builds("{}: {}".format, TEXTS, inner)
    items = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        st.builds(lambda e: "{" + ", ".join(e) + "}", st.lists(entry, max_size=4)),
        st.builds(lambda i: f"({', '.join(i)}{',' * (len(i) == 1)})", items),
    )


VALUES: st.SearchStrategy[str] = st.recursive(
    NAMES | TEXTS | NAMES.map("lambda: {}".format),
    lambda inner: st.one_of(calls(inner), displays(inner)),
    max_leaves=14,
)
ATTRIBUTES = st.builds("lambda page: {0} if {0} and {1} else None".format, NAMES, NAMES) | VALUES


def stays(source: str) -> None:
    assert format_module(source) == source


@given(st.lists(ANNOTATIONS, min_size=1, max_size=3), ANNOTATIONS)
def test_header_of_a_method(types: list[str], result: str) -> None:
    lines = ["class A:", "    def f(", "        self,"]
    for type_ in types:
        lines.append(f"        name: {fitted(type_, 8, len('name: '), len(' = None,'))} = None,")
    lines += [f"    ) -> {fitted(result, 4, len(') -> '), 1)}:", "        pass", ""]
    stays("\n".join(lines))


@given(
    st.text("N", min_size=1, max_size=90),
    st.lists(ANNOTATIONS, min_size=1, max_size=2),
    st.lists(ATTRIBUTES, min_size=1, max_size=3),
)
def test_constant_with_settings(name: str, types: list[str], values: list[str]) -> None:
    settings = dict(zip(("parameters", "name", "success"), values, strict=False))
    constant = constant_view(name, "Operation", types, settings)
    view = TablesView(doc_lines=['"""Doc."""'], imports=[], constants=[constant])
    stays(Renderer().render("operations.py.jinja", view=view))


MARKED = st.sampled_from(
    [
        "list[int]",
        "Annotated[str, Limits(max_length=3)] | None",
        'Annotated["Tree", _hints.Alias(lambda: Tree)]',
    ]
)


@given(st.text("N", min_size=1, max_size=140), ANNOTATIONS | MARKED)
def test_alias(name: str, value: str) -> None:
    annotation, fitting = fitted_alias(name, value)
    stays(f"{name}: {annotation} = {fitting}\n")


SENTENCES = st.integers(0, 90).map(lambda length: "e" * length)
DEFAULTS = st.one_of(
    st.sampled_from(["", "UNSET", "None", "field(repr=False)", "field(default=UNSET, repr=False)"]),
    st.builds('"{}(s) are missing"'.format, SENTENCES),
    SENTENCES.map("models.Color.{}_".format),
    SENTENCES.map("field(default_factory=lambda: models.Color.{}_)".format),
)
MARKS = ["Limits(minimum=1)", 'Limits(pattern="^[A-Z, ]{2}$")', 'WireName("a (b), c")', "READ_ONLY"]
ATTRIBUTE_TYPES = st.builds(
    lambda base, marks, others: " | ".join(
        [f"Annotated[{', '.join([base, *marks])}]" if marks else base, *others]
    ),
    ANNOTATIONS | MARKED,
    st.lists(st.sampled_from(MARKS), max_size=2),
    st.sampled_from([(), ("None",), ("None", "Unset"), ("Unset",)]),
)


@given(st.integers(1, 70).map(lambda length: "n" * length), ATTRIBUTE_TYPES, DEFAULTS)
def test_attribute(name: str, annotation: str, default: str) -> None:
    annotation, default = fitted_attribute(name, annotation, default, 4)
    stays(f"class A:\n    {name}: {annotation}{default and f' = {default}'}\n")


def test_only_the_default_gets_a_line_where_the_annotation_fits() -> None:
    annotation = f"Annotated[str, Limits(max_length={'1' * 30})] | None | Unset"
    assert fitted_attribute("sale_price", annotation, "UNSET", 4) == (
        annotation,
        "(\n        UNSET\n    )",
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{}", ["{}"]),
        ("(a,)", ["(a,)"]),
        ('{"a": a}', ['{"a": a}']),
        ('{"a": f(x, y), "b": b}', ["{", '    "a": f(x, y),', '    "b": b,', "}"]),
    ],
)
def test_several_items_take_a_line_each(text: str, lines: list[str]) -> None:
    assert spread(text, 0).split("\n") == lines


def test_what_fits_stays_on_its_line() -> None:
    text = "a" * 90
    assert fitted(text, 4, 3, 3) == text
    assert fitted(f"f({text})", 4, 3, 3) == f"f(\n        {text},\n    )"

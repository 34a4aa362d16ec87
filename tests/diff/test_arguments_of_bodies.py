"""Where the properties of a body are arguments, each difference is told once, at the method."""

from __future__ import annotations

from copy import deepcopy

import pytest

from oasmith.diff.changes import Level
from tests.diff.test_verdicts import get_book, new_book, operation, parameter
from tests.diff.versions import LIBRARY, Edit, Spec, after, changed


def json_alone(spec: Spec) -> None:
    """`NewBook` is the one body of `addBook`."""
    operation(spec, "/books", "post")["requestBody"]["content"].pop("application/xml")


SHOP = changed(json_alone)


def told(edit: Edit, spec: Spec = SHOP) -> list[tuple[str, str]]:
    """The code and the symbol of each change."""
    return [(change.code, change.symbol) for change in after(edit, spec).changes]


def test_a_new_required_property_is_one_change_on_the_wire_and_one_argument() -> None:
    def edit(spec: Spec) -> None:
        new_book(spec)["properties"]["isbn"] = {"type": "string"}
        new_book(spec)["required"].append("isbn")

    assert sorted(told(edit)) == [
        ("argument-required", "books.add_book(isbn)"),
        ("required-property-added", "models.NewBook.isbn"),
    ]
    assert {change.level for change in after(edit, SHOP).changes} == {Level.MAJOR}


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda s: new_book(s)["properties"].update(isbn={"type": "string"}), "argument-added"),
        (lambda s: new_book(s)["properties"].pop("pages"), "argument-removed"),
        (lambda s: new_book(s)["required"].append("pages"), "argument-required"),
        (lambda s: new_book(s)["required"].remove("title"), "argument-optional"),
        (lambda s: new_book(s)["properties"]["pages"].update(type="number"), "argument-widened"),
        (lambda s: new_book(s)["properties"]["pages"].update(type="string"), "argument-retyped"),
    ],
    ids=["added", "removed", "required", "optional", "widened", "retyped"],
)
def test_a_difference_of_a_property_is_one_of_its_argument(edit: Edit, code: str) -> None:
    symbols = [change.code for change in after(edit, SHOP).of("symbols")]
    assert symbols == [code]


def test_a_property_of_a_class_that_callers_also_get_is_told_of_both() -> None:
    def edit(spec: Spec) -> None:
        spec["components"]["schemas"]["Loan"]["properties"]["desk"] = {"type": "string"}

    symbols = {change.symbol for change in after(edit).of("symbols")}
    assert symbols == {"models.Loan.desk", "loans.lend(desk)"}


def test_a_parameter_that_takes_the_name_of_a_property_is_told() -> None:
    def edit(spec: Spec) -> None:
        operation(spec, "/books", "post")["parameters"] = [parameter("title")]

    assert ("argument-required", "books.add_book(title_body)") in told(edit)


def test_arguments_of_a_path_in_another_order_break_calls_that_give_them_by_place() -> None:
    spec = deepcopy(LIBRARY)
    get_book(spec)["parameters"].append(
        {"name": "shelf", "in": "path", "required": True, "schema": {"type": "string"}}
    )
    spec["paths"]["/books/{bookId}/{shelf}"] = {"get": spec["paths"]["/books/{bookId}"].pop("get")}

    def edit(spec: Spec) -> None:
        paths = spec["paths"]
        paths["/shelves/{shelf}/books/{bookId}"] = paths.pop("/books/{bookId}/{shelf}")

    changes = after(edit, spec).of("symbols")
    assert [(change.code, change.level) for change in changes] == [
        ("arguments-reordered", Level.MAJOR)
    ]

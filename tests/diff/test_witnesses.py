"""Witnesses of what breaks code: it type-checks with the old package, and not with the new one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import NamedTuple

import pytest

from oasmith.diff.changes import Level, verdict
from oasmith.diff.codes import CODES
from tests.diff.packages import write_package
from tests.diff.test_codes import component, moved, secured, with_callback
from tests.diff.test_verdicts import (
    book,
    get_book,
    loan,
    new_book,
    operation,
    parameter,
    rename_component,
    to_bearer,
    unused,
)
from tests.diff.versions import Edit, Spec, changed, compared


def lent_body(spec: Spec) -> None:
    operation(spec, "/loans", "post")["requestBody"]["required"] = True


class Use(NamedTuple):
    """An edit, whether code breaks, the code of the change, and the code that shows it. The edits
    of one `group` make one package."""

    edit: Edit
    breaks: bool
    code: str
    source: str
    group: str = "new"


def prepare(spec: Spec) -> None:
    """What uses need that the library does not have."""
    for name, schema in (
        ("Place", {"type": "object", "properties": {"a": {"type": "string"}}}),
        ("Word", {"type": "string", "enum": ["a", "b", "c"]}),
        ("Codes", {"type": "array", "items": {"type": "integer"}}),
    ):
        component(name, schema)(spec)
        book(spec)["properties"][name.lower()] = book(spec)["properties"].pop("extra")
    unused(spec)
    moved("/shelves/{shelf}/{place}")(spec)
    get_book(spec)["parameters"].append(parameter("page") | {"schema": {"type": "number"}})
    with_callback({"$ref": "#/components/schemas/Loan"})(spec)
    callbacks = operation(spec, "/loans", "post")["callbacks"]
    callbacks["begun"] = callbacks["ended"]


PREPARED = changed(prepare)
GRANTED = changed(secured("grant", kinds=("grant",)))


def schema_of(name: str, schema: Spec) -> Edit:
    return lambda spec: spec["components"]["schemas"].update({name: schema})


def grant_to_bearer(spec: Spec) -> None:
    spec["components"]["securitySchemes"]["grant"] = {"type": "http", "scheme": "bearer"}


def reorder(spec: Spec) -> None:
    del spec["paths"]["/shelves/{shelf}/{place}"]
    moved("/places/{place}/shelves/{shelf}")(spec)


def retype_message(spec: Spec) -> None:
    callbacks = operation(spec, "/loans", "post")["callbacks"]
    callbacks["begun"] = json.loads(json.dumps(callbacks["begun"]).replace("Loan", "Fault"))


USES: dict[str, Use] = {
    "attribute_removed": Use(
        *(lambda s: book(s)["properties"].pop("subTitle"), True, "attribute-removed"),
        'text: str | None = client.books.get_book(book_id="1").sub_title',
    ),
    "attribute_retyped": Use(
        *(
            lambda s: book(s)["properties"]["pages"].update(type="number"),
            True,
            "attribute-retyped",
        ),
        'pages: int = client.books.get_book(book_id="1").pages',
    ),
    "attribute_formatted": Use(
        *(lambda s: book(s)["properties"]["boughtAt"].update(format="date-time"), True),
        "attribute-retyped",
        'bought: str | None = client.books.get_book(book_id="1").bought_at',
    ),
    "attribute_optional": Use(
        *(lambda s: book(s)["required"].remove("title"), True, "attribute-retyped"),
        'title: str = client.books.get_book(book_id="1").title',
    ),
    "attribute_required": Use(
        *(lambda s: new_book(s)["required"].append("pages"), True, "attribute-required"),
        'made = library.models.NewBook(title="A")',
    ),
    "argument_required": Use(
        lambda s: s["paths"]["/loans"]["get"]["parameters"].append(
            parameter("branch", required=True)
        ),
        True,
        "argument-required",
        "found = client.loans.find_loans()",
    ),
    "argument_removed": Use(
        *(lambda s: get_book(s)["parameters"].pop(1), True, "argument-removed"),
        'one = client.books.get_book(book_id="1", language="de")',
    ),
    "body_required": Use(lent_body, True, "argument-required", "lent = client.loans.lend()"),
    "method_removed": Use(
        *(lambda s: s["paths"]["/books/{bookId}"].pop("delete"), True, "method-removed"),
        'client.books.remove_book(book_id="1")',
    ),
    "credential": Use(
        *(to_bearer, True, "client-argument-removed"), 'other = library.LibraryClient(key="k")'
    ),
    "method_renamed": Use(
        lambda s: operation(s, "/books", "post").update(operationId="createBook"),
        False,
        "method-renamed",
        'added = client.books.add_book(body=library.models.NewBook(title="A", pages=1))',
    ),
    "class_renamed": Use(
        *(rename_component, False, "class-renamed"),
        'same: library.models.Book = client.books.get_book(book_id="1")',
    ),
    "argument_widened": Use(
        *(lambda s: new_book(s)["properties"]["pages"].update(type="number"), False),
        "attribute-retyped-compatibly",
        'wide = library.models.NewBook(title="A", pages=3)',
    ),
    "sent_value_removed": Use(
        *(lambda s: new_book(s)["properties"]["shelf"].update(enum=["a"]), True),
        "attribute-retyped",
        'made = library.models.NewBook(title="A", pages=3, shelf="b")',
    ),
    "known_value_added": Use(
        *(lambda s: book(s)["properties"]["state"]["enum"].append("lost"), False),
        "attribute-retyped-compatibly",
        'state: str = client.books.get_book(book_id="1").state',
    ),
    "property_spelled_otherwise": Use(
        *(lambda s: loan(s)["properties"].update(Days=loan(s)["properties"].pop("days")), False),
        "property-renamed",
        'days: int | None = library.models.Loan(book="1").days',
    ),
    "client_argument_required": Use(
        *(to_bearer, True, "client-argument-required"),
        'other = library.LibraryClient(key="k")',
    ),
    "client_argument_retyped": Use(
        *(grant_to_bearer, True, "client-argument-retyped"),
        'grant = library.ClientCredentials("your-id", "your-secret")\n'
        "    other = library.LibraryClient(token=grant)",
        "granted",
    ),
    "client_renamed": Use(
        *(lambda s: s["info"].update({"x-oasmith-name": "Archive"}), True, "client-renamed"),
        'other = library.LibraryClient(key="k")',
        "renamed",
    ),
    "argument_retyped": Use(
        lambda s: get_book(s)["parameters"][-1].update(schema={"type": "integer"}),
        *(True, "argument-retyped"),
        'one = client.books.get_book(book_id="1", page=1.5)',
    ),
    "arguments_reordered": Use(
        *(reorder, True, "arguments-reordered"), 'client.books.move_book("a", 1)'
    ),
    "result_retyped": Use(
        lambda s: operation(s, "/books", "post")["responses"].update({"202": {"description": ""}}),
        *(True, "result-retyped"),
        "added: library.models.Book = client.books.add_book("
        'body=library.models.NewBook(title="A", pages=1))',
    ),
    "class_removed": Use(
        *(lambda s: s["components"]["schemas"].pop("Shelf"), True, "class-removed"),
        "shelf: library.models.Shelf",
    ),
    "class_kind_changed": Use(
        *(schema_of("Place", {"type": "string", "enum": ["a"]}), True, "class-kind-changed"),
        'place = library.models.Place(a="x")',
    ),
    "alias_retyped": Use(
        *(schema_of("Codes", {"type": "array", "items": {"type": "string"}}), True),
        "alias-retyped",
        'codes: list[int] = client.books.get_book(book_id="1").codes or []',
    ),
    "member_removed": Use(
        *(schema_of("Word", {"type": "string", "enum": ["a", "b"]}), True, "member-removed"),
        "word = library.models.Word.C",
    ),
    "exception_removed": Use(
        *(lambda s: operation(s, "/loans", "post").pop("callbacks"), True, "exception-removed"),
        "error: library.SignatureError",
        "renamed",
    ),
    "function_removed": Use(
        lambda s: operation(s, "/loans", "post")["callbacks"].pop("ended"),
        *(True, "function-removed"),
        'loan = webhooks.parse_ended(b"{}")',
    ),
    "function_retyped": Use(
        *(retype_message, True, "function-retyped"),
        'loan: library.models.Loan = webhooks.parse_begun(b"{}")',
    ),
}
OLD = {"new": PREPARED, "renamed": PREPARED, "granted": GRANTED}
"""The old document of each group."""


def edited(group: str) -> Spec:
    """The new document of a group, in which all has changed."""

    def edit(spec: Spec) -> None:
        uses = {name: use for name, use in USES.items() if use.group == group}
        for name, use in uses.items():
            if name != "class_renamed":  # by its old name, the others find the class
                use.edit(spec)
        if "class_renamed" in uses:
            rename_component(spec)

    return changed(edit, OLD[group])


HEAD = """\
import {package} as library
import {package}.webhooks as webhooks


def use(client: library.LibraryClient) -> None:
    {source}
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of each use, with the old package of its group (``old_…``) and the new one."""
    folder = tmp_path_factory.mktemp("uses")
    for group, old in OLD.items():
        write_package(folder / f"old_{group}", old)
        write_package(folder / f"new_{group}", old, edited(group))
    files = {}
    for name, use in USES.items():
        for side in ("old", "new"):
            package = f"{side}_{use.group}"
            head = (
                HEAD
                if use.group != "granted"
                else HEAD.replace("import {package}.webhooks as webhooks\n", "")
            )
            files[f"{side}_{name}"] = head.format(package=package, source=use.source)
    for name, text in files.items():
        (folder / f"use_{name}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
    done = subprocess.run(
        [*command, *(f"use_{name}.py" for name in files)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert re.search(
        r"^Found \d+ errors? in \d+ files? \(checked", done.stdout, re.MULTILINE
    ), done.stdout
    told: dict[str, list[str]] = {name: [] for name in files}
    for line in done.stdout.splitlines():
        if ": error:" in line:
            match = re.match(r"use_(\w+)\.py:\d+: error: (.*)", line)
            assert match, line
            told[match[1]].append(match[2])
    return told


@pytest.mark.parametrize("name", USES)
def test_code_breaks_where_the_verdict_says_so(name: str, errors: dict[str, list[str]]) -> None:
    use = USES[name]
    old = OLD[use.group]
    found = compared(old, changed(use.edit, old))
    assert use.code in {change.code for change in found.changes}
    assert (verdict(found.of("symbols")) is Level.MAJOR) is use.breaks
    assert errors[f"old_{name}"] == []
    assert bool(errors[f"new_{name}"]) is use.breaks, errors[f"new_{name}"]


def test_everything_that_breaks_code_has_a_witness() -> None:
    majors = {code for code, known in CODES.items() if known.tier == "symbols" and known.request is Level.MAJOR}  # fmt: skip
    assert majors == {use.code for use in USES.values() if use.breaks}

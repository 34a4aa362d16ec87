"""Witnesses of verdicts: code that type-checks with the old package and not with the new one,
requests of the old client that a server of the new document refuses, answers that the old client
cannot read.
"""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from oasmith.diff.changes import Level
from oasmith.diff.compare import compare
from oasmith.output.render import Renderer
from oasmith.pipeline import package_files
from tests.diff.judge import refusals
from tests.diff.test_verdicts import (
    book,
    get_book,
    loan,
    move_operation,
    new_book,
    operation,
    parameter,
    rename_component,
    rename_property,
    to_bearer,
)
from tests.diff.versions import LIBRARY, OPTIONS, Edit, Spec, after, changed, version


def write_package(folder: Path, old: Spec, new: Spec | None = None) -> None:
    """The package of a document, or of another version of it with the names of the first."""
    made = version(old)
    if new is not None:
        made = version(new, made)
    for path, content in package_files(made.api, made.names, OPTIONS, Renderer(None)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "py.typed").write_bytes(b"")


# -- code ------------------------------------------------------------------------------------------


def lent_body(spec: Spec) -> None:
    operation(spec, "/loans", "post")["requestBody"]["required"] = True


class Use(NamedTuple):
    """An edit, whether code breaks, the code of the change, and the code that shows it."""

    edit: Edit
    breaks: bool
    code: str
    source: str


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
}
HEAD = "import library\n\n\ndef use(client: library.LibraryClient) -> None:\n    "


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """What mypy says of each use, with the old package and with one in which all has changed."""

    def all_edits(spec: Spec) -> None:
        for name, use in USES.items():
            if name != "class_renamed":  # by its old name, the others find the class
                use.edit(spec)
        rename_component(spec)

    found: dict[str, dict[str, list[str]]] = {}
    for side, new in (("old", None), ("new", changed(all_edits))):
        folder = tmp_path_factory.mktemp(side)
        write_package(folder / "library", LIBRARY, new)
        for name, use in USES.items():
            (folder / f"use_{name}.py").write_text(f"{HEAD}{use.source}\n", encoding="utf-8")
        files = [f"use_{name}.py" for name in USES]
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", *files]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        told: dict[str, list[str]] = {name: [] for name in USES}
        for line in done.stdout.splitlines():
            match = re.match(r"use_(\w+)\.py:\d+: error: (.*)", line)
            if match:
                told[match[1]].append(match[2])
            else:
                assert ": error:" not in line, line
        found[side] = told
    return found


@pytest.mark.parametrize("name", USES)
def test_code_is_right_with_the_old_package(
    name: str, errors: dict[str, dict[str, list[str]]]
) -> None:
    assert errors["old"][name] == []


@pytest.mark.parametrize("name", USES)
def test_code_breaks_with_the_new_package_where_the_verdict_says_so(
    name: str, errors: dict[str, dict[str, list[str]]]
) -> None:
    use = USES[name]
    found = after(use.edit)
    assert use.code in {change.code for change in found.changes}
    symbols = max((change.level for change in found.of("symbols")), default=Level.NONE)
    assert (symbols is Level.MAJOR) is use.breaks
    assert bool(errors["new"][name]) is use.breaks, errors["new"][name]


# -- requests and answers --------------------------------------------------------------------------


class Recording:
    """A transport that keeps what is sent and answers as it is told."""

    def __init__(self, package: ModuleType, answer: Any) -> None:
        self._package = package
        self._answer = answer
        self.sent: list[Any] = []

    def send(self, request: Any) -> Any:
        self.sent.append(request)
        headers = self._package.Headers([("Content-Type", "application/json")])
        body = json.dumps(self._answer).encode()
        return self._package.Response(201 if request.method == "POST" else 200, headers, body)

    def close(self) -> None:
        pass


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the old document."""
    folder = tmp_path_factory.mktemp("old_client")
    write_package(folder / "library_of_old", LIBRARY)
    sys.path.insert(0, str(folder))
    importlib.import_module("library_of_old.models")
    yield importlib.import_module("library_of_old")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "library_of_old"]:
        del sys.modules[name]


Call = Callable[[Any, ModuleType], object]
BOOK = {"id": "1", "title": "A", "pages": 1, "state": "in", "subTitle": "B", "boughtAt": "then"}


def add(client: Any, package: ModuleType) -> object:
    body = package.models.NewBook(title="Long enough", shelf="b")
    return client.books.add_book(body=body)


def read(client: Any, package: ModuleType) -> object:
    return client.books.get_book(book_id="1")


def find(client: Any, package: ModuleType) -> object:
    return client.loans.find_loans()


REFUSED: dict[str, tuple[Edit, Call]] = {
    "property became required": (lambda s: new_book(s)["required"].append("pages"), add),
    "limit tightened": (lambda s: new_book(s)["properties"]["title"].update(maxLength=3), add),
    "pattern added": (lambda s: new_book(s)["properties"]["title"].update(pattern="^a"), add),
    "enum value removed": (lambda s: new_book(s)["properties"]["shelf"].update(enum=["a"]), add),
    "type changed": (lambda s: new_book(s)["properties"]["title"].update(type="integer"), add),
    "property refused": (
        lambda s: (
            new_book(s)["properties"].pop("shelf"),
            new_book(s).update(additionalProperties=False),
        ),
        add,
    ),
    "media type removed": (
        lambda s: operation(s, "/books", "post")["requestBody"]["content"].pop("application/json"),
        add,
    ),
    "required parameter": (
        lambda s: get_book(s)["parameters"].append(parameter("branch", required=True)),
        read,
    ),
    "parameter became required": (
        lambda s: get_book(s)["parameters"][1].update(required=True),
        read,
    ),
    "operation removed": (lambda s: s["paths"]["/books/{bookId}"].pop("get"), read),
    "operation moved": (move_operation, find),
    "key to bearer": (to_bearer, read),
}
TAKEN: dict[str, tuple[Edit, Call]] = {
    "property added": (lambda s: new_book(s)["properties"].update(isbn={"type": "string"}), add),
    "limit loosened": (lambda s: new_book(s)["properties"]["title"].pop("maxLength"), add),
    "optional parameter": (lambda s: get_book(s)["parameters"].append(parameter("branch")), read),
    "component renamed": (rename_component, read),
    "property removed": (lambda s: new_book(s)["properties"].pop("shelf"), add),
}


def replayed(edit: Edit, call: Call, package: ModuleType) -> list[str]:
    """What a server of the new document says of a request of the old client."""
    transport = Recording(package, {"items": []} if call is find else BOOK)
    client = package.LibraryClient(key="k", transport=transport)
    call(client, package)
    (request,) = transport.sent
    old = refusals(LIBRARY, request.method, request.url, request.headers, request.body)
    assert old == []
    new = changed(edit)
    return refusals(new, request.method, request.url, request.headers, request.body)


@pytest.mark.parametrize("name", REFUSED)
def test_request_of_the_old_client_is_refused_where_the_wire_is_major(
    name: str, library: ModuleType
) -> None:
    edit, call = REFUSED[name]
    assert max(change.level for change in after(edit).of("wire")) is Level.MAJOR
    assert replayed(edit, call, library) != []


@pytest.mark.parametrize("name", TAKEN)
def test_request_of_the_old_client_is_taken_where_the_wire_is_not_major(
    name: str, library: ModuleType
) -> None:
    edit, call = TAKEN[name]
    levels = [change.level for change in after(edit).of("wire")]
    assert max(levels, default=Level.NONE) is not Level.MAJOR
    assert replayed(edit, call, library) == []


ANSWERS: dict[str, tuple[Edit, dict[str, Any]]] = {
    "became nullable": (
        lambda s: book(s)["properties"]["title"].update(nullable=True),
        {"title": None},
    ),
    "became optional": (lambda s: book(s)["required"].remove("title"), {"title": ...}),
    "integer to string": (
        lambda s: book(s)["properties"]["pages"].update(type="string"),
        {"pages": "x"},
    ),
    "integer to number": (
        lambda s: book(s)["properties"]["pages"].update(type="number"),
        {"pages": 1.5},
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answer_that_is_right_now_is_wrong_to_the_old_client(
    name: str, library: ModuleType
) -> None:
    edit, difference = ANSWERS[name]
    assert max(change.level for change in after(edit).of("wire")) is Level.MAJOR
    answer = {k: v for k, v in {**BOOK, **difference}.items() if v is not ...}
    client = library.LibraryClient(key="k", transport=Recording(library, answer))
    with pytest.raises(library.DecodeError):
        client.books.get_book(book_id="1", strict=True)


def test_old_attribute_finds_nothing_where_a_property_is_spelled_otherwise(
    library: ModuleType,
) -> None:
    assert compare(version(LIBRARY), version(changed(rename_property), version(LIBRARY))).changes
    answer = {("sub_title" if k == "subTitle" else k): v for k, v in BOOK.items()}
    client = library.LibraryClient(key="k", transport=Recording(library, answer))
    assert client.books.get_book(book_id="1").sub_title is None

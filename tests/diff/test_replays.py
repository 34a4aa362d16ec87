"""Witnesses of what breaks on the wire: a client of the old document calls fake servers of both.

With that of the old document the call goes through. With that of the new one it is refused, its
answer cannot be read, or what was there is not there any more.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from oasmith.diff.changes import Level
from oasmith.diff.codes import CODES
from tests.diff.packages import Across, Packages, packages_in
from tests.diff.test_codes import (
    after_both,
    multipart,
    other_tag,
    same,
    secured,
    tagged,
)
from tests.diff.test_verdicts import (
    add_variant,
    book,
    get_book,
    move_operation,
    new_book,
    operation,
    parameter,
    rename_component,
    rename_property,
    to_bearer,
)
from tests.diff.versions import Edit, Spec, changed, compared

Call = Callable[[Any, ModuleType], object]


class NotThereError(Exception):
    """What the old client reads is not in the answer."""


def there(value: object) -> object:
    if value is None:
        raise NotThereError
    return value


def add(client: Any, package: ModuleType) -> object:
    body = package.models.NewBook(title="Long enough", shelf="b", note=None)
    return client.books.add_book(body=body, strict=True)


def add_noted(client: Any, package: ModuleType) -> object:
    """With the null that the old document lets a note be."""
    return client.books.add_book(body={"title": "A", "note": None}, strict=True)


def read(client: Any, package: ModuleType) -> object:
    return client.books.get_book(book_id="1", strict=True)


def read_subtitle(client: Any, package: ModuleType) -> object:
    return there(client.books.get_book(book_id="1").sub_title)


def find(client: Any, package: ModuleType) -> object:
    return client.loans.find_loans(state=["a", "b"], strict=True)


def lend(client: Any, package: ModuleType) -> object:
    return client.loans.lend(strict=True)


def lend_some(client: Any, package: ModuleType) -> object:
    return client.loans.lend(book="1", strict=True)


def lend_parts(client: Any, package: ModuleType) -> object:
    return client.loans.lend(days=[1, 2], strict=True)


def keep_reader(client: Any, package: ModuleType) -> object:
    return client.books.add_book(body={"title": "A", "reader": {"school": "b"}}, strict=True)


def reader(spec: Spec, *names: str) -> None:
    """A book has a reader of one of these kinds."""
    variants = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    for name in ("Adult", "Child"):
        spec["components"]["schemas"][name]["additionalProperties"] = False
    new_book(spec)["properties"]["reader"] = {"oneOf": variants}


def lend_answers(edit: Callable[[Spec], object]) -> Edit:
    return lambda spec: edit(operation(spec, "/loans", "post")["responses"])


def answers_nothing(responses: Spec) -> None:
    del responses["202"]
    responses["200"].pop("content")


def answers_csv(spec: Spec) -> None:
    content = get_book(spec)["responses"]["200"]["content"]
    content["text/csv"] = content.pop("application/json")


def created_to_accepted(spec: Spec) -> None:
    responses = operation(spec, "/books", "post")["responses"]
    responses["202"] = {"description": "later"}
    del responses["201"]


def without_tag(spec: Spec) -> None:
    """Loans are answered with a reader whose tag is another property."""
    after_both(tagged, other_tag)(spec)
    for name in ("Adult", "Child"):
        one = spec["components"]["schemas"][name]
        del one["properties"]["kind"]
        one["required"].remove("kind")


class Replay(NamedTuple):
    """What breaks: an edit of the old document, one of the new one, the call, and what the new
    server is to answer where that is not its sample."""

    code: str
    old: Edit
    new: Edit
    call: Call
    answer: tuple[str, Callable[[Any], object]] | None = None


def with_member(name: str, value: object) -> Callable[[Any], object]:
    return lambda sample: {**sample, name: value}


def without_member(name: str) -> Callable[[Any], object]:
    return lambda sample: {key: value for key, value in sample.items() if key != name}


BOOK, LOANS = "books.get_book", "loans.find_loans"
REPLAYS = [
    Replay("operation-removed", same, lambda s: s["paths"]["/books/{bookId}"].pop("get"), read),
    Replay("operation-moved", same, move_operation, find),
    Replay("required-parameter-added", same, lambda s: get_book(s)["parameters"].append(parameter("branch", required=True)), read),
    Replay("parameter-became-required", same, lambda s: get_book(s)["parameters"][1].update(required=True), read),
    Replay("parameter-style-changed", same, lambda s: operation(s, "/loans", "get")["parameters"][0].update(explode=False), find),
    Replay("required-body-added", lambda s: operation(s, "/loans", "post").pop("requestBody"), lambda s: operation(s, "/loans", "post")["requestBody"].update(required=True), lend),
    Replay("body-became-required", same, lambda s: operation(s, "/loans", "post")["requestBody"].update(required=True), lend),
    Replay("request-media-type-removed", same, lambda s: operation(s, "/books", "post")["requestBody"]["content"].pop("application/json"), add),
    Replay("response-body-removed", same, lend_answers(answers_nothing), lend_some),
    Replay("response-media-type-removed", same, answers_csv, read),
    Replay("success-removed", same, created_to_accepted, add),
    Replay("property-removed", same, lambda s: book(s)["properties"].pop("subTitle"), read_subtitle),
    Replay("property-renamed", same, rename_property, read_subtitle),
    Replay("property-refused", same, lambda s: (new_book(s)["properties"].pop("shelf"), new_book(s).update(additionalProperties=False)), add),
    Replay("required-property-added", same, lambda s: (new_book(s)["properties"].update(isbn={"type": "string"}), new_book(s)["required"].append("isbn")), add),
    Replay("property-became-required", same, lambda s: new_book(s)["required"].append("pages"), add),
    Replay("property-became-optional", same, lambda s: book(s)["required"].remove("title"), read, (BOOK, without_member("title"))),
    Replay("type-changed", same, lambda s: new_book(s)["properties"]["title"].update(type="integer"), add),
    Replay("type-changed", same, lambda s: book(s)["properties"]["pages"].update(type="string"), read),
    Replay("type-widened", same, lambda s: book(s)["properties"]["pages"].update(type="number"), read, (BOOK, with_member("pages", 1.5))),
    Replay("type-narrowed", lambda s: new_book(s)["properties"].update(shelf={"oneOf": [{"type": "integer"}, {"type": "string"}]}), lambda s: new_book(s)["properties"].update(shelf={"type": "integer"}), add),
    Replay("became-nullable", same, lambda s: book(s)["properties"]["title"].update(nullable=True), read, (BOOK, with_member("title", None))),
    Replay("became-not-nullable", same, lambda s: new_book(s)["properties"]["note"].pop("nullable"), add_noted),
    Replay("enum-value-removed", same, lambda s: new_book(s)["properties"]["shelf"].update(enum=["a"]), add),
    Replay("enum-closed", lambda s: new_book(s)["properties"]["shelf"].pop("enum"), lambda s: new_book(s)["properties"]["shelf"].update(enum=["a"]), add),
    Replay("variant-added", same, add_variant, find, (LOANS, with_member("reader", {"vat": "1"}))),
    Replay("variant-removed", lambda s: reader(s, "Adult", "Child"), lambda s: reader(s, "Adult"), keep_reader),
    Replay("tag-changed", tagged, without_tag, find),
    Replay("limit-tightened", same, lambda s: new_book(s)["properties"]["title"].update(maxLength=3), add),
    Replay("limit-tightened", same, lambda s: new_book(s)["properties"]["title"].update(pattern="^a"), add),
    Replay("additional-closed", same, lambda s: new_book(s).update(additionalProperties=False), lambda c, p: c.books.add_book(body=p.models.NewBook(title="A", additional_properties={"isbn": "1"}))),
    Replay("part-encoding-changed", multipart(contentType="application/json"), multipart(contentType="text/csv"), lend_parts),
    Replay("security-changed", same, to_bearer, read),
    Replay("security-added", lambda s: s.update(security=[]), same, read),
    Replay("security-alternative-removed", secured("key", "token"), secured("token"), read),
]  # fmt: skip
UNSEEN = {
    "header-removed": "the fake server sends no headers but the media type",
    "message-removed": "messages come from the server, which sends none here",
}
"""Codes of which a fake server is no witness."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packages]:
    with packages_in(tmp_path_factory.mktemp("replays")) as packages:
        yield packages


def client_of(package: ModuleType, server: Any) -> Any:
    """A client of the old document with all credentials of it."""
    arguments = inspect.signature(package.LibraryClient).parameters
    given = {name: "your-secret" for name in ("key", "token") if name in arguments}
    return package.LibraryClient(**given, transport=Across(package, server), max_retries=0)


@pytest.mark.parametrize("replay", REPLAYS, ids=lambda replay: replay.code)
def test_call_of_an_old_client_breaks_where_the_wire_is_major(
    replay: Replay, packages: Packages
) -> None:
    old, new = changed(replay.old), changed(replay.new)
    majors = {c.code for c in compared(old, new).of("wire") if c.level is Level.MAJOR}
    assert replay.code in majors
    package = packages.of(old)
    replay.call(client_of(package, package.testing.fake_server()), package)
    server = packages.of(old, new).testing.fake_server()
    if replay.answer is not None:
        name, edit = replay.answer
        server.reply(name, edit(server.sample(name)))
    broken = (package.ApiError, package.DecodeError, NotThereError)
    with pytest.raises(broken):
        replay.call(client_of(package, server), package)


def test_everything_that_breaks_on_the_wire_has_a_witness() -> None:
    majors = {c for c, known in CODES.items() if known.tier == "wire" and Level.MAJOR in (known.request, known.response)}  # fmt: skip
    assert majors == {replay.code for replay in REPLAYS} | UNSEEN.keys()


TAKEN: dict[str, tuple[Edit, Call]] = {
    "property added": (lambda s: new_book(s)["properties"].update(isbn={"type": "string"}), add),
    "limit loosened": (lambda s: new_book(s)["properties"]["title"].pop("maxLength"), add),
    "optional parameter": (lambda s: get_book(s)["parameters"].append(parameter("branch")), read),
    "component renamed": (rename_component, read),
    "property removed": (lambda s: new_book(s)["properties"].pop("shelf"), add),
    "more credentials": (secured("key", "token"), read),
    "error documented": (lambda s: get_book(s)["responses"].update({"409": {"description": "no"}}), read),
}  # fmt: skip


@pytest.mark.parametrize("name", TAKEN)
def test_call_of_an_old_client_goes_through_where_the_wire_is_not_major(
    name: str, packages: Packages
) -> None:
    edit, call = TAKEN[name]
    old, new = changed(same), changed(edit)
    assert Level.MAJOR not in {change.level for change in compared(old, new).of("wire")}
    package = packages.of(old)
    call(client_of(package, packages.of(old, new).testing.fake_server()), package)

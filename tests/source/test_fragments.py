"""Fragments merge: what is the same folds, what differs is told with both places."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from oasmith.json_value import Json
from oasmith.source.fragments import difference
from tests.source.conftest import Load, Loaded, Write

Merged = Callable[..., Loaded]

INFO = {"title": "Shop", "version": "1"}


def fragment(**parts: Json) -> dict[str, Json]:
    return {"openapi": "3.1.0", "info": INFO, **parts}


def path(name: str, **item: Json) -> dict[str, Json]:
    return {name: {"get": {"responses": {"200": {"description": name}}}, **item}}


def schemas(**named: Json) -> dict[str, Json]:
    return {"schemas": named}


MONEY = {"type": "object", "properties": {"amount": {"type": "string"}}}


@pytest.fixture
def merged(write: Write, load: Load) -> Merged:
    def merged(*fragments: dict[str, Json], overlays: tuple[Path, ...] = ()) -> Loaded:
        paths = [write(f"f{i}.json", json.dumps(f, indent=1)) for i, f in enumerate(fragments)]
        return load(*paths, overlays=overlays)

    return merged


def test_paths_and_components_unite_and_identical_components_fold(merged: Merged) -> None:
    document, found = merged(
        fragment(paths=path("/a"), components=schemas(Money=MONEY, A={"type": "string"})),
        fragment(paths=path("/b"), components=schemas(Money=MONEY, B={"type": "integer"})),
    )
    assert found == ()
    assert list(document.value["paths"]) == ["/a", "/b"]
    assert list(document.value["components"]["schemas"]) == ["Money", "A", "B"]


def test_every_part_is_located_in_the_file_it_came_from(merged: Merged) -> None:
    document, _ = merged(
        fragment(paths=path("/a")),
        fragment(paths=path("/b"), components=schemas(B=MONEY)),
    )
    assert document.locate("#/paths/~1a/get").file == "f0.json"
    assert document.locate("#/paths/~1b/get/responses/200").file == "f1.json"
    assert document.locate("#/components/schemas/B/properties/amount/type").file == "f1.json"
    assert [file.name for file in document.inputs] == ["f0.json", "f1.json"]


def test_operations_of_one_path_unite(merged: Merged) -> None:
    document, found = merged(
        fragment(paths={"/a": {"get": {}}}), fragment(paths={"/a": {"get": {}, "post": {}}})
    )
    assert (found, list(document.value["paths"]["/a"])) == ((), ["get", "post"])
    assert document.locate("#/paths/~1a/post", key=True).file == "f1.json"


def test_a_retyped_property_is_a_conflict_told_with_both_places_and_types(merged: Merged) -> None:
    other = {"type": "object", "properties": {"amount": {"type": "integer"}}}
    document, [found] = merged(
        fragment(components=schemas(Money=MONEY)), fragment(components=schemas(Money=other))
    )
    assert found.code == "fragment-conflict"
    assert found.message == "`amount` is `integer` here but `string` in f0.json:13:15"
    assert found.label == "would generate Money.amount: int; f0.json gives str"
    assert (found.location.file, found.location.text.strip()) == ("f1.json", '"type": "integer"')
    assert found.related[0].location.text.strip() == '"type": "string"'
    assert document.value["components"]["schemas"]["Money"] == MONEY


def test_an_overlay_can_pick_the_winner_of_a_conflict(merged: Merged, write: Write) -> None:
    other = {"type": "object", "properties": {"amount": {"type": "integer"}}}
    parts = [fragment(components=schemas(Money=value)) for value in (MONEY, other)]
    _, [found] = merged(*parts)
    action = found.help.partition("\n")[2]
    overlay = "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions:\n" + action
    document, found = merged(*parts, overlays=(write("o.yaml", overlay),))
    assert found == ()
    assert document.value["components"]["schemas"]["Money"] == MONEY


def test_an_overlay_can_remove_what_conflicts(merged: Merged, write: Write) -> None:
    overlay = """
        overlay: 1.0.0
        info: {title: x, version: "1"}
        actions: [{target: $.components.schemas.Money, remove: true}]
        """
    parts = [fragment(components=schemas(Money=v)) for v in (MONEY, {"type": "string"})]
    assert merged(*parts, overlays=(write("o.yaml", overlay),))[1] == ()


def test_a_different_operation_under_one_path_and_method_is_a_conflict(merged: Merged) -> None:
    _, [found] = merged(
        fragment(paths={"/a": {"get": {"operationId": "a"}}}),
        fragment(paths={"/a": {"get": {"operationId": "b"}}}),
    )
    assert found.pointer == "#/paths/~1a/get/operationId"


def test_a_missing_key_is_told_from_either_side(merged: Merged) -> None:
    bare = {"type": "object"}
    _, [lacks] = merged(fragment(components=schemas(M=MONEY)), fragment(components=schemas(M=bare)))
    _, [adds] = merged(fragment(components=schemas(M=bare)), fragment(components=schemas(M=MONEY)))
    assert "`properties` is missing here but stands in f0.json" in lacks.message
    assert "`properties` stands here but is missing in f0.json" in adds.message


def test_the_first_title_version_and_description_win_without_a_word(merged: Merged) -> None:
    other = {"title": "Stock", "version": "2", "description": "b", "contact": {"name": "x"}}
    document, found = merged(fragment(info={**INFO, "description": "a"}), fragment(info=other))
    assert found == ()
    assert document.value["info"] == {**INFO, "description": "a", "contact": {"name": "x"}}


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("info", {**INFO, "x-oasmith-name": "A"}, {**INFO, "x-oasmith-name": "B"}),
        ("openapi", "3.1.0", "3.0.3"),
        ("servers", [{"url": "https://a.example.com"}], [{"url": "https://b.example.com"}]),
        ("security", [{"key": []}], []),
        ("tags", [{"name": "a", "description": "x"}], [{"name": "a", "description": "y"}]),
    ],
)
def test_what_holds_for_the_whole_document_must_agree(
    merged: Merged, key: str, first: Json, second: Json
) -> None:
    _, [found] = merged(fragment(**{key: first}), fragment(**{key: second}))
    assert found.code == "fragment-conflict"
    assert found.pointer.startswith(f"#/{key}")


def test_servers_that_only_one_fragment_states_are_a_conflict(merged: Merged) -> None:
    servers = [{"url": "https://a.example.com"}]
    for parts, told in (
        ((fragment(paths=path("/a"), servers=servers), fragment(paths=path("/b"))), "is missing"),
        ((fragment(paths=path("/a")), fragment(paths=path("/b"), servers=servers)), "stands"),
    ):
        _, [found] = merged(*parts)
        assert found.message.startswith(f"`servers` {told} here but ")


def test_remedy_spells_positions_as_positions(merged: Merged) -> None:
    parts = [
        fragment(components=schemas(M={"allOf": [{"type": "object", "title": title}]}))
        for title in "ab"
    ]
    _, [found] = merged(*parts)
    assert '- target: "$.components.schemas.M.allOf[0]"' in found.help


def test_a_fragment_of_components_need_not_repeat_servers_and_security(merged: Merged) -> None:
    document, found = merged(
        fragment(components=schemas(Money=MONEY)),
        fragment(paths=path("/a"), security=[{"key": []}]),
    )
    assert (found, document.value["security"]) == ((), [{"key": []}])


def test_parameters_of_a_path_item_must_stand_in_both(merged: Merged) -> None:
    _, [found] = merged(
        fragment(paths={"/a": {"get": {}}}),
        fragment(paths={"/a": {"post": {}, "parameters": [{"$ref": "#/x"}]}}),
    )
    assert found.pointer == "#/paths/~1a"


def test_tags_unite_by_name(merged: Merged) -> None:
    document, found = merged(
        fragment(tags=[{"name": "a"}, {"name": "b"}]), fragment(tags=[{"name": "b"}, {"name": "c"}])
    )
    assert (found, [t["name"] for t in document.value["tags"]]) == ((), ["a", "b", "c"])
    assert document.locate("#/tags/2/name").file == "f1.json"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, None),
        ({"a": 1}, {"a": True}, (("a",), 1, True)),
        ({"a": [1, 2]}, {"a": [1, 3]}, (("a", "1"), 2, 3)),
        ([1], [1, 2], ((), [1], [1, 2])),
        ({"a": {}}, {"a": []}, (("a",), {}, [])),
    ],
)
def test_difference_is_structural_and_ignores_the_order_of_keys(
    ours: Json, theirs: Json, expected: object
) -> None:
    assert difference(ours, theirs) == expected

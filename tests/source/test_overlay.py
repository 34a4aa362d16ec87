"""Overlays follow the Overlay Specification 1.1; what cannot be applied is told."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from oasmith.json_value import Json
from oasmith.source.overlay import fingerprint
from tests.source.conftest import Load, Loaded, Write

Overlaid = Callable[..., Loaded]

DOCUMENT: dict[str, Json] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://a.example.com"}, {"url": "https://b.example.com"}],
    "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
    "paths": {
        "/a": {"get": {"tags": ["x"], "responses": {"200": {}, "500": {}}}},
        "/b": {"get": {"responses": {"200": {}, "500": {}}}},
        "/copy": {},
    },
}


@pytest.fixture
def overlaid(write: Write, load: Load) -> Overlaid:
    """Apply actions, given as JSON with one action a line, to DOCUMENT."""

    def overlaid(*actions: Json, document: Json = DOCUMENT) -> Loaded:
        lines = ",\n".join(json.dumps(action) for action in actions)
        overlay = f'{{"overlay": "1.1.0",\n"info": {{"title": "T", "version": "1"}},\n"actions": [\n{lines}\n]}}'
        spec = write("spec.json", json.dumps(document, indent=1))
        return load(spec, overlays=(write("x.overlay.json", overlay),))

    return overlaid


def applied(result: Loaded) -> Json:
    document, found = result
    assert found == ()
    return document.value


def test_objects_merge_arrays_concatenate_and_primitives_replace(overlaid: Overlaid) -> None:
    update = {"info": {"title": "New", "x-a": 1}, "servers": [{"url": "https://c.example.com"}]}
    value = applied(overlaid({"target": "$", "update": update}))
    assert value["info"] == {"title": "New", "version": "1", "x-a": 1}
    assert [s["url"][8] for s in value["servers"]] == ["a", "b", "c"]


def test_an_array_target_takes_one_entry_or_a_list_of_them(overlaid: Overlaid) -> None:
    one = {"target": "$.tags", "update": {"name": "d"}}
    more = {"target": "$.paths['/a'].get.tags", "update": ["y", "z"]}
    value = applied(overlaid(one, more))
    assert [tag["name"] for tag in value["tags"]] == ["a", "b", "c", "d"]
    assert value["paths"]["/a"]["get"]["tags"] == ["x", "y", "z"]


def test_a_primitive_target_is_replaced(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.info.title", "update": None}))
    assert value["info"]["title"] is None


def test_every_match_of_a_wildcard_is_updated(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.paths.*.get", "update": {"x-a": True}}))
    assert [item.get("get", {}).get("x-a") for item in value["paths"].values()] == [
        True,
        True,
        None,
    ]


def test_matches_may_be_chosen_by_a_filter_and_removed(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.tags[?@.name != 'b']", "remove": True}))
    assert value["tags"] == [{"name": "b"}]


def test_descendants_are_removed_wherever_they_are(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.paths..responses['500']", "remove": True}))
    assert '"500"' not in json.dumps(value)


def test_nested_matches_are_removed_together(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.paths..*", "remove": True}))
    assert value["paths"] == {}


def test_remove_overrides_update(overlaid: Overlaid) -> None:
    action = {"target": "$.tags", "update": {"name": "d"}, "remove": True}
    assert "tags" not in applied(overlaid(action))


def test_copy_merges_another_node_into_the_target(overlaid: Overlaid) -> None:
    value = applied(overlaid({"target": "$.paths['/copy']", "copy": "$.paths['/a']"}))
    assert value["paths"]["/copy"] == DOCUMENT["paths"]["/a"]


def test_actions_see_the_result_of_those_before(overlaid: Overlaid) -> None:
    value = applied(
        overlaid(
            {"target": "$", "update": {"x-new": {}}},
            {"target": "$['x-new']", "copy": "$.info"},
            {"target": "$.info.version", "remove": True},
        )
    )
    assert (value["x-new"]["version"], "version" in value["info"]) == ("1", False)


def test_the_document_that_was_loaded_is_not_changed(load: Load, write: Write) -> None:
    text = "openapi: 3.1.0\na: &a {x: 1}\nb: *a\n"
    overlay = (
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.a, update: {x: 2}}]\n"
    )
    document, _ = load(write("a.yaml", text), overlays=(write("o.yaml", overlay),))
    assert (document.value["a"], document.value["b"]) == ({"x": 2}, {"x": 1})


def test_new_nodes_are_located_in_the_overlay_and_old_ones_where_they_were(
    overlaid: Overlaid,
) -> None:
    document, _ = overlaid(
        {"target": "$.info", "update": {"x-a": {"b": 1}, "title": "New"}},
        {"target": "$.tags", "update": {"name": "d"}},
    )
    assert document.locate("#/info/x-a/b").file == "x.overlay.json"
    assert document.locate("#/info/title", key=True).line == 4
    assert document.locate("#/tags/3/name").line == 5
    assert document.locate("#/info/version").file == "spec.json"
    assert document.locate("#/tags/0").file == "spec.json"
    assert [file.name for file in document.inputs] == ["spec.json", "x.overlay.json"]


def test_elements_after_a_removed_one_keep_their_places(overlaid: Overlaid) -> None:
    document, _ = overlaid(
        {"target": "$.tags", "update": {"name": "d"}},
        {"target": "$.tags[0,2]", "remove": True},
    )
    texts = [document.locate(f"#/tags/{i}/name").text.strip() for i in range(2)]
    assert [tag["name"] for tag in document.value["tags"]] == ["b", "d"]
    assert texts[0] == '"name": "b"'
    assert '"update": {"name": "d"}' in texts[1]


def test_a_node_removed_and_made_again_is_located_anew(overlaid: Overlaid) -> None:
    document, _ = overlaid(
        {"target": "$.info", "update": {"x-a": 1}},
        {"target": "$.info", "remove": True},
        {"target": "$", "update": {"info": {"x-a": 2}}},
    )
    assert document.locate("#/info/x-a").line == 6


def test_copied_nodes_are_located_where_they_came_from(overlaid: Overlaid) -> None:
    document, _ = overlaid({"target": "$.paths['/copy']", "copy": "$.paths['/a']"})
    assert document.locate("#/paths/~1copy/get/tags/0") == document.locate("#/paths/~1a/get/tags/0")


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"target": "$.nope", "update": {}}, "overlay-unmatched"),
        ({"target": "$.paths['/copy']", "copy": "$.nope"}, "overlay-unmatched"),
        ({"target": "$.paths['/copy']", "copy": "$.tags[*]"}, "overlay-unmatched"),
        ({"target": "$[", "update": {}}, "overlay-target"),
        ({"target": "$", "copy": "nope"}, "overlay-target"),
        ({"target": "$.info", "update": []}, "overlay-mismatch"),
        ({"target": "$.info", "update": {"title": {}}}, "overlay-mismatch"),
        ({"target": "$", "update": {"tags": {"name": "d"}}}, "overlay-mismatch"),
        ({"target": "$.info.*", "update": {}}, "overlay-mismatch"),
        ({"target": "$.*", "update": {}}, "overlay-mismatch"),
        ({"target": "$", "remove": True}, "overlay-mismatch"),
        ({"update": {}}, "overlay-invalid"),
        ({"target": "$.info", "remove": "yes"}, "overlay-invalid"),
        ({"target": "$.info", "update": {}, "copy": "$"}, "overlay-invalid"),
        ({"target": "$.info", "update": {}, "descripton": "x"}, "overlay-invalid"),
        ({"target": "$.info", "update": {}, "description": 1}, "overlay-invalid"),
        ("$.info", "overlay-invalid"),
    ],
)
def test_an_action_that_cannot_be_applied_is_reported_and_left_out(
    overlaid: Overlaid, action: Json, code: str
) -> None:
    document, [found] = overlaid(action, {"target": "$.info", "update": {"x-next": 1}})
    assert (found.code, found.location.file, found.location.line) == (code, "x.overlay.json", 4)
    expected = json.loads(json.dumps(DOCUMENT))
    expected["info"]["x-next"] = 1
    assert document.value == expected


def test_an_unmatched_target_says_how_far_it_matches(overlaid: Overlaid) -> None:
    _, [found] = overlaid({"target": "$.paths['/a'].put.tags", "update": {}})
    assert found.help == "`$['paths']['/a']` is the last part that matches"


@pytest.mark.parametrize(
    "overlay",
    ["actions: []", "overlay: 2.0.0\nactions: [x]", "overlay: 1.0.0", "overlay: 1.0\nactions: [x]"],
)
def test_what_is_no_overlay_is_one_error(write: Write, load: Load, overlay: str) -> None:
    spec = write("a.yaml", "openapi: 3.1.0")
    _, [found] = load(spec, overlays=(write("o.yaml", overlay),))
    assert found.code == "overlay-invalid"


def test_an_action_is_stale_once_the_vendor_changed_what_it_patches(overlaid: Overlaid) -> None:
    recorded = fingerprint([DOCUMENT["info"]])
    action = {"target": "$.info", "update": {"x-a": 1}, "x-upstream-hash": recorded}
    assert overlaid(action)[1] == ()
    changed = {**DOCUMENT, "info": {"title": "Shop", "version": "2"}}
    document, [found] = overlaid(action, document=changed)
    assert (found.code, found.severity.label) == ("overlay-stale", "warn")
    assert fingerprint([changed["info"]]) in found.help
    assert document.value["info"]["x-a"] == 1


def test_the_fingerprint_does_not_depend_on_layout_or_key_order() -> None:
    assert fingerprint([{"a": 1, "b": "é"}]) == fingerprint([{"b": "é", "a": 1}])
    assert fingerprint([{"a": 1}]) != fingerprint([{"a": 2}])

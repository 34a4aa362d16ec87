"""Kinds of overlays that the Overlay Specification calls valid or invalid, in both of its versions:
what is done, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml

from oasmith.json_value import Json
from tests.source.conftest import Load, Loaded, Write

DOCUMENT: dict[str, Json] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1", "x-flag": True},
    "tags": [{"name": "a"}, {"name": "b"}],
    "paths": {
        "/a/{id}": {"get": {"x-all-traits": {"paged": True}, "tags": ["x"]}},
        "/b": {"get": {"tags": ["y"]}},
    },
    "components": {"schemas": {"my-order": {"type": "object"}}},
}
INFO = {"title": "T", "version": "1.0.0"}
Overlaid = Callable[..., Loaded]


@pytest.fixture(params=["1.0.0", "1.0.1", "1.1.0"])
def overlaid(request: pytest.FixtureRequest, write: Write, load: Load) -> Overlaid:
    """Apply an overlay of each version to DOCUMENT; `around` replaces what is not its actions."""

    def overlaid(*actions: Json, around: Json = None) -> Loaded:
        root = {"info": INFO} if around is None else around
        overlay = {"overlay": request.param, **root, "actions": [*actions]}
        spec = write("spec.json", json.dumps(DOCUMENT))
        return load(spec, overlays=(write("x.overlay.yaml", yaml.safe_dump(overlay)),))

    return overlaid


def told(result: Loaded) -> list[tuple[str, str]]:
    return [(found.code, found.severity.label) for found in result[1]]


# -- what is valid and changes nothing -------------------------------------------------------------


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.info"},
        {"target": "$.info", "description": "Nothing yet."},
        {"target": "$.info", "remove": False},
        {"target": "$.info", "x-note": 1},
        {"target": "$.info", "update": {}},
        {"target": "$.info", "update": {"title": "Shop"}},
        {"target": "$.info.title", "update": "Shop"},
        {"target": "$.tags", "update": []},
        {"target": "$", "update": {"info": {"x-flag": True}}},
        {"target": "$.paths.*.get", "update": {}},
    ],
    ids=json.dumps,
)
def test_an_action_that_changes_nothing_is_valid_and_told(overlaid: Overlaid, action: Json) -> None:
    result = overlaid(action)
    assert told(result) == [("overlay-no-effect", "warn")]
    assert result[0].value == DOCUMENT


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.info", "update": {"x-flag": 1}},
        {"target": "$.info", "update": {"x-flag": 1.0}},
        {"target": "$.tags", "update": [{"name": "a"}]},
        {"target": "$.paths.*.get", "update": {"x-all-traits": {"paged": True}}},
        {"target": "$.info.title", "remove": True},
    ],
    ids=json.dumps,
)
def test_an_action_that_changes_anything_is_not_told(overlaid: Overlaid, action: Json) -> None:
    result = overlaid(action)
    assert told(result) == []
    assert json.dumps(result[0].value) != json.dumps(DOCUMENT)


def test_a_copy_of_what_is_there_changes_nothing(overlaid: Overlaid) -> None:
    result = overlaid({"target": "$.info", "copy": "$.info"})
    assert told(result) == [("overlay-no-effect", "warn")]


# -- the same action twice -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.info", "update": {"title": "New"}},
        {"target": "$.tags[?@.name == 'a']", "remove": True},
        {"target": "$.tags", "update": {"name": "c"}},
    ],
    ids=json.dumps,
)
def test_the_same_action_twice_is_told_and_no_error(overlaid: Overlaid, action: Json) -> None:
    described = {**action, "description": "Once more.", "x-reason": "who knows"}
    result = overlaid(action, {"target": "$.info", "update": {"x-between": 1}}, described)
    assert told(result) == [("overlay-repeated", "warn")]
    [found] = result[1]
    [first] = found.related
    assert first.location is not None
    assert found.location is not None
    assert first.location.line < found.location.line


def test_the_same_action_twice_is_applied_twice(overlaid: Overlaid) -> None:
    action = {"target": "$.tags", "update": {"name": "c"}}
    document, _ = overlaid(action, action)
    assert [tag["name"] for tag in document.value["tags"]] == ["a", "b", "c", "c"]


def test_actions_that_differ_in_a_type_alone_are_not_the_same(overlaid: Overlaid) -> None:
    first, second = ({"target": "$.info", "update": {"x-a": value}} for value in (1, True))
    assert told(overlaid(first, second)) == []


# -- names that must stand in brackets -------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "spelled"),
    [
        ("$.paths.*.get[?@.x-all-traits.paged]", "$.paths.*.get[?@['x-all-traits'].paged]"),
        ("$.components.schemas.my-order", "$.components.schemas['my-order']"),
        ("$..x-all-traits", "$..['x-all-traits']"),
        ("$.paths./a/{id}.get", "$.paths['/a/{id}'].get"),
        ("$.components.schemas['my-order'].x-a", "$.components.schemas['my-order']['x-a']"),
        ("$.paths[?@.x-a == 'b.c-d']", "$.paths[?@['x-a'] == 'b.c-d']"),
        ("$.responses.200", "$.responses['200']"),
    ],
)
@pytest.mark.parametrize("part", ["target", "copy"])
def test_a_name_that_needs_brackets_is_spelled_ready_to_paste(
    overlaid: Overlaid, query: str, spelled: str, part: str
) -> None:
    action = {"target": "$.info", "copy": "$.info"} | {part: query}
    result = overlaid(action)
    assert told(result) == [("overlay-target", "error")]
    first, line = result[1][0].help.split("\n")
    assert first == "write"
    assert yaml.safe_load(line) == {part: spelled}
    if part == "target":
        mended = overlaid({"target": spelled, "update": {}})
        assert "overlay-target" not in [code for code, _ in told(mended)]


@pytest.mark.parametrize("query", ["paths", "$[", "$.a[?@.b == ]", "$.a-b["])
def test_a_query_that_brackets_do_not_mend_gets_no_spelling(overlaid: Overlaid, query: str) -> None:
    [found] = overlaid({"target": query, "update": {}})[1]
    assert (found.code, found.help) == ("overlay-target", "")


# -- around the actions ----------------------------------------------------------------------------

TOUCH = {"target": "$.info", "update": {"x-touched": 1}}


@pytest.mark.parametrize(
    "around",
    [
        {},
        {"info": "T"},
        {"info": {"title": "T"}},
        {"info": {"version": "1"}},
        {"info": {"title": 1, "version": "1"}},
        {"info": {"title": "T", "version": 1.0}},
        {"info": {**INFO, "description": 1}},
        {"info": {**INFO, "licence": "MIT"}},
        {"info": INFO, "extends": 1},
        {"info": INFO, "tags": []},
    ],
    ids=json.dumps,
)
def test_what_is_wrong_around_the_actions_is_told_and_they_are_applied(
    overlaid: Overlaid, around: Json
) -> None:
    result = overlaid(TOUCH, around=around)
    assert set(told(result)) == {("overlay-invalid", "warn")}
    assert result[0].value["info"]["x-touched"] == 1
    assert all(found.location is not None for found in result[1])


@pytest.mark.parametrize(
    "around",
    [
        {"info": INFO, "extends": "./spec.json"},
        {"info": {**INFO, "description": "What it is for."}},
        {"info": {**INFO, "x-owner": "us"}, "x-owner": "us"},
    ],
    ids=json.dumps,
)
def test_what_is_allowed_around_the_actions_is_not_told(overlaid: Overlaid, around: Json) -> None:
    assert told(overlaid(TOUCH, around=around)) == []


@pytest.mark.parametrize(
    "action",
    [
        {"update": {}},
        {"target": 1, "update": {}},
        {"target": "$.info", "remove": "yes"},
        {"target": "$.info", "update": {}, "description": ["x"]},
        {"target": "$.info", "update": {}, "upsert": {}},
        {"target": "$.info", "update": {}, "copy": "$.info"},
        ["target"],
    ],
    ids=json.dumps,
)
def test_an_action_of_the_wrong_form_is_an_error(overlaid: Overlaid, action: Json) -> None:
    assert told(overlaid(action)) == [("overlay-invalid", "error")]


@pytest.mark.parametrize("actions", [[], {}, None, "x"], ids=json.dumps)
def test_an_overlay_without_actions_is_an_error(write: Write, load: Load, actions: Json) -> None:
    overlay = {"overlay": "1.1.0", "info": INFO, "actions": actions}
    spec = write("spec.json", json.dumps(DOCUMENT))
    result = load(spec, overlays=(write("x.overlay.yaml", yaml.safe_dump(overlay)),))
    assert told(result) == [("overlay-invalid", "error")]


@pytest.mark.parametrize("version", ["1.2.0", "1.1", "2.0.0", 1.1, None, "1.0.x"])
def test_an_overlay_of_no_known_version_is_an_error(
    write: Write, load: Load, version: Json
) -> None:
    overlay = {"overlay": version, "info": INFO, "actions": [TOUCH]}
    spec = write("spec.json", json.dumps(DOCUMENT))
    result = load(spec, overlays=(write("x.overlay.yaml", yaml.safe_dump(overlay)),))
    assert told(result) == [("overlay-invalid", "error")]


# -- whole overlays --------------------------------------------------------------------------------


def test_remove_wins_over_update(overlaid: Overlaid) -> None:
    document, found = overlaid({"target": "$.tags", "update": {"name": "c"}, "remove": True})
    assert (found, "tags" in document.value) == ((), False)


def test_a_node_is_made_anew_after_it_was_removed(overlaid: Overlaid) -> None:
    document, found = overlaid(
        {"target": "$.info", "remove": True},
        {"target": "$", "update": {"info": {"title": "New", "version": "2"}}},
    )
    assert found == ()
    assert document.value["info"] == {"title": "New", "version": "2"}


def test_primitive_items_of_lists_are_removed_by_their_value(overlaid: Overlaid) -> None:
    document, found = overlaid({"target": "$.paths.*.get.tags[?@ == 'x']", "remove": True})
    assert found == ()
    assert [item["get"]["tags"] for item in document.value["paths"].values()] == [[], ["y"]]


def test_operations_with_a_trait_get_what_it_stands_for(overlaid: Overlaid) -> None:
    target = "$.paths[?@.get['x-all-traits'].paged].get"
    document, found = overlaid({"target": target, "update": {"parameters": [{"name": "top"}]}})
    assert found == ()
    operations = [item["get"] for item in document.value["paths"].values()]
    assert ["parameters" in each for each in operations] == [True, False]

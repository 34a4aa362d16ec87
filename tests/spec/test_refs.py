"""References: what they mean, and that broken ones are answered, not raised."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.spec.structure.references import Fault, Refs, join, parent, split

DOCUMENT: dict[str, Any] = {
    "components": {
        "schemas": {
            "Price": {"type": "integer"},
            "Alias": {"$ref": "#/components/schemas/Other%20Alias"},
            "Other Alias": {"$ref": "#/components/schemas/Price"},
            "Self": {"$ref": "#/components/schemas/Self"},
            "Ping": {"$ref": "#/components/schemas/Pong"},
            "Pong": {"$ref": "#/components/schemas/Ping"},
            "Broken": {"$ref": "#/components/schemas/Gone"},
            "100%": {"type": "number"},
            "A%42": {"type": "null"},
            "Property": {"properties": {"$ref": {"type": "string"}}},
        }
    },
    "paths": {"/a/{b}~c": {"parameters": [{"name": "b"}]}},
}


@pytest.mark.parametrize(
    ("ref", "pointer"),
    [
        ("#/components/schemas/Price", "#/components/schemas/Price"),
        ("#/components/schemas/Alias", "#/components/schemas/Price"),
        ("#/components/schemas/100%", "#/components/schemas/100%"),
        ("#/components/schemas/100%25", "#/components/schemas/100%"),
        ("#/components/schemas/A%42", "#/components/schemas/A%42"),
        ("#/paths/~1a~1%7Bb%7D~0c/parameters/0", "#/paths/~1a~1{b}~0c/parameters/0"),
        ("#", "#"),
    ],
)
def test_reference_resolves_to_the_canonical_pointer_of_its_last_target(
    ref: str, pointer: str
) -> None:
    resolved = Refs(DOCUMENT).resolve(ref)
    assert resolved is not None
    assert resolved.pointer == pointer


@pytest.mark.parametrize(
    ("ref", "fault"),
    [
        ("#/components/schemas/Gone", Fault.DANGLING),
        ("#/components/schemas/Broken", Fault.DANGLING),
        ("#/components/schemas/Self", Fault.CYCLE),
        ("#/components/schemas/Ping", Fault.CYCLE),
        ("#/paths/~1a~1{b}~0c/parameters/1", Fault.DANGLING),
        ("#/paths/~1a~1{b}~0c/parameters/00", Fault.DANGLING),
        ("#/paths/~1a~1{b}~0c/parameters/-1", Fault.DANGLING),
        ("#/components/schemas/Price/type/0", Fault.DANGLING),
        ("#price", Fault.ANCHOR),
        ("other.yaml#/Price", Fault.EXTERNAL),
        ("Price", Fault.EXTERNAL),
        ("", Fault.EXTERNAL),
    ],
)
def test_broken_reference_resolves_to_nothing_and_says_why(ref: str, fault: Fault) -> None:
    refs = Refs(DOCUMENT)
    assert refs.resolve(ref) is None
    assert refs.fault(ref) is fault


def test_target_takes_one_step_where_resolve_goes_to_the_end() -> None:
    refs = Refs(DOCUMENT)
    step = refs.target("#/components/schemas/Alias")
    assert step is not None
    assert step.node == {"$ref": "#/components/schemas/Other%20Alias"}


def test_deref_gives_a_node_without_reference_back_unchanged() -> None:
    node = {"type": "string"}
    assert Refs(DOCUMENT).deref(node, "#/x") == (node, "#/x")


def test_deref_gives_a_node_with_a_broken_reference_back_unchanged() -> None:
    node = {"$ref": "#/gone"}
    assert Refs(DOCUMENT).deref(node, "#/x") == (node, "#/x")


def test_a_property_called_ref_is_not_a_reference() -> None:
    node = DOCUMENT["components"]["schemas"]["Property"]["properties"]
    assert Refs(DOCUMENT).deref(node, "#/x") == (node, "#/x")


def test_parent_of_the_root_is_the_root() -> None:
    assert parent("#/paths/~1a") == "#/paths"
    assert parent("#/paths") == "#"
    assert parent("#") == "#"


@given(st.lists(st.text()))
def test_split_undoes_join(tokens: list[str]) -> None:
    assert split(join("#", *tokens)) == tuple(tokens)


@given(st.text())
def test_no_reference_raises(ref: str) -> None:
    refs = Refs(DOCUMENT)
    assert (refs.resolve(ref) is None) == (refs.fault(ref) is not None)

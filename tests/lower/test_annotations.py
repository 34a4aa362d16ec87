"""What stands beside references, and which types keywords imply, tried by the model."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest

from oasmith.lower.api import lower
from oasmith.lower.settle import infinite
from oasmith.model import (
    Access,
    Anything,
    ArrayOf,
    Checks,
    Const,
    Constraints,
    Named,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
)

REF = {"$ref": "#/components/schemas/Address"}
ADDRESS = {"type": "object", "properties": {"street": {"type": "string"}}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def lowered(**schemas: Any) -> tuple[dict[str, Any], list[str]]:
    """The types by component name, and the codes of what was found."""
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    api, found = lower(head | {"components": {"schemas": schemas}})
    types = {id_.removeprefix("#/components/schemas/"): named for id_, named in api.types.items()}
    return types, [diagnostic.code for diagnostic in found]


def property_type(schema: dict[str, Any]) -> TypeExpr:
    types, _ = lowered(Address=ADDRESS, Order={"type": "object", "properties": {"it": schema}})
    record = types["Order"]
    assert isinstance(record, Record)
    return record.fields[0].type


@pytest.mark.parametrize(
    "schema",
    [
        {**REF, "description": "d", "default": {}},
        {**REF, "type": "object"},
        {**REF, "$defs": {"x": {}}},
        {"allOf": [REF]},
        {"allOf": [REF], "description": "d", "x-more": {"a": 1}},
        {"allOf": [REF, {"description": "d"}]},
        {"allOf": [{"readOnly": True}, REF, {}, True]},
        {"allOf": [REF, REF]},
        {"allOf": [{"allOf": [REF, {"deprecated": True}]}, {"title": "t"}]},
        {"allOf": [REF], "type": "object", "required": [], "properties": {}},
        {"allOf": [REF], "type": ["object", "null"]},
        {"anyOf": [REF], "title": "t"},
        {"oneOf": [{"allOf": [REF, {"description": "d"}]}], "type": "object"},
    ],
)
def test_annotations_beside_one_reference_make_no_class(schema: dict[str, Any]) -> None:
    assert property_type(schema) == Named("#/components/schemas/Address")
    assert property_type({"type": "array", "items": schema}) == ArrayOf(
        Named("#/components/schemas/Address")
    )
    assert property_type({"anyOf": [schema, {"type": "null"}]}) == Nullable(
        Named("#/components/schemas/Address")
    )


@pytest.mark.parametrize(
    "schema",
    [
        {"allOf": [REF], "required": ["street"]},
        {"allOf": [REF, {"properties": {"town": {"type": "string"}}}]},
        {**REF, "minProperties": 1},
    ],
)
def test_demands_beside_a_reference_make_a_class(schema: dict[str, Any]) -> None:
    assert property_type(schema) == Named("#/components/schemas/Order/properties/it")


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/components/schemas/Noted"},
        {"allOf": [{"$ref": "#/components/schemas/Noted"}]},
        {"allOf": [{"type": "string"}, {"allOf": [{"$ref": "#/components/schemas/Noted"}]}]},
        {"anyOf": [{"$ref": "#/components/schemas/Noted"}, {"type": "null"}]},
        {"oneOf": [{"$ref": "#/components/schemas/Again"}]},
    ],
)
def test_annotations_are_read_through_references(schema: dict[str, Any]) -> None:
    noted = {"type": "string", "readOnly": True, "deprecated": True, "default": "x"}
    types, _ = lowered(
        Noted=noted,
        Again={"$ref": "#/components/schemas/Noted"},
        Order={"type": "object", "properties": {"it": schema, "own": schema | {"default": "y"}}},
    )
    it, own = types["Order"].fields
    assert it.access is own.access is Access.READ_ONLY
    assert it.deprecated and own.deprecated
    assert (it.default.value, own.default.value) == ("x", "y")


@pytest.mark.parametrize(
    ("schema", "doc"),
    [
        ({"anyOf": [{"type": "string", "description": "d"}, {"type": "null"}]}, "d"),
        ({"oneOf": [{"type": "null"}, {"type": "object", "description": "d"}]}, "d"),
        ({"allOf": [{"type": "string"}, {"description": "d"}]}, "d"),
        ({"allOf": [REF, {"description": "d"}]}, "d"),
        ({"anyOf": [{"allOf": [REF], "description": "d"}, {"type": "null"}]}, "d"),
        (
            {
                "anyOf": [{"type": "string", "description": "inner"}, {"type": "null"}],
                "description": "d",
            },
            "d",
        ),
        (
            {
                "allOf": [
                    {"allOf": [{"description": "far"}]},
                    {"type": "string", "description": "d"},
                ]
            },
            "d",
        ),
        ({"$ref": "#/components/schemas/Order/properties/noted"}, "d"),
        (REF, ""),
        ({"anyOf": [REF, {"type": "null"}]}, ""),
        ({"allOf": [REF]}, ""),
        ({"anyOf": [{"type": "string", "description": "one of two"}, {"type": "integer"}]}, ""),
    ],
)
def test_description_of_a_property_is_the_nearest_that_is_not_of_a_component(
    schema: dict[str, Any], doc: str
) -> None:
    noted = {"anyOf": [{"type": "string", "description": "d"}, {"type": "null"}]}
    types, _ = lowered(
        Address={**ADDRESS, "description": "of the component"},
        Order={"type": "object", "properties": {"it": schema, "noted": noted}},
    )
    assert types["Order"].fields[0].doc == doc


def test_pinned_name_and_example_of_a_property_are_read_as_its_description_is() -> None:
    said = {"type": "string", "x-oasmith-name": "told", "example": "e"}
    types, _ = lowered(
        Order={"properties": {"it": {"anyOf": [said, {"type": "null"}]}}},
    )
    (field,) = types["Order"].fields
    assert (field.pinned, field.example) == ("told", "e")


def test_property_that_a_schema_refines_has_the_description_of_the_refinement() -> None:
    base = {"type": "object", "properties": {"a": {"type": "string", "description": "base"}}}
    own = {"properties": {"a": {"maxLength": 3, "description": "own"}}}
    types, _ = lowered(
        Base=base,
        Part={"allOf": [{"$ref": "#/components/schemas/Base"}, own]},
        Beside={"allOf": [{"$ref": "#/components/schemas/Base"}], **own},
    )
    assert [types[name].fields[0].doc for name in ("Part", "Beside")] == ["own", "own"]


def test_reading_annotations_through_a_cycle_ends() -> None:
    loop = {"allOf": [{"$ref": "#/components/schemas/Loop"}], "readOnly": True}
    types, found = lowered(Loop=loop, Order={"properties": {"it": loop}})
    assert types["Order"].fields[0].access is Access.READ_ONLY
    assert "unresolved-ref" not in found


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"format": "int64"}, "integer"),
        ({"format": "uint8", "pattern": "^1$"}, "integer"),
        ({"format": "double", "minLength": 1}, "number"),
        ({"format": "date-time"}, "date-time"),
        ({"format": "email"}, "string"),
        ({"type": "string", "format": "int64"}, "string"),
        ({"type": "number", "format": "int64"}, "number"),
    ],
)
def test_format_implies_the_type_that_it_speaks_of(schema: dict[str, Any], kind: str) -> None:
    type_ = property_type(schema)
    assert isinstance(type_, Scalar)
    assert type_.kind.value == kind


@pytest.mark.parametrize(
    "schema",
    [
        {"pattern": "^a"},
        {"minLength": 1},
        {"maximum": 3},
        {"minItems": 1},
        {"minProperties": 1},
        {"format": "decimal"},
        {"format": "our-own"},
    ],
)
def test_limits_imply_no_type_and_are_kept(schema: dict[str, Any]) -> None:
    type_ = property_type(schema)
    assert isinstance(type_, Anything)
    assert (type_ == Anything()) is ("format" in schema)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer", "const": 1.0}, 1),
        ({"type": ["integer", "null"], "const": 1.0}, 1),
        ({"type": "number", "const": 1.0}, 1.0),
        ({"type": "string", "const": 1}, "1"),
        ({"type": "array", "const": 1.0}, 1.0),
        ({"const": 1.0}, 1.0),
        ({"type": "integer", "const": None}, None),
    ],
)
def test_constant_is_of_the_type_beside_it(schema: dict[str, Any], value: Any) -> None:
    type_ = property_type(schema)
    assert isinstance(type_, Const)
    assert (type_.value, type(type_.value)) == (value, type(value))


def test_tag_is_of_the_type_beside_its_constant() -> None:
    def tagged(tag: float) -> dict[str, Any]:
        return {"properties": {"tag": {"type": "integer", "const": tag}}, "required": ["tag"]}

    types, _ = lowered(A=tagged(1.0), B=tagged(2.0), It={"oneOf": [ref("A"), ref("B")]})
    tags = [tag for tag, _ in types["It"].target.discriminator.mapping]
    assert [(tag, type(tag)) for tag in tags] == [(1, int), (2, int)]


def test_limits_in_variants_hold_for_the_type_beside_them() -> None:
    type_ = property_type({"type": "string", "anyOf": [{"maxLength": 2}, {"minLength": 4}]})
    assert [variant.constraints.max_length for variant in type_.variants] == [2, None]  # type: ignore[union-attr]


def test_titles_of_variants_that_only_demand_properties_make_no_union() -> None:
    demands = [{"title": "a", "required": ["street"]}, {"type": "object", "required": ["town"]}]
    types, _ = lowered(Titled={**ADDRESS, "anyOf": demands})
    assert isinstance(types["Titled"], Record)


@pytest.mark.parametrize(
    "beside",
    [{"properties": {}}, {"type": "object", "additionalProperties": False}, {"required": []}],
)
def test_what_asks_for_nothing_beside_a_union_copies_no_variant(beside: dict[str, Any]) -> None:
    types, _ = lowered(
        Address=ADDRESS,
        Other=ADDRESS,
        It={**beside, "oneOf": [REF, {"$ref": REF["$ref"][:-7] + "Other"}]},
    )
    assert types["It"].target.variants == (
        Named("#/components/schemas/Address"),
        Named("#/components/schemas/Other"),
    )


@pytest.mark.parametrize(
    "schema",
    [
        {
            "type": "object",
            "required": ["it"],
            "properties": {"it": {"$ref": "#/components/schemas/It"}},
        },
        {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/It"}},
        {
            "type": "array",
            "prefixItems": [{"$ref": "#/components/schemas/It"}],
            "minItems": 1,
            "items": False,
        },
        {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {"$ref": "#/components/schemas/It"},
        },
    ],
)
def test_type_that_no_finite_value_has_is_told(schema: dict[str, Any]) -> None:
    assert lowered(It=schema)[1] == ["endless-type"]
    if "required" not in schema:
        assert lowered(It=schema | {"minItems": 0, "minProperties": 0})[1] == []


def test_what_only_holds_an_endless_type_is_not_told() -> None:
    node = {"required": ["it"], "properties": {"it": {"$ref": "#/components/schemas/It"}}}
    found = lowered(It=node, Around=node, Optional={"properties": node["properties"]})[1]
    assert found == ["endless-type"]


@pytest.mark.parametrize("step", [1, -1])
def test_each_type_of_a_chain_is_looked_at_once_for_itself_and_once_for_the_next(
    monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    looks = Mock(wraps=infinite._ends)
    monkeypatch.setattr(infinite, "_ends", looks)
    chain = {
        f"T{n}": {"required": ["it"], "properties": {"it": ref(f"T{n + 1}")}} for n in range(30)
    }
    types = chain | {"T30": {"type": "object"}}
    assert lowered(**dict([*types.items()][::step]))[1] == []
    assert looks.call_count <= 2 * len(types)


def test_schema_that_is_its_own_variant_keeps_the_others() -> None:
    types, found = lowered(It={"anyOf": [{"$ref": "#/components/schemas/It"}, {"type": "string"}]})
    assert isinstance(types["It"].target, Scalar)
    assert found == ["type-cycle"]


@pytest.mark.parametrize("others", [["string"], ["string", "integer"]])
def test_schemas_that_are_variants_of_each_other_keep_what_they_demand(others: list[str]) -> None:
    variants = [ref("Outer"), *({"type": kind} for kind in others)]
    types, found = lowered(
        Outer={"oneOf": [ref("Inner"), {"type": "boolean"}]},
        Inner={"anyOf": variants, "not": {"const": "x"}},
    )
    held, boolean = types["Inner"].target.variants
    assert isinstance(held, OneOf)
    assert held.variants == tuple(Scalar(ScalarKind(kind)) for kind in others)
    assert held.checks == Checks({"not": {"const": "x"}})
    assert boolean == Scalar(ScalarKind.BOOLEAN)
    assert found == ["type-cycle"]


def test_positions_of_an_array_are_what_all_parts_say_of_them() -> None:
    number, text = {"type": "integer"}, {"type": "string"}
    type_ = property_type(
        {
            "allOf": [{"prefixItems": [{"minimum": 1}]}, {"prefixItems": [number, text]}],
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
        }
    )
    assert isinstance(type_, TupleOf)
    first, second = type_.items
    assert first == Scalar(ScalarKind.INTEGER, Constraints(minimum=1))
    assert second == Scalar(ScalarKind.STRING)


def test_a_component_that_says_more_than_its_reference_is_what_others_refer_to() -> None:
    to = "#/components/schemas/"
    types, found = lowered(
        Base={"type": "object", "properties": {"a": {}}},
        More={"$ref": f"{to}Base", "properties": {"b": {}}},
        Same={"$ref": f"{to}Base", "description": "Another name."},
        Most={"allOf": [{"$ref": f"{to}More"}], "properties": {"c": {}}},
        It={"properties": {"more": {"$ref": f"{to}More"}, "same": {"$ref": f"{to}Same"}}},
    )
    it, most = types["It"], types["Most"]
    assert isinstance(it, Record) and isinstance(most, Record)
    assert [field.type for field in it.fields] == [Named(f"{to}More"), Named(f"{to}Base")]
    assert [field.wire_name for field in most.fields] == ["c", "b", "a"]
    assert found == []


def test_a_component_that_refers_to_itself_beside_more_is_told() -> None:
    _, found = lowered(It={"$ref": "#/components/schemas/It", "properties": {"a": {}}})
    assert found == ["allof-cycle"]

"""Tags of unions: whom they name, and what is read where they name nobody."""

from __future__ import annotations

from typing import Any

from tests.lower.conftest import Models

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def record(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required.split()}


def one_of(*names: str, tag: str = "kind", **mapping: str) -> dict[str, Any]:
    discriminator: dict[str, Any] = {"propertyName": tag}
    if mapping:
        targets = {key: f"#/components/schemas/{name}" for key, name in mapping.items()}
        discriminator["mapping"] = targets
    return {"oneOf": [ref(name) for name in names], "discriminator": discriminator}


def hierarchy(kind: dict[str, Any], *, required: str = "") -> dict[str, Any]:
    base = record(required, kind=kind, age=NUMBER) | {"discriminator": {"propertyName": "kind"}}
    cat = {"allOf": [ref("Pet"), record(lives=NUMBER)]}
    return {"Pet": base, "Cat": cat, "Fish": {"allOf": [ref("Pet")]}}


def test_base_of_a_hierarchy_is_read_by_its_own_name(models: Models) -> None:
    pet = models(hierarchy(TEXT))("Pet")
    assert pet.class_of({"kind": "Pet", "age": 1}) == "PetBase"
    assert pet.problems({"kind": "Pet", "age": "old"}) == ["age: expected int, got str 'old'"]


def test_object_without_tag_is_read_as_the_base_where_the_tag_may_be_missing(
    models: Models,
) -> None:
    assert models(hierarchy(TEXT))("Pet").kept({"age": 3}) == {"age": 3}


def test_base_of_a_hierarchy_may_be_no_class(models: Models) -> None:
    pets = hierarchy(TEXT)
    pets["Pet"]["type"] = ["object", "string"]
    pet = models(pets)("Pet")
    assert pet.kept({"kind": "bird"}) == {"kind": "bird"}
    assert pet.kept("a pet") == "a pet"


def test_base_whose_tag_names_only_subtypes_is_read_for_others(models: Models) -> None:
    kinds = {"type": "string", "enum": ["cat", "fish"]}
    pet = models(hierarchy(kinds, required="kind"))("Pet")
    assert pet.class_of({"kind": "cat"}) == "Cat"
    assert pet.kept({"kind": "bird", "wings": 2}) == {"kind": "bird", "wings": 2}
    assert pet.class_of({"kind": "bird"}) == "PetBase"
    assert pet.problems({}) == ["kind: missing"]


def test_subtype_that_adds_nothing_is_a_class_of_its_own(models: Models) -> None:
    fish = models(hierarchy(TEXT))("Fish")
    assert fish.class_of({"kind": "Fish"}) == "Fish"
    assert fish.problems({"kind": 7}) == ["kind: expected str 'Fish', got int 7"]


def test_subtype_of_a_subtype_is_a_variant_of_the_base(models: Models) -> None:
    schemas = hierarchy(TEXT) | {"Lion": {"allOf": [ref("Cat"), record(mane=TEXT)]}}
    assert models(schemas)("Pet").class_of({"kind": "Lion"}) == "Lion"


def test_values_shared_by_subtypes_name_the_one_that_is_spelled_alike(models: Models) -> None:
    kinds = {"type": "string", "enum": ["CAT", "f_i_s_h", "bird"]}
    pet = models(hierarchy(kinds))("Pet")
    assert pet.class_of({"kind": "CAT"}) == "Cat"
    assert pet.class_of({"kind": "f_i_s_h"}) == "Fish"
    assert pet.class_of({"kind": "bird"}) == "PetBase"


def test_tag_that_variants_share_leaves_the_choice_to_their_properties(models: Models) -> None:
    message = {"const": "message"}
    schemas = {
        "User": record("kind text", kind=message, text=TEXT),
        "Robot": record("kind code", kind=message, code=NUMBER),
        "Item": one_of("User", "Robot"),
    }
    item = models(schemas)("Item")
    assert item.class_of({"kind": "message", "code": 1}) == "Robot"
    assert item.class_of({"kind": "message", "text": "a"}) == "User"
    assert item.class_of({"kind": "signal"}) == "dict"
    assert item.problems({"kind": "message", "code": "a"}) == ["code: expected int, got str 'a'"]


def test_properties_beside_a_union_are_there_in_the_variants_that_the_mapping_names(
    models: Models,
) -> None:
    schemas = {
        "Apple": record("seeds", seeds=NUMBER),
        "Banana": record("length", length=NUMBER),
        "Fruit": record("kind", kind=TEXT) | one_of("Apple", "Banana", a="Apple", b="Banana"),
    }
    fruit = models(schemas)("Fruit")
    assert fruit.read({"kind": "a", "seeds": 3}).kind == "a"
    assert fruit.problems({"seeds": 3}) == ["kind: missing"]


def test_inline_variants_have_no_tags_and_are_told_apart_by_their_properties(
    models: Models,
) -> None:
    variants = [record("seeds", seeds=NUMBER), record("length", length=NUMBER)]
    fruit = {"oneOf": variants, "discriminator": {"propertyName": "kind"}}
    model = models({"Fruit": fruit})("Fruit")
    assert model.read({"kind": "a", "length": 3}).length == 3
    assert model.problems({"kind": "a", "length": "long"}) == [
        "length: expected int, got str 'long'"
    ]


def test_tags_of_a_union_inside_a_union_are_those_of_its_variants(models: Models) -> None:
    schemas = {
        "Cat": record("kind", kind={"const": "cat"}),
        "Dog": record("kind", kind={"const": "dog"}),
        "Oak": record("kind", kind={"const": "oak"}),
        "Animal": one_of("Cat", "Dog"),
        "Living": one_of("Animal", "Oak"),
    }
    living = models(schemas)("Living")
    assert living.class_of({"kind": "dog"}) == "Dog"
    assert living.class_of({"kind": "oak"}) == "Oak"


def test_union_inside_a_union_that_goes_by_another_tag_is_called_by_its_name(
    models: Models,
) -> None:
    schemas = {
        "Equal": record("sides", kind=TEXT, sides=TEXT),
        "Odd": record("sides", kind=TEXT, sides=TEXT),
        "Triangle": one_of("Equal", "Odd", tag="sides"),
        "Circle": record(kind=TEXT),
        "Shape": one_of("Triangle", "Circle"),
    }
    shape = models(schemas)("Shape")
    assert shape.class_of({"kind": "Triangle", "sides": "Odd"}) == "Odd"


def test_unions_in_a_union_do_not_keep_what_one_of_them_knows_and_refuses(
    models: Models,
) -> None:
    schemas = {
        "Ask": record("kind", kind={"const": "ask"}, text=TEXT),
        "Say": record("kind", kind={"const": "say"}, text=TEXT),
        "Hear": record("kind", kind={"const": "hear"}, text=TEXT),
        "See": record("kind", kind={"const": "see"}, text=TEXT),
        "Output": one_of("Ask", "Say"),
        "Input": one_of("Hear", "See"),
        "Event": {"anyOf": [ref("Output"), ref("Input")]},
    }
    event = models(schemas)("Event")
    assert event.class_of({"kind": "hear"}) == "Hear"
    assert event.problems({"kind": "hear", "text": 1}) == ["text: expected str, got int 1"]


def test_tag_may_be_null_beside_its_constant(models: Models) -> None:
    kind = {"anyOf": [{"type": "string", "enum": ["reference"]}, {"type": "null"}]}
    item = models(
        {
            "Item": one_of("Reference", "Message"),
            "Reference": record("id", kind=kind, id=TEXT),
            "Message": record("kind", kind={"const": "message"}),
        }
    )("Item")
    assert item.class_of({"kind": "reference", "id": "1"}) == "Reference"
    assert item.problems({"kind": "reference", "id": 1}) == ["id: expected str, got int 1"]


def test_nullable_component_is_found_by_its_tag(models: Models) -> None:
    cat = {"type": ["object", "null"], "properties": {"kind": TEXT}}
    pet = models({"Cat": cat, "Dog": record(kind=TEXT), "Pet": one_of("Cat", "Dog")})("Pet")
    assert pet.class_of({"kind": "Cat"}) == "Cat"


def test_entry_of_a_mapping_that_leads_nowhere_leaves_the_choice_to_the_properties(
    models: Models,
) -> None:
    schemas = {
        "Apple": record("kind seeds", kind=TEXT, seeds=NUMBER),
        "Banana": record("kind length", kind=TEXT, length=NUMBER),
        "Cherry": record("kind", kind=TEXT),
        "Fruit": one_of("Apple", "Banana", "Cherry", apple="Appel", cherry="Cherry"),
    }
    fruit = models(schemas)("Fruit")
    assert fruit.class_of({"kind": "apple", "seeds": 3}) == "Apple"
    assert fruit.class_of({"kind": "apple", "length": 3}) == "Banana"
    assert fruit.class_of({"kind": "cherry"}) == "Cherry"
    assert fruit.class_of({"kind": "kiwi"}) == "dict"
    assert models(schemas)("Apple").kept({"kind": "any", "seeds": 1}) == {"kind": "any", "seeds": 1}


def test_variants_of_a_mapping_that_leads_nowhere_are_told_apart_by_what_they_hold(
    models: Models,
) -> None:
    variants = [
        record("type of", type=TEXT, of=record(code=TEXT, number=NUMBER)) | {"title": "A"},
        record("type of", type=TEXT, of=record(number=NUMBER)) | {"title": "B"},
    ]
    mapping = {"a": "#/components/schemas/0", "b": "#/components/schemas/1"}
    discriminator = {"propertyName": "type", "mapping": mapping}
    way = models({"Way": {"oneOf": variants, "discriminator": discriminator}})("Way")
    assert way.class_of({"type": "a", "of": {"code": "c"}}) == "WayA"
    assert way.class_of({"type": "a", "of": {"code": "c", "number": 1}}) == "WayA"
    assert way.class_of({"type": "b", "of": {"number": 1}}) == "WayB"


def test_tag_that_an_extension_gives_counts_and_not_the_name(models: Models) -> None:
    schemas = hierarchy(TEXT, required="kind")
    schemas["Cat"] |= {"x-ms-discriminator-value": "#Vendor.Cat"}
    schemas["Fish"] |= {"x-discriminator-value": "fish-1"}
    model = models(schemas)
    assert model("Pet").class_of({"kind": "#Vendor.Cat"}) == "Cat"
    assert model("Pet").class_of({"kind": "fish-1"}) == "Fish"
    assert model("Cat").problems({"kind": "Cat"}) != []


def test_contradicting_constant_gives_way_to_the_mapping(models: Models) -> None:
    kind = {"type": "string", "enum": ["base"]}
    schemas = {
        "Pet": record("kind", kind=kind) | {"discriminator": one_of(cat="Cat")["discriminator"]},
        "Cat": {"allOf": [ref("Pet"), record(lives=NUMBER)]},
    }
    pet = models(schemas)("Pet")
    assert pet.class_of({"kind": "cat", "lives": 9}) == "Cat"
    assert pet.kept({"kind": "other", "wings": 2}) == {"kind": "other", "wings": 2}


def test_variant_that_is_a_dict_by_another_name_takes_objects_without_a_tag(models: Models) -> None:
    schemas = {
        "Empty": {"type": "object"},
        "Small": {"type": "object", "maxProperties": 2},
        "Full": record("value", value=TEXT),
        "Answer": one_of("Empty", "Full", Empty="Empty", Full="Full"),
        "Reply": one_of("Small", "Full", Small="Small", Full="Full"),
    }
    make = models(schemas)
    for name in ("Answer", "Reply"):
        assert make(name).kept({}) == {}
        assert make(name).class_of({"kind": "Full", "value": "a"}) == "Full"
        assert make(name).problems({"kind": "Full"}) == ["value: missing"]

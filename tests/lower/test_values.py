"""Constructs of JSON Schema, tried by what the models read, keep and refuse."""

from __future__ import annotations

from typing import Any

import pytest

from tests.lower.conftest import Models

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
BINARY = {"type": "string", "format": "binary"}
PAIR = {
    "type": "array",
    "prefixItems": [{"anyOf": [{"$ref": "#/components/schemas/Nothing"}, TEXT]}],
}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def record(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required.split()}


def test_component_of_an_object_or_a_text_is_both(models: Models) -> None:
    tag = models({"Tag": record("id", id=NUMBER) | {"type": ["object", "string"]}})("Tag")
    assert tag.read("a") == "a"
    assert tag.read({"id": 1}).id == 1
    assert tag.problems([]) == ["expected dict or str, got list"]


def test_keywords_of_several_types_without_a_type_imply_none(models: Models) -> None:
    model = models({"Any": {"minLength": 1, "minimum": 1, "minItems": 1}})("Any")
    values: list[Any] = [False, "a", [], {}]
    assert [model.kept(value) for value in values] == values


def test_enum_is_of_the_declared_type_only(models: Models) -> None:
    model = models({"Word": {"type": "string", "enum": ["a", "", True]}})("Word")
    assert model.read("a") == "a"
    assert model.problems(True) == ["expected str, got bool True"]


def test_enum_whose_values_are_written_as_another_type_is_of_its_type(models: Models) -> None:
    schemas = {
        "Code": {"type": "integer", "enum": ["0", "-1"]},
        "Version": {"type": "string", "enum": [1, 2]},
        "Dotted": {"type": "string", "enum": [1.0, 1.5]},
        "Flag": {"type": "boolean", "enum": ["yes", "no"]},
        "Half": {"type": "number", "enum": ["0.5", "1"]},
        "Level": {"type": "integer", "enum": [1.0, 2.0]},
        "Mixed": {"type": "string", "enum": ["plain", False, 7]},
        "Either": {"type": ["integer", "string"], "enum": [1.0, "auto", True]},
        "Perhaps": {"type": ["string", "null"], "enum": [True, False, None]},
        "Word": {"type": "integer", "enum": ["low", "high"]},
        "List": {"type": "array", "items": {"type": "string"}, "enum": ["a", "b"]},
    }
    model = models(schemas)
    fitting: dict[str, list[Any]] = {
        "Code": [-1, 0, 5],
        "Version": ["2", "7"],
        "Dotted": ["1.0", "1.5"],
        "Flag": [True, False],
        "Half": [0.5, 1, 7.25],
        "Level": [1, 3],
        "Mixed": ["plain", "false", "7"],
        "Either": [1, "auto", "true"],
        "Perhaps": ["true", "other"],
        "Word": ["low"],
        "List": [["a"], ["c", "b"], []],
    }
    for name, values in fitting.items():
        assert [model(name).kept(value) for value in values] == values, name
    wrong = {"Flag": "no", "Mixed": False, "Version": 1, "Level": 1.5, "List": "a", "Perhaps": True}
    for name, value in wrong.items():
        assert model(name).problems(value), name
    assert type(model("Level").read(1)).__name__ == "Level"
    assert [member.name for member in type(model("Mixed").read("7"))] == [
        "PLAIN",
        "FALSE",
        "VALUE_7",
    ]


@pytest.mark.parametrize("kind", ["string", "integer", "boolean", "array", "object"])
def test_enum_of_null_alone_is_null_whatever_the_type_beside_it(models: Models, kind: str) -> None:
    schema = {"type": [kind, "null"], "enum": [None]}
    model = models({"Failure": record(result=schema) | {"required": ["result"]}})
    assert model("Failure").kept({"result": None}) == {"result": None}
    others: list[Any] = [{}, [], "", 0, False]
    for wrong in others:
        assert model("Failure").problems({"result": wrong}), wrong


def test_names_tell_the_type_of_members_by_patterns(models: Models) -> None:
    patterns = {"^n_": NUMBER, "^when_": {"type": "string", "format": "date"}}
    schemas = {
        "Free": {"type": "object", "patternProperties": patterns},
        "Typed": {"patternProperties": patterns, "additionalProperties": {"type": "boolean"}},
        "Closed": record(id=TEXT) | {"patternProperties": patterns, "additionalProperties": False},
    }
    model = models(schemas)
    sent = {"n_1": 1, "when_": "2024-01-02"}
    assert [model(name).kept(sent) for name in schemas] == [sent] * 3
    for name in schemas:
        assert model(name).problems({"n_1": "1"}) == ["n_1: expected int, got str '1'"]
    assert model("Free").kept({"other": [None]}) == {"other": [None]}
    assert model("Typed").problems({"other": 1}) == ["other: expected bool, got int 1"]


def test_pattern_that_python_cannot_read_leaves_all_names_to_every_type(models: Models) -> None:
    schema = {"patternProperties": {"[": NUMBER}, "additionalProperties": TEXT}
    assert models({"Odd": schema})("Odd").kept({"a": 1, "b": "c"}) == {"a": 1, "b": "c"}


def test_items_of_an_open_tuple_have_their_types_by_position(models: Models) -> None:
    schemas = {
        "Open": {"type": "array", "prefixItems": [TEXT, NUMBER]},
        "Typed": {"type": "array", "prefixItems": [TEXT], "items": NUMBER},
    }
    model = models(schemas)
    assert [model("Open").kept(v) for v in ([], ["a"], ["a", 1, None])] == [
        [],
        ["a"],
        ["a", 1, None],
    ]
    assert model("Open").problems(["a", "b"]) == ["[1]: expected int, got str 'b'"]
    assert model("Typed").problems(["a", 1, "c"]) == ["[2]: expected int, got str 'c'"]


def test_items_that_are_a_list_of_schemas_are_any_of_them(models: Models) -> None:
    kinds = [record("text", text=TEXT), record("number", number=NUMBER)]
    schemas = {
        "Plain": {"type": "array", "items": [TEXT, NUMBER]},
        "Records": {"type": "array", "items": kinds},
        "Alone": {"type": "array", "items": [NUMBER]},
        "Both": {"allOf": [{"type": "array", "items": [TEXT, NUMBER]}, {"items": [NUMBER]}]},
        "Placed": {"type": "array", "items": [TEXT], "additionalItems": NUMBER},
    }
    model = models(schemas)
    assert model("Plain").kept([1, "a", 2, "b"]) == [1, "a", 2, "b"]
    assert model("Plain").problems(["a", "b", False]) != []
    read = model("Records").read([{"number": 1}, {"text": "a"}, {"number": 2}])
    assert [getattr(each, "number", None) for each in read] == [1, None, 2]
    assert model("Alone").problems([1, "a"]) == ["[1]: expected int, got str 'a'"]
    assert model("Both").kept([1, 2]) == [1, 2]
    assert model("Placed").problems(["a", "b"]) == ["[1]: expected int, got str 'b'"]


def test_aliases_that_lead_back_to_themselves_keep_what_each_of_them_adds(models: Models) -> None:
    schemas = {
        "A": {"oneOf": [NUMBER, ref("B")]},
        "B": {"oneOf": [TEXT, ref("C")]},
        "C": {"oneOf": [{"type": "boolean"}, ref("A")]},
    }
    model = models(schemas)
    for name in schemas:
        assert [model(name).kept(value) for value in (1, "a", True)] == [1, "a", True]
        assert model(name).problems([]) != []


def test_object_with_unknown_members_is_read_as_the_variant_that_keeps_them(
    models: Models,
) -> None:
    closed = record(name=TEXT) | {"additionalProperties": False}
    model = models({"Either": {"oneOf": [closed, record(code=NUMBER)]}})("Either")
    assert model.kept({"other": 1}) == {"other": 1}


def test_null_is_read_by_the_variant_that_knows_it(models: Models) -> None:
    nullable = {"type": ["string", "null"]}
    schemas = {"Either": {"anyOf": [record(a=TEXT), record(a=nullable)]}}
    assert models(schemas)("Either").kept({"a": None}) == {"a": None}


def test_required_member_that_is_not_declared_is_of_the_type_of_additional_ones(
    models: Models,
) -> None:
    texts = {"required": ["de"], "additionalProperties": TEXT}
    assert models({"Texts": texts})("Texts").problems({"de": 1}) == ["de: expected str, got int 1"]


def test_type_beside_a_union_leaves_out_the_variants_of_another(models: Models) -> None:
    either = {"anyOf": [record(id=NUMBER), TEXT]}
    model = models({"Result": {"allOf": [either, {"type": "object"}]}})("Result")
    assert model.problems("a") == ["expected dict, got str 'a'"]


def test_demands_beside_a_type_leave_it_as_it_is(models: Models) -> None:
    demands = [{"required": ["a"]}, {"required": ["b"]}]
    model = models({"Given": {"type": "object", "anyOf": demands}})("Given")
    assert model.problems([]) == ["expected dict, got list"]


def test_members_of_a_later_type_are_read_beside_known_ones(models: Models) -> None:
    tree = record(name=TEXT) | {"additionalProperties": ref("Tree")}
    assert models({"Tree": tree})("Tree").read({"name": "a", "b": {"name": "c"}}) is not None


@pytest.mark.parametrize(
    ("media_types", "problem"),
    [
        ([], []),
        (["application/json"], []),
        (["multipart/form-data"], ["photo: expected bytes or a file, got str 'a'"]),
        (["multipart/form-data", "application/json"], []),
    ],
)
def test_binary_string_is_bytes_only_where_no_json_carries_it(
    models: Models, media_types: list[str], problem: list[str]
) -> None:
    content = {media_type: {"schema": ref("Pet")} for media_type in media_types}
    post = {"requestBody": {"content": content}, "responses": {"204": {"description": "d"}}}
    pet = models({"Pet": record(photo=BINARY)}, paths={"/a": {"post": post}})("Pet")
    assert pet.problems({"photo": "a"}) == problem


def test_closed_object_has_no_names_but_those_that_match_a_pattern(models: Models) -> None:
    closed = {"type": "object", "additionalProperties": False}
    numbers = {"patternProperties": {"^n": NUMBER}}
    model = models(
        {
            "One": closed | numbers,
            "Two": closed | {"patternProperties": {"^n": NUMBER, "^s": TEXT}},
            "Named": closed | numbers | {"properties": {"name": TEXT}},
            "Whole": closed | {"allOf": [numbers]} | {"patternProperties": {"^s": TEXT}},
            "Unevaluated": numbers | {"type": "object", "unevaluatedProperties": False},
            "Unreadable": closed | {"patternProperties": {"^(?<=a+)n": NUMBER, "^s": TEXT}},
            "Barred": {"type": "object", "patternProperties": {"^n": False}},
            "Nothing": closed | {"patternProperties": {"^n": False}},
        }
    )
    for name in ("One", "Two", "Named", "Whole", "Unevaluated"):
        assert model(name).kept({"n1": 1}) == {"n1": 1}
        assert model(name).problems({"n1": 1, "x": 1}) == ["x: expected no value, got int 1"]
        assert model(name).problems({"n1": "1"}) == ["n1: expected int, got str '1'"]
    assert model("Two").kept({"s": "a"}) == {"s": "a"}
    assert model("Named").kept({"n1": 1, "name": "a"}) == {"n1": 1, "name": "a"}
    assert model("Unreadable").kept({"s": "a", "n": 1}) == {"s": "a", "n": 1}
    assert model("Barred").kept({"x": [1]}) == {"x": [1]}
    assert model("Barred").problems({"n": 1}) == ["n: expected no value, got int 1"]
    assert model("Nothing").problems({"n": 1}) == ["n: unknown property"]


def test_component_that_is_only_null_may_stand_beside_null(models: Models) -> None:
    both = {"anyOf": [ref("Nothing"), {"type": "null"}, ref("Number")]}
    schemas = {
        "Nothing": {"type": "null"},
        "Nought": {"anyOf": [ref("Nothing"), {"type": "null"}]},
        "Number": {"type": "integer"},
        "Both": both,
        "Holder": record("now", now=ref("Nought"), then=ref("Nothing"), both=both, pair=PAIR),
    }
    make = models(schemas)
    assert make("Both").kept(None) is None
    value = {"now": None, "then": None, "both": 1, "pair": [None]}
    assert make("Holder").kept(value) == value
    assert make("Holder").problems({"now": 1}) == ["now: expected null, got int 1"]

"""Kinds of departure: a schema, what a server answers instead, and the versions that can say it.

Not a test: see `test_loop`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .loop import NOTHING, Answer

ALL = ("2.0", "3.0.3", "3.1.0", "3.2.0")
THREE = ALL[1:]
NEW = ALL[2:]
TEXT = {"type": "string"}
WHEN = {"type": "string", "format": "date-time"}


@dataclass(frozen=True)
class Case:
    """One kind; `given` are bodies of answers, or answers."""

    name: str
    schema: Any
    given: tuple[Any, ...]
    components: dict[str, Any] = field(default_factory=dict)
    versions: tuple[str, ...] = ALL

    @property
    def path(self) -> str:
        """The path of its operation."""
        return "/" + self.name.replace(" ", "-")

    @property
    def answers(self) -> list[Answer]:
        """What its operation answers."""
        return [
            (
                Answer(g.body, g.status, self.path, kind=g.kind)
                if isinstance(g, Answer)
                else Answer(g, path=self.path)
            )
            for g in self.given
        ]


def ref(name: str) -> dict[str, Any]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(*required: str, closed: bool = False, **properties: Any) -> dict[str, Any]:
    """A schema of an object."""
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    schema |= {"required": list(required)} if required else {}
    return schema | ({"additionalProperties": False} if closed else {})


NAMED = record(b=TEXT)
TAGGED = record("t", "n", t=TEXT, n=TEXT)

CASES = (
    Case("null", record("a", a=TEXT), ({"a": None}, {"a": "x"})),
    Case("null by reference", record("a", a=ref("A1")), ({"a": None}, {"a": {}}), {"A1": NAMED}),
    Case("null time", record(a=ref("A2")), ({"a": None},), {"A2": WHEN}),
    Case("null enum", record(a={"type": "string", "enum": ["x"]}), ({"a": None},)),
    Case(
        "null enum by reference",
        record(a=ref("A3")),
        ({"a": None}, {"a": "z"}),
        {"A3": {"type": "string", "enum": ["x", "y"]}},
    ),
    Case("null in allOf", record(a={"allOf": [ref("A4")]}), ({"a": None},), {"A4": NAMED}),
    Case(
        "null in oneOf",
        record(a={"oneOf": [{"type": "string"}, {"type": "integer"}]}),
        ({"a": None}, {"a": 1}),
        versions=THREE,
    ),
    Case(
        "null union by reference",
        record(a=ref("C1"), b=ref("C2"), c=ref("C3"), d={"allOf": [ref("C1")]}),
        ({"a": None, "b": None, "c": None, "d": None}, {"a": {"t": "C4", "n": "x"}, "b": 1}),
        {
            "C1": {"oneOf": [ref("C4"), ref("C5")], "discriminator": {"propertyName": "t"}},
            "C2": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            "C3": {"allOf": [ref("C4"), record(z=TEXT)]},
            "C4": TAGGED,
            "C5": TAGGED,
        },
        versions=THREE,
    ),
    Case(
        "null without a type",
        record(a={"properties": {"x": TEXT}}, b={"enum": ["x", "y"]}, c={"items": TEXT}),
        ({"a": None, "b": None, "c": None},),
        versions=THREE,
    ),
    Case(
        "null and text",
        record(a=ref("C6"), b={"type": "integer", "enum": [1, 2]}, c=WHEN),
        ({"a": None, "b": None, "c": None}, {"a": "x", "b": "y", "c": 3}),
        {"C6": NAMED},
        versions=THREE,
    ),
    Case("null items", record(a={"type": "array", "items": TEXT}), ({"a": [None, "x"]},)),
    Case(
        "null members",
        record(a={"type": "object", "additionalProperties": TEXT}),
        ({"a": {"k": None}},),
    ),
    Case("null body", ref("A5"), (None, {"b": "x"}), {"A5": NAMED}),
    Case("null const", record(a={"const": "x"}), ({"a": None}, {"a": "y"}), versions=NEW),
    Case("missing", record("a", "b", a=TEXT, b=TEXT), ({"b": "x"}, {"b": "x", "a": "y"})),
    Case("all missing", record("a", "b", a=TEXT, b=TEXT), ({}, {"b": "x"})),
    Case(
        "missing in allOf",
        {"allOf": [ref("A6"), record("c", c=TEXT)]},
        ({"b": "1"}, {"c": "1"}),
        {"A6": record("b", b=TEXT)},
    ),
    Case("text for int", record("a", a={"type": "integer", "format": "int64"}), ({"a": "x"},)),
    Case("fraction for int", record(a={"type": "integer", "format": "int32"}), ({"a": 1.5},)),
    Case(
        "text for int by reference",
        record(a=ref("A7"), b=ref("A7")),
        ({"a": "x", "b": "y"}, {"a": 1}),
        {"A7": {"type": "integer"}},
    ),
    Case("time without offset", record(a=WHEN), ({"a": "2024-01-01T00:00:00"}, {"a": "x"})),
    Case("int and null for time", record(a=WHEN), ({"a": 15}, {"a": None}, {"a": "2024"})),
    Case(
        "malformed in anyOf",
        record(a={"anyOf": [WHEN, {"type": "null"}]}),
        ({"a": "x"}, {"a": None}),
        versions=NEW,
    ),
    Case("format alone", record(a={"format": "uuid"}), ({"a": "x"},)),
    Case("base64", record(a={"type": "string", "format": "byte"}), ({"a": "!!"},)),
    Case(
        "contentEncoding",
        record(a={"type": "string", "contentEncoding": "base64"}),
        ({"a": "!!"},),
        versions=NEW,
    ),
    Case("enum", record(a={"type": "string", "enum": ["x"]}), ({"a": "y"}, {"a": "z"})),
    Case("enum of numbers", record(a={"type": "integer", "enum": [1, 2]}), ({"a": 3},)),
    Case("number for enum", record(a={"type": "string", "enum": ["x"]}), ({"a": 3}, {"a": "x"})),
    Case(
        "properties",
        record(a=TEXT),
        ({"a": "x", "b": 1, "c": None, "d": [1], "e": {"f": 1}, "g.h": True, "i": 1.5},),
    ),
    Case("closed", record(a=TEXT, closed=True), ({"b": 1}, {"b": "x"}, {"b": None})),
    Case("properties of several types", record(a=TEXT), ({"b": 1}, {"b": 1.5}, {"b": []})),
    Case("list for object", record(a=record(x=TEXT)), ({"a": []}, {"a": {"x": "y"}})),
    Case(
        "object for list",
        record(a={"type": "array", "items": record(x=TEXT)}),
        ({"a": {"q": 1}}, {"a": [{"x": "y"}]}),
    ),
    Case("list for body", ref("A8"), ([{"b": "x"}], {"b": "y"}), {"A8": NAMED}),
    Case("text for flag", record(a={"type": "boolean"}), ({"a": "true"}, {"a": 0})),
    Case(
        "inner and outer",
        record(a=record("x", x={"type": "integer"})),
        ({"a": {"x": "q"}}, {"a": {}}, {"a": None}, {"a": "s"}),
    ),
    Case(
        "tuple",
        record(
            a={
                "type": "array",
                "prefixItems": [{"type": "integer"}, TEXT],
                "items": False,
                "minItems": 2,
            }
        ),
        ({"a": [1]}, {"a": [1, "x", 3]}, {"a": ["x", None]}),
        versions=NEW,
    ),
    Case(
        "variant by tag",
        {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "t"}},
        ({"t": "Cat", "n": None}, {"t": "Dog"}, {"t": "Bird"}),
        {"Cat": TAGGED, "Dog": TAGGED},
        versions=THREE,
    ),
    Case(
        "variant by mapping",
        {
            "oneOf": [ref("Cow"), ref("Pig")],
            "discriminator": {
                "propertyName": "t",
                "mapping": {"c": ref("Cow")["$ref"], "p": ref("Pig")["$ref"]},
            },
        },
        ({"t": "c", "n": None}, {"t": "p"}, {"t": "b"}),
        {"Cow": TAGGED, "Pig": TAGGED},
        versions=THREE,
    ),
    Case(
        "variant by constant",
        {
            "anyOf": [
                record("t", t={"type": "string", "enum": ["a"]}, n=TEXT),
                record("t", t={"type": "string", "enum": ["b"]}, m=TEXT),
            ]
        },
        ({"t": "a", "n": None}, {"t": "b"}, {"t": "z"}),
        versions=THREE,
    ),
    Case(
        "variant by its properties",
        record(a={"anyOf": [record("x", x=TEXT), record("y", y={"type": "integer"})]}),
        ({"a": {"x": None}}, {"a": {"y": "q"}}, {"a": 3}),
        versions=THREE,
    ),
    Case(
        "subtype by tag",
        ref("Pet"),
        ({"kind": "Fish", "fins": None, "new": 1}, {"kind": "Snake"}),
        {
            "Pet": {**record("kind", kind=TEXT), "discriminator": {"propertyName": "kind"}},
            "Fish": {"allOf": [ref("Pet"), record("fins", fins={"type": "integer"})]},
        },
        versions=THREE,
    ),
    Case(
        "several types",
        record(a={**record("b", b=TEXT), "type": ["object", "array"], "items": TEXT}),
        ({"a": {"c": 1}}, {"a": [1]}, {"a": 2}),
        versions=NEW,
    ),
    Case(
        "text in a union of formats",
        record(a={"anyOf": [WHEN, {"type": "integer"}]}),
        ({"a": "soon"},),
        versions=THREE,
    ),
    Case(
        "conditional",
        {**record(a=TEXT), "dependentSchemas": {"a": record("b", b={"type": "integer"})}},
        ({"a": "x", "b": "q", "c": 1},),
        versions=NEW,
    ),
    Case(
        "recursive",
        ref("A9"),
        ({"b": None, "kids": [{"b": "x", "kids": [{"kids": None, "z": 1}]}]},),
        {"A9": record("b", b=TEXT, kids={"type": "array", "items": ref("A9")})},
    ),
    Case(
        "by pattern",
        {
            "type": "object",
            "patternProperties": {"^x-": {"type": "integer"}},
            "additionalProperties": TEXT,
        },
        ({"x-a": "q", "k": None},),
        versions=NEW,
    ),
    Case(
        "tag of another type",
        {"oneOf": [ref("Ox"), ref("Yak")], "discriminator": {"propertyName": "t"}},
        ({"t": 7, "n": "x"}, {"t": None}, {"t": {"deep": 1}}, {"t": "Ox", "n": "x"}),
        {"Ox": TAGGED, "Yak": TAGGED},
        versions=THREE,
    ),
    Case(
        "unknown subtype of any name",
        ref("Plant"),
        ({"kind": "a tree / large"}, {"kind": "Moss"}, {"kind": ""}),
        {
            "Plant": {**record("kind", kind=TEXT), "discriminator": {"propertyName": "kind"}},
            "Grass": {"allOf": [ref("Plant"), record(h={"type": "integer"})]},
        },
        versions=THREE,
    ),
    Case(
        "another list than the constant",
        record(
            a={"const": [1]}, b={"enum": [{"x": 1}]}, c={"const": {}, "type": ["object", "null"]}
        ),
        ({"a": [2], "b": {"x": 2}, "c": {"y": 1}}, {"a": [1], "b": {"x": 1}, "c": {}}),
        versions=NEW,
    ),
    Case(
        "no value",
        record(a=False, b={"oneOf": [TEXT, False]}, c={"type": "array", "items": False}),
        ({"a": 1, "b": [1], "c": ["x"]},),
        versions=NEW,
    ),
    Case(
        "many names",
        record(a=TEXT, m=record(closed=True, b=TEXT)),
        (
            {"a": "x", "m": {chr(97 + n) * 2: n for n in range(11)}},
            {**{chr(97 + n) * 3: n for n in range(11)}, "zzz": None, "a": "y"},
        ),
    ),
    Case("null of any name", record(a=TEXT), ({"4711": None, "a": "x"},)),
    Case(
        "required of the rest",
        {**record("z", a=TEXT), "additionalProperties": {"type": "integer"}},
        ({"z": "x"}, {"z": None}),
    ),
    Case(
        "property named like one of its type",
        record(up=ref("B9")),
        ({"up": 5}, {"up": {"up": "x"}}),
        {"B9": record(up=record(b=TEXT))},
    ),
    Case("no body", ref("B1"), (Answer(NOTHING), {"b": "x"}), {"B1": NAMED}),
    Case("204", ref("B2"), (Answer(NOTHING, 204, kind=""), {"b": "x"}), {"B2": NAMED}),
    Case("201", ref("B3"), (Answer({"b": "y"}, 201), {"b": "x"}), {"B3": NAMED}),
    Case("418", ref("B4"), (Answer({"b": "y"}, 418), {"b": "x"}), {"B4": NAMED}),
    Case("text", ref("B5"), (Answer("p", kind="text/markdown"),), {"B5": NAMED}, THREE),
    Case("page without a type", ref("B7"), (Answer("<p>", kind=""),), {"B7": NAMED}, THREE),
    Case("bytes", ref("B6"), (Answer("%P", kind="application/pdf"),), {"B6": NAMED}, THREE),
)

"""Each keyword of JSON Schema through a generated client: what fits is sent and read, what does not
is refused before it is sent, but for what decision 76 lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pytest

from tests.support.keywords import Bodies, Schema, bodies

TEXT = {"type": "string"}
CARD = {"type": "object", "required": ["number"], "properties": {"number": TEXT}}


class Keyword(NamedTuple):
    """A schema with the keyword; what fits it, what does not, and what of that is sent all the
    same."""

    schema: Schema
    fits: list[Any]
    refused: list[Any]
    sent: Sequence[Any] = ()


KEYWORDS: dict[str, Keyword] = {
    "true": Keyword(True, [None, 1, "a", [], {}], []),
    "false": Keyword(False, [], [1, "a", [], {}]),
    "type": Keyword({"type": ["integer", "null"]}, [1, 2.0, None], ["1", 1.5, True, [], {}]),
    "enum": Keyword({"enum": ["small", "large"]}, ["small"], [1, [], "huge"]),
    "const": Keyword({"const": {"a": [1]}}, [{"a": [1.0]}], [{"a": [True]}, {"a": [1], "b": 2}]),
    "minimum": Keyword({"minimum": 3}, [3, "x", None], [2.9]),
    "exclusiveMinimum": Keyword({"exclusiveMinimum": 3}, [3.1, []], [3]),
    "maximum": Keyword({"maximum": 3}, [3, {}], [4]),
    "exclusiveMaximum": Keyword({"exclusiveMaximum": 3}, [2, True], [3.0]),
    "multipleOf": Keyword({"multipleOf": 0.25}, [1.75, "x"], [0.3]),
    "minLength": Keyword({"minLength": 2.0}, ["ab", 1, None], ["a"]),
    "maxLength": Keyword({"maxLength": 2}, ["ab", [1, 2, 3]], ["abc"]),
    "pattern": Keyword({"pattern": "^[a-c]+$"}, ["abc", 7, None], ["abcd"]),
    "minItems": Keyword({"minItems": 1}, [[1], "", {}], [[]]),
    "maxItems": Keyword({"maxItems": 1}, [[1], "long"], [[1, 2]]),
    "uniqueItems": Keyword({"uniqueItems": True}, [[1, "1"], 1], [["a", "a"]]),
    "minProperties": Keyword({"minProperties": 1}, [{"a": 1}, None, 0], [{}]),
    "maxProperties": Keyword({"maxProperties": 1}, [{"a": 1}, [1, 2]], [{"a": 1, "b": 2}]),
    "required": Keyword(CARD, [{"number": "4"}], [{}, {"digits": "4"}, 4]),
    "properties": Keyword({"properties": {"a": TEXT}}, [{"a": "x"}, {}], [{"a": 1}]),
    "patternProperties": Keyword(
        {"type": "object", "patternProperties": {"^x-": TEXT}},
        [{"x-a": "b", "a": 1}],
        [{"x-a": 1}],
    ),
    "additionalProperties": Keyword(
        CARD | {"additionalProperties": False}, [{"number": "4"}], [{"number": "4", "cvc": 1}]
    ),
    "propertyNames": Keyword({"propertyNames": {"maxLength": 2}}, [{"ab": 1}, 12345], [{"abc": 1}]),
    "items": Keyword({"items": TEXT}, [["a"], []], [["a", 1]]),
    "prefixItems": Keyword({"prefixItems": [TEXT, {"type": "null"}]}, [["a", None, 1]], [["a", 1]]),
    "contains": Keyword({"contains": {"minimum": 5}}, [[1, 5], "x"], [[1], []]),
    "minContains": Keyword({"contains": {"const": 1}, "minContains": 2}, [[1, 0, 1]], [[1, 0]]),
    "maxContains": Keyword({"contains": {"const": 1}, "maxContains": 1}, [[1, 0]], [[1, 1], [0]]),
    "allOf": Keyword(
        {"allOf": [CARD, {"properties": {"cvc": {"type": "integer"}}}]},
        [{"number": "4", "cvc": 1}],
        [{"cvc": 1}, {"number": "4", "cvc": "1"}],
    ),
    "anyOf": Keyword({"anyOf": [TEXT, {"type": "integer", "minimum": 2}]}, ["a", 2], [1, None, []]),
    "oneOf": Keyword(
        {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 2}]}, [1, 2.5], ["x"], [3]
    ),
    "not": Keyword({"type": "string", "not": {"enum": ["root"]}}, ["me"], ["root", 1]),
    "if": Keyword(
        CARD
        | {
            "if": {"properties": {"number": {"minLength": 3}}},
            "then": {"required": ["cvc"]},
            "else": {"not": {"required": ["cvc"]}},
        },
        [{"number": "4"}, {"number": "444", "cvc": 1}],
        [{"number": "444"}, {"number": "4", "cvc": 1}],
    ),
    "dependentRequired": Keyword(
        CARD | {"dependentRequired": {"number": ["cvc"]}},
        [{"number": "4", "cvc": 1}],
        [{"number": "4"}],
    ),
    "dependentSchemas": Keyword(
        CARD | {"dependentSchemas": {"cvc": {"minProperties": 3}}},
        [{"number": "4"}, {"number": "4", "cvc": 1, "name": ""}],
        [{"number": "4", "cvc": 1}],
    ),
    "unevaluatedProperties": Keyword(
        {
            "type": "object",
            "anyOf": [{"properties": {"a": TEXT}}, {"properties": {"b": TEXT}}],
            "unevaluatedProperties": False,
        },
        [{"a": "x", "b": "y"}, {}],
        [{"a": "x", "c": 1}],
    ),
    "unevaluatedItems": Keyword(
        {
            "type": "array",
            "prefixItems": [TEXT],
            "contains": {"const": 1},
            "unevaluatedItems": False,
        },
        [["a", 1], ["a", 1, 1]],
        [["a", 1, 2]],
    ),
    "null": Keyword(CARD | {"type": ["object", "null"]}, [None, {"number": "4"}], [{}, 0]),
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bodies]:
    schemas = [keyword.schema for keyword in KEYWORDS.values()]
    with bodies(tmp_path_factory.mktemp("keywords"), schemas) as made:
        yield made


@pytest.mark.parametrize("number", range(len(KEYWORDS)), ids=list(KEYWORDS))
def test_what_a_keyword_asks_for_is_held_before_sending_and_never_when_reading(
    client: Bodies, number: int
) -> None:
    _, fits, refused, sent = list(KEYWORDS.values())[number]
    assert [value for value in fits if not client.sends(number, value)] == []
    assert [value for value in fits if not client.reads(number, value)] == []
    assert [value for value in refused if client.sends(number, value)] == []
    assert [value for value in sent if not client.sends(number, value)] == []

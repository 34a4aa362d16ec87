"""Values for JSON Schemas, to be sent: the smallest and the fullest that a schema allows.

Input: a document of version 3.1. Output: JSON values, with bytes where the format is `binary`.
Invariants: every value is valid, jsonschema-rs being the judge, or there is None; the same schema
gives the same value; nothing that only a server may set is in it.
"""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from random import Random
from typing import Any, Final, TypeAlias

import jsonschema_rs

from oasmith.spec.structure.references import Refs
from tests.corpus.texts import matching

Schema: TypeAlias = dict[str, Any]

_DOCUMENT: Final = "urn:document"
_DEEP: Final = 4
"""Below this many objects and arrays, only what is required is given."""
_FORMATS: Final = {
    "binary": b"\x00bytes",
    "byte": "AAEC",
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "duration": "P1D",
    "email": "ada@example.com",
    "hostname": "example.com",
    "idn-email": "ada@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com/a",
    "uri-reference": "/a",
    "url": "https://example.com/a",
    "uuid": "12345678-1234-4234-8234-123456789abc",
}
_ATTEMPTS: Final = 200


class Instances:
    """Builds values for the schemas of one document."""

    def __init__(self, root: dict[str, Any]) -> None:
        self.root = _as_sent(root)
        self.refs = Refs(self.root)
        self._variant = 0
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, self.root)])

    def at(self, pointer: str, *, full: bool) -> Any:
        """A valid value for the schema at a JSON Pointer; None if none was found."""
        schema = self.resolved(pointer)
        examples = schema.get("examples", []) if isinstance(schema, dict) else []
        check = self._validator(pointer)
        for value in (*self._values(schema, full), *examples):
            if check.is_valid(_plain(value)):
                return value
        return None

    def _values(self, schema: Any, full: bool) -> Iterator[Any]:
        """What might do, best first: other variants of unions, less where all is too much."""
        for amount, self._variant in product((full, False), (-1 if full else 0, 0, -1, 1, 2)):
            yield self._value(schema, amount, 0)

    def resolved(self, pointer: str) -> Any:
        """The node at a JSON Pointer, behind references."""
        found = self.refs.resolve(pointer)
        assert found is not None, pointer
        return found.node

    def _validator(self, pointer: str) -> Any:
        fragment = pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D")
        schema = {"$ref": _DOCUMENT + fragment.replace(" ", "%20")}
        return jsonschema_rs.Draft202012Validator(schema, registry=self._registry)

    def _value(self, schema: Any, full: bool, depth: int) -> Any:
        flat = self._flat(schema, ())
        if "const" in flat:
            return flat["const"]
        if flat.get("enum"):
            known = [value for value in flat["enum"] if value is not None]
            return known[-1 if full else 0] if known else None
        build: Mapping[str, Callable[[Schema, bool, int], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": lambda s, f, d: _text(s, f),
            "integer": lambda s, f, d: int(_number(s, f)),
            "number": lambda s, f, d: _number(s, f),
            "boolean": lambda s, f, d: f,
            "null": lambda s, f, d: None,
        }
        return build[_type(flat)](flat, full, depth)

    def _flat(self, schema: Any, seen: tuple[str, ...]) -> Schema:
        """One schema without references, `allOf` merged and an alternative chosen."""
        if not isinstance(schema, dict):
            return {}
        flat = {k: v for k, v in schema.items() if k not in ("$ref", "allOf", "oneOf", "anyOf")}
        parts = [*schema.get("allOf", ()), *self._alternatives(schema)]
        if "$ref" in schema and schema["$ref"] not in seen:
            seen = (*seen, schema["$ref"])
            parts.append(self.resolved(schema["$ref"]))
        for part in parts:
            _merge(flat, self._flat(part, seen))
        return flat

    def _alternatives(self, schema: Schema) -> Iterator[Schema]:
        for key in ("oneOf", "anyOf"):
            choices = [c for c in schema.get(key, ()) if not _is_null(c)]
            if choices:
                chosen = choices[self._variant % len(choices)]
                yield chosen
                yield from _tag(schema, chosen)

    def _object(self, schema: Schema, full: bool, depth: int) -> dict[str, Any]:
        full = full and depth < _DEEP
        required = schema.get("required", ())
        value = {}
        for name, member in schema.get("properties", {}).items():
            if name in required or (full and not _is_read_only(self._flat(member, ()))):
                value[name] = self._value(member, full, depth + 1)
        more = schema.get("additionalProperties")
        count = schema.get("minProperties", 0) if value or not full else 1
        names = [*(n for n in required if n not in value), *(f"key{i}" for i in range(count))]
        if more is not False:
            for name in names[: max(count - len(value), len(required) - len(value))]:
                value[name] = self._value(more if isinstance(more, dict) else {}, full, depth + 1)
        return value

    def _array(self, schema: Schema, full: bool, depth: int) -> list[Any]:
        first = schema.get("prefixItems", [])
        wanted = 0 if depth >= _DEEP else 2 if full else 1
        size = min(max(schema.get("minItems", 0), wanted), schema.get("maxItems", math.inf))
        shapes = [*first, *[schema.get("items", {})] * int(size - len(first))]
        value = [
            self._value(shape, full and index % 2 == 0, depth + 1)
            for index, shape in enumerate(shapes)
        ]
        return list(_unlike(value)) if schema.get("uniqueItems") else value


def _as_sent(root: dict[str, Any]) -> dict[str, Any]:
    """The document with properties that only a server sets not required.

    What jsonschema-rs cannot read as a pattern is renamed: Python may.
    """
    changed = copy.deepcopy(root)
    refs = Refs(changed)
    for node in _objects(changed):
        if isinstance(node.get("pattern"), str) and not _compiles(node["pattern"]):
            node["x-pattern"] = node.pop("pattern")
        if isinstance(node.get("required"), list):
            members = node.get("properties", {})
            node["required"] = [
                name
                for name in node["required"]
                if not _is_read_only(refs.deref(members.get(name), "")[0])
            ]
    return changed


def _objects(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            waiting += node.values()
            yield node
        elif isinstance(node, list):
            waiting += node


@cache
def _compiles(pattern: str) -> bool:
    try:
        return bool(jsonschema_rs.Draft202012Validator({"pattern": pattern}))
    except jsonschema_rs.ValidationError:
        return False


def _is_read_only(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("readOnly") is True


def _is_null(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "null"


def _tag(schema: Schema, chosen: Schema) -> Iterator[Schema]:
    """What the discriminator of a union demands of the chosen variant."""
    discriminator = schema.get("discriminator")
    if isinstance(discriminator, dict) and "$ref" in chosen:
        reference = chosen["$ref"]
        name = reference.rpartition("/")[2]
        mapping = discriminator.get("mapping", {})
        tag = next((tag for tag, to in mapping.items() if to in (reference, name)), name)
        yield {"properties": {discriminator["propertyName"]: {"const": tag}}}


def _merge(into: Schema, part: Schema) -> None:
    """Add a part of an `allOf`: members and requirements add up, else the first one stays."""
    for key, value in part.items():
        if key == "properties":
            known = into.get(key, {})
            both = {name: {"allOf": [known[name], value[name]]} for name in {*known} & {*value}}
            into[key] = {**known, **value, **both}
        elif key == "required":
            into[key] = [*into.get(key, ()), *value]
        else:
            into.setdefault(key, value)


def _type(schema: Schema) -> str:
    declared = schema.get("type")
    if isinstance(declared, list):
        declared = next((kind for kind in declared if kind != "null"), "null")
    if isinstance(declared, str):
        return declared
    if "properties" in schema or isinstance(schema.get("additionalProperties"), dict):
        return "object"
    return "array" if "items" in schema else "string"


def _text(schema: Schema, full: bool) -> Any:
    least, most = schema.get("minLength", 0), schema.get("maxLength", 10_000)
    known = _FORMATS.get(schema.get("format", ""))
    pattern = schema.get("pattern", schema.get("x-pattern"))
    if pattern is not None:
        return _matching(pattern, least, most, str(known))
    if known is not None:
        return known
    return ("Aé 1&b/c"[: min(8, most)] if full else "a").ljust(least, "a")[:most]


@cache
def _matching(pattern: str, least: int, most: int, known: str) -> str:
    """A text that matches; "" where none is found."""
    random = Random(0)
    simple = (known, *(character * max(least, 1) for character in "aA0"))
    for text in (*simple, *(matching(random, pattern) or "" for _ in range(_ATTEMPTS))):
        if least <= len(text) <= most and re.search(pattern, text):
            return text
    return ""


def _number(schema: Schema, full: bool) -> Any:
    step = schema.get("multipleOf", 1 if _type(schema) == "integer" or not full else 0.5)
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    if full and high is not None:
        value = math.floor(high / step) * step
        return value - step if value == schema.get("exclusiveMaximum") else value
    if low is not None:
        value = math.ceil(low / step) * step
        return value + step if value == schema.get("exclusiveMinimum") else value
    return 7 * step if high is None or high >= 7 * step else math.floor(high / step) * step


def _unlike(values: Iterable[Any]) -> Iterator[Any]:
    seen: list[Any] = []
    for value in values:
        if value not in seen:
            seen.append(value)
            yield value


def _plain(value: Any) -> Any:
    """The value with text where there are bytes."""
    if isinstance(value, bytes):
        return "bytes"
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value

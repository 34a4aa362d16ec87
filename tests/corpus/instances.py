"""Seeded random instances of JSON Schema 2020-12 schemas.

Input: the root of an OpenAPI 3.1 document, a random source, a schema. Output: a JSON value that is
very likely valid; a validator has the last word, so what is hard to aim at (`not`, `if`,
`contains`) is left to luck. The tag of a discriminator names the variant that was drawn, also where
that stands alone, as OpenAPI demands and JSON Schema cannot say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, TypeAlias

from oasmith.spec.structure.references import Refs, join
from tests.corpus.texts import WORDS, formatted, matching

Json: TypeAlias = Any
_DEEP: Final = 4
"""From this depth on only what must be there is drawn."""

_TOO_DEEP: Final = 24
_MOST_NODES: Final = 400
"""Values in one instance from which on optional ones are left out."""

_SCALARS: Final = ("text", "", 0, -3, 2**70, 1.5, True, False, None)
_IMPLIED: Final = {
    **dict.fromkeys(("properties", "required", "additionalProperties"), "object"),
    **dict.fromkeys(("patternProperties", "propertyNames", "minProperties"), "object"),
    **dict.fromkeys(("items", "prefixItems", "minItems"), "array"),
    **dict.fromkeys(("format", "pattern", "minLength", "maxLength"), "string"),
}


class Impossible(Exception):
    """No value was found for the schema this time."""


@dataclass(slots=True)
class _Demand:
    """What a value has to satisfy: schemas without composition, and tags by property."""

    parts: list[dict[str, Json]] = field(default_factory=list)
    tags: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def values(self, key: str) -> list[Json]:
        return [part[key] for part in self.parts if key in part]


class Instances:
    """Draws instances of the schemas of one document."""

    def __init__(self, root: dict[str, Json], random: Random) -> None:
        self._refs = Refs(root)
        self._random = random
        self._nodes = 0
        self._subtypes = _subtypes(root, self._refs)
        self._claims = _claims(root, self._refs, self._subtypes)

    def draw(self, schema: Json) -> Json:
        """One value; raises Impossible where none was found."""
        self._nodes = 0
        try:
            return self._value([schema], 0)
        except RecursionError:
            raise Impossible from None

    def _value(self, schemas: Iterable[Json], depth: int, tags: Iterable[str] = ()) -> Json:
        self._nodes += 1
        if depth > _TOO_DEEP:
            raise Impossible
        demand = _Demand()
        for schema in schemas:
            self._flatten(schema, demand, depth, ())
        if constants := demand.values("const"):
            return constants[0]
        if enums := demand.values("enum"):
            common = [v for v in enums[0] if all(v in other for other in enums)]
            return self._pick([v for v in common if v in tags] or common)
        kind = self._pick(self._types(demand, depth))
        return (
            self._pick(list(tags))
            if tags and (kind == "string" or not demand.values("type"))
            else self._of_type(kind, demand, depth)
        )

    def _pick(self, options: list[Json]) -> Json:
        if not options:
            raise Impossible
        return self._random.choice(options)

    def _likely(self, depth: int) -> bool:
        """Whether something optional is drawn here."""
        if depth >= _DEEP or self._nodes > _MOST_NODES:
            return False
        return self._random.random() < (0.6 if depth < 2 else 0.3)

    # What has to hold

    def _flatten(self, schema: Json, demand: _Demand, depth: int, chain: tuple[str, ...]) -> None:
        """Add a schema with all that it refers to; `chain` are the components that extend it."""
        if schema is False:
            raise Impossible
        if not isinstance(schema, dict):
            return
        if isinstance(ref := schema.get("$ref"), str):
            self._follow(ref, demand, depth, chain)
        if len(chain) <= 1:  # a base is not what extends it
            for name, tags in self._claims.get(id(schema), {}).items():
                demand.tags.setdefault(name, tags)
        demand.parts.append(schema)
        for member in _list(schema, "allOf"):
            self._flatten(member, demand, depth, chain)
        tag = _discriminator(schema)
        groups = [_list(schema, key) for key in ("oneOf", "anyOf") if _list(schema, key)]
        for variants in groups:
            extending = [v for v in variants if self._pointer(v) in chain]
            variant = extending[0] if extending else self._variant(variants, demand, depth)
            if tag and (target := self._pointer(variant)):
                demand.tags.setdefault(tag["propertyName"], _tags(tag, target))
            if not extending:
                self._flatten(variant, demand, depth, ())
        if tag and not groups and chain:
            demand.tags.setdefault(tag["propertyName"], _tags(tag, chain[0]))

    def _follow(self, ref: str, demand: _Demand, depth: int, chain: tuple[str, ...]) -> None:
        target = self._refs.resolve(ref)
        if target is None:
            raise Impossible
        node, pointer = target.node, target.pointer
        subtypes = self._subtypes.get(pointer)
        if not chain and subtypes and "oneOf" not in node and "anyOf" not in node:
            pointer = self._pick([*([] if self._is_abstract(node) else [pointer]), *subtypes])
            node = self._refs.resolve(pointer).node  # type: ignore[union-attr]
        if pointer not in demand.seen:
            demand.seen.add(pointer)
            self._flatten(node, demand, depth, (*chain, pointer))

    def _variant(self, variants: list[Json], demand: _Demand, depth: int) -> Json:
        """A shallow one where it is deep, else any that does not lead back here."""
        onward = [v for v in variants if self._pointer(v) not in demand.seen]
        shallow = [v for v in onward if depth >= _DEEP and not self._pointer(v)]
        return self._pick(shallow or onward)

    def _is_abstract(self, base: dict[str, Json]) -> bool:
        """Whether the tag of a base has only named values, which are those of its subtypes."""
        tag = (base.get("properties") or {}).get(_discriminator(base).get("propertyName"), {})
        found = self._refs.resolve(tag["$ref"]) if "$ref" in tag else None
        return "enum" in (found.node if found else tag)

    def _pointer(self, schema: Json) -> str:
        ref = schema.get("$ref") if isinstance(schema, dict) else None
        target = self._refs.resolve(ref) if isinstance(ref, str) else None
        return target.pointer if target else ""

    def _types(self, demand: _Demand, depth: int) -> list[str]:
        declared = [{t} if isinstance(t, str) else set(t) for t in demand.values("type")]
        types = [t | {"integer"} if "number" in t else t for t in declared]
        if types:
            common = set.intersection(*types)
            return sorted(common - {"integer"} if "number" in common else common)
        implied = {kind for part in demand.parts for key, kind in _IMPLIED.items() if key in part}
        if len(implied) == 1 or demand.tags:
            return sorted(implied or {"object"})
        return ["any"] if depth >= _DEEP else ["any", "any", "object", "array"]

    # Values

    def _of_type(self, name: str, demand: _Demand, depth: int) -> Json:
        match name:
            case "null":
                return None
            case "boolean":
                return self._random.random() < 0.5
            case "integer" | "number":
                return self._number(name == "integer", demand)
            case "string":
                return self._text(demand)
            case "array":
                return self._array(demand, depth)
            case "object":
                return self._object(demand, depth)
            case _:
                return self._pick(list(_SCALARS))

    def _number(self, whole: bool, demand: _Demand) -> int | float:
        low = max([*demand.values("minimum"), *demand.values("exclusiveMinimum")], default=None)
        high = min([*demand.values("maximum"), *demand.values("exclusiveMaximum")], default=None)
        multiples = demand.values("multipleOf")
        if low is None and high is None and not multiples:
            whole = whole or self._random.random() < 0.5
            number = self._random.choice(
                (0, 1, -1, 2**53 + 1, 2**70, self._random.randint(-99, 99))
            )
            return number if whole else self._random.choice((0.1, -1e-7, 1e300, 2.5, 1.0))
        start = low if low is not None else (high - 100 if high is not None else 0)
        end = high if high is not None else start + 100
        if multiples:
            step: int | float = multiples[0]
            return step * self._random.randint(-int(-start // step), max(int(end // step), 0))
        if whole:
            first, last = -int(-start // 1), int(end // 1)
            return self._random.randint(first, max(first, last))
        return self._random.choice((start, end, self._random.uniform(start, end)))

    def _text(self, demand: _Demand) -> str:
        formats = [
            "byte" if part.get("contentEncoding") == "base64" else part.get("format")
            for part in demand.parts
        ]
        made = [t for name in formats if (t := formatted(self._random, name)) is not None]
        patterns = [p for p in demand.values("pattern") if isinstance(p, str)]
        made += [t for p in patterns if (t := matching(self._random, p)) is not None]
        if made or patterns:
            return str(self._pick(made))
        text = self._random.choice(WORDS)
        least = max(demand.values("minLength"), default=0)
        most = min(demand.values("maxLength"), default=None)
        return (text + "abc" * min(least, 10_000))[: max(least, len(text))][:most]

    def _array(self, demand: _Demand, depth: int) -> list[Json]:
        least = max(demand.values("minItems"), default=0)
        most = min(demand.values("maxItems"), default=least + 3)
        prefix: list[Json] = next(iter(demand.values("prefixItems")), [])
        size = least if not self._likely(depth) else self._random.randint(least, max(least, most))
        if prefix and most >= len(prefix) and self._random.random() < 0.8:
            size = max(size, len(prefix))
        items: list[Json] = []
        for index in range(min(size, 50)):
            schemas = [prefix[index]] if index < len(prefix) else demand.values("items")
            items.append(self._value(schemas, depth + 1))
        return items

    def _object(self, demand: _Demand, depth: int) -> dict[str, Json]:
        required = dict.fromkeys(name for names in demand.values("required") for name in names)
        members: dict[str, list[Json]] = {}
        for part in demand.parts:
            for name, schema in (part.get("properties") or {}).items():
                members.setdefault(name, []).append(schema)
        value = {}
        for name in dict.fromkeys([*members, *required]):
            if name not in required and name not in demand.tags and not self._likely(depth):
                continue
            try:
                value[name] = self._member(name, members.get(name), demand, depth)
            except Impossible:
                if name in required:
                    raise
        self._add_free_members(value, members, demand, depth)
        return value

    def _member(self, name: str, schemas: list[Json] | None, demand: _Demand, depth: int) -> Json:
        if schemas is None:
            schemas = [s for s in demand.values("additionalProperties") if isinstance(s, dict)]
        return self._value(schemas, depth + 1, demand.tags.get(name, ()))

    def _add_free_members(
        self, value: dict[str, Json], known: Iterable[str], demand: _Demand, depth: int
    ) -> None:
        """Members that no property declares, where they are allowed and sometimes."""
        least = max(demand.values("minProperties"), default=0) - len(value)
        patterns = [entry for p in demand.values("patternProperties") for entry in p.items()]
        free = [*demand.values("additionalProperties"), *demand.values("unevaluatedProperties")]
        for _ in range(max(least, 2 if self._likely(depth) else 0)):
            pattern, schema = self._pick(patterns) if patterns else (None, None)
            use_pattern = pattern is not None and (False in free or self._random.random() < 0.7)
            if use_pattern:
                name = matching(self._random, str(pattern))
            elif False in free:
                return
            else:
                name = self._name(demand, depth)
            if name is None or name in value or name in known:
                continue
            value[name] = self._value([schema] if use_pattern else free, depth + 1)

    def _name(self, demand: _Demand, depth: int) -> str | None:
        names = demand.values("propertyNames")
        name = self._value([*names, {"type": "string"}], depth + 1) if names else None
        return name if names else self._random.choice(("extra", "x-1", "two words", "class", "Ü"))


def _list(schema: dict[str, Json], key: str) -> list[Json]:
    members = schema.get(key)
    return members if isinstance(members, list) else []


def _discriminator(schema: dict[str, Json]) -> dict[str, Json]:
    tag = schema.get("discriminator")
    return tag if isinstance(tag, dict) and isinstance(tag.get("propertyName"), str) else {}


def _tags(discriminator: dict[str, Json], pointer: str) -> list[str]:
    """The tags of a component: those that the mapping gives it, else its name."""
    name = pointer.rpartition("/")[2]
    mapping = discriminator.get("mapping") or {}
    return [tag for tag, to in mapping.items() if to in (pointer, name)] or [name]


def _claims(
    root: dict[str, Json], refs: Refs, subtypes: dict[str, list[str]]
) -> dict[int, dict[str, list[str]]]:
    """What the discriminators of the document call each component: tags by property, by the id of
    its node."""
    found: dict[int, dict[str, list[str]]] = {}
    waiting: list[tuple[Json, str]] = [(root, "#")]
    while waiting:
        node, pointer = waiting.pop()
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        waiting += [(v, join(pointer, k)) for k, v in pairs if isinstance(v, dict | list)]
        tag = _discriminator(node) if isinstance(node, dict) else {}
        targets = _variants(node, refs) if tag else []
        for target in [*targets, *subtypes.get(pointer, ())] if tag else ():
            resolved = refs.resolve(target)
            if resolved is not None:
                told = resolved.node.get("x-ms-discriminator-value")
                own = [told] if told else _tags(tag, target)
                for meant in _within(resolved.node, tag["propertyName"], refs):
                    tags = found.setdefault(id(meant), {})
                    tags.setdefault(tag["propertyName"], []).extend(own)
    return found


def _variants(union: dict[str, Json], refs: Refs) -> list[str]:
    """The pointers of the variants that are references."""
    variants = [v for key in ("oneOf", "anyOf") for v in _list(union, key)]
    refers = (v["$ref"] for v in variants if isinstance(v, dict) and "$ref" in v)
    return [target.pointer for ref in refers if (target := refs.resolve(ref))]


def _within(node: Json, name: str, refs: Refs) -> Iterator[Json]:
    """What goes by a tag: the schema, and the variants of a plain union without that tag."""
    waiting, seen = [node], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) not in seen and isinstance(node, dict):
            seen.add(id(node))
            yield node
            if _discriminator(node).get("propertyName") != name and "properties" not in node:
                targets = map(refs.resolve, _variants(node, refs))
                waiting += [target.node for target in targets if target is not None]


def _subtypes(root: dict[str, Json], refs: Refs) -> dict[str, list[str]]:
    """Pointer of a component with a discriminator -> those that extend it with allOf."""
    schemas = (root.get("components") or {}).get("schemas") or {}
    found: dict[str, list[str]] = {}
    for name, node in schemas.items():
        for base in _bases(node, refs):
            found.setdefault(base, []).append(join("#/components/schemas", name))
    return found


def _bases(node: Json, refs: Refs) -> Iterator[str]:
    for member in _list(node, "allOf") if isinstance(node, dict) else ():
        ref = member.get("$ref") if isinstance(member, dict) else None
        target = refs.resolve(ref) if isinstance(ref, str) else None
        if target and isinstance(target.node, dict) and _discriminator(target.node):
            yield target.pointer

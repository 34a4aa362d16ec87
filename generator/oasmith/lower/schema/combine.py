"""allOf: several schema parts seen as one.

Every schema is lowered from a `Combined`; a schema without ``allOf`` is the case of one part.
Semantics: JSON Schema 2020-12, core section 10.2.1.1 (all parts hold), with annotations taken
from the outermost part that has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from fractions import Fraction
from math import gcd, isfinite, lcm
from typing import Any, NamedTuple

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.model import UNCONSTRAINED, Constraints
from oasmith.spec.structure.references import join
from oasmith.spec.texts.patterns import both
from oasmith.values import dataclass

_FLATTEN_LIMIT = 128
"""How many schemas may extend one another; deeper ones are left out."""


@dataclass(slots=True)
class Group:
    """One ``oneOf`` or ``anyOf`` with the discriminator beside it."""

    variants: list[Located]
    discriminator: Json
    owner: str
    """The pointer of the schema that has it."""


class Conflict(NamedTuple):
    """Two parts that no value satisfies together; the first one counts."""

    pointer: str
    message: str


@dataclass(slots=True)
class Combined:
    """The keywords of all parts together."""

    pointer: str
    parts: list[Located]
    types: frozenset[str] | None = None
    enum: list[Json] | None = None
    const: list[Json] = field(default_factory=list)
    properties: dict[str, list[Located]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    additional: list[Located] = field(default_factory=list)
    patterns: list[tuple[str, Located]] = field(default_factory=list)
    unevaluated: list[Located] = field(default_factory=list)
    names: list[Located] = field(default_factory=list)
    items: list[Located] = field(default_factory=list)
    listed: list[Group] = field(default_factory=list)
    """What the items are one of, where `items` lists it."""
    unevaluated_items: list[Located] = field(default_factory=list)
    prefix: list[list[Located]] = field(default_factory=list)
    """What all parts say of each position of an array."""
    groups: list[Group] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    demanded: dict[str, None] = field(default_factory=dict)
    """Names that alternatives beside it demand, which make no types."""
    vague: frozenset[str] = frozenset()
    """Keywords on what is not evaluated that the types of all parts do not say."""
    apart: frozenset[str] = frozenset()
    """The pointers of parts that the schema around this one holds its values to."""

    def annotation(self, key: str) -> Json:
        """The first value given for an annotation such as ``description``."""
        return next((p.node[key] for p in self.parts if key in p.node), None)

    @property
    def doc(self) -> str:
        """The description, as text; what is said of a schema referred to is not said of this."""
        texts = (part.node.get("description") for part in self._own_parts())
        return next((text for text in texts if isinstance(text, str)), "")

    @property
    def deprecated(self) -> bool:
        """Whether the schema itself, not one that it refers to, is deprecated."""
        return any(part.node.get("deprecated") is True for part in self._own_parts())

    def _own_parts(self) -> Iterator[Located]:
        inside = self.pointer + "/"
        return (p for p in self.parts if p.pointer == self.pointer or p.pointer.startswith(inside))

    @property
    def nullable(self) -> bool:
        """Whether null is one of the named types or enum values."""
        if self.enum is not None:
            return None in self.enum and (self.types is None or "null" in self.types)
        return self.types is not None and "null" in self.types

    def constraints(self) -> Constraints:
        """The tightest of each validation keyword."""
        values: dict[str, Any] = {}
        for part in self.parts:
            for key in part.node.keys() & _CONSTRAINTS.keys():
                name, accept, tighter = _CONSTRAINTS[key]
                value = part.node[key]
                if accept(value):
                    value = int(value) if accept is is_size else value
                    values[name] = tighter(values[name], value) if name in values else value
        return Constraints(**values) if values else UNCONSTRAINED


def combine(context: Context, parts: Sequence[Located], pointer: str = "") -> Combined:
    """Merge `parts` and everything that their allOf reaches.

    `pointer` is where the result stands, which is the id of the type it may become; left out,
    it is that of the first part.
    """
    flat: dict[str, Located] = {}
    for part in parts:
        for member in _members(context, part):
            flat.setdefault(member.pointer, member)
    result = Combined(pointer or parts[0].pointer, list(flat.values()))
    for part in result.parts:
        _add(result, part)
    if result.unevaluated or result.unevaluated_items:
        _leave_vague(result)
    if result.groups:
        _leave_out_itself(context, result.groups)
        result.groups = [g for g in result.groups if not _includes(context, g, flat)]
    return result


def _leave_vague(result: Combined) -> None:
    """Types say what is not evaluated only where the outermost part speaks of it, which sees all others,
    and where these evaluate the same of every value (JSON Schema core, section 11)."""
    first, *others = result.parts
    for key, parts, varying in (
        ("unevaluatedProperties", result.unevaluated, _VARYING),
        ("unevaluatedItems", result.unevaluated_items, _VARYING | {"contains"}),
    ):
        varies = any(not varying.isdisjoint(part.node) for part in result.parts)
        if parts and (varies or key not in first.node or any(key in o.node for o in others)):
            result.vague |= {key}
            parts.clear()


_VARYING = frozenset({"anyOf", "oneOf", "if", "dependentSchemas", "dependencies"})
"""Keywords that evaluate more of some values than of others."""


def _members(context: Context, part: Located) -> Iterable[Located]:
    """The part with what it refers to; most are alone, and there are very many."""
    node = part.node
    if isinstance(node, dict) and "$ref" not in node and "allOf" not in node:
        return (part,)
    return _flatten(context, part, (), set())


def _leave_out_itself(context: Context, groups: list[Group]) -> None:
    """A schema that is a variant of itself adds nothing to its values."""
    for group in groups:
        targets = [context.target(variant) for variant in group.variants]
        own = [target is not None and target.pointer == group.owner for target in targets]
        if any(own):
            context.findings.error("type-cycle", DEFINED_AS_ITSELF, group.owner)
            pairs = zip(group.variants, own, strict=True)
            group.variants = [variant for variant, is_own in pairs if not is_own]
    groups[:] = [group for group in groups if group.variants]


def _includes(context: Context, group: Group, parts: dict[str, Located]) -> bool:
    """Whether a part is itself a variant: a base that lists its subtypes adds nothing to them."""
    targets = (context.target(variant) for variant in group.variants)
    return any(target is not None and target.pointer in parts for target in targets)


def _flatten(
    context: Context, part: Located, path: tuple[str, ...], done: set[str]
) -> Iterator[Located]:
    """The part with what it extends; what is reached twice comes once."""
    target = context.target(part)
    if target is None:
        return
    is_itself = target is not part and target.node is part.node
    is_cycle = is_itself or target.pointer in path
    if is_cycle or len(path) > _FLATTEN_LIMIT:
        code, message = _CYCLE if is_cycle else _TOO_DEEP
        context.findings.error(code, message, part.pointer)
        return
    if part.pointer != target.pointer and len(part.node) > 1:
        yield Located({k: v for k, v in part.node.items() if k != "$ref"}, part.pointer)
    if target.node is False:
        yield Located({"type": []}, target.pointer)
    if not isinstance(target.node, dict) or target.pointer in done:
        return
    done.add(target.pointer)
    if "$ref" in target.node and target.node is not part.node:
        yield from _flatten(context, target, (*path, target.pointer), done)
        return
    yield target
    for member in target.items("allOf"):
        yield from _flatten(context, member, (*path, target.pointer), done)


DEFINED_AS_ITSELF = "the schema is defined as itself; what refers back is left out of its type"
_CYCLE = (
    "allof-cycle",
    "the schema includes itself through allOf; the repeated part is ignored",
)
_TOO_DEEP = (
    "too-deep",
    f"more than {_FLATTEN_LIMIT} schemas extend one another here; what is deeper is left out",
)


def _add(result: Combined, part: Located) -> None:
    for key in part.node:
        add = _KEYWORDS.get(key)
        if add is not None:
            add(result, part, part.node[key])


def _add_types(result: Combined, part: Located, declared: Json) -> None:
    names = [declared] if isinstance(declared, str) else declared
    if not isinstance(names, list):
        return
    types = _widen(frozenset(name for name in names if isinstance(name, str)))
    if result.types is not None and not types & result.types and types:
        asked = f"allOf asks for {_list(result.types)} and for {_list(types)} at once"
        pointer = join(part.pointer, "type")
        result.conflicts.append(Conflict(pointer, f"{asked}; the first is generated"))
        return
    result.types = types if result.types is None else types & result.types


def _widen(types: frozenset[str]) -> frozenset[str]:
    """Every integer is a number, so that an intersection of the two is not empty."""
    return types | {"integer"} if "number" in types else types


def _add_enum(result: Combined, _part: Located, values: Json) -> None:
    if isinstance(values, list) and values:
        if result.enum is None:
            result.enum = values
            return
        allowed = {repr(value) for value in values}
        result.enum = [v for v in result.enum if repr(v) in allowed] or result.enum


def _add_const(result: Combined, _part: Located, value: Json) -> None:
    result.const.append(value)


def _add_properties(result: Combined, part: Located, _value: Json) -> None:
    for name, schema in part.entries("properties"):
        result.properties.setdefault(name, []).append(schema)


def _add_required(result: Combined, _part: Located, names: Json) -> None:
    if isinstance(names, list):
        result.required |= dict.fromkeys(name for name in names if isinstance(name, str))


def _add_schema(key: str, attribute: str) -> Callable[[Combined, Located, Json], None]:
    def add(result: Combined, part: Located, value: Json) -> None:
        if isinstance(value, bool | dict):
            getattr(result, attribute).append(part.child(key))

    return add


def _add_not(result: Combined, _part: Located, value: Json) -> None:
    """Only what excludes everything has a meaning as a type."""
    if value is True or value == {}:
        result.types = frozenset()


def _add_patterns(result: Combined, part: Located, _value: Json) -> None:
    result.patterns.extend(part.entries("patternProperties"))


def _add_items(result: Combined, part: Located, items: Json) -> None:
    if isinstance(items, list) and isinstance(part.node.get("additionalItems"), bool | dict):
        _add_positions(result, part.items("items"))  # as in drafts before 2020-12
        result.items.append(part.child("additionalItems"))
    elif isinstance(items, list) and items:  # Swagger 2.0 lets it pass, and means no positions
        result.listed.append(Group(part.items("items"), None, join(part.pointer, "items")))
    elif isinstance(items, bool | dict):
        result.items.append(part.child("items"))


def _add_prefix(result: Combined, part: Located, _value: Json) -> None:
    _add_positions(result, part.items("prefixItems"))


def _add_positions(result: Combined, items: list[Located]) -> None:
    result.prefix += ([] for _ in items[len(result.prefix) :])
    for position, item in zip(result.prefix, items, strict=False):
        position.append(item)


def _add_group(key: str) -> Callable[[Combined, Located, Json], None]:
    def add(result: Combined, part: Located, _value: Json) -> None:
        variants = part.items(key)
        if variants:
            result.groups.append(Group(variants, part.node.get("discriminator"), part.pointer))

    return add


_KEYWORDS: dict[str, Callable[[Combined, Located, Json], None]] = {
    "type": _add_types,
    "enum": _add_enum,
    "const": _add_const,
    "properties": _add_properties,
    "required": _add_required,
    "additionalProperties": _add_schema("additionalProperties", "additional"),
    "unevaluatedProperties": _add_schema("unevaluatedProperties", "unevaluated"),
    "unevaluatedItems": _add_schema("unevaluatedItems", "unevaluated_items"),
    "propertyNames": _add_schema("propertyNames", "names"),
    "not": _add_not,
    "patternProperties": _add_patterns,
    "items": _add_items,
    "prefixItems": _add_prefix,
    "oneOf": _add_group("oneOf"),
    "anyOf": _add_group("anyOf"),
}
"""What each keyword adds to the whole."""


def _list(types: frozenset[str]) -> str:
    return " or ".join(f"`{name}`" for name in sorted(types))


def _number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_size(value: Json) -> bool:
    """Whether it can be a number of characters, items or properties; 2.0 is one."""
    return _number(value) and value >= 0 and value == value // 1


def is_limit(key: str, value: Json) -> bool:
    """Whether a keyword is one of those that limit values of a type, and has a value that it may have."""
    return key in _CONSTRAINTS and _CONSTRAINTS[key][1](value)


def _text(value: Json) -> bool:
    return isinstance(value, str)


def _true(value: Json) -> bool:
    return value is True


def _first(known: Json, _new: Json) -> Json:
    return known


def _common_multiple(known: float, new: float) -> float:
    """The least number that is a multiple of both, in decimals; the first, if one is none."""
    if not all(isfinite(number) and number > 0 for number in (known, new)):
        return known
    one, other = (Fraction(str(n) if isinstance(n, float) else n) for n in (known, new))
    divisor = gcd(one.denominator, other.denominator)
    multiple = lcm(one.numerator, other.numerator)
    return multiple if divisor == 1 else multiple / divisor


_CONSTRAINTS: dict[str, tuple[str, Callable[[Json], bool], Callable[[Any, Any], Any]]] = {
    "minimum": ("minimum", _number, max),
    "maximum": ("maximum", _number, min),
    "exclusiveMinimum": ("exclusive_minimum", _number, max),
    "exclusiveMaximum": ("exclusive_maximum", _number, min),
    "multipleOf": ("multiple_of", _number, _common_multiple),
    "minLength": ("min_length", is_size, max),
    "maxLength": ("max_length", is_size, min),
    "pattern": ("pattern", _text, both),
    "minItems": ("min_items", is_size, max),
    "maxItems": ("max_items", is_size, min),
    "uniqueItems": ("unique_items", _true, _first),
    "minProperties": ("min_properties", is_size, max),
    "maxProperties": ("max_properties", is_size, min),
}

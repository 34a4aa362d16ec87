"""allOf: several schemas merged into one `Combined`.

Input: the schemas of one place. Output: the keywords of these and of all that they extend or refer
to; all of them hold (JSON Schema core, section 10.2.1.1). Annotations are those of the outermost
part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combined import Combined, Conflict, Group
from oasmith.spec.structure.references import join

_FLATTEN_LIMIT = 128
"""How many schemas may extend one another; deeper ones are left out."""


def combine(context: Context, parts: Sequence[Located], pointer: str = "") -> Combined:
    """Merge `parts` and everything that their allOf reaches.

    `pointer` becomes the pointer of the result, and the id of the type that it may become; without
    one, it is that of the first part.
    """
    flat: dict[str, Located] = {}
    for part in parts:
        for member in _members(context, part):
            flat.setdefault(member.pointer, member)
    result = Combined(pointer or parts[0].pointer, list(flat.values()))
    for part in result.parts:
        _add(result, part)
    if result.unevaluated or result.unevaluated_items:
        _leave_to_checks(result)
    if result.groups:
        _drop_self_references(context, result.groups)
        result.groups = [g for g in result.groups if not _lists_a_part(context, g, flat)]
    return result


def _leave_to_checks(result: Combined) -> None:
    """Leave `unevaluated…` to checks where no type expresses it: unless the outermost part has it,
    which sees all others, and these evaluate the same of every value (JSON Schema core, section
    11)."""
    first, *others = result.parts
    for key, parts, varying in (
        ("unevaluatedProperties", result.unevaluated, _VARYING),
        ("unevaluatedItems", result.unevaluated_items, _VARYING | {"contains"}),
    ):
        varies = any(not varying.isdisjoint(part.node) for part in result.parts)
        if parts and (varies or key not in first.node or any(key in o.node for o in others)):
            result.checked_keywords |= {key}
            parts.clear()


_VARYING = frozenset({"anyOf", "oneOf", "if", "dependentSchemas", "dependencies"})
"""Keywords that evaluate more of some values than of others."""


def _members(context: Context, part: Located) -> Iterable[Located]:
    """The part and the schemas that it extends; a fast way for the many that extend none."""
    node = part.node
    if isinstance(node, dict) and "$ref" not in node and "allOf" not in node:
        return (part,)
    return _flatten(context, part, (), set())


def _drop_self_references(context: Context, groups: list[Group]) -> None:
    """Drop variants that are the schema itself: they add no value."""
    for group in groups:
        targets = [context.target(variant) for variant in group.variants]
        own = [target is not None and target.pointer == group.owner for target in targets]
        if any(own):
            context.findings.error("type-cycle", DEFINED_AS_ITSELF, group.owner)
            pairs = zip(group.variants, own, strict=True)
            group.variants = [variant for variant, is_own in pairs if not is_own]
    groups[:] = [group for group in groups if group.variants]


def _lists_a_part(context: Context, group: Group, parts: dict[str, Located]) -> bool:
    """Whether a part is itself a variant: a base that lists its subtypes adds nothing to them."""
    targets = (context.target(variant) for variant in group.variants)
    return any(target is not None and target.pointer in parts for target in targets)


def _flatten(
    context: Context, part: Located, path: tuple[str, ...], done: set[str]
) -> Iterator[Located]:
    """The part and the schemas that it extends, each once."""
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
        both = f"allOf requires both {_list(result.types)} and {_list(types)}"
        pointer = join(part.pointer, "type")
        result.conflicts.append(Conflict(pointer, f"{both}; the first is generated"))
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
    """A `not` that excludes every value leaves no type; others are checks."""
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

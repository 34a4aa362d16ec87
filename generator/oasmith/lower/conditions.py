"""What an object must have under a condition: `dependentRequired`, `dependentSchemas`, `if`.

The properties that a condition brings are optional ones of the class. That some are needed is
checked before sending where the condition only asks which properties are there, and for constant
values of some; anything else is told (JSON Schema core, section 10.2.2; validation, 6.5.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oasmith.json_value import Json
from oasmith.lower.combine import Combined, combine
from oasmith.lower.context import Context, Located
from oasmith.lower.references import ANNOTATIONS
from oasmith.model import Condition

_BRANCHES = ("then", "else")
_MAPS = ("dependentSchemas", "dependencies")
_ASKING = frozenset({"if", "dependentRequired", *_MAPS})


def conditional_schemas(combined: Combined) -> list[Located]:
    """The schemas that hold for objects under conditions."""
    return [located for part in _asking(combined) for located in _branches(part)]


def conditional_properties(
    context: Context, combined: Combined, inside: frozenset[str] = frozenset()
) -> dict[str, list[list[Located]]]:
    """The properties that only conditions bring: for each, what they say of it, if anything."""
    found: dict[str, list[list[Located]]] = {}
    for located in conditional_schemas(combined):
        if located.pointer in inside:
            continue
        branch = combine(context, (located,))
        own: dict[str, list[list[Located]]] = {name: [] for name in branch.required}
        own |= {name: [parts] for name, parts in branch.properties.items()}
        inner = conditional_properties(context, branch, inside | {located.pointer})
        for name, alternatives in (own | inner).items():
            if name not in combined.properties:
                found[name] = [*found.get(name, ()), *alternatives]
    for part in _asking(combined):
        names = [name for _, needs in _dependent(part) for name in needs]
        found |= {n: [] for n in names if n not in found and n not in combined.properties}
    return found


def conditions_of(context: Context, combined: Combined) -> tuple[Condition, ...]:
    """What is checked before sending; what is not, is told."""
    return tuple(c for part in _asking(combined) for c in _conditions(context, combined, part))


def as_conditions(
    context: Context, kind: str, variants: Sequence[Located], pointer: str
) -> list[Located]:
    """What a union that only demands properties asks for, in the words of conditions: one or the
    other of two sets of names is what is needed unless the other is there. More is told, as far as it
    is not said by that."""
    sides = [_demanded(variant) for variant in variants]
    if any(side == () for side in sides) and kind == "anyOf":
        return []  # one that asks for nothing is always enough
    first, *others = sides
    if first and len(others) == 1 and others[0]:
        if kind == "oneOf":
            _tell_choice(context, pointer, "that not both are there is not checked")
        told = {"if": {"required": [*first]}, "else": {"required": [*others[0]]}}
        return [Located(told, pointer)]
    _tell_choice(context, pointer, "what they ask for is not checked")
    return []


def _demanded(variant: Located) -> tuple[str, ...] | None:
    """The names that a schema demands; None where it says more than that."""
    node = variant.node
    if node is True:
        return ()
    if not isinstance(node, dict) or not _says_only(node, {"required", "properties"}):
        return None
    return _names(node.get("required"))


def _tell_choice(context: Context, pointer: str, what: str) -> None:
    context.findings.info(
        "condition-unchecked",
        f"these alternatives make no types, and {what} before sending",
        pointer,
        help="check it in your own code; that one of two sets of properties is there is checked",
    )


def evaluated_beside(
    combined: Combined, conditional: dict[str, list[list[Located]]]
) -> tuple[Condition, ...]:
    """What the properties need that an object, which is closed to what no part evaluates, may have
    because of another one (`unevaluatedProperties` beside `dependentSchemas`)."""
    found = []
    for part in _asking(combined):
        for other, located in part.entries("dependentSchemas"):
            for name, declared in located.entries("properties"):
                if conditional.get(name) == [[declared]]:
                    found.append(Condition((other,), present=(name,)))
    return tuple(found)


def tell_unchecked(context: Context, parts: Iterable[Located]) -> None:
    """Tell of the conditions of a schema that makes no class, to which nothing is held."""
    for part in parts:
        if has_conditions(part):
            _tell(context, part)


def _tell(context: Context, part: Located) -> None:
    context.findings.info(
        "condition-unchecked",
        "what holds under a condition here is typed, as optional, and not checked before sending",
        part.pointer,
        help="check it in your own code; conditions on properties that are there, or constant, which "
        "ask for further properties are checked",
    )


def has_conditions(part: Located) -> bool:
    """Whether a schema says anything under a condition."""
    return isinstance(part.node, dict) and not _ASKING.isdisjoint(part.node)


def _asking(combined: Combined) -> list[Located]:
    """The parts that say anything under a condition; of nearly all objects, none."""
    return [part for part in combined.parts if has_conditions(part)]


def _branches(part: Located) -> Iterator[Located]:
    if "if" in part.node:
        yield from (part.child(key) for key in _BRANCHES if isinstance(part.node.get(key), dict))
    for key in _MAPS:
        yield from (located for _, located in part.entries(key) if isinstance(located.node, dict))


def _conditions(context: Context, combined: Combined, part: Located) -> Iterator[Condition]:
    for name, needs in _dependent(part):
        yield Condition(needs, present=(name,))
    for key in _MAPS:
        for name, located in part.entries(key):
            if isinstance(located.node, dict):
                needs, is_all = _needs(context, combined, located)
                if needs:
                    yield Condition(needs, present=(name,))
                if not is_all:
                    _tell(context, located)
    if "if" in part.node:
        yield from _alternatives(context, combined, part)


def _dependent(part: Located) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each property needs beside it."""
    for key in ("dependentRequired", "dependencies"):
        for name, located in part.entries(key):
            if needs := _names(located.node):
                yield name, needs


def _alternatives(context: Context, combined: Combined, part: Located) -> Iterator[Condition]:
    asked = _asked(part.child("if"))
    for key in _BRANCHES:
        if not isinstance(part.node.get(key), dict):
            continue
        needs, is_all = _needs(context, combined, part.child(key))
        if needs and asked is not None:
            present, values = asked
            yield Condition(needs, present, values, otherwise=key == "else")
        if not is_all or (needs and asked is None):
            _tell(context, part.child(key))


def _asked(
    condition: Located,
) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[Json, ...]], ...]] | None:
    """The properties that must be there, and the values of some; None where more is asked."""
    node = condition.node
    if not isinstance(node, dict) or not _says_only(node, {"required", "properties"}):
        return None
    values = []
    for name, schema in condition.entries("properties"):
        known = _values(schema.node)
        if known is None:
            return None
        values.append((name, known))
    return _names(node.get("required")), tuple(values)


def _values(schema: Json) -> tuple[Json, ...] | None:
    if not isinstance(schema, dict):
        return None
    match {k: v for k, v in schema.items() if k not in ANNOTATIONS and k != "type"}:
        case {"const": value, **others} if not others:
            known = [value]
        case {"enum": [*known], **others} if not others:
            pass
        case _:
            return None
    plain = all(value is None or isinstance(value, str | int | float) for value in known)
    return tuple(known) if plain else None


def _needs(context: Context, combined: Combined, branch: Located) -> tuple[tuple[str, ...], bool]:
    """The properties that a branch needs; and whether it says nothing more that is not typed."""
    whole = combine(context.silent(), (branch,))
    known = {"required", "properties", "allOf", "$ref"}
    is_all = all(_says_only(part.node, known) for part in whole.parts) and all(
        part.node in ({}, True)
        for name, parts in whole.properties.items()
        if name in combined.properties
        for part in parts
    )
    return tuple(whole.required), is_all


def _says_only(node: dict[str, Json], known: set[str]) -> bool:
    said = {key for key in node if key not in ANNOTATIONS and not key.startswith("x-")}
    return said - known <= ({"type"} if node.get("type") == "object" else set())


def _names(value: Json) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list) else ()

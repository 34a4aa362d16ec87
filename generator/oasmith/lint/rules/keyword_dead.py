"""What it does: reports keywords that have no effect because they are about values of another type
than the schema has: `items` on a string, `minLength` on a number, `properties` on an array.

Why it matters: the generated client checks nothing of them and has no type for them. Either the
`type` is wrong, or the keyword belongs into another schema.

Example:

    {type: string, items: {type: string}}        # meant: type: array

Fix: correct the `type`, or move the keyword. Limits of the items of an array belong into `items`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.enum_members import JSON_TYPES
from oasmith.spec.structure.keywords import KEYWORDS_OF_TYPES
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_TYPE_OF: Final = {key: name for name, keys in KEYWORDS_OF_TYPES.items() for key in keys}
_TOLD_ELSEWHERE: Final = frozenset({"allOf", "anyOf", "oneOf", "$ref"})


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for all keywords of one foreign type."""
    types = types_of(node.value)
    if not types or any(name not in JSON_TYPES for name in types):
        return
    has = {"number" if name == "integer" else name for name in types}
    dead: dict[str, list[str]] = {}
    for key, value in node.value.items():
        other = _TYPE_OF.get(key)
        if other is not None and other not in has and value and _is_meant(key, value):
            dead.setdefault(other, []).append(key)
    for other, keys in dead.items():
        listed = ", ".join(f"`{key}`" for key in keys)
        yield Finding(
            join(node.pointer, keys[0]),
            f"{listed} is about {other}s and has no effect on `type: {' | '.join(types)}`",
            help=_remedy(other, types, node),
            on_key=True,
        )


def _is_meant(key: str, value: Json) -> bool:
    """Whether the keyword holds what belongs there; a value of another kind is reported as that."""
    return not isinstance(value, bool) and (key != "required" or isinstance(value, list))


def _remedy(other: str, types: list[str], node: Node) -> str:
    if types == ["array"] and "properties" in node.value:
        return (
            "write `type: object`, or move the properties: `items: {type: object, properties: …}`"
        )
    if types == ["array"] and other != "object":
        return "move it into `items`"
    if _TOLD_ELSEWHERE.isdisjoint(node.value) and other in ("array", "object"):
        return f"write `type: {other}`"
    return f"write `type: {other}`, or remove the keyword"


RULE = Rule("keyword-dead", Severity.WARN, check, ("schema",), frozenset(_TYPE_OF), advice=True)

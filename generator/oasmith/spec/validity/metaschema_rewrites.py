"""Metaschemas rewritten so that a validator explains faults in bounded time and memory.

Input: a metaschema as published. Output: one that accepts the same documents (measured in
docs/decisions/0003-validation.md).
"""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json

_REFERENCES: Final = ("#/definitions/Reference", "#/definitions/jsonReference")
_IS_REFERENCE: Json = {"type": "object", "required": ["$ref"]}
_DRAFT_4_ONLY: Final = frozenset({"$schema", "id"})


def deciding(root: dict[str, Json]) -> dict[str, Json]:
    """A metaschema of draft 4 with `if` where it tries several kinds of things.

    To explain why none fits, the validator looks at everything below once more, and so at every
    level of a schema: time doubles with each. Draft 7 knows `if`, and is the same otherwise.
    """
    return {k: _decided(node) for k, node in root.items() if k not in _DRAFT_4_ONLY}


def _decided(node: Json) -> Json:
    if isinstance(node, list):
        return [_decided(child) for child in node]
    if not isinstance(node, dict):
        return node
    decided = {key: _decided(child) for key, child in node.items()}
    if decided.get("exclusiveMinimum") is True:
        decided["exclusiveMinimum"] = decided.pop("minimum")
    for key in ("oneOf", "anyOf"):
        branches = decided.get(key)
        if isinstance(branches, list):
            conditions = [_condition(branch) for branch in branches]
            if conditions.count(None) == 1 and len(conditions) > 1:
                del decided[key]
                decided |= _choice(branches, conditions)
    return decided


def _condition(branch: Json) -> Json:
    """The schema that holds where this branch is meant: of a reference, or of a type; else None."""
    if branch.get("$ref") in _REFERENCES:
        return _IS_REFERENCE
    return {"type": branch["type"]} if "type" in branch else None


def _choice(branches: list[Json], conditions: list[Json]) -> dict[str, Json]:
    """The branch whose condition holds, or the one without any."""
    chosen: dict[str, Json] = {"allOf": [branches[conditions.index(None)]]}
    for branch, condition in zip(branches, conditions, strict=True):
        if condition is not None:
            chosen = {"if": condition, "then": branch, "else": chosen}
    return chosen


def with_closed_names(node: Json) -> Json:
    """The metaschema with `patternProperties` in place of `propertyNames`.

    The validator makes one error for each name that `propertyNames` refuses, and each holds all
    that the object has: memory for names times size, which a bad document can make gigabytes.
    """
    if isinstance(node, list):
        return [with_closed_names(child) for child in node]
    if not isinstance(node, dict):
        return node
    closed = {key: with_closed_names(child) for key, child in node.items()}
    names = closed.get("propertyNames")
    if (
        isinstance(names, dict)
        and names.keys() == {"pattern"}
        and "additionalProperties" not in node
    ):
        del closed["propertyNames"]
        closed |= {"patternProperties": {names["pattern"]: True}, "additionalProperties": False}
    return closed

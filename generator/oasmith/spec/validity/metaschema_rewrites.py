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
            told = [_condition(branch) for branch in branches]
            if told.count(None) == 1 and len(told) > 1:
                del decided[key]
                decided |= _choice(branches, told)
    return decided


def _condition(branch: Json) -> Json:
    """What tells that this branch is meant: a reference, or a type; None: nothing does."""
    if branch.get("$ref") in _REFERENCES:
        return _IS_REFERENCE
    return {"type": branch["type"]} if "type" in branch else None


def _choice(branches: list[Json], told: list[Json]) -> dict[str, Json]:
    """The branch whose condition holds, or the one without any."""
    chosen: dict[str, Json] = {"allOf": [branches[told.index(None)]]}
    for branch, condition in zip(branches, told, strict=True):
        if condition is not None:
            chosen = {"if": condition, "then": branch, "else": chosen}
    return chosen


def with_closed_names(node: Json) -> Json:
    """The metaschema with the forms of names asked for as those of properties.

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

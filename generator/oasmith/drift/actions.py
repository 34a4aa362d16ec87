"""The actions of an overlay that turn one state of a node into another.

Input: the old and the new node. Output: actions in their order. An overlay only merges: objects
member by member, lists by appending, and no value replaces one of another kind. What goes is
therefore removed first, and what is new is merged after that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.lint.overlay_action import Steps, json_path
from oasmith.source.patch import kind_of

Action: TypeAlias = dict[str, Json]
"""An action without its reason."""


def actions_between(at: Steps, old: Json, new: Json) -> Iterator[Action]:
    """The actions, in their order, that make `new` of the `old` node there.

    Both are of one kind, or the node is a member of an object.
    """
    if old == new and type(old) is type(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_objects(at, old, new)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(at, old, new)
    else:
        raise TypeError("a node does not change its kind")


def _of_objects(at: Steps, old: Action, new: Action) -> Iterator[Action]:
    update: Action = {}
    for key in old:
        if key not in new:
            yield _removal((*at, key))
    for key, value in new.items():
        if key not in old:
            update[key] = value
        elif old[key] != value or type(old[key]) is not type(value):
            if kind_of(old[key]) == kind_of(value) == "primitive":
                update[key] = value
            elif _merges(old[key], value):
                yield from actions_between((*at, key), old[key], value)
            else:
                yield _removal((*at, key))
                update[key] = value
    if update:
        yield {"target": json_path(at), "update": update}


def _merges(old: Json, new: Json) -> bool:
    """Whether the one can become the other without being removed."""
    if isinstance(old, list) and isinstance(new, list):
        return new[: len(old)] == old or _left_out(old, new) is not None
    return isinstance(old, dict) and isinstance(new, dict)


def _of_lists(at: Steps, old: list[Json], new: list[Json]) -> Iterator[Action]:
    if new[: len(old)] == old:
        yield {"target": json_path(at), "update": new[len(old) :]}
        return
    for text in _left_out(old, new) or ():
        # By its value: the list may be another one when the document comes anew.
        yield {"target": f"{json_path(at)}[?@ == {json.dumps(text)}]", "remove": True}


def _left_out(old: list[Json], new: list[Json]) -> list[str] | None:
    """The texts that a list lost, if that is all that happened to it."""
    gone = [item for item in old if item not in new]
    is_all = [item for item in old if item not in gone] == new
    return gone if is_all and all(isinstance(item, str) for item in gone) else None


def _removal(at: Steps) -> Action:
    return {"target": json_path(at), "remove": True}

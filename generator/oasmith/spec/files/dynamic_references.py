"""Dynamic references: what `$dynamicRef` and `$recursiveRef` mean at a place of a joined document.

Input: schemas and the dynamic anchors around them. Output: plain references where no anchor around
says otherwise, else the schema of the outermost anchor. Sources: JSON Schema 2020-12 Core, section
8.2.3.2; JSON Schema 2019-09 Core, section 8.2.4.2. Invariant: no schema is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens, join
from oasmith.spec.files.resolution import DEFINITIONS, IDENTITY, Place, Resources
from oasmith.spec.files.spots import Spot
from oasmith.spec.structure.references import descend

SETS_ANCHORS: Final = frozenset(("$dynamicAnchor", *DEFINITIONS))
"""Keys without which a schema sets no dynamic anchor."""


def with_plain_references(schema: dict[str, Json], spot: Spot) -> dict[str, Json]:
    """The schema with plain references in place of dynamic ones."""
    for keyword, read in _DYNAMIC.items():
        if keyword in schema:
            plain = {key: value for key, value in schema.items() if key != keyword}
            own = {"$ref": read(schema[keyword], spot)}
            schema = also(plain, own) if "$ref" in plain else plain | own
    return schema


def also(schema: dict[str, Json], member: Json) -> dict[str, Json]:
    """The schema with one more member of `allOf`."""
    members = schema.get("allOf")
    return schema | {"allOf": [*(members if isinstance(members, list) else ()), member]}


def anchors(place: Place) -> dict[str, Place]:
    """The dynamic anchors that a schema sets, itself or in its library."""
    schema = place.node
    if not isinstance(schema, dict) or SETS_ANCHORS.isdisjoint(schema):
        return {}
    found, node = descend(place.file.value, place.tokens)
    if not found or node is not schema:  # it was put here in place of a reference
        return {}
    members: list[tuple[Tokens, Json]] = [((), schema)]
    for key in DEFINITIONS:
        library = schema.get(key)
        named = library.items() if isinstance(library, dict) else ()
        members += [((key, name), member) for name, member in named]
    return {
        member["$dynamicAnchor"]: Place(place.file, (*place.tokens, *at), member)
        for at, member in reversed(members)
        if isinstance(member, dict) and isinstance(member.get("$dynamicAnchor"), str)
    }


def is_anchor(schema: Json, name: str) -> bool:
    """Whether the schema sets the dynamic anchor of that name."""
    return isinstance(schema, dict) and schema.get("$dynamicAnchor") == name


def accepts_nothing(schema: Json) -> bool:
    """Whether the schema accepts nothing, as that of an anchor does which others have to
    replace."""
    if not isinstance(schema, dict):
        return False
    said = {key: held for key, held in schema.items() if key not in IDENTITY}
    return said.get("not") in ({}, True) if "not" in said else False


def _recursion(ref: Json, spot: Spot) -> Json:
    """`$recursiveRef` (JSON Schema 2019-09, section 8.2.4.2) means the schema around it that says
    `$recursiveAnchor`, or what a plain reference would mean.
    """
    node, tokens, anchor = spot.here.file.value, spot.origin().tokens, ref
    for length, token in enumerate(tokens, 1):
        found, node = descend(node, (token,))
        if found and isinstance(node, dict) and node.get("$recursiveAnchor") is True:
            anchor = join(tokens[:length]).replace("%", "%25")
    return anchor


_DYNAMIC: Final[Mapping[str, Callable[[Json, Spot], Json]]] = {
    "$dynamicRef": lambda ref, _: ref,
    "$recursiveRef": _recursion,
}


def depends_on(place: Place, scope: Mapping[str, Place], resources: Resources) -> bool:
    """Whether a schema, or one that it refers to, has a dynamic reference to one of the anchors
    around."""
    own = anchors(place)
    scope = {name: meant for name, meant in scope.items() if own.get(name) != meant}
    waiting, seen = [place] if scope else [], set[Place]()
    while waiting:
        place = waiting.pop()
        here, nodes = resources.here(place), [place.node]
        seen.add(place)
        while nodes:
            node = nodes.pop()
            nodes += node.values() if isinstance(node, dict) else node
            nodes = [inner for inner in nodes if isinstance(inner, (dict, list))]
            if not isinstance(node, dict):
                continue
            dynamic, ref = node.get("$dynamicRef"), node.get("$ref")
            if isinstance(dynamic, str) and dynamic.partition("#")[2] in scope:
                return True
            target = None
            if isinstance(ref, str):
                target = resources.target(ref, here, place.origin())
            if target is not None and target not in seen:
                waiting.append(target)
    return False

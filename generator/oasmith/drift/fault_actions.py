"""Faults to actions: each fault is repaired in the document, and the difference becomes actions of
an overlay.

Input: a document and its faults. Output: actions with their reasons, and the repaired document.
Faults are repaired one after another, those further down first, so that every action applies to
what the actions before it left. The same faults give the same actions, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from oasmith.diagnostics import clip
from oasmith.drift.actions import Action, actions_between
from oasmith.drift.faults import Evidence, Fault, Faults
from oasmith.drift.records import Departure, Seen, as_json
from oasmith.drift.schema_changes import (
    Node,
    component_name,
    content_schema,
    declaring,
    json_type,
    listing,
    loosened,
    optional,
    widened,
    with_members,
    without_length,
)
from oasmith.json_value import Json, mapping
from oasmith.lint.overlay_action import steps_to
from oasmith.lower.codecs import codec_of
from oasmith.model import Codec
from oasmith.source.patch import kind_of, with_node
from oasmith.spec.structure.references import Refs, descend, split
from oasmith.spec.versions import Version

KEY: Final = "x-drift"
"""The key of an action with the records that it is made of; only this command's actions have it."""
_ORDER: Final = (
    *(
        "values",
        "meaning",
        "format",
        "length",
        "optional",
        "property",
        "members",
        "variant",
        "widen",
    ),
    "subtype",
    *("content", "instead", "status"),
)
_SHOWN: Final = 4
"""Places that a reason names."""
_UNDOCUMENTED: Final = "Undocumented; servers answer so."


@dataclass(frozen=True, slots=True)
class Repaired:
    """The actions of an overlay, how many faults they mend, and the document with them."""

    actions: tuple[Action, ...]
    faults: int
    root: dict[str, Json]

    def then(self, other: Repaired) -> Repaired:
        """These actions, and others after them."""
        return Repaired((*self.actions, *other.actions), self.faults + other.faults, other.root)


def repaired(root: dict[str, Json], faults: Faults, version: Version) -> Repaired:
    """The actions that mend the faults of a document; what is as it should be already gives
    none."""
    value: Json = root
    actions: list[Action] = []
    mended = 0
    for fault in sorted(faults, key=_order_in(root)):
        evidence = sorted(faults[fault], key=_order_of)
        tokens = split(fault.pointer)
        is_there, old = descend(value, tokens)
        if not is_there:
            continue
        new = _mended(value, old, fault, evidence, version)
        tokens, old, new = _of_one_kind(value, tokens, old, new)
        found = list(actions_between(steps_to(value, tokens), old, new))
        actions += _reasoned(found, evidence)
        mended += bool(found)
        value = with_node(value, tokens, new)
    return Repaired(tuple(actions), mended, value)


def _reasoned(found: Iterable[Action], evidence: Sequence[Evidence]) -> Iterator[Action]:
    """The actions of one fault with its reason; the first of them keeps the records."""
    for index, action in enumerate(found):
        kept = [as_json(*each) for each in _records(evidence).items()] if not index else []
        yield {**action, "x-reason": _reason(evidence), KEY: kept}


def _records(evidence: Iterable[Evidence]) -> dict[Departure, Seen]:
    """The records of a fault; several names that are data are one."""
    result: dict[Departure, Seen] = {}
    for each in evidence:
        known = result.get(each.departure)
        result[each.departure] = each.seen.or_(known) if known else each.seen
    return result


def _mended(
    root: Node, old: Json, fault: Fault, evidence: Sequence[Evidence], version: Version
) -> Json:
    values = list(dict.fromkeys(each.value for each in evidence))
    match fault.kind:
        case "values":
            return listing(old, _in_order(values))
        case "meaning":
            return _with_meanings(old, fault.name, values)
        case "format":
            return loosened(old)
        case "length":
            return without_length(old)
        case "optional":
            return optional(old, fault.name)
        case "property":
            return declaring(old, fault.name, values, version)
        case "members":
            return with_members(old, values, version)
        case "variant":
            return _with_variant(old, fault.name, values)
        case "subtype":
            return _with_subtypes(old, fault.name, values)
        case "widen":
            return widened(old, values, version, lambda node: Refs(root).deref(node, "")[0])
        case "status":
            return _with_status(old, fault.name, max(map(str, values)))
        case "content":
            return _with_content(old, values, version)
        case _:
            return _instead(old, fault.name, values)


def _with_variant(union: Json, tag: str, values: Sequence[Json]) -> Json:
    """A union with a further variant, of which nothing is known but its tags."""
    key = "oneOf" if isinstance(union.get("oneOf"), list) else "anyOf"
    kinds = {json_type(value) for value in values}
    kind = {"type": kinds.pop()} if len(kinds) == 1 else {}
    named = {tag: {**kind, "enum": _in_order(values)}}
    variant = {"type": "object", "required": [tag], "properties": named}
    return {**union, key: [*union[key], variant]}


def _with_meanings(node: Json, target: str, tags: Sequence[Json]) -> Json:
    """A schema whose discriminator knows further tags of a component; the name of that, which
    counts only without a mapping, too."""
    discriminator = mapping(node, "discriminator")
    known = mapping(discriminator, "mapping")
    name = target.rpartition("/")[2]
    own = {} if {name, target} & {*map(str, known.values())} else {name: target}
    new = {**own, **{str(tag): target for tag in _in_order(tags)}}
    # A value that names another one already cannot name this one too.
    return {**node, "discriminator": {**discriminator, "mapping": {**new, **known}}}


def _in_order(values: Iterable[Json]) -> list[Json]:
    """Values of enums, sorted within each type."""
    return sorted(values, key=lambda value: (str(type(value)), value))


def _with_subtypes(components: Json, base: str, names: Sequence[str]) -> Json:
    """The components, and some that extend a base by nothing but their names."""
    own = sorted(map(component_name, names))
    new = {name: {"allOf": [{"$ref": base}]} for name in own if name not in components}
    return {**components, **new} if new else components


def _with_status(responses: Json, status: str, like: str) -> Json:
    """The responses with one more: like the first success, if it is one."""
    if not isinstance(responses, dict) or status in responses:
        return responses
    added: Node = {"$ref": like} if like else {"description": _UNDOCUMENTED}
    return {**responses, status: added}


def _with_content(response: Json, kinds: Sequence[str], version: Version) -> Json:
    """The response with what came in these media types."""
    if not isinstance(response, dict):
        return response
    if not version.has_components:
        schema = content_schema(kinds[0])
        if schema.get("format") == "binary":
            schema = {"type": "file"}
        return response if "schema" in response else {**response, "schema": schema}
    added = {kind: {"schema": content_schema(kind)} for kind in sorted(kinds)}
    return {**response, "content": {**added, **mapping(response, "content")}}


def _instead(response: Json, expected: str, kinds: Sequence[str]) -> Json:
    """The response without a media type that never came, and with what came instead."""
    known = mapping(response, "content")
    if not known:
        return response
    content = {kind: held for kind, held in known.items() if kind != expected}
    is_text = len(known) == 1 and _is_text(known.get(expected), expected)
    added = {kind: {"schema": _schema_instead(kind, is_text)} for kind in sorted(kinds)}
    return {**response, "content": {**content, **added}}


def _is_text(content: Json, media_type: str) -> bool:
    """Whether a content is a text of which any will do."""
    is_string = mapping(content, "schema").get("type") == "string"
    return is_string and codec_of(media_type) is Codec.TEXT


def _schema_instead(media_type: str, is_text: bool) -> Node:
    """The schema of what came instead; of JSON in place of a text only strings are documented."""
    if is_text and codec_of(media_type) is Codec.JSON:
        return {"type": "string"}
    return content_schema(media_type)


# -- reasons -----------------------------------------------------------------------------------


def _reason(evidence: Sequence[Evidence]) -> str:
    """Why an action is there, in plain English: what was found, and where."""
    places: dict[str, list[str]] = {}
    for departure, seen in _records(evidence).items():
        places.setdefault(_what(departure), []).append(_where(departure, seen))
    return "; ".join(f"{what} {_several(where)}" for what, where in places.items())


def _what(departure: Departure) -> str:
    if departure.kind == "missing" and not departure.path:
        return "no body"
    if departure.found == "null" and departure.kind == "mistyped":
        return "null"
    return _WORDS[departure.kind].format(found=departure.found, expected=departure.expected)


def _where(departure: Departure, seen: Seen) -> str:
    status = "" if departure.status == 200 else f" ({departure.status})"
    path = f" at {clip(departure.path, 80)}" if departure.path else ""
    return f"in {counted(seen)} of {departure.endpoint}{status}{path}"


def _several(where: Sequence[str]) -> str:
    shown, rest = list(where[:_SHOWN]), len(where) - _SHOWN
    if rest > 0:
        shown.append(f"and in {rest} more place{'s' * (rest > 1)}")
    return ", ".join(shown)


def counted(seen: Seen) -> str:
    """In how many responses something was seen."""
    if seen.of:
        return f"{seen.count} of {seen.of} response{'s' if seen.of > 1 else ''}"
    return f"{seen.count} response{'s' if seen.count > 1 else ''}"


_WORDS: Final = {
    "mistyped": "{found} instead of {expected}",
    "malformed": "{found} instead of {expected}",
    "missing": "missing",
    "unknown value": "undocumented value {found}",
    "unknown property": "undocumented property ({found})",
    "unknown body": "undocumented body ({found})",
    "unknown media type": "{found} instead of {expected}",
    "unknown status": "undocumented status {found}",
}


# -- order -------------------------------------------------------------------------------------


def _order_in(root: Mapping[str, Json]) -> Callable[[Fault], tuple[Json, ...]]:
    """The order of faults: as the document has their places, what lies further down first."""

    def order(fault: Fault) -> tuple[Json, ...]:
        tokens = split(fault.pointer)
        at = tuple(_index(root, tokens[:length]) for length in range(1, min(3, len(tokens)) + 1))
        return (at, -len(tokens), tokens, _ORDER.index(fault.kind), fault.name)

    return order


def _index(root: Mapping[str, Json], tokens: Sequence[str]) -> int:
    """The position of a node among its siblings."""
    is_there, holder = descend(root, tokens[:-1])
    names = list(holder) if is_there and isinstance(holder, dict) else []
    return names.index(tokens[-1]) if tokens[-1] in names else len(names)


def _order_of(evidence: Evidence) -> tuple[Json, ...]:
    """Those seen most often first."""
    departure = evidence.departure
    return (
        -evidence.seen.count,
        *(departure.endpoint, departure.status, departure.path, departure.kind),
        *(departure.found, departure.expected, departure.model),
    )


def _of_one_kind(
    root: Json, tokens: tuple[str, ...], old: Json, new: Json
) -> tuple[tuple[str, ...], Json, Json]:
    """The change; of the object around where a node becomes one of another kind (`false`)."""
    if kind_of(old) == kind_of(new):
        return tokens, old, new
    for length in range(len(tokens) - 1, -1, -1):
        _, around = descend(root, tokens[:length])
        if isinstance(around, dict):
            return tokens[:length], around, with_node(around, tokens[length:], new)
    return tokens, old, old


def kept_records(actions: Iterable[Json]) -> Iterator[Json]:
    """The records that this command's actions of an overlay were made of."""
    for action in actions:
        records = action.get(KEY) if isinstance(action, dict) else None
        yield from records if isinstance(records, list) else ()

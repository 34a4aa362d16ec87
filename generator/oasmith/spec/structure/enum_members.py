"""Members of an `enum`: their values where they disagree with `type`, and their names.

Input: a schema, or its members and the JSON types that it declares. Output: values, and words for
findings. Invariant: the `type` decides (JSON Schema 2020-12, validation section 6.1.1); a member of
another type is read as its text says, or not at all. Linting and lowering both use this.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

from oasmith.json_value import Json

_WHOLE: Final = re.compile(r"-?[0-9]{1,18}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_WORDS: Final[dict[str, bool]] = {
    **dict.fromkeys(("true", "yes", "on"), True),
    **dict.fromkeys(("false", "no", "off"), False),
}
"""What YAML 1.1 takes for booleans, and what authors mean by such a text."""

_LONGEST_TITLE: Final = 40
"""A title with more characters is a sentence, and no name."""


class Unreadable(Exception):
    """The member has no value of the type."""


JSON_TYPES: Final = ("null", "boolean", "string", "number", "integer", "array", "object")


def is_of(name: str, value: Json) -> bool:
    """Whether a JSON value is of the JSON type; 1.0 is an integer (core, section 4.2.1)."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    match name:
        case "null":
            return value is None
        case "boolean":
            return isinstance(value, bool)
        case "string":
            return isinstance(value, str)
        case "number":
            return number
        case "integer":
            return number and value % 1 == 0
        case "array":
            return isinstance(value, list)
        case _:
            return isinstance(value, dict)


def _as_text(value: Json) -> str:
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    raise Unreadable


def _as_integer(value: Json) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise Unreadable


def _as_number(value: Json) -> float:
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value)
    raise Unreadable


def _as_boolean(value: Json) -> bool:
    if isinstance(value, str) and value.lower() in _WORDS:
        return _WORDS[value.lower()]
    if is_of("integer", value) and value in (0, 1):
        return bool(value)
    raise Unreadable


_READINGS: Final[dict[str, Callable[[Json], Json]]] = {
    "integer": _as_integer,
    "number": _as_number,
    "boolean": _as_boolean,
    "string": _as_text,
}
"""How a value of another type is read as one of this; the first that can counts."""


def read_member(value: Json, types: Collection[str]) -> Json:
    """The member as a value of one of the JSON types.

    Raises:
        Unreadable: it has no such value.
    """
    if any(is_of(name, value) for name in types):
        whole = isinstance(value, float) and "integer" in types and "number" not in types
        return int(value) if whole else value
    for name, read in _READINGS.items():
        if name in types:
            try:
                return read(value)
            except Unreadable:
                continue
    raise Unreadable


def are_texts(values: Sequence[Json], types: Collection[str]) -> bool:
    """Whether all members are texts, and may be: so are nearly all enums there are."""
    return "string" in types and all(isinstance(value, str) for value in values)


def read_members(values: Sequence[Json], types: Collection[str]) -> list[tuple[Json, Json]]:
    """Each member that can be read, with what it is read as."""
    if are_texts(values, types):
        return [(value, value) for value in values]
    found = []
    for value in values:
        try:
            found.append((value, read_member(value, types)))
        except Unreadable:
            continue
    return found


class LabelFault(NamedTuple):
    """What is wrong with an extension: as a whole, so that it says nothing, or `of_a_member`, so
    that others have their names."""

    key: str
    what: str
    of_a_member: bool


class Labels(NamedTuple):
    """What members are called and what is said of them, by `key_of` their values; `faults` are
    those of extensions that could not be used as they are.
    """

    names: dict[str, str]
    docs: dict[str, str]
    faults: list[LabelFault]


def key_of(value: Json) -> str:
    """What a member is known by: its JSON text, in which 1 and true differ."""
    return _AS_KEY(value)


_AS_KEY: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


def labels_of(schema: dict[str, Json], values: Sequence[Json]) -> Labels:
    """What the extensions beside an `enum` of these values say of its members."""
    labels = Labels({}, {}, [])
    if LABELLING.isdisjoint(schema):
        return labels
    for key in _EXTENSIONS:
        of = labels.docs if "desc" in key.lower() else labels.names
        if key in schema:
            found, fault = _told(schema[key], values)
            _add(labels, of, key, found, fault)
    for key, of in (("name", labels.names), ("description", labels.docs)):
        _add(labels, of, "x-ms-enum", _microsoft(schema, key), "")
    return labels


_EXTENSIONS: Final = (
    *("x-enum-varnames", "x-enumNames", "x-enum-names"),
    *("x-enum-descriptions", "x-enumDescriptions"),
)
"""As other generators read them; the first that says something of a member counts."""

LABELLING: Final = frozenset({*_EXTENSIONS, "x-ms-enum"})
"""All of them. An enum without one says nothing of its members."""


def _add(labels: Labels, of: dict[str, str], key: str, found: dict[str, Json], fault: str) -> None:
    texts = {member: text for member, text in found.items() if isinstance(text, str)}
    of_a_member = ""
    if of is labels.names:
        texts = {member: text for member, text in texts.items() if _is_name(text)}
        of_a_member = _name_fault(found, texts)
    of.update({member: text for member, text in texts.items() if member not in of})
    if what := fault or of_a_member:
        labels.faults.append(LabelFault(key, what, not fault))


def _told(listed: Json, values: Sequence[Json]) -> tuple[dict[str, Json], str]:
    """What an extension gives for each member, as a list beside them or an object by value."""
    if isinstance(listed, dict):
        texts = ((value, listed.get(value_text(value))) for value in values)
        return {key_of(value): text for value, text in texts if text is not None}, ""
    if not isinstance(listed, list):
        return {}, "is no list"
    given = [value for value in values if value is not None]
    if len(listed) != len(given):
        given = list(values)
    if len(listed) != len(given):
        return {}, f"has {len(listed)} for {len(given)} of the enum"
    return dict(zip(map(key_of, given), listed, strict=True)), ""


def value_text(value: Json) -> str:
    """A member as the key of an object spells it."""
    return value if isinstance(value, str) else json.dumps(value)


def _microsoft(schema: dict[str, Json], key: str) -> dict[str, Json]:
    """`x-ms-enum`, which lists objects with a `value`, a `name` and a `description`."""
    extension = schema.get("x-ms-enum")
    listed = extension.get("values") if isinstance(extension, dict) else None
    entries = [e for e in listed if isinstance(e, dict)] if isinstance(listed, list) else []
    return {key_of(e["value"]): e[key] for e in entries if "value" in e and key in e}


def takes_others(schema: dict[str, Json]) -> bool:
    """Whether `x-ms-enum` says that there may be values which the document does not list."""
    extension = schema.get("x-ms-enum")
    return isinstance(extension, dict) and extension.get("modelAsString") is True


def _is_name(text: str) -> bool:
    """Whether the text has a letter or digit, which a name needs."""
    return any(map(str.isalnum, text))


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _name_fault(found: dict[str, Json], names: dict[str, str]) -> str:
    wrong = next((text for member, text in found.items() if member not in names), None)
    if wrong is not None:
        return f"has {json.dumps(wrong)[:40]}, which is not a name"
    seen: set[str] = set()
    for text in names.values():
        if _folded(text) in seen:
            return f"has `{text[:40]}` twice"
        seen.add(_folded(text))
    return ""


def title_as_name(title: Json) -> str:
    """The title of an annotated constant, if it can be a name."""
    short = isinstance(title, str) and len(title) <= _LONGEST_TITLE and _is_name(title)
    return title if short else ""

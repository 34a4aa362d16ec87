"""Fragments to one document: identical parts fold, conflicting ones are errors.

Vendors that publish one OpenAPI fragment per page repeat components on every page. Sections are
folded down to the things that have names (operations, components); below those, two fragments
must agree. After a conflict the first fragment wins, so that the rest can still be checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from oasmith.diagnostics import Diagnostic, Location, Related, Severity
from oasmith.json_value import Json
from oasmith.source.document import Document, Origin, origin_of
from oasmith.source.document_wide import settle
from oasmith.source.files import InputFile
from oasmith.source.pointer import Tokens, join

_SWAGGER = ("definitions", "parameters", "responses", "securityDefinitions")
_FOLDED = {"paths": 2, "webhooks": 2, "components": 2, "info": 1, **dict.fromkeys(_SWAGGER, 1)}
"""How many levels of keys are united below each top-level key; 0 for all others."""

_DOCUMENT_WIDE = ("security", "servers", "host", "basePath", "schemes", "consumes", "produces")
_INHERITED = {0: _DOCUMENT_WIDE, 2: ("parameters", "servers")}
"""By level (the document, a path item): keys whose absence matters to the operations below."""

_PINS = frozenset({("info", "x-oasmith-name")})
"""What the documents must agree on although they are different APIs, which need not."""

_PYTHON = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "array": "list",
    "object": "dict",
}
_ABSENT = object()
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


def merge(
    documents: Sequence[Document], inputs: tuple[InputFile, ...]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Merge fragments or whole documents, in order; at least one."""
    if len(documents) == 1:
        return replace(documents[0], inputs=inputs), ()
    first, *others = settle(documents)
    merging = _Merging(first)
    for document in others:
        merging.add(document)
    return Document(merging.value, inputs, merging.origins), tuple(merging.conflicts)


class _Merging:
    """The document so far, where its parts came from, and the conflicts met."""

    def __init__(self, first: Document) -> None:
        self.value: dict[str, Json] = first.value
        self.origins: dict[Tokens, Origin] = {}
        self.conflicts: list[Diagnostic] = []
        self._look_at(first)
        self._take((), ())

    def add(self, document: Document) -> None:
        """Unite the document so far with another fragment."""
        self._look_at(document)
        self.value = self._unite((), self.value, document.value)

    def _look_at(self, document: Document) -> None:
        self._theirs = document
        places = [*document.origins, *document.moves]
        self._places: dict[Tokens, list[Tokens]] = {}
        for place in places:
            self._places.setdefault(place[:2], []).append(place)
        self._places[()] = places

    def _take(self, at: Tokens, there: Tokens) -> None:
        """Note that the node `at` a place came from another place of the fragment."""
        depth = len(there)
        self.origins[at] = self._theirs.origin(there)
        for place in self._places.get(there[:2] if depth > 1 else (), ()):
            if place[:depth] == there:
                self.origins[at + place[depth:]] = self._theirs.origin(place)

    def _unite(self, at: Tokens, ours: Json, theirs: Json) -> dict[str, Json]:
        united = dict(ours)
        one_sided = self._one_sided(at, ours, theirs)
        for key, value in theirs.items():
            if key in ours:
                united[key] = self._fold((*at, key), ours[key], value)
            elif key not in one_sided:
                united[key] = value
                self._take((*at, key), (*at, key))
        return united

    def _fold(self, at: Tokens, ours: Json, theirs: Json) -> Json:
        if at == ("tags",) and isinstance(ours, list) and isinstance(theirs, list):
            return self._unite_tags(ours, theirs)
        is_section = len(at) <= _FOLDED.get(at[0], 0)
        if is_section and isinstance(ours, dict) and isinstance(theirs, dict):
            return self._unite(at, ours, theirs)
        if at[0] != "info" or at in _PINS:
            self._compare(at, ours, theirs)
        return ours

    def _unite_tags(self, ours: list[Json], theirs: list[Json]) -> list[Json]:
        united, index = list(ours), {_tag_name(tag): i for i, tag in enumerate(ours)}
        for position, tag in enumerate(theirs):
            known = index.get(_tag_name(tag))
            if known is not None:
                self._compare(("tags", str(known)), ours[known], tag, ("tags", str(position)))
                continue
            self._take(("tags", str(len(united))), ("tags", str(position)))
            united.append(tag)
        return united

    def _one_sided(self, at: Tokens, ours: Json, theirs: Json) -> set[str]:
        """Report what only one of two places says but would now hold for both."""
        level = 1 if at[:1] == ("components",) else len(at)
        found: set[str] = set()
        for key in _INHERITED.get(level, ()):
            silent = theirs if key in ours else ours
            has_operations = at or silent.get("paths") or silent.get("webhooks")
            if (key in ours) != (key in theirs) and has_operations:
                self._conflict((*at, key), (), ours.get(key, _ABSENT), theirs.get(key, _ABSENT))
                found.add(key)
        return found

    def _compare(self, at: Tokens, ours: Json, theirs: Json, there: Tokens = ()) -> None:
        found = difference(ours, theirs)
        if found is not None:
            self._conflict(at, *found, there=there)

    def _conflict(
        self, at: Tokens, below: Tokens, ours: Json, theirs: Json, there: Tokens = ()
    ) -> None:
        first = origin_of(self.origins, at + below).locate()
        tokens = (at + below)[:-1] if ours is _ABSENT else at + below
        self.conflicts.append(
            Diagnostic(
                "fragment-conflict",
                Severity.ERROR,
                _message(_subject(at, below), ours, theirs, first),
                join(tokens),
                self._theirs.origin((there or at) + below).locate(),
                help=_remedy(self.value, tokens, ours),
                label=_consequence(at, below, ours, theirs, first.file),
                related=(Related("the first one, which is used", join(at), first),),
            )
        )


def difference(ours: Json, theirs: Json, at: Tokens = ()) -> tuple[Tokens, Json, Json] | None:
    """The first structural difference of two values: where, and the two sides there.

    The order of keys does not matter; ``1``, ``1.0`` and ``true`` are different.
    """
    if ours is theirs:
        return None
    if isinstance(ours, dict) and isinstance(theirs, dict):
        keys: list[Json] = [*ours, *(key for key in theirs if key not in ours)]
        sides = [(key, ours.get(key, _ABSENT), theirs.get(key, _ABSENT)) for key in keys]
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        sides = [(str(i), a, b) for i, (a, b) in enumerate(zip(ours, theirs, strict=True))]
    else:
        return None if type(ours) is type(theirs) and ours == theirs else (at, ours, theirs)
    differences = (difference(a, b, (*at, key)) for key, a, b in sides)
    return next((found for found in differences if found), None)


def _tag_name(tag: Json) -> Json:
    return tag.get("name") if isinstance(tag, dict) else str(tag)


def _message(subject: str, ours: Json, theirs: Json, first: Location) -> str:
    elsewhere = f"{first.file}:{first.line}:{first.column}"
    if theirs is _ABSENT:
        return f"{subject} is missing here but stands in {elsewhere}"
    if ours is _ABSENT:
        return f"{subject} stands here but is missing in {elsewhere}"
    return f"{subject} is `{_shown(theirs)}` here but `{_shown(ours)}` in {elsewhere}"


def _subject(at: Tokens, below: Tokens) -> str:
    """What differs, as people say it: a property rather than its place in the schema."""
    *path, last = below or at[-1:]
    names = [token for token in path if token != "properties"]
    return f"`{'.'.join(names if names and last == 'type' else [*names, last])}`"


def _shown(value: Json) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "…"


def _consequence(at: Tokens, below: Tokens, ours: Json, theirs: Json, first: str) -> str:
    """What the two types would be in Python, for the usual case of a retyped property."""
    is_property = len(below) == 3 and (below[0], below[2]) == ("properties", "type")
    types = [_PYTHON.get(side) for side in (theirs, ours) if isinstance(side, str)]
    if not is_property or len(types) != 2 or None in types:
        return ""
    return f"would generate {at[-1]}.{below[1]}: {types[0]}; {first} gives {types[1]}"


def _remedy(value: Json, tokens: Tokens, ours: Json) -> str:
    """A paste-ready overlay action that settles the conflict for the first side."""
    advice = "make the two agree"
    if isinstance(ours, (dict, list)) or ours is _ABSENT:
        return advice
    *parents, key = tokens
    target = "$"
    for token in parents:
        if isinstance(value, list):
            target, value = f"{target}[{token}]", value[int(token)]
        else:
            name = f".{token}" if _PLAIN(token) else f"[{json.dumps(token, ensure_ascii=False)}]"
            target, value = target + name, value.get(token)
    if isinstance(value, list):
        return advice
    update = json.dumps({key: ours}, ensure_ascii=False)
    return (
        f"{advice}, or pick a winner in an overlay:\n"
        f"- target: {target if '[' not in target else json.dumps(target, ensure_ascii=False)}\n"
        f"  update: {update}"
    )

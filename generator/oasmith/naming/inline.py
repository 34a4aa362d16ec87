"""What types are called that have no name of their own in the document.

A type is called after what it is written in, and its part there: ``Order`` and its property
`items`, one item, are `OrderItem`; an operation has the words of its method, with its resource
where these say too little. What stands in a shared response, body or parameter is called like that.
Bodies of errors are called after their status, whatever operation they are of. Numbers come last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from oasmith.model import Api, NamedType, NameHint, Record, TypeId
from oasmith.naming.identifiers import class_name, pascal
from oasmith.naming.names import OperationName
from oasmith.naming.recorded import WebhookName
from oasmith.naming.sharing import is_component
from oasmith.naming.statuses import detail, status_words
from oasmith.naming.variants import Told, told_variants
from oasmith.naming.words import one_of, singular, words
from oasmith.source.pointer import unescape

Parts: TypeAlias = tuple[str, ...]

_LONG: Final = 45
"""Longer names are shortened where that says as much."""
_SHARED = re.compile(r"#/components/(responses|requestBodies|parameters|headers)/([^/]+)/")
_STATUS = re.compile(r"[-_.][1-5]\d\d$")
_SUFFIXES: Final = {
    "responses": "Response",
    "requestBodies": "Request",
    "parameters": "Parameter",
    "headers": "Header",
}
_SYNONYMS: Final = {"request": "body", "response": "result"}
_FEW: Final = 2
_ROLES: Final = (("request",), ("response",))
_VAGUE: Final = frozenset(
    [
        "attributes",
        "body",
        "config",
        "content",
        "data",
        "details",
        "error",
        "errors",
        "filter",
        "id",
        "info",
        "item",
        "items",
        "links",
        "list",
        "message",
        "meta",
        "name",
        "object",
        "option",
        "options",
        "order",
        "params",
        "properties",
        "request",
        "response",
        "result",
        "results",
        "settings",
        "sort",
        "state",
        "status",
        "type",
        "value",
        "values",
    ]
)
"""Parts that say nothing without what they are of."""


class Inline:
    """Candidates for the names of types that are written in place."""

    def __init__(
        self,
        api: Api,
        operations: Mapping[str, OperationName],
        webhooks: Mapping[str, WebhookName],
    ) -> None:
        self._types = api.types
        self._twins = api.twins
        self._resources = {id_: words(name.resource) for id_, name in operations.items()}
        self._calls = _calls(operations) | {
            id_: words(name.function.removeprefix("parse_")) or ("message",)
            for id_, name in webhooks.items()
        }
        self._told = told_variants(api)
        self.parents = {id_: self._parent(named) for id_, named in api.types.items()}

    def _parent(self, named: NamedType) -> str:
        """What a type is written in: where the document has it, not where it was reached from."""
        parent, id_ = named.hint.parent, named.id
        if named.hint.component or id_.startswith(f"{parent}/"):
            return parent
        above = id_.rpartition("/")[0]
        while above.count("/") > 1:
            if above in self._types:
                return above
            above = above.rpartition("/")[0]
        return parent

    # -- what stands for itself ----------------------------------------------------------------

    def shared(self, id_: TypeId) -> list[str]:
        """The names of what is the whole of a component that is no schema; none for others."""
        match, hint = _SHARED.match(id_), self._types[id_].hint
        if match is None or self.parents[id_] in self._types or hint.pinned:
            return []
        kind, name = match.groups()
        rest = hint.part.removeprefix(name) if kind in ("parameters", "headers") else hint.part
        name = _STATUS.sub("", unescape(name)) or name
        told = self._told.get(id_, Told(())).words
        plain = class_name(name) + pascal((*_one_item(words(rest)), *told), "")
        if name != match[2]:
            return [f"{plain}{_SUFFIXES[kind]}"]
        return [plain, f"{plain}{_SUFFIXES[kind]}"]

    def error(self, id_: TypeId) -> list[str]:
        """The names of what is the body of an error; none for others."""
        if self.parents[id_] not in self._calls:
            return []
        statuses = {named.hint.status for named in self._places(id_)}
        if "" in statuses:
            return []
        rest = _one_item(words(self._types[id_].hint.inner))
        said = status_words(statuses.pop()) if len(statuses) == 1 else ("error",)
        plain = pascal((*said, *(rest or ("body",))), "error")
        names = ["Error"] if said == ("error",) and not rest else []
        resource = self._resource(id_)
        names += [plain, *([pascal(resource, "tag") + plain] if resource else [])]
        return [*names, self._call(id_) + plain, self._call(id_) + pascal(detail(id_), "") + plain]

    def is_told(self, id_: TypeId) -> bool:
        """Whether a type is a variant that words tell from others."""
        return id_ in self._told

    def places(self, id_: TypeId) -> int:
        """How often a type is written."""
        return len(self._twins.get(id_, ())) + 1

    # -- what is a part of something -----------------------------------------------------------

    def is_ready(self, id_: TypeId, names: Mapping[TypeId, str]) -> bool:
        """Whether what a type is a part of has its name."""
        parent = self.parents[id_]
        return parent in names or parent not in self._types

    def names(self, id_: TypeId, names: Mapping[TypeId, str]) -> list[str]:
        """Names after the owner and the part; short ones first where the whole is long."""
        found = (*self._common(id_), *self._owned(id_, names))
        own = [name for name in found if name.isidentifier()]  # texts may have no letters
        short = [name for name in own if len(name) <= _LONG]
        long = sorted((name for name in own if len(name) > _LONG), key=len)
        return [
            *short,
            *long,
            self._owner(id_, names) + pascal(words(self._types[id_].hint.text), "part"),
        ]

    def _owned(self, id_: TypeId, names: Mapping[TypeId, str]) -> Iterator[str]:
        """After what a type is written in, then after what that is a part of in the end."""
        said = _said(self._types[id_].hint, self._types[id_].hint.part)
        told = self._told.get(id_, Told(()))
        near = self._owner(id_, names)
        parent = self.parents[id_]
        yield from self._of(id_, near, said, told)
        roots = [names[root]] if (root := self._root(id_)) in names else []
        for owner in roots:
            yield from self._of(id_, owner, said, told)
        if more := detail(id_):
            yield from self._of(id_, near, (*more, *said), told)
        if parent in self._calls:
            home = pascal(self._resources.get(parent, ()), "") + near
            synonyms = tuple(_SYNONYMS.get(word, word) for word in said)
            for owner in (near, home):
                yield from self._of(id_, owner, synonyms, told)
            yield from self._of(id_, home, said, told)
        if parent in self._types:
            between = (*words(self._types[parent].hint.whole), *said)
            for owner in (*roots, near):
                yield from self._of(id_, owner, between, told)

    def _of(self, id_: TypeId, owner: str, said: Parts, told: Told) -> Iterator[str]:
        """The names after one owner: a tag stands before the name of a component, other words of a
        variant behind it; a number that the part ends in goes where it can."""
        plain = tuple(
            word for at, word in enumerate(said) if not (word.isdigit() and at == len(said) - 1)
        )
        base = owner + pascal(plain or said, "")
        value = pascal(told.words, "")
        if not value:
            if owner and plain and set(_singular(words(owner))) <= set(_singular(plain)):
                yield pascal(plain, "part")
            yield base
            return
        if set(_singular(words(base))) <= set(_singular(told.words)):
            yield value if value.isidentifier() else base + value
        if told.first and is_component(self.parents[id_]) and not said and base[-1:].isalpha():
            yield value + base if value.isidentifier() else base + value
        yield base + value

    def _common(self, id_: TypeId) -> Iterator[str]:
        """Names of what is written in several places: what these have in common."""
        places = self._places(id_)
        if len({place.hint.parent for place in places}) < 2 or id_ in self._told:
            return
        parts = Counter(_said(place.hint, place.hint.inner) for place in places)
        part, count = min(parts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))
        resource = self._resource(id_)
        named = self._types[id_]
        fields = [field.wire_name for field in named.fields] if isinstance(named, Record) else []
        if resource:
            one = one_of(resource)
            if len(parts) > 1 and set().union(*parts) <= _VAGUE:
                yield pascal(one, "tag")
            if len(parts) == 1:
                yield pascal((*one, *part), "part")
        if len(parts) == 1 and part in _ROLES and len(fields) == 1 and len(fields[0]) > _FEW:
            yield pascal((*words(fields[0]), *part), "part")
        if 2 * count >= len(places) and not set(part) <= _VAGUE:
            yield pascal(part, "part")
        last = {words(place.hint.text)[-1:] for place in places}
        if len(last) == 1 and not set(only := last.pop()) <= _VAGUE:
            yield pascal((singular(only[0]),), "part")
        if len(parts) > 1 and 0 < len(fields) <= _FEW:
            listed = [word for name in fields for word in ("and", *words(name))][1:]
            yield pascal((*listed, *(["only"] if len(fields) == 1 else [])), "part")

    # -- words ---------------------------------------------------------------------------------

    def _places(self, id_: TypeId) -> Sequence[NamedType]:
        return (self._types[id_], *self._twins.get(id_, ()))

    def _owner(self, id_: TypeId, names: Mapping[TypeId, str]) -> str:
        parent = self.parents[id_]
        return names.get(parent) or self._call(id_)

    def _call(self, id_: TypeId) -> str:
        parent = self.parents[id_]
        return pascal(self._calls[parent], "call") if parent in self._calls else ""

    def _resource(self, id_: TypeId) -> Parts:
        """The resource that all places of a type are in; nothing where there are several."""
        homes = {self._resources.get(self._home(place)) for place in self._places(id_)}
        return (homes.pop() or ()) if len(homes) == 1 else ()

    def _home(self, named: NamedType) -> str:
        """The operation that a type is written in."""
        seen = set[str]()
        parent = named.hint.parent
        while parent in self._types and parent not in seen:
            seen.add(parent)
            parent = self.parents[parent]
        return parent

    def _root(self, id_: TypeId) -> TypeId:
        """What a type is in the end a part of."""
        seen = {id_}
        while (parent := self.parents[id_]) in self._types and parent not in seen:
            seen.add(parent)
            id_ = parent
        return id_


def _calls(operations: Mapping[str, OperationName]) -> dict[str, Parts]:
    """The words of each operation: those of its method, with the resource where there are others of
    that name, or nothing says what it is about."""
    methods = Counter(name.method for name in operations.values())
    return {id_: _call_words(name, methods) for id_, name in operations.items()}


def _call_words(name: OperationName, methods: Mapping[str, int]) -> Parts:
    said, resource = words(name.method), words(name.resource)
    if methods[name.method] == 1 and len(said) > 1:
        return said
    if set(map(singular, resource)) <= set(map(singular, said)):
        return said
    return (*resource, *said)


def _singular(parts: Sequence[str]) -> Iterator[str]:
    return map(singular, parts)


def _said(hint: NameHint, part: str) -> Parts:
    """The words of a part of a body, or of anything else; statuses are what they say."""
    if hint.status:
        return _one_item((*status_words(hint.status), *(words(part) or ("body",))))
    return _one_item((*words(hint.role), *words(part)))


def _one_item(said: Parts) -> Parts:
    """The words of a part; one of ``items item`` is an item."""
    if said[-1:] == ("item",) and len(said) > 1 and singular(said[-2]) != said[-2]:
        return (*said[:-2], singular(said[-2]))
    return said

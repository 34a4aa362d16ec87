"""Departures to faults: which node of the document has to change, and what about it.

A fault is one thing that is wrong with one node, whatever operations told it. Where a record names
the model that departs, its schema is the place; else the way leads from the response of the operation
along the path, through references, allOf and variants.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from oasmith.drift.paths import (
    Path,
    Step,
    after_last_name,
    is_cut,
    is_data,
    parts_of,
    with_any_last,
)
from oasmith.drift.places import Places, Site, Sites, tag_of
from oasmith.drift.records import Departure, Seen, Tally
from oasmith.drift.remedies import accepted, json_type, members
from oasmith.json_value import Json
from oasmith.lower.codecs import essence_of
from oasmith.spec.structure.references import join, parent
from oasmith.spec.versions import Version

_TYPES: Final = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "dict": "object",
    "list": "array",
    "null": "null",
}
"""JSON types by what records call them."""
_FORMATS: Final = {
    "a UUID": "uuid",
    "an RFC 3339 date-time with an offset": "date-time",
    "a date like 2024-12-31": "date",
    "an RFC 3339 time with an offset": "time",
    "base64 text": "byte",
}
"""Formats by what records say is expected."""
_MASK: Final = "***"
"""What clients write for a secret."""
_COMPONENT: Final = re.compile(r"[A-Za-z0-9._-]{1,100}")
_UNUSUAL: Final = re.compile(r"[^A-Za-z0-9._-]+")
_MEDIA_TYPE: Final = re.compile(r"[\w!#$&^.+-]{1,60}/[\w!#$&^.+-]{1,60}", re.ASCII)
_UNTYPED: Final = {
    "text without a media type": "text/plain",
    "bytes without a media type": "application/octet-stream",
}
"""What is read from answers that do not say what they are, by what records call that."""
_PAGES: Final = ("text/html", "application/xhtml+xml")
"""What proxies and logins answer with."""
_HALF: Final = re.compile("[\ud800-\udfff]")
_SCALARS: Final = frozenset(("string", "integer", "number", "boolean"))


class Unplaced(Exception):
    """Why no overlay can repair a departure."""


class Settled(Unplaced):
    """The document says already what was found: the record is older than a repair."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the node at a pointer: `kind` names the remedy, `name` what it is about."""

    pointer: str
    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A departure that tells a fault; `value` is what was found: a type, a value, a media type."""

    departure: Departure
    seen: Seen
    value: Json = None


@dataclass(frozen=True, slots=True)
class Left:
    """A departure for which there is no fault, and the reason; `settled` where none is needed."""

    departure: Departure
    seen: Seen
    reason: str
    settled: bool


Faults: TypeAlias = dict[Fault, list[Evidence]]

_NO_RESPONSE: Final = "the document has no response for this status"


class Placing:
    """Finds the faults of a document.

    `operations` are the places of operations by what records call them, `models` those of schemas by
    the classes of their models; both as the document was published.
    """

    def __init__(
        self,
        root: Mapping[str, Json],
        operations: Mapping[str, str],
        models: Mapping[str, str],
        version: Version,
    ) -> None:
        self._places = Places(root)
        self._version = version
        self._operations = operations
        self._models = models

    def faults(self, tally: Tally) -> tuple[Faults, list[Left]]:
        """The faults, and the departures for which there is none, with the reasons."""
        faults: Faults = {}
        unplaced: list[Left] = []
        for told, seen in tally.items():
            departure = _without_data(told)
            try:
                found = list(dict.fromkeys(self._found(departure, seen)))
            except Unplaced as reason:
                settled = isinstance(reason, Settled)
                unplaced.append(Left(departure, seen, str(reason), settled))
                continue
            for fault, value in found:
                faults.setdefault(fault, []).append(Evidence(departure, seen, value))
        return faults, unplaced

    def _found(self, departure: Departure, seen: Seen) -> Iterator[tuple[Fault, Json]]:
        operation = self._operations.get(departure.endpoint)
        if operation is None:
            raise Unplaced("the document has no such operation any more")
        if _MASK in departure.path or _MASK in departure.found:
            raise Unplaced("the server sent a secret of the request there, which is not recorded")
        match departure.kind:
            case "unknown status":
                yield from self._status(operation, departure)
            case "unknown media type":
                yield from self._media_type(operation, departure, seen)
            case "unknown body":
                yield from self._body(operation, departure)
            case "missing" if not departure.path:
                yield from self._nothing(operation, departure)
            case _:
                yield from self._in_schema(operation, departure)

    # -- responses -------------------------------------------------------------------------

    def _response(self, operation: str, status: int) -> str:
        """The place of the response that documents a status; "" where there is none."""
        responses = join(operation, "responses")
        listed = self._places.node(responses)
        keys = {str(key).upper(): str(key) for key in listed} if isinstance(listed, dict) else {}
        for key in (str(status), f"{status // 100}XX", "DEFAULT"):
            if key in keys:
                return self._places.deref(join(responses, keys[key]))[1]
        return ""

    def _documented(self, operation: str, departure: Departure) -> str:
        response = self._response(operation, departure.status)
        if response:
            return response
        successes = self._first_success(operation)
        if 200 <= departure.status < 300 and successes:
            return self._places.deref(successes)[1]
        raise Unplaced(_NO_RESPONSE)

    def _first_success(self, operation: str) -> str:
        """The place of the response by which an undocumented success is read."""
        responses = self._places.node(join(operation, "responses"))
        listed = responses if isinstance(responses, dict) else {}
        codes = [str(code) for code in listed if str(code).startswith("2")]
        return join(operation, "responses", codes[0]) if codes else ""

    def _status(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        code = str(departure.status)
        first = self._first_success(operation) if code.startswith("2") else ""
        may_have_body = bool(first) and departure.status not in (204, 205)
        has_body = may_have_body and self._bodies(self._places.deref(first)[1])
        yield Fault(join(operation, "responses"), "status", code), first if has_body else ""

    def _nothing(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        if departure.status in (204, 205):
            if self._response(operation, departure.status).endswith(f"/{departure.status}"):
                raise Settled("the document says so already")
            yield Fault(join(operation, "responses"), "status", str(departure.status)), ""
            return
        for site in self._bodies(self._documented(operation, departure)):
            yield Fault(site, "widen"), "null"

    def _body(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        told = _MEDIA_TYPE.fullmatch(departure.found)
        found = departure.found if told else "application/octet-stream"
        response = self._response(operation, departure.status)
        if not response:
            raise Unplaced(_NO_RESPONSE)
        yield Fault(response, "content", operation), found

    def _media_type(
        self, operation: str, departure: Departure, seen: Seen
    ) -> Iterator[tuple[Fault, Json]]:
        response = self._documented(operation, departure)
        found = _UNTYPED.get(departure.found, departure.found)
        if not _MEDIA_TYPE.fullmatch(found):
            raise Unplaced("the responses do not say what they are")
        if found in members(self._places.node(response), "content"):
            raise Settled("the document has it as well")
        # A text without further type may well be a page; anything else hardly is.
        if found in _PAGES and essence_of(departure.expected) != "text/plain":
            raise Unplaced("looks like the page of a proxy or a login")
        if not self._version.has_components:
            raise Unplaced(
                "Swagger 2.0 has one schema for all media types of a response: rewrite the response "
                "by hand, or upgrade the document"
            )
        is_all = not seen.of or seen.count == seen.of
        yield (
            Fault(response, "content" if not is_all else "instead", departure.expected),
            found,
        )

    def _bodies(self, response: str) -> list[Site]:
        """The schemas of a response, by whatever media type."""
        node = self._places.node(response)
        if not isinstance(node, dict):
            return []
        if "schema" in node:  # Swagger 2.0
            return [join(response, "schema")]
        content = node.get("content")
        media = [join(response, "content", kind) for kind in content] if content else []
        held = [self._places.deref(place) for place in media]
        keys = ("schema", "itemSchema")
        return [
            join(at, k) for node, at in held if isinstance(node, dict) for k in keys if k in node
        ]

    # -- schemas ---------------------------------------------------------------------------

    def _in_schema(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        path = parts_of(departure.path)
        if path is None:
            raise Unplaced("its path cannot be read")
        _refuse_halves(*path)
        if departure.kind == "unknown property":
            yield from self._property(operation, departure, path)
        elif departure.kind == "missing":
            yield from self._missing(operation, departure, path)
        elif departure.kind == "unknown value":
            yield from self._value(operation, departure, path)
        elif departure.kind == "malformed":
            yield from self._format(operation, departure, path)
        else:
            yield from self._type(operation, departure, path)

    def _ways(self, operation: str, departure: Departure, path: Path, last: int = 0) -> list[Sites]:
        """The sites at a path without its `last` steps, one tuple for each way there."""
        return self._of_model(departure, path, last) or self._of_body(
            operation, departure, path, last
        )

    def _of_model(self, departure: Departure, path: Path, last: int) -> list[Sites]:
        site = self._models.get(departure.model)
        if site is None:
            return []
        tail = after_last_name(path)
        return self._places.follow((site,), tail[: len(tail) - last])

    def _of_body(self, operation: str, departure: Departure, path: Path, last: int) -> list[Sites]:
        way = path[: len(path) - last]
        bodies = self._bodies(self._documented(operation, departure))
        found = [sites for site in bodies for sites in self._places.follow((site,), way)]
        if not found and path[:1] == (Step.ITEM,):  # of a sequence, whose schema is that of an item
            found = [s for site in bodies for s in self._places.follow((site,), way[1:])]
        if not found:
            raise Unplaced("its path leads to no schema of the document")
        return list(dict.fromkeys(found))

    def _property(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        name, types, found = path[-1] if path else "", _types_of(departure.found), False
        for sites in self._ways(operation, departure, path, 1):
            for parts in self._places.alternatives(sites):
                owner = self._declaring(parts)
                if not owner or any(name in self._places.properties(part) for part in parts):
                    continue
                found = True
                is_name = isinstance(name, str)
                fault = Fault(owner, "property", str(name)) if is_name else Fault(owner, "members")
                yield from ((fault, type_) for type_ in types)
        if not found:
            raise Settled("the document declares it already")

    def _declaring(self, parts: list[Site]) -> Site:
        """The part that a further property goes to: the last one that declares some."""
        plain = [part for part in parts if "$ref" not in self._places.node(part)]
        always = [part for part in plain if not self._places.is_conditional(part)] or plain
        own = [part for part in always if self._places.properties(part)]
        return next(iter([*own[::-1], *always[::-1]]), "")

    def _missing(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        name, found = path[-1], False
        for sites in self._ways(operation, departure, path, 1):
            for parts in self._places.alternatives(sites):
                for part in parts:
                    required = self._places.node(part).get("required")
                    for known in required if isinstance(required, list) else ():
                        if known == name or (
                            is_cut(str(name)) and str(known).startswith(str(name)[:-1])
                        ):
                            found = True
                            yield Fault(part, "optional", str(known)), None
        if not found:
            raise Settled("the document does not require it, or not by `required`")

    def _value(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        value = _value_of(departure.found)
        tagged = self._tag(operation, departure, path)
        if tagged:
            yield from ((fault, value) for fault in self._kind(tagged, str(path[-1]), value))
            return
        found = meant = False
        for sites in self._ways(operation, departure, path):
            for parts in self._places.alternatives(sites):
                listing = [part for part in parts if self._lists(part, value)]
                found = found or bool(listing)
                yield from ((Fault(part, "values"), value) for part in listing)
        for fault in self._meanings(operation, departure, path, value):
            # Listed values are tags by themselves, but beside a mapping.
            if not found or members(self._places.node(fault.pointer)["discriminator"], "mapping"):
                meant = True
                yield fault, value
        found = found or meant
        if not found:
            self._refuse_tag_of_2(operation, departure, path)
            raise Unplaced("no enum of its type stands there")

    def _lists(self, part: Site, value: Json) -> bool:
        """Whether a part has an enum or constant of values of the same JSON type."""
        node = self._places.node(part)
        values = node.get("enum", [node["const"]] if "const" in node else [])
        kinds = {json_type(each) for each in values} if isinstance(values, list) else set()
        return json_type(value) in kinds

    def _tag(self, operation: str, departure: Departure, path: Path) -> Site:
        """The union whose tag a path leads to; "" if it leads to an enum in a model."""
        if not path or self._of_model(departure, path, 0):
            return ""
        for sites in self._of_body(operation, departure, path, 1):
            alternatives = self._places.alternatives(sites)
            for part in dict.fromkeys(part for parts in alternatives for part in parts):
                node = self._places.node(part)
                for key in ("oneOf", "anyOf"):
                    if isinstance(node.get(key), list) and len(self._tagged(part, path)) > 1:
                        return part
                if tag_of(node) == path[-1]:
                    return part
        return ""

    def _meanings(
        self, operation: str, departure: Departure, path: Path, value: Json
    ) -> Iterator[Fault]:
        """The discriminators that do not know a tag of an object that is known to be of a component."""
        for sites in self._ways(operation, departure, path, 1) if path else ():
            for site in sites:
                _, target = self._places.deref(site)
                for at, named in self._places.discriminators(str(path[-1]), target):
                    if _COMPONENT.fullmatch(named.rpartition("/")[2]) and isinstance(value, str):
                        yield Fault(at, "meaning", named)

    def _kind(self, owner: Site, tag: str, value: Json) -> Iterator[Fault]:
        """The faults of a union, or of a base, of which nothing has a tag."""
        node = self._places.node(owner)
        if any(key in node for key in ("oneOf", "anyOf")):
            yield Fault(owner, "variant", tag)
            return
        if not isinstance(value, str):
            raise Unplaced("nothing that extends the base can have such a name")
        yield Fault(parent(owner), "subtype", owner)
        name = component_name(value)
        if name != value and isinstance(node["discriminator"], dict):
            yield Fault(owner, "meaning", join(parent(owner), name))

    def _tagged(self, part: Site, path: Path) -> list[Sites]:
        """The sites of the tag in the variants of a union."""
        ways = (self._places.step((v,), path[-1]) for v in self._places.variants((part,)))
        return [way[0] for way in ways if way]

    def _format(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        name, found = _FORMATS.get(departure.expected, ""), False
        for sites in self._ways(operation, departure, path):
            for parts in self._places.alternatives(sites):
                for part in parts:
                    node = self._places.node(part)
                    coded = name == "byte" and "contentEncoding" in node
                    if coded or (node.get("format") == name if name else "format" in node):
                        found = True
                        yield Fault(part, "format"), departure.found
        if not found:
            raise Settled("no schema with that format stands there")

    def _type(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        types = _types_of(departure.found)
        ways = self._ways(operation, departure, path)
        self._refuse_tag_of_2(operation, departure, path)
        if types == ["array"] and departure.expected.startswith("list of length"):
            yield from self._length(ways)
            return
        if departure.expected == "no value" and path[-1:] == (Step.ITEM,):
            # Beside positions, what follows has no schema but the length.
            lengths = list(self._length(self._ways(operation, departure, path, 1)))
            yield from lengths
            if lengths:
                return
        refusing = [way for way in ways if not all(self._takes(way, type_) for type_ in types)]
        meant = [way for way in refusing if self._is_meant(way, departure.expected)] or refusing
        if not meant and types == ["string"]:  # none of the formats in a union is that of the text
            yield from self._any_format(ways, departure.found)
            return
        if not meant:
            raise Settled("the document allows it already")
        for sites in meant:
            for site in sites:
                for type_ in types:
                    if not self._takes((site,), type_):
                        yield Fault(self._widened(site, type_), "widen"), type_

    def _refuse_tag_of_2(self, operation: str, departure: Departure, path: Path) -> None:
        """Unplaced for a tag of Swagger 2.0, which has neither unions of types nor mappings."""
        if not path or self._version.has_unions:
            return
        for sites in self._ways(operation, departure, path, 1):
            parts = self._places.all_parts(sites)
            if any(tag_of(self._places.node(part)) == path[-1] for part in parts):
                raise Unplaced(
                    "Swagger 2.0 cannot say that the tag of this object may be another one"
                )

    def _any_format(self, ways: Iterable[Sites], found: str) -> Iterator[tuple[Fault, Json]]:
        known, told = {*_FORMATS.values()}, False
        for sites in ways:
            for parts in self._places.alternatives(sites):
                for part in parts:
                    node = self._places.node(part)
                    if _text(node.get("format")) in known or "contentEncoding" in node:
                        told = True
                        yield Fault(part, "format"), found
        if not told:
            raise Settled("the document allows it already")

    def _length(self, ways: Iterable[Sites]) -> Iterator[tuple[Fault, Json]]:
        for sites in ways:
            for parts in self._places.alternatives(sites):
                for part in parts:
                    if "prefixItems" in self._places.node(part):
                        yield Fault(part, "length"), None

    def _takes(self, sites: Sites, type_: str) -> bool:
        """Whether a value of the JSON type passes at these sites, by what their types say."""
        return not any(map(self._places.is_impossible, sites)) and any(
            all(_lets(accepted(self._places.node(part)), type_) for part in parts)
            for parts in self._places.alternatives(sites)
        )

    def _is_meant(self, sites: Sites, expected: str) -> bool:
        """Whether a record that expects this may be about these sites."""
        wanted = [_TYPES[word] for word in expected.split(" or ") if word in _TYPES]
        return bool(wanted) and all(self._takes(sites, type_) for type_ in wanted)

    def _widened(self, site: Site, type_: str) -> Site:
        """Where a type is added: at the scalar that a site refers to, for it is wrong everywhere;
        else at the site itself, for what it refers to may be right elsewhere."""
        node, target = self._places.deref(site)
        types = node.get("type") if isinstance(node, dict) else None
        is_scalar = isinstance(types, str) and types in _SCALARS and "enum" not in node
        return target if is_scalar and type_ != "null" else site


def component_name(tag: str) -> str:
    """The name of a component for objects with that tag: the tag itself, where it can be one."""
    return _UNUSUAL.sub("_", tag)[:100] or "_"


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _without_data(departure: Departure) -> Departure:
    """The departure without a name that looks like data: that is nothing for an overlay."""
    path = parts_of(departure.path) if departure.kind == "unknown property" else None
    if not path or not isinstance(path[-1], str) or not is_data(path[-1]):
        return departure
    return replace(departure, path=with_any_last(departure.path))


def _lets(types: set[str] | None, type_: str) -> bool:
    return types is None or type_ in types


def _types_of(found: str) -> list[str]:
    """The JSON type that a record says was found."""
    name = "str" if found.startswith("a date-time") else found.partition(" ")[0]
    if name == "Decimal":
        raise Unplaced(
            "the number is larger than a float can be, and stays a Decimal for any schema"
        )
    if name not in _TYPES:
        raise Unplaced("it does not say which JSON type was found")
    return [_TYPES[name]]


def _value_of(found: str) -> Json:
    """The value of an enum that a record shows, like ``str 'paused'``."""
    name, _, shown = found.partition(" ")
    if shown.endswith(("…", "…'", '…"')):
        raise Unplaced("the value is longer than records show")
    try:
        value = None if found == "null" else ast.literal_eval(shown)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        raise Unplaced("the value cannot be read") from None
    if found != "null" and _TYPES.get(name) != json_type(value):
        raise Unplaced("the value cannot be read")
    _refuse_halves(value)
    return value


def _refuse_halves(*told: object) -> None:
    """A lone surrogate may come in JSON (RFC 8259, section 8.2), but stands in no text of a file."""
    if any(isinstance(text, str) and _HALF.search(text) for text in told):
        raise Unplaced("it has half of a surrogate pair, which no file can hold")

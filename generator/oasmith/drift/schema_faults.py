"""Departures of values from their schemas: which schema has to change, and what about it.

Input: an operation and a departure. Output: the faults of the schema of the model that the record
names; without one, of the schema that the path from the response of the operation arrives at,
through references, allOf and variants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from oasmith.drift.faults import Fault, Settled, Unplaced
from oasmith.drift.paths import Path, Step, after_last_name, is_cut, parts_of
from oasmith.drift.places import Places, Site, Sites, tag_of
from oasmith.drift.record_texts import FORMATS, TYPES, refuse_halves, types_of, value_of
from oasmith.drift.records import Departure
from oasmith.drift.responses import Responses
from oasmith.drift.schema_changes import accepted, component_name, json_type
from oasmith.json_value import Json, mapping
from oasmith.spec.structure.references import join, parent
from oasmith.spec.versions import Version

_COMPONENT: Final = re.compile(r"[A-Za-z0-9._-]{1,100}")
_SCALARS: Final = frozenset(("string", "integer", "number", "boolean"))


class SchemaFaults:
    """Finds the faults of the schemas of a document; `models` as in `Placing`."""

    def __init__(
        self,
        places: Places,
        responses: Responses,
        models: Mapping[str, str],
        version: Version,
    ) -> None:
        self._places = places
        self._responses = responses
        self._models = models
        self._version = version

    def found(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        """The faults that a departure shows, each with what was found; Unplaced without any."""
        path = parts_of(departure.path)
        if path is None:
            raise Unplaced("its path cannot be read")
        refuse_halves(*path)
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
        if not site:
            return []
        tail = after_last_name(path)
        return self._places.follow((site,), tail[: len(tail) - last])

    def _of_body(self, operation: str, departure: Departure, path: Path, last: int) -> list[Sites]:
        way = path[: len(path) - last]
        bodies = self._responses.bodies(self._responses.documented(operation, departure))
        found = [sites for site in bodies for sites in self._places.follow((site,), way)]
        if not found and path[:1] == (Step.ITEM,):  # of a sequence, whose schema is that of an item
            found = [s for site in bodies for s in self._places.follow((site,), way[1:])]
        if not found:
            raise Unplaced("its path leads to no schema of the document")
        return list(dict.fromkeys(found))

    def _property(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        name, types, found = path[-1] if path else "", types_of(departure.found), False
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
        value = value_of(departure.found)
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
            if not found or mapping(self._places.node(fault.pointer)["discriminator"], "mapping"):
                meant = True
                yield fault, value
        found = found or meant
        if not found:
            self._refuse_tag_of_2(operation, departure, path)
            raise Unplaced("there is no enum of its type")

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
        """The discriminators that do not know a tag of an object that is known to be of a
        component."""
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
        name, found = FORMATS.get(departure.expected, ""), False
        for sites in self._ways(operation, departure, path):
            for parts in self._places.alternatives(sites):
                for part in parts:
                    node = self._places.node(part)
                    coded = name == "byte" and "contentEncoding" in node
                    if coded or (node.get("format") == name if name else "format" in node):
                        found = True
                        yield Fault(part, "format"), departure.found
        if not found:
            raise Settled("there is no schema with that format")

    def _type(
        self, operation: str, departure: Departure, path: Path
    ) -> Iterator[tuple[Fault, Json]]:
        types = types_of(departure.found)
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
        known, is_formatted = {*FORMATS.values()}, False
        for sites in ways:
            for parts in self._places.alternatives(sites):
                for part in parts:
                    node = self._places.node(part)
                    if _text(node.get("format")) in known or "contentEncoding" in node:
                        is_formatted = True
                        yield Fault(part, "format"), found
        if not is_formatted:
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
        wanted = [TYPES[word] for word in expected.split(" or ") if word in TYPES]
        return bool(wanted) and all(self._takes(sites, type_) for type_ in wanted)

    def _widened(self, site: Site, type_: str) -> Site:
        """Where a type is added: at the scalar that a site refers to, for it is wrong everywhere;
        else at the site itself, for what it refers to may be right elsewhere."""
        node, target = self._places.deref(site)
        types = node.get("type") if isinstance(node, dict) else None
        is_scalar = isinstance(types, str) and types in _SCALARS and "enum" not in node
        return target if is_scalar and type_ != "null" else site


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _lets(types: set[str] | None, type_: str) -> bool:
    return types is None or type_ in types

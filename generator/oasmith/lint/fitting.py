"""Where a JSON value does not fit a schema: subtree by subtree, with the keyword that it breaks.

Input: a value and a schema of the document. Output: misfits. One that cannot be judged (a broken
reference, a type that does not exist, a pattern of another dialect) fits; what stands beside it is
still looked at. Time grows with the value and the schemas that it meets: each pair of both is
compared once.

What generated clients accept is not a misfit: more properties than are described, and more than one
variant of a `oneOf` that fits. Of properties that only travel one way, none is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from oasmith.json_value import Json
from oasmith.lint.fitting_limits import Misfit, broken_limits
from oasmith.lint.reading import mapping, sequence, types_of
from oasmith.lint.schemas import Place
from oasmith.spec.structure.enum_members import JSON_TYPES, is_of
from oasmith.spec.structure.references import Refs, join
from oasmith.spec.suggestions import nearest
from oasmith.spec.versions import Version

_MET: Final = 20
_DEEPEST: Final = 60
"""How many schemas are followed into one another; what is deeper fits."""


_Known = dict[tuple[int, str], list[Misfit]]


class Fitting:
    """Compares values with the schemas of one document."""

    def __init__(self, refs: Refs, version: Version) -> None:
        self._refs = refs
        self._has_nullable = version.null == "nullable"
        self.met: dict[str, list[Json]] = {}
        """The first few scalars that were compared with each schema, by its pointer."""

    def misfits(self, value: Json, schema: Place) -> list[Misfit]:
        """Every part of the value that breaks a keyword of the schema."""
        return self._misfits(value, schema, {}, 0)

    def _misfits(self, value: Json, schema: Place, known: _Known, depth: int) -> list[Misfit]:
        node, pointer = schema
        if node is False:
            return [Misfit((), pointer, "is not allowed here")]
        if not isinstance(node, dict) or not node or depth > _DEEPEST:
            return []
        key = id(value), pointer
        found = known.get(key)
        if found is None:
            known[key] = []  # a schema that leads back to itself says nothing more
            found = known[key] = list(self._compared(value, node, pointer, known, depth + 1))
        return found

    def _compared(
        self, value: Json, node: dict[str, Json], pointer: str, known: _Known, depth: int
    ) -> Iterator[Misfit]:
        reference = node.get("$ref")
        if isinstance(reference, str):
            target = self._refs.resolve(reference)
            if target is not None:
                yield from self._misfits(value, Place(target.node, target.pointer), known, depth)
            if self._has_nullable or len(node) == 1:
                return  # 3.0 has no keywords beside a reference
        if (
            not isinstance(value, dict | list)
            and len(met := self.met.setdefault(pointer, [])) < _MET
        ):
            met.append(value)
        if value is None and self._has_nullable and node.get("nullable") is True:
            return
        wrong = [*self._of_type(value, node, pointer)]
        if wrong:
            yield from wrong
            return
        yield from broken_limits(value, node, pointer)
        if isinstance(value, dict):
            yield from self._in_object(value, node, pointer, known, depth)
        elif isinstance(value, list):
            yield from self._in_array(value, node, pointer, known, depth)
        for index, part in enumerate(sequence(node, "allOf")):
            yield from self._misfits(
                value, Place(part, join(pointer, "allOf", index)), known, depth
            )
        for union in ("oneOf", "anyOf"):
            if variants := sequence(node, union):
                yield from self._in_union(value, node, variants, join(pointer, union), known, depth)

    def _of_type(self, value: Json, node: dict[str, Json], pointer: str) -> Iterator[Misfit]:
        types = types_of(node)
        is_known = bool(types) and all(name in JSON_TYPES for name in types)
        if is_known and not any(is_of(name, value) for name in types):
            yield Misfit((), join(pointer, "type"), f"is not of type `{' | '.join(types)}`")

    def _in_object(
        self,
        value: dict[str, Json],
        node: dict[str, Json],
        pointer: str,
        known: _Known,
        depth: int,
    ) -> Iterator[Misfit]:
        properties = mapping(node, "properties")
        for index, name in enumerate(sequence(node, "required")):
            if isinstance(name, str) and name not in value and self._is_missed(properties, name):
                yield Misfit((), join(pointer, "required", index), f"has no `{name}`")
        free = node.get("additionalProperties")
        is_map = isinstance(free, dict) and not mapping(node, "patternProperties")
        for name, member in value.items():
            if name in properties:
                inner = Place(properties[name], join(pointer, "properties", name))
            elif is_map:
                inner = Place(free, join(pointer, "additionalProperties"))
            else:
                continue
            yield from _below(name, self._misfits(member, inner, known, depth))

    def _is_missed(self, properties: dict[str, Json], name: str) -> bool:
        """Whether a value lacks something without it: not where it travels one way only, or where
        the name under `required` is misspelled."""
        if name not in properties and nearest(name, properties):
            return False
        schema = properties.get(name)
        target, _ = self._refs.deref(schema, "")
        return not any(
            isinstance(each, dict)
            and (each.get("readOnly") is True or each.get("writeOnly") is True)
            for each in (schema, target)
        )

    def _in_array(
        self, value: list[Json], node: dict[str, Json], pointer: str, known: _Known, depth: int
    ) -> Iterator[Misfit]:
        first = sequence(node, "prefixItems")
        rest = node.get("items")
        for index, item in enumerate(value):
            if index < len(first):
                inner = Place(first[index], join(pointer, "prefixItems", index))
            else:
                inner = Place(rest, join(pointer, "items"))
            yield from _below(index, self._misfits(item, inner, known, depth))

    def _in_union(
        self,
        value: Json,
        node: dict[str, Json],
        variants: list[Json],
        pointer: str,
        known: _Known,
        depth: int,
    ) -> Iterator[Misfit]:
        """The misfits of the variant that was most likely meant, if none fits."""
        places = [Place(variant, join(pointer, i)) for i, variant in enumerate(variants)]
        places = self._told_by_tag(value, node, places)
        found: list[list[Misfit]] = []
        for place in places:
            misfits = self._misfits(value, place, known, depth)
            if not misfits:
                return
            found.append(misfits)
        if len(found) > 1 and all(any(not m.path for m in misfits) for misfits in found):
            yield Misfit((), pointer, f"fits none of the {len(found)} variants")
        else:
            yield from min(found, key=lambda each: (any(not m.path for m in each), len(each)))

    def _told_by_tag(
        self, value: Json, node: dict[str, Json], variants: list[Place]
    ) -> list[Place]:
        """The one variant that the discriminator says is meant, else all."""
        discriminator = mapping(node, "discriminator")
        name = discriminator.get("propertyName")
        tag = value.get(name) if isinstance(value, dict) and isinstance(name, str) else None
        target = mapping(discriminator, "mapping").get(tag, tag) if isinstance(tag, str) else None
        meant = self._refs.mapped(target)
        told = [v for v in variants if meant is not None and self._leads_to(v.node, meant.pointer)]
        return told or variants

    def _leads_to(self, variant: Json, pointer: str) -> bool:
        return self._refs.deref(variant, "")[1] == pointer


def _below(token: str | int, misfits: Iterable[Misfit]) -> Iterator[Misfit]:
    return (Misfit((token, *m.path), m.keyword, m.message) for m in misfits)

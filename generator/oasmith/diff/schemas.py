"""Types compared by what their values are on the wire.

Input: an old and a new type. Output: facts, and the named types whose comparison matters as well;
each pair of these is compared once, wherever it is reached from. Invariant: two types with the same
values have no facts, in whatever words they are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oasmith.diff.changes import Side
from oasmith.diff.facts import Edge, Fact, Found, Place
from oasmith.diff.limits import further_rules, limits
from oasmith.diff.records import RecordDiff
from oasmith.diff.scalars import scalar_facts, scalar_limits
from oasmith.diff.unions import Types, Union, union_of
from oasmith.diff.variants import lost_tags, pair_variants, paired
from oasmith.diff.versions import Pair, Version
from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    ByName,
    Const,
    Constraints,
    Enum,
    MapOf,
    Named,
    NamedType,
    NameHint,
    Nullable,
    Record,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import mentioned, without_null


class Schemas:
    """The comparisons of all types of two versions."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._nodes: dict[tuple[TypeId, TypeId], Found] = {}

    def found(self, old: TypeExpr, new: TypeExpr, place: Place) -> Found:
        """What is different between two types at one place."""
        comparer = Comparer(self.pair)
        comparer.types(old, new, place)
        return comparer.found

    def named(self, old: TypeId, new: TypeId) -> Found:
        """What is different between two named types."""
        known = self._nodes.get((old, new))
        if known is None:
            comparer = Comparer(self.pair)
            comparer.named(self.pair.old.api.types[old], self.pair.new.api.types[new])
            known = self._nodes[old, new] = comparer.found
        return known


class Comparer:
    """One comparison; `sides` are those on which what is looked at travels."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.found = Found()
        self.sides = frozenset(Side)

    def add(self, code: str, place: Place, message: str) -> None:
        """Record a fact."""
        self.found.facts.append(Fact(code, place.pointer, place.symbol, message, self.sides))

    # -- named types -----------------------------------------------------------------------

    def named(self, old: NamedType, new: NamedType) -> None:
        """Compare what two names stand for."""
        place = Place(
            new.id, self.pair.new.class_symbol(new.id), f"`{self.pair.new.names.types[new.id]}`"
        )
        match old, new:
            case Record(), Record() if old == new:
                self._same_record(new)
            case Record(), Record():
                RecordDiff(self, place).records(old, new)
            case Enum(), Enum():
                self._unions(Named(old.id), Named(new.id), place)
            case Alias(), Alias() if old == new:
                self._edges(new.target)
            case Alias(), _:
                self.types(
                    old.target, new.target if isinstance(new, Alias) else Named(new.id), place
                )
            case _, Alias():
                self.types(Named(old.id), new.target, place)
            case _:
                self.add("type-changed", place, f"{place.what} {_became(_kind(old), _kind(new))}")

    def _same_record(self, record: Record) -> None:
        """Nothing is different in place; what is referred to may be."""
        for field in record.fields:
            self._edges(field.type, RecordDiff.sides_of(field))
        if record.additional is not None:
            self._edges(record.additional)

    def _edges(self, type_: TypeExpr, sides: frozenset[Side] = frozenset(Side)) -> None:
        types = self.pair.types
        self.found.edges.extend(Edge(i, types.get(i, i), sides) for i in mentioned(type_))

    # -- types in place --------------------------------------------------------------------

    def types(self, old: TypeExpr, new: TypeExpr, place: Place) -> None:
        """Compare two types that stand at one place."""
        match old, new:
            case Named(before), Named(after):
                self.found.edges.append(Edge(before, after, self.sides))
            case Nullable(before), Nullable(after):
                self.types(before, after, place)
            case (ArrayOf(before, then), ArrayOf(after, now)):
                self._limits(then, now, place)
                self.types(before, after, _items(place))
            case _:
                self._unions(old, new, place)

    def _unions(self, old: TypeExpr, new: TypeExpr, place: Place) -> None:
        before = union_of(old, self.pair.old.api.types)
        after = union_of(new, self.pair.new.api.types)
        if before.anything is None and after.anything is None:
            self._null(before, after, place)
        if isinstance(old, Nullable) != isinstance(new, Nullable):
            one, other = map(without_null, (old, new))
            if isinstance(one, Named) and isinstance(other, Named):
                self.types(one, other, place)
                return
        self._values(before, after, place)
        self._rules(before, after, place)

    def _null(self, old: Union, new: Union, place: Place) -> None:
        if new.nullable and not old.nullable:
            self.add("became-nullable", place, f"{place.what} may be null now")
        elif old.nullable and not new.nullable:
            self.add("became-not-nullable", place, f"{place.what} may not be null any more")

    def _values(self, old: Union, new: Union, place: Place) -> None:
        if old.anything is not None or new.anything is not None:
            self._anything(old, new, place)
            return
        before, after = set(old.kinds), set(new.kinds)
        if before and after and not before & after and not _number_widens(before, after):
            message = f"{place.what} {_became(_listed(old.kinds), _listed(new.kinds))}"
            widens = {"number"} if before == {"integer"} else set()
            code = "type-widened" if after == widens else "type-changed"
            self.add(code, place, message)
            return
        self._kinds(before, after, place)
        for code, message in scalar_facts(old.scalars, new.scalars):
            self.add(code, place, f"{place.what} {message}")
        for code, message in scalar_limits(old.scalars, new.scalars):
            self.add(code, place, f"{place.what} {message}")
        self._arrays(old.arrays, new.arrays, place)
        self._objects(old, new, place)
        if not (before ^ after):
            self._constants(set(old.others), set(new.others), place)

    def _constants(self, old: set[Const], new: set[Const], place: Place) -> None:
        """Lists and objects that are written out."""
        gone, came = old - new, new - old
        if gone and came:
            self.add("type-changed", place, f"{place.what} is another constant")
        elif gone:
            self.add("variant-removed", place, f"{place.what} is no longer one of its constants")
        elif came:
            self.add("variant-added", place, f"{place.what} may be another constant as well")

    def _kinds(self, before: set[str], after: set[str], place: Place) -> None:
        """JSON types that came or went. All integers are numbers."""
        came, gone = after - before, before - after
        if "number" in after:
            gone = gone - {"integer"}
        if "number" in before:
            came = came - {"integer"}
        if came:
            what = (
                f"{_listed(sorted(before))} or {_listed(sorted(came))}" if before else "some value"
            )
            if came == {"number"} and "integer" in before and not gone:
                what = "any number"
            self.add("type-widened", place, f"{place.what} may be {what} now")
        if gone:
            if gone == {"number"} and "integer" in after and not came:
                message = f"{place.what} is an integer now, which was any number"
            else:
                message = f"{place.what} is no {_listed(sorted(gone))} any more"
            self.add("type-narrowed", place, message)

    def _anything(self, old: Union, new: Union, place: Place) -> None:
        if old.anything is None:
            self.add("type-widened", place, f"{place.what} may be anything now")
        elif new.anything is None:
            what = _listed(new.kinds) or "nothing"
            self.add("type-narrowed", place, f"{place.what} is {what} now, which was anything")
        else:
            self._limits(old.anything.constraints, new.anything.constraints, place)

    def _rules(self, old: Union, new: Union, place: Place) -> None:
        rules = ([union.checks for union in each.rules] for each in (old, new))
        for code, message in further_rules(*rules):
            self.add(code, place, f"{place.what} {message}")

    def _limits(self, old: Constraints, new: Constraints, place: Place) -> None:
        for code, message in limits(old, new):
            self.add(code, place, f"{place.what} {message}")

    # -- arrays ----------------------------------------------------------------------------

    def _arrays(
        self,
        old: Sequence[ArrayOf | TupleOf],
        new: Sequence[ArrayOf | TupleOf],
        place: Place,
    ) -> None:
        pairs, gone, came = paired(self.pair, old, new)
        for before, after in (*pairs, *zip(gone, came, strict=False)):
            self._array(before, after, place)
        if old and new and len(old) != len(new):
            code = "variant-added" if len(new) > len(old) else "variant-removed"
            self.add(code, place, f"{place.what} has {len(new)} kinds of arrays, not {len(old)}")

    def _array(self, old: ArrayOf | TupleOf, new: ArrayOf | TupleOf, place: Place) -> None:
        self._limits(old.constraints, new.constraints, place)
        match old, new:
            case TupleOf(), TupleOf() if len(old.items) == len(new.items):
                for index, (one, other) in enumerate(zip(old.all, new.all, strict=False)):
                    self.types(one, other, _items(place, index))
            case TupleOf(), TupleOf():
                message = f"{place.what} has {len(new.items)} positions, not {len(old.items)}"
                self.add("type-changed", place, message)
            case ArrayOf(), ArrayOf():
                self.types(old.item, new.item, _items(place))
            case _:
                self.add("type-changed", place, f"the items of {place.what} are told otherwise")

    # -- objects ---------------------------------------------------------------------------

    def _objects(self, old: Union, new: Union, place: Place) -> None:
        if not (old.objects and new.objects):
            return
        pairs, gone, added = pair_variants(self.pair, old, new)
        for before, after in pairs:
            self.objects(before, after, place)
        for member in gone:
            what = _described(member, self.pair.old)
            self.add("variant-removed", place, f"{place.what} is no {what} any more")
        open_ = old.takes_unknown and new.takes_unknown
        for member in added:
            what = _described(member, self.pair.new)
            code = "open-variant-added" if open_ else "variant-added"
            self.add(code, place, f"{place.what} may be {what} now")
        self._tags(old, new, lost_tags(old, new, pairs), place)

    def _tags(self, old: Union, new: Union, lost: Sequence[str], place: Place) -> None:
        """What tells the variants apart."""
        if old.discriminator is None or new.discriminator is None:
            return
        name, now = old.discriminator.wire_name, new.discriminator.wire_name
        if name != now:
            message = f"`{now}` tells the variants of {place.what} apart, which was `{name}`"
            self.add("tag-changed", place, message)
        for tag in lost if name == now else ():
            message = (
                f"`{now}` is not `{tag}` any more for the variant of {place.what} that it meant"
            )
            self.add("tag-changed", place, message)

    def objects(self, old: TypeExpr, new: TypeExpr, place: Place) -> None:
        """Compare two objects, each a record or a map."""
        match old, new:
            case Named(before), Named(after):
                self.found.edges.append(Edge(before, after, self.sides))
            case ByName(), ByName():
                self._by_name(old, new, place)
            case MapOf(value, then, names), MapOf(other, now, other_names):
                self._limits(then, now, place)
                self._limits(names, other_names, replace(place, what=f"a name in {place.what}"))
                self.types(value, other, _values(place))
            case _:
                RecordDiff(self, place).records(
                    _as_record(old, self.pair.old.api.types),
                    _as_record(new, self.pair.new.api.types),
                )

    def _by_name(self, old: ByName, new: ByName, place: Place) -> None:
        before, after = dict(old.patterns), dict(new.patterns)
        for pattern in (*before, *(p for p in after if p not in before)):
            here = replace(place, what=f"a value of {place.what} under `{pattern}`")
            self.types(before.get(pattern, old.rest), after.get(pattern, new.rest), here)
        self.types(old.rest, new.rest, _values(place))


def _described(member: TypeExpr, version: Version) -> str:
    return f"`{version.names.types[member.id]}`" if isinstance(member, Named) else "an object"


def _number_widens(before: set[str], after: set[str]) -> bool:
    return ("integer" in before and "number" in after) or (
        "number" in before and "integer" in after
    )


def _as_record(type_: TypeExpr, types: Types) -> Record:
    """An object as a record; of a map nothing is known by name."""
    named = types.get(type_.id) if isinstance(type_, Named) else None
    if isinstance(named, Record):
        return named
    if isinstance(type_, MapOf):
        return Record("", NameHint(), (), type_.value, constraints=type_.constraints)
    return Record("", NameHint(), (), type_ if isinstance(type_, ByName) else Anything())


def _items(place: Place, index: int | None = None) -> Place:
    if index is None:
        return replace(place, pointer=f"{place.pointer}/items", what=f"an item of {place.what}")
    return replace(
        place,
        pointer=f"{place.pointer}/prefixItems/{index}",
        what=f"item {index + 1} of {place.what}",
    )


def _values(place: Place) -> Place:
    return replace(
        place,
        pointer=f"{place.pointer}/additionalProperties",
        what=f"a further property of {place.what}",
    )


def _kind(named: NamedType) -> str:
    return {"Record": "an object", "Enum": "one of some values"}[type(named).__name__]


def _became(before: str, after: str) -> str:
    return f"is {after} now, which was {before}"


def _listed(kinds: Sequence[str]) -> str:
    return " or ".join(dict.fromkeys(kinds))

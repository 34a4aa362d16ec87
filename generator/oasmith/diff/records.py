"""Objects: which properties they have, must have and may have besides.

Input: an old and a new record. Output: facts, each for the sides on which the property travels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from oasmith.diff.changes import BOTH, NOWHERE, REQUEST, Side
from oasmith.diff.facts import Fact, Found, Place
from oasmith.diff.limits import limits
from oasmith.diff.versions import Pair
from oasmith.diff.wording import value
from oasmith.model import Access, Field, Record, TypeExpr
from oasmith.spec.structure.references import escape


class Comparer(Protocol):
    """What compares the types of properties; `sides` are those on which what is looked at
    travels."""

    pair: Pair
    found: Found
    sides: frozenset[Side]

    def add(self, code: str, place: Place, message: str) -> None:
        """Record a fact."""

    def types(self, old: TypeExpr, new: TypeExpr, place: Place) -> None:
        """Compare two types that stand at one place."""


_SIDES = {
    Access.BOTH: BOTH,
    Access.READ_ONLY: frozenset({Side.RESPONSE}),
    Access.WRITE_ONLY: REQUEST,
}


@dataclass(frozen=True)
class RecordDiff:
    """The comparison of two objects at a place."""

    comparer: Comparer
    place: Place

    @staticmethod
    def sides_of(field: Field) -> frozenset[Side]:
        """Where a property travels."""
        return _SIDES[field.access]

    def records(self, old: Record, new: Record) -> None:
        """Compare their properties, and what is said of others and of all."""
        before = {field.wire_name: field for field in old.fields}
        after = {field.wire_name: field for field in new.fields}
        renamed = dict(self._renamed(old, new, before, after))
        for name, field in before.items():
            if name in renamed:
                self._add_renamed(new, field, after[renamed[name]])
            else:
                self._property(old, new, field, after.get(name))
        for name, field in after.items():
            if name not in before and name not in renamed.values():
                self._property(old, new, None, field)
        self._additional(old, new)
        for code, message in limits(old.constraints, new.constraints):
            self.comparer.add(code, self.place, f"{self.place.what} {message}")

    # -- one property ----------------------------------------------------------------------

    def _property(
        self, old: Record, new: Record, before: Field | None, after: Field | None
    ) -> None:
        was = self.sides_of(before) if before else NOWHERE
        now = self.sides_of(after) if after else NOWHERE
        if before and was - now:
            self._gone(old, new, before, was - now)
        if after and now - was:
            self._came(new, after, now - was)
        if before and after and was & now:
            self._both(new, before, after, was & now)

    def _gone(self, old: Record, new: Record, field: Field, sides: frozenset[Side]) -> None:
        place = self._place(new, field.wire_name, old)
        note = ", which was deprecated," if field.deprecated else ""
        refused = sides & REQUEST if new.additional is None else NOWHERE
        if refused:
            message = f"`{field.wire_name}`{note} is not taken any more"
            self._add("property-refused", place, message, refused)
        if sides - refused:
            message = f"`{field.wire_name}`{note} is gone"
            self._add("property-removed", place, message, sides - refused)

    def _came(self, new: Record, field: Field, sides: frozenset[Side]) -> None:
        code = "required-property-added" if field.required else "property-added"
        what = "new and required" if field.required else "new"
        self._add(code, self._place(new, field.wire_name), f"`{field.wire_name}` is {what}", sides)

    def _both(self, new: Record, before: Field, after: Field, sides: frozenset[Side]) -> None:
        place, name = self._place(new, after.wire_name), f"`{after.wire_name}`"
        if after.required and not before.required:
            self._add("property-became-required", place, f"{name} is required now", sides)
        if before.required and not after.required:
            self._add("property-became-optional", place, f"{name} may be absent now", sides)
        if after.deprecated and not before.deprecated:
            self._add("deprecated", place, f"{name} is deprecated now", sides)
        if before.default != after.default:
            message = f"the default of {name} is {value(after.default)}, which was {value(before.default)}"
            self._add("default-changed", place, message, sides & REQUEST)
        outer, self.comparer.sides = self.comparer.sides, self.comparer.sides & sides
        self.comparer.types(before.type, after.type, place)
        self.comparer.sides = outer

    # -- another spelling of a name --------------------------------------------------------

    def _renamed(
        self, old: Record, new: Record, before: dict[str, Field], after: dict[str, Field]
    ) -> Iterator[tuple[str, str]]:
        """Properties that the vendor spells otherwise now: Python calls them the same."""
        pair = self.comparer.pair
        came = {pair.new.attribute(new.id, name): name for name in after if name not in before}
        for name in before:
            attribute = pair.old.attribute(old.id, name)
            if name not in after and attribute in came:
                yield name, came[attribute]

    def _add_renamed(self, new: Record, before: Field, after: Field) -> None:
        place = self._place(new, after.wire_name)
        message = f"`{before.wire_name}` is called `{after.wire_name}` now"
        self._add("property-renamed", place, message, self.sides_of(before))
        self._both(new, before, after, self.sides_of(before) & self.sides_of(after))

    # -- other properties ------------------------------------------------------------------

    def _additional(self, old: Record, new: Record) -> None:
        what = self.place.what
        if old.additional is not None and new.additional is not None:
            here = Place(
                f"{self.place.pointer}/additionalProperties",
                self.place.symbol,
                f"a further property of {what}",
            )
            self.comparer.types(old.additional, new.additional, here)
        elif old.additional is not None:
            message = f"{what} has no other properties than those documented any more"
            self.comparer.add("additional-closed", self.place, message)
        elif new.additional is not None:
            message = f"{what} may have other properties than those documented now"
            self.comparer.add("additional-opened", self.place, message)

    def _place(self, new: Record, name: str, old: Record | None = None) -> Place:
        """Where a property stands; one that is gone is called as it was."""
        pointer = f"{self.place.pointer}/properties/{escape(name)}"
        pair = self.comparer.pair
        version, id_ = (pair.old, old.id) if old is not None else (pair.new, new.id)
        if not id_:
            return Place(pointer, self.place.symbol, f"`{name}`")
        # the class goes by the name of today
        class_ = pair.new.class_symbol(new.id) if new.id else version.class_symbol(id_)
        return Place(pointer, f"{class_}.{version.attribute(id_, name)}", f"`{name}`")

    def _add(self, code: str, place: Place, message: str, sides: frozenset[Side]) -> None:
        sides = sides & self.comparer.sides
        if sides:
            fact = Fact(code, place.pointer, place.symbol, message, sides)
            self.comparer.found.facts.append(fact)

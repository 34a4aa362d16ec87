"""The two versions, and what in them is the same thing.

Input: two models with their names, the second named with the record of the first. Output: pairs of
operations and types. Invariant: each is in one pair at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from oasmith.diff.annotations import Reader
from oasmith.model import (
    Api,
    Enum,
    Named,
    Operation,
    Record,
    Response,
    Submission,
    TypeId,
)
from oasmith.model.walk import unaliased
from oasmith.naming.names import Names
from oasmith.naming.operation_matching import match_operations
from oasmith.naming.roles import CALL
from oasmith.options import Options
from oasmith.python.package import Package
from oasmith.views.package import package_of


@dataclass(frozen=True)
class Version:
    """One version of an API, with the names of its package."""

    api: Api
    names: Names
    options: Options

    @cached_property
    def package(self) -> Package:
        """The package that is made of it."""
        return package_of(self.api, self.names, self.options)

    @cached_property
    def ids(self) -> dict[str, TypeId]:
        """The types by their names, those of today before old ones."""
        return {**self.names.type_aliases, **{name: i for i, name in self.names.types.items()}}

    def call(self, operation: Operation, role: str = CALL) -> str:
        """``orders.place``, or the method of another role; empty: it has none."""
        name = self.names.operations[operation.id]
        method = name.methods.get(role)
        return f"{name.resource}.{method}" if method else ""

    @cached_property
    def old_methods(self) -> Mapping[str, frozenset[str]]:
        """The old names of methods that still work, ``orders.place``, by operation."""
        found: dict[str, set[str]] = {}
        for alias in self.names.method_aliases:
            found.setdefault(alias.operation, set()).add(f"{alias.resource}.{alias.name}")
        return {operation: frozenset(names) for operation, names in found.items()}

    def target(self, operation: Operation) -> tuple[Submission, tuple[Response, ...]] | None:
        """How an operation starts work, and what the operation answers that reports on it."""
        if operation.submission is None:
            return None
        return (
            operation.submission,
            self.package.operations[operation.submission.operation].responses,
        )

    def attribute(self, id_: TypeId, wire_name: str) -> str:
        """The attribute of a record that has the property."""
        return self._attributes.get((id_, wire_name), wire_name)

    @cached_property
    def _attributes(self) -> dict[tuple[TypeId, str], str]:
        records = (named for named in self.api.types.values() if isinstance(named, Record))
        return {
            (record.id, field.wire_name): name
            for record in records
            for field, name in zip(record.fields, self.names.fields[record.id], strict=True)
        }

    def class_symbol(self, id_: TypeId, attribute: str = "") -> str:
        """``models.Order`` or ``models.Order.total``."""
        return f"models.{self.names.types[id_]}" + (f".{attribute}" if attribute else "")


class Pair:
    """Two versions; the second was named with the record of the first, and so the names tell which
    things are the same."""

    def __init__(self, old: Version, new: Version) -> None:
        known = match_operations(new.api, old.names.record)
        before = {operation.id: operation for operation in old.api.operations}
        self.old, self.new = old, new
        self.operations: list[tuple[Operation, Operation]] = [
            (before[known[operation.id].id], operation)
            for operation in new.api.operations
            if operation.id in known and known[operation.id].id in before
        ]
        was = {operation.id for operation, _ in self.operations}
        now = {operation.id for _, operation in self.operations}
        self.gone = [operation for operation in old.api.operations if operation.id not in was]
        self.added = [operation for operation in new.api.operations if operation.id not in now]

    @cached_property
    def types(self) -> Mapping[TypeId, TypeId]:
        """The new types by the old ones that they were."""
        names = self.old.names.types
        return {id_: self.new.ids[name] for id_, name in names.items() if name in self.new.ids}

    @cached_property
    def gone_inside(self) -> Mapping[TypeId, str]:
        """Types that are gone with what they were written in: an operation or another type."""
        left = {id_ for id_ in self.old.api.types if id_ not in self.types}
        return _inside(self.old.api, left | {operation.id for operation in self.gone}, left)

    @cached_property
    def gone_with(self) -> Counter[str]:
        """How many types are gone with each thing."""
        return Counter(self.gone_inside.values())

    @cached_property
    def came_with(self) -> Counter[str]:
        """How many types came with each thing."""
        return Counter(self.new_inside.values())

    @cached_property
    def new_inside(self) -> Mapping[TypeId, str]:
        """Types that came with what they are written in."""
        came = self.new.api.types.keys() - set(self.types.values())
        return _inside(self.new.api, came | {operation.id for operation in self.added}, came)

    @cached_property
    def old_package(self) -> Package:
        """The old package as it would be with the class names of today, so that annotations differ
        only where types do."""
        now, names = self.new.names.types, self.old.names
        final = {old: final_type(new, self.new.api) for old, new in self.types.items()}
        types = {i: now[final[i]] if i in final else name for i, name in names.types.items()}
        return replace(self.old.package, names=replace(names, types=types))

    @cached_property
    def readers(self) -> tuple[Reader, Reader]:
        """What reads the annotations of the old package (with the class names of today), and of the
        new one."""
        return Reader(self.old_package), Reader(self.new.package)


def final_type(id_: TypeId, api: Api) -> TypeId:
    """The class that an alias of one is; any other type itself."""
    meaning = unaliased(Named(id_), api.types)
    return meaning.id if isinstance(meaning, Record | Enum) else id_


def _inside(api: Api, owners: AbstractSet[str], some: AbstractSet[TypeId]) -> dict[TypeId, str]:
    """The outermost of the owners that each of some types is written in."""
    found: dict[TypeId, str] = {}
    for id_ in some:
        seen, parent = {id_}, api.types[id_].hint.parent
        while parent and parent not in seen:
            seen.add(parent)
            if parent in owners:
                found[id_] = parent
            parent = api.types[parent].hint.parent if parent in api.types else ""
    return found

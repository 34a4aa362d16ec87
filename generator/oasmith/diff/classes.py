"""Classes, enums and aliases of the models: their names, and what they are made of.

Input: both versions with their names. Output: changes of Python symbols. Invariant: what only the
wire shows is no change here.
"""

from __future__ import annotations

from oasmith.diff.annotations import Annotation, shown, takes
from oasmith.diff.changes import BOTH, Side
from oasmith.diff.collector import Collector
from oasmith.diff.versions import Version, final_type
from oasmith.model import Enum, NamedType, Record, TypeId
from oasmith.model.walk import reached
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.views.body_fields import object_body
from oasmith.views.fields import FieldView
from oasmith.views.models import ModelsView, models_view


def class_changes(collector: Collector) -> None:
    """What is different in the models of two versions."""
    _Classes(collector).compare()


class _Classes:
    def __init__(self, collector: Collector) -> None:
        self.collector = collector
        self.pair = collector.pair
        before, now = self.pair.old.package.directions, self.pair.new.package.directions
        self.sent, self.got = before.sent, before.received
        self.sent_now, self.got_now = now.sent, now.received
        self.as_arguments = _as_arguments(self.pair.old), _as_arguments(self.pair.new)

    def compare(self) -> None:
        """Compare all types by their names."""
        old, new = self.pair.old, self.pair.new
        led: set[TypeId] = set()
        reached_now = self.sent_now | self.got_now
        for id_, name in old.names.types.items():
            now = self.pair.types.get(id_)
            if now is None:
                if id_ not in self.pair.gone_inside:
                    message = f"`{name}` is gone{with_classes(self.pair.gone_with[id_])}"
                    self._add("class-removed", id_, f"models.{name}", message)
                continue
            if new.names.types[now] != name:
                message = (
                    f"`{name}` is called `{new.names.types[now]}` now; "
                    "the old name still works, and warns"
                )
                self._add("class-renamed", now, new.class_symbol(now), message)
            if now not in led:
                self._one(old.api.types[id_], new.api.types[now])
            led |= {now, final_type(now, new.api)}
        for id_, name in new.names.types.items():
            if id_ not in led and id_ in reached_now and id_ not in self.pair.new_inside:
                message = f"`{name}` is new{with_classes(self.pair.came_with[id_])}"
                self._add("class-added", id_, f"models.{name}", message)

    def _one(self, old: NamedType, new: NamedType) -> None:
        pair = self.pair
        if type(old) is not type(new):  # to callers, an alias of a class is the class
            old = pair.old.api.types[final_type(old.id, pair.old.api)]
            new = pair.new.api.types[final_type(new.id, pair.new.api)]
        if type(old) is not type(new):
            name = pair.new.names.types[new.id]
            message = f"`{name}` is {_kind(new)}, which was {_kind(old)}"
            self._add("class-kind-changed", new.id, pair.new.class_symbol(new.id), message)
        elif old.id in self.as_arguments[0] and new.id in self.as_arguments[1]:
            return  # what is different in the methods is told there
        elif old != new or not self._same_parts(old, new):
            before, after = _view(old, pair.old_package), _view(new, pair.new.package)
            if isinstance(new, Record):
                self._record(new, before.records[0].fields, after.records[0].fields)
                self._annotation(new, "", before.records[0].additional, after.records[0].additional)
            elif isinstance(new, Enum):
                members = [[m.name for m in v.enums[0].members] for v in (before, after)]
                self._members(new, *members)
            else:
                self._annotation(new, "", before.aliases[0].annotation, after.aliases[0].annotation)

    def _same_parts(self, old: NamedType, new: NamedType) -> bool:
        """Whether equal types have equal names inside, and are seen from the same sides."""
        before, after = self.pair.old.names, self.pair.new.names
        same = before.fields.get(old.id) == after.fields.get(new.id)
        same = same and before.members.get(old.id) == after.members.get(new.id)
        sides = old.id in self.sent, old.id in self.got
        return same and sides == (new.id in self.sent_now, new.id in self.got_now)

    # -- records ---------------------------------------------------------------------------

    def _record(self, new: Record, old: list[FieldView], now: list[FieldView]) -> None:
        sides, class_ = self._seen(new.id), self.pair.new.class_symbol(new.id)
        before, after = {f.name: f for f in old}, {f.name: f for f in now}
        for name, field in before.items():
            if name not in after:
                message = f"`{name}` is gone"
                self._add("attribute-removed", new.id, f"{class_}.{name}", message)
                continue
            is_required, was_required = not after[name].default, not field.default
            if is_required and not was_required and Side.REQUEST in sides:
                message = f"`{name}` must be given now"
                self._add("attribute-required", new.id, f"{class_}.{name}", message)
            if was_required and not is_required and Side.REQUEST in sides:
                message = f"`{name}` may be left out now"
                self._add("attribute-optional", new.id, f"{class_}.{name}", message)
            self._annotation(
                new,
                name,
                field.annotation,
                after[name].annotation,
                demanded=is_required != was_required,
            )
        for name, field in after.items():
            if name not in before:
                must = not field.default and Side.REQUEST in sides
                code = "attribute-required" if must else "attribute-added"
                message = f"`{name}` is new{', and must be given' if must else ''}"
                self._add(code, new.id, f"{class_}.{name}", message)

    def _annotation(
        self, new: NamedType, name: str, before: str, after: str, *, demanded: bool = False
    ) -> None:
        """The annotation of an attribute, or of what an alias stands for."""
        if before == after:
            return
        readers = zip(self.pair.readers, (before, after), strict=True)
        known, now = (reader.read(text or "Any") for reader, text in readers)
        sides = self._seen(new.id)
        if known == now:
            return
        fits = [takes(known, now, any_passes=True)] if Side.RESPONSE in sides else []
        if Side.REQUEST in sides and not (demanded and _without_none(known) == _without_none(now)):
            fits.append(takes(now, known, any_passes=False))
        kind = "attribute" if isinstance(new, Record) else "alias"
        code = f"{kind}-retyped-compatibly" if all(fits) else f"{kind}-retyped"
        if not fits:
            return
        symbol = self.pair.new.class_symbol(new.id, name)
        what = f"`{name}`" if name else f"`{symbol}`"
        self._add(code, new.id, symbol, f"{what} is `{shown(now)}`, which was `{shown(known)}`")

    def _members(self, new: Enum, before: list[str], after: list[str]) -> None:
        class_ = self.pair.new.class_symbol(new.id)
        for name in before:
            if name not in after:
                self._add("member-removed", new.id, f"{class_}.{name}", f"`{name}` is gone")
        for name in after:
            if name not in before:
                self._add("member-added", new.id, f"{class_}.{name}", f"`{name}` is new")

    def _seen(self, id_: TypeId) -> frozenset[Side]:
        """Whether callers make instances, or get them; what no operation reaches may be both."""
        sent, got = id_ in self.sent_now, id_ in self.got_now
        if sent == got:
            return BOTH
        return frozenset({Side.REQUEST if sent else Side.RESPONSE})

    def _add(self, code: str, id_: TypeId, symbol: str, message: str) -> None:
        self.collector.add(code, id_, symbol, message)


def with_classes(count: int) -> str:
    """How many classes are written in what is gone or new, to be said after it."""
    return f", and {count} class{'es' if count > 1 else ''} written in it" if count else ""


def _as_arguments(version: Version) -> frozenset[TypeId]:
    """Classes that callers neither make nor get, as methods take their properties as arguments."""
    package, operations = version.package, version.api.operations
    spread = [record for o in operations if (record := object_body(o.body, package)) is not None]
    whole = [o.body for o in operations if o.body and object_body(o.body, package) is None]
    types = [content.type for body in whole for content in body.contents if content.type]
    types += [field.type for record in spread for field in record.fields]
    types += [record.additional for record in spread if record.additional is not None]
    types += [parameter.type for operation in operations for parameter in operation.parameters]
    made = reached(version.api.types, types) | package.directions.received
    return frozenset(record.id for record in spread if record.id not in made)


def _view(named: NamedType, package: Package) -> ModelsView:
    return models_view("", [named], Module(package, home="models"))


def _kind(named: NamedType) -> str:
    kinds = {"Record": "a class with attributes", "Enum": "an enum", "Alias": "an alias"}
    return kinds[type(named).__name__]


def _without_none(annotation: Annotation) -> Annotation:
    return frozenset(member for member in annotation if member.name not in ("None", "Unset"))

"""Types without finite values: each value would need another one of the same type inside.

``Node: {required: [next], properties: {next: {$ref: Node}}}`` is well-formed, but has no value. An
optional property, null, a list or map ends a value, except a list with ``minItems`` and a map with
``minProperties``. Each is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oasmith.diagnostics import Findings
from oasmith.model import (
    Alias,
    Api,
    ArrayOf,
    MapOf,
    Named,
    NamedType,
    OneOf,
    Record,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import mentioned


def report_infinite(api: Api, findings: Findings) -> None:
    """Warn of every type that needs a value of itself."""
    left = _endless(api.types)
    for id_ in left:
        if _needs(id_, left):
            findings.warn(
                "endless-type",
                "every value of this type must hold another one of the same type, without end: "
                "no value can be built, sent or decoded",
                id_,
                help="make one of the properties on the way back optional or nullable, or drop its "
                "`minItems`",
            )


def _endless(types: Mapping[TypeId, NamedType]) -> dict[TypeId, NamedType]:
    """The types that no finite value has. Each is looked at again where a type ends that it
    demands."""
    demanding: dict[TypeId, list[TypeId]] = {}
    for id_, named in types.items():
        for other in dict.fromkeys(i for type_ in _demanded(named) for i in mentioned(type_)):
            demanding.setdefault(other, []).append(id_)
    left, waiting = dict(types), [*types]
    while waiting:
        id_ = waiting.pop()
        if id_ in left and _ends(left[id_], left):
            del left[id_]
            waiting += demanding.get(id_, ())
    return left


def _ends(named: NamedType, left: dict[TypeId, NamedType]) -> bool:
    """Whether the type has a value that contains none of the types that are `left`."""
    return all(_may_end(type_, left) for type_ in _demanded(named))


def _demanded(named: NamedType) -> Iterator[TypeExpr]:
    if isinstance(named, Record):
        yield from (field.type for field in named.fields if field.required)
    elif isinstance(named, Alias):
        yield named.target


def _may_end(type_: TypeExpr, left: dict[TypeId, NamedType]) -> bool:
    match type_:
        case Named(id_):
            return id_ not in left
        case ArrayOf(item, constraints):
            return not constraints.min_items or _may_end(item, left)
        case MapOf(value, constraints):
            return not constraints.min_properties or _may_end(value, left)
        case TupleOf(items, _, constraints):
            return all(_may_end(item, left) for item in items[: constraints.min_items or 0])
        case OneOf(variants):
            return any(_may_end(variant, left) for variant in variants)
        case _:
            return True


def _needs(id_: TypeId, left: dict[TypeId, NamedType]) -> bool:
    """Whether a required part of an infinite type leads back to it."""
    waiting, seen = [id_], set[TypeId]()
    while waiting:
        for type_ in _demanded(left[waiting.pop()]):
            found = {other for other in mentioned(type_) if other in left}
            if id_ in found:
                return True
            waiting += found - seen
            seen |= found
    return False

"""Aliases that refer back to themselves with no container between.

Of ``A: {$ref: B}`` and ``B: {oneOf: [{$ref: A}, …]}`` the reference back adds no value to the
union; an alias that is nothing but such references means any value. With a container between (a
list of itself) it is a type, so only references, null and unions are followed. Each is reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from oasmith.diagnostics import Findings
from oasmith.lower.schema.combine import DEFINED_AS_ITSELF
from oasmith.lower.schema.union_types import union_of
from oasmith.model import (
    Alias,
    Anything,
    Api,
    Named,
    NamedType,
    Nullable,
    OneOf,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import Types, without_null


def break_cycles(api: Api, findings: Findings) -> Api:
    """The API without references in aliases that lead back to the alias itself; each is an
    error."""
    types, done = dict(api.types), set[TypeId]()
    for id_, named in api.types.items():
        if isinstance(named, Alias):
            _visit(types, findings, id_, {}, done)
    return replace(api, types=types)


def _visit(
    types: dict[TypeId, NamedType],
    findings: Findings,
    id_: TypeId,
    path: dict[TypeId, None],
    done: set[TypeId],
) -> None:
    named = types.get(id_)
    if id_ in done or not isinstance(named, Alias):
        return
    path[id_] = None
    back = [target for target in _bare(named.target) if target in path]
    if back:
        findings.error("type-cycle", DEFINED_AS_ITSELF, id_)
        named = types[id_] = replace(named, target=_unrolled(types, path, back))
    for target in _bare(named.target):
        _visit(types, findings, target, path, done)
    del path[id_]
    done.add(id_)


def _unrolled(types: Types, path: dict[TypeId, None], back: Iterable[TypeId]) -> TypeExpr:
    """The union of what the aliases of the loop at the end of `path` have besides each other."""
    steps = list(path)
    loop = steps[min(map(steps.index, back)) :]
    aliases = [named for id_ in reversed(loop) if isinstance(named := types[id_], Alias)]
    rests = [_without(alias.target, set(loop)) for alias in aliases]
    found = tuple(rest for rest in rests if rest is not None)
    return without_null(union_of(found)) if found else Anything()


def _bare(type_: TypeExpr) -> list[TypeId]:
    """The named types of which a value of the type is one, with no container between."""
    match type_:
        case Named(id_):
            return [id_]
        case Nullable(inner):
            return _bare(inner)
        case OneOf(variants):
            return [id_ for variant in variants for id_ in _bare(variant)]
        case _:
            return []


def _without(type_: TypeExpr, ids: set[TypeId]) -> TypeExpr | None:
    match type_:
        case Named(id_):
            return None if id_ in ids else type_
        case Nullable(inner):
            rest = _without(inner, ids)
            return None if rest is None else Nullable(rest)
        case OneOf(variants, _, checks):
            kept = tuple(v for v in (_without(v, ids) for v in variants) if v is not None)
            if len(kept) > 1:
                return replace(type_, variants=kept)
            return OneOf(kept, checks=checks) if kept and checks else next(iter(kept), None)
        case _:
            return type_

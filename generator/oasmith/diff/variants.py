"""Which objects of an old union are which of a new one.

Input: an old and a new union. Output: pairs, and what is left of both sides. They are paired by
their names, then by their tags, then by their properties.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from oasmith.diff.unions import Types, Union
from oasmith.diff.versions import Pair
from oasmith.model import Named, Record, TypeExpr
from oasmith.naming.similarity import best_pairs, similar_pairs
from oasmith.naming.structures import ordered, with_ids

Pairs = list[tuple[TypeExpr, TypeExpr]]


T = TypeVar("T", bound=TypeExpr)


def paired(
    pair: Pair, old: Iterable[T], new: Iterable[T]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """The types that are the same, in whatever order, those that are gone, and the new ones."""
    known = [(each, ordered(with_ids(each, lambda id_: pair.types.get(id_, id_)))) for each in old]
    now = [(each, ordered(each)) for each in new]
    pairs: list[tuple[T, T]] = []
    gone: list[T] = []
    for before, meant in known:
        at = next((at for at, (_, other) in enumerate(now) if other == meant), None)
        if at is None:
            gone.append(before)
        else:
            pairs.append((before, now.pop(at)[0]))
    return pairs, gone, [after for after, _ in now]


def pair_variants(
    pair: Pair, old: Union, new: Union
) -> tuple[Pairs, list[TypeExpr], list[TypeExpr]]:
    """The variants that are the same, those that are gone, and those that are new."""
    gone: list[TypeExpr] = list(old.objects)
    added: list[TypeExpr] = list(new.objects)
    pairs: Pairs = []

    def take(before: TypeExpr, after: TypeExpr) -> None:
        gone.remove(before)
        added.remove(after)
        pairs.append((before, after))

    for before in list(gone):
        if isinstance(before, Named) and before.id in pair.types:
            now = Named(pair.types[before.id])
            if now in added:
                take(before, now)
    for before, after in paired(pair, gone, added)[0]:
        if not isinstance(before, Named):  # named ones refer to what is compared elsewhere
            take(before, after)
    for before, after in _by_tag(old, new):
        if before in gone and after in added:
            take(before, after)
    if len(gone) == len(added) == 1:
        take(gone[0], added[0])
    elif gone and added:
        for before, after in _alike(pair, gone, added):
            take(before, after)
    return pairs, gone, added


def _by_tag(old: Union, new: Union) -> Pairs:
    if old.discriminator is None or new.discriminator is None:
        return []
    now = {(isinstance(tag, bool), tag): meant for tag, meant in new.discriminator.mapping}
    mapping = (((isinstance(tag, bool), tag), meant) for tag, meant in old.discriminator.mapping)
    return [(meant, now[tag]) for tag, meant in mapping if tag in now]


def lost_tags(old: Union, new: Union, pairs: Pairs) -> list[str]:
    """The tags that do not lead to the variant any more that they led to; those of variants that
    are gone are none of them."""
    if old.discriminator is None or new.discriminator is None:
        return []
    now = [(isinstance(tag, bool), tag, meant) for tag, meant in new.discriminator.mapping]
    return [
        str(tag)
        for tag, meant in old.discriminator.mapping
        for before, after in pairs
        if before == meant and (isinstance(tag, bool), tag, after) not in now
    ]


def _alike(pair: Pair, gone: list[TypeExpr], added: list[TypeExpr]) -> Pairs:
    before = {i: _parts(member, pair.old.api.types) for i, member in enumerate(gone)}
    after = {i: _parts(member, pair.new.api.types) for i, member in enumerate(added)}
    found = best_pairs(similar_pairs(after, before))
    return [(gone[old], added[new]) for new, old in found.items()]


def _parts(member: TypeExpr, types: Types) -> frozenset[str]:
    named = types.get(member.id) if isinstance(member, Named) else None
    return (
        frozenset(f.wire_name for f in named.fields) if isinstance(named, Record) else frozenset()
    )

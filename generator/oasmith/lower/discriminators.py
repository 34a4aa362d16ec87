"""Discriminators: which property tells the variants of a union apart, and what its values mean.

Input: the variants of a union, as schemas and as the types they became. Output: a `Discriminator`
whose mapping knows every variant that is an object, or None where tags cannot decide. Source:
OpenAPI 3.1, section 4.8.25.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from oasmith.lower.combine import Combined, Group, combine
from oasmith.lower.context import Context, Located, component_name, is_component
from oasmith.lower.reach import mentioned
from oasmith.model import (
    Discriminator,
    Json,
    Named,
    Nullable,
    OneOf,
    Record,
    TagValue,
    TypeExpr,
    TypeId,
)


class _Claim(NamedTuple):
    """A variant: the id of its type and the component that it is, each empty if it is none, and
    the values that the tag can have there."""

    id: TypeId
    component: TypeId
    tags: list[TagValue]


def declared_discriminator(
    context: Context,
    declared: Json,
    located: Sequence[Located],
    variants: list[TypeExpr],
) -> Discriminator | None:
    """What a discriminator object says; variants that only it names are added."""
    name = declared.get("propertyName") if isinstance(declared, dict) else None
    if not isinstance(name, str):
        return None
    claims = [
        _Claim(_id_of(type_), _component(context, variant), _tags(context, variant, name))
        for variant, type_ in zip(located, variants, strict=True)
    ]
    standing = {claim.component: claim.id for claim in claims if claim.component and claim.id}
    explicit: dict[TagValue, TypeId] = dict(_explicit(context, declared))
    default = _default(context, declared)
    for target in [*explicit.values(), *([default] if default else [])]:
        if target not in standing:
            context.declare(target)
            standing[target] = target
            variants.append(Named(target))
    possible = {claim.component: claim.tags for claim in claims}
    explicit = {_as_claimed(tag, possible.get(t, [])): t for tag, t in explicit.items()}
    mapping: dict[TagValue, TypeExpr] = {tag: Named(standing[t]) for tag, t in explicit.items()}
    mapped = {t for tag, t in explicit.items() if tag in (possible.get(t) or [tag])}
    for tag, type_ in _claimed(claims, mapped).items():
        mapping.setdefault(tag, type_)
    if default is None and not _is_complete(context, mapping.values(), variants):
        return None
    return Discriminator(name, tuple(mapping.items()), standing[default] if default else None)


def _as_claimed(tag: TagValue, claimed: Iterable[TagValue]) -> TagValue:
    """The tag as the schema spells it: the keys of a mapping are strings, tags may be integers."""
    return next((value for value in claimed if str(value) == tag), tag)


def _claimed(claims: Sequence[_Claim], mapped: Collection[TypeId]) -> dict[TagValue, TypeExpr]:
    """Tags beside those of the mapping, and what they mean.

    A variant claims the values that the property can have there; only those that it shares with
    no other, or that are spelled like its component, if it is in the mapping or has one so
    spelled. Without values it goes by the name of its component.
    """
    times = Counter(tag for claim in claims for tag in set(claim.tags))
    owners: dict[TagValue, list[TypeExpr]] = {}
    for id_, component, values in claims:
        tags = values
        if component in mapped or any(_alike(tag, component) for tag in values):
            tags = [tag for tag in values if times[tag] == 1 or _alike(tag, component)]
        elif component and not values:
            tags = [component_name(component)]
        for tag in tags if id_ else ():
            owners.setdefault(tag, []).append(Named(id_))
    return {t: v[0] if len(v) == 1 else OneOf(tuple(v)) for t, v in owners.items()}


def _alike(tag: TagValue, component: TypeId) -> bool:
    """Whether the tag is the name of the component but for case and punctuation."""
    return bool(component) and _folded(str(tag)) == _folded(component_name(component))


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def is_abstract(context: Context, base: Located, declared: dict[str, Json]) -> bool:
    """Whether the tag is required in the base and each value that it may have names a subtype."""
    name = declared.get("propertyName")
    combined = combine(context.silent(), (base,))
    if not isinstance(name, str) or name not in combined.required:
        return False
    mapping = declared.get("mapping")
    entries = mapping.items() if isinstance(mapping, dict) else ()
    own = {str(tag) for tag, to in entries if _mapping_target(context, to) == base.pointer}
    values = _constants_of(context, combined, name)
    return bool(values) and not any(str(v) in own or _alike(v, base.pointer) for v in values)


def _explicit(context: Context, declared: dict[str, Json]) -> Iterator[tuple[str, TypeId]]:
    mapping = declared.get("mapping")
    for tag, target in mapping.items() if isinstance(mapping, dict) else ():
        found = _mapping_target(context, target)
        if found is not None:  # else the rule `discriminator-property` tells
            yield str(tag), found


def _default(context: Context, declared: dict[str, Json]) -> TypeId | None:
    """The `defaultMapping` (OpenAPI 3.2, section 4.25.1)."""
    return _mapping_target(context, declared.get("defaultMapping"))


def _mapping_target(context: Context, target: Json) -> TypeId | None:
    found = context.refs.mapped(target)
    return None if found is None else found.pointer


def _is_complete(
    context: Context, tagged: Collection[TypeExpr], variants: Iterable[TypeExpr]
) -> bool:
    """Whether every object variant has a tag; else a tag that is not known decides nothing."""
    known = {id_ for type_ in tagged for id_ in mentioned(type_)}
    untagged = {_id_of(variant) for variant in variants} - known - {""}
    objects = (isinstance(context.types.get(id_), Record | None) for id_ in untagged)
    return bool(tagged) and not any(objects)


def inferred_discriminator(
    context: Context, located: Sequence[Located], variants: Sequence[TypeExpr]
) -> Discriminator | None:
    """A property that is a different constant in every object variant tells them apart."""
    objects = [(loc, t) for loc, t in zip(located, variants, strict=True) if isinstance(t, Named)]
    if len(objects) < 2:
        return None
    for name in dict.fromkeys(_properties(context, objects[0][0], frozenset())):
        mapping = _told_apart(context, objects, name)
        if mapping:
            return Discriminator(name, tuple(mapping.items()))
    return None


def _told_apart(
    context: Context, objects: Iterable[tuple[Located, TypeExpr]], name: str
) -> dict[TagValue, TypeExpr]:
    """The type for each value of the property; none, where two share one or one has any value."""
    mapping: dict[TagValue, TypeExpr] = {}
    for located, type_ in objects:
        tags = _tags(context, located, name)
        if not tags or not mapping.keys().isdisjoint(tags):
            return {}
        mapping.update(dict.fromkeys(tags, type_))
    return mapping


def _properties(context: Context, variant: Located, seen: frozenset[str]) -> Iterator[str]:
    """The properties of a variant, or of the first variant of a variant that is a union."""
    if variant.pointer in seen or not isinstance(variant.node, dict):
        return
    combined = combine(context.silent(), (variant,))
    yield from combined.properties
    for group in combined.groups:
        yield from _properties(context, group.variants[0], seen | {variant.pointer})


def _id_of(variant: TypeExpr) -> TypeId:
    """The named type that the variant is, nullable or not; empty if it has no name."""
    inner = variant.inner if isinstance(variant, Nullable) else variant
    return inner.id if isinstance(inner, Named) else ""


def _component(context: Context, variant: Located) -> TypeId:
    """The component that the variant refers to; empty for an inline schema."""
    target = context.target(variant)
    return target.pointer if target is not None and is_component(target.pointer) else ""


def _constants_of(context: Context, combined: Combined, name: str) -> list[TagValue]:
    parts = combined.properties.get(name)
    if not parts or not all(isinstance(part.node, dict) for part in parts):
        return []
    value = combine(context.silent(), parts)
    if len(value.groups) != 1:
        return _constants(value)
    variants = [combine(context.silent(), (variant,)) for variant in value.groups[0].variants]
    told = [_constants(variant) for variant in variants if variant.types != frozenset({"null"})]
    return [constant for constants in told for constant in constants] if all(told) else []


def _constants(value: Combined) -> list[TagValue]:
    """The strings and integers that the value can only be; none: it can be others."""
    return [v for v in value.const or value.enum or () if type(v) in (str, int)]


def _tags(
    context: Context, variant: Located, name: str, seen: frozenset[str] = frozenset()
) -> list[TagValue]:
    """The constants of the property, or those in the variants of a variant that is a union."""
    if not isinstance(variant.node, dict) or variant.pointer in seen:
        return []
    combined = combine(context.silent(), (variant,))
    constants = _constants_of(context, combined, name)
    if constants or not combined.groups:
        return constants
    below = seen | {variant.pointer, combined.pointer}
    return [
        tag
        for group in combined.groups
        for inner in group.variants
        for tag in _tags(context, inner, name, below) or _implicit(context, inner, group, name)
    ]


def _implicit(context: Context, variant: Located, group: Group, name: str) -> list[TagValue]:
    """The name of the component, where the inner union goes by the same property."""
    declared = group.discriminator
    component = _component(context, variant)
    same = isinstance(declared, dict) and declared.get("propertyName") == name
    return [component_name(component)] if same and component else []

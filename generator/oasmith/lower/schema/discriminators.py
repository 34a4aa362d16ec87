"""Discriminators: the property whose value says which variant of a union an object is.

Input: the variants of a union, as schemas and as the types they became. Output: a `Discriminator`
whose mapping knows every variant that is an object, or None where tags cannot decide. Source:
OpenAPI 3.1, section 4.8.25.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from oasmith.json_value import Json, JsonScalar
from oasmith.lower.context import Context, Located, component_name, is_component
from oasmith.lower.schema import enums
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined, Group
from oasmith.model import (
    Const,
    Discriminator,
    Named,
    OneOf,
    Record,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import mentioned, without_null
from oasmith.spec.structure.enum_members import Unreadable, read_member, value_text

Tags: TypeAlias = dict[Const, TypeExpr]
"""The type that each value of the tag means. Keys are constants, since true equals 1 in Python."""


class _Claim(NamedTuple):
    """A variant: the id of its type and the component that it is, each empty if it is none, and
    the values that the tag can have there."""

    id: TypeId
    component: TypeId
    tags: list[Const]


def declared_discriminator(
    context: Context,
    declared: Json,
    located: Sequence[Located],
    variants: list[TypeExpr],
    base: TypeId = "",
) -> Discriminator | None:
    """The discriminator of a discriminator object. Variants that only its mapping names are added.

    `base` is the type of objects with an unknown tag, if all variants extend it.
    """
    name = declared.get("propertyName") if isinstance(declared, dict) else None
    if not isinstance(name, str):
        return None
    claims = [
        _Claim(
            _id_of(type_),
            _component(context, variant),
            _vendor_tags(context, variant) or _tags(context, variant, name),
        )
        for variant, type_ in zip(located, variants, strict=True)
    ]
    ids = {claim.component: claim.id for claim in claims if claim.component and claim.id}
    entries = list(_entries(context, declared))
    default = _mapping_target(context, declared.get("defaultMapping"))
    for target in [*(t for _, t in entries if t), *([default] if default else [])]:
        if target not in ids:
            context.declare(target)
            ids[target] = target
            variants.append(Named(target))
    possible = {claim.component: claim.tags for claim in claims}
    read = [(_tag(context, text, t, name, possible.get(t, [])), t) for text, t in entries]
    mapping: Tags = {tag: Named(ids[target]) for tag, target in read if target}
    mapped = {t for tag, t in read if t and tag in (possible.get(t) or [tag])}
    for tag, type_ in _claimed(claims, mapped, any(not t for _, t in read)).items():
        mapping.setdefault(tag, type_)
    unnamed = [v for v in variants if _id_of(v) and _id_of(v) not in _ids(mapping.values())]
    broken = [tag for tag, target in read if not target and tag not in mapping]
    if broken and unnamed and mapping:
        mapping |= dict.fromkeys(broken, union(unnamed))
    fallback = ids[default] if default else base
    if not fallback and not _is_complete(context, mapping.values(), variants):
        return None
    return _discriminator(name, mapping, fallback, tuple(unnamed) if broken else ())


def _discriminator(
    name: str, mapping: Tags, default: TypeId = "", loose: tuple[TypeExpr, ...] = ()
) -> Discriminator | None:
    """The discriminator; None where two tags are one key in a Python dict, as true and 1 are."""
    table = {_whole(tag.value): type_ for tag, type_ in mapping.items()}
    if len(table) < len(mapping):
        return None
    return Discriminator(name, tuple(table.items()), default or None, loose)


def _whole(tag: JsonScalar) -> JsonScalar:
    """The tag; 1.0 as the integer 1."""
    return int(tag) if isinstance(tag, float) and tag.is_integer() else tag


def union(types: Sequence[TypeExpr]) -> TypeExpr:
    """The union of the types."""
    return types[0] if len(types) == 1 else OneOf(tuple(types))


def _tag(context: Context, text: str, target: TypeId, name: str, claimed: Iterable[Const]) -> Const:
    """A key of a mapping, always a string, as a value of the property: one of its constants with
    the same text, else the text read as its type."""
    for tag in claimed:
        if value_text(tag.value) == text:
            return tag
    located = context.at(target) if target else None
    parts = combine(context.silent(), (located,)).properties.get(name) if located else None
    types = combine(context.silent(), parts).types if parts else None
    try:
        value = text if types is None else read_member(text, types)
    except Unreadable:
        value = None if types and "null" in types and text == "null" else text
    return Const(value)


def _claimed(claims: Sequence[_Claim], mapped: Collection[TypeId], has_broken: bool) -> Tags:
    """The types of tags that the mapping does not have.

    A variant has the constants of its property as tags. If the mapping names it, or one of the
    constants is the name of its component, it has only those that no other variant has, or that are
    that name. Without constants its tag is the name of its component, unless the mapping has a
    broken entry, which may mean this variant.
    """
    times = Counter(tag for claim in claims for tag in set(claim.tags))
    owners: dict[Const, list[TypeExpr]] = {}
    for id_, component, values in claims:
        tags = values
        if component in mapped or any(_alike(tag, component) for tag in values):
            tags = [tag for tag in values if times[tag] == 1 or _alike(tag, component)]
        elif component and not values and not has_broken:
            tags = [Const(component_name(component))]
        for tag in tags if id_ else ():
            owners.setdefault(tag, []).append(Named(id_))
    return {tag: union(types) for tag, types in owners.items()}


def _alike(tag: Const, component: TypeId) -> bool:
    """Whether the tag is the name of the component, ignoring case and punctuation."""
    return bool(component) and _folded(str(tag.value)) == _folded(component_name(component))


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _entries(context: Context, declared: dict[str, Json]) -> Iterator[tuple[str, TypeId]]:
    """The entries of the mapping; a broken one has no target."""
    mapping = declared.get("mapping")
    for tag, target in mapping.items() if isinstance(mapping, dict) else ():
        yield str(tag), _mapping_target(context, target)


def _mapping_target(context: Context, target: Json) -> TypeId:
    """The component that an entry names; empty if there is none, which `discriminator-property`
    reports."""
    found = context.refs.mapped(target)
    return "" if found is None else found.pointer


def _ids(types: Iterable[TypeExpr]) -> set[TypeId]:
    return {id_ for type_ in types for id_ in mentioned(type_)}


def _is_complete(
    context: Context, tagged: Collection[TypeExpr], variants: Iterable[TypeExpr]
) -> bool:
    """Whether every object variant has a tag; if not, an unknown tag may mean a variant."""
    untagged = {_id_of(variant) for variant in variants} - _ids(tagged) - {""}
    objects = (isinstance(context.types.get(id_), Record | None) for id_ in untagged)
    return bool(tagged) and not any(objects)


def inferred_discriminator(
    context: Context, located: Sequence[Located], variants: Sequence[TypeExpr]
) -> Discriminator | None:
    """The discriminator that is a different constant in every object variant; None without one.

    Of several such properties it is one with as few values as there are variants, then one that is
    called a type or kind, then the first of the alphabet: the order of a document says nothing.
    """
    objects = [(loc, t) for loc, t in zip(located, variants, strict=True) if isinstance(t, Named)]
    if len(objects) < 2:
        return None
    names = dict.fromkeys(_properties(context, objects[0][0], frozenset()))
    found = [(name, _tags_of_all(context, objects, name)) for name in names]
    told = [(name, mapping) for name, mapping in found if mapping]
    best = min(told, key=lambda each: (len(each[1]), not _is_usual(each[0]), each[0]), default=None)
    return None if best is None else _discriminator(*best)


def _is_usual(name: str) -> bool:
    return name.lower().endswith(("type", "kind"))


def _tags_of_all(context: Context, objects: Iterable[tuple[Located, TypeExpr]], name: str) -> Tags:
    """The type for each value of the property; empty where two variants share a value, or one has
    no constants."""
    mapping: Tags = {}
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
    inner = without_null(variant)
    return inner.id if isinstance(inner, Named) else ""


def _component(context: Context, variant: Located) -> TypeId:
    """The component that the variant refers to; empty for an inline schema."""
    target = context.target(variant)
    return target.pointer if target is not None and is_component(target.pointer) else ""


def _constants_of(context: Context, combined: Combined, name: str) -> list[Const]:
    parts = combined.properties.get(name)
    if not parts or not all(isinstance(part.node, dict) for part in parts):
        return []
    value = combine(context.silent(), parts)
    if len(value.groups) != 1:
        return enums.constants_of(value)
    variants = [combine(context.silent(), (variant,)) for variant in value.groups[0].variants]
    known = [enums.constants_of(v) for v in variants if v.types != frozenset({"null"})]
    return [constant for constants in known for constant in constants] if all(known) else []


def _vendor_tags(context: Context, variant: Located) -> list[Const]:
    """The tag of a subtype by an extension of other generators, at most one."""
    target = context.target(variant)
    node = target.node if target is not None and isinstance(target.node, dict) else {}
    values = (node[key] for key in _VALUES if isinstance(node.get(key), str))
    return [Const(value) for value in values][:1]


_VALUES = ("x-ms-discriminator-value", "x-discriminator-value")


def _tags(
    context: Context, variant: Located, name: str, seen: frozenset[str] = frozenset()
) -> list[Const]:
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


def _implicit(context: Context, variant: Located, group: Group, name: str) -> list[Const]:
    """The name of the component, where the inner union goes by the same property."""
    declared = group.discriminator
    component = _component(context, variant)
    same = isinstance(declared, dict) and declared.get("propertyName") == name
    return [Const(component_name(component))] if same and component else []

"""Discriminators: which property tells the variants of a union apart, and what its values mean.

Input: the variants of a union, as schemas and as the types they became. Output: a `Discriminator`
whose mapping knows every variant that is an object, or None where tags cannot decide. Source:
OpenAPI 3.1, section 4.8.25.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from oasmith.lower.combine import Combined, Group, combine
from oasmith.lower.context import SCHEMAS, Context, Located, component_name, is_component
from oasmith.model import Discriminator, Json, Named, Nullable, Record, TypeExpr, TypeId
from oasmith.spec.refs import join


def declared_discriminator(
    context: Context,
    pointer: str,
    declared: Json,
    located: Sequence[Located],
    variants: list[TypeExpr],
) -> Discriminator | None:
    """What a discriminator object says; variants that only it names are added.

    Tags are, the first that there are: those of the mapping, values that the property can have
    in this variant alone, the name of the component.
    """
    name = declared.get("propertyName") if isinstance(declared, dict) else None
    if not isinstance(name, str):
        return None
    targets = [_component(context, variant) for variant in located]
    ids = [_id_of(variant) for variant in variants]
    standing = {target: id_ for target, id_ in zip(targets, ids, strict=False) if target and id_}
    explicit = dict(_explicit(context, declared, pointer))
    default = _default(context, declared, pointer)
    for target in [*explicit.values(), *([default] if default else [])]:
        if target not in standing:
            context.declare(target)
            standing[target] = target
            variants.append(Named(target))
    mapping = {tag: standing[target] for tag, target in explicit.items()}
    own = _own_tags(context, located, name)
    for target, id_, tags in zip(targets, ids, own, strict=False):
        implicit = [component_name(target)] if target and target not in explicit.values() else []
        for tag in tags or implicit if id_ else ():
            mapping.setdefault(tag, id_)
    if default is None and not _is_complete(context, mapping, variants):
        return None
    return Discriminator(name, tuple(mapping.items()), standing[default] if default else None)


def _own_tags(context: Context, located: Sequence[Located], name: str) -> list[list[str]]:
    """For each variant, the values of the property that it shares with no other."""
    tags = [_tags(context, variant, name, frozenset()) for variant in located]
    times = Counter(tag for found in tags for tag in set(found))
    return [[tag for tag in found if times[tag] == 1] for found in tags]


def _explicit(
    context: Context, declared: dict[str, Json], pointer: str
) -> Iterator[tuple[str, TypeId]]:
    mapping = declared.get("mapping")
    for tag, target in mapping.items() if isinstance(mapping, dict) else ():
        found = _mapping_target(context, target)
        if found is not None:
            yield str(tag), found
            continue
        context.findings.warn(
            "discriminator-mapping",
            f"the mapping of `{tag}` names no schema; such values stay plain dicts",
            pointer,
        )


def _default(context: Context, declared: dict[str, Json], pointer: str) -> TypeId | None:
    """The `defaultMapping` (OpenAPI 3.2, section 4.25.1)."""
    if "defaultMapping" not in declared:
        return None
    found = _mapping_target(context, declared["defaultMapping"])
    if found is None:
        context.findings.warn(
            "discriminator-mapping",
            "the `defaultMapping` names no schema; values without a known tag stay plain dicts",
            pointer,
        )
    return found


def _mapping_target(context: Context, target: Json) -> TypeId | None:
    if not isinstance(target, str):
        return None
    for ref in (target, join(SCHEMAS[:-1], target)):
        resolved = context.refs.resolve(ref) if ref.startswith("#") else None
        if resolved is not None and resolved.pointer.startswith(SCHEMAS):
            return resolved.pointer
    return None


def _is_complete(
    context: Context, mapping: dict[str, TypeId], variants: Sequence[TypeExpr]
) -> bool:
    """Whether every object variant has a tag; else a tag that is not known decides nothing."""
    untagged = set(map(_id_of, variants)) - set(mapping.values())
    return bool(mapping) and not any(isinstance(context.types.get(i), Record) for i in untagged)


def inferred_discriminator(
    context: Context, located: Sequence[Located], variants: Sequence[TypeExpr]
) -> Discriminator | None:
    """A property that is a different constant in every object variant tells them apart."""
    objects = [(loc, t) for loc, t in zip(located, variants, strict=True) if isinstance(t, Named)]
    if len(objects) < 2:
        return None
    candidates = combine(context.silent(), (objects[0][0],)).properties
    for name in candidates:
        mapping: dict[str, TypeId] = {}
        tags = [(_constants(context, loc, name), type_.id) for loc, type_ in objects]
        for values, type_id in tags:
            mapping.update({value: type_id for value in values})
        if all(values for values, _ in tags) and len(mapping) == sum(len(v) for v, _ in tags):
            return Discriminator(name, tuple(mapping.items()))
    return None


def _id_of(variant: TypeExpr) -> TypeId:
    """The named type that the variant is, nullable or not; empty if it has no name."""
    inner = variant.inner if isinstance(variant, Nullable) else variant
    return inner.id if isinstance(inner, Named) else ""


def _component(context: Context, variant: Located) -> TypeId:
    """The component that the variant refers to; empty for an inline schema."""
    target = context.target(variant)
    return target.pointer if target is not None and is_component(target.pointer) else ""


def _constants(context: Context, variant: Located, name: str) -> list[str]:
    """The constant strings that the property may have in the variant itself."""
    if not isinstance(variant.node, dict):
        return []
    return _constants_of(context, combine(context.silent(), (variant,)), name)


def _constants_of(context: Context, combined: Combined, name: str) -> list[str]:
    parts = combined.properties.get(name)
    if not parts or not all(isinstance(part.node, dict) for part in parts):
        return []
    value = combine(context.silent(), parts)
    values = value.const or (value.enum if value.enum is not None else [])
    return [v for v in values if isinstance(v, str)]


def _tags(context: Context, variant: Located, name: str, seen: frozenset[str]) -> list[str]:
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


def _implicit(context: Context, variant: Located, group: Group, name: str) -> list[str]:
    """The name of the component, where the inner union goes by the same property."""
    declared = group.discriminator
    component = _component(context, variant)
    same = isinstance(declared, dict) and declared.get("propertyName") == name
    return [component_name(component)] if same and component else []

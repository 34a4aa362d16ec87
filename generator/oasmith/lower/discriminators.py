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
from oasmith.model import Discriminator, Json, Named, Record, TypeExpr, TypeId
from oasmith.spec.refs import join


def declared_discriminator(
    context: Context,
    pointer: str,
    declared: Json,
    located: Sequence[Located],
    variants: list[TypeExpr],
) -> Discriminator | None:
    """What a discriminator object says; variants that only its mapping names are added.

    Tags are, the first that there are: those of the mapping, values that the property can have
    in this variant alone, the name of the component.
    """
    name = declared.get("propertyName") if isinstance(declared, dict) else None
    if not isinstance(name, str):
        return None
    targets = [_component(context, variant) for variant in located]
    standing = {t: v.id for t, v in zip(targets, variants, strict=True) if isinstance(v, Named)}
    mapping: dict[str, TypeId] = {}
    mapped: set[TypeId] = set()
    for tag, target in _explicit(context, declared, pointer):
        mapped.add(target)
        if target not in standing:
            context.declare(target)
            standing[target] = target
            variants.append(Named(target))
        mapping[tag] = standing[target]
    own = [_tags(context, variant, name, frozenset()) for variant in located]
    shared = {tag for tag, times in Counter(t for tags in own for t in tags).items() if times > 1}
    for target, type_, tags in zip(targets, list(variants), own, strict=False):
        alone = [tag for tag in tags if tag not in shared]
        implicit = [component_name(target)] if target and target not in mapped else []
        for tag in alone or implicit if isinstance(type_, Named) else ():
            mapping.setdefault(tag, type_.id)
    if _is_complete(context, mapping, variants):
        return Discriminator(name, tuple(mapping.items()))
    return None


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
    ids = [variant.id for variant in variants if isinstance(variant, Named)]
    untagged = set(ids) - set(mapping.values())
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

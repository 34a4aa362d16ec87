"""oneOf and anyOf: unions of variants.

Input: a combined schema with unions. Output: the type of the union, with its discriminator.
Properties beside a union belong to every variant. A variant that only requires properties (see
`demands`) is a check and adds no type.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located, component_name, is_component
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined, Group
from oasmith.lower.schema.conditions import has_conditions
from oasmith.lower.schema.demands import only_constrains
from oasmith.lower.schema.discriminators import declared_discriminator, inferred_discriminator
from oasmith.lower.schema.enums import lower_constants
from oasmith.lower.schema.null import is_null
from oasmith.lower.schema.references import is_reference
from oasmith.lower.schema.union_types import union_of
from oasmith.model import Anything, NameHint, Nullable, TypeExpr
from oasmith.spec.structure.references import join, split
from oasmith.values import dataclass

_COMBINATIONS: Final = 24
"""The most combinations of variants for which several unions become one."""
_SUBSTANTIAL: Final = frozenset(
    {"properties", "additionalProperties", "unevaluatedProperties", "required", "items"}
)
"""Keywords beside a union that are merged into each variant."""
_UNION_KEYS: Final = frozenset({"oneOf", "anyOf", "discriminator", "allOf"})


def lower_union(builder: Builder, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a schema with oneOf or anyOf."""
    groups = [group for group in combined.groups if not only_constrains(combined, group)]
    demands = [group for group in combined.groups if group not in groups]
    bare = _without_unions(combined)
    base: list[Located] = []
    if any(_is_substantial(part.node) for part in bare):
        base = [p for p in bare if p.node.keys() & _SUBSTANTIAL or has_conditions(p)]
    choices = [[v for v in group.variants if not is_null(v.node)] for group in groups]
    choices = [_possible(builder.context, each, combined.types) for each in choices if each]
    union = _Union(builder, combined, hint, groups, demands, base)
    inner = union.type_of(choices) if choices else union.alone(bare)
    is_nullable = any(is_null(variant.node) for group in groups for variant in group.variants)
    return Nullable(inner) if is_nullable and not isinstance(inner, Nullable | Anything) else inner


def _possible(
    context: Context, variants: list[Located], types: frozenset[str] | None
) -> list[Located]:
    """The variants that accept one of the types beside the union; all, if none does."""
    if types is None:
        return variants
    found = [combine(context.silent(), (variant,)).types for variant in variants]
    pairs = zip(variants, found, strict=True)
    return [v for v, own in pairs if own is None or not own.isdisjoint(types)] or variants


@dataclass(slots=True)
class _Union:
    """A union of which the type is being built."""

    builder: Builder
    combined: Combined
    hint: NameHint
    groups: list[Group]
    """Those that make types."""
    demands: list[Group]
    """Those that make none."""
    base: list[Located]
    """The keywords beside the union that belong to each variant."""

    def alone(self, bare: list[Located]) -> TypeExpr:
        """The type of a schema whose unions have no variant but null."""
        alone = combine(self.builder.context, bare, self.combined.pointer)
        _note_beside(alone, bare, self.demands)
        return self.builder.build_unguarded(alone, self.hint)

    def type_of(self, choices: list[list[Located]]) -> TypeExpr:
        """The type of a union of these variants, or of several unions at once."""
        listed = choices[0] if len(choices) == 1 and not self.base else []
        constants = lower_constants(self.builder.context, self.combined, listed, self.hint)
        if constants is not None:
            return constants
        combinations = list(product(*choices)) if _count(choices) <= _COMBINATIONS else []
        if not combinations:
            self.builder.context.findings.warn(
                "union-too-wide",
                f"several oneOf/anyOf combine here in more than {_COMBINATIONS} ways; oasmith types "
                "only the first of them",
                self.combined.pointer,
            )
            combinations = [(variant,) for variant in choices[0]]
        if not self.base and all(len(combination) == 1 for combination in combinations):
            located = [combination[0] for combination in combinations]
            if len(located) > 1 or is_reference(self.builder.context, located[0]):
                variants = [self._variant(variant, i) for i, variant in enumerate(located, 1)]
                return self._finished(located, variants)
        return self._merged(combinations)

    def _variant(self, variant: Located, index: int) -> TypeExpr:
        """The type of a variant; one that accepts anything has the types beside the union."""
        hint = self._hint(variant, index)
        type_ = self.builder.schema_type(variant, hint)
        if self.combined.types is None or not isinstance(type_, Anything):
            return type_
        beside = Located({"type": sorted(self.combined.types)}, join(self.combined.pointer, "base"))
        pointer = self._pointer((variant,))
        return self.builder.build(combine(self.builder.context, (variant, beside), pointer), hint)

    def _merged(self, combinations: Sequence[tuple[Located, ...]]) -> TypeExpr:
        """The union of combinations of variants, each merged with the keywords beside the union."""
        merged = [
            (each, combine(self.builder.context, [*each, *self.base], self._pointer(each)))
            for each in combinations
        ]
        for _, whole in merged:
            _note_beside(whole, self.base, self.demands)
        possible = [(c, m) for c, m in merged if not m.conflicts] or merged[:1]
        if len(possible) == 1:
            possible[0][1].pointer = self.combined.pointer
            return self.builder.build_unguarded(possible[0][1], self.hint)
        variants = [
            self.builder.build(whole, self._hint(each[-1], i))
            for i, (each, whole) in enumerate(possible, 1)
        ]
        return self._finished([each[0] for each, _ in possible], variants)

    def _finished(self, located: list[Located], variants: list[TypeExpr]) -> TypeExpr:
        """The union of the types, with its discriminator, declared or inferred."""
        context = self.builder.context
        discriminators = (group.discriminator for group in self.groups)
        declared = next((each for each in discriminators if isinstance(each, dict)), None)
        discriminator = (
            declared_discriminator(context, declared, located, variants)
            if declared is not None
            else inferred_discriminator(context, located, variants)
        )
        return union_of(tuple(variants), discriminator)

    def _pointer(self, combination: Sequence[Located]) -> str:
        """A pointer of its own for each combination of variants of one schema."""
        steps = [split(variant.pointer)[-2:] for variant in combination]
        return join(self.combined.pointer, *(token for step in steps for token in step))

    def _hint(self, variant: Located, index: int) -> NameHint:
        title = variant.node.get("title") if isinstance(variant.node, dict) else None
        pointer, references = self.combined.pointer, _referred(variant.node)
        if isinstance(title, str) and title:
            return self.hint.below(pointer, title, references=references)
        return self.hint.below(pointer, variant=index, references=references)


def _count(choices: list[list[Located]]) -> int:
    count = 1
    for variants in choices:
        count *= len(variants)
    return count if len(choices) > 1 else 0


def _referred(node: Json) -> tuple[str, ...]:
    """The components that a variant is or extends."""
    members = [node, *node.get("allOf", ())] if isinstance(node, dict) else []
    refs = [member.get("$ref") for member in members if isinstance(member, dict)]
    return tuple(component_name(r) for r in refs if isinstance(r, str) and is_component(r))


def _without_unions(combined: Combined) -> list[Located]:
    """The parts without their unions."""
    rests = [{k: v for k, v in p.node.items() if k not in _UNION_KEYS} for p in combined.parts]
    pairs = zip(rests, combined.parts, strict=True)
    return [Located(rest, join(part.pointer, "base")) for rest, part in pairs]


def _note_beside(whole: Combined, base: Iterable[Located], demands: Iterable[Group]) -> None:
    """Note the parts beside a union: they are checked once, for the union, not for each variant."""
    whole.checked_elsewhere = frozenset(part.pointer for part in base)
    demanded = [variant.node.get("required") for group in demands for variant in group.variants]
    whole.demanded = {n: None for names in demanded if names for n in names if isinstance(n, str)}


def _is_substantial(node: dict[str, Json]) -> bool:
    """Whether the keywords beside a union have to be merged into its variants. Those of a closed
    object without properties have not: its variants are meant."""
    said = {key: value for key, value in node.items() if key in _SUBSTANTIAL}
    if not node.get("properties") and isinstance(said.get("additionalProperties"), bool):
        del said["additionalProperties"]
    return any(value not in ({}, []) for value in said.values())

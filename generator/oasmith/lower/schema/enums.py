"""`enum`, `const`, and unions of constants.

Input: a combined schema that lists its values. Output: a named enum for the strings or integers of
a component, and for anonymous ones whose members have names; else a choice that lists the values,
or the plain type if they are too many. An enum with one member is a constant. Enums and constants
of strings and numbers are open unless they are only sent: a server may know more values than its
document. The document opens one by the plain type beside it, or by `modelAsString`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located, is_component
from oasmith.lower.schema.combined import Combined
from oasmith.model import (
    Anything,
    Choice,
    Const,
    Enum,
    Named,
    NameHint,
    OneOf,
    Scalar,
    ScalarKind,
    TypeExpr,
    kind_of,
)
from oasmith.model.types import MOST_SPELLED
from oasmith.spec.structure.enum_members import (
    key_of,
    labels_of,
    read_members,
    takes_others,
    title_as_name,
)
from oasmith.spec.structure.keywords import restricts_nothing
from oasmith.spec.structure.references import join
from oasmith.values import dataclass

_ENUM_KINDS = (ScalarKind.STRING, ScalarKind.INTEGER)
_MIXED = (ScalarKind.BOOLEAN, ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.STRING)


_LISTING = frozenset(("enum", "oneOf", "anyOf", "allOf", "$ref"))
"""Keywords that list values, or lead to a schema that does."""


@dataclass(slots=True)
class _Members:
    """The values of an enum; their names and descriptions by `key_of`."""

    values: list[Json]
    names: dict[str, str] = field(default_factory=dict)
    docs: dict[str, str] = field(default_factory=dict)


def lower_const(combined: Combined) -> TypeExpr:
    """The type of a schema with `const`."""
    return Const(_constant_of(combined))


def _constant_of(combined: Combined) -> Json:
    """The constant as a value of the declared type, if it can be read as one, as members of `enum`
    are."""
    value = combined.const[0]
    if combined.types is None or value is None or isinstance(value, list | dict):
        return value
    return next((read for _, read in read_members([value], combined.types - {"null"})), value)


def leaves_type_open(combined: Combined) -> bool:
    """Whether `enum` does not decide the type: it lists only objects and arrays, or `type` allows
    only these. An enum of null alone always decides."""
    values = [value for value in combined.enum or () if value is not None]
    types = combined.types
    beside = types is not None and types <= _STRUCTURES
    return bool(values) and (beside or all(isinstance(value, list | dict) for value in values))


def sole_structure(combined: Combined) -> Const | None:
    """The list or object that is the only member of an `enum`, if no other keyword describes its
    content."""
    values = [value for value in combined.enum or () if value is not None]
    described = combined.groups or any(_CONTENTS & part.node.keys() for part in combined.parts)
    structured = len(values) == 1 and isinstance(values[0], list | dict)
    return Const(values[0], single=True) if structured and not described else None


_CONTENTS = frozenset(
    {
        *("properties", "additionalProperties", "patternProperties", "required"),
        *("items", "prefixItems", "unevaluatedItems", "unevaluatedProperties"),
    }
)


_STRUCTURES = frozenset({"array", "object", "null"})


def meant_for_items(combined: Combined) -> list[Located]:
    """The scalars of an `enum` beside ``type: array``: they are meant for its items."""
    return [
        Located(
            {k: v for k, v in p.node.items() if k == "enum" or k.startswith("x-")},
            join(p.pointer, "enum"),
        )
        for p in combined.parts
        if any(not isinstance(value, list | dict | None) for value in p.node.get("enum") or ())
    ]


def lower_enum(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a schema with `enum`; null is left to the caller."""
    members = _members(combined)
    values = members.values
    if not values:
        return Const(None, single=True)
    kinds = {kind_of(value) for value in values}
    for kind in _ENUM_KINDS:
        if kinds == {kind}:
            return _choice_or_enum(context, combined, hint, members, kind)
    if None in kinds:
        return Anything()
    if ScalarKind.NUMBER in kinds:
        kinds.discard(ScalarKind.INTEGER)  # every integer is a number
    variants = tuple(_known(values, kind) for kind in _MIXED if kind in kinds)
    return variants[0] if len(variants) == 1 else OneOf(variants)


def constants_of(combined: Combined) -> list[Const]:
    """The only scalars that are values of the schema, without a null beside others; empty if there
    are other values."""
    if combined.const:
        values = [_constant_of(combined)]
    elif combined.enum is not None:
        values = _members(combined).values or [None]
    else:
        return [Const(None)] if combined.types == frozenset({"null"}) else []
    scalars = [value for value in values if value is None or kind_of(value) is not None]
    return [Const(v) for v in scalars] if len(scalars) == len(values) else []


def _known(values: list[Json], kind: ScalarKind) -> TypeExpr:
    """The type of the values of one kind, of an enum that is not named."""
    known = tuple(dict.fromkeys(value for value in values if kind_of(value) is kind))
    if len(known) == len(values) == 1:
        return Const(known[0], single=True)
    spelled = kind in _ENUM_KINDS and len(known) <= MOST_SPELLED
    return Choice(kind, known) if spelled else Scalar(kind)


def _members(combined: Combined) -> _Members:
    """The values that can be read as a declared type; all as they are, if none can."""
    given = [value for value in combined.enum or () if value is not None]
    pairs = [(value, value) for value in given]
    if combined.types is not None:
        pairs = read_members(given, combined.types - {"null"}) or pairs
    members = _Members(list({key_of(value): value for _, value in pairs}.values()))
    for part in combined.parts:
        own = part.node.get("enum")
        _describe(members, part, own if isinstance(own, list) else given, pairs)
    return members


def _describe(
    members: _Members, part: Located, given: Sequence[Json], pairs: Iterable[tuple[Json, Json]]
) -> None:
    """Add the names and descriptions that a part gives, which may write the values as another
    type."""
    names, docs, _ = labels_of(part.node, given)
    for written, value in pairs if names or docs else ():
        for given_here, known in ((names, members.names), (docs, members.docs)):
            if key_of(written) in given_here:
                known.setdefault(key_of(value), given_here[key_of(written)])


def lower_constants(
    context: Context, combined: Combined, variants: Sequence[Located], hint: NameHint
) -> TypeExpr | None:
    """The enum that a union of constants spells (OpenAPI 3.1.1, annotated enumerations).

    None: it is none, or one without names that a Literal says as well.
    """
    plain = [kind for v in variants if (kind := _plain_kind(v)) is not None]
    members = _constants(combined, [v for v in variants if _plain_kind(v) is None])
    if members is None:
        return None
    kinds = {kind_of(value) for value in members.values} | set(plain)
    named = bool(members.names) or (is_component(combined.pointer) and not plain)
    kind = next((kind for kind in _ENUM_KINDS if kinds == {kind}), None)
    if kind is None or len(members.values) < 2 or not named:
        return None
    return _choice_or_enum(context, combined, hint, members, kind, any_other=bool(plain))


def _plain_kind(variant: Located) -> ScalarKind | None:
    """The kind of a variant that is any text or any integer."""
    node = variant.node if isinstance(variant.node, dict) else {}
    keywords = [
        k for k, v in node.items() if not restricts_nothing(k, v) and not k.startswith("x-")
    ]
    kinds = {kind.value: kind for kind in _ENUM_KINDS}
    return (
        kinds.get(node["type"]) if keywords == ["type"] and isinstance(node["type"], str) else None
    )


def _constants(combined: Combined, variants: Sequence[Located]) -> _Members | None:
    """The constants that all variants are, with names and descriptions; None if a variant is no
    constant."""
    members = _Members([])
    for variant in variants:
        value = _constant(variant, combined.types)
        if value is None or any(key_of(value) == key_of(known) for known in members.values):
            return None
        members.values.append(value)
        title, doc = variant.node.get("title"), variant.node.get("description")
        if name := title_as_name(title):
            members.names[key_of(value)] = name
        texts = [text for text in (None if name else title, doc) if isinstance(text, str) and text]
        if texts:
            members.docs[key_of(value)] = "\n\n".join(texts)
    for part in combined.parts:
        _describe(members, part, members.values, [(value, value) for value in members.values])
    return members


def _constant(variant: Located, types: frozenset[str] | None) -> Json:
    """The string or integer that is the only value of the schema; None if it has other keywords."""
    node = variant.node
    if not isinstance(node, dict):
        return None
    if any(k not in _CONSTANT and k not in _ANNOTATIONS and not k.startswith("x-") for k in node):
        return None
    listed = node["enum"] if isinstance(node.get("enum"), list) else [None]
    value = node["const"] if "const" in node else listed[0] if len(listed) == 1 else None
    declared = {node["type"]} if isinstance(node.get("type"), str) else types
    if declared is None or not isinstance(value, str | int | float):
        return value if isinstance(value, str | int) else None
    return next((read for _, read in read_members([value], declared)), None)


_CONSTANT = frozenset({"const", "enum", "type"})
_ANNOTATIONS = frozenset(
    {
        *("title", "description", "deprecated", "default", "$comment"),
        *("example", "examples", "externalDocs"),
    }
)
"""What a constant of an annotated enumeration is, and what it may say beside that."""


def _choice_or_enum(
    context: Context,
    combined: Combined,
    hint: NameHint,
    members: _Members,
    kind: ScalarKind,
    *,
    any_other: bool = False,
) -> TypeExpr:
    values = tuple(members.values)
    any_other = any_other or any(takes_others(part.node) for part in combined.parts)
    anonymous = not is_component(combined.pointer) and not hint.pinned
    if anonymous and len(values) == 1 and not any_other:
        return Const(values[0], single=True)
    if anonymous and not members.names and len(values) <= MOST_SPELLED:
        as_number = combined.types is not None and "number" in combined.types
        return Choice(ScalarKind.NUMBER if as_number else kind, values, any_other)
    return Named(
        context.register(
            Enum(
                combined.pointer,
                hint,
                kind,
                values,
                combined.doc,
                combined.deprecated,
                _texts(members.docs, values),
                _texts(members.names, values),
                any_other,
            )
        )
    )


def _texts(texts: dict[str, str], values: Iterable[Json]) -> tuple[str, ...]:
    """The text of each value, in the order of the values; empty if no value has one."""
    return tuple(texts.get(key_of(value), "") for value in values) if texts else ()

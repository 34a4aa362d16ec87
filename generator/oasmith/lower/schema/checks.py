"""Checks: keywords that no type can express (`not`, `if`, `contains`, `unevaluatedProperties`, …).

Input: a combined schema and its type. Output: the type with `Checks`, a JSON Schema of these
keywords alone, without annotations, by which a package validates what it sends. References lead to
`$defs`, patterns are Python's. A keyword that cannot be checked is left out and reported.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located, component_name
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.demands import only_constrains
from oasmith.lower.schema.limits import is_limit, is_size
from oasmith.model import (
    Access,
    Anything,
    ArrayOf,
    Checks,
    Const,
    MapOf,
    Named,
    Never,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
)
from oasmith.spec.structure.keywords import ANNOTATIONS, TYPES, UNTYPED
from oasmith.spec.structure.objects import CONTENTS, Shape
from oasmith.spec.structure.references import join, split
from oasmith.spec.texts.patterns import translated

_IN_PLACE = ("allOf", "anyOf", "then", "else")
"""Where a schema says more of the same value, all of which that value must keep to."""
_UNIONS = ("anyOf", "oneOf")
_PARTS = frozenset(
    {
        *("properties", "patternProperties", "additionalProperties", "propertyNames"),
        *("items", "prefixItems", "unevaluatedProperties", "unevaluatedItems"),
    }
)
"""Keywords on the parts of a value, which a type says, unless it is any."""
_MAY_SAY_MORE = UNTYPED | _PARTS
_OF_NAMES = ANNOTATIONS | {"type", "minLength", "maxLength", "pattern", "enum", "format"}
"""What the type of a map says of names; those that are listed are open, as all enums are."""


def with_checks(context: Context, type_: TypeExpr, combined: Combined) -> TypeExpr:
    """The type with checks for the keywords of its schema that it does not express."""
    if isinstance(type_, Never | Const) or not (
        combined.groups or any(not _MAY_SAY_MORE.isdisjoint(part.node) for part in combined.parts)
    ):
        return type_  # as nearly all
    schema = _Copies(context, type_, combined).schema()
    return _with_schema(context, type_, schema, combined.pointer) if schema else type_


def _with_schema(context: Context, type_: TypeExpr, schema: Json, pointer: str) -> TypeExpr:
    match type_:
        case Nullable(inner):
            return Nullable(_with_schema(context, inner, schema, pointer))
        case Scalar(ScalarKind.BINARY):
            return type_
        case Scalar() | ArrayOf() | TupleOf() | MapOf() | Anything():
            checks = Checks.both(type_.constraints.checks, schema)
            return replace(type_, constraints=replace(type_.constraints, checks=checks))
        case OneOf(checks=checks):
            return replace(type_, checks=Checks.both(checks, schema))
        case Named(id_) if id_ == pointer and isinstance(context.types.get(id_), Record):
            record = context.types[id_]
            assert isinstance(record, Record)
            unsent = {f.wire_name for f in record.fields if f.access is Access.READ_ONLY}
            checks = Checks.both(record.constraints.checks, _without(schema, unsent))
            constraints = replace(record.constraints, checks=checks)
            context.register(replace(record, constraints=constraints))
            return type_
        case _:  # named elsewhere, where nothing of this is said
            return OneOf((type_,), checks=Checks(schema))


def _without(schema: Json, unsent: Collection[str]) -> Json:
    """The schema, which no longer requires properties that only a server sets."""
    if not unsent or not isinstance(schema, dict):
        return schema
    kept = dict(schema)
    if "required" in kept:
        kept["required"] = [name for name in kept["required"] if name not in unsent]
    for key in ("dependentRequired", "dependentSchemas"):
        if key in kept:
            entries = kept[key].items()
            kept[key] = {
                name: (
                    [need for need in said if need not in unsent]
                    if isinstance(said, list)
                    else _without(said, unsent)
                )
                for name, said in entries
            }
    for key in _IN_PLACE:
        if isinstance(kept.get(key), list):
            kept[key] = [_without(each, unsent) for each in kept[key]]
        elif key in kept:
            kept[key] = _without(kept[key], unsent)
    return kept


class _Uncheckable(Exception):
    """Something that the runtime cannot evaluate."""


class _Copies:
    """Copies of the schemas that one check needs."""

    def __init__(self, context: Context, type_: TypeExpr, combined: Combined) -> None:
        self._context = context
        self._type = type_
        self._combined = combined
        self._names: dict[str, str] = {}
        self._defs: dict[str, Json] = {}

    def schema(self) -> dict[str, Json]:
        """The schema of all keywords that the type does not express; empty if there are none."""
        combined = self._combined
        if combined.checked_keywords and combined.checked_keywords & combined.parts[0].node.keys():
            said = [self._evaluating(combined.parts[0], ())]
        else:
            parts = (
                part for part in combined.parts if part.pointer not in combined.checked_elsewhere
            )
            said = [*map(self._beyond_type, parts), *self._demands()]
        said = [each for each in said if each]
        whole = said[0] if len(said) == 1 else {"allOf": said} if said else {}
        return {"$defs": self._defs, **whole} if self._defs else whole

    def _beyond_type(self, part: Located) -> dict[str, Json]:
        """The keywords of a part that the type does not express."""
        if self._combined.checked_keywords & part.node.keys():
            return self._evaluating(part, ())
        return self._copies_of(part, [key for key in part.node if self._is_beyond_type(part, key)])

    def _is_beyond_type(self, part: Located, key: str) -> bool:
        if key == "propertyNames" and isinstance(self._type, MapOf):
            named = combine(self._context.silent(), (part.child(key),))
            return any(not inner.node.keys() <= _OF_NAMES for inner in named.parts)
        if key == "if":
            return not part.node.keys().isdisjoint(("then", "else"))
        is_any = isinstance(self._type, Anything)
        return key in UNTYPED or key == "propertyNames" or (is_any and key in _PARTS)

    def _demands(self) -> Iterator[dict[str, Json]]:
        """The unions that make no types, without the properties of their variants."""
        for group in self._combined.groups:
            kind = split(group.variants[0].pointer)[-2]
            if kind in _UNIONS and only_constrains(self._combined, group):
                node = {kind: [{**variant.node, "properties": {}} for variant in group.variants]}
                said = self._copies_of(Located(node, group.owner), [kind])
                if True not in said.get("anyOf", ()):  # a variant without demands always holds
                    yield said

    def _evaluating(self, part: Located, path: tuple[str, ...]) -> dict[str, Json]:
        """The keywords that evaluate members or items, as `unevaluatedProperties` and
        `unevaluatedItems` need them (JSON Schema core, section 11); what the type checks anyway is
        left out of them."""
        original = self._context.at(part.pointer)
        if original is not None and isinstance(original.node, dict) and "$ref" in original.node:
            part = original
        if not isinstance(part.node, dict):
            return {}
        node, said, every = part.node, dict[str, Json](), list[Json]()
        for key in ("properties", "patternProperties"):
            if entries := part.entries(key):
                said[key] = {self._name(key, name): True for name, _ in entries}
        said |= {key: True for key in ("additionalProperties", "items") if key in node}
        if prefix := part.items("prefixItems"):
            said["prefixItems"] = [True] * len(prefix)
        said |= self._copies_of(
            part, [k for k in node if k in UNTYPED or k.startswith("unevaluated")]
        )
        for key in _UNIONS:  # that only one holds is not checked: see decision 76
            if key in node:
                every.append({"anyOf": [self._copy(each) for each in part.items(key)]})
        every += [self._evaluating(member, path) for member in part.items("allOf")]
        target = self._context.target(part) if "$ref" in node else None
        if target is not None and target.pointer not in path:
            every.append(self._evaluating(target, (*path, target.pointer)))
        every = [each for each in every if each]
        return {"allOf": every, **said} if every else said

    def _copies_of(self, part: Located, keys: Iterable[str]) -> dict[str, Json]:
        """Copies of some keywords of a schema; what cannot be checked is reported."""
        said: dict[str, Json] = {}
        for key in keys:
            known = dict(self._names), dict(self._defs)
            try:
                said |= self._keyword(part, key)
            except _Uncheckable as error:
                self._names, self._defs = known
                self._context.findings.info(
                    "condition-unchecked",
                    f"`{key}` is not checked before sending: {error}",
                    join(part.pointer, key),
                    help="check it in your own code",
                )
        return said

    def _copy(self, located: Located) -> Json:
        """A schema as the runtime evaluates it."""
        if not isinstance(located.node, dict):
            return located.node is not False
        said: dict[str, Json] = {}
        for key in located.node:
            said |= self._keyword(located, key)
        return said or True

    def _keyword(self, part: Located, key: str) -> dict[str, Json]:
        value = part.node[key]
        if key == "$ref":
            return self._reference(part)
        if key == "dependencies":  # before 2019-09
            return self._dependencies(part)
        if key == "items" and isinstance(value, list):  # before 2020-12
            return {"prefixItems": [self._copy(each) for each in part.items(key)]}
        if key == "additionalItems" and isinstance(part.node.get("items"), list):
            return {"items": self._copy(part.child(key))}
        if key == "pattern":
            return {key: self._name(key, value)}
        if key in _VALUES:
            return {key: value} if _VALUES[key](value) else {}
        if is_limit(key, value):
            return {key: value}
        match CONTENTS["schema"].get(key, (None, ""))[0] if key not in ANNOTATIONS else None:
            case Shape.ONE | Shape.ONE_OR_LIST if isinstance(value, bool | dict):
                return {key: self._copy(part.child(key))}
            case Shape.LIST if isinstance(value, list) and value:
                return {key: [self._copy(each) for each in part.items(key)]}
            case Shape.MAP if value:
                entries = part.entries(key)
                return {key: {self._name(key, name): self._copy(each) for name, each in entries}}
            case _:
                return {}

    def _name(self, key: str, name: Json) -> str:
        """A property name as it is, or a pattern as Python reads it."""
        if key not in ("pattern", "patternProperties"):
            return str(name)
        known = translated(name) if isinstance(name, str) else None
        if known is None or known.fault or known.has_classes:
            raise _Uncheckable(f"nothing is held to the pattern `{name}`")
        return known.python

    def _reference(self, part: Located) -> dict[str, Json]:
        target = self._context.target(part)
        if target is None:
            return {}
        name = self._names.get(target.pointer)
        if name is None:
            name = component_name(target.pointer)
            while name in self._defs:
                name += "_"
            self._names[target.pointer] = name
            self._defs[name] = True
            self._defs[name] = self._copy(target)
        return {"$ref": f"#/$defs/{name}"}

    def _dependencies(self, part: Located) -> dict[str, Json]:
        entries = part.entries("dependencies")
        names = {name: each.node for name, each in entries if isinstance(each.node, list)}
        schemas = {name: self._copy(each) for name, each in entries if name not in names}
        said = {"dependentRequired": names, "dependentSchemas": schemas}
        return {key: value for key, value in said.items() if value}


def _are_names(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _are_needs(value: Json) -> bool:
    return isinstance(value, dict) and all(map(_are_names, value.values()))


def _are_types(value: Json) -> bool:
    names = [value] if isinstance(value, str) else value
    return _are_names(names) and TYPES.issuperset(names)


def _is_list(value: Json) -> bool:
    return isinstance(value, list)


def _is_anything(_: Json) -> bool:
    return True


_VALUES: dict[str, Callable[[Json], bool]] = {
    "type": _are_types,
    "enum": _is_list,
    "const": _is_anything,
    "required": _are_names,
    "dependentRequired": _are_needs,
    "minContains": is_size,
    "maxContains": is_size,
}
"""Keywords that are copied as they are, if they are what they must be."""

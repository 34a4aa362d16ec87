"""The features by which a named type is recognised from one run to the next.

Input: the model. Output: the identity of each type. Invariant: it does not depend on the order of
the document, unless the key is counted. The key is the canonical pointer with indices replaced:
parameters by name, path parameters by their place in the path, titled variants by title, members of
an allOf by nothing. Variants without a title keep their index, and are recognised by their content.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    Api,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Constraints,
    Enum,
    MapOf,
    Named,
    NamedType,
    Never,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Where,
)
from oasmith.model.walk import unaliased
from oasmith.spec.structure.references import escape
from oasmith.spec.texts.path_templates import PLACE
from oasmith.values import dataclass

_PARAMETER = re.compile(r"(#/paths/[^/]+(?:/[^/]+)?/parameters/)\d+")
_ALL_OF = re.compile(r"/allOf/\d+")
_VARIANT = re.compile(r"(?<=/oneOf/|/anyOf/)\d+$")
_COUNTED = re.compile(r"/(?:oneOf|anyOf|allOf|parameters)/\d+(?:/|$)")
_PATH = re.compile(r"(?<=#/paths/)[^/]+")
_MARK = re.compile(r"~[^01/][^/]*$")
_FIXED = (Const, Choice, Named)
"""Types that may have one value alone."""
_LONG = 1_000
_DIGITS = 16
"""Hexadecimal digits of a hash: enough for the types of a package to differ."""

Tags: TypeAlias = Mapping[str, str]
"""Constant properties, with their values as JSON."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The features of a type.

    `kind` is ``record``, ``enum`` or ``alias``. `structure` is the hash of what it is made of, two
    levels deep, without names, requiredness, constraints and documentation: these may change, and
    the type is the same. `detail` is the hash of its content with all that, for types whose key is
    counted. `tags` are its constant properties, `members` the wire names of fields or the values of
    an enum, `also` the keys of other places that it is written in.
    """

    key: str
    kind: str
    structure: str
    detail: str
    tags: Tags
    members: frozenset[str]
    also: tuple[str, ...] = ()


def is_counted(key: str) -> bool:
    """Whether the key depends on the order of the document."""
    return _COUNTED.search(key) is not None


def marked(key: str, name: str) -> str:
    """The key of a type that is gone: no pointer has a ``~`` except before 0 and 1."""
    return f"{key}~{name}"


def unmarked(key: str) -> str:
    """The key before it was marked."""
    return _MARK.sub("", key)


def blank(path: str) -> str:
    """The path without the names of its parameters, which are not sent."""
    return PLACE.sub("{}", path)


def blanked(pointer: str) -> str:
    """The pointer; below ``#/paths/`` with a blank path."""
    return _PATH.sub(lambda match: blank(match.group()), pointer, count=1)


def place_in_path(path: str, name: str) -> str:
    """The key of a parameter of a path, or of the id of an operation: its place there, since the
    name is not sent."""
    names = PLACE.findall(path)
    return f"path:{names.index(name)}" if name in names else f"path:{escape(name)}"


def identify(api: Api) -> dict[TypeId, Identity]:
    """The identity of every named type. No two have the same key."""
    keys = type_keys(api)
    refs: dict[TypeId, list[TypeId]] = {id_: [] for id_ in api.types}
    own = {id_: _Writer(refs[id_]).named(named) for id_, named in api.types.items()}
    rough = {id_: _hash(text) for id_, text in own.items()}
    found = {}
    for id_, named in api.types.items():
        structure = _hash(f"{own[id_]} {sorted(rough.get(r, '') for r in refs[id_])}")
        detail = _hash(_Writer([], with_details=True).named(named)) if is_counted(keys[id_]) else ""
        kind = type(named).__name__.lower()
        also = tuple(keys[twin.id] for twin in api.twins.get(id_, ()))
        tags, members = constant_tags(named, api.types), member_keys(named)
        found[id_] = Identity(keys[id_], kind, structure, detail, tags, members, also)
    return found


def type_keys(api: Api) -> dict[TypeId, str]:
    """The key of every named type, and of what is the same as one."""
    return _Keys(api).all()


def owner(named: NamedType, types: Mapping[TypeId, NamedType]) -> TypeId | None:
    """The type inside of which this one is written; None: it is written inside of none."""
    parent = named.hint.parent
    return parent if parent in types and named.id.startswith(f"{parent}/") else None


def constant_tags(named: NamedType, types: Mapping[TypeId, NamedType]) -> dict[str, str]:
    """The constant properties, with their values as JSON."""
    if not isinstance(named, Record):
        return {}
    fixed = ((f.wire_name, f.type) for f in named.fields if isinstance(f.type, _FIXED))
    only = ((name, _only_values(type_, types)) for name, type_ in fixed)
    return {name: json.dumps(values[0]) for name, values in only if len(values) == 1}


def _only_values(type_: TypeExpr, types: Mapping[TypeId, NamedType]) -> tuple[Json, ...]:
    """The values that the document lists; none where there are others."""
    match unaliased(type_, types):
        case Const(value):
            return (value,)
        case Choice(_, values) | Enum(values=values):
            return values
        case _:
            return ()


def member_keys(named: NamedType) -> frozenset[str]:
    """The wire names of fields, the values of an enum."""
    match named:
        case Record(fields=fields):
            return frozenset(field.wire_name for field in fields)
        case Enum(values=values):
            return frozenset(map(str, values))
        case Alias():
            return frozenset()


class _Keys:
    def __init__(self, api: Api) -> None:
        twins = (twin for twins in api.twins.values() for twin in twins)
        self._types = {**api.types, **{twin.id: twin for twin in twins}}
        self._parameters = {
            p.pointer: (
                place_in_path(operation.id, p.wire_name)
                if p.where is Where.PATH
                else f"{p.where.value}:{escape(p.wire_name)}"
            )
            for operation in api.operations
            for p in operation.parameters
            if _PARAMETER.fullmatch(p.pointer)
        }
        self._keys: dict[TypeId, str] = {}

    def all(self) -> dict[TypeId, str]:
        for id_ in sorted(self._types, key=len):  # owners first
            self._keys[id_] = self._key(self._types[id_])
        found = {id_: blanked(key) for id_, key in self._keys.items()}
        for fuller in (self._keys, {id_: id_ for id_ in self._keys}):
            claims: dict[str, list[TypeId]] = {}
            for id_, key in found.items():
                claims.setdefault(key, []).append(id_)
            doubles = {id_ for ids in claims.values() if len(ids) > 1 for id_ in ids}
            found |= {id_: fuller[id_] for id_ in doubles}
        return found

    def _key(self, named: NamedType) -> str:
        above = owner(named, self._types)
        head, rest = (self._keys[above], named.id[len(above) :]) if above else ("", named.id)
        if named.hint.variant is None:
            rest = _VARIANT.sub(lambda _: escape(named.hint.text), rest)
        return head + _ALL_OF.sub("", _PARAMETER.sub(self._by_name, rest))

    def _by_name(self, match: re.Match[str]) -> str:
        name = self._parameters.get(match.group())
        return match.group() if name is None else match.group(1) + name


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()[:_DIGITS]


def _set(texts: Iterable[str]) -> str:
    """The texts sorted, as one text; long ones by their hash, since each level quotes the quotes of
    the level below."""
    return str(sorted(text if len(text) < _LONG else _hash(text) for text in texts))


_KINDS = {kind: kind.value for kind in ScalarKind}
"""The value of a member takes a call of Python, and most types are scalars."""


class _Writer:
    """What is written in place, as text; the types that it refers to are added to `refs`.
    `with_details` includes what may change without making another type."""

    def __init__(self, refs: list[TypeId], with_details: bool = False) -> None:
        self._refs = refs
        self._with_details = with_details

    def named(self, named: NamedType) -> str:
        """The text of a named type."""
        more = f" {named.doc!r} {named.deprecated}" if self._with_details else ""
        match named:
            case Record(fields=fields, additional=additional, constraints=constraints):
                rows = _set(f"{f.wire_name!r}: {self._text(f.type)}" for f in fields)
                rest = "" if additional is None else self._text(additional)
                if self._with_details:
                    details = ((f.required, f.access.value, f.default, f.doc) for f in fields)
                    more += _set(
                        f"{f.wire_name!r} {s!r}" for f, s in zip(fields, details, strict=True)
                    )
                return f"record {rows} {rest}{more}{self._limits(constraints)}"
            case Enum(kind=kind, values=values):
                return f"enum {kind.value} {_set(map(repr, values))}{more}"
            case Alias(target=target):
                return f"alias {self._text(target)}{more}"

    def _limits(self, constraints: Constraints) -> str:
        return f" {constraints!r}" if self._with_details and constraints != UNCONSTRAINED else ""

    def _text(self, type_: TypeExpr) -> str:
        match type_:
            case Scalar(kind, constraints):
                return _KINDS[kind] + self._limits(constraints)
            case ArrayOf(item, constraints):
                return f"[{self._text(item)}]" + self._limits(constraints)
            case MapOf(value, constraints):
                return f"{{{self._text(value)}}}" + self._limits(constraints)
            case TupleOf(items, rest):
                following = "" if rest is None else f" *{self._text(rest)}"
                return f"({', '.join(map(self._text, items))}{following})"
            case ByName(patterns, rest):
                named = _set(f"{pattern!r}: {self._text(inner)}" for pattern, inner in patterns)
                return f"by name {named} {self._text(rest)}"
            case Named(id_):
                self._refs.append(id_)
                return "<>"
            case Nullable(inner):
                return f"{self._text(inner)}?"
            case OneOf(variants):
                return f"one of {_set(map(self._text, variants))}"
            case Const(value, open=True):
                return f"choice {type_.kind.value if type_.kind else ''} {_set([repr(value)])}"
            case Const(value):
                return f"={value!r}"
            case Choice(kind, values):
                return f"choice {kind.value} {_set(map(repr, values))}"
            case Anything():
                return "*"
            case Never():
                return "!"

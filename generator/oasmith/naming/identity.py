"""What a named type is known by from one run to the next.

Input: the model. Output: for each type a key and a shape. Invariant: neither depends on the order
of anything in the document. The key is the canonical pointer with what counts replaced by what is
said: parameters go by name, titled variants by title, members of an allOf are not told apart.
Variants without a title are still counted: these are recognised by their shape. So is a component
that got another name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oasmith.model import (
    Alias,
    Anything,
    Api,
    ArrayOf,
    ByName,
    Choice,
    Const,
    Enum,
    MapOf,
    Named,
    NamedType,
    Never,
    Nullable,
    OneOf,
    Record,
    Scalar,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.spec.refs import escape

_PARAMETER = re.compile(r"(#/paths/[^/]+(?:/[^/]+)?/parameters/)\d+")
_ALL_OF = re.compile(r"/allOf/\d+")
_VARIANT = re.compile(r"(?<=/oneOf/|/anyOf/)\d+$")
_UNTITLED = re.compile(r"variant \d+$")
_LONG = 1_000
_DIGITS = 16
"""How many hexadecimal digits of a hash make a shape: enough to tell a package's types apart."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A key, and the hash of a shape: of what a type is made of, and of what these are made of,
    whatever their names are."""

    key: str
    shape: str


def identify(api: Api) -> dict[TypeId, Identity]:
    """The identity of every named type. No two have the same key."""
    keys = _Keys(api).all()
    refs: dict[TypeId, list[TypeId]] = {id_: [] for id_ in api.types}
    own = {id_: _local(named, refs[id_]) for id_, named in api.types.items()}
    rough = {id_: _hash(text) for id_, text in own.items()}
    return {
        id_: Identity(keys[id_], _hash(f"{own[id_]} {sorted(rough.get(r, '') for r in refs[id_])}"))
        for id_ in api.types
    }


def owner(named: NamedType, types: Mapping[TypeId, NamedType]) -> TypeId | None:
    """The type inside of which this one is written, None where it stands for itself."""
    parent = named.hint.parent
    return parent if parent in types and named.id.startswith(f"{parent}/") else None


class _Keys:
    def __init__(self, api: Api) -> None:
        self._types = api.types
        self._parameters = {
            p.pointer: f"{p.where.value}:{escape(p.wire_name)}"
            for operation in api.operations
            for p in operation.parameters
            if _PARAMETER.fullmatch(p.pointer)
        }
        self._keys: dict[TypeId, str] = {}

    def all(self) -> dict[TypeId, str]:
        for id_ in sorted(self._types, key=len):  # owners first
            self._keys[id_] = self._key(self._types[id_])
        claims: dict[str, list[TypeId]] = {}
        for id_, key in self._keys.items():
            claims.setdefault(key, []).append(id_)
        doubles = {id_ for ids in claims.values() if len(ids) > 1 for id_ in ids}
        return {id_: id_ if id_ in doubles else key for id_, key in self._keys.items()}

    def _key(self, named: NamedType) -> str:
        above = owner(named, self._types)
        head, rest = (self._keys[above], named.id[len(above) :]) if above else ("", named.id)
        if not _UNTITLED.search(named.hint.part):
            rest = _VARIANT.sub(lambda _: escape(named.hint.part), rest)
        return head + _ALL_OF.sub("", _PARAMETER.sub(self._by_name, rest))

    def _by_name(self, match: re.Match[str]) -> str:
        name = self._parameters.get(match.group())
        return match.group() if name is None else match.group(1) + name


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()[:_DIGITS]


def _local(named: NamedType, refs: list[TypeId]) -> str:
    """What is written in place, as text; the types that it refers to are added to `refs`.

    Requiredness, constraints and documentation may change without making another type of it.
    """
    match named:
        case Record(fields=fields, additional=additional):
            rows = _set(f"{f.wire_name!r}: {_text(f.type, refs)}" for f in fields)
            rest = "" if additional is None else _text(additional, refs)
            return f"record {rows} {rest}"
        case Enum(kind=kind, values=values):
            return f"enum {kind.value} {_set(map(repr, values))}"
        case Alias(target=target):
            return f"alias {_text(target, refs)}"


def _set(texts: Iterable[str]) -> str:
    """In an order of their own; long ones by their hash, since a list quotes quotes, and so at
    each level."""
    return str(sorted(text if len(text) < _LONG else _hash(text) for text in texts))


def _text(type_: TypeExpr, refs: list[TypeId]) -> str:
    match type_:
        case Scalar(kind):
            return kind.value
        case ArrayOf(item):
            return f"[{_text(item, refs)}]"
        case MapOf(value):
            return f"{{{_text(value, refs)}}}"
        case TupleOf(items, rest):
            following = "" if rest is None else f" *{_text(rest, refs)}"
            return f"({', '.join(_text(item, refs) for item in items)}{following})"
        case ByName(patterns, rest):
            named = _set(f"{pattern!r}: {_text(inner, refs)}" for pattern, inner in patterns)
            return f"by name {named} {_text(rest, refs)}"
        case Named(id_):
            refs.append(id_)
            return "<>"
        case Nullable(inner):
            return f"{_text(inner, refs)}?"
        case OneOf(variants):
            return f"one of {_set(_text(variant, refs) for variant in variants)}"
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

"""``format: binary``: raw bytes or text, decided by the bodies that a type travels in.

Input: an API whose binary strings are raw bytes everywhere. Output: the same API, with raw bytes
only in multipart and binary bodies. In JSON, forms and text such a value is a string like any
other, and a named type that travels both ways takes either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from oasmith.model import Api, Codec, OneOf, Scalar, ScalarKind, TypeExpr, TypeId
from oasmith.model.carriers import Change, retyped, types_of_api, types_of_messages
from oasmith.model.walk import inside, reached, rebuilt

_RAW = frozenset({Codec.MULTIPART, Codec.BINARY})


def settle_binary(api: Api) -> Api:
    """The API with every binary string as bytes, text or either, by the bodies it travels in."""
    if not any(_is_binary(part) for type_ in types_of_api(api) for part in inside(type_)):
        return api
    messages = [*types_of_messages(api)]
    sent_raw = reached(api.types, (type_ for type_, codec in messages if codec in _RAW))
    sent_as_text = reached(api.types, (type_ for type_, codec in messages if codec not in _RAW))

    def of_named(id_: TypeId) -> Change:
        if id_ not in sent_raw:
            return _as_text
        return _as_either if id_ in sent_as_text else _as_it_is

    return retyped(api, of_named, lambda codec: _as_it_is if codec in _RAW else _as_text)


def _is_binary(type_: TypeExpr) -> bool:
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.BINARY


def _text(scalar: Scalar) -> TypeExpr:
    return replace(scalar, kind=ScalarKind.STRING)


def _either(scalar: Scalar) -> TypeExpr:
    return OneOf((scalar, _text(scalar)))


def _settled(change: Callable[[Scalar], TypeExpr], type_: TypeExpr) -> TypeExpr:
    """The type expression with every binary scalar in it changed."""
    if isinstance(type_, Scalar):  # as most
        return change(type_) if type_.kind is ScalarKind.BINARY else type_
    new = rebuilt(type_, partial(_settled, change))
    return _flat(new) if isinstance(new, OneOf) and new is not type_ else new


def _flat(union: OneOf) -> TypeExpr:
    """The union without nested unions and repetitions, which changed variants may have."""
    flat = [v for m in union.variants for v in (m.variants if isinstance(m, OneOf) else (m,))]
    variants = tuple(dict.fromkeys(flat))
    return variants[0] if len(variants) == 1 else replace(union, variants=variants)


_as_text: Change = partial(_settled, _text)
_as_either: Change = partial(_settled, _either)


def _as_it_is(type_: TypeExpr) -> TypeExpr:
    return type_

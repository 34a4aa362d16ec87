"""The shapes of models, read from the annotations of their attributes.

Takes a class or an annotation; gives its shape, or a TypeError that names class and attribute. A
model says each property once, as ``weight: Annotated[int, Limits(minimum=0)]``: its codecs, the
explanations of failures, the checks before sending and the samples all come from that.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import Field, fields
from enum import Enum as _Enum
from functools import partial
from importlib import import_module
from inspect import get_annotations
from types import FunctionType, NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    TypeGuard,
    Union,
    get_args,
    get_origin,
)
from uuid import UUID

from .model_base import (
    READ_ONLY,
    REQUIRED,
    UNSET,
    WRITE_ONLY,
    ModelBase,
    Unset,
    WireName,
    default_of,
)
from .shape import Shape, T
from .shapes import (
    ANYTHING,
    NEVER,
    Access,
    Array,
    Boolean,
    Choice,
    Const,
    Enum,
    Integer,
    Map,
    Nullable,
    Number,
    Property,
    Record,
    Ref,
    Rule,
    String,
)
from .unions import OneOf

if TYPE_CHECKING:
    from .model import OpenIntEnum, OpenStrEnum

_STRING: Final = String()
_SCALARS: Final[Mapping[Any, Shape[Any]]] = {
    str: _STRING,
    int: Integer(),
    float: Number(),
    bool: Boolean(),
    Any: ANYTHING,
    NoneType: Const(None),
    None: Const(None),
}
_FORMATS: Final[Mapping[Any, str]] = {
    UUID: "Uuid",
    dt.datetime: "DateTime",
    dt.date: "Date",
    dt.time: "Time",
}
"""The classes of `formats`, which a package carries where these types are used."""
_REST: Final = "additional_properties"


def _camel_case(words: list[str]) -> str:
    return words[0] + "".join(map(str.capitalize, words[1:]))


_NAMINGS: Final[Mapping[str, Callable[[list[str]], str]]] = {
    "": "_".join,
    "camelCase": _camel_case,
    "PascalCase": lambda words: "".join(map(str.capitalize, words)),
    "kebab-case": "-".join,
}


def shape_of(hint: Any) -> Shape[Any]:
    """The shape of the values that an annotation allows."""
    origin = get_origin(hint)
    if origin is None:
        return _SCALARS.get(hint) or _of_class(hint)
    if origin is Annotated:
        return _marked(hint)
    if origin is Literal or origin is Union or origin is UnionType:
        return _union(_members(hint))
    arguments = get_args(hint)
    if origin is list:
        return Array(shape_of(arguments[0]))
    if origin is dict:
        names = shape_of(arguments[0])
        return Map(shape_of(arguments[1]), keys=None if names is _STRING else names)
    if origin is tuple:
        made: Shape[Any] = _runtime("special_shapes", hint).Tuple(*map(shape_of, arguments))
        return made
    raise TypeError(f"{hint!r} is no type of JSON")


def record_of(model: type[ModelBase], naming: str = "", rules: Sequence[Rule] = ()) -> Record:
    """The shape of the objects of a class, from its annotations; `naming` is its rule for names."""
    hints, nullable = _evaluated(model), _nullable(model)
    properties: list[Property] = []
    additional = None
    for field in _encoded_fields(model):
        is_generated, hint = hints[field.name]
        try:
            if field.name == _REST:
                additional = shape_of(get_args(hint)[1])
            else:
                is_nullable = field.name in nullable
                properties.append(_property(field, hint, naming, is_generated, is_nullable))
        except (TypeError, LookupError) as error:
            raise _unreadable(model, field.name, error) from None
    return Record(properties, additional=additional, rules=rules)


def _unreadable(model: type[ModelBase], attribute: str, error: Exception) -> TypeError:
    return TypeError(
        f"{model.__name__}.{attribute} has an annotation that cannot be read: {error}. Annotate it "
        "with a model, an enum, str, int, float, bool, None, Any, or a list, dict or union of such; "
        "or keep it out of JSON with field(init=False)"
    )


def _encoded_fields(model: type[ModelBase]) -> list[Field[Any]]:
    """The attributes of a class that are in JSON: all that its constructor takes."""
    return [field for field in fields(model) if field.init]  # type: ignore[arg-type]


def _evaluated(model: type[ModelBase]) -> dict[str, tuple[bool, Any]]:
    """The annotations of a class and its bases, each seen from the module that has it; and whether
    a generated class has it, which alone is made of `JsonModel` or `OpenModel` without detours.
    """
    found: dict[str, tuple[bool, Any]] = {}
    wanted = {field.name for field in _encoded_fields(model)}
    for base in reversed(model.__mro__[:-1]):
        hints = {name: h for name, h in get_annotations(base).items() if name in wanted}
        texts = {name: hint for name, hint in hints.items() if isinstance(hint, str)}
        if texts:
            # The text is that of the module's own source; one call for all is the faster one.
            namespace = vars(sys.modules[base.__module__])
            try:
                values = eval(f"({', '.join(texts.values())},)", namespace)
            except Exception:  # noqa: BLE001 - anything may be wrong with an annotation
                values = [_alone(model, name, text, namespace) for name, text in texts.items()]
            hints |= zip(texts, values, strict=True)
        is_generated = any("_open" in vars(each) for each in base.__bases__)
        found |= {name: (is_generated, hint) for name, hint in hints.items()}
    return found


def _alone(model: type[ModelBase], attribute: str, text: str, namespace: dict[str, Any]) -> Any:
    """The value of one annotation, where those of a class cannot be evaluated at once."""
    try:
        return eval(text, namespace)
    except Exception as error:  # noqa: BLE001
        raise _unreadable(model, attribute, error) from None


def _nullable(model: type[ModelBase]) -> Collection[str]:
    """The attributes that are None where the property is null and where it is absent: those of
    which `given` of the class tells."""
    method: Any = getattr(model, "given", None)
    hint = get_annotations(method).get("name") if isinstance(method, FunctionType) else None
    return get_args(eval(hint, method.__globals__) if isinstance(hint, str) else hint)


def _property(
    field: Field[Any], hint: Any, naming: str, is_generated: bool, is_nullable: bool
) -> Property:
    """The property of an attribute.

    It may be absent where there is a default, and the attribute may be None or UNSET besides; null
    is one of its values only where that is not what stands for absent, or if it `is_nullable`.
    Another default of a generated class is a constant, which must be there; that of an attribute
    which a user adds is taken.
    """
    marks: list[Any] = []
    members = [part for member in _members(hint) for part in _split(member, marks)]
    set_by_client: Access = "write-only" if WRITE_ONLY in marks else ""
    access: Access = "read-only" if READ_ONLY in marks else set_by_client
    absent: Any = NEVER
    default = default_of(field)
    if default is None or (REQUIRED in marks and not access):  # the latter is a constant
        default = None
    else:
        if is_generated or field.default is None or field.default is UNSET:
            default = None
        if is_nullable:
            absent = None
        elif Unset in members or field.default is UNSET:
            absent = UNSET
            members = [member for member in members if member is not Unset]
        elif NoneType in members and len(members) > 1 and default is None:
            absent = None
            members.remove(NoneType)
    named = [mark.name for mark in marks if isinstance(mark, WireName)]
    return Property(
        name=named[0] if named else _wire_name(field.name, naming),
        attribute=field.name,
        shape=_union(members),
        required=(absent is NEVER and default is None) or REQUIRED in marks,
        absent=absent,
        default=default,
        access=access,
        nullable=is_nullable,
    )


def _wire_name(attribute: str, naming: str) -> str:
    """The name in JSON of an attribute, by the rule `naming` of its class; an underscore at the end
    only keeps an attribute apart from a word of Python.
    """
    return _NAMINGS[naming](attribute.removesuffix("_").split("_"))


def _split(member: Any, marks: list[Any]) -> Iterable[Any]:
    """A member of a union without the marks that tell of the property; these go to `marks`."""
    if get_origin(member) is not Annotated:
        return [member]
    inner, *given = get_args(member)
    rest = [mark for mark in given if not isinstance(mark, (WireName, type(REQUIRED)))]
    marks += [mark for mark in given if mark not in rest]
    return [Annotated[(inner, *rest)]] if rest else _members(inner)


def _members(hint: Any) -> list[Any]:
    """The members of a union; of what is none, that alone."""
    return list(get_args(hint)) if get_origin(hint) in (Union, UnionType) else [hint]


def _marked(hint: Any) -> Shape[Any]:
    """The shape of an annotated type: that among its marks, else that of the type, with other
    marks."""
    inner, *marks = get_args(hint)
    shape = marks.pop(0) if isinstance(marks[0], Shape) else shape_of(inner)
    for mark in marks:
        shape = mark.on(shape, shape_of)
    return shape


def _union(members: Iterable[Any]) -> Shape[Any]:
    """The shape of a union. A `Literal` or an enum beside the type of its values is open; without
    that there are no others. Values of an enum may be beside it as they are.
    """
    members = list(members)
    variants: dict[Any, Shape[Any]] = {}
    enums = [member for member in members if _is_enum(member)]
    claimed = {kind for member in members for kind in _kinds(member)}
    for member in members:
        if get_origin(member) is Literal:
            for value in get_args(member):
                kind = _kind(value)
                if kind in members:
                    known: Any = variants.get(kind, Choice())
                    variants[kind] = Choice(*known.values, _plain(value))
                elif not any(_is_value_of(value, enum) for enum in enums):
                    key = kind if type(value) in (str, int) else (kind, value)
                    known = variants.get(key)
                    variants[key] = (
                        Choice(*known.known(), value, closed=True) if known else Const(value)
                    )
        elif member in enums and not _kinds(member).isdisjoint(members):
            variants[id(member)] = Enum(partial(_itself, member))
        elif member not in claimed:
            variants[id(member)] = shape_of(member)
    is_nullable = variants.pop(id(NoneType), None) is not None
    shapes = list(variants.values())
    if not shapes:
        return _SCALARS[NoneType]
    shape = shapes[0] if len(shapes) == 1 else OneOf(*shapes)
    return Nullable(shape) if is_nullable else shape


def _itself(member: T) -> T:
    return member


def _is_value_of(value: Any, enum: type[OpenStrEnum | OpenIntEnum]) -> bool:
    """Whether a member of the enum stands for the value; true is no 1."""
    return _kind(value) in _kinds(enum) and value in enum._value2member_map_


def _kinds(member: Any) -> set[type]:
    """The types of the values that a member of a union lists."""
    if get_origin(member) is Literal:
        return {_kind(value) for value in get_args(member)}
    if _is_enum(member):
        return {str if issubclass(member, str) else int}
    return set()


def _kind(value: Any) -> type:
    """The type of a value that a `Literal` lists."""
    plain: object = _plain(value)
    return type(plain)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, _Enum) else value


def _of_class(hint: Any) -> Shape[Any]:
    """The shape of a class that is no container."""
    if hasattr(hint, "from_dict"):
        return Ref(lambda: hint)
    if _is_enum(hint):
        return Enum(lambda: hint, closed=True)
    if hint in _FORMATS:
        made: Shape[Any] = getattr(_runtime("formats", hint), _FORMATS[hint])()
        return made
    raise TypeError(f"{hint!r} is no type of JSON")


def _is_enum(hint: Any) -> TypeGuard[type[OpenStrEnum | OpenIntEnum]]:
    return isinstance(hint, type) and issubclass(hint, _Enum)


def _runtime(name: str, hint: Any) -> Any:
    """A module of the runtime that is carried only where types need it."""
    try:
        return import_module(f"{__package__}.{name}")
    except ModuleNotFoundError:
        raise TypeError(
            f"the document has no {hint!r}, so the package has no code for it"
        ) from None

"""What generated models are made of: their bases, and those of their enums.

Codecs are compiled on first use from the `shape` of a class, which is read from its annotations.
Always: `decode` of a class accepts exactly what its `shape` has no problems with;
`from_dict(x).to_dict() == x` for every valid `x`, and for every object `x` unless `strict`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import InitVar, dataclass, field, fields
from enum import Enum, IntEnum, StrEnum
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, cast

from .errors import DecodeError
from .json_values import (
    MISMATCH,
    UNWRITABLE,
    dumps,
    integer,
    is_record,
    notes,
    parse,
    string,
    unwritable,
)
from .model_base import (
    READ_ONLY,
    REQUIRED,
    UNSET,
    WRITE_ONLY,
    ModelBase,
    Unset,
    WireName,
)
from .problems import closest
from .shape import problems_of
from .shapes import NEVER, Record, Ref, Rule

__all__ = ["JsonModel", "OpenIntEnum", "OpenModel", "OpenStrEnum", "Unset", "WireName"]
__all__ += ["READ_ONLY", "REQUIRED", "UNSET", "WRITE_ONLY"]


def _shallow(model: Any) -> dict[str, Any]:
    """The members of a model, which may be models: they become bytes one after the other."""
    if not isinstance(model, JsonModel):
        raise TypeError(unwritable(type(model).__name__))
    members: dict[str, Any] = cast("Any", model)._as_dict(False)
    return members


class _Described:
    """The shape of a class, read from its annotations on first use."""

    def __get__(self, instance: object, owner: Any) -> Record:
        if not hasattr(owner, "__dataclass_fields__"):
            raise AttributeError(f"{owner.__name__} has no properties of its own")
        if "_shape" not in vars(owner):
            from .hints import record_of  # of what is used

            owner._shape = record_of(owner, owner._naming, owner._rules)
        result: Record = owner._shape
        return result


def _compiled_on_use(model: Any) -> None:
    """Give a class codecs that are compiled when they are first called, or call its own methods."""
    methods: tuple[Any, ...] = (model.decode, JsonModel.decode)
    decode_, usual = (method.__func__ for method in methods)
    plain = model._plain = decode_ is usual and model.to_dict is JsonModel.to_dict

    def decode(data: Any, own: bool = False) -> Any:
        from .codecs import decoder  # of what is used

        model._decode = decoder(model)
        if plain:
            model._from_data = model._decode
        return model._decode(data, own)

    def encode(self: Any, whole: bool = True) -> dict[str, Any]:
        from .codecs import encoder  # of what is used

        model._encode = encoder(model)
        if plain:
            model._as_dict = model._encode
        result: dict[str, Any] = model._encode(self, whole)
        return result

    def own_decode(data: Any, own: bool = False) -> Any:
        return model.decode(data)

    def own_encode(self: Any, whole: bool = True) -> dict[str, Any]:
        return cast("dict[str, Any]", self.to_dict())

    model._decode, model._encode = decode, encode
    model._from_data, model._as_dict = (decode, encode) if plain else (own_decode, own_encode)


class JsonModel(ModelBase):
    """A JSON object with known properties, and no others.

    What decodes and encodes it is compiled from its shape on first use. Subclasses have codecs of
    their own, with the properties that they add.
    """

    __slots__ = ()

    shape: ClassVar[Record] = cast("Any", _Described())
    _shape: ClassVar[Record]
    _open = False
    _naming: ClassVar[str] = ""
    _rules: ClassVar[Sequence[Rule]] = ()

    def __init_subclass__(cls, *, naming: str = "", rules: Sequence[Rule] = ()) -> None:
        """`naming` says how the properties are called, by their attributes; `rules` are those of
        `shapes.Record`. Both hold for subclasses as well.
        """
        super().__init_subclass__()
        if naming:  # a class with slots is made twice, the second time without these
            cls._naming = naming
        if rules:
            cls._rules = rules
        if "__repr__" not in vars(cls) and cls.__repr__ is JsonModel.__repr__:
            setattr(cls, "__repr__", JsonModel.__repr__)  # noqa: B010 - else it is a dataclass's
        _compiled_on_use(cls)

    def __post_init__(self) -> None:
        """ValueError if a property that is declared was given among the additional ones."""
        if rest := getattr(self, "additional_properties", None):
            self.shape.undeclared(rest)

    @recursive_repr()
    def __repr__(self) -> str:
        """What there is of the object; passwords are not shown."""
        absent = {each.attribute: each.absent for each in self.shape.properties.values()}
        nulls = self._came_as_null()
        try:
            shown = [
                f"{each.name}={value!r}"
                for each in fields(cast("Any", self))
                if each.repr and each.name != _REST
                if (value := getattr(self, each.name, NEVER)) is not absent.get(each.name, NEVER)
                or each.name in nulls
            ]
            if rest := getattr(self, _REST, None):
                shown.append(f"{_REST}={rest!r}")
        except RecursionError:
            return "..."
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _came_as_null(self) -> list[str]:
        """The attributes that are None because the property came as null, not because it was
        absent."""
        nulls = getattr(self, "_nulls", 0)
        return [name for name, bit in self.shape.bits.items() if nulls & bit]

    @classmethod
    def decode(cls, data: Any) -> Self:
        """Decode without explaining failures; raises one of `json_values.MISMATCH`."""
        result: Self = cls._decode(data)
        return result

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, under its wire names; absent properties are left out.

        A dict in place of a model is taken for one. ValueError or TypeError names what cannot be
        written: a number that is not finite, a moment without an offset from UTC, a model that
        contains itself.
        """
        try:
            return type(self)._encode(self)
        except UNWRITABLE:
            from .unsendable import explained  # rarely needed

        return explained(self, dict)

    @classmethod
    def from_dict(cls, data: Any, *, strict: bool = True) -> Self:
        """Decode a JSON object; DecodeError lists every problem with its path.

        Unless `strict`, any JSON object will do: what does not fit stays as it came, and what is
        missing is None.
        """
        try:
            return cls.decode(data)
        except MISMATCH as error:
            if not strict and is_record(data):
                from .tolerant import Tolerant  # rarely wanted

                result: Self = Tolerant().read(Ref(lambda: cls), data)
                if isinstance(result, cls):
                    return result
            raise DecodeError(problems_of(cls.shape, data, error)) from None

    @classmethod
    def from_json(cls, text: bytes | str, *, strict: bool = True) -> Self:
        """Decode JSON text as `from_dict` does; DecodeError when it is not JSON."""
        with suppress(*MISMATCH):
            return cast("Self", cls._from_data(parse(text), True))
        return cls.from_dict(parse(text), strict=strict)  # the first value is used up

    def to_json(self) -> bytes:
        """The JSON text of the object; ValueError or TypeError names what cannot be written."""
        try:
            return dumps(_shallow(self), default=_shallow)
        except UNWRITABLE:
            from .unsendable import explained  # rarely needed

        return explained(self, dumps)


@dataclass(kw_only=True, repr=False, eq=False)
class WithNulls(JsonModel):
    """A JSON object some of whose attributes are None both for null and for what is absent."""

    __slots__ = ()
    if not TYPE_CHECKING:
        _came: InitVar[int] = 0
        """The `_nulls` of the object of which this one is a copy: `dataclasses.replace` hands them
        on."""

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        own: Any = vars(cls).get("__post_init__")
        if own is not None:  # a class of the user's, whose method has no argument

            def __post_init__(self: WithNulls, nulls: int = 0) -> None:
                self._keep(nulls)
                own(self)

            setattr(cls, "__post_init__", __post_init__)  # noqa: B010

    def __post_init__(self, nulls: int = 0) -> None:  # noqa: RUF033 - methods of users give none
        self._keep(nulls)
        super().__post_init__()

    def _keep(self, nulls: int) -> None:
        """Note nulls beside those that are noted already."""
        self._nulls = nulls | getattr(self, "_nulls", 0)

    def _given(self, name: str) -> bool:
        """What `given` of classes says; AttributeError for what is no property."""
        if name not in (names := [each.attribute for each in self.shape.properties.values()]):
            near = closest(name, names)
            hint = f"; did you mean {near!r}?" if near else ""
            there = ", ".join(self.shape.bits or names)
            raise AttributeError(
                f"{type(self).__qualname__} has no property {name!r}{hint} (there are: {there})"
            )
        value = getattr(self, name)
        return value is not UNSET and (value is not None or name in self._came_as_null())


setattr(WithNulls, "_came", property(lambda self: getattr(self, "_nulls", 0)))  # noqa: B010


_REST: Final = "additional_properties"


@dataclass(slots=True, kw_only=True)
class OpenModel(JsonModel):
    """A JSON object that may have properties beside the known ones."""

    _open = True
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Those that are not documented, by their names."""
    if TYPE_CHECKING:
        _additional: ClassVar[Any]


def _rest_of(model: Any) -> dict[str, Any]:
    rest: dict[str, Any] | None = model._additional
    if rest is None:
        rest = {}
        _slot.__set__(model, rest)
    return rest


# Few objects have any: codecs leave None in the slot, and reading it gives an empty dict.
_slot: Final[Any] = vars(OpenModel)[_REST]
setattr(OpenModel, "_additional", _slot)  # noqa: B010
setattr(OpenModel, _REST, property(_rest_of, _slot.__set__))


class OpenStrEnum(StrEnum):
    """Strings with known values; others pass through as plain strings."""

    @classmethod
    def decode(cls, data: Any) -> Self | str:
        """The member, or the string itself when it is not known."""
        found: Self | str = _member_or_value(cls, string(data))
        return found


class OpenIntEnum(IntEnum):
    """Integers with known values; others pass through as plain ints."""

    @classmethod
    def decode(cls, data: Any) -> Self | int:
        """The member, or the integer itself when it is not known."""
        found: Self | int = _member_or_value(cls, integer(data))
        return found


def _member_or_value(enum: type[Enum], value: str | int) -> Any:
    member = enum._value2member_map_.get(value)
    if member is None:
        notes.add(enum, value)
    return value if member is None else member

"""Type expressions: which JSON values a schema allows, without Python names.

Named types are referred to by id, so that cycles cost nothing. `TypeExpr` lists every kind of
expression; `model/walk.py` goes through them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum as _Enum
from typing import TypeAlias

from oasmith.json_value import Json, JsonScalar
from oasmith.values import dataclass

TypeId: TypeAlias = str


class ScalarKind(_Enum):
    """What a scalar is in JSON and, for strings, what its text means."""

    __hash__ = object.__hash__  # members are singletons; that of Enum takes a call of Python

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    UUID = "uuid"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    BASE64 = "byte"
    PASSWORD = "password"
    """Text that no message and no repr shows."""
    BINARY = "binary"
    """Raw bytes: only bodies and parts carry them, never JSON."""


FORMATTED_TEXTS = frozenset(
    {
        *(ScalarKind.UUID, ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.TIME),
        ScalarKind.BASE64,
    }
)
"""Texts in JSON whose values are no text in Python."""


@dataclass(frozen=True, slots=True, eq=False)
class Checks:
    """A JSON Schema by which values are validated when sent, of keywords that their type cannot
    express."""

    schema: Json

    @staticmethod
    def both(known: Checks | None, schema: Json) -> Checks:
        """The checks of both."""
        return Checks(schema if known is None else {"allOf": [known.schema, schema]})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Checks) and frozen(self.schema) == frozen(other.schema)

    def __hash__(self) -> int:
        return hash(frozen(self.schema))


@dataclass(frozen=True, slots=True)
class Constraints:
    """Validation keywords of JSON Schema (validation vocabulary, sections 6.2 to 6.5), and `checks`
    of other keywords."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
    checks: Checks | None = None


UNCONSTRAINED = Constraints()


@dataclass(frozen=True, slots=True)
class Scalar:
    """One JSON scalar."""

    kind: ScalarKind
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class ArrayOf:
    """A JSON array whose items are all of one type."""

    item: TypeExpr
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A JSON array with a type per position (`prefixItems`); `rest` types what may follow.

    With `lengths`, it has one of these numbers of items, and each length has a tuple type of its
    own.
    """

    items: tuple[TypeExpr, ...]
    rest: TypeExpr | None = None
    constraints: Constraints = UNCONSTRAINED
    lengths: tuple[int, ...] = ()

    @property
    def all(self) -> tuple[TypeExpr, ...]:
        """The types of the positions and of the rest."""
        return self.items if self.rest is None else (*self.items, self.rest)


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object used as a map from free keys, within the constraints of `names`, to values of
    one type.
    """

    value: TypeExpr
    constraints: Constraints = UNCONSTRAINED
    names: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class ByName:
    """The value of a `MapOf`, or the additional properties of a record, typed by their names.

    Names in which a regular expression of `patterns` is found have its type (the first of them),
    others that of `rest` (`patternProperties`).
    """

    patterns: tuple[tuple[str, TypeExpr], ...]
    rest: TypeExpr

    @property
    def all(self) -> tuple[TypeExpr, ...]:
        """The types that members can have."""
        types = (*(type_ for _, type_ in self.patterns), self.rest)
        return tuple(type_ for type_ in types if not isinstance(type_, Never))


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a named type."""

    id: TypeId


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or JSON null."""

    inner: TypeExpr


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property whose value says which variant of a union an object is, with the mapping of its
    values.

    `default` is the variant of objects whose tag is missing or unknown; None: there is none.
    `loose` are variants that may also have tags that the mapping does not have.
    """

    wire_name: str
    mapping: tuple[tuple[JsonScalar, TypeExpr], ...]
    default: TypeId | None = None
    loose: tuple[TypeExpr, ...] = ()

    @property
    def leaves_unknown(self) -> bool:
        """Whether an object may have a tag of no variant; not where true and false both have
        one."""
        tags = [tag for tag, _ in self.mapping]
        return self.default is None and not (True in tags and False in tags and _are_flags(tags))


def _are_flags(tags: Iterable[JsonScalar]) -> bool:
    return all(tag is None or isinstance(tag, bool) for tag in tags)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A union. With a discriminator without default, an object with an unknown tag is kept as
    it came.
    """

    variants: tuple[TypeExpr, ...]
    discriminator: Discriminator | None = None
    checks: Checks | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """Exactly this value, which is a member of the `enum` with that id if there is one.

    `single`: it is the only member of an anonymous enum. True does not equal 1 here; 1.0 does.
    """

    value: Json
    single: bool = False
    enum: TypeId = ""

    @property
    def open(self) -> bool:
        """Whether other values of its kind pass when reading, as they do for enums."""
        return self.single and self.kind is not ScalarKind.BOOLEAN and self.value is not None

    @property
    def kind(self) -> ScalarKind | None:
        """What it is in JSON; None for null, lists and objects."""
        return kind_of(self.value)

    @property
    def structure(self) -> ArrayOf | MapOf | None:
        """The type of any list or any object, if the constant is one; None for scalars."""
        match self.value:
            case list():
                return ArrayOf(Anything())
            case dict():
                return MapOf(Anything())
            case _:
                return None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return frozen(self.value), self.single, self.enum


def frozen(value: Json) -> object:
    """A key that equal JSON values have in common (JSON Schema core, section 4.2.2)."""
    match value:
        case list():
            return tuple(map(frozen, value))
        case dict():
            return frozenset((name, frozen(member)) for name, member in value.items())
        case _:
            return isinstance(value, bool), value


def only_null(type_: object) -> bool:
    """Whether null is the only value of the type."""
    return isinstance(type_, Const) and type_.value is None


_KINDS: Mapping[type, ScalarKind] = {
    bool: ScalarKind.BOOLEAN,
    int: ScalarKind.INTEGER,
    float: ScalarKind.NUMBER,
    str: ScalarKind.STRING,
}


def kind_of(value: Json) -> ScalarKind | None:
    """The scalar kind of a JSON value; None for null, objects and arrays."""
    return _KINDS.get(type(value))


MOST_SPELLED = 8
"""An enum with at most so many values has these in annotations, if it is anonymous or sent."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A short anonymous enum, written as a `Literal`; open: other values of the kind pass.

    `any_other` if the document itself lets them pass, so that they are no departure.
    """

    kind: ScalarKind
    values: tuple[str | int, ...]
    any_other: bool = False


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value. `constraints` hold for values of the JSON types that they speak of."""

    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Never:
    """No value at all (the schema `false`)."""


TypeExpr: TypeAlias = (
    Scalar
    | ArrayOf
    | TupleOf
    | MapOf
    | ByName
    | Named
    | Nullable
    | OneOf
    | Const
    | Choice
    | Anything
    | Never
)

"""What no type says of a value, held against what is sent: `not`, `if`, `contains`,
`dependentRequired`, `unevaluatedProperties` and others (JSON Schema 2020-12, core, sections 10 and
11).

Input: a JSON value and a JSON Schema that has only such keywords, and what these need. Its patterns
are Python's, and `$ref` leads to its `$defs`. Output: problems, which show nothing of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from .constraints import TESTS, compiled
from .json_values import is_array, is_record
from .problems import Check, Problem, child, cut, printable
from .shape import Deferred, Shape, T_co
from .shapes import Record
from .structures import same

Schema: TypeAlias = Mapping[str, Any] | bool


class Checked(Deferred[T_co]):
    """The inner shape, its values held to `schema` when sent."""

    def __init__(self, inner: Shape[T_co], schema: Schema) -> None:
        self.inner = inner
        self.schema = schema
        self.nested = inner.nested

    def meant(self) -> Shape[T_co]:
        return self.inner

    def read(self, value: Any, path: str, into: Check) -> Any:
        before = into.count
        typed = self.inner.read(value, path, into)
        # A value of another type is excused; one with something wrong inside of it is not.
        if into.request and (into.count == before or not into.has_told(path, before)):
            _hold(self.inner, self.schema, value, path, into)
        return typed


class Must:
    """Marks a type whose values are held to `schema` when sent; as a rule of a class, its
    objects."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def __repr__(self) -> str:
        return f"Must({self.schema!r})"

    def on(self, shape: Shape[T_co], _: object = None) -> Shape[T_co]:
        """The shape with the schema."""
        return Checked(shape, self.schema)

    def check(self, value: Mapping[str, Any], record: Record, path: str, into: Check) -> None:
        """Hold an object to the schema."""
        _hold(record, self.schema, value, path, into)


def _hold(shape: Shape[Any], schema: Schema, value: Any, path: str, into: Check) -> None:
    for problem in problems_with(schema, shape.sendable(value), path):
        into.add(problem.path, problem.message)


def problems_with(schema: Schema, value: Any, path: str = "") -> list[Problem]:
    """Why a JSON value does not fit a schema; none: it does."""
    return _Trial(schema, value, path, {}).done().found


@dataclass(slots=True)
class _Trial:
    """A value held to a schema: what is wrong, and which members or items the schema has `seen`
    (evaluated, JSON Schema core, section 11)."""

    schema: Any
    value: Any
    path: str
    root: Mapping[str, Any]
    found: list[Problem] = field(default_factory=list[Problem])
    seen: set[str | int] = field(default_factory=set[str | int])

    def done(self) -> _Trial:
        if self.schema is False:
            self.tell("no value is allowed here")
        elif self.schema is not True and isinstance(self.value, _JSON):
            if "$defs" in self.schema:
                self.root = self.schema
            for key, rule in _RULES.items():
                if key in self.schema:
                    rule(self, self.schema[key])
        return self

    def tell(self, message: str, path: str | None = None) -> None:
        self.found.append(Problem(self.path if path is None else path, message))

    def of(self, schema: Schema) -> _Trial:
        """The same value held to another schema."""
        return _Trial(schema, self.value, self.path, self.root).done()

    def take(self, other: _Trial, condition: str = "") -> None:
        """What another schema says of the same value counts, because of a condition."""
        self.seen |= other.seen
        for problem in other.found:
            needed = ", needed" if condition and problem.message == "missing" else ""
            message = f"{problem.message}{needed} {condition}".rstrip()
            self.found.append(Problem(problem.path, message))

    def holds(self, schema: Schema) -> bool:
        """Whether another schema holds for the same value; what it has seen counts then."""
        other = self.of(schema)
        if other.found:
            return False
        self.seen |= other.seen
        return True

    def each(self, keys: Iterable[str | int], schema: Schema) -> None:
        """Hold members or items to a schema."""
        for key in keys:
            path = child(self.path, key)
            self.found += _Trial(schema, self.value[key], path, self.root).done().found
            self.seen.add(key)

    @property
    def members(self) -> Mapping[str, Any]:
        """Those of an object; none of anything else."""
        return self.value if is_record(self.value) else {}

    @property
    def indices(self) -> range:
        """Those of the items of an array; none of anything else."""
        return range(len(self.value)) if is_array(self.value) else range(0)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_null(value: Any) -> bool:
    return value is None


def _is_integer(value: Any) -> bool:
    return _is_number(value) and value == value // 1


def _is_boolean(value: Any) -> bool:
    return isinstance(value, bool)


_JSON: Final = (str, int, float, type(None), list, dict)
"""What is anything else, as files in forms are, is not looked at."""

_TYPES: Final[Mapping[str, Callable[[Any], bool]]] = {
    "array": is_array,
    "boolean": _is_boolean,
    "integer": _is_integer,
    "null": _is_null,
    "number": _is_number,
    "object": is_record,
    "string": _is_text,
}


def _type(trial: _Trial, names: Any) -> None:
    names = [names] if isinstance(names, str) else names
    if not any(_TYPES[name](trial.value) for name in names):
        trial.tell(f"must be of type {' or '.join(names)}")


def _enum(trial: _Trial, values: Any) -> None:
    if not any(same(trial.value, known) for known in values):
        trial.tell(f"must be {' or '.join(map(_shown, values))}")


def _const(trial: _Trial, value: Any) -> None:
    _enum(trial, [value])


def _limit(key: str, applies: Callable[[Any], bool]) -> Callable[[_Trial, Any], None]:
    keeps, words = TESTS[key]

    def rule(trial: _Trial, limit: Any) -> None:
        if applies(trial.value) and not keeps(trial.value, limit):
            size = len(trial.value) if not _is_number(trial.value) else 0
            trial.tell(words.partition(", got")[0].format(limit=limit, size=size))

    return rule


def _pattern(trial: _Trial, pattern: Any) -> None:
    if isinstance(trial.value, str) and not compiled(pattern).search(trial.value):
        trial.tell(f"must match '{printable(pattern)}'")


def _required(trial: _Trial, names: Any) -> None:
    for name in names:
        if is_record(trial.value) and name not in trial.value:
            trial.tell("missing", child(trial.path, name))


def _dependent_required(trial: _Trial, needs: Any) -> None:
    for name, needed in needs.items():
        if name in trial.members:
            trial.take(trial.of({"required": needed}), f"where `{printable(name)}` is there")


def _dependent_schemas(trial: _Trial, schemas: Any) -> None:
    for name, schema in schemas.items():
        if name in trial.members:
            trial.take(trial.of(schema), f"where `{printable(name)}` is there")


def _properties(trial: _Trial, schemas: Any) -> None:
    for name, schema in schemas.items():
        if name in trial.members:
            trial.each([name], schema)


def _pattern_properties(trial: _Trial, schemas: Any) -> None:
    for pattern, schema in schemas.items():
        trial.each([name for name in trial.members if compiled(pattern).search(name)], schema)


def _additional_properties(trial: _Trial, schema: Any) -> None:
    known = trial.schema.get("properties", ())
    patterns = [compiled(pattern) for pattern in trial.schema.get("patternProperties", ())]
    names = (name for name in trial.members if name not in known)
    _rest(trial, [n for n in names if not any(p.search(n) for p in patterns)], schema)


def _unevaluated_properties(trial: _Trial, schema: Any) -> None:
    _rest(trial, [name for name in trial.members if name not in trial.seen], schema)


def _rest(trial: _Trial, names: list[str], schema: Any) -> None:
    if schema is False:
        for name in names:
            trial.tell("unknown property", child(trial.path, name))
    else:
        trial.each(names, schema)


def _property_names(trial: _Trial, schema: Any) -> None:
    for name in trial.members:
        for problem in _Trial(schema, name, child(trial.path, name), trial.root).done().found:
            trial.tell(f"the name {problem.message}", problem.path)


def _prefix_items(trial: _Trial, schemas: Any) -> None:
    for index, schema in zip(trial.indices, schemas, strict=False):
        trial.each([index], schema)


def _items(trial: _Trial, schema: Any) -> None:
    trial.each(trial.indices[len(trial.schema.get("prefixItems", ())) :], schema)


def _unevaluated_items(trial: _Trial, schema: Any) -> None:
    trial.each([index for index in trial.indices if index not in trial.seen], schema)


def _contains(trial: _Trial, schema: Any) -> None:
    if not is_array(trial.value):
        return
    trials = [_Trial(schema, item, trial.path, trial.root).done() for item in trial.value]
    fitting = [index for index, each in enumerate(trials) if not each.found]
    trial.seen.update(fitting)
    fewest, most = trial.schema.get("minContains", 1), trial.schema.get("maxContains")
    if len(fitting) < fewest:
        trial.tell(f"must contain at least {fewest} of {_shown(schema)}, has {len(fitting)}")
    if most is not None and len(fitting) > most:
        trial.tell(f"must contain at most {most} of {_shown(schema)}, has {len(fitting)}")


def _all_of(trial: _Trial, schemas: Any) -> None:
    for schema in schemas:
        trial.take(trial.of(schema))


def _any_of(trial: _Trial, schemas: Any) -> None:
    if not sum([trial.holds(schema) for schema in schemas]):
        _tell_none(trial, schemas)


def _one_of(trial: _Trial, schemas: Any) -> None:
    fitting = sum([trial.holds(schema) for schema in schemas])
    if not fitting:
        _tell_none(trial, schemas)
    elif fitting > 1:
        trial.tell(f"must fit exactly one of {_listed(schemas)}, fits {fitting}")


def _tell_none(trial: _Trial, schemas: Any) -> None:
    """Tell that no alternative holds; by the names that are missing, if they ask for nothing
    else."""
    if all(isinstance(schema, Mapping) and [*schema] == ["required"] for schema in schemas):
        *others, last = schemas
        unless = " or ".join(_condition(other) for other in others)
        trial.take(trial.of(last), f"unless {unless}" if unless else "")
    else:
        trial.tell(f"must fit one of {_listed(schemas)}")


def _not(trial: _Trial, schema: Any) -> None:
    if not trial.of(schema).found:
        trial.tell(f"must not fit {_shown(schema)}")


def _if(trial: _Trial, schema: Any) -> None:
    is_so = trial.holds(schema)
    branch = trial.schema.get("then" if is_so else "else", True)
    trial.take(trial.of(branch), f"{'where' if is_so else 'unless'} {_condition(schema)}")


def _condition(schema: Any) -> str:
    """The condition of an `if` in words; plainly, if it asks for properties or values of some."""
    asked: Mapping[str, Any] = schema if is_record(schema) else {"": None}
    values = {name: _known(inner) for name, inner in asked.get("properties", {}).items()}
    if not asked.keys() <= {"required", "properties"} or None in values.values():
        return f"it fits {_shown(schema)}"
    words = [f"`{printable(n)}` is there" for n in asked.get("required", ()) if n not in values]
    words += [f"`{printable(name)}` is {known}" for name, known in values.items()]
    return " and ".join(words)


def _known(schema: Any) -> str | None:
    """The values that a schema lists, if it says nothing else beside a type."""
    said = {k: v for k, v in schema.items() if k != "type"} if is_record(schema) else {}
    if [*said] == ["const"]:
        return _shown(said["const"])
    return " or ".join(map(_shown, said["enum"])) if [*said] == ["enum"] else None


def _reference(trial: _Trial, reference: str) -> None:
    trial.take(trial.of(trial.root["$defs"][reference.removeprefix("#/$defs/")]))


def _shown(value: Any) -> str:
    return cut(repr(value))


def _listed(schemas: Any) -> str:
    return ", ".join(map(_shown, schemas))


_RULES: Final[Mapping[str, Callable[[_Trial, Any], None]]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": _limit("minimum", _is_number),
    "maximum": _limit("maximum", _is_number),
    "exclusiveMinimum": _limit("exclusive_minimum", _is_number),
    "exclusiveMaximum": _limit("exclusive_maximum", _is_number),
    "multipleOf": _limit("multiple_of", _is_number),
    "minLength": _limit("min_length", _is_text),
    "maxLength": _limit("max_length", _is_text),
    "pattern": _pattern,
    "minItems": _limit("min_items", is_array),
    "maxItems": _limit("max_items", is_array),
    "uniqueItems": _limit("unique_items", is_array),
    "minProperties": _limit("min_properties", is_record),
    "maxProperties": _limit("max_properties", is_record),
    "required": _required,
    "propertyNames": _property_names,
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "prefixItems": _prefix_items,
    "items": _items,
    "contains": _contains,
    "$ref": _reference,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "if": _if,
    "unevaluatedProperties": _unevaluated_properties,
    "unevaluatedItems": _unevaluated_items,
}
"""What each keyword demands of a value. The order counts: those on what is not yet evaluated come
last."""

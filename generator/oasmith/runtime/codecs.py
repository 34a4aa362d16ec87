"""Codecs: the functions that decode and encode the objects of a class, compiled from its shape.

Input: a class and the shape of its objects. Output: a function of straight-line code, whose source
`linecache` has, so that tracebacks and debuggers show it. Names and values of a document enter it
only as literals, or as objects that it refers to.

What makes it fast: the exact type of a value is tested inline, and only another one is handed to
the helpers of `json_values`; small models are written out where they are used; known properties are
counted and not compared with a set. Types that one look at a value cannot tell are left to their
shapes.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import fields
from typing import Any, Final, cast

from .encode import encode
from .json_values import array, finite, record
from .model_base import UNSET, ModelBase, finish
from .shape import AS_IS, FINITE, Deferred, Shape
from .shapes import (
    NEVER,
    Anything,
    Boolean,
    Choice,
    Const,
    Enum,
    Integer,
    Map,
    Nullable,
    Number,
    Property,
    Ref,
    String,
    is_array_of,
)

_MOST_PROPERTIES: Final = 8
"""Of a model that is written out where it is used."""
_MOST_WRITTEN: Final = 48
"""Properties of all models that are written out in one function."""
_DEEPEST: Final = 15
"""Indentations of code."""


def decoder(model: type[ModelBase]) -> Callable[..., Any]:
    """What `decode` of the class does: it takes JSON, and raises one of `json_values.MISMATCH`.
    With a second argument that is true it takes lists and dicts over, so that its argument is used
    up.
    """
    return _Decoder(model).compiled("decode", "data", "own=False")


def encoder(model: type[ModelBase]) -> Callable[..., dict[str, Any]]:
    """What `to_dict` of the class does. With a second argument that is false it may leave models as
    they are.
    """
    return _Encoder(model).compiled("to_dict", "self", "whole=True")


class _Writer:
    """Writes the source of one function."""

    def __init__(self, model: type[ModelBase]) -> None:
        self.model = model
        self.names: dict[str, Any] = {"UNSET": UNSET}
        self.lines: list[str] = []
        self._indent = 1
        self._variables = 0
        self._inside: list[type[ModelBase]] = [model]
        self._left = _MOST_WRITTEN

    def body(self, argument: str) -> str:
        """Write what the function does with its argument; the expression of what it gives."""
        raise NotImplementedError

    def compiled(self, name: str, argument: str, option: str) -> Callable[..., Any]:
        """The function."""
        result = self.body(argument)
        head = f"def {name}({argument}, {option}):"
        source = "\n".join((head, *self.lines, f"    return {result}\n"))
        file = f"<{name} of {self.model.__module__}.{self.model.__qualname__}>"
        exec(compile(source, file, "exec"), self.names)  # noqa: S102 - of literals and own names
        linecache.cache[file] = len(source), None, source.splitlines(keepends=True), file
        function: Callable[..., Any] = self.names[name]
        return function

    def line(self, text: str) -> None:
        self.lines.append("    " * self._indent + text)

    @contextmanager
    def block(self, head: str) -> Generator[None]:
        """What is written inside is the block of a statement."""
        self.line(f"{head}:")
        self._indent += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.line("pass")
        self._indent -= 1

    def name(self, value: Any, called: str) -> str:
        """How the source refers to an object: by a name that no variable has."""
        called = f"_{called if called.isidentifier() else 'each'}"
        chosen, count = called, 1
        while self.names.setdefault(chosen, value) is not value:
            count += 1
            chosen = f"{called}_{count}"
        return chosen

    def variable(self, called: str = "v") -> str:
        """A new local variable; no name of `name` is like it, since these begin with `_`."""
        self._variables += 1
        return f"{called.strip('_') or 'v'}_{self._variables}"

    def converted(self, shape: Shape[Any], value: str) -> str:
        """The expression of what the value in a variable becomes, which lines before it may
        need."""
        raise NotImplementedError

    def put(self, target: str, value: str) -> None:
        """Assign what is not there yet."""
        if value != target:
            self.line(f"{target} = {value}")

    @property
    def is_deep(self) -> bool:
        """Whether no more loops are written inside of each other: Python allows 20."""
        return self._indent > _DEEPEST

    @contextmanager
    def inside(self, model: type[ModelBase]) -> Generator[None]:
        """What is written inside is the code of a model."""
        self._left -= len(model.shape.properties)
        self._inside.append(model)
        yield
        self._inside.pop()

    def is_small(self, model: Any) -> bool:
        """Whether the code of a model is written out where it is used."""
        if model in self._inside or self.is_deep or not model._plain:
            return False
        return len(model.shape.properties) <= min(_MOST_PROPERTIES, self._left)


def _core(shape: Shape[Any]) -> Shape[Any]:
    """The shape that aliases lead to, if there is an end to them."""
    seen = 0
    while isinstance(shape, Deferred) and not isinstance(shape, Ref) and seen < _MOST_WRITTEN:
        shape, seen = shape.meant(), seen + 1
    return shape


class _Decoder(_Writer):
    def body(self, argument: str) -> str:
        self._object(self.model, argument, "self")
        return "self"

    def _object(self, model: Any, data: str, target: str) -> None:
        """Make an object of a model from the dict in a variable."""
        shape, of = model.shape, model.__name__
        properties = shape.properties.values()
        get, count = self.variable("get"), str(len(properties))
        self.line(f"if type({data}) is not dict: {self.name(record, 'record')}({data})")
        if any(each.absent is not NEVER or each.default for each in properties):
            self.line(f"{get} = {data}.get")
            self.line(f"{(found := self.variable('count'))} = {count}")
            count = found
        self.line(f"{target} = {self.name(object.__new__, 'new')}({self.name(model, of)})")
        nulls = self.variable("nulls") if shape.bits else ""
        if nulls:
            self.line(f"{nulls} = 0")
        for each in properties:
            value = self.variable(each.attribute)
            if each.absent is NEVER and each.default is None:
                self.line(f"{value} = {data}[{each.name!r}]")
                value = self.converted(each.shape, value)
            else:
                self.line(f"{value} = {get}({each.name!r}, UNSET)")
                null = f"{nulls} += {shape.bits[each.attribute]}" if each.nullable else ""
                value = self._optional(each, value, count, null)
            self.line(f"{target}.{each.attribute} = {value}")
        if nulls:
            self.line(f"{target}._nulls = {nulls}")
        if not all(each.init for each in fields(model)):
            self.line(f"{self.name(finish, 'finish')}({target})")
        rest = f"{target}._additional = " if model._open else ""
        if rest:
            self.line(f"{rest}None")
        with self.block(f"if len({data}) != {count}"):
            self.line(f"{rest}{self.name(shape.decode_rest, f'{of}_rest')}({data})")

    def converted(self, shape: Shape[Any], value: str) -> str:
        inner, nullable = _inner(shape)
        if quick := self._quick(inner, value):
            test, result = quick
            null = f" and {value} is not None" if nullable else ""
            with self.block(f"if {test}{null}"):
                self.line(f"{result} = {self._call(inner, value)}")
            return result
        if not nullable:
            return self._structure(inner, value)
        with self.block(f"if {value} is not None"):
            self.put(value, self._structure(inner, value))
        return value

    def _optional(self, known: Property, value: str, count: str, null: str) -> str:
        """As `converted`, of a property that may be absent, and then is no longer counted; `null`
        notes that it is null."""
        inner, nullable = _inner(known.shape)
        test, result = self._quick(inner, value) or ("", value)
        absent = "None" if known.absent is None else "UNSET"
        if known.default is not None:
            absent = f"{self.name(known.default, f'{known.attribute}_default')}()"
        with self.block(f"if {test}") if test else nullcontext():
            with self.block(f"if {value} is UNSET"):
                self.line(f"{count} -= 1")
                if absent != ("UNSET" if result == value else "None"):
                    self.line(f"{result} = {absent}")
            if null:
                self.line(f"elif {value} is None: {null}")
            with self.block(f"elif {value} is not None" if nullable and not null else "else"):
                self.line(
                    f"{result} = {self._call(inner, value) if test else self._structure(inner, value)}"
                )
        return result

    def _call(self, shape: Shape[Any], value: str) -> str:
        """The expression that leaves a value to its shape or to its class."""
        if isinstance(shape, Ref) and (model := shape.target())._plain:
            return f"{self.name(model, model.__name__)}._decode({value}, own)"
        if type(shape).chosen is not cast("Any", Shape).chosen and not isinstance(shape, Ref):
            return f"{self.name(shape.chosen, 'chosen')}({value})({value})"
        decode = shape.target().decode if isinstance(shape, (Enum, Ref)) else shape.decode
        if isinstance(shape, Enum) and shape.closed:
            decode = shape.decode
        of = f"{shape.target().__name__}_" if isinstance(shape, (Enum, Ref)) else ""
        return f"{self.name(decode, of + decode.__name__)}({value})"

    def _quick(self, shape: Shape[Any], value: str) -> tuple[str, str] | None:
        """A test by which a value is not yet what it becomes, and where that will be; only for
        values of one JSON type."""
        if kinds := _KINDS.get(type(shape)):
            return " and ".join(f"type({value}) is not {kind}" for kind in kinds), value
        if isinstance(shape, Const) and type(shape.value) is str:
            return f"{value} != {shape.value!r}", value
        if isinstance(shape, Choice) and shape.kinds in ((str,), (int,)):
            known = ", ".join(map(repr, shape.values))
            kind: str = shape.kinds[0].__name__
            return f"(type({value}) is not {kind} or {value} not in {{{known}}})", value
        if isinstance(shape, Enum):
            target, member = shape.target(), self.variable("member")
            known = self.name(target._value2member_map_.get, f"{target.__name__}_members")
            test = f"({member} := {known}({value})) is None"
            if issubclass(target, int):  # true is no 1, but equals it
                test = f"(type({value}) is bool or {test})"
            return test, member
        return None

    def _structure(self, shape: Shape[Any], value: str) -> str:
        if isinstance(shape, Ref):
            model = shape.target()
            if not self.is_small(model):
                return self._call(shape, value)
            made = self.variable("made")
            with self.inside(model):
                self._object(model, value, made)
            return made
        if _is_any(shape):
            return value
        if self.is_deep:
            return self._call(shape, value)
        if is_array_of(shape):
            self.line(f"if type({value}) is not list: {self.name(array, 'array')}({value})")
            return value if _is_any(shape.item) else self._items(shape.item, value)
        if type(shape) is Map and shape.additional.of_member("") is shape.additional:
            self.line(f"if type({value}) is not dict: {self.name(record, 'record')}({value})")
            return value if _is_any(shape.additional) else self._members(shape.additional, value)
        return self._call(shape, value)

    def _items(self, item: Shape[Any], value: str) -> str:
        items, one = self.variable("items"), self.variable("each")
        self.line(f"{items} = {value} if own else [*{value}]")
        if test := self._settled(item, one):
            with self.block(f"for {one} in {items}"), self.block(f"if {test}"):
                self.line(f"{items} = [{self._call(item, one)} for {one} in {items}]")
                self.line("break")
            return items
        self.line(f"{(at := self.variable('at'))} = 0")
        with self.block(f"for {one} in {items}"):
            self.line(f"{items}[{at}] = {self.converted(item, one)}")
            self.line(f"{at} += 1")
        return items

    def _members(self, member: Shape[Any], value: str) -> str:
        members, key, one = self.variable("members"), self.variable("key"), self.variable("each")
        self.line(f"{members} = {value} if own else {{**{value}}}")
        test = self._settled(member, one)
        when = self.block(f"if {test}") if test else nullcontext()
        with self.block(f"for {key}, {one} in {members}.items()"), when:
            made = self._call(member, one) if test else self.converted(member, one)
            self.line(f"{members}[{key}] = {made}")
        return members

    def _settled(self, shape: Shape[Any], value: str) -> str:
        """A test by which a value is not what it becomes, as nearly always it is; "" without
        one."""
        inner, nullable = _inner(shape)
        test, result = self._quick(inner, value) or ("", "")
        if result != value:
            return ""
        return f"{test} and {value} is not None" if nullable else test


class _Encoder(_Writer):
    def body(self, argument: str) -> str:
        return self._object(self.model, argument)

    def _object(self, model: Any, source: str) -> str:
        """Make a dict of the object in a variable; the variable of the dict."""
        shape, data = model.shape, self.variable("data")
        entries: list[str] = []
        later: list[Property] = []
        for each in shape.properties.values():
            if each.absent is NEVER and not later:
                entries.append(f"{each.name!r}: {self._value(each, source)}")
            else:
                later.append(each)
        self.line(f"{data} = {{{', '.join(entries)}}}")
        nulls = self.variable("nulls") if shape.bits else ""
        if nulls:
            self.line(f"{nulls} = {source}._nulls")
        for each in later:
            if each.absent is NEVER:
                self.line(f"{data}[{each.name!r}] = {self._value(each, source)}")
                continue
            value = self.variable(each.attribute)
            absent = "None" if each.absent is None else "UNSET"
            with self.block(f"if ({value} := {source}.{each.attribute}) is not {absent}"):
                self.line(f"{data}[{each.name!r}] = {self.converted(each.shape, value)}")
            if each.nullable:
                null = f"{data}[{each.name!r}] = None"
                self.line(f"elif {nulls} & {shape.bits[each.attribute]}: {null}")
        if model._open:
            with self.block(f"if {source}._additional"):
                rest = f"{source}._additional"
                if not _is_any(shape.additional):
                    rest = self.converted(Map(shape.additional), rest)
                of = self.name(shape.undeclared, f"{model.__name__}_undeclared")
                self.line(f"{data}.update({of}({rest}))")
        return data

    def _value(self, known: Property, source: str) -> str:
        """The expression of what a property becomes that is always there."""
        value = f"{source}.{known.attribute}"
        if _writing(known.shape) == AS_IS:
            return value
        self.line(f"{(variable := self.variable(known.attribute))} = {value}")
        return self.converted(known.shape, variable)

    def converted(self, shape: Shape[Any], value: str) -> str:
        writing = _writing(shape)
        if writing == AS_IS:
            return value
        inner, nullable = _inner(shape)
        if writing == FINITE and isinstance(inner, Number):
            # What is not finite, minus itself, is no zero.
            other = f"type({value}) is not float or {value} - {value} != 0.0"
            with self.block(f"if type({value}) is not int and ({other})"):
                self.line(f"{value} = {self.name(finite, 'finite')}({value})")
            return value
        if writing == FINITE:
            return f"{self.name(finite, 'finite')}({value})"
        item: Shape[Any] = inner.item if is_array_of(inner) else inner
        item = inner.additional if type(inner) is Map else item
        if not isinstance(_core(item), Ref):
            return f"{self.name(encode, 'encode')}({value})"
        if not nullable:
            return self._models(inner, value)
        with self.block(f"if {value} is not None"):
            self.put(value, self._models(inner, value))
        return value

    def _models(self, shape: Shape[Any], value: str) -> str:
        """A model, a list or a dict of some."""
        if isinstance(shape, Map):
            items, key, one = self.variable("members"), self.variable("key"), self.variable("each")
            self.line(f"{items} = {{}}")
            with self.block(f"for {key}, {one} in {value}.items()"):
                self.line(f"{items}[{key}] = {self.converted(shape.additional, one)}")
            return items
        core: Any = _core(shape.item if is_array_of(shape) else shape)
        model: type[ModelBase] = core.target()
        of = self.name(model, model.__name__)
        if not is_array_of(shape):
            if not self.is_small(model):
                return f"{value}._as_dict() if whole or type({value}) is not {of} else {value}"
            made = self.variable("made")
            with self.block(f"if type({value}) is {of}"), self.inside(model):
                self.put(made, self._object(model, value))
            with self.block("else"):  # another class, which may have more properties
                self.line(f"{made} = {value}._as_dict()")
            return made
        one = self.variable("each")
        if not self.is_small(model):
            some = f"whole or {{*map(type, {value})}} != {{{of}}}"
            return f"[{one}._as_dict() for {one} in {value}] if {some} else {value}"
        items = self.variable("items")
        self.line(f"{items} = []")
        with self.block(f"for {one} in {value}"):
            self.line(f"{items}.append({self.converted(shape.item, one)})")
        return items


def _is_any(shape: Shape[Any]) -> bool:
    return isinstance(_core(shape), Anything)


def _inner(shape: Shape[Any]) -> tuple[Shape[Any], bool]:
    """A shape without aliases and `Nullable` around it, and whether it may be null as well."""
    core = _core(shape)
    return (_core(core.inner), True) if isinstance(core, Nullable) else (core, False)


def _writing(shape: Shape[Any], within: frozenset[int] = frozenset()) -> int:
    """How values are written, with all that is inside of them."""
    if id(shape) in within:
        return AS_IS
    within |= {id(shape)}
    return max((shape.writing, *(_writing(part, within) for part in shape.parts())))


_KINDS: Final[Mapping[type[Shape[Any]], tuple[str, ...]]] = {
    String: ("str",),
    Integer: ("int",),
    Number: ("float", "int"),
    Boolean: ("bool",),
}
"""The classes whose values are what they become, of shapes."""

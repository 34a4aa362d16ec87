"""Annotations of generated code, read as type checkers do.

Input: annotations as the package has them; aliases are replaced by what they stand for. Output:
whether code that is right for one annotation is right for another. What marks in ``Annotated`` say
is for the runtime alone, and is left out.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TypeAlias

from oasmith.model import Alias, Enum, NamedType, ScalarKind, TypeId
from oasmith.model.walk import mentioned_through_aliases
from oasmith.python.annotations import annotation_for
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a union: a class with its arguments, or a literal value. `base` is what an enum
    is as well."""

    name: str
    arguments: tuple[Annotation, ...] = ()
    literal: str = ""
    base: str = ""


Annotation: TypeAlias = frozenset[Member]
ANY = Member("Any")
NONE = Member("None")
_PREFIXES = ("models.", "builtins.", "errors.")
_PROMOTED = {
    *(("int", "float"), ("bool", "int"), ("bool", "float")),
    *(("Secret", "TokenSource"), ("AsyncSecret", "AsyncTokenSource")),
}
"""What checkers take for what (PEP 484; `bool` is a subclass of `int`), and what is part of which
alias of the runtime."""
_INVARIANT = ("list", "dict")
_BASES = {ScalarKind.STRING: "str", ScalarKind.INTEGER: "int"}


class Reader:
    """Reads the annotations of a package, in which aliases stand for what they are names of; those
    that contain themselves have only their names."""

    def __init__(self, package: Package) -> None:
        names, types = package.names.types, package.api.types
        self._package = package
        classes = {names[t.id] for t in types.values() if not isinstance(t, Alias)}
        aliases = [t for t in types.values() if isinstance(t, Alias) and names[t.id] not in classes]
        self._aliases = {names[t.id]: t for t in aliases if not _contains_itself(t, types)}
        enums = (t for t in types.values() if isinstance(t, Enum))
        self._enums = {names[enum.id]: enum for enum in enums}
        self._known: dict[str, Annotation] = {}

    def read(self, text: str) -> Annotation:
        """The annotation that a text is. Values that stand beside their enum are told by that."""
        known = self._known.get(text)
        if known is None:
            read = self._read(ast.parse(f"({text})", mode="eval").body)
            enums = [self._enums[member.name] for member in read if member.base]
            values = {_spelled(value) for enum in enums for value in enum.values}
            known = frozenset(member for member in read if member.literal not in values)
            self._known[text] = known
        return known

    def _read(self, node: ast.expr) -> Annotation:
        match node:
            case ast.BinOp(left, ast.BitOr(), right):
                return self._read(left) | self._read(right)
            case ast.Subscript(value, ast.Tuple(first_, _)) if _name(value) == "Annotated":
                return self._read(first_[0])
            case ast.Subscript(value, inner) if _name(value) == "Literal":
                return frozenset(
                    map(_literal, inner.elts if isinstance(inner, ast.Tuple) else [inner])
                )
            case ast.Subscript(value, ast.Tuple(elements)):
                return frozenset({Member(_name(value), tuple(map(self._read, elements)))})
            case ast.Subscript(value, inner):
                return frozenset({Member(_name(value), (self._read(inner),))})
            case ast.Constant(None):
                return frozenset({NONE})
            case ast.Constant(str() as quoted):
                return self.read(quoted)
            case ast.List(elements):
                return frozenset({Member("[]", tuple(map(self._read, elements)))})
            case _:
                return self._named(_name(node))

    def _named(self, name: str) -> Annotation:
        alias = self._aliases.get(name)
        if alias is not None:
            closed = self._package.directions.only_sent(alias.id)
            return self.read(annotation_for(alias.target, Module(self._package), closed=closed))
        return frozenset({Member(name, base=self._base(name))})

    def _base(self, name: str) -> str:
        """What an enum is as well; empty for what is none."""
        return _BASES[self._enums[name].kind] if name in self._enums else ""


def _contains_itself(alias: Alias, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether an alias leads back to itself, so that it can only be called by its name."""
    return alias.id in mentioned_through_aliases(alias.target, types)


def _spelled(value: object) -> str:
    return f"{type(value).__name__} {value!r}"


def _name(node: ast.expr) -> str:
    name = ast.unparse(node)
    return next((name.removeprefix(p) for p in _PREFIXES if name.startswith(p)), name)


def _literal(node: ast.expr) -> Member:
    if isinstance(node, ast.Constant):
        return Member("Literal", literal=_spelled(node.value))
    name = _name(node)  # a member of an enum, or a number with a sign
    kind = name.rpartition(".")[0] if isinstance(node, ast.Attribute) else "int"
    return Member("Literal", literal=f"{kind} {name}")


def takes(wide: Annotation, narrow: Annotation, *, any_passes: bool) -> bool:
    """Whether a place for `wide` takes all values of `narrow`; ``any_passes``: checkers let values
    of type Any through, as where they are read."""
    if ANY in wide or wide == narrow:
        return True
    left = (member for member in narrow if not (any_passes and member == ANY))
    return all(any(_fits(member, place, any_passes) for place in wide) for member in left)


def _fits(member: Member, place: Member, any_passes: bool) -> bool:
    if member == place or (member.name, place.name) in _PROMOTED:
        return True
    if member.base and member.base == place.name:
        return True
    if member.name == "Literal":
        kind = member.literal.partition(" ")[0]
        return not place.literal and (kind == place.name or (kind, place.name) in _PROMOTED)
    if member.name != place.name or len(member.arguments) != len(place.arguments):
        return False
    if member.name.endswith("Callable"):
        *taken, given = zip(member.arguments, place.arguments, strict=True)
        return takes(given[1], given[0], any_passes=any_passes) and all(
            _takes_back(have, want, any_passes) for have, want in taken
        )
    pairs = zip(place.arguments, member.arguments, strict=True)
    if member.name in _INVARIANT:
        return all(
            takes(wide, narrow, any_passes=True) and takes(narrow, wide, any_passes=True)
            for wide, narrow in pairs
        )
    return all(takes(wide, narrow, any_passes=any_passes) for wide, narrow in pairs)


def _takes_back(have: Annotation, want: Annotation, any_passes: bool) -> bool:
    """Whether a function for `have` arguments is one for `want` arguments."""
    ours, theirs = ([m.arguments for m in each if m.name == "[]"] for each in (have, want))
    if not ours or not theirs or len(ours[0]) != len(theirs[0]):
        return ours == theirs
    return all(
        takes(mine, given, any_passes=any_passes)
        for mine, given in zip(ours[0], theirs[0], strict=True)
    )


def shown(annotation: Annotation) -> str:
    """The annotation as text: None last, known values first."""
    literals = [member.literal.partition(" ")[2] for member in annotation if member.literal]
    plain = [_shown(member) for member in annotation if not member.literal and member != NONE]
    parts = [f"Literal[{', '.join(sorted(literals))}]"] if literals else []
    return " | ".join([*parts, *sorted(plain), *(["None"] if NONE in annotation else [])])


def _shown(member: Member) -> str:
    inner = ", ".join(map(shown, member.arguments))
    if member.name == "[]":
        return f"[{inner}]"
    return f"{member.name}[{inner}]" if member.arguments else member.name

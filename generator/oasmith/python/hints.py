"""Types as annotations of models, from which the runtime reads their shapes.

Input: a type. Output: its annotation. Invariant: the runtime reads the same type from the
annotation (`runtime/hints.py`). What an annotation cannot express (limits, tags, tuples that may be
shorter) is in marks of `Annotated`; where the runtime would read a union otherwise (`_read`), the
shape is such a mark. Enums are open, their classes or values beside the type of these; those of
types that are only sent are `closed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    ArrayOf,
    Checks,
    Choice,
    Const,
    Constraints,
    Discriminator,
    Enum,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.model.walk import mentioned, mentioned_through_aliases
from oasmith.python.annotations import (
    annotation_for,
    fits_literal,
    join_members,
    scalar_annotation,
    values_beside,
)
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.shapes import checks_of, in_shape_module, marks_of, shape_for
from oasmith.python.value_expressions import value_expression
from oasmith.values import dataclass

_NATURAL = frozenset(ScalarKind) - {ScalarKind.PASSWORD, ScalarKind.BASE64, ScalarKind.BINARY}
"""The scalars that their Python types identify."""
_OPEN = (ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN)

Atom: TypeAlias = tuple[object, ...]
"""What a member of a union is to who reads the annotation: ``("null",)``, ``("scalar", kind)``,
``("enum", id, kind)``, ``("literal", kind, value)``, ``("map", text)``, ``("other", text)``."""

_NULL: Atom = ("null",)
_KNOWN = ("enum", "choice")


@dataclass(frozen=True, slots=True)
class Hint:
    """A member of a union: its annotation, and the types that the runtime reads from it."""

    text: str
    atoms: tuple[Atom, ...]


def hint_for(type_: TypeExpr, module: Module, *marks: str, closed: bool = False) -> str:
    """The annotation of values of the type, with marks of a property; null last."""
    hints = _Writer(module, frozenset(), closed).hints(type_)
    if closed:
        hints += [Hint(text, ()) for text in values_beside(type_, module)]
    return _joined(hints, module, marks)


def alias_hint(alias: Alias, module: Module) -> str:
    """The annotation that an alias stands for. It is evaluated at import, so that a type that
    leads back to the alias is named in a lambda."""
    closed = module.package.directions.only_sent(alias.id)
    writer = _Writer(module, _leading_back(alias, module), closed)
    return _joined(writer.hints(alias.target), module, ())


def hints_of(type_: TypeExpr, module: Module) -> list[Hint]:
    """The members of the annotation's union, each once."""
    return _Writer(module, frozenset(), closed=False).hints(type_)


def _joined(hints: Sequence[Hint], module: Module, marks: Sequence[str]) -> str:
    """The members as one annotation; the marks apply to those that are not null."""
    if not marks:
        return join_members(hint.text for hint in hints)
    nulls = [hint.text for hint in hints if hint.text == "None"]
    texts = [hint.text for hint in hints if hint.text != "None"] or nulls
    if len(texts) == 1 and texts[0].startswith("Annotated["):
        marked = f"{texts[0][:-1]}, {', '.join(marks)}]"
    else:
        marked = annotated(join_members(texts), marks, module)
    return marked if nulls in ([], texts) else f"{marked} | None"


def annotated(text: str, marks: Iterable[str], module: Module) -> str:
    """A type with marks."""
    return f"{module.use('typing', 'Annotated')}[{', '.join((text, *marks))}]"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes annotations in a module; aliases that are `late` are not evaluated with the others."""

    module: Module
    late: frozenset[TypeId]
    closed: bool
    """Whether enums have no other values than those listed."""
    inside: frozenset[TypeId] = field(default=frozenset())
    """The aliases that are being looked into."""

    def hints(self, type_: TypeExpr) -> list[Hint]:
        match type_:
            case Scalar(kind, constraints):  # first, because most are
                return [self._scalar(kind, constraints)]
            case Nullable(inner):
                return _once([*self.hints(inner), Hint("None", (_NULL,))])
            case OneOf(checks=Checks() as checks):
                joint = self.text(replace(type_, checks=None))
                return [_other(annotated(joint, checks_of(checks, self.module), self.module))]
            case OneOf(variants, None):
                return self._union(type_, [self.hints(variant) for variant in variants])
            case OneOf(variants, Discriminator() as tagged):
                return self._tagged(type_, tagged, [self.hints(variant) for variant in variants])
            case ArrayOf(item, constraints):
                text = f"{self.module.builtin('list')}[{self.text(item)}]"
                return [self._limited("Array", text, constraints)]
            case MapOf(value, constraints, names):
                key = self.text(Scalar(ScalarKind.STRING, names))
                text = f"{self.module.builtin('dict')}[{key}, {self.text(value)}]"
                hint = self._limited("Map", text, constraints)
                return [Hint(hint.text, (("map", hint.text),))]
            case TupleOf(items, _, constraints, lengths) if lengths == (len(items),) and items:
                text = f"{self.module.builtin('tuple')}[{', '.join(map(self.text, items))}]"
                limits = replace(constraints, min_items=None, max_items=None)
                return [self._limited("Tuple", text, limits)]
            case Named(id_):
                return self._named(id_)
            case Const(None):
                return [Hint("None", (_NULL,))]
            case Const() if type_.structure is None and fits_literal(type_.value):
                return self._literal([type_.value], type_)
            case Choice(_, values) if all(map(fits_literal, values)):
                hints = self._literal(values, type_)
                return [self._any_other(hints)] if type_.any_other else hints
            case Anything(constraints) if replace(constraints, checks=None) == UNCONSTRAINED:
                any_ = self.module.use("typing", "Any")
                marks = checks_of(constraints.checks, self.module)
                return [_other(annotated(any_, marks, self.module) if marks else any_)]
            case _:
                return [self._shaped(type_)]

    def text(self, type_: TypeExpr) -> str:
        return _joined(self.hints(type_), self.module, ())

    def _shaped(self, type_: TypeExpr) -> Hint:
        """The annotation with the shape as its mark."""
        # An alias that leads back here is late within the shape; the type itself is then quoted.
        text = annotation_for(type_, self.module, closed=self.closed)
        if self.late.intersection(mentioned(type_)):
            text = text_literal(text)
        shape = shape_for(type_, self.module, closed=self.closed)
        return _other(annotated(text, [shape], self.module))

    def _limited(self, name: str, text: str, constraints: Constraints, *marks: str) -> Hint:
        marks = (*marks, *marks_of(name, constraints, self.module))
        return _other(annotated(text, marks, self.module) if marks else text)

    def _scalar(self, kind: ScalarKind, constraints: Constraints) -> Hint:
        text = scalar_annotation(kind, self.module)
        shape = shape_for(Scalar(kind), self.module) if kind not in _NATURAL else ""
        name = "String" if kind in (ScalarKind.STRING, ScalarKind.PASSWORD) else ""
        if kind in (ScalarKind.INTEGER, ScalarKind.NUMBER):
            name = "Number"
        hint = self._limited(name, text, constraints, *([shape] if shape else []))
        return Hint(text, (("scalar", kind),)) if hint.text == text and kind in _OPEN else hint

    def _named(self, id_: TypeId) -> list[Hint]:
        named = self.module.named(id_)
        if isinstance(named, Record):
            return [_other(self.module.type_name(id_))]
        if isinstance(named, Enum):
            known = Hint(self.module.type_name(id_), (("enum", id_, named.kind),))
            scalar = Hint(scalar_annotation(named.kind, self.module), (("scalar", named.kind),))
            return [known] if self.closed and not named.any_other else [known, scalar]
        if id_ in self.late:
            name = self.module.type_name(id_)
            late = f"{in_shape_module('Alias', self.module)}(lambda: {name})"
            return [_other(annotated(text_literal(name), [late], self.module))]
        if id_ in self.inside:
            return [_other(self.module.type_name(id_))]
        closed = self.module.package.directions.only_sent(id_)
        inside = _Writer(self.module.prose(), frozenset(), closed, self.inside | {id_})
        inner = inside.hints(named.target)
        if len(inner) == 1 and inner[0].text == "Any":
            return [_other(self.module.use("typing", "Any"))]
        atoms = _atoms(inner)
        if atoms == [_NULL]:  # not by its name: Python cannot evaluate None | None
            return [Hint("None", (_NULL,))]
        return [Hint(self.module.type_name(id_), tuple(atoms))]

    def _literal(self, values: Sequence[Json], type_: Const | Choice) -> list[Hint]:
        """Known values: closed, or open beside the type of the others."""
        kind = type_.kind
        assert kind is not None
        shown = ", ".join(value_expression(value, type_, self.module) for value in values)
        text = f"{self.module.use('typing', 'Literal')}[{shown}]"
        atoms = tuple(("literal", kind, isinstance(v, bool), v) for v in values)
        known = Hint(text, atoms)
        is_closed = self.closed and not (isinstance(type_, Choice) and type_.any_other)
        if is_closed or (isinstance(type_, Const) and not type_.open):
            return [known]
        return [known, Hint(scalar_annotation(kind, self.module), (("scalar", kind),))]

    def _union(self, type_: OneOf, variants: list[list[Hint]]) -> list[Hint]:
        joint = _once(hint for variant in variants for hint in variant)
        read = [atom for variant in variants for atom in _read(_atoms(variant)) if atom != _NULL]
        has_any = len(joint) > 1 and any(hint.text == "Any" for hint in joint)
        found = _read(_atoms(joint))
        missing = [atom for atom in read if atom not in found]
        if has_any or [atom for atom in dict.fromkeys(read) if atom in found] != found:
            return [self._shaped(type_)]
        if not missing:
            return joint
        kinds = {atom[-1] if atom[0] == "enum" else atom[1] for atom in found if atom[0] in _KNOWN}
        if all(atom[0] == "scalar" and atom[1] in kinds for atom in missing):
            return [self._any_other(joint)]
        return [self._shaped(type_)]

    def _any_other(self, hints: list[Hint]) -> Hint:
        """Known values, and others that the document itself allows."""
        mark = self.module.mark("ANY_OTHER")
        return _other(annotated(join_members(hint.text for hint in hints), [mark], self.module))

    def _tagged(
        self, type_: OneOf, tagged: Discriminator, variants: list[list[Hint]]
    ) -> list[Hint]:
        joint = _once(hint for variant in variants for hint in variant if hint.text != "None")
        # The runtime takes a dict among the members for objects with an unknown tag.
        is_map = any(atom[0] == "map" for atom in _atoms(joint))
        if is_map or any(hint.text == "Any" for hint in joint):
            return [self._shaped(type_)]
        members = [hint.text for hint in joint]
        if tagged.leaves_unknown and not self.closed:
            any_ = self.module.use("typing", "Any")
            members.append(f"{self.module.builtin('dict')}[{self.module.builtin('str')}, {any_}]")
        mapping = (f"{literal(tag)}: {self.text(meant)}" for tag, meant in tagged.mapping)
        arguments = [text_literal(tagged.wire_name), f"lambda: {{{', '.join(mapping)}}}"]
        if tagged.default is not None:
            arguments.append(f"default=lambda: {self.text(Named(tagged.default))}")
        mark = f"{self.module.mark('Tagged')}({', '.join(arguments)})"
        hint = _other(annotated(join_members(members), [mark], self.module))
        is_nullable = any(hint.text == "None" for variant in variants for hint in variant)
        return [hint, *([Hint("None", (_NULL,))] if is_nullable else [])]


def _other(text: str) -> Hint:
    return Hint(text, (("other", text),))


def _once(hints: Iterable[Hint]) -> list[Hint]:
    """Each member once; null is one only where no other has it in it."""
    return list({hint.text: hint for hint in hints}.values())


def _atoms(hints: Iterable[Hint]) -> list[Atom]:
    return list(dict.fromkeys(atom for hint in hints for atom in hint.atoms))


def _read(atoms: Sequence[Atom]) -> list[Atom]:
    """What a union of these is read as: known values are open beside the type of the others, and
    that type is then no variant of its own."""
    scalars = {atom[1] for atom in atoms if atom[0] == "scalar"}
    claimed = {
        atom[-1] if atom[0] == "enum" else atom[1]
        for atom in atoms
        if atom[0] in ("enum", "literal")
    }
    choices: dict[object, tuple[object, ...]] = {}
    result: dict[Atom, None] = {}
    for atom in atoms:
        if atom[0] == "literal" and atom[1] in scalars:
            choices[atom[1]] = (*choices.get(atom[1], ()), *atom[2:])
            result["choice", atom[1]] = None
        elif not (atom[0] == "scalar" and atom[1] in claimed):
            result[atom] = None
    return [
        (*atom, *choices[atom[1]]) if atom[0] == "choice" else atom
        for atom in result
        if atom != _NULL
    ]


def _leading_back(alias: Alias, module: Module) -> frozenset[TypeId]:
    """The aliases in the target of an alias from which other aliases lead back to it."""
    types = module.package.api.types
    return frozenset(
        id_
        for id_ in mentioned(alias.target)
        if isinstance(module.named(id_), Alias)
        and alias.id in mentioned_through_aliases(Named(id_), types)
    )

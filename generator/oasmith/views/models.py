"""Views of models modules: records, enums, aliases.

Input: the named types of a module. Output: a view for each. Invariant: an alias stands behind those
that it is made of, unless they lead back to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.model import (
    Alias,
    Anything,
    Enum,
    Field,
    NamedType,
    Record,
    ScalarKind,
    TypeId,
)
from oasmith.model.walk import mentioned
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import (
    WIDTH,
    fitted,
    fitted_alias,
    fitted_item,
    fitted_value,
)
from oasmith.python.hints import alias_hint, hint_for
from oasmith.python.imports import Import
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.prose import described
from oasmith.python.shapes import marks_of
from oasmith.python.wire_names import NAMINGS, wire_name
from oasmith.values import dataclass
from oasmith.views.fields import FieldView, field_view
from oasmith.views.notes import deprecation_note, noted
from oasmith.views.renamed import RenamedTypesView


@dataclass(frozen=True, slots=True)
class RecordView:
    """A dataclass. `base` are its bases, `naming` is the rule that gives wire names, `rules` are
    the constraints of objects; `additional` is the type of undocumented properties, empty where
    the base class has it. `given` is the type of the names of attributes that are None for null and
    where the property is absent, empty if there are none."""

    name: str
    base: str
    naming: str
    rules: list[str]
    exploded: bool
    """Whether each argument of the class statement has a line."""
    doc_lines: list[str]
    fields: list[FieldView]
    additional: str
    given: str
    given_exploded: bool
    """Whether each argument of the method has a line."""


@dataclass(frozen=True, slots=True)
class MemberView:
    """A known value of an enum."""

    name: str
    value: str
    doc_lines: list[str]


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enum class."""

    name: str
    base: str
    exploded: bool
    """Whether the base has a line for itself in the class statement."""
    doc_lines: list[str]
    members: list[MemberView]


@dataclass(frozen=True, slots=True)
class AliasView:
    """A name for a type that is no class; `declared` is ``TypeAlias``."""

    name: str
    declared: str
    annotation: str
    doc_lines: list[str]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """One models module."""

    doc_lines: list[str]
    imports: list[list[Import]]
    enums: list[EnumView]
    records: list[RecordView]
    aliases: list[AliasView]
    renamed: RenamedTypesView | None


def models_view(
    doc: str,
    types: Sequence[NamedType],
    module: Module,
    renamed: RenamedTypesView | None = None,
) -> ModelsView:
    """The view of a module that holds `types`, and beside them the old names of some."""
    enums = [_enum_view(t, module) for t in types if isinstance(t, Enum)]
    records = [_record_view(t, module) for t in types if isinstance(t, Record)]
    aliases = [_alias_view(t, module) for t in _ordered(types)]
    if renamed is not None:
        module.use("typing", "TYPE_CHECKING")
        module.use("typing", "TypeAlias")
        module.runtime("warn_renamed")
    return ModelsView(docstring(doc, 0), module.imports(), enums, records, aliases, renamed)


def _enum_view(enum: Enum, module: Module) -> EnumView:
    names = module.package.names.members[enum.id]
    docs = enum.member_docs or ("",) * len(names)
    members = [
        MemberView(
            name,
            fitted_value(literal(value), 4, len(f"{name} = ")),
            docstring(described(doc), 4),
        )
        for name, value, doc in zip(names, enum.values, docs, strict=True)
    ]
    kind = "OpenStrEnum" if enum.kind is ScalarKind.STRING else "OpenIntEnum"
    is_sent = module.package.directions.only_sent(enum.id) and not enum.any_other
    known = "The values that may be sent." if is_sent else "Known values; a server may send others."
    doc = _documented(enum.doc, enum.deprecated, known)
    name, base = module.package.names.types[enum.id], module.runtime(kind)
    exploded = len(f"class {name}({base}):") > WIDTH
    return EnumView(name, base, exploded, docstring(doc, 4), members)


def _documented(doc: str, deprecated: bool, otherwise: str = "") -> str:
    told = described(doc, otherwise=otherwise)
    return noted(told, deprecation_note(told, deprecated))


def _record_view(record: Record, module: Module) -> RecordView:
    module.use("dataclasses", "dataclass")
    bases = [module.runtime("JsonModel" if record.additional is None else "OpenModel")]
    names = module.package.names.fields[record.id]
    fields = list(zip(record.fields, names, strict=True))
    fields.sort(key=lambda pair: not pair[0].required)
    naming = _naming(fields)
    doc = _documented(record.doc, record.deprecated, module.package.uses[record.id])
    name, rules = module.package.names.types[record.id], _rules(record, module)
    may_tell = "given" not in names
    views = [
        field_view(field, name, wire_name(name, naming), record, module, may_tell=may_tell)
        for field, name in fields
    ]
    given = _given(views, module)
    if given:
        bases.insert(0, module.runtime("WithNulls"))
    head = (
        f"class {name}({', '.join(bases)}{f', naming={text_literal(naming)}' if naming else ''}):"
    )
    exploded = bool(rules) or len(head) > WIDTH
    return RecordView(
        name=name,
        base=(",\n    " if exploded else ", ").join(bases),
        naming=text_literal(naming) if naming else "",
        rules=rules,
        exploded=exploded,
        doc_lines=docstring(doc, 4),
        fields=views,
        additional=_additional(record, module),
        given=fitted(given, 8, len("name: "), 1) if len(_GIVEN + given) > WIDTH else given,
        given_exploded=len(_GIVEN + given) > WIDTH,
    )


_GIVEN = "    def given(self, name: ) -> bool:"


def _given(fields: Sequence[FieldView], module: Module) -> str:
    """The names of the attributes that do not tell null and absent apart."""
    names = [text_literal(field.name) for field in fields if field.is_for_both]
    return f"{module.use('typing', 'Literal')}[{', '.join(names)}]" if names else ""


def _naming(fields: Sequence[tuple[Field, str]]) -> str:
    """The rule by which most wire names follow from those of the attributes."""

    def fitting(rule: str) -> int:
        return sum(wire_name(name, rule) == field.wire_name for field, name in fields)

    return max(NAMINGS, key=fitting)


def _rules(record: Record, module: Module) -> list[str]:
    """The constraints of objects as a whole, which are checked before sending."""
    return [fitted_item(rule, 8) for rule in marks_of("Ref", record.constraints, module)]


_EMPTY = " = field(default_factory=dict[str, Any])"
"""The default of additional properties."""


def _additional(record: Record, module: Module) -> str:
    if record.additional is None or record.additional == Anything():
        return ""
    module.use("dataclasses", "field")
    module.use("typing", "Any")
    closed = module.package.directions.only_sent(record.id)
    annotation = f"dict[str, {hint_for(record.additional, module, closed=closed)}]"
    return fitted(annotation, 4, len("additional_properties: "), len(_EMPTY))


def _alias_view(alias: Alias, module: Module) -> AliasView:
    module.use("typing", "TypeAlias")
    name = module.package.names.types[alias.id]
    declared, annotation = fitted_alias(name, alias_hint(alias, module))
    return AliasView(
        name, declared, annotation, docstring(_documented(alias.doc, alias.deprecated), 0)
    )


def _ordered(types: Sequence[NamedType]) -> list[Alias]:
    """The aliases in an order in which each follows those that it is made of."""
    aliases = {t.id: t for t in types if isinstance(t, Alias)}
    done: dict[TypeId, Alias] = {}
    visiting: set[TypeId] = set()

    def visit(alias: Alias) -> None:
        if alias.id in done or alias.id in visiting:
            return
        visiting.add(alias.id)
        for id_ in mentioned(alias.target):
            if id_ in aliases:
                visit(aliases[id_])
        done[alias.id] = alias

    for alias in aliases.values():
        visit(alias)
    return list(done.values())

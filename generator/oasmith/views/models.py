"""Views of models modules: records, enums, aliases."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.model import (
    Access,
    Alias,
    Anything,
    Const,
    Enum,
    Field,
    NamedType,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
    only_null,
)
from oasmith.model.walk import expanded, mentioned, unaliased
from oasmith.python.docstrings import docstring, sentence
from oasmith.python.fitting import (
    WIDTH,
    fitted,
    fitted_alias,
    fitted_attribute,
    fitted_item,
    fitted_value,
)
from oasmith.python.hints import alias_hint, hint_for
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Import, Module
from oasmith.python.shapes import marks_of
from oasmith.python.values import spelled
from oasmith.python.wire_names import NAMINGS, wire_name
from oasmith.values import dataclass
from oasmith.views.notes import value_notes
from oasmith.views.renamed import RenamedTypesView


@dataclass(frozen=True, slots=True)
class FieldView:
    """An attribute of a dataclass; without a default, `default` is empty."""

    name: str
    annotation: str
    default: str
    doc_lines: list[str]


@dataclass(frozen=True, slots=True)
class RecordView:
    """A dataclass. `naming` is the rule that gives wire names, `rules` what objects must keep to;
    `additional` is the type of undocumented properties, where the base class does not tell it."""

    name: str
    base: str
    naming: str
    rules: list[str]
    exploded: bool
    """Whether the head of the class has an argument a line."""
    doc_lines: list[str]
    fields: list[FieldView]
    additional: str


@dataclass(frozen=True, slots=True)
class MemberView:
    """A known value of an enum."""

    name: str
    value: str
    doc_lines: list[str]


@dataclass(frozen=True, slots=True)
class EnumView:
    """An open enum."""

    name: str
    base: str
    exploded: bool
    """Whether the head of the class has a line for its base."""
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
        module.runtime("renamed", "warn_renamed")
    return ModelsView(docstring(doc, 0), module.imports(), enums, records, aliases, renamed)


def _enum_view(enum: Enum, module: Module) -> EnumView:
    names = module.package.names.members[enum.id]
    docs = enum.member_docs or ("",) * len(names)
    members = [
        MemberView(name, fitted_value(literal(value), 4, len(f"{name} = ")), docstring(doc, 4))
        for name, value, doc in zip(names, enum.values, docs, strict=True)
    ]
    kind = "OpenStrEnum" if enum.kind is ScalarKind.STRING else "OpenIntEnum"
    doc = _described(enum.doc, enum.deprecated) or "Known values; a server may send others."
    name, base = module.package.names.types[enum.id], module.runtime("model", kind)
    exploded = len(f"class {name}({base}):") > WIDTH
    return EnumView(name, base, exploded, docstring(doc, 4), members)


def _described(doc: str, deprecated: bool) -> str:
    return "\n\n".join(part for part in (doc.strip(), "Deprecated." if deprecated else "") if part)


def _record_view(record: Record, module: Module) -> RecordView:
    module.use("dataclasses", "dataclass")
    base = module.runtime("model", "JsonModel" if record.additional is None else "OpenModel")
    names = module.package.names.fields[record.id]
    fields = list(zip(record.fields, names, strict=True))
    fields.sort(key=lambda pair: not pair[0].required)
    naming = _naming(fields)
    doc = _described(record.doc, record.deprecated) or _fallback_doc(record, module)
    name, rules = module.package.names.types[record.id], _rules(record, module)
    head = f"class {name}({base}{f', naming={text_literal(naming)}' if naming else ''}):"
    return RecordView(
        name=name,
        base=base,
        naming=text_literal(naming) if naming else "",
        rules=rules,
        exploded=bool(rules) or len(head) > WIDTH,
        doc_lines=docstring(doc, 4),
        fields=[
            _FieldWriter(field, name, wire_name(name, naming), record, module).view()
            for field, name in fields
        ],
        additional=_additional(record, module),
    )


def _naming(fields: Sequence[tuple[Field, str]]) -> str:
    """The rule by which most wire names follow from those of the attributes."""

    def fitting(rule: str) -> int:
        return sum(wire_name(name, rule) == field.wire_name for field, name in fields)

    return max(NAMINGS, key=fitting)


def _rules(record: Record, module: Module) -> list[str]:
    """What objects must keep to when they are sent, beside what their properties must."""
    return [fitted_item(rule, 8) for rule in marks_of("Ref", record.constraints, module)]


_EMPTY = " = field(default_factory=dict[str, Any])"
"""The default of additional properties."""


def _additional(record: Record, module: Module) -> str:
    if record.additional is None or record.additional == Anything():
        return ""
    module.use("dataclasses", "field")
    module.use("typing", "Any")
    annotation = f"dict[str, {hint_for(record.additional, module)}]"
    return fitted(annotation, 4, len("additional_properties: "), len(_EMPTY))


def _is_required(field: Field, record: Record, module: Module) -> bool:
    """Whether an instance cannot be without it: what only one side may set is optional where the
    other side uses the class as well."""
    if not field.required or field.access is Access.BOTH:
        return field.required
    package = module.package
    is_read = field.access is Access.READ_ONLY
    return record.id not in (package.in_requests if is_read else package.in_answers)


def _fallback_doc(record: Record, module: Module) -> str:
    hint = record.hint
    if hint.component:
        return f"`{hint.component}` of the API."
    return f"`{hint.part}` of `{module.package.names.types.get(hint.parent, hint.parent)}`."


@dataclass(frozen=True, slots=True)
class _FieldWriter:
    """Writes one attribute of a record; `follows` is the wire name that follows from its name."""

    field: Field
    name: str
    follows: str
    record: Record
    module: Module

    def view(self) -> FieldView:
        required = _is_required(self.field, self.record, self.module)
        annotation = hint_for(self.field.type, self.module, *self._marks(required))
        default = ""
        if not required and accepts_null(self.field.type, self.module):
            if self.field.fixed is None:  # else the constant is the default
                default = self.module.runtime("model", "UNSET")
            if annotation != "Any":
                annotation += f" | {self.module.runtime('model', 'Unset')}"
        elif not required:
            annotation, default = f"{annotation} | None".removeprefix("None | "), "None"
        default = self._default(default)
        annotation, default = fitted_attribute(self.name, annotation, default, 4)
        return FieldView(self.name, annotation, default, docstring(self._doc(), 4))

    def _marks(self, required: bool) -> list[str]:
        """What the annotation says of the property beside the type."""
        marks = []
        if self.follows != self.field.wire_name:
            mark = self.module.mark("model", "WireName")
            marks.append(f"{mark}({text_literal(self.field.wire_name)})")
        # Whether one is demanded of answers is of no interest where no answer has it.
        answered = self.record.id in self.module.package.in_answers
        if self.field.access is Access.READ_ONLY:
            marks.append(self.module.mark("model", "READ_ONLY"))
        elif self.field.access is Access.WRITE_ONLY and answered:
            marks.append(self.module.mark("model", "WRITE_ONLY"))
        null = accepts_null(self.field.type, self.module) and not only_null(self.field.type)
        constant = self.field.fixed is not None and null
        if self.field.required and (not required or constant):
            marks.append(self.module.mark("model", "REQUIRED"))
        return marks

    def _default(self, default: str) -> str:
        arguments = ["repr=False"] if _is_secret(self.field.type, self.module) else []
        if self.field.fixed is not None:
            default = spelled(self.field.fixed.value, self.field.type, self.module)
        if self.field.fixed is not None and isinstance(self.field.fixed.value, list | dict):
            copies = self.module.runtime("structures", "copies")
            arguments.append(f"default_factory={copies}({default})")
        elif arguments and default:
            arguments.insert(0, f"default={default}")
        if arguments:
            return f"{self.module.use('dataclasses', 'field')}({', '.join(arguments)})"
        return default

    def _doc(self) -> str:
        notes = []
        if self.field.access is not Access.BOTH:
            notes.append("Read-only." if self.field.access is Access.READ_ONLY else "Write-only.")
        if self.field.deprecated:
            notes.append("Deprecated.")
        said = self.field.default == self.field.fixed is not None
        notes += value_notes(None if said else self.field.default, self.field.example)
        doc = sentence(self.field.doc.strip()) if notes else self.field.doc.strip()
        joint = "\n\n" if "\n" in doc else " "
        return joint.join(part for part in (doc, " ".join(notes)) if part)


def accepts_null(type_: TypeExpr, module: Module) -> bool:
    """Whether null is a value of the type."""
    match unaliased(type_, module.package.api.types):
        case Nullable() | Anything() | Const(None):
            return True
        case OneOf(variants):
            return any(accepts_null(variant, module) for variant in variants)
        case _:
            return False


def _is_secret(type_: TypeExpr, module: Module) -> bool:
    """Whether values are passwords or have some in them, which no repr shows; models in them hide
    their own.
    """
    parts = expanded(type_, module.package.api.types)
    return any(isinstance(part, Scalar) and part.kind is ScalarKind.PASSWORD for part in parts)


def _alias_view(alias: Alias, module: Module) -> AliasView:
    module.use("typing", "TypeAlias")
    name = module.package.names.types[alias.id]
    declared, annotation = fitted_alias(name, alias_hint(alias, module))
    return AliasView(name, declared, annotation, docstring(alias.doc, 0))


def _ordered(types: Sequence[NamedType]) -> list[Alias]:
    """Aliases so that each stands after those that it is made of, as far as there is an end."""
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

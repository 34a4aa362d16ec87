"""Views of models modules: records, enums, aliases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oasmith.lower.reach import mentioned
from oasmith.model import (
    Access,
    Alias,
    Anything,
    Const,
    Enum,
    Field,
    MapOf,
    Named,
    NamedType,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
)
from oasmith.python.annotations import annotation_for
from oasmith.python.codecs import decode, encode, needs_shape
from oasmith.python.docstrings import docstring, sentence
from oasmith.python.layout import conditional, statement
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_class, shape_for
from oasmith.python.values import spelled
from oasmith.views.notes import value_notes
from oasmith.views.renamed import RenamedTypesView


@dataclass(frozen=True, slots=True)
class RecordView:
    """A dataclass: its attributes, and the bodies of `decode` and `to_dict`."""

    header_lines: list[str]
    doc_lines: list[str]
    attribute_lines: list[str]
    decode_lines: list[str]
    encode_lines: list[str]
    shape_lines: list[str]


@dataclass(frozen=True, slots=True)
class EnumView:
    """An open enum."""

    header_lines: list[str]
    doc_lines: list[str]
    member_lines: list[str]


@dataclass(frozen=True, slots=True)
class AliasView:
    """A type alias, with the shape that decodes it where it is no plain scalar or class."""

    lines: list[str]
    shape_lines: list[str]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """One models module."""

    doc_lines: list[str]
    import_lines: list[str]
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
    lines = module.import_lines()
    return ModelsView(docstring(doc, 0), lines, enums, records, aliases, renamed)


def _enum_view(enum: Enum, module: Module) -> EnumView:
    members = module.package.names.members[enum.id]
    docs = enum.member_docs or ("",) * len(members)
    lines = []
    for name, value, doc in zip(members, enum.values, docs, strict=True):
        lines += statement([f"{name} = {literal(value)}"], 4)
        lines += docstring(doc, 4)
    kind = "OpenStrEnum" if enum.kind is ScalarKind.STRING else "OpenIntEnum"
    base = module.runtime("model", kind)
    doc = _described(enum.doc, enum.deprecated) or "Known values; a server may send others."
    header = statement([f"class {module.package.names.types[enum.id]}({base}):"])
    return EnumView(header, docstring(doc, 4), lines)


def _described(doc: str, deprecated: bool) -> str:
    return "\n\n".join(part for part in (doc.strip(), "Deprecated." if deprecated else "") if part)


def _record_view(record: Record, module: Module) -> RecordView:
    module.use("dataclasses", "dataclass")
    module.use("typing", "Any")
    module.use("typing", "ClassVar")
    module.use("typing", "Self")
    base = module.runtime("model", "JsonModel")
    names = module.package.names.fields[record.id]
    fields = [
        _field_writer(field, name, record, module)
        for field, name in zip(record.fields, names, strict=True)
    ]
    fields.sort(key=lambda writer: not writer.field.required)  # as in the shape: see departing.py
    doc = _described(record.doc, record.deprecated)
    return RecordView(
        header_lines=statement([f"class {module.package.names.types[record.id]}({base}):"]),
        doc_lines=docstring(doc or _fallback_doc(record, module), 4),
        attribute_lines=[
            *_join(f.attribute() for f in fields),
            *_additional_attribute(record, module),
        ],
        decode_lines=[*_join(f.decode() for f in fields), *_decode_additional(record, module)],
        encode_lines=_encode_lines(record, fields, module),
        shape_lines=_shape_lines(record, module),
    )


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


def _join(groups: Iterable[list[str]]) -> list[str]:
    return [line for group in groups for line in group]


@dataclass(slots=True)
class _FieldWriter:
    """One field of a record: attribute, decoding and encoding."""

    field: Field
    name: str
    record: Record
    module: Module
    required: bool
    """Whether an instance cannot be without it."""
    tristate: bool
    """Whether absent and null are different for an optional property."""

    def attribute(self) -> list[str]:
        annotation = annotation_for(self.field.type, self.module)
        default = ""
        if self.required:
            pass
        elif self.tristate:
            self.module.runtime("unset", "UNSET")
            if annotation != "Any":
                annotation += f" | {self.module.runtime('unset', 'Unset')}"
            default = "UNSET"
        else:
            annotation, default = f"{annotation} | None".removeprefix("None | "), "None"
        arguments = ["repr=False"] if _is_secret(self.field.type, self.module) else []
        if self.field.fixed is not None:
            default = spelled(self.field.fixed.value, self.field.type, self.module)
        if self.field.fixed is not None and isinstance(self.field.fixed.value, list | dict):
            arguments.append(
                f"default_factory={self.module.runtime('structures', 'copies')}({default})"
            )
        elif arguments and default:
            arguments.insert(0, f"default={default}")
        if arguments:
            default = f"{self.module.use('dataclasses', 'field')}({', '.join(arguments)})"
        assigned = f" = {default}" if default else ""
        lines = statement([f"{self.name}: {annotation}{assigned}"], 4)
        return lines + docstring(self._doc(), 4)

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

    def decode(self) -> list[str]:
        key = text_literal(self.field.wire_name)
        type_ = self.field.type
        nullable = isinstance(type_, Nullable)
        inner = type_.inner if isinstance(type_, Nullable) else type_
        tested = nullable or (self.tristate and _null_by_shape(inner))
        value = "v" if tested else f"data[{key}]"
        decoded = self._decode(inner, key, value)
        target = f"self.{self.name}"
        if decoded == value:  # any value is taken as it is
            given = f"data[{key}]" if self.required else f"data.get({key}, UNSET)"
            return statement([f"{target} = {given}"], 8)
        if tested and self.required:
            return conditional(target, "None", f"(v := data[{key}]) is None", decoded, 8)
        if tested:
            null = " or v is None" if nullable else ""
            test = f"(v := data.get({key}, UNSET)) is UNSET{null}"
            return conditional(target, "v", test, decoded, 8)
        if self.required:
            return statement([f"{target} = {decoded}"], 8)
        return conditional(target, decoded, f"{key} in data", "None", 8)

    def _decode(self, inner: TypeExpr, key: str, value: str) -> str:
        if not needs_shape(inner, self.module):
            return decode(inner, value, self.module)
        table = "required" if self.field.required else "optional"
        return f"cls.shape.{table}[{key}].decode({value})"

    def encode(self) -> str:
        return encode(self.field.type, f"self.{self.name}", self.module)

    def encode_entry(self) -> str:
        """The entry of a required field in the dict that is encoded first."""
        return f"{text_literal(self.field.wire_name)}: {self._encode_required()}"

    def encode_required(self) -> list[str]:
        key = text_literal(self.field.wire_name)
        return statement([f"data[{key}] = {self._encode_required()}"], 8)

    def _encode_required(self) -> str:
        value = f"self.{self.name}"
        encoded = self.encode()
        if isinstance(self.field.type, Nullable) and encoded not in (
            value,
            f"encode({value})",
            f"finite({value})",
        ):
            return f"None if {value} is None else {encoded}"
        return encoded

    def encode_optional(self) -> list[str]:
        key = text_literal(self.field.wire_name)
        absent = "UNSET" if self.tristate else "None"
        value = f"self.{self.name}"
        encoded = self._encode_required() if self.tristate else self.encode()
        assign = statement([f"data[{key}] = {encoded}"], 12)
        return [*statement([f"if {value} is not {absent}:"], 8), *assign]


def _field_writer(field: Field, name: str, record: Record, module: Module) -> _FieldWriter:
    required = _is_required(field, record, module)
    tristate = not required and accepts_null(field.type, module)
    return _FieldWriter(field, name, record, module, required, tristate)


def _null_by_shape(type_: TypeExpr) -> bool:
    return isinstance(type_, Named | OneOf | Const)


def accepts_null(type_: TypeExpr, module: Module) -> bool:
    """Whether null is a value of the type."""
    match type_:
        case Nullable() | Anything() | Const(None):
            return True
        case OneOf(variants):
            return any(accepts_null(variant, module) for variant in variants)
        case Named(id_):
            return _alias_accepts_null(id_, module)
        case _:
            return False


def _alias_accepts_null(id_: TypeId, module: Module) -> bool:
    seen: set[TypeId] = set()
    named = module.named(id_)
    while isinstance(named, Alias) and named.id not in seen:
        seen.add(named.id)
        if not isinstance(named.target, Named):
            return accepts_null(named.target, module)
        named = module.named(named.target.id)
    return False


def _is_secret(type_: TypeExpr, module: Module) -> bool:
    """Whether values are passwords, which no repr shows."""
    seen: set[TypeId] = set()
    while isinstance(type_, Nullable | Named):
        if isinstance(type_, Nullable):
            type_ = type_.inner
            continue
        named = module.named(type_.id)
        if not isinstance(named, Alias) or named.id in seen:
            return False
        seen.add(named.id)
        type_ = named.target
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.PASSWORD


def _additional_attribute(record: Record, module: Module) -> list[str]:
    if record.additional is None:
        return []
    module.use("dataclasses", "field")
    value = annotation_for(record.additional, module)
    kind = f"dict[str, {value}]"
    return statement([f"additional_properties: {kind} = field(default_factory=dict[str, Any])"], 4)


def _decode_additional(record: Record, module: Module) -> list[str]:
    if record.additional is None:
        return ["        cls.shape.refuse_rest(data)"]
    inner = record.additional
    if isinstance(inner, Nullable) or needs_shape(inner, module):
        return ["        self.additional_properties = cls.shape.decode_rest(data)"]
    rest = "cls.shape.rest(data)"
    if isinstance(inner, Anything):
        return statement([f"self.additional_properties = {rest}"], 8)
    body = f"{{key: {decode(inner, 'item', module, 1)} for key, item in {rest}.items()}}"
    return statement([f"self.additional_properties = {body}"], 8)


def _encode_lines(record: Record, fields: list[_FieldWriter], module: Module) -> list[str]:
    first = next((i for i, f in enumerate(fields) if not f.required), len(fields))
    entries = [f.encode_entry() for f in fields[:first]]
    pieces: list[list[str]] = []
    for writer in fields[first:]:
        pieces.append(writer.encode_required() if writer.required else writer.encode_optional())
    if record.additional is not None:
        rest = "self.additional_properties"
        if record.additional and not isinstance(record.additional, Anything):
            encoded = encode(MapOf(record.additional), rest, module)
            rest = encoded
        pieces.append(
            [
                *statement(["if self.additional_properties:"], 8),
                *statement([f"data.update(self.shape.undeclared({rest}))"], 12),
            ]
        )
    if not pieces:
        return [*statement(_dict_lines("return ", entries), 8)]
    head = statement(_dict_lines("data: dict[str, Any] = ", entries), 8)
    return [*head, *_join(pieces), "        return data"]


def _dict_lines(head: str, entries: list[str]) -> list[str]:
    if not entries:
        return [head + "{}"]
    return [head + "{", *(f"    {entry}," for entry in entries), "}"]


def _shape_lines(record: Record, module: Module) -> list[str]:
    lines: list[str] = []
    for table, required in (("required", True), ("optional", False)):
        entries = [
            f"{text_literal(f.wire_name)}: {shape_for(f.type, module)}"
            for f in record.fields
            if f.required is required
        ]
        if entries:
            lines += [f"    {table}={{", *(f"        {entry}," for entry in entries), "    },"]
    lines += [f"    {argument}," for argument in _shape_options(record, module)]
    class_ = shape_class("Record", module)
    made = shape_class("CheckedRecord", module) if record.constraints.checks else class_
    head = f"shape: ClassVar[{class_}] = {made}("
    if not lines:
        return statement([head + ")"], 4)
    return statement([head, *lines, ")"], 4)


def _shape_options(record: Record, module: Module) -> list[str]:
    options = []
    if record.constraints.checks is not None:
        options.append(f"schema={literal(record.constraints.checks.schema)}")
    excused = {Access.READ_ONLY: "read_only"}
    if record.id in module.package.in_answers:
        excused[Access.WRITE_ONLY] = "write_only"
    if record.additional is None:
        options.append("closed=True")
    elif record.additional != Anything():
        options.append(f"additional={shape_for(record.additional, module)}")
    for access, name in excused.items():
        wire = [text_literal(f.wire_name) for f in record.fields if f.access is access]
        if wire:
            options.append(f"{name}=({', '.join(wire)}{',' if len(wire) == 1 else ''})")
    return options


def _alias_view(alias: Alias, module: Module) -> AliasView:
    name = module.package.names.types[alias.id]
    annotation = annotation_for(alias.target, module)
    if _mentions(alias.target, alias.id, module):
        annotation = text_literal(annotation)
    module.use("typing", "TypeAlias")
    lines = statement([f"{name}: TypeAlias = {annotation}"]) + docstring(alias.doc, 0)
    if isinstance(alias.target, Scalar | Anything | Named):
        return AliasView(lines, [])
    constant = module.package.names.constants[alias.id]
    shape = shape_for(alias.target, module)
    return AliasView(
        lines, statement([f"{constant}: {shape_class('Shape', module)}[{name}] = {shape}"])
    )


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


def _mentions(type_: TypeExpr, id_: TypeId, module: Module) -> bool:
    """Whether the alias contains itself, through other aliases."""
    seen: set[TypeId] = set()
    waiting = list(mentioned(type_))
    while waiting:
        current = waiting.pop()
        if current == id_:
            return True
        named = module.named(current)
        if current not in seen and isinstance(named, Alias):
            seen.add(current)
            waiting.extend(mentioned(named.target))
    return False

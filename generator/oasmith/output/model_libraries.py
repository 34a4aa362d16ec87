"""The schemas of a document as classes of another model library.

Input: the value of an OpenAPI document and the class name of each named schema, by canonical
pointer. Output: the text of one Python module, written by datamodel-code-generator. Invariant:
every named schema, inline ones included, becomes a class or alias of exactly that name; the text
depends on the arguments alone. What a library cannot express gives a `UserWarning`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import black
from black.mode import Mode, TargetVersion

from oasmith.json_value import Json
from oasmith.output.model_flavours import OPTIONS
from oasmith.spec.structure.references import ROOT, Refs, join, parent, split

_HEADER: Final = "# Written by `oasmith models`. Do not edit."
_COMPONENTS: Final = "#/components/schemas"
_MAPS: Final = frozenset({"$defs", "definitions", "dependentSchemas", "patternProperties"})
_VALUES: Final = frozenset({"const", "default", "discriminator", "enum", "required", "type"})
_UNREAD: Final = re.compile(r"x-.*|custom\w+Path|examples?|title|externalDocs|xml", re.DOTALL)
"""Keywords that mean nothing for a type, among them those that would name code to import."""


class ModelsError(Exception):
    """datamodel-code-generator cannot make these models; the text never quotes the document."""


class MissingExtraError(ModelsError):
    """datamodel-code-generator is not installed; the text says how to install it."""


def render_models(
    document_value: dict[str, Json], flavour: str, class_names: Mapping[str, str]
) -> str:
    """A module with the named schemas as classes of `flavour`, one of `model_flavours.FLAVOURS`.

    `class_names` maps canonical pointers (``#/components/schemas/Price``) to class names.
    Raises `MissingExtraError` without the extra ``models``, `ModelsError` where the models cannot
    be made, and `KeyError` for another flavour.
    """
    options = OPTIONS[flavour]
    schemas = _Schemas(document_value, class_names).all()
    if not schemas:
        return f"{_HEADER}\n"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    mode = Mode(line_length=100, target_versions={TargetVersion.PY311})
    return black.format_str(_generated(document, flavour, options), mode=mode)


def _generated(document: dict[str, Json], flavour: str, options: dict[str, Any]) -> str:
    try:
        from datamodel_code_generator import InputFileType, PythonVersion, generate
        from datamodel_code_generator.enums import DataModelType
    except ImportError as error:
        message = "`oasmith models` needs an extra: pip install 'oasmith[models]'"
        raise MissingExtraError(message) from error
    try:
        text = generate(
            document,
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType(flavour),
            target_python_version=PythonVersion.PY_311,
            custom_class_name_generator=str,
            custom_file_header=_HEADER,
            allow_remote_refs=False,
            formatters=[],
            **options,
        )
    except Exception as error:  # whatever it is, it is theirs, and may quote the document
        message = f"datamodel-code-generator gave up on these schemas ({type(error).__name__})"
        raise ModelsError(message) from error
    return str(text)


class _Schemas:
    """Lifts the named schemas of a document into components that bear the class names."""

    def __init__(self, document: dict[str, Json], class_names: Mapping[str, str]) -> None:
        self._refs = Refs(document)
        # A type that was merged from several places has none of its own.
        self._names = {p: name for p, name in class_names.items() if self._refs.target(p)}
        self._taken = set(class_names.values())

    def all(self) -> dict[str, Json]:
        """The components, in the order of the names; what only a reference reaches comes last."""
        schemas: dict[str, Json] = {}
        while waiting := [p for p, name in self._names.items() if name not in schemas]:
            for pointer in waiting:
                target = self._refs.target(pointer)
                assert target is not None, "only schemas that are there have a name"
                schemas[self._names[pointer]] = self._members(target.node, pointer)
        return schemas

    def _schema(self, node: Json, pointer: str) -> Json:
        """A subschema: a reference if it becomes a class of its own, else a copy."""
        if pointer not in self._names and _is_class(node):
            self._names[pointer] = self._free(f"{self._owner(pointer)} {split(pointer)[-1]}")
        if pointer in self._names:
            return {"$ref": join(_COMPONENTS, self._names[pointer])}
        return self._members(node, pointer)

    def _owner(self, pointer: str) -> str:
        while pointer not in self._names and pointer != ROOT:
            pointer = parent(pointer)
        return self._names.get(pointer, "")

    def _members(self, node: Json, pointer: str) -> Json:
        if not isinstance(node, dict):
            return node
        copy = {
            key: self._member(key, value, join(pointer, key))
            for key, value in node.items()
            if not _UNREAD.fullmatch(key)
        }
        if isinstance(ref := node.get("$ref"), str):
            copy.pop("$ref")
            copy |= self._reference(ref)
        if isinstance(discriminator := node.get("discriminator"), dict):
            copy["discriminator"] = {**discriminator, "mapping": self._mapping(node)}
        return copy

    def _member(self, key: str, value: Json, pointer: str) -> Json:
        if key in _VALUES:
            return value
        if isinstance(value, list):
            # The members of allOf are one class together.
            inner = self._members if key == "allOf" else self._schema
            return [inner(item, join(pointer, i)) for i, item in enumerate(value)]
        if isinstance(value, dict) and (key == "properties" or key in _MAPS):
            return {name: self._schema(item, join(pointer, name)) for name, item in value.items()}
        return self._schema(value, pointer)

    def _mapping(self, union: dict[str, Json]) -> dict[str, str]:
        """The tags of a union; a variant without one has its old name (OpenAPI 3.1, 4.8.25)."""
        declared = union["discriminator"].get("mapping") or {}
        tags = {tag: _as_ref(ref) for tag, ref in declared.items()}
        variants = [*union.get("oneOf", ()), *union.get("anyOf", ())]
        for ref in (variant.get("$ref") for variant in variants if isinstance(variant, dict)):
            if isinstance(ref, str) and ref not in tags.values():
                tags.setdefault(split(ref)[-1], ref)
        targets = {tag: self._reference(ref) for tag, ref in tags.items()}
        return {tag: target["$ref"] for tag, target in targets.items() if target}

    def _reference(self, ref: str) -> dict[str, Json]:
        """The reference under its new name; a broken one allows anything."""
        named, end = self._refs.target(ref), self._refs.resolve(ref)
        if named is None or end is None:
            return {}
        pointer = named.pointer if named.pointer in self._names else end.pointer
        if pointer not in self._names:
            self._names[pointer] = self._free(split(pointer)[-1])
        return {"$ref": join(_COMPONENTS, self._names[pointer])}

    def _free(self, wish: str) -> str:
        words = re.findall(r"[A-Za-z0-9]+", wish)
        base = "".join(word[0].upper() + word[1:] for word in words)
        name = base = base if base and not base[0].isdigit() else f"Schema{base}"
        number = 1
        while name in self._taken:
            number += 1
            name = f"{base}{number}"
        self._taken.add(name)
        return name


def _is_class(node: Json) -> bool:
    # Left to itself, datamodel-code-generator gives such a schema a name that is already taken.
    return isinstance(node, dict) and ("properties" in node or "enum" in node)


def _as_ref(target: Json) -> str:
    """A mapping value: a reference, or the bare name of a component (OpenAPI 3.1, 4.8.25)."""
    text = str(target)
    return text if "#" in text else join(_COMPONENTS, text)

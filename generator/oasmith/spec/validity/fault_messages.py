"""Errors of a metaschema in words: the place, the fault, and what was probably meant.

Input: one error of the validator. Output: faults with canonical pointers. Of the branches of a
failed `oneOf` or `anyOf` only the one that the author most likely meant is reported, down to its
own causes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Final

from jsonschema_rs import ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from oasmith.diagnostics import Severity, clip
from oasmith.json_value import Json
from oasmith.spec.structure.objects import METHODS
from oasmith.spec.structure.references import ROOT, join
from oasmith.spec.suggestions import did_you_mean, nearest
from oasmith.spec.validity.fault import Fault
from oasmith.spec.validity.metaschema import Metaschema
from oasmith.spec.validity.remedies import (
    as_object,
    converted,
    for_misplaced,
    for_missing,
    for_required,
    spelled_type,
    written,
)


def faults(error: ValidationError, meta: Metaschema) -> Iterator[Fault]:
    """What one error of the validator comes down to."""
    for cause in causes(error):
        match cause.kind:
            case Kind.AdditionalProperties(keys) | Kind.UnevaluatedProperties(keys):
                yield from _unknown_keys(cause, keys, meta)
            case Kind.Not() if not isinstance(cause.instance, dict):
                pass  # Another error reports the wrong type.
            case Kind.Enum(options) if _unquoted(cause.instance, options):
                pass  # The same.
            case Kind.Required() if cause.instance == {} and _definition(cause) == "responses":
                pass  # Another error reports that it has too few keys.
            case Kind.Required(name):
                at = join(ROOT, *cause.instance_path)
                help = for_missing(name)
                yield Fault(at, _message(cause), on_key=True, member=name, help=help)
            case _:
                at = join(ROOT, *cause.instance_path)
                yield Fault(at, _message(cause), help=_remedy(cause))


def _unquoted(given: Json, options: list[Json]) -> bool:
    """Whether a number or boolean was written for one of the strings that are allowed."""
    return not isinstance(given, str) and str(given) in options


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """The errors at the bottom of the branch that was most likely meant."""
    match error.kind:
        case Kind.OneOfNotValid(branches) | Kind.AnyOf(branches) if branches:
            depth = len(error.instance_path)
            for cause in min(branches, key=lambda branch: _unlikelihood(branch, depth)):
                yield from causes(cause)
        case Kind.PropertyNames(cause):
            yield cause
        case _:
            yield error


def _unlikelihood(branch: list[ValidationError], depth: int) -> tuple[bool, int, int]:
    """Sorts branches: of the right kind first, then those that match deepest, then fewest
    errors."""
    deepest = max((len(c.instance_path) for error in branch for c in causes(error)), default=0)
    return any(_other_kind(error, depth) for error in branch), -deepest, len(branch)


def _other_kind(error: ValidationError, depth: int) -> bool:
    """Whether an error says that a branch is about another kind of thing."""
    below = len(error.instance_path) - depth
    match error.kind:
        case Kind.Required(property):
            return property == "$ref"
        case Kind.Type():
            return below == 0
        case Kind.Constant():
            return below <= 1
        case Kind.Enum(options):
            # Several locations of parameters allow only one style, so this does not distinguish
            # them.
            return below <= 1 and len(options) == 1 and error.instance_path[-1:] != ["style"]
        case _:
            return False


_RANGE: Final = re.compile("[1-5]xx")
_SHAPE_OF_KEYS: Final = {
    "paths": "a path begins with `/`",
    "responses": "a response has a status such as `200`, `4XX` or `default`",
    "components": "components are grouped under `schemas`, `responses`, `parameters` …",
}


def _remedy(error: ValidationError) -> str:
    """What to write in place of a value of another kind, or that is not among the allowed ones."""
    key = str(error.instance_path[-1]) if error.instance_path else ""
    match error.kind:
        case Kind.Type(_) if key == "required" and error.instance_path[-3:-2] == ["properties"]:
            return for_required(str(error.instance_path[-2]), error.instance)
        case Kind.Type(types) if "object" in types and len(error.instance_path) > 1:
            around = str(error.instance_path[-2])
            remedy = as_object(key, around, error.instance)
            return remedy or converted(key, error.instance, types)
        case Kind.Type(types):
            return converted(key, error.instance, types)
        case Kind.Enum(options) if isinstance(error.instance, str):
            given = spelled_type(error.instance) if key == "type" else error.instance
            guess = nearest(given, map(str, options))
            return written(key, guess) if guess is not None else ""
        case Kind.Constant(value):
            return written(key, value)
        case _:
            return ""


def _unknown_keys(error: ValidationError, keys: list[str], meta: Metaschema) -> Iterator[Fault]:
    definition = _definition(error)
    known = meta.keys_of(definition)
    pointer = join(ROOT, *error.instance_path)
    if definition == "components" and len(error.instance_path) > 1:
        yield from (Fault(join(pointer, key), _component_name(key), on_key=True) for key in keys)
        return
    for key in keys:
        # After another failure the validator forgets which keys it has evaluated already.
        if key not in known:
            yield _unknown_key(pointer, key, definition, known)


def _unknown_key(pointer: str, key: str, definition: str, known: frozenset[str]) -> Fault:
    at, misplaced = join(pointer, key), for_misplaced(definition, key, known)
    kind = definition.lower()
    if misplaced:
        message = f"`{clip(key, 60)}` is not a key of {_noun(definition)}"
        lacking = "content" if key == "schema" else "schema"
        return Fault(at, message, on_key=True, help=misplaced, lacking=lacking)
    if kind in ("pathitem", "path-item"):
        known = known.union(METHODS)
    guess = "openapi" if (kind, key) == ("", "swagger") else nearest(key, known)
    if kind == "paths" and key[:1].isalnum():
        guess = f"/{key}"
    elif kind == "responses" and _RANGE.fullmatch(key):
        status = key.upper()
        message = f"`{key}` is not a key of `responses`; it is read as `{status}`"
        help = f"write `{status}:`"
        return Fault(at, message, on_key=True, help=help, meant=status, severity=Severity.WARN)
    shape = _SHAPE_OF_KEYS.get(kind)
    hint = (f"; {shape}" if shape and kind == "paths" else "") or did_you_mean(key, known)
    hint = hint or _prefixed(shape)
    message = f"`{clip(key, 60)}` is not a key of {_noun(definition)}{hint}"
    remedy = f"write `{guess}:`" if guess else "remove it, or begin its name with `x-`"
    return Fault(at, message, on_key=True, help=remedy, meant=guess or "")


def _component_name(name: str) -> str:
    return f"`{clip(name, 60)}` has characters that the name of a component cannot have"


def _prefixed(hint: str | None) -> str:
    return f"; {hint}" if hint else ""


def _message(error: ValidationError) -> str:
    at = error.instance_path[-1] if error.instance_path else None
    subject = f"`{at}`" if isinstance(at, str) else "this"
    match error.kind:
        case Kind.Required(name):
            return f"{_noun(_definition(error))} must have `{name}`"
        case Kind.Type(types):
            wanted = " or ".join(map(_article, types))
            return f"{subject} must be {wanted}, not {_brief(error.instance)}"
        case Kind.Enum(options):
            shown = ", ".join(f"`{option}`" for option in options)
            given = error.instance
            guess = did_you_mean(given, map(str, options)) if isinstance(given, str) else ""
            return f"{subject} is {_brief(given)}, but can only be {shown}{guess}"
        case Kind.Constant(value):
            return f"{subject} must be {_brief(value)}, not {_brief(error.instance)}"
        case Kind.Pattern(pattern):
            return f"{_brief(error.instance)} does not have the form `{pattern}`"
        case kind:
            say = _SIMPLE.get(type(kind))
            return say(subject) if say else f"{subject}: {error.message}"


_SIMPLE: Final[dict[type[Kind], Callable[[str], str]]] = {
    Kind.OneOfMultipleValid: lambda it: f"{it} can be read in more than one way",
    Kind.UniqueItems: lambda it: f"{it} lists something twice",
    Kind.MinItems: lambda it: f"{it} has too few items",
    Kind.MinProperties: lambda it: f"{it} has too few keys",
    Kind.MaxProperties: lambda it: f"{it} has too many keys",
    Kind.Not: lambda it: f"{it} has keys that exclude each other",
}


_INNER: Final = "styles-for-"
"""How the names of definitions begin that only divide up another one."""


def _definition(error: ValidationError) -> str:
    """The name of the metaschema's definition that an error comes from; empty: the root."""
    path = error.schema_path
    for index in range(len(path) - 2, -1, -1):
        name = str(path[index + 1])
        if path[index] in ("$defs", "definitions") and not name.startswith(_INNER):
            return name
    return ""


def _noun(definition: str) -> str:
    """``path-item`` or ``PathItem`` as ``a path item``."""
    if not definition:
        return "the document"
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", definition).replace("-", " ")
    words = spaced if spaced.isupper() else spaced.lower()
    if words in ("paths", "responses", "components", "callbacks", "info"):
        return f"`{words}`"
    return _article(words)


def _article(noun: str) -> str:
    if noun == "null":
        return noun
    return f"an {noun}" if noun[0] in "aeiouAEIOU" else f"a {noun}"


def _brief(value: Json) -> str:
    """A scalar as JSON, anything bigger by its kind."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    text = json.dumps(value, ensure_ascii=False)
    return f"`{clip(text, 60)}`"

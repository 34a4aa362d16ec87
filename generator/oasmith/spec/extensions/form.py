"""The form of `x-oasmith-…` extensions: their JSON Schema, and its errors in words.

Input: the name of an extension, its value and the pointer of that. Output: faults at or below the
pointer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.spec.structure.references import join
from oasmith.spec.suggestions import did_you_mean
from oasmith.spec.validity.fault import Fault

if TYPE_CHECKING:
    import jsonschema_rs

SCHEMA: Final = Path(__file__).with_name("schema.json")
PREFIX: Final = "x-oasmith-"


def known_extensions() -> tuple[str, ...]:
    """Every extension there is."""
    return tuple(name for name in _definitions() if name.startswith(PREFIX))


def form_faults(extension: str, value: Json, pointer: str) -> Iterator[Fault]:
    """What is wrong with the form of an extension at the pointer."""
    # Slow to import, and only who finds extensions needs them.
    from jsonschema_rs import ValidationErrorKind as Kind

    for error in _validator(extension).iter_errors(value):
        at = join(pointer, *error.instance_path)
        schema = _schema_at(error.schema_path[:-1])
        match error.kind:
            case Kind.Required(property):
                yield Fault(at, f"`{property}` is missing", on_key=True)
            case Kind.AdditionalProperties(keys):
                known = schema["properties"]
                for key in keys:
                    guess = did_you_mean(key, known) or f"; there are {listed(tuple(known))}"
                    message = f"`{clip(key, 60)}` is not one of its keys{guess}"
                    yield Fault(join(at, key), message, on_key=True)
            case _:
                subject = f"`{error.instance_path[-1]}` " if error.instance_path else ""
                yield Fault(at, f"{subject}must be {schema['description']}")


def listed(names: tuple[str, ...]) -> str:
    """Names for a message, the first few of them."""
    shown = ", ".join(f"`{clip(name, 60)}`" for name in names[:8])
    return f"{shown} …" if len(names) > 8 else shown


@cache
def _definitions() -> dict[str, Any]:
    definitions: dict[str, Any] = json.loads(SCHEMA.read_bytes())["$defs"]
    return definitions


@cache
def _validator(extension: str) -> jsonschema_rs.Validator:
    import jsonschema_rs

    schema = {"$ref": f"#/$defs/{extension}", "$defs": _definitions()}
    return jsonschema_rs.Draft202012Validator(schema)


def _schema_at(path: list[str | int]) -> dict[str, Any]:
    node: Any = {"$defs": _definitions()}
    for token in path:
        node = node[token]
    found: dict[str, Any] = node
    return found

"""The kinds of classes of other libraries that `oasmith models` writes: one row for each.

A row has the name that datamodel-code-generator gives to a kind of class, and the options of that
tool for it.
"""

from __future__ import annotations

from typing import Any, Final

_SHARED: Final[dict[str, Any]] = {
    "keyword_only": True,
    "snake_case_field": True,
    "use_schema_description": True,
}
_LITERALS: Final = {"enum_field_as_literal": "all"}

OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "pydantic_v2.BaseModel": {**_SHARED, "allow_population_by_field_name": True},
    "pydantic_v2.dataclass": _SHARED,
    # Beside a string, msgspec decodes a literal but no enum.
    "msgspec.Struct": {**_SHARED, **_LITERALS, "use_msgspec_tagged_unions": True},
    # A key of a TypedDict is the wire name itself, and a literal needs no decoding.
    "typing.TypedDict": {**_SHARED, **_LITERALS, "snake_case_field": False},
}

FLAVOURS: Final = tuple(OPTIONS)
"""The model libraries to choose from."""

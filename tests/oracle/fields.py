"""Which fields the classes of a module have, for comparing two generators.

A class is told as its wire names, each with whether it must be there. Of ours that is what the
`shape` of the model says, of datamodel-code-generator what the keys of its `TypedDict` say.
"""

from __future__ import annotations

import runpy
import tempfile
import types
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NotRequired, TypeAlias, get_origin, get_type_hints

from typing_extensions import is_typeddict  # knows its own, which closed ones are, and typing's

Fields: TypeAlias = dict[str, bool]
"""Wire name to: is it required?"""


def fields_of_models(module: types.ModuleType, names: Iterable[str]) -> dict[str, Fields]:
    """The dataclasses of a generated `models` module among the names; enums have no fields."""
    shapes = {name: getattr(getattr(module, name), "shape", None) for name in names}
    return {
        name: {each.name: each.required for each in shape.properties.values()}
        for name, shape in shapes.items()
        if shape is not None
    }


def fields_of_typed_dicts(text: str) -> dict[str, Fields]:
    """The `TypedDict`s of a module, given as its text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "models.py")
        path.write_text(text, encoding="utf-8")
        module = runpy.run_path(str(path))
    return {name: _keys(value, module) for name, value in module.items() if is_typeddict(value)}


def _keys(typed_dict: type, module: dict[str, Any]) -> Fields:
    hints = get_type_hints(typed_dict, module, include_extras=True)
    return {key: get_origin(hint) is not NotRequired for key, hint in hints.items()}


def differences(ours: Mapping[str, Fields], theirs: Mapping[str, Fields]) -> Iterator[str]:
    """Every disagreement as ``Class`` or ``Class.field`` with what is different, sorted."""
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            yield f"{name}: only ours"
        elif name not in ours:
            yield f"{name}: only theirs"
        else:
            yield from _field_differences(name, ours[name], theirs[name])


def _field_differences(name: str, ours: Fields, theirs: Fields) -> Iterator[str]:
    words = {True: "required", False: "optional", None: "missing"}
    for field in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(field), theirs.get(field)
        if mine is not other:
            yield f"{name}.{field}: {words[mine]} in ours, {words[other]} in theirs"

"""What the runtime reads of the annotations of models is what the types say.

For each golden case, the shape of each property and alias, read by `runtime/hints.py`, is compared
with the shape that `python/shapes.py` spells out.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from collections.abc import Iterator
from dataclasses import make_dataclass
from pathlib import Path
from typing import Any

import pytest

from oasmith.assets import runtime_root
from oasmith.model import Alias, Record, TypeExpr
from oasmith.output.lock import FILE_NAME
from oasmith.pipeline import understand
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.shapes import shape_for
from oasmith.views.package import package_of
from tests.output.test_core import core
from tests.support.golden_cases import (
    PACKAGE,
    Case,
    golden_cases,
    inputs_of,
    options_of,
    write_package,
)


@pytest.fixture
def models(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The models of the case."""
    files = case.outcome().files or {}
    # Whole: shapes that are spelled out may need more than the package does.
    runtime = {f"_runtime/{path.name}": path.read_bytes() for path in runtime_root().glob("*.py")}
    write_package(tmp_path / PACKAGE, {**files, **runtime})
    monkeypatch.syspath_prepend(tmp_path)
    has_models = not {"models.py", "models/__init__.py"}.isdisjoint(files)
    yield importlib.import_module(f"{PACKAGE}.models") if has_models else None
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_shapes_read_from_annotations_are_those_of_the_types(case: Case, models: Any) -> None:
    options = options_of(case.folder)
    lock = case.folder / FILE_NAME
    recorded = lock.read_bytes() if lock.exists() else None
    understood = understand(inputs_of(case.folder, recorded), options)
    assert understood.api is not None and understood.names is not None
    package = package_of(understood.api, understood.names, options)
    shape_of = importlib.import_module(f"{PACKAGE}._runtime.hints").shape_of
    for id_, named in understood.api.types.items():
        owner = getattr(models, understood.names.types[id_])
        closed = package.directions.only_sent(id_)
        if isinstance(named, Alias):
            wanted = spelled_out(named.target, package, closed=closed)
            assert described(shape_of(owner)) == described(wanted)
        if isinstance(named, Record):
            known = owner.shape.properties
            fields = sorted(named.fields, key=lambda field: not field.required)
            assert list(known) == [field.wire_name for field in fields]
            for field in fields:
                found, wanted = known[field.wire_name], spelled_out(
                    field.type, package, closed=closed
                )
                assert described(found.shape) == described(wanted)
                assert is_closed(found.shape) == is_closed(wanted)
                assert found.required is field.required


def is_closed(shape: Any) -> bool:
    """Whether a shape is that of an enum, or null, that has no other values."""
    inner = shape.inner if type(shape).__name__ == "Nullable" else shape
    return bool(getattr(inner, "closed", False)) and type(inner).__name__ == "Enum"


def spelled_out(type_: TypeExpr, package: Package, *, closed: bool) -> Any:
    """The shape that the generator writes for a type where no annotation stands."""
    module = Module(package)
    expression = shape_for(type_, module, closed=closed)
    namespace: dict[str, Any] = {"__package__": PACKAGE}
    imports = [str(each) for block in module.imports() for each in block]
    exec("\n".join(imports), namespace)  # noqa: S102
    return eval(expression, namespace)


def described(shape: Any, depth: int = 0) -> Any:
    """A shape as data. A union within a union is the same as its members, null in one is the same
    as null beside it, and a closed choice is the same as its constants."""
    if depth > 8:
        return "..."
    name = type(shape).__name__
    if name == "Alias":
        return described(shape.meant(), depth)
    is_union = name == "Nullable" or (name == "OneOf" and not shape.tag)
    if is_union or (name == "Choice" and shape.closed):
        members = list(dict.fromkeys(flat(shape, depth)))
        nulls = [member for member in members if member == "null"]
        others = [member for member in members if member != "null"]
        return (*others, *nulls) if len(members) > 1 else members[0]
    return (name, *(each for each in parts(name, shape, depth + 1)))


def flat(shape: Any, depth: int) -> Iterator[Any]:
    name = type(shape).__name__
    if name == "Alias":
        yield from flat(shape.meant(), depth)
    elif name == "Nullable":
        yield from flat(shape.inner, depth)
        yield "null"
    elif name == "OneOf" and not shape.tag:
        for variant in shape.variants:
            yield from flat(variant, depth)
    elif name == "Choice" and shape.closed:
        yield from (("Const", repr(value)) for value in shape.values)
    elif name == "Const" and shape.value is None:
        yield "null"
    else:
        yield described(shape, depth)


def parts(name: str, shape: Any, depth: int) -> Iterator[Any]:
    """What tells a shape from others of its class."""
    match name:
        case "Ref" | "Enum":
            yield shape.target().__name__
        case "Const" | "Exactly":
            yield repr(getattr(shape.value, "value", shape.value))
        case "Choice":
            yield repr(shape.values)
        case "Array":
            yield described(shape.item, depth)
        case "Map":
            yield described(shape.additional, depth)
            yield shape.keys and described(shape.keys, depth)
        case "Limited" | "UnicodeLimited":
            yield described(shape.inner, depth)
            yield tuple(shape.limits.items())
        case "Checked":
            yield described(shape.inner, depth)
            yield repr(shape.schema)
        case "OneOf":
            yield shape.tag
            yield from (described(variant, depth) for variant in shape.variants)
            yield tuple((tag, described(of, depth)) for tag, of in shape.mapping.items())
            yield shape.default and described(shape.default, depth)
        case "Tuple":
            yield from (shape.fewest, *(described(item, depth) for item in shape.items))
        case "Row":
            yield from (described(shape.rest, depth), *(described(i, depth) for i in shape.items))
        case "Within":
            yield from (described(limited, depth) for limited in shape.limited)
        case "ByName" | "UnicodeByName":
            yield tuple((name, described(of, depth)) for name, of in shape.patterns.items())
            yield described(shape.rest, depth)
        case _:
            assert not vars(shape), name


def test_type_that_the_document_does_not_have_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package carries code only for the formats of its document."""
    files = {path: text.encode() for path, text in core(tmp_path).items()}
    write_package(tmp_path / PACKAGE, files)
    monkeypatch.syspath_prepend(tmp_path)
    try:
        model = importlib.import_module(f"{PACKAGE}._runtime.model").JsonModel
        for hint in (dt.datetime, tuple[int, str]):
            own: Any = make_dataclass("Own", [("when", hint)], bases=(model,))
            told = r"^Own\.when .*: the document has no .*(datetime|tuple).*init=False"
            with pytest.raises(TypeError, match=told):
                own.from_dict({"when": "2024-01-02"})
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
            del sys.modules[name]

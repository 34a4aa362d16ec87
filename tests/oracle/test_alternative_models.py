"""`render_models`: our class names for the models of other libraries."""

from __future__ import annotations

import ast
import sys
from typing import Any

import pytest

from oasmith.output.model_flavours import FLAVOURS
from oasmith.output.model_libraries import MissingExtraError, ModelsError, render_models
from oasmith.spec.structure.references import join
from tests.oracle.fields import differences, fields_of_typed_dicts

TYPED_DICT = "typing.TypedDict"


def document(**schemas: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "components": {"schemas": schemas}}


def record(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def component(name: str, *deeper: str) -> str:
    return join("#/components/schemas", name, *deeper)


def to(name: str) -> dict[str, str]:
    return {"$ref": component(name)}


SHOP = document(
    OrderSchema=record(
        "lines",
        lines={"type": "array", "items": record("sku", sku={"type": "string"})},
        buyer=to("party"),
        state={"type": "string", "enum": ["open", "done"]},
    ),
    party=record("we-ird", **{"we-ird": {"type": "string"}}),
)
SHOP_NAMES = {
    component("OrderSchema"): "Order",
    component("OrderSchema", "properties", "lines", "items"): "OrderLine",
    component("party"): "HTTPParty",
}


def types(text: str) -> set[str]:
    """The classes and aliases of a module."""
    found = set()
    for node in ast.parse(text).body:
        match node:
            case ast.ClassDef(name=name):
                found.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                found.add(name)
    return found


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_named_schemas_become_types_of_exactly_these_names(flavour: str) -> None:
    found = types(render_models(SHOP, flavour, SHOP_NAMES))
    assert found == {"Order", "OrderLine", "HTTPParty", "OrderState"}


def test_typed_dicts_keep_wire_names_and_optionality() -> None:
    assert fields_of_typed_dicts(render_models(SHOP, TYPED_DICT, SHOP_NAMES)) == {
        "Order": {"lines": True, "buyer": False, "state": False},
        "OrderLine": {"sku": True},
        "HTTPParty": {"we-ird": True},
    }


def test_inline_enum_does_not_take_the_name_of_a_class() -> None:
    shop = document(
        A=record(Status={"type": "string", "enum": ["x"]}),
        Status=record(code={"type": "integer"}),
    )
    names = {component("A"): "A", component("Status"): "Status"}
    assert types(render_models(shop, "pydantic_v2.dataclass", names)) == {
        "A",
        "Status",
        "AStatus",
    }


def test_variant_of_a_renamed_class_keeps_its_implicit_tag() -> None:
    pets = document(
        Pet={"oneOf": [to("cat"), to("dog")], "discriminator": {"propertyName": "kind"}},
        cat=record("kind", kind={"type": "string"}),
        dog=record("kind", kind={"type": "string"}),
    )
    names = {component("Pet"): "Pet", component("cat"): "TheCat", component("dog"): "TheDog"}
    assert 'Literal["cat"]' in render_models(pets, "pydantic_v2.BaseModel", names)


def test_reference_to_an_unnamed_schema_brings_it_along() -> None:
    shop = document(A=record(b=to("a b")), **{"a b": record(c={"type": "string"})})
    text = render_models(shop, TYPED_DICT, {component("A"): "A"})
    assert fields_of_typed_dicts(text) == {"A": {"b": False}, "AB": {"c": False}}


def test_broken_reference_allows_anything() -> None:
    text = render_models(document(A=record(b=to("Nowhere"))), TYPED_DICT, {component("A"): "A"})
    assert "b: NotRequired[Any]" in text


def test_keyword_that_would_name_code_to_import_is_not_read() -> None:
    hostile = {**record(a={"type": "string"}), "customTypePath": "os.system", "x-python-type": "os"}
    text = render_models(document(A=hostile), TYPED_DICT, {component("A"): "A"})
    assert "os" not in text.replace("oasmith", "")


def test_property_named_like_a_keyword_is_a_property() -> None:
    odd = record(title={"type": "string"}, properties={"type": "string"}, enum={"type": "string"})
    text = render_models(document(A=odd), TYPED_DICT, {component("A"): "A"})
    assert fields_of_typed_dicts(text)["A"].keys() == {"title", "properties", "enum"}


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_text_of_the_document_stays_text(flavour: str) -> None:
    hostile = '"""\nimport os\n\\" {{ 1 }} \x00 \\'
    schema = {**record(a={"type": "string", "description": hostile}), "description": hostile}
    text = render_models(document(A=schema), flavour, {component("A"): "A"})
    imports = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Import)]
    assert imports == []


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_text_depends_on_the_arguments_alone(
    flavour: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = render_models(SHOP, flavour, SHOP_NAMES)
    (tmp_path / "pyproject.toml").write_text("[tool.black]\nline-length = 20\n")
    monkeypatch.chdir(tmp_path)
    assert render_models(SHOP, flavour, SHOP_NAMES) == first


def test_document_without_schemas_gives_an_empty_module() -> None:
    assert types(render_models(document(), TYPED_DICT, {})) == set()


def test_name_without_a_schema_of_its_own_is_left_out() -> None:
    names = {component("A"): "A", component("A", "anyOf", "0"): "AVariant"}
    assert types(render_models(document(A=record()), TYPED_DICT, names)) == {"A"}


def test_missing_extra_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datamodel_code_generator", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'oasmith\[models\]'"):
        render_models(SHOP, TYPED_DICT, SHOP_NAMES)


def test_difference_of_two_modules_names_class_and_field() -> None:
    ours = {"A": {"x": True, "y": False}, "B": {}}
    theirs = {"A": {"x": False, "z": True}}
    assert list(differences(ours, theirs)) == [
        "A.x: required in ours, optional in theirs",
        "A.y: optional in ours, missing in theirs",
        "A.z: missing in ours, required in theirs",
        "B: only ours",
    ]


def test_failure_of_the_other_generator_is_told_without_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object, **__: object) -> str:
        raise RuntimeError("text of the document")

    monkeypatch.setattr("datamodel_code_generator.generate", fails)
    document = {"components": {"schemas": {"A": {"type": "object"}}}}
    with pytest.raises(ModelsError) as caught:
        render_models(document, FLAVOURS[0], {"#/components/schemas/A": "A"})
    assert str(caught.value).endswith("gave up on these schemas (RuntimeError)")

"""`x-oasmith-name`: the one text of a document that goes into source as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oasmith.diagnostics import Diagnostic
from oasmith.model import Api, Record
from oasmith.naming.names import Names
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand
from oasmith.spec.extensions.pinned_names import pin_fault

HOSTILE = [
    "a: pass\nimport os",
    "A(object): pass",
    "a b",
    "a\n",
    "1a",
    "class",
    "None",
    "__init__",
    "_a",
    "",
    "ﬁeld",
    "É",
    None,
    1,
    ["a"],
]


@pytest.mark.parametrize("name", HOSTILE, ids=repr)
@pytest.mark.parametrize("of_class", [False, True], ids=["name", "class"])
def test_what_is_no_plain_python_name_cannot_be_pinned(name: Any, of_class: bool) -> None:
    assert pin_fault(name, of_class=of_class)


def test_pins_begin_with_a_letter_of_the_case_of_their_kind() -> None:
    assert not pin_fault("find_2", of_class=False)
    assert not pin_fault("OrderV2", of_class=True)
    assert pin_fault("Find", of_class=False)
    assert pin_fault("order", of_class=True)


def document(pin: Any, class_pin: Any) -> dict[str, Any]:
    """A document with a pin in every place that takes one."""
    name = {"x-oasmith-name": pin}
    order = {
        "type": "object",
        "x-oasmith-name": class_pin,
        "properties": {"id": {"type": "string"} | name},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}
    operation = {
        "operationId": "getOrder",
        "tags": ["orders"],
        "security": [{"Key": []}],
        "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}} | name],
        "responses": {"200": {"description": "ok", "content": content}},
    }
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1", "x-oasmith-name": class_pin},
        "paths": {"/order": {"get": operation | name}},
        "components": {"schemas": {"Order": order}, "securitySchemes": {"Key": key | name}},
    }


def understood(folder: Path, value: Any) -> tuple[Api, Names, tuple[Diagnostic, ...]]:
    """Model, names and findings, as every command has them."""
    spec = folder / "spec.json"
    spec.write_text(json.dumps(value), encoding="utf-8")
    whole = understand(Inputs([spec], [], folder), Options("shop", validation="warn"))
    assert whole.api is not None
    assert whole.names is not None
    return whole.api, whole.names, whole.diagnostics


def names_in(api: Api, names: Names) -> list[str]:
    """Client, method, argument, class, attribute and credential."""
    record = next(t for t in api.types.values() if isinstance(t, Record))
    return [
        names.client,
        names.operations["GET /order"].method,
        *names.parameters["GET /order"],
        names.types[record.id],
        *names.fields[record.id],
        names.credentials["Key"],
    ]


def test_pin_names_whatever_it_stands_on(tmp_path: Path) -> None:
    api, names, found = understood(tmp_path, document("pinned", "Pinned"))
    assert names_in(api, names) == ["Pinned", "pinned", "pinned", "Pinned", "pinned", "pinned"]
    assert found == ()


@pytest.mark.parametrize("pin", HOSTILE, ids=repr)
def test_pin_that_is_no_name_is_reported_once_and_as_if_absent(tmp_path: Path, pin: Any) -> None:
    api, names, found = understood(tmp_path, document(pin, pin))
    assert names_in(api, names) == ["ShopClient", "get_order", "id", "Order", "id", "key"]
    assert {d.code for d in found} == {"extension-invalid"}
    assert sorted(d.pointer for d in found) == [
        "#/components/schemas/Order/properties/id/x-oasmith-name",
        "#/components/schemas/Order/x-oasmith-name",
        "#/components/securitySchemes/Key/x-oasmith-name",
        "#/info/x-oasmith-name",
        "#/paths/~1order/get/parameters/0/x-oasmith-name",
        "#/paths/~1order/get/x-oasmith-name",
    ]


def test_pin_of_a_shared_parameter_is_reported_once(tmp_path: Path) -> None:
    spec = document("good", "Good")
    parameters = spec["paths"]["/order"]["get"].pop("parameters")
    parameters[0]["x-oasmith-name"] = "a b"
    put = {"responses": {"204": {"description": "done"}}, "security": []}
    spec["paths"]["/order"] |= {"parameters": parameters, "put": put}
    [found] = understood(tmp_path, spec)[2]
    assert found.code == "extension-invalid"

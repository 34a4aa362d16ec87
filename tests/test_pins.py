"""`x-oasmith-name`: the one text of a document that goes into source as it is."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.model import Api, Record
from oasmith.naming.assign import assign_names
from oasmith.options import Options
from oasmith.spec.pins import pin_fault

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


def names_in(api: Api) -> list[str]:
    """Client, method, argument, class, attribute and credential."""
    names, _ = assign_names(api, Options("shop"))
    record = next(t for t in api.types.values() if isinstance(t, Record))
    return [
        names.client,
        names.operations["GET /order"].method,
        *names.parameters["GET /order"],
        names.types[record.id],
        *names.fields[record.id],
        names.credentials["Key"],
    ]


def test_pin_names_whatever_it_stands_on() -> None:
    api, found = lower(document("pinned", "Pinned"))
    assert names_in(api) == ["Pinned", "pinned", "pinned", "Pinned", "pinned", "pinned"]
    assert found == ()


@pytest.mark.parametrize("pin", HOSTILE, ids=repr)
def test_pin_that_is_no_name_is_reported_once_and_as_if_absent(pin: Any) -> None:
    api, found = lower(document(pin, pin))
    assert names_in(api) == ["ShopClient", "get_order", "id", "Order", "id", "key"]
    assert {d.code for d in found} == {"extension-invalid"}
    assert sorted(d.pointer for d in found) == [
        "#/components/schemas/Order/properties/id/x-oasmith-name",
        "#/components/schemas/Order/x-oasmith-name",
        "#/components/securitySchemes/Key/x-oasmith-name",
        "#/info/x-oasmith-name",
        "#/paths/~1order/get/parameters/0/x-oasmith-name",
        "#/paths/~1order/get/x-oasmith-name",
    ]


def test_pin_of_a_shared_parameter_is_reported_once() -> None:
    spec = document("good", "Good")
    parameters = spec["paths"]["/order"]["get"].pop("parameters")
    parameters[0]["x-oasmith-name"] = "a b"
    spec["paths"]["/order"] |= {"parameters": parameters, "put": {"responses": {}}}
    assert len(lower(spec)[1]) == 1

"""In which directions types travel."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.model import Access
from oasmith.model.directions import Directions, directions_of


def schema(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def json(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema(name)}}}


def record(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


ENUM = {"type": "string", "enum": ["a", "b"]}
SCHEMAS = {
    "Filter": record(state=ENUM),
    "Sent": record(part=schema("SentPart"), shared=schema("Shared")),
    "SentPart": record(x={"type": "string"}),
    "Came": record(parts={"type": "array", "items": schema("CamePart")}, shared=schema("Shared")),
    "CamePart": record(x={"type": "string"}),
    "Shared": record(
        seen={"readOnly": True, "allOf": [schema("Seen")]},
        given={"writeOnly": True, "allOf": [schema("Given")]},
    ),
    "Seen": record(x={"type": "string"}),
    "Given": record(x={"type": "string"}),
    "Fault": record(x={"type": "string"}),
    "InHeader": ENUM,
    "Message": record(x={"type": "string"}),
    "Event": record(x={"type": "string"}),
    "Nowhere": record(x={"type": "string"}),
}
CALLBACK = {"post": {"requestBody": json("Event"), "responses": {"204": {"description": ""}}}}
OPERATION = {
    "parameters": [
        {"name": "filter", "in": "query", "style": "deepObject", "schema": schema("Filter")}
    ],
    "requestBody": json("Sent"),
    "responses": {
        "200": {"description": "", "headers": {"X-State": {"schema": schema("InHeader")}}}
        | json("Came"),
        "default": {"description": ""} | json("Fault"),
    },
    "callbacks": {"done": {"{$request.body#/url}": CALLBACK}},
}
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "paths": {"/": {"post": OPERATION}},
    "webhooks": {
        "told": {
            "post": {"requestBody": json("Message"), "responses": {"204": {"description": ""}}}
        }
    },
    "components": {"schemas": SCHEMAS},
}


@pytest.fixture(scope="module")
def directions() -> Directions:
    api, _ = lower(DOCUMENT)
    return directions_of(api)


@pytest.mark.parametrize(
    ("name", "sent", "received"),
    [
        *((name, True, False) for name in ("Filter", "Sent", "SentPart", "Given")),
        *((name, False, True) for name in ("Came", "CamePart", "Seen", "Fault", "InHeader")),
        *((name, False, True) for name in ("Message", "Event")),
        *((name, True, True) for name in ("Shared",)),
        *((name, False, False) for name in ("Nowhere",)),
    ],
)
def test_a_type_travels_where_messages_have_it(
    directions: Directions, name: str, sent: bool, received: bool
) -> None:
    id_ = f"#/components/schemas/{name}"
    assert (id_ in directions.sent, id_ in directions.received) == (sent, received)
    assert directions.only_sent(id_) == (sent and not received)
    assert directions.only_received(id_) == (received and not sent)


@pytest.mark.parametrize("name", ["Shared", "Nowhere"])
def test_a_property_of_one_side_travels_one_way(directions: Directions, name: str) -> None:
    id_ = f"#/components/schemas/{name}"
    assert directions.only_received(id_, Access.READ_ONLY)
    assert directions.only_sent(id_, Access.WRITE_ONLY)
    assert not directions.only_sent(id_, Access.READ_ONLY)
    assert not directions.only_received(id_, Access.WRITE_ONLY)

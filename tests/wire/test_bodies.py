"""What a generated client sends for every kind of request body, byte for byte.

`bodies.yaml` holds an operation per kind, `bodies.http` the message that each call below sends:
the request line, the headers about the body, an empty line and the body, in which a line break
is `\\n`, `\\r` and any byte that is not printable ASCII are escaped as in Python.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from oasmith.runtime.http import Request
from tests.wire.package import generated

FOLDER = Path(__file__).parent
Arguments: TypeAlias = Mapping[str, Any]


@pytest.fixture(scope="module")
def bodies() -> Iterator[ModuleType]:
    with generated(FOLDER / "bodies.yaml", "model") as package:
        yield package


def calls(package: ModuleType) -> dict[str, tuple[str, Arguments]]:
    """By the name of a message: the operation that sends it, and the arguments of the call."""
    models, file = package.models, package.File
    address, order = shared(package)
    search = models.Search(
        spaced=["a b", "c"],
        piped=["a|b", "c"],
        joined=["a,b", "c"],
        deep=address,
        exploded=address,
        json=["a", "b"],
        reserved="/a?b=c&d#e",
        empty="",
        none=[],
    )
    return {
        "JSON object": ("json", {"body": order}),
        "JSON, no body": ("json", {}),
        "JSON list": ("json_list", {"body": [models.Order(id=1, name="a")]}),
        "JSON list without items": ("json_list", {"body": []}),
        "JSON string": ("json_string", {"body": "Grüße"}),
        "JSON of another name, null and absent": ("json_patch", {"body": models.Patch(name=None)}),
        "form": ("form", {"body": order}),
        "form without members": ("form", {"body": models.Order(id=1)}),
        "form with encodings": ("form_encoded", {"body": search}),
        "multipart": ("multipart", {"body": parcel(package)}),
        "multipart without parts": ("multipart", {"body": models.Parcel()}),
        "multipart with encodings": ("multipart_encoded", {"body": parcel(package)}),
        "text": ("text", {"body": "Grüße\n"}),
        "XML": ("xml", {"body": "<a>ü</a>"}),
        "bytes": ("binary", {"body": b"\x00\xff"}),
        "file": ("binary", {"body": file(b"\x00", name="a.zip", content_type="application/zip")}),
        "media range": ("image", {"body": file(b"\x89PNG", content_type="image/png")}),
        "media range, none chosen": ("image", {"body": b"\x89PNG"}),
        "several, the first": ("several", {"body": models.Order(id=1, name="a")}),
        "several, form": (
            "several",
            {
                "body": models.Order(id=1, name="a"),
                "content_type": "application/x-www-form-urlencoded",
            },
        ),
        "several, multipart": (
            "several",
            {"body": models.Order(id=1, name="a"), "content_type": "multipart/form-data"},
        ),
        "several, text": ("several", {"body": "a;b", "content_type": "text/csv"}),
        "several, binary": ("several", {"body": b"PK", "content_type": "application/zip"}),
    }


def shared(package: ModuleType) -> tuple[Any, Any]:
    """An address, and an order that is sent to it."""
    address = package.models.Address(city="Zürich", zip="80 01")
    order = package.models.Order(
        id=1,
        name='a&b="c"',
        price=9.5,
        paid=True,
        due=dt.date(2026, 1, 31),
        tags=["new", "a,b"],
        address=address,
        note=None,
    )
    return address, order


def parcel(package: ModuleType) -> Any:
    """Files, texts and objects; new each time, since an open file can be read once."""
    address, order = shared(package)
    return package.models.Parcel(
        file=package.File(io.BytesIO(b"%PDF\r\n\x00"), 'Bücher "1".pdf', "text/x-own"),
        files=[b"\x89PNG", package.File(b"\xff\xd8", "b.jpg", "image/jpeg")],
        text="Grüße\r\n--",
        count=7,
        tags=["a", "b"],
        order=order,
        orders=[address, package.models.Address()],
        encoded=b"\x00\x01",
    )


def test_every_body_is_sent_as_agreed_byte_for_byte(
    bodies: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)  # so the boundary is all zeros
    texts = []
    for name, (operation, arguments) in calls(bodies).items():
        transport = bodies.testing.FakeTransport([bodies.testing.reply(204)])
        with bodies.WireClient(transport=transport) as client:
            getattr(client.bodies, operation)(**arguments)
        texts.append(f"### {name}\n{message(transport.requests[0])}\n")
    sent = "\n".join(texts)
    assert sent.splitlines() == (FOLDER / "bodies.http").read_text(encoding="utf-8").splitlines()


def message(request: Request) -> str:
    """A request as text from which its bytes can be told."""
    shown = [f"{request.method} {request.url.removeprefix('https://api.example.com')}"]
    shown += [f"{k}: {v}" for k, v in request.headers.pairs if k.lower().startswith("content-")]
    if request.body is None:
        return "\n".join(shown)
    assert isinstance(request.body, bytes)
    lines = request.body.decode("latin-1").split("\n")
    escaped = [line.encode("unicode_escape").decode("ascii") for line in lines]
    return "\n".join([*shown, "", "\\n\n".join(escaped).removesuffix("\n")])

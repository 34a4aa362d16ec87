"""Every method of every package, called by a client whose transport is the package's fake
server."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import re
from collections.abc import AsyncIterable, Iterable, Iterator
from types import ModuleType
from typing import Any

import pytest

from oasmith.runtime.contents import Text
from oasmith.runtime.samples import Sampler
from oasmith.runtime.uploads import Binary
from tests.support.given_bodies import given_body
from tests.support.golden_cases import Case, golden_cases
from tests.support.installed import PACKAGE, installed

FILE = b"bytes"
BODIES = {
    "accounts.replace_account": {"pin": "1234"},
    "files.upload": {"file": FILE},
    "photos.put_photo": {"photo": FILE, "id": 1, "file": FILE},
    "sites.create_site": {"code": "abc"},
    "uploads.upload": {"file": FILE},
    "users.create_user": {"name": "Ada", "password": "your-password"},
}
"""Of requests that no sample is made for: samples are answers."""
VENDORS = ("aboutyou", "microsoft_content", "mircate")


def _client(package: ModuleType, prefix: str, server: Any) -> Any:
    name = next(n for n in package.__all__ if n.endswith("Client") and n.startswith("Async"))
    kind = getattr(package, prefix + name.removeprefix("Async"))
    secrets = {True: ("your-username", "your-password"), False: "your-secret"}
    given = {
        p.name: secrets["tuple" in p.annotation]
        for p in inspect.signature(kind).parameters.values()
        if re.search("Secret|Token", str(p.annotation))
        or p.default is p.empty
        and p.kind is p.KEYWORD_ONLY
    }
    given |= {"base_url": "https://any.example.com/base"} if "base_url" in given else {}
    clock = importlib.import_module(f"{package.__name__}.testing").FakeClock()
    return kind(**given | {"transport": server}, clock=clock)


def _calls(client: Any, server: Any) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Every method that makes a call, with the arguments that it needs."""
    for operation in server.operations.values():
        resource, name = operation.name.split(".")
        methods = getattr(client, resource)
        for found in (name, *_longer(methods, name)):
            method = getattr(methods, found)
            yield f"{resource}.{found}", method, _arguments(method, operation)


def _longer(methods: Any, name: str) -> Iterator[str]:
    """The methods that page or wait with an operation."""
    for prefix in ("iter_", "wait_for_"):
        for verb in ("list_", "get_", ""):
            found = prefix + name.removeprefix(verb)
            if (not verb or name.startswith(verb)) and hasattr(methods, found):
                yield found


def _arguments(method: Any, operation: Any) -> dict[str, Any]:
    shapes = {parameter.argument: parameter.shape for parameter in operation.parameters}
    required = [p.name for p in inspect.signature(method).parameters.values() if _is_required(p)]
    given: dict[str, Any] = {name: "a" for name in required if name in shapes}
    given |= {name: _sample(shapes[name]) for name in given if shapes[name] is not None}
    if "wait_until" in required:
        given["wait_until"] = bool
    if operation.body and not {*required} <= {*given}:
        writer = operation.body[0]
        body = BODIES.get(operation.name) or _body(writer)
        target = getattr(getattr(writer, "shape", None), "target", None)
        given |= given_body(method, target() if target else None, body)
    return given


def _is_required(parameter: inspect.Parameter) -> bool:
    return parameter.default is parameter.empty and parameter.kind is not parameter.VAR_KEYWORD


def _body(writer: Any) -> Any:
    plain = {Binary.__name__: FILE, Text.__name__: "text"}.get(type(writer).__name__)
    return plain or _sample(writer.shape)


def _sample(shape: Any) -> Any:
    runtime = type(shape).__module__.rpartition(".")[0]
    sampler: Sampler = importlib.import_module(f"{runtime}.samples").Sampler()
    return sampler.of(shape)


def _succeeds(package: ModuleType) -> int:
    server = importlib.import_module(f"{package.__name__}.testing").fake_server()
    answered = 0
    with _client(package, "", server) as client:
        for name, method, arguments in _calls(client, server):
            result = method(**arguments)
            if name.partition(".")[2].startswith("iter_"):
                assert isinstance(result, Iterable)
                assert list(result) is not None
            assert server.requests[-1].operation.partition(".")[0] == name.partition(".")[0]
            answered += 1
    assert len(server.requests) == answered
    return answered


async def _succeeds_asynchronously(package: ModuleType) -> int:
    server = importlib.import_module(f"{package.__name__}.testing").fake_server()
    answered = 0
    async with _client(package, "Async", server) as client:
        for _, method, arguments in _calls(client, server):
            result = method(**arguments)
            if isinstance(result, AsyncIterable):
                assert [item async for item in result] != None
            else:
                await result
            answered += 1
    assert len(server.requests) == answered
    return answered


@pytest.mark.filterwarnings("ignore:.*deprecated by its API:DeprecationWarning")
@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_every_operation_of_a_case_is_answered(case: Case) -> None:
    with installed(case.outcome().files or {}):
        package = importlib.import_module(PACKAGE)
        assert _succeeds(package) == asyncio.run(_succeeds_asynchronously(package))


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_operation_of_a_vendor_is_answered(vendor: str) -> None:
    package = importlib.import_module(vendor)
    assert _succeeds(package) == asyncio.run(_succeeds_asynchronously(package)) > 0

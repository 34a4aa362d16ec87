"""One call per operation, alternative and media type, and the requests that come of them.

Input: an OpenAPI document. Output: `Sent`, in the order of the document: per operation a call
with only what is required, and for each media type of its body one with everything.
"""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urljoin
from uuid import UUID

from oasmith.model import (
    Alias,
    Api,
    ArrayOf,
    Codec,
    Content,
    Named,
    Nullable,
    Operation,
    Parameter,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
)
from oasmith.model.walk import unaliased
from oasmith.naming.names import Names
from oasmith.options import Options
from oasmith.pipeline import understand
from oasmith.runtime.http import Request
from oasmith.runtime.urls import scalar_text
from oasmith.spec.structure.references import join
from oasmith.spec.versions import upgrade
from tests.corpus.judge import inputs_of
from tests.support.given_bodies import given_body
from tests.support.installed import PACKAGE
from tests.wire.instances import Instances
from tests.wire.package import CLIENT, generated

_HOST = "https://api.example.com"
_SECRET = "your-api-key"
_PARSE: Mapping[ScalarKind, Callable[[str], Any]] = {
    ScalarKind.UUID: UUID,
    ScalarKind.DATE: dt.date.fromisoformat,
    ScalarKind.DATE_TIME: dt.datetime.fromisoformat,
    ScalarKind.TIME: dt.time.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class Sent:
    """The outcome of one call: a request, or why there was none. `name` is for people."""

    name: str
    request: Request | None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Traffic:
    """What the client of a document sends, and the servers it may send to, longest URL first."""

    servers: tuple[str, ...]
    sent: tuple[Sent, ...]


def traffic(document: Path) -> Traffic:
    """Generate the client of a document and make its calls."""
    understood = understand(inputs_of(document), Options(PACKAGE))
    assert understood.document and understood.api and understood.names
    instances = Instances(upgrade(understood.document)[0].value)
    with generated(document) as package:
        caller = _Caller(package, understood.api, understood.names, instances)
        return Traffic(caller.servers(), tuple(caller.calls()))


class _Caller:
    """A generated client and what is known of its document."""

    def __init__(self, package: ModuleType, api: Api, names: Names, instances: Instances) -> None:
        self.package = package
        self.api = api
        self.names = names
        self.instances = instances
        self.transport = package.testing.FakeTransport()
        self.client = self._client()

    def _client(self) -> Any:
        kind = getattr(self.package, CLIENT)
        accepted = inspect.signature(kind).parameters.values()
        secret = {True: (_SECRET, _SECRET), False: _SECRET}
        given = {
            p.name: secret["tuple" in p.annotation]
            for p in accepted
            if "Secret" in p.annotation or "TokenSource" in p.annotation
        }
        if inspect.signature(kind).parameters["base_url"].default is inspect.Parameter.empty:
            server = next((server.url for server in self.api.servers), "/")
            given["base_url"] = urljoin(_HOST, server)
        return kind(transport=self.transport, max_retries=0, **given)

    def servers(self) -> tuple[str, ...]:
        """The URLs that requests begin with."""
        config = self.client._caller.config
        urls = {config.base_url, *(config.url_for(o.server) for o in self.api.operations)}
        return tuple(sorted(urls, key=len, reverse=True))

    def calls(self) -> Iterator[Sent]:
        for operation in self.api.operations:
            least = operation.body.contents[:1] if operation.body else ()
            contents = operation.body.contents if operation.body else ()
            required = operation.body is not None and operation.body.required
            yield self._call(operation, least[0] if least and required else None, full=False)
            for content in contents or (None,):
                yield self._call(operation, content, full=True)

    def _call(self, operation: Operation, content: Content | None, *, full: bool) -> Sent:
        kind = f" {content.media_type}" if full and content else ""
        name = f"{operation.id}{kind}{' full' if full else ''}"
        try:
            arguments = self._arguments(operation, content, full)
        except (LookupError, self.package.DecodeError) as error:
            return Sent(name, None, f"no arguments: {error}")
        self.transport.replies = [self.package.testing.reply(204)]
        self.transport.requests.clear()
        method = self._method(operation)
        try:
            method(**arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, the call was not made
            if not self.transport.requests:
                return Sent(name, None, f"{type(error).__name__}: {error}")
        return Sent(name, self.transport.requests[0])

    def _method(self, operation: Operation) -> Callable[..., Any]:
        called = self.names.operations[operation.id]
        method: Callable[..., Any] = getattr(getattr(self.client, called.resource), called.method)
        return method

    def _arguments(
        self, operation: Operation, content: Content | None, full: bool
    ) -> dict[str, Any]:
        arguments = {}
        names = self.names.parameters[operation.id]
        for parameter, name in zip(operation.parameters, names, strict=True):
            if parameter.required or full:
                value = self._parameter(parameter, full)
                arguments[name] = self._typed(parameter.type, value)
        if content is not None:
            arguments |= self._body(operation, content, full)
        return arguments

    def _parameter(self, parameter: Parameter, full: bool) -> Any:
        node = self.instances.resolved(parameter.pointer) if parameter.pointer else {}
        below = ("content", parameter.media_type) if parameter.media_type else ()
        pointer = join(parameter.pointer, *below, "schema")
        return self._value(pointer, full) if below or "schema" in node else "a"

    def _body(self, operation: Operation, content: Content, full: bool) -> dict[str, Any]:
        chosen: dict[str, Any] = {}
        assert operation.body is not None
        if len(operation.body.contents) > 1:
            chosen["content_type"] = content.media_type
        body = join(self._pointer(join(operation.pointer, "requestBody")), "content")
        if content.codec is Codec.BINARY or content.type is None:
            return {"body": b"\x00bytes", **chosen}
        value = self._value(join(body, content.media_type, "schema"), full)
        if content.codec is Codec.TEXT:
            return {"body": scalar_text(value), **chosen}
        body = self._typed(content.type, value)
        if isinstance(unaliased(content.type, self.api.types), Record):
            return {**given_body(self._method(operation), type(body), body), **chosen}
        return {"body": body, **chosen}

    def _value(self, pointer: str, full: bool) -> Any:
        value = self.instances.at(pointer, full=full)
        if value is None:
            raise LookupError(f"no valid value was found for {pointer}")
        return value

    def _pointer(self, pointer: str) -> str:
        node = self.instances.refs.target(pointer)
        assert node is not None
        return self.instances.refs.deref(node.node, pointer)[1]

    def _typed(self, type_: TypeExpr, value: Any) -> Any:
        """The value as a caller with a type checker would give it."""
        match type_:
            case Scalar(kind) if kind in _PARSE and isinstance(value, str):
                return _PARSE[kind](value)
            case ArrayOf(inner) if isinstance(value, list):
                return [self._typed(inner, item) for item in value]
            case Nullable(inner):
                return self._typed(inner, value)
            case Named(id_):
                named = self.api.types[id_]
                if isinstance(named, Record):
                    return getattr(self.package.models, self.names.types[id_]).from_dict(value)
                return self._typed(named.target, value) if isinstance(named, Alias) else value
            case _:
                return value

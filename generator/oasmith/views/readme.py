"""View of the README of a package: how to call this vendor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from oasmith.model import (
    Alias,
    ArrayOf,
    Choice,
    Codec,
    Const,
    Content,
    Enum,
    MapOf,
    Named,
    Nullable,
    Operation,
    Parameter,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.naming.names import OperationName
from oasmith.python.docstrings import one_line
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module, Package
from oasmith.views.client import client_arguments
from oasmith.views.flavours import FLAVOURS
from oasmith.views.methods import told_limits
from oasmith.views.transports import BUNDLED, default_transport, requirements


@dataclass(frozen=True, slots=True)
class ReadmeOperation:
    """One operation: how it is called, and what for; `lines` are one paragraph."""

    call: str
    lines: list[str]


@dataclass(frozen=True, slots=True)
class ReadmeResource:
    """A group of operations."""

    title: str
    operations: list[ReadmeOperation]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """What the README tells."""

    title: str
    package: str
    import_lines: list[str]
    client: str
    arguments: str
    argument_lines: list[str]
    example: str
    resources: list[ReadmeResource]
    has_limits: bool
    has_redis: bool
    has_testing: bool
    webhook_lines: list[str]
    intro_lines: list[str]
    async_lines: list[str]
    transport_lines: list[str]


def readme_view(package: Package, name: str) -> ReadmeView:
    """The view of the README."""
    module = Module(package)
    arguments = client_arguments(package)
    needed = _first_credentials(package)
    given = (
        f"{a.name}={_credential(a.name)}" for a in arguments if not a.default or a.name in needed
    )
    groups = package.operations_by_resource
    resources = [
        _resource(r.tag or r.attribute, groups[r.attribute], module)
        for r in package.names.resources
        if groups[r.attribute]  # else it holds old names alone
    ]
    calls = [operation.call for r in resources for operation in r.operations]
    return ReadmeView(
        title=markdown(package.api.title),
        package=name,
        import_lines=_imports(name, package.names.client, calls),
        client=package.names.client,
        arguments=", ".join(given),
        argument_lines=[
            f"* `{a.name}`: {markdown(a.doc) or f'`{a.annotation}`'}" for a in arguments
        ],
        example=calls[0] if calls else "",
        resources=resources,
        has_limits=package.has_limits,
        has_redis=package.has_redis,
        has_testing=package.testing,
        webhook_lines=[
            f"* {markdown(w.name)}: `webhooks.{package.names.webhooks[w.id].function}`"
            for w in package.api.webhooks
        ],
        intro_lines=_intro(package),
        async_lines=_asynchronous(package),
        transport_lines=_transports(package),
    )


def _intro(package: Package) -> list[str]:
    needed = requirements(package.transports)
    return _wrapped(
        f"Typed client, sync and async; needs Python 3.11+ {needed}. Copy this folder anywhere, it "
        "imports nothing but itself. Generated: change the API's document and generate again."
    )


def _asynchronous(package: Package) -> list[str]:
    name = f"Async{package.names.client}"
    text = f"`{name}` has the same methods to be awaited, and is used with `async with`."
    if default_transport(package.transports, FLAVOURS[1]) is None:
        text += " This package brings no transport for it: give it one, `transport=`."
    return _wrapped(text)


def _transports(package: Package) -> list[str]:
    shown = ", ".join(
        f"{' and '.join(f'`{name}`' for name in BUNDLED[each].classes.values())} "
        f"({BUNDLED[each].options})"
        for each in package.transports
    )
    return _wrapped(
        f"Transports in this package: {shown}. Each may be given to several clients, which then "
        "share its connections. Whoever makes one closes it, and a client that was brought stays "
        "its owner's. Whatever has `send` and `close`, or `asend` and `aclose`, is a transport too: "
        "see `Transport`, `AsyncTransport`, `Request`, `Response` and `Headers`."
    )


def _wrapped(text: str) -> list[str]:
    return wrap(text, 99, break_long_words=False, break_on_hyphens=False)


def _first_credentials(package: Package) -> set[str]:
    """The arguments for the credentials that the first operation needs."""
    first = next(iter(package.api.operations), None)
    keys = first.security[0] if first is not None and first.security else ()
    return {package.names.credentials[key] for key in keys if key in package.names.credentials}


def _imports(package: str, client: str, calls: list[str]) -> list[str]:
    """The imports that the client and the snippets of all operations need."""
    text = " ".join(calls)
    names = [client, "models"] if "models." in text else [client]
    known = [line for mark, line in _IMPORTS.items() if mark in text]
    return [*known, *([""] if known else []), f"from {package} import {', '.join(names)}"]


_IMPORTS = {
    "=date(": "from datetime import date",
    "=datetime(": "from datetime import UTC, datetime",
    "UUID(": "from uuid import UUID",
}


def _credential(name: str) -> str:
    if name == "transport":
        return "your_transport"
    if name == "base_url":
        return text_literal("https://api.example.com")
    if name == "basic_auth":
        return '("your-username", "your-password")'
    return text_literal(f"your-{name.replace('_', '-')}")


def _resource(tag: str, own: Sequence[Operation], module: Module) -> ReadmeResource:
    return ReadmeResource(markdown(tag), [_operation(op, module) for op in own])


def _operation(operation: Operation, module: Module) -> ReadmeOperation:
    names = module.package.names
    name = names.operations[operation.id]
    pairs = zip(operation.parameters, names.parameters[operation.id], strict=True)
    given = [f"{n}={_example(p, module)}" for p, n in pairs if p.required and not p.client]
    if operation.body is not None and operation.body.required:
        given.append(f"body={_body_example(operation.body.contents[0], module)}")
    summary = markdown(one_line(operation.summary or operation.doc)).rstrip(".")
    request = markdown(f"{operation.method} {operation.template}")
    return ReadmeOperation(
        f"client.{name.resource}.{name.method}({', '.join(given)})",
        [f"{summary} ({request})." if summary else f"{request}.", *_notes(operation, name)],
    )


def _notes(operation: Operation, name: OperationName) -> Iterator[str]:
    if operation.rate_limits:
        yield f"At most {told_limits(operation)}; the client waits when it must."
    if operation.paging is not None:
        yield f"`{name.iterate}` goes through all items, page after page."
    if operation.polling is not None:
        final = "the status is final" if operation.polling.status else "`wait_until` says so"
        yield f"`{name.wait}` polls until {final}; `{name.resume}` goes on with that later."
    if operation.submission is not None:
        yield f"`{name.submit}` returns an object whose `wait()` polls until the work is done."
    if operation.sequence is not None:
        yield f"`{name.stream}` gives the items as they arrive, inside of `with`."
    if operation.deprecated:
        yield "Deprecated."


_EXAMPLES = {
    ScalarKind.BINARY: 'b"..."',
    ScalarKind.INTEGER: "123",
    ScalarKind.NUMBER: "1.5",
    ScalarKind.BOOLEAN: "True",
    ScalarKind.UUID: 'UUID("00000000-0000-4000-8000-000000000000")',
    ScalarKind.DATE: "date(2026, 1, 31)",
    ScalarKind.DATE_TIME: "datetime(2026, 1, 31, tzinfo=UTC)",
}


def _example(parameter: Parameter, module: Module) -> str:
    return _example_of(parameter.type, module)


def _body_example(content: Content, module: Module) -> str:
    if content.codec is Codec.BINARY:
        return 'b"..."'
    return _example_of(content.type, module) if content.type is not None else '"…"'


def _example_of(type_: TypeExpr, module: Module, inside: frozenset[TypeId] = frozenset()) -> str:
    """A value as it may be written; an alias `inside` of itself has no more to show."""
    match type_:
        case Scalar(kind):
            return _EXAMPLES.get(kind, '"…"')
        case Choice(_, values):
            return literal(values[0])
        case Const(value):
            return literal(value)
        case Nullable(inner):
            return _example_of(inner, module, inside)
        case ArrayOf(item):
            return f"[{_example_of(item, module, inside)}]"
        case TupleOf(items, lengths=lengths) if lengths:
            shown = [_example_of(item, module, inside) for item in items]
            return f"({', '.join(shown)}{',' if len(shown) == 1 else ''})"
        case MapOf():
            return "{}"
        case Named(id_) if id_ in inside:
            return "..."
        case Named(id_):
            named = module.named(id_)
            if isinstance(named, Alias):
                return _example_of(named.target, module, inside | {id_})
            name = module.package.names.types[id_]
            if isinstance(named, Enum):
                return f"models.{name}.{module.package.names.members[id_][0]}"
            return f"models.{name}(...)" if isinstance(named, Record) else '"…"'
        case _:
            return '"…"'


def markdown(text: str) -> str:
    """One line of untrusted text for a Markdown document: no markup, no link, no HTML."""
    flat = " ".join(one_line(text).split())
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#!" else c for c in flat)

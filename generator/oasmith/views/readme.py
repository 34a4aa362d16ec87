"""View of the README of a package.

Input: the package. Output: its client, arguments, operations with an example each, webhooks,
transports. Invariant: texts of the document are one line without markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
from oasmith.naming.roles import ITERATE, RESUME, STREAM, SUBMIT, WAIT, roles_of
from oasmith.python.docstrings import one_line
from oasmith.python.imports import Import
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.prose import summary
from oasmith.values import dataclass
from oasmith.views.client import client_arguments
from oasmith.views.flavours import FLAVOURS
from oasmith.views.notes import rate_limits_in_words
from oasmith.views.transports import BUNDLED, default_transport, requirements


@dataclass(frozen=True, slots=True)
class ReadmeMethod:
    """A method beside the call, and what it does."""

    name: str
    does: str


@dataclass(frozen=True, slots=True)
class ReadmeOperation:
    """One operation: its call, its summary, its rate limits in words, and its other methods."""

    call: str
    summary: str
    limits: str
    methods: list[ReadmeMethod]
    deprecated: bool


@dataclass(frozen=True, slots=True)
class ReadmeArgument:
    """An argument of the client, with its description or else its type."""

    name: str
    doc: str
    annotation: str


@dataclass(frozen=True, slots=True)
class ReadmeTransport:
    """The classes of a transport, and their options."""

    classes: list[str]
    options: str


@dataclass(frozen=True, slots=True)
class ReadmeWebhook:
    """A message, and the function that reads it."""

    title: str
    function: str


@dataclass(frozen=True, slots=True)
class ReadmeResource:
    """A group of operations."""

    title: str
    operations: list[ReadmeOperation]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """The contents of the README."""

    title: str
    package: str
    imports: list[Import]
    """Those of Python that the snippets need."""
    names: str
    """What is imported of the package."""
    client: str
    given: str
    """What the client is made with."""
    arguments: list[ReadmeArgument]
    example: str
    resources: list[ReadmeResource]
    has_limits: bool
    has_redis: bool
    has_testing: bool
    webhooks: list[ReadmeWebhook]
    requirements: str
    has_async_transport: bool
    transports: list[ReadmeTransport]


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
        imports=[each for mark, each in _IMPORTS.items() if mark in " ".join(calls)],
        names=package.names.client + ", models" * ("models." in " ".join(calls)),
        client=package.names.client,
        given=", ".join(given),
        arguments=[ReadmeArgument(a.name, markdown(a.doc), a.annotation) for a in arguments],
        example=calls[0] if calls else "",
        resources=resources,
        has_limits=package.has_limits,
        has_redis=package.has_redis,
        has_testing=package.testing,
        webhooks=[
            ReadmeWebhook(markdown(w.name), package.names.webhooks[w.id].function)
            for w in package.api.webhooks
        ],
        requirements=requirements(package.transports),
        has_async_transport=default_transport(package.transports, FLAVOURS[1]) is not None,
        transports=[
            ReadmeTransport(list(BUNDLED[each].classes.values()), BUNDLED[each].options)
            for each in package.transports
        ],
    )


def _first_credentials(package: Package) -> set[str]:
    """The arguments for the credentials that the first operation needs."""
    first = next(iter(package.api.operations), None)
    keys = first.security[0] if first is not None and first.security else ()
    return {package.names.credentials[key] for key in keys if key in package.names.credentials}


_IMPORTS = {
    "=date(": Import("datetime", "date"),
    "=datetime(": Import("datetime", "UTC, datetime"),
    "UUID(": Import("uuid", "UUID"),
}
"""What is imported where a snippet has one of these."""


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
    told = markdown(summary(operation.summary, operation.doc)).rstrip(".")
    request = markdown(f"{operation.method} {operation.template}")
    return ReadmeOperation(
        f"client.{name.resource}.{name.method}({', '.join(given)})",
        f"{told} ({request})" if told else request,
        rate_limits_in_words(operation.rate_limits),
        [
            ReadmeMethod(name.methods[role], _DOES[role](operation, name))
            for role in roles_of(operation)
            if role in _DOES
        ],
        operation.deprecated,
    )


def _waits(operation: Operation, name: OperationName) -> str:
    declared = operation.polling is not None and operation.polling.status
    end = "the status is final" if declared else "`wait_until` says so"
    return f"polls until {end}; `{name.methods[RESUME]}` goes on with that later"


_DOES: Mapping[str, Callable[[Operation, OperationName], str]] = {
    ITERATE: lambda operation, name: "goes through all items, page after page",
    WAIT: _waits,
    SUBMIT: lambda operation, name: "returns an object whose `wait()` polls until the work is done",
    STREAM: lambda operation, name: "gives the items as they arrive, inside of `with`",
}
"""What the methods of a role do, as the end of a sentence; a wait says how it is resumed."""


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


_ESCAPED = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#!"})


def markdown(text: str) -> str:
    """One line of untrusted text for a Markdown document: no markup, no link, no HTML."""
    flat = " ".join(one_line(text).split())
    return flat.translate(_ESCAPED)

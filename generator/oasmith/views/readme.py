"""View of the README of a package.

Input: the package. Output: its client, arguments, operations with an example each, webhooks,
transports. Invariant: texts of the document are one line without markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from oasmith.model import Operation
from oasmith.naming.names import OperationName
from oasmith.naming.roles import CALL, ITERATE, RESUME, STREAM, SUBMIT, WAIT, roles_of
from oasmith.naming.words import words
from oasmith.python.docstrings import one_line
from oasmith.python.fitting import fitted
from oasmith.python.imports import Import, imports_of
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.prose import summary
from oasmith.values import dataclass
from oasmith.views.client import client_arguments
from oasmith.views.example_calls import ExampleCalls
from oasmith.views.example_values import IMPORTS
from oasmith.views.flavours import FLAVOURS
from oasmith.views.notes import rate_limits_in_words
from oasmith.views.operation_types import OperationTypes
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
    """Those of Python that the first call needs."""
    names: str
    """What is imported of the package."""
    client: str
    made: str
    """The client, made with what the first call needs."""
    arguments: list[ReadmeArgument]
    example: str
    """The call that a user most likely makes first."""
    snippets: list[Import]
    """What the calls of operations need."""
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
    first = _first(package)
    needed = _credentials(first, package)
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
    example = _call(first, module) if first is not None else ""
    returns = first is not None and OperationTypes(first, module).result != "None"
    assigned = "result = " * returns
    return ReadmeView(
        title=markdown(package.api.title),
        package=name,
        imports=_imports([example]),
        names=", ".join([package.names.client, *_models([example])]),
        client=package.names.client,
        made=fitted(f"{package.names.client}({', '.join(given)})", 0, 5, len(" as client:")),
        arguments=[ReadmeArgument(a.name, markdown(a.doc), a.annotation) for a in arguments],
        example=assigned + fitted(example, 4, len(assigned)),
        snippets=[*_imports(calls), *(Import(name, each) for each in _models(calls))],
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


def _first(package: Package) -> Operation | None:
    """The operation that a user most likely calls first: a list or a look-up with as few arguments
    as there are, with which credentials are sent."""
    operations = package.api.operations
    return min(operations, key=lambda operation: _rank(operation, package), default=None)


def _rank(operation: Operation, package: Package) -> tuple[int, ...]:
    """The reasons to call others first, the strongest first."""
    name = package.names.operations[operation.id]
    kind = words(name.method)[0]
    has_result = any(response.contents for response in operation.responses[:1])
    return (
        operation.deprecated,
        sum(p.required and not p.client and p.constant is None for p in operation.parameters)
        + (operation.body is not None and operation.body.required),
        operation.method != "GET",
        not has_result,
        not _credentials(operation, package) and bool(package.names.credentials),
        ("list", "get").index(kind) if kind in ("list", "get") else 2,
        operation.path.count("/"),
        -len(package.operations_by_resource[name.resource]),
    )


def _credentials(operation: Operation | None, package: Package) -> Sequence[str]:
    """The arguments for the credentials of the first alternative that the client can send."""
    names = package.names.credentials
    for keys in operation.security if operation is not None else ():
        if keys and all(key in names for key in keys):
            return [names[key] for key in keys]
    return []


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


def _imports(calls: Sequence[str]) -> list[Import]:
    """What calls import of Python; one line for each module."""
    text = " ".join(calls)
    needed: dict[str, list[str]] = {}
    for mark, each in IMPORTS.items():
        if re.search(rf"\b{re.escape(mark)}", text):
            needed.setdefault(each.module, []).extend(each.names.split(", "))
    return imports_of(needed)


def _models(calls: Sequence[str]) -> list[str]:
    return ["models"] * any(re.search(r"\bmodels\.", call) for call in calls)


def _call(operation: Operation, module: Module) -> str:
    """The call of an operation with what it requires."""
    calls = ExampleCalls(operation, module)
    return calls.example_call(CALL, calls.call_arguments())


def _operation(operation: Operation, module: Module) -> ReadmeOperation:
    name = module.package.names.operations[operation.id]
    told = markdown(summary(operation.summary, operation.doc)).rstrip(".")
    request = markdown(f"{operation.method} {operation.template}")
    return ReadmeOperation(
        fitted(_call(operation, module), 0),
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


_ESCAPED = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#!"})


def markdown(text: str) -> str:
    """One line of untrusted text for a Markdown document: no markup, no link, no HTML."""
    flat = " ".join(one_line(text).split())
    return flat.translate(_ESCAPED)

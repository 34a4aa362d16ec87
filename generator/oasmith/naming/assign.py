"""The entry of the stage: an `Api` becomes its `Names`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from oasmith.model import Api, Enum, Parameter, Record, SchemeKind, SecurityScheme, Where
from oasmith.naming.identifiers import (
    CLIENT_RESERVED,
    FIELD_RESERVED,
    PARAMETER_RESERVED,
    pascal,
    snake,
    upper,
)
from oasmith.naming.names import Names
from oasmith.naming.operations import name_operations
from oasmith.naming.types import name_modules, name_types
from oasmith.naming.unique import Scope
from oasmith.naming.webhooks import name_webhooks
from oasmith.naming.words import words
from oasmith.options import Options


def assign_names(api: Api, options: Options) -> Names:
    """Name everything; the result is the same for the same model, whatever its order."""
    client = options.client or api.pinned or pascal(words(options.package), "api") + "Client"
    resources, operations = name_operations(api, client)
    webhooks = name_webhooks(api, operations)
    types, constants = name_types(api, operations, webhooks, options.drop_suffix)
    credentials, client_parameters, server_variables = _client_arguments(api)
    return Names(
        client=client,
        resources=resources,
        operations=operations,
        parameters={op.id: _parameters(op.parameters) for op in api.operations},
        types=types,
        constants=constants,
        modules=name_modules(api, types),
        fields={t.id: _fields(t) for t in api.types.values() if isinstance(t, Record)},
        members={t.id: _members(t) for t in api.types.values() if isinstance(t, Enum)},
        credentials=credentials,
        client_parameters=client_parameters,
        server_variables=server_variables,
        webhooks=webhooks,
    )


def _fields(record: Record) -> tuple[str, ...]:
    wanted = [f.pinned or snake(words(f.wire_name), "field") for f in record.fields]
    kept = {i for i, f in enumerate(record.fields) if wanted[i] in (f.pinned, f.wire_name)}
    return _unique(Scope(FIELD_RESERVED), wanted, kept)


def _members(enum: Enum) -> tuple[str, ...]:
    wanted = [
        upper(words(str(value)), "value") if value != "" else "EMPTY" for value in enum.values
    ]
    return _unique(Scope(), wanted, {i for i, v in enumerate(enum.values) if wanted[i] == v})


def _unique(scope: Scope, wanted: Sequence[str], kept: Collection[int]) -> tuple[str, ...]:
    """The names made unique; what is called so in the document (`kept`, by index) comes first."""
    names: dict[int, str] = {}
    for now in (True, False):
        names |= scope.assign({i: [w] for i, w in enumerate(wanted) if (i in kept) is now})
    return tuple(names[i] for i in range(len(wanted)))


def _parameters(parameters: tuple[Parameter, ...]) -> tuple[str, ...]:
    wanted = {
        i: (
            [p.pinned]
            if p.pinned
            else [
                snake(words(p.wire_name), "param"),
                snake((*words(p.wire_name), p.where.value), "param"),
            ]
        )
        for i, p in enumerate(parameters)
    }
    return tuple(Scope(PARAMETER_RESERVED).assign(wanted).values())


def _client_arguments(api: Api) -> tuple[dict[str, str], ...]:
    """Constructor arguments: credentials by scheme key, client-level parameters by wire name,
    and server variables by name."""
    scope = Scope(CLIENT_RESERVED)
    schemes = {s.key: _credential(s) for s in api.security_schemes if _usable(s)}
    parameters = {
        p.wire_name: [p.pinned or snake(words(p.wire_name), "param")]
        for operation in api.operations
        for p in operation.parameters
        if p.client
    }
    variables = {
        v.name: [snake(words(v.name), "server"), snake(("server", *words(v.name)), "server")]
        for server in api.servers[:1]
        for v in server.variables
    }
    return scope.assign(schemes), scope.assign(parameters), scope.assign(variables)


def _usable(scheme: SecurityScheme) -> bool:
    return scheme.kind is not SchemeKind.UNSUPPORTED


def _credential(scheme: SecurityScheme) -> list[str]:
    key = words(scheme.key)
    by_key = snake(key[:-1] if key[-1:] == ("auth",) and len(key) > 1 else key, "auth")
    if scheme.pinned:
        return [scheme.pinned]
    if scheme.kind is SchemeKind.API_KEY:
        parts = words(scheme.wire_name)
        if parts[:1] == ("x",) and scheme.where is Where.HEADER:
            parts = parts[1:]
        return [snake(parts, "key"), by_key]
    return ["token" if scheme.kind is SchemeKind.BEARER else "basic_auth", by_key]

"""The entry of the stage: an `Api` becomes its `Names`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from oasmith.diagnostics import Diagnostic
from oasmith.model import (
    Api,
    Enum,
    Operation,
    Parameter,
    Record,
    SchemeKind,
    SecurityScheme,
    TypeId,
    Where,
)
from oasmith.naming.identifiers import (
    CLIENT_RESERVED,
    FIELD_RESERVED,
    PARAMETER_RESERVED,
    pascal,
    snake,
    upper,
)
from oasmith.naming.identity import identify
from oasmith.naming.matching import match_types
from oasmith.naming.methods import name_methods
from oasmith.naming.names import Names
from oasmith.naming.recorded import NOTHING, Recorded, RecordedType
from oasmith.naming.renames import renames_told
from oasmith.naming.resources import group_operations, name_resources
from oasmith.naming.types import name_constants, name_modules, name_types
from oasmith.naming.unique import Scope
from oasmith.naming.webhooks import name_webhooks
from oasmith.naming.words import words
from oasmith.options import Options

Known: TypeAlias = Mapping[TypeId, RecordedType]


def assign_names(
    api: Api, options: Options, recorded: Recorded = NOTHING
) -> tuple[Names, tuple[Diagnostic, ...]]:
    """Name everything. Recorded names stay where they can; without any, the result is the same for
    the same model, whatever its order."""
    client = options.client or api.pinned or pascal(words(options.package), "api") + "Client"
    groups = group_operations(api, recorded)
    operations, method_aliases = name_methods(api, groups, recorded)
    webhooks = name_webhooks(api, operations, recorded)
    homes = dict.fromkeys([*groups, *(alias.resource for alias in method_aliases)])
    identities = identify(api)
    matches = match_types(api, identities, recorded.types)
    types = name_types(api, operations, webhooks, options.drop_suffix, recorded, matches)
    known = {id_: recorded.types[key] for id_, key in matches.keys.items()}
    credentials, client_parameters, server_variables = _client_arguments(api, recorded)
    names = Names(
        client=client,
        resources=name_resources({h: groups.get(h, []) for h in homes}, client, recorded),
        operations=operations,
        parameters={op.id: _parameters(op, recorded) for op in api.operations},
        types=types.names,
        constants=name_constants(api, {*types.names.values(), *types.aliases}, types.names),
        modules=name_modules(api, types.names),
        fields={t.id: _fields(t, known) for t in api.types.values() if isinstance(t, Record)},
        members={t.id: _members(t, known) for t in api.types.values() if isinstance(t, Enum)},
        credentials=credentials,
        client_parameters=client_parameters,
        server_variables=server_variables,
        method_aliases=method_aliases,
        type_aliases=dict(sorted(types.aliases.items())),
        identities=identities,
        drop_suffix=options.drop_suffix,
        webhooks=webhooks,
    )
    return names, renames_told(api, names, recorded, matches)


def _fields(record: Record, known: Known) -> tuple[str, ...]:
    wanted = [f.pinned or snake(words(f.wire_name), "field") for f in record.fields]
    wire_names = [f.wire_name for f in record.fields]
    pinned = {i for i, f in enumerate(record.fields) if f.pinned}
    old = known[record.id].fields if record.id in known else {}
    return _unique(Scope(FIELD_RESERVED), wanted, wire_names, old, pinned)


def _members(enum: Enum, known: Known) -> tuple[str, ...]:
    wanted = [
        upper(words(str(value)), "value") if value != "" else "EMPTY" for value in enum.values
    ]
    old = known[enum.id].members if enum.id in known else {}
    spelled = [str(value) for value in enum.values]
    if not enum.labels:
        return _unique(Scope(), wanted, spelled, old)
    scope = Scope()
    names = scope.keep({i: old[text] for i, text in enumerate(spelled) if text in old})
    labels = [[upper(words(label), "value")] if label else [] for label in enum.labels]
    left = {i: [*labels[i], wanted[i]] for i in range(len(wanted)) if i not in names}
    names |= scope.assign(left)  # those with the same label go by their values
    return tuple(names[i] for i in range(len(wanted)))


def _unique(
    scope: Scope,
    wanted: Sequence[str],
    spelled: Sequence[str],
    recorded: Mapping[str, str],
    pinned: Collection[int] = (),
) -> tuple[str, ...]:
    """The names made unique: pins first, recorded names, those that the document spells so."""
    names = scope.assign({i: [wanted[i]] for i in pinned})
    old = {i: recorded[s] for i, s in enumerate(spelled) if s in recorded and i not in names}
    names |= scope.keep(old)
    for same in (True, False):
        left = [i for i, w in enumerate(wanted) if i not in names and (w == spelled[i]) is same]
        names |= scope.assign({i: [wanted[i]] for i in left})
    return tuple(names[i] for i in range(len(wanted)))


def _parameters(operation: Operation, recorded: Recorded) -> tuple[str, ...]:
    wanted = {
        parameter_key(p): [
            snake(words(p.wire_name), "param"),
            snake((*words(p.wire_name), p.where.value), "param"),
        ]
        for p in operation.parameters
    }
    scope = Scope(PARAMETER_RESERVED)
    known = recorded.operations.get(operation.id)
    names = scope.assign({parameter_key(p): [p.pinned] for p in operation.parameters if p.pinned})
    left = {key: candidates for key, candidates in wanted.items() if key not in names}
    names |= scope.assign(left, known.parameters if known is not None else {})
    return tuple(names[key] for key in wanted)


def parameter_key(parameter: Parameter) -> str:
    """What a parameter of an operation is known by."""
    return f"{parameter.where.value}:{parameter.wire_name}"


def _client_arguments(api: Api, recorded: Recorded) -> tuple[dict[str, str], ...]:
    """Constructor arguments: credentials by scheme key, client-level parameters by wire name,
    and server variables by name."""
    scope = Scope(CLIENT_RESERVED)
    schemes = {s.key: s for s in api.security_schemes if _usable(s)}
    parameters = {p.wire_name: p for op in api.operations for p in op.parameters if p.client}
    pins = [{k: s.pinned for k, s in schemes.items()}, {k: p.pinned for k, p in parameters.items()}]
    wanted = (
        {key: _credential(scheme) for key, scheme in schemes.items()},
        {name: [snake(words(name), "param")] for name in parameters},
        {
            v.name: [snake(words(v.name), "server"), snake(("server", *words(v.name)), "server")]
            for server in api.servers[:1]
            for v in server.variables
        },
    )
    old = (recorded.credentials, recorded.client_parameters, recorded.server_variables)
    named = [scope.assign({k: [pin] for k, pin in group.items() if pin}) for group in (*pins, {})]
    for names, group, known in zip(named, wanted, old, strict=True):
        names |= scope.keep({k: known[k] for k in group if k in known and k not in names})
    for names, group in zip(named, wanted, strict=True):
        names |= scope.assign({k: w for k, w in group.items() if k not in names})
    return tuple({k: names[k] for k in group} for names, group in zip(named, wanted, strict=True))


def _usable(scheme: SecurityScheme) -> bool:
    return scheme.kind is not SchemeKind.UNSUPPORTED


def _credential(scheme: SecurityScheme) -> list[str]:
    key = words(scheme.key)
    by_key = snake(key[:-1] if key[-1:] == ("auth",) and len(key) > 1 else key, "auth")
    if scheme.kind is SchemeKind.API_KEY:
        parts = words(scheme.wire_name)
        if parts[:1] == ("x",) and scheme.where is Where.HEADER:
            parts = parts[1:]
        return [snake(parts, "key"), by_key]
    return ["basic_auth" if scheme.kind is SchemeKind.BASIC else "token", by_key]

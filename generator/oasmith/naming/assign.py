"""The entry of the stage: all names of a package.

Input: the model, the options and the recorded names. Output: `Names`, with the record for the next
run, and findings about renames.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from oasmith.diagnostics import Diagnostic
from oasmith.model import Api, Enum, Record, TypeId
from oasmith.naming.arguments import name_arguments, parameter_key
from oasmith.naming.client_arguments import name_client_arguments
from oasmith.naming.identifiers import pascal
from oasmith.naming.identity import identify
from oasmith.naming.members import MemberNames, name_members
from oasmith.naming.methods import name_methods
from oasmith.naming.models_layout import is_split
from oasmith.naming.names import Names
from oasmith.naming.next_record import NamingResults, record_names
from oasmith.naming.operation_matching import match_operations
from oasmith.naming.recorded import NO_RECORDED_TYPE, NOTHING_RECORDED, Recorded
from oasmith.naming.rename_findings import rename_findings
from oasmith.naming.resources import group_operations, name_resources
from oasmith.naming.type_matching import match_types
from oasmith.naming.types import name_modules, name_types
from oasmith.naming.webhooks import name_webhooks
from oasmith.naming.words import words
from oasmith.options import Options


def assign_names(
    api: Api, options: Options, recorded: Recorded = NOTHING_RECORDED
) -> tuple[Names, tuple[Diagnostic, ...]]:
    """All names of the package, and what is reported of renames. Recorded names are kept where they
    can be; without any, the result does not depend on the order of the model."""
    client = options.client or api.pinned or pascal(words(options.package), "api") + "Client"
    known = match_operations(api, recorded)
    groups = group_operations(api, known)
    operations, method_aliases = name_methods(api, groups, known, recorded)
    webhooks, gone_webhooks = name_webhooks(api, operations, recorded)
    homes = dict.fromkeys([*groups, *(alias.resource for alias in method_aliases)])
    identities = identify(api)
    matches = match_types(api, identities, known, recorded)
    types = name_types(api, operations, webhooks, options.drop_suffix, recorded, matches)
    members = {
        t.id: name_members(t, matches.found.get(t.id, NO_RECORDED_TYPE)) for t in api.types.values()
    }
    arguments = {op.id: name_arguments(op, known.get(op.id)) for op in api.operations}
    client_arguments = name_client_arguments(api, recorded)
    found = NamingResults(
        known, identities, matches, arguments, members, client_arguments, webhooks, gone_webhooks
    )
    resources = name_resources({h: groups.get(h, []) for h in homes}, client, recorded)
    split = is_split(len(api.types), options, recorded)
    names = Names(
        client=client,
        resources=resources,
        operations=operations,
        parameters={
            op.id: tuple(arguments[op.id].names[parameter_key(p)] for p in op.parameters)
            for op in api.operations
        },
        argument_aliases={op.id: arguments[op.id].aliases for op in api.operations},
        types=types.names,
        modules=name_modules(api, types.names),
        split=split,
        fields=_fields(api, members),
        members=_members(api, members),
        credentials=client_arguments.now.credentials,
        client_parameters=client_arguments.now.parameters,
        server_variables=client_arguments.now.server_variables,
        method_aliases=method_aliases,
        type_aliases=dict(sorted(types.aliases.items())),
        webhooks=webhooks,
        record=NOTHING_RECORDED,
    )
    names = replace(names, record=record_names(api, names, options, recorded, found))
    return names, rename_findings(api, names, recorded, known, matches)


def _fields(api: Api, members: Mapping[TypeId, MemberNames]) -> dict[TypeId, tuple[str, ...]]:
    """The attributes of each record, in the order of its fields."""
    return {
        t.id: tuple(members[t.id].names[f.wire_name] for f in t.fields)
        for t in api.types.values()
        if isinstance(t, Record)
    }


def _members(api: Api, members: Mapping[TypeId, MemberNames]) -> dict[TypeId, tuple[str, ...]]:
    """The members of each enum, in the order of its values."""
    return {
        t.id: tuple(members[t.id].names[str(value)] for value in t.values)
        for t in api.types.values()
        if isinstance(t, Enum)
    }

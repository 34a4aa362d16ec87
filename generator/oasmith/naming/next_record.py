"""The record that this run leaves for the next.

Input: the names of today and the record of the last run. Output: all names of today, and retired
ones. Invariant: no retired type has the key of a type of today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from oasmith.model import Api, Operation, TypeId
from oasmith.naming.arguments import Arguments
from oasmith.naming.client_arguments import ClientArguments
from oasmith.naming.identity import Identity, is_counted, marked
from oasmith.naming.members import MemberNames
from oasmith.naming.methods import retired_calls
from oasmith.naming.names import Names
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import (
    Recorded,
    RecordedNames,
    RecordedOperation,
    RecordedType,
    WebhookName,
)
from oasmith.naming.rename_findings import method_calls
from oasmith.naming.resources import tag_of
from oasmith.naming.type_locations import owners
from oasmith.naming.type_matching import Matches
from oasmith.options import Options
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class NamingResults:
    """What the stage knows beside the names."""

    known: MatchedOperations
    identities: Mapping[TypeId, Identity]
    matches: Matches
    arguments: Mapping[str, Arguments]
    members: Mapping[TypeId, MemberNames]
    client: ClientArguments
    webhooks: Mapping[str, WebhookName]
    gone_webhooks: Mapping[str, WebhookName]


def record_names(
    api: Api, names: Names, options: Options, recorded: Recorded, found: NamingResults
) -> Recorded:
    """The record of a package."""
    gone_calls = retired_calls(api, found.known, recorded)
    retired_types = _retired_types(names, recorded, options, found)
    now = {
        operation.id: _operation(operation, names, gone_calls, found)
        for operation in api.operations
    }
    method_aliases = {f"{a.resource}.{a.name}": call for a, call in method_calls(names)}
    type_aliases = {old: names.types[id_] for old, id_ in names.type_aliases.items()}
    return Recorded(
        operations=now,
        types={names.types[id_]: _type(id_, names, found) for id_ in api.types},
        resources={r.attribute: r.class_name for r in names.resources},
        client=found.client.now,
        webhooks=found.webhooks,
        method_aliases={
            alias: call for alias, call in recorded.method_aliases.items() if call in gone_calls
        }
        | method_aliases,
        type_aliases={
            alias: name for alias, name in recorded.type_aliases.items() if name in retired_types
        }
        | type_aliases,
        retired=RecordedNames(
            operations=_retired_operations(recorded, found),
            types=retired_types,
            resources=_retired_resources(names, recorded),
            client=found.client.retired,
            webhooks=found.gone_webhooks,
        ),
        drop_suffix=options.drop_suffix,
        split_models=options.split_models,
        split=names.split if api.types else None,
    )


def _operation(
    operation: Operation, names: Names, gone_calls: set[str], found: NamingResults
) -> RecordedOperation:
    name, arguments = names.operations[operation.id], found.arguments[operation.id]
    before = found.known.get(operation.id)
    lost = before.ever.items() if before is not None else ()
    return RecordedOperation(
        id=operation.id,
        methods={role: f"{name.resource}.{method}" for role, method in name.methods.items()},
        tag=tag_of(operation, name.resource),
        operation_id=operation.operation_id,
        parameters=arguments.names,
        aliases={**arguments.resting, **arguments.aliases},
        retired={role: call for role, call in lost if call in gone_calls} | arguments.retired,
    )


def _retired_operations(recorded: Recorded, found: NamingResults) -> dict[str, RecordedOperation]:
    """The operations that are gone, as they were."""
    kept = {operation.id for operation in found.known.values()}
    everything = {**recorded.retired.operations, **recorded.operations}
    return {id_: operation for id_, operation in everything.items() if id_ not in kept}


def _type(id_: TypeId, names: Names, found: NamingResults) -> RecordedType:
    identity, members = found.identities[id_], found.members[id_]
    return RecordedType(
        name=names.types[id_],
        key=identity.key,
        kind=identity.kind,
        structure=identity.structure,
        detail=identity.detail,
        tags=identity.tags,
        members=members.names,
        retired=members.retired,
        also=identity.also,
    )


def _retired_types(
    names: Names, recorded: Recorded, options: Options, found: NamingResults
) -> dict[str, RecordedType]:
    """The types that are gone, by name, with keys that no type of today has."""
    if recorded.drop_suffix not in (None, options.drop_suffix):
        return {}
    taken = {identity.key for identity in found.identities.values()}
    given = {*names.types.values(), *names.type_aliases}
    gone = {old.key: old for name, old in found.matches.retired.items() if name not in given}
    moved = {old.key: found.identities[id_].key for id_, old in found.matches.found.items()}
    above = owners({*gone, *moved})
    retired = {}
    for key in sorted(gone, key=len):  # owners first
        owner, old = above[key], gone[key]
        rest = key[len(owner) :]
        own = moved.get(owner, owner) + rest
        if is_counted(rest) or own in taken:
            own = marked(own, old.name)
        taken.add(own)
        moved[key] = own
        retired[old.name] = replace(old, key=own)
    return retired


def _retired_resources(names: Names, recorded: Recorded) -> dict[str, str]:
    now = {resource.attribute for resource in names.resources}
    everything = {**recorded.retired.resources, **recorded.resources}
    return {attribute: name for attribute, name in everything.items() if attribute not in now}

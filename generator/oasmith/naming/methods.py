"""Names of the methods of each resource.

Input: operations by resource, and the record. Output: a name for each method, and the old names
that still work. Invariant: a recorded method keeps its name until the vendor gives its operation
another operationId or moves it to another resource; then the name becomes an alias. No method gets
the name of an operation that is gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field

from oasmith.model import Api, Operation
from oasmith.naming.identifiers import is_public_name, upper
from oasmith.naming.names import MethodAlias, OperationName
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import Recorded, RecordedOperation
from oasmith.naming.reserved import CONSTANT_RESERVED, METHOD_RESERVED
from oasmith.naming.resources import Groups, is_resource
from oasmith.naming.roles import CALL, ROLES, roles_of
from oasmith.naming.scope import Scope
from oasmith.naming.settled_names import settle_names
from oasmith.naming.strategies.ordered import choose
from oasmith.naming.words import words
from oasmith.values import dataclass

Method = tuple[str, str]
"""The id of an operation, and a role."""


@dataclass(frozen=True, slots=True)
class OldMethods:
    """The recorded methods of one resource: those that are unchanged, those that the vendor renamed
    or moved to another resource, the aliases with their methods, and the names of methods that are
    gone.
    """

    unchanged: dict[Method, str] = field(default_factory=dict[Method, str])
    renamed: dict[Method, str] = field(default_factory=dict[Method, str])
    aliases: dict[str, Method] = field(default_factory=dict[str, Method])
    retired: set[str] = field(default_factory=set[str])


def old_methods(
    api: Api, groups: Groups, known: MatchedOperations, recorded: Recorded
) -> dict[str, OldMethods]:
    """The recorded methods by resource."""
    homes = {op.id: resource for resource, ops in groups.items() for op in ops}
    found: dict[str, OldMethods] = defaultdict(OldMethods)
    called: dict[str, Method] = {}
    for operation in api.operations:
        before = known.get(operation.id)
        for role, call in before.ever.items() if before is not None else ():
            resource, _, name = call.partition(".")
            method = (operation.id, role)
            if before is None or not is_resource(resource) or role not in roles_of(operation):
                continue
            called[call] = method
            if resource != homes[operation.id] or _is_renamed(operation, before):
                found[resource].renamed[method] = name
            elif operation.pinned in ("", before.method):
                found[resource].unchanged[method] = name
    for alias, now in recorded.method_aliases.items():
        resource, _, name = alias.partition(".")
        if now in called and is_resource(resource):
            found[resource].aliases[name] = called[now]
    for call in retired_calls(api, known, recorded):
        resource, _, name = call.partition(".")
        found[resource].retired.add(name)
    return found


def retired_calls(api: Api, known: MatchedOperations, recorded: Recorded) -> set[str]:
    """The recorded methods (``orders.place``) that no operation has now, and their aliases."""
    roles = {known[op.id].id: roles_of(op) for op in api.operations if op.id in known}
    everything = (recorded.operations, recorded.retired.operations)
    gone = {
        call
        for operation in (operation for ops in everything for operation in ops.values())
        for role, call in operation.ever.items()
        if role not in roles.get(operation.id, ())
    }
    return gone | {alias for alias, now in recorded.method_aliases.items() if now in gone}


def _is_renamed(operation: Operation, known: RecordedOperation) -> bool:
    """Whether the vendor replaced the operationId by another; adding or dropping one does not
    count."""
    before, now = words(known.operation_id), words(operation.operation_id)
    return bool(before and now) and before != now and not operation.pinned


def name_methods(
    api: Api, groups: Groups, known: MatchedOperations, recorded: Recorded
) -> tuple[dict[str, OperationName], tuple[MethodAlias, ...]]:
    """The name of every operation by its id, and the old methods."""
    chosen = choose(api, groups)
    old = old_methods(api, groups, known, recorded)
    named: dict[str, OperationName] = {}
    aliases: list[MethodAlias] = []
    for resource, operations in (dict.fromkeys(old, ()) | dict(groups)).items():
        candidates = {op.id: [*chosen[op.id].names] for op in operations}
        for operation in operations:
            before = known.get(operation.id)
            if before is not None and not _is_renamed(operation, before):
                candidates[operation.id][:0] = (
                    [before.method] if is_public_name(before.method) else []
                )
        methods, old_names = _of_resource(operations, candidates, old.get(resource, OldMethods()))
        constants = _constants(operations, methods)
        for operation in operations:
            id_ = operation.id
            own = {role: methods[id_, role] for role in roles_of(operation)}
            named[id_] = OperationName(resource, constants[id_], own)
        aliases += (MethodAlias(resource, name, *old_names[name]) for name in sorted(old_names))
    return {op.id: named[op.id] for op in api.operations}, tuple(aliases)


def _of_resource(
    operations: Sequence[Operation], candidates: Mapping[str, Sequence[str]], old: OldMethods
) -> tuple[dict[Method, str], dict[str, Method]]:
    """The methods of one class, and the aliases beside them."""
    scope = Scope(METHOD_RESERVED)
    calls = {(id_, CALL): names for id_, names in candidates.items()}
    pinned = {(op.id, CALL): op.pinned for op in operations if op.pinned}
    settled = settle_names(
        scope,
        calls,
        pinned=pinned,
        unchanged=old.unchanged,
        renamed=old.renamed,
        aliases=old.aliases,
        retired=old.retired,
    )
    names, aliases = settled.names, settled.aliases
    names |= scope.assign({method: w for method, w in calls.items() if method not in names})
    extra = {
        (op.id, role): _beside(names[op.id, CALL], role)
        for op in operations
        for role in roles_of(op)
        if (op.id, role) not in names
    }
    for method, name in extra.items():
        if aliases.get(name) == method:  # as before, after all
            names[method] = name
            del aliases[name]
    return names | scope.assign({m: [n] for m, n in extra.items() if m not in names}), aliases


def _beside(method: str, role: str) -> str:
    """The name of a method beside one: ``iter_product_statuses`` of ``get_product_statuses``."""
    head, _, tail = method.partition("_")
    is_replaced = head in ROLES[role].verbs and tail.strip("_")
    name = ROLES[role].prefix + (tail if is_replaced else method)
    return name if name != method else f"begin_{tail}"


def _constants(operations: Sequence[Operation], methods: Mapping[Method, str]) -> dict[str, str]:
    """The constant of each operation, none of which is one of a role."""
    plain = {op.id: upper(words(methods[op.id, CALL]) or ("call",), "call") for op in operations}
    suffixes = {op.id: [ROLES[role].constant for role in roles_of(op)] for op in operations}
    beside = {f"{plain[id_]}{suffix}" for id_, own in suffixes.items() for suffix in own if suffix}
    scope = Scope(CONSTANT_RESERVED | beside)
    return scope.assign({id_: [name] for id_, name in plain.items()})

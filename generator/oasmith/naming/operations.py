"""Names of resources and methods.

A resource is the first tag of an operation (untagged: the first fixed segment of its path). A
method is the operationId without the words that a framework put before it; without operationId,
the HTTP method and the path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from oasmith.model import Api, Operation
from oasmith.naming.identifiers import (
    CONSTANT_RESERVED,
    METHOD_RESERVED,
    RESOURCE_CLASS_RESERVED,
    RESOURCE_RESERVED,
    pascal,
    snake,
    upper,
)
from oasmith.naming.names import OperationName, ResourceName
from oasmith.naming.unique import Scope
from oasmith.naming.words import words

VERBS = frozenset(
    {
        "add", "all", "archive", "cancel", "check", "close", "count", "create", "delete", "disable",
        "download", "edit", "enable", "export", "fetch", "find", "get", "head", "import", "insert",
        "list", "lookup", "modify", "move", "open", "options", "patch", "post", "put", "query",
        "read", "receive", "refresh", "remove", "replace", "retrieve", "run", "search", "send",
        "set", "show", "start", "stop", "submit", "sync", "test", "trace", "update", "upload",
        "upsert", "validate", "verify",
    }
)  # fmt: skip
READING_VERBS = frozenset(
    {
        "check",
        "fetch",
        "find",
        "get",
        "list",
        "lookup",
        "poll",
        "query",
        "read",
        "retrieve",
        "search",
    }
)
_FRAMEWORK_WORDS = 3
"""From so many shared words on, a prefix of all operationIds is a framework's module path."""
_VERSION = re.compile(r"v?\d+([._]\d+)*|api|rest", re.IGNORECASE)
_PARAMETER = re.compile(r"\{([^{}]*)\}")


def name_operations(
    api: Api, client: str
) -> tuple[tuple[ResourceName, ...], dict[str, OperationName]]:
    """The resources in order of first use, and the name of every operation by its id; `client`
    is the name of the client's class."""
    groups: dict[str, list[Operation]] = {}
    for operation in api.operations:
        groups.setdefault(_group(operation), []).append(operation)
    resources = _resources(groups, client)
    named: dict[str, OperationName] = {}
    framework = _shared_prefix([words(op.operation_id) for op in api.operations if op.operation_id])
    for resource, operations in zip(resources, groups.values(), strict=True):
        named.update(_methods(resource, operations, framework))
    return resources, named


def _group(operation: Operation) -> str:
    if operation.tags and words(operation.tags[0]):
        return snake(words(operation.tags[0]), "tag")
    fixed = (
        s for s in operation.path.split("/") if s and "{" not in s and not _VERSION.fullmatch(s)
    )
    return snake(words(next(fixed, "root")) or ("root",), "path")


def _resources(groups: dict[str, list[Operation]], client: str) -> tuple[ResourceName, ...]:
    attributes = Scope(RESOURCE_RESERVED).assign({g: [g] for g in groups})
    plain = {g: pascal(g.strip("_").split("_"), "tag") for g in groups}
    twins = {f"Async{name}" for name in plain.values()}
    scope = Scope(RESOURCE_CLASS_RESERVED | {client, f"Async{client}"}, ignore_case=True)
    classes = scope.assign({g: [f"{n}Tag" if n in twins else n] for g, n in plain.items()})
    tags = {g: next((op.tags[0] for op in ops if op.tags), "") for g, ops in groups.items()}
    return tuple(ResourceName(attributes[g], classes[g], tags[g]) for g in groups)


def _methods(
    resource: ResourceName, operations: Sequence[Operation], framework: int
) -> dict[str, OperationName]:
    parts = {op.id: words(op.operation_id) for op in operations if words(op.operation_id)}
    drop = max(framework, _shared_prefix(list(parts.values())))
    drop += _tag_prefix([name[drop:] for name in parts.values()], resource)
    wanted = {}
    for operation in operations:
        full = parts.get(operation.id) or _from_path(operation)
        short = full[drop:] if operation.id in parts and len(full) > drop else full
        wanted[operation.id] = (
            [operation.pinned]
            if operation.pinned
            else [snake(short, "call"), snake(full, "call"), snake(_from_path(operation), "call")]
        )
    methods = Scope(METHOD_RESERVED).assign(wanted)
    constants = _constants(operations, methods)
    return {
        id_: OperationName(resource.attribute, method, constants[id_], _stem(method))
        for id_, method in methods.items()
    }


def _constants(operations: Sequence[Operation], methods: Mapping[str, str]) -> dict[str, str]:
    """The constant of each operation; beside it stand those of its pager and its poller."""
    plain = {id_: upper(words(method) or ("call",), "call") for id_, method in methods.items()}
    beside = {f"{plain[op.id]}_PAGING" for op in operations if op.paging}
    beside |= {f"{plain[op.id]}_POLLING" for op in operations if op.polling}
    scope = Scope(CONSTANT_RESERVED | beside)
    return scope.assign({id_: [name] for id_, name in plain.items()})


def _stem(method: str) -> str:
    head, _, tail = method.partition("_")
    return tail if head in READING_VERBS and tail.strip("_") else method


def _shared_prefix(names: Sequence[Sequence[str]]) -> int:
    """How many leading words all names share before their verb, if so many that no author
    would have written them."""
    if len(names) < 2:
        return 0
    count = 0
    for column in zip(*names, strict=False):
        if len(set(column)) > 1 or column[0] in VERBS:
            break
        count += 1
    return count if count >= _FRAMEWORK_WORDS else 0


def _tag_prefix(names: Sequence[Sequence[str]], resource: ResourceName) -> int:
    """``issues/list-for-repo`` under the tag ``issues`` repeats the tag: drop it."""
    tag = tuple(resource.attribute.strip("_").split("_"))
    repeated = all(name[: len(tag)] == tag and len(name) > len(tag) for name in names)
    return len(tag) if names and repeated else 0


def _from_path(operation: Operation) -> tuple[str, ...]:
    verb = words(operation.method) or ("call",)
    return (*verb, *_path_words(operation.path.split("/")))


def _path_words(segments: Iterable[str]) -> Iterable[str]:
    for segment in segments:
        if segment and not _VERSION.fullmatch(segment):
            yield from words(_PARAMETER.sub(r" by \1 ", segment))

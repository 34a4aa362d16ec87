"""The names that methods would get without a record of earlier names.

Input: operations of one resource. Output: names for each, best first: the operationId without the
words that a framework put before it; without operationId, the HTTP method and the path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oasmith.model import Api, Operation
from oasmith.naming.identifiers import snake
from oasmith.naming.resources import VERSION
from oasmith.naming.verbs import VERBS
from oasmith.naming.words import words

_FRAMEWORK_WORDS = 3
"""From so many shared words on, a prefix of all operationIds is a framework's module path."""
_PARAMETER = re.compile(r"\{([^{}]*)\}")


def framework_words(api: Api) -> int:
    """How many leading words of all operationIds are a framework's."""
    return _shared_prefix([words(op.operation_id) for op in api.operations if op.operation_id])


def method_candidates(
    resource: str, operations: Sequence[Operation], framework: int
) -> dict[str, list[str]]:
    """Names for the operations of one resource, best first, by operation id."""
    parts = {op.id: words(op.operation_id) for op in operations if words(op.operation_id)}
    drop = max(framework, _shared_prefix(list(parts.values())))
    drop += _tag_prefix([name[drop:] for name in parts.values()], resource)
    candidates = {}
    for operation in operations:
        full = parts.get(operation.id) or _from_path(operation)
        short = full[drop:] if operation.id in parts and len(full) > drop else full
        names = (short, full, _from_path(operation))
        candidates[operation.id] = [snake(name, "call") for name in names]
    return candidates


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


def _tag_prefix(names: Sequence[Sequence[str]], resource: str) -> int:
    """``issues/list-for-repo`` under the tag ``issues`` repeats the tag: drop it."""
    tag = tuple(resource.strip("_").split("_"))
    repeated = all(name[: len(tag)] == tag and len(name) > len(tag) for name in names)
    return len(tag) if names and repeated else 0


def _from_path(operation: Operation) -> tuple[str, ...]:
    verb = words(operation.method) or ("call",)
    return (*verb, *_path_words(operation.path.split("/")))


def _path_words(segments: Iterable[str]) -> Iterable[str]:
    for segment in segments:
        if segment and not VERSION.fullmatch(segment):
            yield from words(_PARAMETER.sub(r" by \1 ", segment))

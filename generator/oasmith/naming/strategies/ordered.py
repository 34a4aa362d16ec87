"""The strategies in their order, and what they choose for the operations of a document.

Input: the operations with their resources. Output: the name of each, with the strategy that chose
it. Invariant: a strategy that fits no document changes nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from oasmith.model import Api, Operation
from oasmith.naming.identifiers import snake
from oasmith.naming.resources import Groups
from oasmith.naming.strategies.apart import Name, told_apart
from oasmith.naming.strategies.by_path import Paths, nouns_of, parameters_of
from oasmith.naming.strategies.controllers import controllers
from oasmith.naming.strategies.document_prefix import document_prefix
from oasmith.naming.strategies.doubled import doubled
from oasmith.naming.strategies.draft import Draft, Strategy
from oasmith.naming.strategies.fastapi import fastapi
from oasmith.naming.strategies.glued import glued
from oasmith.naming.strategies.groups import groups as autorest_groups
from oasmith.naming.strategies.numbered import numbered
from oasmith.naming.strategies.path_as_id import path_as_id
from oasmith.naming.strategies.path_inside import path_inside
from oasmith.naming.strategies.service_methods import service_methods
from oasmith.naming.strategies.springfox import springfox
from oasmith.naming.strategies.tag_prefix import tag_prefix
from oasmith.naming.words import words
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A strategy by the name that is shown; `for_good`: what it takes off is in no name, not even
    where that would tell a name from others."""

    name: str
    apply: Strategy
    for_good: bool = False


STEPS: Final = (
    Step("FastAPI", fastapi),
    Step("path inside", path_inside, for_good=True),
    Step("controllers", controllers),
    Step("springfox", springfox),
    Step("numbered", numbered, for_good=True),
    Step("glued", glued, for_good=True),
    Step("service methods", service_methods),
    Step("path as id", path_as_id, for_good=True),
    Step("document prefix", document_prefix),
    Step("groups", autorest_groups),
    Step("tag prefix", tag_prefix),
    Step("doubled verb", doubled),
)
"""What is taken off an operationId, in this order."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Names for the method of an operation, best first, and what chose the first."""

    names: tuple[str, ...]
    strategy: str


def choose(api: Api, groups: Groups) -> dict[str, Chosen]:
    """The names for every operation by its id; `groups` are operations by resource."""
    homes = {op.id: resource for resource, ops in groups.items() for op in ops}
    free = [op for op in api.operations if not _hinted(op)]
    drafts = [Draft(op, homes[op.id], op.operation_id) for op in free]
    texts = {draft.operation.id: [draft.text] for draft in drafts}
    used: dict[str, list[str]] = {draft.operation.id: [] for draft in drafts}
    for step in STEPS:
        changed = step.apply(drafts)
        for id_, text in changed.items():
            used[id_].append(step.name)
            if step.for_good:
                texts[id_] = []
            texts[id_].insert(0, text)
        drafts = [replace(d, text=changed.get(d.operation.id, d.text)) for d in drafts]
    paths = Paths(api.operations)
    plain = {
        op.id: words(op.call_name.method) for op in api.operations if _hinted(op) and op.call_name
    }
    plain |= {d.operation.id: d.words or paths.name(d.operation) for d in drafts}
    apart = _apart(groups, plain)
    return {
        op.id: Chosen(
            tuple(snake(name, "call") for name in _candidates(op, plain, apart, texts)),
            _told(op, used.get(op.id, ()), bool(texts.get(op.id) and words(texts[op.id][0]))),
        )
        for op in api.operations
    }


def _hinted(operation: Operation) -> bool:
    return operation.call_name is not None and bool(words(operation.call_name.method))


def _told(operation: Operation, used: list[str] | tuple[()], is_id: bool) -> str:
    if operation.call_name is not None and _hinted(operation):
        return operation.call_name.origin
    return ", ".join([*used, *([] if is_id else ["path"])]) or "operationId"


def _apart(groups: Groups, plain: Mapping[str, Name]) -> dict[str, list[Name]]:
    """Names of the operations that would be called like others of their resource."""
    found: dict[str, list[Name]] = {}
    for operations in groups.values():
        same: dict[Name, list[Operation]] = {}
        for operation in operations:
            same.setdefault(plain[operation.id], []).append(operation)
        for name, several in same.items():
            if len(several) > 1:
                found |= told_apart(name, several)
    return found


def _candidates(
    operation: Operation,
    plain: Mapping[str, Name],
    apart: Mapping[str, list[Name]],
    texts: Mapping[str, list[str]],
) -> list[Name]:
    """The plain name, or those that tell it from others; then what the document says, and the
    path."""
    own = apart.get(operation.id) or [plain[operation.id]]
    older = [words(text) for text in texts.get(operation.id, ())[1:]]
    names = dict.fromkeys([*own, *older, _whole(operation)])
    return [name for name in (*names, own[0]) if name]  # the last is numbered


def _whole(operation: Operation) -> Name:
    return tuple(_words_of(operation))


def _words_of(operation: Operation) -> Iterator[str]:
    yield from words(operation.method) or ("call",)
    for noun in nouns_of(operation):
        yield from noun
    for parameter in parameters_of(operation):
        yield from ("by", *parameter)

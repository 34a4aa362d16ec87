"""The resource of each operation, and the names of resources.

Input: operations and the record. Output: operations by resource; attribute and class of each
resource. Invariant: a resource is the group that a hint of the vendor names, else the first tag of
an operation, or without tags the first fixed segment of its path; an operation keeps the recorded
one as long as it has that tag among its tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from oasmith.model import Api, Operation
from oasmith.naming.identifiers import is_public_name, pascal, snake
from oasmith.naming.names import ResourceName
from oasmith.naming.recorded import Recorded, RecordedOperation
from oasmith.naming.reserved import RESOURCE_CLASS_RESERVED, RESOURCE_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.words import words

VERSION: Final = re.compile(r"v?\d+([._]\d+)*|api|rest", re.IGNORECASE)
"""Segments of a path that do not describe a resource."""

Groups = Mapping[str, Sequence[Operation]]


def group_operations(
    api: Api, known: Mapping[str, RecordedOperation]
) -> dict[str, list[Operation]]:
    """The operations by the attribute of their resource; `known` are recorded ones by id."""
    groups: dict[str, list[Operation]] = {}
    for operation in api.operations:
        groups.setdefault(_resource(operation, known.get(operation.id)), []).append(operation)
    return groups


def fixed_segments(path: str) -> list[str]:
    """The segments of a path that describe a resource."""
    return [s for s in path.split("/") if s and "{" not in s and not VERSION.fullmatch(s)]


def is_resource(attribute: str) -> bool:
    """Whether a recorded resource can keep its name."""
    return is_public_name(attribute) and attribute not in RESOURCE_RESERVED


def _resource(operation: Operation, old: RecordedOperation | None) -> str:
    by_tag = [_by_tag(tag) for tag in _tags(operation)]
    by_path = _by_path(operation)
    if old is not None and is_resource(old.resource):
        same = {None: (*by_tag, by_path), "": (old.resource,)}.get(old.tag, by_tag)
        if old.resource in same:
            return old.resource
    return by_tag[0] if words(next(iter(_groups(operation)), "")) else by_path


def _groups(operation: Operation) -> tuple[str, ...]:
    """The group that a hint names, and the tags."""
    hint = operation.call_name
    return (hint.group, *operation.tags) if hint and words(hint.group) else operation.tags


def _tags(operation: Operation) -> list[str]:
    return [tag for tag in _groups(operation) if words(tag)]


def tag_of(operation: Operation, resource: str) -> str:
    """The tag of the operation that gives the resource its name; empty: there is none."""
    return next((tag for tag in _tags(operation) if _by_tag(tag) == resource), "")


def _by_tag(tag: str) -> str:
    return _clear(snake(words(tag), "tag"))


def _by_path(operation: Operation) -> str:
    fixed = fixed_segments(operation.path)
    return _clear(snake(words(fixed[0] if fixed else "root") or ("root",), "path"))


def _clear(attribute: str) -> str:
    return f"{attribute}_" if attribute in RESOURCE_RESERVED else attribute


def name_resources(groups: Groups, client: str, recorded: Recorded) -> tuple[ResourceName, ...]:
    """The name of each resource; `client` is that of the client's class."""
    scope = Scope(RESOURCE_CLASS_RESERVED | {client, f"Async{client}"}, ignore_case=True)
    old = {**recorded.retired.resources, **recorded.resources}
    classes = scope.assign_recorded({a: old[a] for a in groups if a in old})
    scope.reserve(name for a, name in old.items() if a not in groups)
    plain = {a: pascal(a.strip("_").split("_"), "tag") for a in groups if a not in classes}
    twins = {f"Async{name}" for name in (*plain.values(), *classes.values())}
    twins |= {name.removeprefix("Async") for name in classes.values() if name[:5] == "Async"}
    classes |= scope.assign({a: [f"{n}Tag" if n in twins else n] for a, n in plain.items()})
    tags = {a: next(filter(None, (tag_of(op, a) for op in ops)), "") for a, ops in groups.items()}
    return tuple(ResourceName(a, classes[a], tags[a]) for a in groups)

"""What public names mean, found without anything that chose them.

Every schema, operation, parameter and security scheme of a document gets a mark (``x-origin``) that
changes of the document carry along. A name means the mark of what it stands for. Names are compared
over a whole history: one that ever meant something means the same for ever, or is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from oasmith.lower.api import lower
from oasmith.model import Api, Enum, Parameter, Record, Where
from oasmith.naming.assign import assign_names
from oasmith.naming.changes import Change, changes
from oasmith.naming.names import Names
from oasmith.naming.roles import CALL
from oasmith.naming.sharing import share
from oasmith.options import Options
from oasmith.output.lock import lock_text, read_names
from oasmith.source.pointer import split

MARK = "x-origin"
Node = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_NAMED = {"properties", "enum", "oneOf", "anyOf", "allOf", "additionalProperties"}


def mark(document: Node, marks: Iterator[int]) -> None:
    """Mark everything that may get a name and has no mark yet."""
    components = document.get("components") or {}
    for kind in ("schemas", "parameters", "securitySchemes"):
        for node in (components.get(kind) or {}).values():
            _mark(node, marks)
    for node in nodes(document):
        if _NAMED & node.keys() or {"in", "name"} <= node.keys() or "responses" in node:
            _mark(node, marks)
    for item in (document.get("webhooks") or {}).values():
        for message in item.values() if isinstance(item, dict) else ():
            _mark(message, marks)


def _mark(node: Any, marks: Iterator[int]) -> None:
    if isinstance(node, dict) and "$ref" not in node and MARK not in node:
        node[MARK] = next(marks)


_VALUES = {"example", "examples", "default", "const", "enum", "mapping"}
_MAPS = {
    "properties", "patternProperties", "dependentSchemas", "$defs", "schemas", "responses",
    "headers", "securitySchemes", "paths", "webhooks", "content", "links", "callbacks",
    "requestBodies", "pathItems", "variables",
}  # fmt: skip
"""Objects whose keys are names, not keywords."""


def nodes(root: Any, *, is_map: bool = False) -> Iterator[Node]:
    """All objects below, in order, but maps by name, examples and other values."""
    waiting = [(root, is_map)]
    while waiting:
        node, named = waiting.pop()
        if isinstance(node, list):
            waiting.extend((item, False) for item in reversed(node))
        elif isinstance(node, dict):
            if not named:
                yield node
            entries = [
                (value, not named and (k in _MAPS or k in ("parameters", "examples")))
                for k, value in node.items()
                if named or not (k in _VALUES or str(k).startswith("x-"))
            ]
            waiting.extend((v, m and isinstance(v, dict)) for v, m in reversed(entries))


@dataclass
class Generation:
    """One run: the model, the names, what is said of them, and the lock."""

    document: Node
    api: Api
    names: Names
    told: tuple[Change, ...]
    lock: bytes


def generate(document: Node, before: bytes | None = None, **options: Any) -> Generation:
    """The names of a document where there is the lock `before`."""
    api, _ = lower(document)
    recorded, _ = read_names(before)
    api = share(api, recorded)
    names, _ = assign_names(api, Options("shop", **options), recorded)
    told = changes(recorded, names.record)
    return Generation(document, api, names, told, lock_text(names.record, {}, {}))


def meanings(run: Generation) -> dict[tuple[str, ...], object]:
    """Every public name of a package with what it means; names that work as aliases too."""
    found: dict[tuple[str, ...], object] = {}
    api, names, document = run.api, run.names, run.document
    operations = {op.id: _origin(document, op.pointer) for op in api.operations}
    aliases = [(a.resource, a.name, a.operation, a.role) for a in names.method_aliases]
    own = [
        (name.resource, method, id_, role)
        for id_, name in names.operations.items()
        for role, method in name.methods.items()
    ]
    for resource, method, id_, role in (*own, *aliases):
        found["method", f"{resource}.{method}"] = (operations[id_], role)
    for op in api.operations:
        given = zip(op.parameters, names.parameters[op.id], strict=True)
        arguments = {name: _parameter(document, p, op.id) for p, name in given if not p.client}
        aliased = {old: arguments[now] for old, now in names.argument_aliases[op.id].items()}
        for name, meaning in {**arguments, **aliased}.items():
            found["argument", str(operations[op.id]), name] = meaning
    classes = {name: id_ for id_, name in names.types.items()} | dict(names.type_aliases)
    for name, id_ in classes.items():
        found["class", name] = _origins(document, [id_, *(t.id for t in api.twins.get(id_, ()))])
        type_ = api.types[id_]
        if isinstance(type_, Record):
            for f, attribute in zip(type_.fields, names.fields[id_], strict=True):
                found["attribute", name, attribute] = re.sub(r"\W|_", "", f.wire_name.lower())
        elif isinstance(type_, Enum):
            for value, member in zip(type_.values, names.members[id_], strict=True):
                found["member", name, member] = value
    schemes = document.get("components", {}).get("securitySchemes", {})
    for key, name in names.credentials.items():
        found["client", name] = ("credential", schemes[key].get(MARK))
    for key, name in names.client_parameters.items():
        found["client", name] = ("parameter", key)
    for key, name in names.server_variables.items():
        found["client", name] = ("variable", key)
    for webhook in api.webhooks:
        pointer = webhook.id[webhook.id.index("#") :]
        found["webhook", names.webhooks[webhook.id].function] = _origin(document, pointer)
    for named in names.resources:
        found["resource class", named.class_name] = named.attribute
    return found


def _parameter(document: Node, parameter: Parameter, path: str) -> object:
    """The place of what stands in the path, else the mark."""
    if parameter.where is Where.PATH:
        return "path", re.findall(r"{([^{}]*)}", path).index(parameter.wire_name)
    return _origin(document, parameter.pointer)


def _origins(document: Node, pointers: list[str]) -> frozenset[int] | None:
    """The marks of all places that a type is written in."""
    found = [_origin(document, pointer) or frozenset() for pointer in pointers]
    return frozenset().union(*found) or None


def _origin(document: Node, pointer: str) -> frozenset[int] | None:
    """The marks at the pointer, and of variants beside it that are the same; None: there are
    none."""
    node: Any = document
    above: Any = None
    for token in split(pointer):
        above = node
        if isinstance(node, list):
            node = node[int(token)] if token.isdecimal() and int(token) < len(node) else None
        else:
            node = node.get(token) if isinstance(node, dict) else None
    found = set()
    if isinstance(above, list) and isinstance(node, dict):
        found = {
            n[MARK] for n in above if isinstance(n, dict) and MARK in n and _said(n) == _said(node)
        }
    while isinstance(node, dict) and MARK in node:
        found.add(node[MARK])
        node = _wrapped(node)
    return frozenset(found) or None


def _said(node: Any) -> Any:
    """A schema without marks and titles."""
    if isinstance(node, list):
        return [_said(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: _said(value) for key, value in node.items() if key not in (MARK, "title")}


def _wrapped(node: Node) -> Node | None:
    """The one schema that the node amounts to: null beside it makes no other type."""
    members = [m for key in ("oneOf", "anyOf", "allOf") for m in node.get(key) or ()]
    members = [m for m in members if isinstance(m, dict) and m.get("type") != "null"]
    alone = len(members) == 1 and not node.get("properties")
    return members[0] if alone and MARK in members[0] else None


def _same(before: Any, now: Any) -> bool:
    """Whether two meanings are one; a schema around one schema is that as well."""
    if isinstance(before, frozenset) and isinstance(now, frozenset):
        return not before.isdisjoint(now)
    if isinstance(before, tuple) and isinstance(now, tuple):
        return len(before) == len(now) and all(map(_same, before, now))
    return bool(before == now)


@dataclass
class History:
    """The runs of one package so far, and what its names ever meant."""

    options: dict[str, Any] = field(default_factory=dict)
    marks: Iterator[int] = field(default_factory=lambda: count(1))
    ever: dict[tuple[str, ...], object] = field(default_factory=dict)
    last: Generation | None = None
    problems: list[str] = field(default_factory=list)

    def add(self, document: Node, what: str) -> Generation:
        """One more run, after `what` was done to the document."""
        run = generate(document, self.last.lock if self.last else None, **self.options)
        now = meanings(run)
        for name, meaning in now.items():
            known = self.ever.get(name)
            self.ever[name] = meaning if known is None else known
            if None not in (known, meaning) and not _same(known, meaning):
                self.problems.append(f"{what}: {name} meant {self.ever[name]}, now {meaning}")
        if self.last is not None:
            self._check_told(run, meanings(self.last), now, what)
        self.last = run
        return run

    def _check_told(self, run: Generation, before: Any, now: Any, what: str) -> None:
        told = {re.split(r"[.(]", c.name)[-1].strip(")") for c in run.told} | {
            c.name for c in run.told
        }
        kept = {name: meaning for name, meaning in before.items() if name in now}
        owners = {name[1] for name in kept if name[0] == "class"}
        owners |= {str(m[0]) for name, m in kept.items() if name[0] == "method" and m[1] == CALL}
        for name in before.keys() - now.keys():
            kind, last = name[0], name[-1]
            inside = kind in ("attribute", "member", "argument")
            if inside and name[1] not in owners:
                continue  # told with what had it
            if kind == "method" and (
                before[name][1] != CALL and not self._is_there(before[name], now)
            ):
                continue
            if kind != "resource class" and last not in told:
                self.problems.append(f"{what}: {name} is gone, and nothing says so")

    def _is_there(self, meaning: Any, now: Any) -> bool:
        return (meaning[0], CALL) in now.values()

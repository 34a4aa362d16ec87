"""What it does: compares the `{names}` in a path with the declared path parameters, and paths
with each other.

Why it matters: oasmith types an undeclared name as `str`. A declared parameter that is not in the
path has no effect. If two paths differ only in these names, a server sees one path.

Example:

    /orders/{id}:
      get: {parameters: [{name: order_id, in: path, required: true, schema: {type: string}}]}

Fix: use the same name in both places.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from oasmith.diagnostics import Related, Severity
from oasmith.lint.operations import parameters
from oasmith.lint.reading import mapping, text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node, OperationNode
from oasmith.spec.suggestions import nearest
from oasmith.spec.texts.path_templates import PathTemplate

_LOCATIONS = frozenset({"path", "query", "header", "cookie", "querystring"})
_PLACE = re.compile(r"\{([^{}]*)\}")


def check(context: Context, node: Node) -> Iterator[Finding]:
    """Findings for undeclared names, parameters that are not in the path, and equivalent paths."""
    unplaced: set[str] = set()
    for operation in context.operations:
        for finding in _mismatches(context, operation):
            if finding.pointer not in unplaced:
                unplaced.add(finding.pointer)
                yield finding
    yield from _equivalent(mapping(context.value, "paths"))


def _mismatches(context: Context, operation: OperationNode) -> Iterator[Finding]:
    places = PathTemplate(operation.path).names
    found = [(text(node, "name"), node, at) for node, at in parameters(context, operation)]
    declared = {name: at for name, node, at in found if name and text(node, "in") == "path"}
    # A parameter whose `in` is no location is reported as that.
    misplaced = {name for name, node, _ in found if text(node, "in") not in _LOCATIONS}
    missing = [name for name in places if name not in declared and name not in misplaced]
    unplaced = {name: at for name, at in declared.items() if name not in places}
    meant = _meant(unplaced, missing)
    holders = (operation.value, operation.item)
    is_list = all(isinstance(holder.get("parameters", []), list) for holder in holders)
    undeclared = [name for name in missing if name not in meant.values()]
    if undeclared and is_list:
        listed = ", ".join(f"`{{{name}}}`" for name in undeclared)
        yield Finding(
            operation.pointer,
            f"{listed} in the path of {operation.method} {operation.path} "
            "is not declared as a path parameter; it is typed `str`",
            help=_declaration(undeclared),
            on_key=True,
        )
    for name, pointer in unplaced.items():
        yield _not_in_path(name, pointer, operation.path, meant.get(name))


def _meant(unplaced: Iterable[str], missing: Iterable[str]) -> dict[str, str]:
    """The undeclared name of the path that each parameter means which is not in the path: a like
    one, or else the only one. So a misspelled name is one finding."""
    left, meant = list(missing), dict[str, str]()
    for name in unplaced:
        if like := nearest(name, left):
            meant[name] = like
            left.remove(like)
    others = [name for name in unplaced if name not in meant]
    if len(others) == len(left) == 1:
        meant[others[0]] = left[0]
    return meant


def _not_in_path(name: str, pointer: str, path: str, meant: str | None) -> Finding:
    message = f"path parameter `{name}` is not in `{path}`; the method has no argument for it"
    if meant is None:
        return Finding(
            pointer, message, help=f"write `{{{name}}}` in the path, or remove the parameter"
        )
    return Finding(
        pointer,
        f"{message}, and `{{{meant}}}` is typed `str`; did you mean `{meant}`?",
        help=f"write `name: {meant}`, or `{{{name}}}` in the path",
    )


def _declaration(names: list[str]) -> str:
    """The parameters that are missing."""
    shown = ", ".join(
        f"{{name: {json.dumps(name)}, in: path, required: true, schema: {{type: string}}}}"
        for name in names
    )
    return f"declare it: `parameters: [{shown}]`"


def _equivalent(paths: dict[str, object]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path in paths:
        earlier = first.setdefault(_PLACE.sub("{}", path), path)
        if earlier != path:
            yield Finding(
                join("#/paths", path),
                f"`{path}` matches the same requests as `{earlier}`",
                on_key=True,
                related=(Related("the other path", join("#/paths", earlier)),),
                severity=Severity.WARN,
            )


RULE = Rule("path-parameters", Severity.ERROR, check)

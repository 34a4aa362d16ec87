"""Overlays: OpenAPI Overlay Specification 1.0 and 1.1 on RFC 9535 JSONPath.

Input: a document and a parsed overlay. Output: the patched document, whose new nodes are located
in the overlay. Both versions follow the text of 1.1, which makes precise what 1.0 leaves
open. Stricter than the specification in one point: a target that matches nothing is an error.
Extensions to an action: `x-reason` says why it is there; `x-upstream-hash` is what `fingerprint`
gave for the matched nodes when the action was written.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Sequence

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.json_value import Json
from oasmith.source.document import Document, Origin
from oasmith.source.parse import Tree
from oasmith.source.patch import Mismatch, Patch, kind_of
from oasmith.source.pointer import Tokens
from oasmith.source.text import MAX_DEPTH

_VERSION = re.compile(r"1\.[01]\.\d+")
_ACTION_KEYS = ("target", "description", "update", "remove", "copy")


class _Environment(JSONPathEnvironment):
    max_recursion_depth = 2 * MAX_DEPTH


_ENVIRONMENT = _Environment()


class _Problem(Exception):
    """Why an action is not applied, at a part of it. Never leaves this module."""

    def __init__(self, code: str, message: str, part: Tokens = (), help: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.part, self.help = code, message, part, help


def apply_overlay(
    document: Document, overlay: Tree, left_out: Collection[int] = ()
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Apply the actions in order, but for those with an index in `left_out`; one that cannot be
    applied is reported."""
    patch, findings = Patch(document), list[Diagnostic]()
    try:
        actions = _actions_of(overlay.value)
    except _Problem as problem:
        return document, (_diagnostic(problem, Origin(overlay)),)
    for index, action in enumerate(actions):
        if index in left_out:
            continue
        origin = Origin(overlay, ("actions", str(index)))
        try:
            findings += _apply(action, origin, patch)
        except _Problem as problem:
            findings.append(_diagnostic(problem, origin))
    return patch.document(), tuple(findings)


def fingerprint(nodes: Sequence[Json]) -> str:
    """The ``x-upstream-hash`` of matched nodes: SHA-256, first 16 digits, over canonical JSON.

    Keys are sorted and nothing is escaped or spaced, so layout and key order do not matter.
    """
    text = json.dumps(list(nodes), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()[:16]


def _diagnostic(
    problem: _Problem, origin: Origin, severity: Severity = Severity.ERROR
) -> Diagnostic:
    place = origin.below(problem.part).locate()
    return Diagnostic(problem.code, severity, problem.message, location=place, help=problem.help)


def _actions_of(overlay: dict[str, Json]) -> list[Json]:
    version, actions = overlay.get("overlay"), overlay.get("actions")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        message = '`overlay` must be a version: "1.0.0" or "1.1.0"'
        raise _Problem("overlay-invalid", message, ("overlay",))
    if not isinstance(actions, list) or not actions:
        message = "`actions` must be a list of at least one action"
        raise _Problem("overlay-invalid", message, ("actions",))
    return actions


def _apply(action: Json, origin: Origin, patch: Patch) -> list[Diagnostic]:
    """Apply one action; returns what is doubtful about it."""
    verb = _verb_of(action)
    query = _compiled(action, "target")
    places = _find(query, patch.value, "target")
    if not places:
        message = f"`{action['target']}` matches nothing"
        raise _Problem("overlay-unmatched", message, ("target",), _nearest(query, patch.value))
    doubts = _stale(action, [patch.node(tokens) for tokens in places], origin)
    if verb == "remove":
        _remove(places, patch)
    else:
        _merge(action, verb, places, origin, patch)
    return doubts


def _verb_of(action: Json) -> str:
    """What the action does; ``remove: true`` overrides the others (Action Object)."""
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        raise _Problem("overlay-invalid", "an action needs a `target`, a JSONPath query")
    for key in action:
        if key not in _ACTION_KEYS and not key.startswith("x-"):
            message = f"`{key}` is not a key of an action; those are {', '.join(_ACTION_KEYS)}"
            raise _Problem("overlay-invalid", message, (key,))
    if not isinstance(action.get("remove", False), bool):
        raise _Problem("overlay-invalid", "`remove` is true or false", ("remove",))
    if action.get("remove"):
        return "remove"
    verbs = [verb for verb in ("update", "copy") if verb in action]
    if len(verbs) != 1:
        message = "an action does one thing: `update`, `copy` or `remove: true`"
        raise _Problem("overlay-invalid", message)
    return verbs[0]


def _compiled(action: dict[str, Json], part: str) -> JSONPathQuery:
    try:
        return _ENVIRONMENT.compile(action[part])
    except (JSONPathError, TypeError) as error:
        message = f"`{action[part]}` is not a JSONPath query (RFC 9535): {error}"
        raise _Problem("overlay-target", message, (part,)) from None


def _find(query: JSONPathQuery, value: Json, part: str) -> list[Tokens]:
    try:
        nodes = query.find(value)
    except JSONPathError as error:
        message = f"the query cannot be answered: {error}"
        raise _Problem("overlay-target", message, (part,)) from None
    return list(dict.fromkeys(tuple(map(str, node.location)) for node in nodes))


def _nearest(query: JSONPathQuery, value: Json) -> str:
    """The longest beginning of a query that does match."""
    for length in range(len(query.segments) - 1, 0, -1):
        prefix = JSONPathQuery(env=query.env, segments=query.segments[:length])
        if _find(prefix, value, "target"):
            return f"`{prefix}` is the last part that matches"
    return ""


def _stale(action: dict[str, Json], nodes: list[Json], origin: Origin) -> list[Diagnostic]:
    recorded = action.get("x-upstream-hash")
    if recorded is None or recorded == (current := fingerprint(nodes)):
        return []
    message = f"`{action['target']}` has changed since this action was written"
    help = f"check that the action is still right, then set x-upstream-hash: {current}"
    problem = _Problem("overlay-stale", message, ("x-upstream-hash",), help)
    return [_diagnostic(problem, origin, Severity.WARN)]


def _remove(places: list[Tokens], patch: Patch) -> None:
    if () in places:
        raise _Problem("overlay-mismatch", "the document itself cannot be removed", ("target",))
    patch.remove(places)


def _merge(
    action: dict[str, Json], verb: str, places: list[Tokens], origin: Origin, patch: Patch
) -> None:
    kinds = sorted({kind_of(patch.node(tokens)) for tokens in places})
    if len(kinds) > 1:
        message = f"the target selects nodes of kinds {' and '.join(kinds)}; they must be of one"
        raise _Problem("overlay-mismatch", message, ("target",))
    try:
        if verb == "update":
            patch.merge(places, action["update"], origin.below(("update",)).below)
        else:
            source = _copied(action, patch)
            patch.merge(places, patch.node(source), lambda below: patch.origin(source + below))
    except Mismatch as mismatch:
        part = ("update", *mismatch.below) if verb == "update" else ("copy",)
        raise _Problem("overlay-mismatch", mismatch.message, part) from None


def _copied(action: dict[str, Json], patch: Patch) -> Tokens:
    found = _find(_compiled(action, "copy"), patch.value, "copy")
    if len(found) != 1:
        message = f"`copy` must select one node; `{action['copy']}` selects {len(found)}"
        raise _Problem("overlay-unmatched", message, ("copy",))
    return found[0]

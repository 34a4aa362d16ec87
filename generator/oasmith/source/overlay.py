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

from oasmith.diagnostics import Diagnostic, Related, Severity
from oasmith.json_value import Json
from oasmith.source.document import Document, Origin
from oasmith.source.fragments import difference
from oasmith.source.overlay_form import form_faults, in_brackets
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
    document: Document,
    overlay: Tree,
    left_out: Collection[int] = (),
    in_conflict: Collection[Tokens] = (),
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Apply the actions in order, but for those with an index in `left_out`; one that cannot be
    applied is reported. Places `in_conflict` are such that merged documents do not agree on: to say
    what stands there has the effect that it is decided."""
    patch, root = Patch(document), Origin(overlay)
    try:
        actions = _actions_of(overlay.value)
    except _Problem as problem:
        return document, (_diagnostic(problem, root),)
    faults = (_Problem("overlay-invalid", f.message, f.part) for f in form_faults(overlay.value))
    findings = [_diagnostic(fault, root, Severity.WARN) for fault in faults]
    seen: dict[str, Origin] = {}
    for index, action in enumerate(actions):
        if index in left_out:
            continue
        origin = root.below(("actions", str(index)))
        known = seen.setdefault(_doing(action), origin)
        try:
            found = _apply(action, origin, patch, in_conflict)
        except _Problem as problem:
            found = [_diagnostic(problem, origin)]
        findings += found if known is origin else [_repeated(origin, known)]
    return patch.document(), tuple(findings)


def _doing(action: Json) -> str:
    """What an action does, whatever it says of that."""
    kept = {"target", "update", "copy", "remove"}
    told = {k: v for k, v in action.items() if k in kept} if isinstance(action, dict) else action
    return json.dumps(told, sort_keys=True)


def _repeated(origin: Origin, known: Origin) -> Diagnostic:
    """What to say of an action that is there twice: the second one is applied like any other."""
    return Diagnostic(
        "overlay-repeated",
        Severity.WARN,
        "the same action stands further up; it is applied twice",
        location=origin.locate(),
        help="remove one of them",
        related=(Related("the first one", location=known.locate()),),
    )


def selected(value: Json, query: str) -> list[Json]:
    """The nodes of a value that a JSONPath selects, in their order; none for what is no query."""
    try:
        found = _ENVIRONMENT.compile(query).find(value)
    except JSONPathError:
        return []
    return [node.value for node in found]


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


def _apply(
    action: Json, origin: Origin, patch: Patch, in_conflict: Collection[Tokens]
) -> list[Diagnostic]:
    """Apply one action; returns what is doubtful about it."""
    verb = _verb_of(action)
    query = _compiled(action, "target")
    places = _find(query, patch.value, "target")
    if not places:
        message = f"`{action['target']}` matches nothing"
        raise _Problem("overlay-unmatched", message, ("target",), _nearest(query, patch.value))
    before = [patch.node(tokens) for tokens in places]
    doubts = _stale(action, before, origin)
    if verb == "remove":
        _remove(places, patch)
        return doubts
    if verb:
        _merge(action, verb, places, origin, patch)
        if any(_are_nested(one, other) for one in places for other in in_conflict):
            return doubts
    if difference(before, [patch.node(tokens) for tokens in places]) is None:
        doubts.append(_diagnostic(_without_effect(verb), origin, Severity.WARN))
    return doubts


def _are_nested(one: Tokens, other: Tokens) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _without_effect(verb: str) -> _Problem:
    why = (
        f"`{verb}` says what is there already"
        if verb
        else "it has no `update`, `copy` or `remove: true`"
    )
    return _Problem(
        "overlay-no-effect", f"the action changes nothing: {why}", help="remove the action"
    )


def _verb_of(action: Json) -> str:
    """What the action does, empty for nothing; ``remove: true`` overrides the others (Action
    Object)."""
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        raise _Problem("overlay-invalid", "an action needs a `target`, a JSONPath query")
    for key in action:
        if key not in _ACTION_KEYS and not key.startswith("x-"):
            message = f"`{key}` is not a key of an action; those are {', '.join(_ACTION_KEYS)}"
            raise _Problem("overlay-invalid", message, (key,))
    if not isinstance(action.get("description", ""), str):
        raise _Problem("overlay-invalid", "`description` is a text", ("description",))
    if not isinstance(action.get("remove", False), bool):
        raise _Problem("overlay-invalid", "`remove` is true or false", ("remove",))
    if action.get("remove"):
        return "remove"
    verbs = [verb for verb in ("update", "copy") if verb in action]
    if len(verbs) > 1:
        message = "an action does one thing: `update`, `copy` or `remove: true`"
        raise _Problem("overlay-invalid", message)
    return verbs[0] if verbs else ""


def _compiled(action: dict[str, Json], part: str) -> JSONPathQuery:
    text = action[part]
    try:
        return _ENVIRONMENT.compile(text)
    except (JSONPathError, TypeError) as error:
        message = f"`{text}` is not a JSONPath query (RFC 9535): {error}"
        spelled = in_brackets(text, _is_query) if isinstance(text, str) else ""
        if spelled:
            message = f"`{text}` is not a JSONPath query (RFC 9535): behind a dot, a name has only letters, digits and `_`, no digit first"
        help = f"write\n{part}: {json.dumps(spelled, ensure_ascii=False)}" if spelled else ""
        raise _Problem("overlay-target", message, (part,), help) from None


def _is_query(text: str) -> bool:
    try:
        _ENVIRONMENT.compile(text)
    except JSONPathError:
        return False
    return True


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

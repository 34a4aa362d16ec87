"""Without an operationId: a verb and the last nouns of the path, ``GET
/users/{id}/credentials/{cid}`` is `get_credential`.

The verb is that of the path, where its last segment is one (``POST /orders/{id}/cancel``), else
that of the method. What is read as a list is `list_…`, and a list is added to with `create_…`: the
response says so, or the path of an item beside it. Nouns before the last, and parameters, are for
telling apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from oasmith.model import ArrayOf, Operation
from oasmith.naming.resources import VERSION
from oasmith.naming.verbs import NEVER_NOUNS, VERBS
from oasmith.naming.words import one_of, singular, words
from oasmith.spec.texts.path_templates import PLACE

_METHODS: Final = {"PUT": "update", "PATCH": "update"}
_ASKING: Final = frozenset(
    [
        "check",
        "count",
        "download",
        "export",
        "find",
        "list",
        "lookup",
        "preview",
        "query",
        "search",
        "test",
        "validate",
        "verify",
    ]
)
"""Verbs in the path of a GET; others there are more likely nouns."""


class Paths:
    """The paths of a document, as far as names come from them."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        paths = [PLACE.sub("{}", operation.path) for operation in operations]
        self._with_items = {path.removesuffix("/{}") for path in paths if path.endswith("/{}")}
        self._patched = {
            PLACE.sub("{}", operation.path)
            for operation in operations
            if operation.method == "PATCH"
        }

    def name(self, operation: Operation) -> tuple[str, ...]:
        """The verb and the last noun."""
        nouns = nouns_of(operation)
        path = PLACE.sub("{}", operation.path).rstrip("/")
        is_item = path.endswith("}")
        if not nouns:
            return (*words(operation.method),)
        last = nouns[-1]
        verb = last[0]
        in_path = verb in VERBS if operation.method != "GET" else verb in _ASKING
        acts = (len(last) == 1 and in_path) or verb in NEVER_NOUNS
        if acts and not is_item:
            return (*last, *(one_of(nouns[-2]) if len(last) == 1 and len(nouns) > 1 else ()))
        is_list = not is_item and (path in self._with_items or _gives_list(operation))
        match operation.method:
            case "GET":
                return ("list", *last) if is_list else ("get", *_of(last, is_item))
            case "POST" if is_list or (not is_item and singular(last[-1]) != last[-1]):
                return ("create", *one_of(last))
            case "PUT" if path in self._patched:
                return ("replace", *_of(last, is_item))
            case method:
                verb = _METHODS.get(method) or "_".join(words(method)) or "call"
                return (verb, *_of(last, is_item))


def _of(noun: tuple[str, ...], is_item: bool) -> tuple[str, ...]:
    return one_of(noun) if is_item else noun


def _gives_list(operation: Operation) -> bool:
    """Whether a success is an array."""
    contents = (c for r in operation.responses if r.is_success for c in r.contents)
    return any(isinstance(content.type, ArrayOf) for content in contents)


def nouns_of(operation: Operation) -> list[tuple[str, ...]]:
    """The fixed segments of the path, as words."""
    return [words(text) for text in _fixed(operation.path) if words(text)]


def parameters_of(operation: Operation) -> list[tuple[str, ...]]:
    """The parameters of the path, as words."""
    return [words(name) for name in PLACE.findall(operation.path) if words(name)]


def _fixed(path: str) -> Iterator[str]:
    for segment in path.split("/"):
        text = PLACE.sub(" ", segment)
        if text.strip() and not VERSION.fullmatch(text):
            yield text

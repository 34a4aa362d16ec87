"""What descriptions of responses say that the status says already.

Input: a description. Output: whether it says something. Invariant: what is left out consists of
words that say nothing, or that the docstring has.
"""

from __future__ import annotations

import re

_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "api",
        "be",
        "been",
        "by",
        "call",
        "called",
        "code",
        "completed",
        "content",
        "created",
        "data",
        "default",
        "describing",
        "did",
        "error",
        "errors",
        "executed",
        "expected",
        "failed",
        "failure",
        "for",
        "given",
        "has",
        "http",
        "in",
        "is",
        "it",
        "json",
        "made",
        "message",
        "no",
        "object",
        "of",
        "ok",
        "okay",
        "on",
        "operation",
        "or",
        "parameter",
        "parameters",
        "payload",
        "processed",
        "received",
        "request",
        "requested",
        "requests",
        "resource",
        "response",
        "responses",
        "result",
        "results",
        "return",
        "returned",
        "returning",
        "returns",
        "schema",
        "server",
        "status",
        "succeeded",
        "success",
        "successful",
        "successfully",
        "that",
        "the",
        "this",
        "to",
        "unexpected",
        "valid",
        "was",
        "were",
        "when",
        "will",
        "with",
        "you",
        "your",
        "accepted",
        "bad",
        "conflict",
        "done",
        "entity",
        "forbidden",
        "found",
        "internal",
        "many",
        "not",
        "too",
        "unauthorised",
        "unauthorized",
        "unprocessable",
        "unavailable",
        "service",
        "validation",
        "gone",
        "client",
        "generic",
    ]
)
_WORD = re.compile(r"[^\W_]+")


def tells(text: str, *told: str) -> bool:
    """Whether a description of a response says more than that, and than what is `told`."""
    known = {_stem(word) for other in told for word in _WORD.findall(other.lower())}
    words = _WORD.findall(text.lower())
    return any(w not in _EMPTY and not w.isdigit() and _stem(w) not in known for w in words)


def _stem(word: str) -> str:
    """A word without the ending of plurals and verbs."""
    return re.sub(r"(?:ies|es|s|ing|ed|e|y)\Z", "", word) if len(word) > 3 else word

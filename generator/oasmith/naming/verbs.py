"""The verbs with which names of operations begin."""

from __future__ import annotations

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
"""Those of operations that change nothing."""

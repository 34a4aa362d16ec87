"""Locks of documents that are made in tests, without files."""

from __future__ import annotations

import json
from typing import Any

from oasmith.diagnostics import Diagnostic
from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.sharing import share
from oasmith.options import Options
from oasmith.output.lock import lock_text, read_names

Document = dict[str, Any]


def lock_of(document: Document, before: bytes | None = None, **options: Any) -> bytes:
    """The lock of the document's package, generated where there is the lock `before`."""
    return told(document, before, **options)[0]


def told(
    document: Document, before: bytes | None = None, **options: Any
) -> tuple[bytes, list[Diagnostic]]:
    """The lock, and what is said about names."""
    api, _ = lower(document)
    recorded, unread = read_names(before)
    api = share(api, recorded)
    names, renames = assign_names(api, Options("shop", **options), recorded)
    return lock_text(names.record, {}, {}), [*unread, *renames]


def names_in(lock: bytes) -> dict[str, Any]:
    """The lock as a value."""
    content: dict[str, Any] = json.loads(lock)
    return content

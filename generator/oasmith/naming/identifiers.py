"""Python identifiers of each convention.

Input: words of a document. Output: identifiers that are no keywords.
"""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Sequence

from oasmith.naming.words import words


def is_public_name(text: str) -> bool:
    """Whether the text can be a public name in source; Python compares names after NFKC
    (PEP 3131)."""
    return (
        text.isidentifier()
        and not text.startswith("_")
        and not keyword.iskeyword(text)
        and unicodedata.is_normalized("NFKC", text)
    )


def snake(parts: Sequence[str], lead: str) -> str:
    """The words as ``batch_request_id``; `lead` is put before a name that would start with a
    digit."""
    return _safe("_".join(parts), lead + "_")


def upper(parts: Sequence[str], lead: str) -> str:
    """The words as ``BATCH_REQUEST_ID``."""
    return _safe("_".join(parts).upper(), lead.upper() + "_")


def pascal(parts: Sequence[str], lead: str) -> str:
    """The words as ``BatchRequestId``."""
    return _safe("".join(part[:1].upper() + part[1:] for part in parts), lead.capitalize())


def class_name(text: str) -> str:
    """A component's name as a class name; unchanged if it is one."""
    if text.isascii() and text.isidentifier() and text[0].isupper() and "_" not in text:
        return _safe(text, "Type")
    return pascal(words(text), "type")


def _safe(name: str, lead: str) -> str:
    if not name:
        return lead.rstrip("_")
    if not name.isidentifier():
        name = lead + name
    if not name.isidentifier():
        name = "".join(c if f"_{c}".isidentifier() else "_" for c in name)
    return name + "_" if keyword.iskeyword(name) else name

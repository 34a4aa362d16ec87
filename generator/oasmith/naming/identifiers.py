"""Python identifiers of each convention, and the names that are reserved in each scope.

Input: words of a document. Output: identifiers that are no keywords.
"""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Sequence

from oasmith.naming.words import words

BUILTIN_TYPES = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"}
)
"""Builtins that annotations use; a class attribute of that name would hide them."""

FIELD_RESERVED = frozenset(
    {
        *(BUILTIN_TYPES - {"object"}),
        "additional_properties",
        "classmethod",
        "decode",
        "dt",
        "field",
        "from_dict",
        "from_json",
        "models",
        "shape",
        "shapes",
        "to_dict",
        "to_json",
    }
)
PARAMETER_RESERVED = frozenset(
    {
        "accept",
        "body",
        "content_type",
        "resume_token",
        "resumed",
        "self",
        "wait",
        "wait_async",
        "wait_until",
        "warn_renamed",
    }
)
WAIT_RESERVED = PARAMETER_RESERVED | {"timeout"}
"""Methods that do not wait may have an argument `timeout`, which then replaces the option."""
METHOD_RESERVED = frozenset({"builtins", "dt", "models", "overload", "renamed_arguments"})
"""Names that a resource module uses outside of methods; builtin types are qualified there."""
CONSTANT_RESERVED = frozenset({"UUID"})
DEVICE_NAMES = frozenset(
    {"aux", "con", "nul", "prn", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
)
"""Names that no file on Windows may have."""
MODELS_MODULE_RESERVED = DEVICE_NAMES | {
    *("dict", "getattr", "globals", "import_module", "list", "object", "sorted", "str")
}
"""Names that the `__init__` of split models uses; a module of that name would replace them."""
RESOURCE_RESERVED = DEVICE_NAMES | {
    "aclose",
    "cached_property",
    "close",
    "drift",
    "request",
    "stream",
    "with_options",
    "with_response",
}
CLIENT_RESERVED = frozenset(
    {
        "after_attempt",
        "base_url",
        "before_attempt",
        "clock",
        "follow_redirects",
        "headers",
        "limiter",
        "logged",
        "max_retries",
        "on_drift",
        "on_error",
        "options",
        "quota_share",
        "self",
        "server_url",
        "strict",
        "super",
        "timeout",
        "transport",
        "user_agent",
        "validate",
    }
)
TYPE_RESERVED = frozenset(
    {
        "Annotated",
        "Any",
        "AttributeError",
        "JsonModel",
        "Literal",
        "OpenIntEnum",
        "OpenModel",
        "OpenStrEnum",
        "TYPE_CHECKING",
        "TypeAlias",
        "UNSET",
        "UUID",
        "Unset",
        "Upload",
    }
)
RESOURCE_CLASS_RESERVED = frozenset(
    {
        "AiohttpTransport",
        "Any",
        "ApiKey",
        "AsyncCaller",
        "AsyncClient",
        "AsyncItemStream",
        "AsyncPager",
        "AsyncSecret",
        "AsyncSubmission",
        "AsyncTokenSource",
        "AsyncTransport",
        "Basic",
        "Bearer",
        "Binary",
        "ByHeader",
        "ByOffset",
        "ByPage",
        "ByToken",
        "CallOptions",
        "Caller",
        "Client",
        "ClientOptions",
        "Config",
        "Coroutine",
        "Encoding",
        "Form",
        "HttpxAsyncTransport",
        "HttpxTransport",
        "ItemReader",
        "ItemStream",
        "Json",
        "JsonLines",
        "Link",
        "Literal",
        "Mapping",
        "MediaRange",
        "MediaRangeBody",
        "Multipart",
        "Nothing",
        "OAuth2",
        "Operation",
        "OptionsButTimeout",
        "Pager",
        "Parameter",
        "Polling",
        "RateLimit",
        "RateLimits",
        "RequestsTransport",
        "Secret",
        "Self",
        "ServerSentEvent",
        "StdlibTransport",
        "StreamSwitch",
        "Submission",
        "Text",
        "Timeout",
        "TokenSource",
        "Transport",
        "TypedDict",
        "UNSET",
        "UUID",
        "Unpack",
        "Unset",
        "Upload",
    }
)
"""Names that resource modules and the client module import."""


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
    """The words as ``batch_request_id``; `lead` is put before a name that would start with a digit."""
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
        name = "".join(c if c.isalnum() or c == "_" else "_" for c in name)
    return name + "_" if keyword.iskeyword(name) else name

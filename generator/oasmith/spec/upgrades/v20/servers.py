"""`schemes`, `host` and `basePath` become servers."""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json

_SCHEMES: Final = ("https", "http")
"""In order of preference; websockets are no servers of requests."""


def servers(root: dict[str, Json], schemes: Json) -> list[Json]:
    """The servers that a document names, over the given `schemes`.

    Without `schemes` it is HTTPS: 2.0 means the scheme of the document's own URL, which is unknown
    here. Without `host` the URL is relative.
    """
    base = f"/{_text(root, 'basePath').strip('/')}".rstrip("/")
    host = _text(root, "host").rstrip("/")
    if not host:
        return [{"url": base}] if base else []
    if "://" in host:
        return [{"url": host + base}]
    listed = schemes if isinstance(schemes, list) else []
    chosen = [scheme for scheme in _SCHEMES if scheme in listed] or ["https"]
    return [{"url": f"{scheme}://{host}{base}"} for scheme in chosen]


def _text(root: dict[str, Json], key: str) -> str:
    held = root.get(key)
    return held.strip() if isinstance(held, str) else ""

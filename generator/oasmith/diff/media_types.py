"""Media types as they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from oasmith.model import Content


def by_media_type(contents: Iterable[Content]) -> Mapping[str, Content]:
    """Contents by their media types, which are told in one spelling (RFC 9110, section 8.3.1).

    A charset is left out: it says how texts are written, and JSON is UTF-8 anyway.
    """
    return {_spelled(content.media_type): content for content in contents}


def _spelled(media_type: str) -> str:
    kind, *parameters = (part.strip() for part in media_type.split(";"))
    pairs = (part.partition("=") for part in parameters if part)
    named = {name.strip().lower(): value.strip().strip('"') for name, _, value in pairs}
    told = sorted(f"{name}={value}" for name, value in named.items() if name != "charset")
    return ";".join([kind.lower(), *told])

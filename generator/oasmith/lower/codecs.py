"""The codec of each media type: how its bodies are read and written."""

from __future__ import annotations

import re

from oasmith.model import Codec

_CODECS: tuple[tuple[re.Pattern[str], Codec], ...] = (
    (re.compile(r"\*(/\*)?|application/\*"), Codec.ANY),
    (
        re.compile(
            r"application/(x-)?(jsonl|jsonlines|json-lines|ndjson)|application/stream\+json"
            r"|[^/]+/([^/]*\+)?json-seq"
        ),
        Codec.JSON_LINES,
    ),
    (re.compile(r"application/json|[^/]+/[^/]*\+json|text/json|[^/]+/[^/]*[.-]json"), Codec.JSON),
    (re.compile(r"application/x-www-form-urlencoded"), Codec.FORM),
    (re.compile(r"multipart/.*"), Codec.MULTIPART),
    (
        re.compile(
            r"text/.*|application/(xml|yaml|x-yaml|graphql|jwt|javascript)|[^/]+/[^/]*\+xml"
        ),
        Codec.TEXT,
    ),
)


def essence_of(media_type: str) -> str:
    """Type and subtype in small letters, without parameters."""
    return media_type.split(";", 1)[0].strip().lower()


def codec_of(media_type: str) -> Codec:
    """How bodies of the media type are read and written; parameters and case are ignored."""
    essence = essence_of(media_type)
    return next((codec for pattern, codec in _CODECS if pattern.fullmatch(essence)), Codec.BINARY)

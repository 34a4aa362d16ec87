"""Uploads: binary content on its way into a request body or a part of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias


@dataclass(frozen=True, slots=True)
class File:
    """Binary content with the name and media type to send it under.

    An open file is read whole when the call is made, from where it stands, so that the body can
    be sent again on a retry.
    """

    content: bytes | BinaryIO
    name: str = "upload"
    content_type: str = ""


Upload: TypeAlias = bytes | BinaryIO | File
"""What a caller may give where a body or part is binary."""


def is_upload(value: Any) -> bool:
    """Whether the value is binary content."""
    return isinstance(value, (bytes, bytearray, File)) or callable(getattr(value, "read", None))


def binary(value: Any) -> Any:
    """Pass binary content; TypeError for anything else."""
    if is_upload(value):
        return value
    raise TypeError


def content_of(value: Any) -> bytes:
    """The bytes of binary content; TypeError when an open file gives text."""
    raw = value.content if isinstance(value, File) else value
    read = getattr(raw, "read", None)
    content = read() if callable(read) else raw
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    raise TypeError("binary content must be bytes or a file opened in binary mode")

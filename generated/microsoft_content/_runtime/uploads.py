"""Uploads: what a caller may give where a body, or a part of one, is binary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

from .shape import Leaf


@dataclass(frozen=True, slots=True)
class File:
    """Binary content with the name and media type to send it under.

    An open file is sent from where it stands; if it cannot be wound back (a pipe), the call is
    not retried.
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


class Bytes(Leaf[Any]):
    """Raw bytes (``format: binary``): whole bodies and parts, never JSON."""

    expected = "bytes or a file"
    decode = staticmethod(binary)

"""Whole modules formatted by black: those that a template of the user's has a part in."""

from __future__ import annotations

from oasmith.python.fitting import WIDTH


def format_module(source: str, width: int = WIDTH) -> str:
    """The module as black lays it out."""
    from black import format_str
    from black.mode import Mode, TargetVersion

    return format_str(source, mode=Mode(line_length=width, target_versions={TargetVersion.PY311}))

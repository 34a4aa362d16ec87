"""Regular expressions of schemas: what is not one of ECMA-262 is told, and nothing is held to it."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.lower.context import Context, Located
from oasmith.spec.patterns import translated
from oasmith.spec.refs import join

_SHOWN = 60
_ADVICE = "write it as ECMA-262 does, or take it away, in an overlay"


def check_patterns(context: Context, parts: Iterable[Located]) -> None:
    """Tell of each `pattern` that values cannot be held to."""
    for part in parts:
        pattern = part.node.get("pattern")
        if not isinstance(pattern, str) or not (fault := translated(pattern).fault):
            continue
        place = context.at(join(part.pointer, "pattern"))
        if place is not None and place.node == pattern:  # and not a copy of it in a variant
            context.findings.warn(
                "pattern-not-enforced",
                f"values are sent without being held to the pattern `{_cut(pattern)}`: {fault}",
                place.pointer,
                help=_ADVICE,
            )


def is_readable(context: Context, pattern: str, pointer: str) -> bool:
    """Whether names of properties can be held to the pattern; else that is told."""
    fault = translated(pattern).fault
    if fault:
        context.findings.warn(
            "pattern-not-enforced",
            f"names are not told apart by the pattern `{_cut(pattern)}`: {fault}",
            pointer,
            help=_ADVICE,
        )
    return not fault


def _cut(pattern: str) -> str:
    return pattern if len(pattern) <= _SHOWN else pattern[: _SHOWN - 1] + "…"

"""Regular expressions of schemas, as ECMA-262 has them.

Input: schemas. Output: findings for each pattern that cannot be enforced, or only slowly. A pattern
that is reported is not enforced.
"""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.lower.context import Context, Located
from oasmith.spec.structure.references import join
from oasmith.spec.texts.patterns import translated

_SHOWN = 60
_ADVICE = "write it as ECMA-262 does, or take it away, in an overlay"


def check_patterns(context: Context, parts: Iterable[Located]) -> None:
    """Report each `pattern` that cannot be enforced, or only slowly."""
    for part in parts:
        pattern = part.node.get("pattern")
        known = translated(pattern) if isinstance(pattern, str) else None
        if known is None or not (known.fault or known.is_slow):
            continue
        place = context.at(join(part.pointer, "pattern"))
        if place is None or place.node != pattern:  # a copy of it in a variant
            continue
        if known.is_slow:
            context.findings.info(
                "pattern-slow",
                f"the pattern `{_cut(pattern)}` repeats a repetition: to check a long text that does "
                "not match may take for ever",
                place.pointer,
                help="repeat only one of them, in an overlay: `(a+)+` is `a+`",
            )
        else:
            context.findings.warn(
                "pattern-not-enforced",
                f"the client does not check values against the pattern `{_cut(pattern)}`: {known.fault}",
                place.pointer,
                help=_ADVICE,
            )


def is_readable(context: Context, pattern: str, pointer: str) -> bool:
    """Whether names of properties can be matched with the pattern; if not, that is reported."""
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

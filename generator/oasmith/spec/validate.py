"""Stage "validate": is the document an OpenAPI document?

Input: a loaded document in its own version. Output: diagnostics, one for each thing that is wrong.
Invariant: nothing that a document contains makes this stage raise. What the metaschema cannot
say (references, names, cross-checks) is said by the rules of `oasmith.lint`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, Literal, TypeAlias

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.source.document import Document
from oasmith.spec.explain import Fault, faults
from oasmith.spec.metaschema import Metaschema, metaschema
from oasmith.spec.upgrades import version_of

Level: TypeAlias = Literal["strict", "warn", "off"]

SHOWN: Final = 50
"""How many faults are told one by one; the rest are counted."""

_COUNTED: Final = 5_000
_SEVERITY: Final[dict[Level, Severity]] = {"strict": Severity.ERROR, "warn": Severity.WARN}


def validate(document: Document, level: Level) -> tuple[Diagnostic, ...]:
    """What keeps the document from being valid OpenAPI of the version it declares.

    Findings are errors under ``strict`` and warnings under ``warn``; ``off`` looks at nothing.
    A version without metaschema gives no findings here: `upgrade` reports it.
    """
    if level == "off" or (meta := metaschema(version_of(document.value))) is None:
        return ()
    severity = _SEVERITY[level]
    try:
        found = list(islice(_distinct(document, meta), _COUNTED))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of compiled code is no Exception
        return (_gave_up(error),)
    shown = [
        Diagnostic("structure", severity, fault.message, fault.pointer, on_key=fault.on_key)
        for fault in found[:SHOWN]
    ]
    if len(found) > SHOWN:
        shown.append(Diagnostic("structure", severity, _rest(len(found) - SHOWN), "#"))
    return tuple(shown)


def _distinct(document: Document, meta: Metaschema) -> Iterator[Fault]:
    seen: set[Fault] = set()
    for error in meta.validator.iter_errors(document.value):
        for fault in faults(error, meta):
            if fault not in seen:
                seen.add(fault)
                yield fault


def _rest(count: int) -> str:
    more = f"{count:,}" if count < _COUNTED - SHOWN else f"at least {count:,}"
    return f"and {more} more violations of the structure of OpenAPI"


def _gave_up(error: BaseException) -> Diagnostic:
    return Diagnostic(
        "validation-incomplete",
        Severity.WARN,
        f"the structure could not be checked: the validator failed with {type(error).__name__}",
        "#",
    )

"""Stage "validate": is the document an OpenAPI document?

Input: a loaded document in its own version. Output: diagnostics, one for each thing that is wrong.
Nothing that a document contains makes this stage raise. What a metaschema cannot check (references,
names, agreement of several places) is checked by the rules of `oasmith.lint`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.source.document import Document
from oasmith.spec.structure.references import parent
from oasmith.spec.validity.fault import Fault
from oasmith.spec.validity.fault_messages import faults
from oasmith.spec.validity.metaschema import Metaschema, metaschema
from oasmith.spec.versions import known_version

SHOWN: Final = 50
"""How many faults are listed one by one; the rest are counted."""

_COUNTED: Final = 5_000


def validate(document: Document, *, one_by_one: bool = True) -> tuple[Diagnostic, ...]:
    """What keeps the document from being valid OpenAPI of the version it declares.

    Without `one_by_one` all faults are counted in one finding. A version without a row gives no
    findings here: `upgrade` reports it.
    """
    version = known_version(document.value)
    if version is None:
        return ()
    meta = metaschema(version)
    try:
        found = list(islice(_distinct(document, meta), _COUNTED))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of compiled code is no Exception
        return (_gave_up(error),)
    found = _without_consequences(found)
    shown = found[:SHOWN] if one_by_one else []
    diagnostics = [
        Diagnostic(
            *("structure", Severity.ERROR, f.message, f.pointer),
            help=f.help,
            on_key=f.on_key,
            member=f.member,
        )
        for f in shown
    ]
    if len(found) > len(shown):
        diagnostics.append(_rest(len(found) - len(shown), is_all=not shown))
    return tuple(diagnostics)


def _distinct(document: Document, meta: Metaschema) -> Iterator[Fault]:
    seen: set[Fault] = set()
    for error in meta.validator.iter_errors(document.value):
        for fault in faults(error, meta):
            if fault not in seen:
                seen.add(fault)
                yield fault


def _without_consequences(found: list[Fault]) -> list[Fault]:
    """The faults without keys that are missing only because they are misspelled beside it."""
    misspelled = {(parent(f.pointer), f.meant) for f in found if f.meant}
    return [f for f in found if (f.pointer, f.member) not in misspelled]


def _rest(count: int, *, is_all: bool) -> Diagnostic:
    many = f"{count:,}" if count < _COUNTED - SHOWN else f"at least {count:,}"
    what = f"violation{'s' if count > 1 else ''} of the structure of OpenAPI"
    if is_all:
        message, help = f"{many} {what}", "`oasmith lint` lists each with its place"
    else:
        message, help = f"and {many} more {what}", ""
    return Diagnostic("structure", Severity.ERROR, message, "#", help=help)


def _gave_up(error: BaseException) -> Diagnostic:
    return Diagnostic(
        "validation-incomplete",
        Severity.WARN,
        f"the structure could not be checked: the validator failed with {type(error).__name__}",
        "#",
    )

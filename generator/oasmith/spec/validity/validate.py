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
from oasmith.values import dataclass

SHOWN: Final = 50
"""How many faults are listed one by one; the rest are counted."""

_COUNTED: Final = 5_000


@dataclass(frozen=True, slots=True)
class Examined:
    """What is wrong with a document, one fault for each thing; `gave_up`: why not all was found."""

    faults: tuple[Fault, ...] = ()
    gave_up: str = ""


def examine(document: Document) -> Examined:
    """What keeps the document from being valid OpenAPI of the version it declares.

    A version without a row gives no faults here: `upgrade` reports it.
    """
    version = known_version(document.value)
    if version is None:
        return Examined()
    meta = metaschema(version)
    try:
        found = list(islice(_distinct(document, meta), _COUNTED))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of compiled code is no Exception
        return Examined(gave_up=type(error).__name__)
    return Examined(tuple(_without_consequences(found)))


def validate(document: Document, *, one_by_one: bool = True) -> tuple[Diagnostic, ...]:
    """What is wrong with the structure of a document, as it is reported."""
    return reported(examine(document), one_by_one=one_by_one)


def reported(examined: Examined, *, one_by_one: bool) -> tuple[Diagnostic, ...]:
    """The faults as findings. Without `one_by_one` all of them are counted in one."""
    if examined.gave_up:
        return (_gave_up(examined.gave_up),)
    found = examined.faults
    shown = found[:SHOWN] if one_by_one else ()
    diagnostics = [
        Diagnostic(
            *("structure", f.severity, f.message, f.pointer),
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
    """The faults without keys that are missing only because they are misspelled, or written at a
    wrong place, beside it; and without a second fault of one value."""
    misspelled = {(parent(f.pointer), key) for f in found for key in (f.meant, f.lacking) if key}
    # After a failure below a key the validator forgets that it knows the key.
    above = {f"{parent(f.pointer)}/" for f in found}
    first: dict[str, Fault] = {}
    for fault in found:
        first.setdefault(fault.pointer, fault)
    return [
        fault
        for fault in found
        if (fault.pointer, fault.member) not in misspelled
        and not _is_told_beside(fault, found)
        and (fault.member or not fault.on_key or f"{fault.pointer}/" not in above)
        and (fault.member or fault.on_key or first[fault.pointer] is fault)
    ]


def _is_told_beside(fault: Fault, found: list[Fault]) -> bool:
    """Whether an earlier example of the same object has the same fault."""
    around = parent(fault.pointer)
    if not around.endswith("/examples") or fault.on_key:
        return False
    return fault is not next(
        f for f in found if parent(f.pointer) == around and f.help == fault.help
    )


def _rest(count: int, *, is_all: bool) -> Diagnostic:
    many = f"{count:,}" if count < _COUNTED - SHOWN else f"at least {count:,}"
    what = f"violation{'s' if count > 1 else ''} of the structure of OpenAPI"
    if is_all:
        message, help = f"{many} {what}", "`oasmith lint` lists each with its place"
    else:
        message, help = f"and {many} more {what}", ""
    return Diagnostic("structure", Severity.ERROR, message, "#", help=help)


def _gave_up(error: str) -> Diagnostic:
    return Diagnostic(
        "validation-incomplete",
        Severity.WARN,
        f"the structure could not be checked: the validator failed with {error}",
        "#",
    )

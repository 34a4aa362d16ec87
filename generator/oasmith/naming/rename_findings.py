"""Findings about a vendor's renames, in the run that notices them.

Input: the names of today and the record. Output: a finding for each new alias, and for each
component that may have been renamed.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Diagnostic, Findings
from oasmith.model import Api
from oasmith.naming.names import MethodAlias, Names
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import Recorded
from oasmith.naming.type_matching import Matches

_HELP = "when no caller uses the old name, delete it from `aliases` in oasmith.lock"


def rename_findings(
    api: Api, names: Names, recorded: Recorded, known: MatchedOperations, matches: Matches
) -> tuple[Diagnostic, ...]:
    """Findings for new aliases, and for components that may or may not have been renamed."""
    findings = Findings()
    pointers = {operation.id: operation.pointer for operation in api.operations}
    for alias, now in method_calls(names):
        old = f"{alias.resource}.{alias.name}"
        if old not in recorded.method_aliases:
            message = f"`{old}` is now `{now}`; the old name still works, and warns"
            findings.info("renamed", message, pointers[alias.operation], help=_HELP)
    for operation in api.operations:
        before = known.get(operation.id)
        for old, now in names.argument_aliases[operation.id].items():
            if before is None or old not in before.aliases:
                message = (
                    f"the argument `{old}` is now `{now}`; the old name still works, and warns"
                )
                findings.info("renamed", message, operation.pointer, help=_HELP)
    for old, id_ in names.type_aliases.items():
        if old not in recorded.type_aliases:
            message = f"`{old}` is now `{names.types[id_]}`; the old name still works, and warns"
            findings.info("renamed", message, id_, help=_HELP)
    for lost, ids in matches.unclear.items():
        made = " or ".join(f"`{names.types[id_]}`" for id_ in ids)
        findings.info(
            "rename-unclear",
            f"`{lost}` is gone; that it became {made} is possible but not "
            "certain, since others are made alike, so the old name is gone too",
            ids[0],
            help="to keep the old name, pin it with `x-oasmith-name`",
        )
    return findings.all()


def method_calls(names: Names) -> Iterator[tuple[MethodAlias, str]]:
    """Every old method with the method of today (``orders.place``)."""
    for alias in names.method_aliases:
        now = names.operations[alias.operation]
        yield alias, f"{now.resource}.{now.methods[alias.role]}"

"""Whether an overlay of suggestions does what it is for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from oasmith.cli.report import place_of
from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand

STRICT = Options("sample", validation="strict")


def faults_of_suggestions(
    inputs: Inputs, before: tuple[Diagnostic, ...], overlay: Path
) -> list[str]:
    """What a document has with the overlay that it should not have: errors that it has not without
    it, warnings about the overlay, and suggestions that are in it."""
    overlaid = replace(inputs, overlays=(*inputs.overlays, overlay))
    understood = understand(overlaid, STRICT, rules=RULES)
    assert understood.document is not None
    known = {(each.code, each.pointer) for each in before}
    written = overlay.read_text(encoding="utf-8")
    return [
        f"{each.code} {each.pointer} {each.location}: {each.message}"
        for each in understood.diagnostics
        for place in [place_of(each, understood.document)]
        if (each.severity is Severity.ERROR and (each.code, each.pointer) not in known)
        or (each.severity > Severity.INFO and place and place.file.endswith(overlay.name))
        or (each.suggestion and each.help.splitlines()[1] in written)
    ]

"""Whether an overlay of suggestions does what it is for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from oasmith.diagnostics import Severity
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand


def faults_of_suggestions(inputs: Inputs, overlay: Path) -> list[str]:
    """The warnings and errors that a document has with the overlay, and has not without it."""
    options = Options("sample", validation="strict")
    before = understand(inputs, options)
    after = understand(replace(inputs, overlays=(*inputs.overlays, overlay)), options)
    known = {(each.code, each.pointer) for each in before.diagnostics}
    return [
        f"{each.code} {each.pointer} {each.location}: {each.message}"
        for each in after.diagnostics
        if each.severity > Severity.INFO and (each.code, each.pointer) not in known
    ]

"""``oasmith lint``: all findings of vendors and documents.

Input: targets. Output: the findings of each with a summary, and an exit code. No package is made
and no file is written.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from oasmith.cli.console import Output
from oasmith.cli.targets import all_vendors, resolve
from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint.registry import RULES
from oasmith.options import Access
from oasmith.pipeline import understand

_THRESHOLDS = {"error": Severity.ERROR, "warn": Severity.WARN, "info": Severity.INFO}


def lint_targets(output: Output, targets: tuple[str, ...], fail_on: str, access: Access) -> int:
    """Lint vendors and documents; 1 where something at or above `fail_on` was found."""
    worst = 0
    for target in targets or tuple(all_vendors()):
        inputs, options, name = resolve(target, access)
        understood = understand(inputs, replace(options, validation="strict"), rules=RULES)
        found = understood.diagnostics
        output.report(found, understood.document, everything=True)
        worst = max([worst, *(d.severity for d in found)])
        output.say(f"{_shown(name)}: {_summary(found)}")
    threshold = _THRESHOLDS.get(fail_on)
    return 1 if threshold is not None and worst >= threshold else 0


def _summary(found: tuple[Diagnostic, ...]) -> str:
    counts = [(s, sum(d.severity is s for d in found)) for s in sorted(Severity, reverse=True)]
    counted = [
        f"{count} {s.label}{'s' if count > 1 and s is not Severity.INFO else ''}"
        for s, count in counts
        if count
    ]
    return ", ".join(counted) or "clean"


def _shown(name: str) -> str:
    return Path(name).as_posix()

"""``oasmith lint``."""

from __future__ import annotations

from pathlib import Path

from oasmith.cli.console import Output
from oasmith.cli.targets import all_vendors, resolve
from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint import lint
from oasmith.options import Access
from oasmith.pipeline import load
from oasmith.source.document import Document
from oasmith.spec.upgrades import upgrade, version_of
from oasmith.spec.validate import validate

_THRESHOLDS = {"error": Severity.ERROR, "warn": Severity.WARN, "info": Severity.INFO}


def lint_targets(output: Output, targets: tuple[str, ...], fail_on: str, access: Access) -> int:
    """Lint vendors and documents; 1 where something at or above `fail_on` was found."""
    worst = 0
    for target in targets or tuple(all_vendors()):
        inputs, _, name = resolve(target, access)
        document, found = load(inputs)
        if document is not None:
            found = (*found, *_findings(document))
        output.report(found, document, everything=True)
        worst = max([worst, *(d.severity for d in found)])
        output.say(f"{_shown(name)}: {_summary(found)}")
    threshold = _THRESHOLDS.get(fail_on)
    return 1 if threshold is not None and worst >= threshold else 0


def _findings(document: Document) -> tuple[Diagnostic, ...]:
    """Validation, rules, and whether the version is one that can be generated from."""
    upgraded, upgrading = upgrade(document)
    # The rules know the structure of 3.x; what 2.0 says is looked at where it stands there.
    looked_at = upgraded if version_of(document.value) == "2.0" else document
    found = looked_at.as_published(lint(looked_at))
    return (*validate(document, "strict"), *found, *upgrading)


def _summary(found: tuple[Diagnostic, ...]) -> str:
    counts = [(s, sum(d.severity is s for d in found)) for s in sorted(Severity, reverse=True)]
    told = [
        f"{count} {s.label}{'s' if count > 1 and s is not Severity.INFO else ''}"
        for s, count in counts
        if count
    ]
    return ", ".join(told) or "clean"


def _shown(name: str) -> str:
    return Path(name).as_posix()

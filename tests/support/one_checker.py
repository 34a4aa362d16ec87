"""What `lint` and `generate` must agree on, for any document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from oasmith.diagnostics import Diagnostic, Severity, has_errors
from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, Outcome, generate, understand

ADVICE = frozenset(rule.id for rule in RULES if rule.advice)


def disagreements(inputs: Inputs, options: Options) -> Iterator[str]:
    """What is wrong between the findings of `lint` and what `generate` does under ``strict``; and
    under ``warn`` and ``off``, as far as findings go."""
    strict = replace(options, validation="strict")
    linted = understand(inputs, strict, rules=RULES).diagnostics
    yield from _compared(linted, generate(inputs, strict, Renderer()))
    others = understand(inputs, strict, rules=()).diagnostics
    by_rules = Counter(linted) - Counter(others)
    twice = {_place(d) for d in by_rules} & {_place(d) for d in others}
    yield from (f"told by a rule and elsewhere: {place}" for place in sorted(twice))
    for level in ("warn", "off"):
        told = understand(inputs, replace(options, validation=level)).diagnostics
        left = {_place(d) for d in linted if d.severity is Severity.ERROR} - {*map(_place, told)}
        structure = {place for place in left if place[0] == "structure"}
        if level == "off" and structure and any(d.code == "structure" for d in told):
            left -= structure  # they are counted in one finding
        yield from (f"{level} passes in silence: {place}" for place in sorted(left))


def _compared(linted: tuple[Diagnostic, ...], outcome: Outcome) -> Iterator[str]:
    faults = [d for d in linted if d.code not in ADVICE]
    if faults != list(outcome.diagnostics):
        yield f"lint: {faults}, generate: {outcome.diagnostics}"
    if any(d.severity is Severity.ERROR and d.code in ADVICE for d in linted):
        yield "advice is an error"
    if has_errors(linted) is not (outcome.files is None):
        yield f"lint: {linted}, generated: {outcome.files is not None}"


def _place(found: Diagnostic) -> tuple[str, str, str]:
    return found.code, found.pointer, str(found.location)

"""What the round trips covered, told at the end of a run."""

from __future__ import annotations

import pytest

_KEY = "round trips"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests recorded, whether they passed or failed."""
    reports = [r for key in ("passed", "failed") for r in terminalreporter.getreports(key)]
    lines = sorted(
        str(text) for report in reports for key, text in report.user_properties if key == _KEY
    )
    if lines:
        terminalreporter.section("round trips")
        for line in lines:
            terminalreporter.write_line(line)

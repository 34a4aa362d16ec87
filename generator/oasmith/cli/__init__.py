"""The command line: ``oasmith COMMAND``.

Exit codes: 0 clean, 1 findings, 2 usage or I/O. Commands import what they need when they run, so
that starting costs next to nothing.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit."""
    from oasmith.cli.app import run

    sys.exit(run(sys.argv[1:]))

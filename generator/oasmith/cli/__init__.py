"""The command line: ``oasmith COMMAND``.

Exit codes: 0 clean, 1 findings, 2 usage or I/O. Commands import what they need when they run, so
that starting costs next to nothing.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and exit."""
    from oasmith.cli.app import run

    code = run(sys.argv[1:])
    gc.freeze()  # what a run has built goes with the process: Python need not look through it
    sys.exit(code)

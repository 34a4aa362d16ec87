"""``oasmith names``: every method and class of a package, with what chose its name.

Input: a target. Output: two tables, the worst names first.
"""

from __future__ import annotations

import click

from oasmith.cli.console import Output
from oasmith.cli.report import visible
from oasmith.cli.targets import resolve
from oasmith.naming.reasons import Row, class_rows, method_rows
from oasmith.options import Access
from oasmith.output.lock import read_names
from oasmith.pipeline import understand

_WIDE = 60


def print_names(output: Output, target: str, access: Access) -> int:
    """Print the methods and classes of a target, with what chose each."""
    inputs, options, _ = resolve(target, access)
    understood = understand(inputs, options)
    output.report(understood.diagnostics, understood.document)
    if understood.api is None or understood.names is None:
        return 1
    recorded, _ = read_names(inputs.lock)
    for head, rows in (
        ("method", method_rows(understood.api, understood.names, recorded)),
        ("class", class_rows(understood.api, understood.names, recorded)),
    ):
        if rows:
            click.echo("\n".join(_table(output, head, rows)))
    return 0


def _table(output: Output, head: str, rows: list[Row]) -> list[str]:
    """The rows in columns, below a line that says how many there are, and how many are bad."""
    shown = [tuple(map(visible, (row.name, row.reason, row.of))) for row in rows]
    names, reasons, _ = (min(_WIDE, max(map(len, column))) for column in zip(*shown, strict=True))
    lines = [f"{name:{names}}  {reason:{reasons}}  {of}" for name, reason, of in shown]
    plural = "classes" if head == "class" else f"{head}s"
    numbered = sum(row.numbered for row in rows)
    long = sum(row.long for row in rows)
    count = f"{len(rows)} {head if len(rows) == 1 else plural}"
    return [f"{count}, {numbered} with a number, {long} too long:", *output.shortened(lines)]

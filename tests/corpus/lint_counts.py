"""How often each rule of `oasmith lint` finds something in each document of the corpus.

``python -m tests.corpus.lint_counts [DOCUMENT...]`` writes `lint_counts.tsv` anew, or its lines
for these documents; a test compares. Who changes a rule looks at what it finds more, and at what
it finds no more.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import understand
from tests.conftest import CORPUS_VARIABLE
from tests.corpus.judge import inputs_of
from tests.corpus.manifest import manifest

TABLE = Path(__file__).with_name("lint_counts.tsv")
HEAD = "document\tseverity\tcode\tcount"

Counts: TypeAlias = dict[tuple[str, str], int]
"""How many findings there are, by severity and code."""


def counted(document: Path) -> Counts:
    """The findings of `oasmith lint` in a document."""
    gc.disable()
    try:
        found = understand(
            inputs_of(document), Options("sample", validation="strict"), rules=RULES
        ).diagnostics
        return dict(Counter((d.severity.label, d.code) for d in found))
    finally:
        gc.enable()
        gc.collect()


def locked() -> dict[str, Counts]:
    """The counts by document, as they were when they were last looked at."""
    table: dict[str, Counts] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        document, severity, code, count = line.split("\t")
        table.setdefault(document, {})[severity, code] = int(count)
    return table


def as_text(table: Iterable[tuple[str, Counts]]) -> str:
    """The table, one line for each document and code."""
    lines = [
        f"{document}\t{severity}\t{code}\t{count}"
        for document, counts in sorted(table)
        for (severity, code), count in sorted(counts.items())
    ]
    return "\n".join([HEAD, *lines, ""])


def main(documents: Sequence[str]) -> None:
    """Write the table anew, or the lines of some documents."""
    corpus = Path(os.environ[CORPUS_VARIABLE])
    table = locked() if documents else {}
    for document in documents or [row["file"] for row in manifest()]:
        table[document] = counted(corpus / document)
    TABLE.write_text(as_text(table.items()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""The rows of the corpus's manifest."""

from __future__ import annotations

import csv
import os
from pathlib import Path

from tests.conftest import CORPUS_VARIABLE


def manifest() -> list[dict[str, str]]:
    """The rows of the corpus's manifest; none where there is no corpus."""
    path = Path(os.environ.get(CORPUS_VARIABLE, "."), "MANIFEST.tsv")
    if not os.environ.get(CORPUS_VARIABLE) or not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))

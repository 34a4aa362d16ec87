"""Imports of generated modules stand in the order of ruff and isort."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from oasmith.python.imports import imports_of

NAMES = ["flow_create", "flow_create0_response", "flow_create_2", "flow_create10", "flow_create9"]
NAMES += ["flow", "flow2", "flow_a", "flowa", "a", "a1", "a01", "b_", "b1_c", "b1"]


def test_modules_and_members_are_sorted_as_ruff_sorts_them(tmp_path: Path) -> None:
    draw = random.Random(7)
    froms = {f".{name}": {name.title().replace("_", ""), name, name.upper()} for name in NAMES}
    froms[".members"] = {*NAMES, *map(str.title, NAMES), *map(str.upper, NAMES)}
    modules = list(froms)
    draw.shuffle(modules)
    imports = imports_of({module: froms[module] for module in modules})
    (tmp_path / "sample.py").write_text("".join(f"{each}\n" for each in imports))
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "I", "--diff"]
    checked = subprocess.run(
        [*command, "sample.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert checked.stdout.splitlines() == []
    assert checked.returncode == 0

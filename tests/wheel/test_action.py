"""The action of GitHub installs oasmith from the revision that it is of."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.mark.wheel
def test_action_installs_what_its_other_steps_call(tmp_path: Path) -> None:
    action = ROOT / "ci/github"
    [step] = [
        each
        for each in yaml.safe_load((action / "action.yml").read_text("utf-8"))["runs"]["steps"]
        if each["name"] == "Install"
    ]
    path = tmp_path / "path"
    environment = os.environ | {
        "GITHUB_ACTION_PATH": str(action),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_PATH": str(path),
    }
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], env=environment, check=True)
    oasmith = Path(path.read_text("utf-8").strip()) / "oasmith"
    told = subprocess.run([oasmith, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("oasmith, version ")

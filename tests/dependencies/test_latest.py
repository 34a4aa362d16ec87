"""What is said of versions that are newer than the locked ones."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import cast

import pytest

from tests.dependencies.environment import ROOT, Environment, Versions, locked
from tests.dependencies.latest import Trial, judge, moved

LOCKED = {"parser": "1.0", "linter": "1.0", "steady": "1.0"}
NEWEST = {"parser": "1.1", "linter": "2.0", "steady": "1.0"}


class FakeEnvironment:
    """Versions without an installer; its one test fails where `broken` is installed."""

    def __init__(self, broken: Versions) -> None:
        self._installed, self._broken = dict(NEWEST), broken

    def versions(self) -> Versions:
        return dict(self._installed)

    def install(self, *requirements: str) -> None:
        assert requirements[0] == "--no-deps"
        self._installed |= dict(pin.split("==") for pin in requirements[1:])

    def failures(self, only: Sequence[str] = ()) -> Sequence[str]:
        assert list(only) in ([], ["test_it"])
        return ["test_it"] if self._broken.items() <= self._installed.items() else []


def verdict(broken: Versions) -> int:
    environment = cast(Environment, FakeEnvironment(broken))
    trial = Trial(environment, {"parser": "1.1", "steady": "1.0"}, LOCKED)
    trial.run()
    code = judge(trial)
    assert environment.versions() == NEWEST
    return code


def test_a_package_that_is_new_has_moved_as_well() -> None:
    assert moved({"a": "1", "b": "1"}, {"a": "1", "b": "2", "c": "1"}) == {"b": "2", "c": "1"}


def test_a_version_that_users_get_and_that_breaks_a_test_fails_the_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert verdict({"parser": "1.1"}) == 1
    printed = capsys.readouterr().out
    assert "They pass with parser as it is locked: 1.1 breaks them." in printed
    assert "its ranges" in printed


def test_a_tool_that_breaks_a_test_is_told_and_fails_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert verdict({"linter": "2.0"}) == 0
    printed = capsys.readouterr().out
    assert "They pass with linter as it is locked: 2.0 breaks them." in printed
    assert "Only tools of development are to blame" in printed


def test_a_failure_that_no_version_explains_is_not_blamed_on_tools(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert verdict({}) == 1
    assert "breaks them" not in capsys.readouterr().out


def test_every_package_that_pyproject_names_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = [*project["dependencies"], *extras["models"], *extras["dev"]]
    names = {re.split(r"[\[><=;]", row)[0].lower() for row in named} - {"oasmith"}
    assert names <= {name.lower().replace("_", "-") for name in locked()}

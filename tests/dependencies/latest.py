"""``make latest``: the tests with the newest version of everything, and which version breaks what.

The result is a report. The exit code is 1 only when oasmith's own range is violated: when a user
who installs oasmith today gets a version that fails a test. What breaks only our tools is printed
and left for the next `make lock`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.dependencies.environment import ALL, OWN, Environment, InstallError, Versions, locked


def moved(before: Versions, after: Versions) -> Versions:
    """What is newer, or new, in `after`, with its version there."""
    return {name: version for name, version in after.items() if before.get(name) != version}


def culprits(changed: Iterable[str], still_fails_without: Callable[[str], bool]) -> tuple[str, ...]:
    """The packages whose old version alone makes the failing tests pass."""
    return tuple(name for name in changed if not still_fails_without(name))


class Trial:
    """The newest of everything in one environment, beside what is locked."""

    def __init__(self, environment: Environment, own: Versions, before: Versions) -> None:
        self.failed: list[str] = []
        self._environment = environment
        self._before = before
        self._after = environment.versions()
        self.changed = moved(before, self._after)
        self.of_tools = tuple(name for name in self.changed if name not in own)

    def table(self) -> list[str]:
        """A line for each package that is not at its locked version."""
        return [
            f"  {name:28} {self._before.get(name, 'not there'):12} -> {version}"
            for name, version in sorted(self.changed.items())
        ]

    def run(self) -> None:
        """Run all tests; `failed` are those that fail again when they run alone."""
        first = self._environment.failures()
        self.failed = self._environment.failures(first) if first else []

    def fails_without(self, *names: str) -> bool:
        """Whether some of the failed tests still fail with these packages as they are locked."""
        self._set(self._before, names)
        failed = self._environment.failures(self.failed)
        self._set(self._after, names)
        return bool(failed)

    def _set(self, versions: Versions, names: Iterable[str]) -> None:
        pins = [f"{name}=={versions[name]}" for name in names if name in versions]
        if pins:
            self._environment.install("--no-deps", *pins)


def judge(trial: Trial) -> int:
    """Print what breaks the failing tests; the exit code."""
    print(f"\n{len(trial.failed)} tests fail with the newest versions:")
    print(*(f"  {test}" for test in trial.failed[:20]), sep="\n")
    for name in culprits(trial.changed, trial.fails_without):
        print(f"They pass with {name} as it is locked: {trial.changed[name]} breaks them.")
    if not trial.fails_without(*trial.of_tools):
        print("Only tools of development are to blame; what users install works.")
        return 0
    print(
        "They fail with the newest versions of what oasmith itself needs: its ranges in\n"
        "pyproject.toml admit a version that does not work. Mend oasmith, or narrow the range."
    )
    return 1


def main() -> int:
    """Install, compare, test, report."""
    with tempfile.TemporaryDirectory(prefix="oasmith-latest-") as folder:
        environment = Environment(Path(folder))
        try:
            environment.install("--editable", OWN)
            own = environment.versions()
            environment.install("--editable", ALL)
        except InstallError as error:
            print(f"The newest versions could not be installed; nothing was tested.\n{error}")
            return 0
        trial = Trial(environment, own, locked())
        for name, version in sorted(environment.held_back().items()):
            print(f"{name} {version} exists; a range keeps it out.")
        if not trial.changed:
            print("All packages are locked at the newest versions; `make test` tests these.")
            return 0
        print("Newer than constraints.txt:", *trial.table(), sep="\n")
        trial.run()
        if not trial.failed:
            print("\nAll tests pass with the newest versions; `make lock` takes them.")
            return 0
        return judge(trial)


if __name__ == "__main__":
    sys.exit(main())

"""``make lock``: write constraints.txt, the exact versions that development and CI install."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.dependencies.environment import LOCK, LOCKED, Environment

HEAD = """\
# The exact versions that development and CI install; written by `make lock`, tested by `make latest`.
# The ranges that users get are in pyproject.toml.
"""


def main() -> None:
    """Install the newest of everything in a fresh environment and keep its versions."""
    with tempfile.TemporaryDirectory(prefix="oasmith-lock-") as folder:
        environment = Environment(Path(folder))
        environment.install("--editable", LOCKED)
        pins = sorted(f"{name}=={version}\n" for name, version in environment.versions().items())
    LOCK.write_text(HEAD + "".join(pins), encoding="utf-8", newline="\n")
    print(f"{LOCK.name}: {len(pins)} packages")


if __name__ == "__main__":
    main()

"""``python -m tests.update_goldens [NAME…]``: write the snapshots of the cases anew."""

from __future__ import annotations

import sys

from tests.golden_cases import Case, golden_cases, rejected_cases


def update(case: Case) -> list[str]:
    """Bring the folder of a case up to date; what was done to which file."""
    wanted, kept = case.snapshot(), case.kept()
    done = []
    for path in sorted({*wanted, *kept}):
        target = case.folder / path
        if path not in wanted:
            target.unlink()
            done.append(f"removed  {path}")
        elif wanted[path] != kept.get(path):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(wanted[path])
            done.append(f"{'changed' if path in kept else 'added':8} {path}")
    return done


def main(names: list[str]) -> None:
    """Update the named cases, or all."""
    for case in [*golden_cases(), *rejected_cases()]:
        if not names or case.name in names:
            for line in update(case):
                print(f"{case.folder.parent.name}/{case.name}: {line}")


if __name__ == "__main__":
    main(sys.argv[1:])

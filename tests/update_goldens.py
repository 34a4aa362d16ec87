"""``python -m tests.update_goldens [NAME…]``: write the snapshots of the cases, and `shop`,
anew."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.golden_cases import SHOP, golden_cases, kept_shop, rejected_cases, shop_files


def update(folder: Path, wanted: dict[str, bytes], kept: dict[str, bytes]) -> list[str]:
    """Bring the files of a folder up to date; what was done to which."""
    done = []
    for path in sorted({*wanted, *kept}):
        target = folder / path
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
            for line in update(case.folder, case.snapshot(), case.kept()):
                print(f"{case.folder.parent.name}/{case.name}: {line}")
    if not names or SHOP.name in names:
        for line in update(SHOP, shop_files(), kept_shop()):
            print(f"{SHOP.name}: {line}")


if __name__ == "__main__":
    main(sys.argv[1:])

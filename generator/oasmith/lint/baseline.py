"""A baseline: findings that are known, each by its code and the JSON Pointer of its node, never by
a line.

Input: the text of a file that people edit, and findings. Output: which findings are known, what is
wrong with entries, and the text of a new file. An entry says why it is there, and may say until
when it counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.json_value import Json
from oasmith.lint.overlay_action import shown
from oasmith.source.parse import Tree

_HEAD: Final = """\
# Findings that `oasmith lint` does not tell, by rule and JSON Pointer. Each has a reason; one that has
# `expires` (a day, as 2030-12-31) is told again from that day on.
baseline:
"""
_KEYS: Final = ("rule", "pointer", "reason", "expires")

Key: TypeAlias = tuple[str, str, str]
"""A target (a vendor, or a document as it is named), a code, a pointer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known; `place` is where the file says so."""

    target: str
    rule: str
    pointer: str
    reason: str
    expires: date | None = None
    place: Location | None = None

    @property
    def key(self) -> Key:
        """What it is known by."""
        return self.target, self.rule, self.pointer


def read_baseline(tree: Tree) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries of a file, and what is wrong with it."""
    entries: list[Entry] = []
    problems: list[Diagnostic] = []
    targets = tree.value.get("baseline")
    if not isinstance(targets, dict) or not all(isinstance(v, list) for v in targets.values()):
        place = tree.locate(("baseline",))
        return [], [_invalid("`baseline` is a mapping of targets to lists of findings", place)]
    for target, listed in targets.items():
        for index, item in enumerate(listed):
            place = tree.locate(("baseline", target, str(index)))
            read = _entry(target, item, place)
            if isinstance(read, Entry):
                entries.append(read)
            else:
                problems.append(_invalid(read, place))
    return entries, problems


def _entry(target: str, item: Json, place: Location) -> Entry | str:
    if not isinstance(item, dict) or not all(isinstance(held, str) for held in item.values()):
        return "an entry has `rule`, `pointer` and `reason`, all of them texts"
    unknown = next((key for key in item if key not in _KEYS), None)
    if unknown is not None:
        return f"`{unknown}` is not a key of an entry; those are {', '.join(_KEYS)}"
    missing = next((key for key in ("rule", "pointer", "reason") if not item.get(key)), None)
    if missing is not None:
        return f"an entry needs a `{missing}`"
    try:
        expires = date.fromisoformat(item["expires"]) if "expires" in item else None
    except ValueError:
        return f"`expires` is a day, as 2030-12-31, not `{item['expires']}`"
    return Entry(target, item["rule"], item["pointer"], item["reason"], expires, place)


def without_known(
    target: str, found: Sequence[Diagnostic], entries: Iterable[Entry], today: date
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """The findings of a target that are told, and what there is to say of its entries."""
    keys = {(target, each.code, each.pointer) for each in found}
    own = {entry.key: entry for entry in entries if entry.target == target}
    counting = {key for key, entry in own.items() if not _is_over(entry, today)}
    told = [each for each in found if (target, each.code, each.pointer) not in counting]
    about = [stale(entry) for key, entry in own.items() if key not in keys]
    about += [_expired(e) for key, e in own.items() if key in keys and key not in counting]
    return told, about


def _is_over(entry: Entry, today: date) -> bool:
    return entry.expires is not None and entry.expires <= today


def baseline_text(
    found: Iterable[tuple[str, Diagnostic]], entries: Iterable[Entry], reason: str
) -> str:
    """The file in which all of these findings are known, each with its target; what entries say of
    them stays, others get a `reason`."""
    known = {entry.key: entry for entry in entries}
    kept: dict[Key, Entry] = {}
    for target, each in found:
        key = (target, each.code, each.pointer)
        kept[key] = known.get(key) or Entry(*key, reason)
    lines = [_HEAD.removesuffix("\n") if kept else _HEAD.removesuffix("\n") + " {}"]
    last = None
    for entry in sorted(kept.values(), key=lambda each: (each.target, each.rule, each.pointer)):
        if entry.target != last:
            lines.append(f"  {shown(entry.target)}:")
            last = entry.target
        lines.append(f"    - rule: {shown(entry.rule)}")
        lines.append(f"      pointer: {shown(entry.pointer)}")
        lines.append(f"      reason: {shown(entry.reason)}")
        if entry.expires is not None:
            lines.append(f"      expires: {entry.expires.isoformat()}")
    return "\n".join([*lines, ""])


def stale(entry: Entry) -> Diagnostic:
    """What to say of an entry that nothing is found for."""
    message = f"`{entry.rule}` is not found at `{entry.pointer}` any more"
    help = "remove the entry, or write the baseline anew with --write-baseline"
    return Diagnostic("baseline-stale", Severity.WARN, message, location=entry.place, help=help)


def _expired(entry: Entry) -> Diagnostic:
    message = f"the entry counted until {entry.expires}; its finding is told again"
    help = f"mend what is found, or give the entry a later day; it says: {entry.reason}"
    return Diagnostic("baseline-expired", Severity.WARN, message, location=entry.place, help=help)


def _invalid(message: str, place: Location) -> Diagnostic:
    return Diagnostic("baseline-invalid", Severity.ERROR, message, location=place)

"""The public Python names of two versions, with what they take and give.

Input: both versions with their names. Output: changes of Python symbols in the collector.
"""

from __future__ import annotations

from oasmith.diff.annotations import shown
from oasmith.diff.classes import class_changes
from oasmith.diff.collector import Collector
from oasmith.diff.signatures import client_changes, function_changes, method_changes
from oasmith.diff.versions import Pair
from oasmith.diff.wording import listed
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.views.error_classes import error_names
from oasmith.views.errors import errors_view


def symbol_changes(collector: Collector) -> None:
    """What is different in what code imports and calls."""
    client_changes(collector)
    method_changes(collector)
    class_changes(collector)
    function_changes(collector)
    _exceptions(collector)


def _exceptions(collector: Collector) -> None:
    pair = collector.pair
    before, after = error_names(pair.old.api), error_names(pair.new.api)
    for name in before:
        if name not in after:
            collector.add("exception-removed", "#", name, f"`{name}` is gone", "errors")
    for name in after:
        if name not in before:
            collector.add("exception-added", "#", name, f"`{name}` is new", "errors")
    for message, names in _other_bodies(pair).items():
        whose = f"the {'body' if len(names) == 1 else 'bodies'} of {listed(names)}"
        collector.add("error-body-changed", "#", f"{names[0]}.body", f"{whose} {message}", "errors")


def _other_bodies(pair: Pair) -> dict[str, list[str]]:
    """What is different in the bodies of errors, with the classes of which that is so."""
    known, now = _bodies(pair.old_package), _bodies(pair.new.package)
    found: dict[str, list[str]] = {}
    for name in {**now, **known}:
        one = pair.readers[0].read(known.get(name) or "Any")
        other = pair.readers[1].read(now.get(name) or "Any")
        came, gone = shown(other - one), shown(one - other)
        told = [f"may be `{came}` now"] if came else []
        told += [f"may be `{gone}` no more"] if gone else []
        if told:
            found.setdefault(" and ".join(told), []).append(name)
    return found


def _bodies(package: Package) -> dict[str, str]:
    """What the errors say their bodies are; those without a word are as their base says."""
    return {each.name: _body(each.body) for each in errors_view(Module(package)).classes}


def _body(text: str) -> str:
    """The annotation in the head of a getter."""
    return text.partition(") -> ")[2]

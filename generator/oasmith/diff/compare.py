"""The entry of the comparison.

Input: two versions with their names. Output: all changes, by subject.
"""

from __future__ import annotations

from oasmith.diff.changes import Comparison
from oasmith.diff.collector import Collector
from oasmith.diff.operations import operation_changes
from oasmith.diff.security import scheme_changes
from oasmith.diff.servers import server_changes
from oasmith.diff.symbols import symbol_changes
from oasmith.diff.versions import Pair, Version
from oasmith.diff.webhooks import webhook_changes


def compare(old: Version, new: Version) -> Comparison:
    """What has changed; the new version is named with the record of the old one."""
    collector = Collector(Pair(old, new))
    operation_changes(collector)
    scheme_changes(collector)
    server_changes(collector)
    webhook_changes(collector)
    symbol_changes(collector)
    return Comparison(collector.all())

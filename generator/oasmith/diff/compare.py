"""The entry: two versions in, all changes out."""

from __future__ import annotations

from oasmith.diff.changes import Comparison
from oasmith.diff.operations import operation_changes
from oasmith.diff.security import scheme_changes
from oasmith.diff.servers import server_changes
from oasmith.diff.symbols import symbol_changes
from oasmith.diff.telling import Telling
from oasmith.diff.versions import Pair, Version
from oasmith.diff.webhooks import webhook_changes


def compare(old: Version, new: Version) -> Comparison:
    """What has changed; the new version is named with the record of the old one."""
    telling = Telling(Pair(old, new))
    operation_changes(telling)
    scheme_changes(telling)
    server_changes(telling)
    webhook_changes(telling)
    symbol_changes(telling)
    return Comparison(telling.all())

"""The server that clients use unless they are given another one.

Input: both versions. Output: at most one change.
"""

from __future__ import annotations

from oasmith.diff.collector import Collector


def server_changes(collector: Collector) -> None:
    """Another first server."""
    pair = collector.pair
    before, after = ([s.url for s in v.api.servers[:1]] for v in (pair.old, pair.new))
    if before != after:
        texts = [f"`{url[0]}`" if url else "none" for url in (after, before)]
        message = f"the server is {texts[0]}, which was {texts[1]}"
        symbol = f"{pair.new.names.client}(base_url)"
        collector.add("server-changed", "#/servers", symbol, message, "servers")

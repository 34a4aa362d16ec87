"""The server that clients use unless told otherwise."""

from __future__ import annotations

from oasmith.diff.telling import Telling


def server_changes(telling: Telling) -> None:
    """Another first server."""
    pair = telling.pair
    before, after = ([s.url for s in v.api.servers[:1]] for v in (pair.old, pair.new))
    if before != after:
        told = [f"`{url[0]}`" if url else "none" for url in (after, before)]
        message = f"the server is {told[0]}, which was {told[1]}"
        symbol = f"{pair.new.names.client}(base_url)"
        telling.tell("server-changed", "#/servers", symbol, message, "servers")

"""Traffic: the entries of HAR files, each read as a response of the operation it belongs to.

Input: entries one by one. Output: counts of what was read, and of what belongs to no operation.
"""

from __future__ import annotations

from collections import Counter

from oasmith.drift.har import EntryError, Exchange, exchange_of
from oasmith.drift.matching import Matcher, guessed, url_of
from oasmith.drift.reading import Reader
from oasmith.drift.sources import Text
from oasmith.json_value import Json


class Traffic:
    """Reads entries, and counts what cannot be read."""

    def __init__(self, matcher: Matcher, reader: Reader) -> None:
        self._matcher = matcher
        self._reader = reader
        self.read = 0
        self.broken: list[str] = []
        """What is wrong with entries that cannot be read, and where."""
        self.left_out: Counter[str] = Counter()
        """Answers without their bodies, by operation."""
        self._hosts: set[str] = set()
        self._unknown: Counter[tuple[str, str]] = Counter()

    def add(self, source: Text, at: int, entry: Json, number: int) -> bool:
        """Read an entry; whether its answer departs. A broken one is noted with its place."""
        try:
            exchange = exchange_of(entry)
        except EntryError as error:
            self.broken.append(str(source.error(at, f"entry {number}: {error}")))
            return False
        return exchange is not None and self._departs(exchange)

    def _departs(self, exchange: Exchange) -> bool:
        url = url_of(exchange.url)
        if url is None:
            return False
        endpoint = self._matcher.endpoint(exchange.method, url)
        if not endpoint:
            if self._matcher.names_host(url):
                self._hosts.add(url.host)
            self._unknown[url.host, guessed(exchange.method, url)] += 1
            return False
        self._hosts.add(url.host)
        if exchange.body is None:
            self.left_out[endpoint] += 1
            return False
        self.read += 1
        return self._reader.departs(endpoint, exchange)

    @property
    def undocumented(self) -> Counter[str]:
        """Requests to the API that belong to no operation, by method and likely template."""
        found: Counter[str] = Counter()
        for (host, guess), count in self._unknown.items():
            if host in self._hosts:
                found[guess] += count
        return found

    @property
    def elsewhere(self) -> Counter[str]:
        """Requests to other hosts, by host."""
        found: Counter[str] = Counter()
        for (host, _), count in self._unknown.items():
            if host not in self._hosts:
                found[host] += count
        return found

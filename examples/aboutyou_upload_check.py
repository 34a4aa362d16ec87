"""Nightly upload check for About You: waits for batches of products and tells what was refused.

ABOUTYOU_API_KEY in the environment is the API key. Exit code: 0 all items were accepted, 1 some
were not or a batch has no result, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import UUID

from aboutyou import AboutYouClient, ClientError
from aboutyou.models import UpsertProductBatchResultsResponse

AT_ONCE = 8
"""Threads that wait. The client keeps the vendor's quota over all of them."""


@dataclass(frozen=True)
class Outcome:
    """What became of a batch: its result, or why there is none."""

    batch: UUID
    result: UpsertProductBatchResultsResponse | None = None
    error: ClientError | None = None

    def problems(self) -> list[str]:
        """What has to be looked at, one line each."""
        if self.result is None:
            return [f"{self.batch}: no result: {self.error}"]
        return [
            f"{self.batch}: {item.request_item.sku}: {', '.join(item.errors) or 'refused'}"
            for item in self.result.items
            if not item.success
        ]


def check(client: AboutYouClient, batches: Iterable[UUID], timeout: float) -> list[Outcome]:
    """Wait for every batch, at most `timeout` seconds each."""

    def outcome(batch: UUID) -> Outcome:
        try:
            result = client.results.wait_for_product_batch_results(
                batch_request_id=batch, timeout=timeout
            )
        except ClientError as error:  # one batch without a result must not hide the others
            return Outcome(batch, error=error)
        return Outcome(batch, result)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(outcome, batches))


def report(outcomes: Iterable[Outcome]) -> int:
    """Print what was refused; the exit code."""
    problems = [problem for outcome in outcomes for problem in outcome.problems()]
    print(*problems or ["all items were accepted"], sep="\n")
    return 1 if problems else 0


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, and the API key from the environment as `api_key`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("batches", metavar="BATCH_ID", type=UUID, nargs="+")
    parser.add_argument("--base-url", required=True, help="URL of the vendor's server")
    parser.add_argument("--timeout", type=float, default=3600.0, help="seconds to wait for a batch")
    given = parser.parse_args(arguments)
    given.api_key = os.environ.get("ABOUTYOU_API_KEY") or parser.error("set ABOUTYOU_API_KEY")
    return given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    with AboutYouClient(api_key=given.api_key, base_url=given.base_url) as client:
        return report(check(client, given.batches, given.timeout))


if __name__ == "__main__":
    sys.exit(main())

"""Batch check for Mircate: waits until as many products are done as were sent.

MIRCATE_API_KEY in the environment is the API key. The vendor documents no status values, so the
wait ends by a condition of our own: every product has succeeded or failed. Exit code: 0 all
succeeded, 1 some did not or the batch has no result in time, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from mircate import ClientError, MircateClient
from mircate.models import BatchStatus

DEFAULT_URL = "https://api.b2b.retter.io/5p1hp1d2t"


def all_done(sent: int) -> Callable[[BatchStatus], bool]:
    """Whether all products of a batch of `sent` have come to an end."""
    return lambda batch: (batch.success_count or 0) + (batch.fail_count or 0) >= sent


def check(client: MircateClient, batch_id: str, sent: int, timeout: float) -> BatchStatus:
    """Wait for the batch, at most `timeout` seconds."""
    return client.product_supplier.wait_for_batch_status(
        batch_id=batch_id, wait_until=all_done(sent), timeout=timeout
    )


def report(batch: BatchStatus) -> int:
    """Print what failed; the exit code."""
    print(f"{batch.success_count or 0} succeeded, {batch.fail_count or 0} failed")
    for product in batch.failed_products or ():
        print(f"failed: {product}")
    return 1 if batch.fail_count else 0


def failed(error: ClientError) -> int:
    """Tell why there is no result; the exit code."""
    print(f"no result: {error}", file=sys.stderr)
    return 1


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, and the API key from the environment as `api_key`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("batch_id", metavar="BATCH_ID")
    parser.add_argument("sent", metavar="SENT", type=int, help="how many products were sent")
    parser.add_argument("--base-url", default=DEFAULT_URL, help="default: %(default)s")
    parser.add_argument("--timeout", type=float, default=3600.0, help="seconds to wait")
    given = parser.parse_args(arguments)
    given.api_key = os.environ.get("MIRCATE_API_KEY") or parser.error("set MIRCATE_API_KEY")
    return given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    with MircateClient(api_key=given.api_key, base_url=given.base_url) as client:
        try:
            return report(check(client, given.batch_id, given.sent, given.timeout))
        except ClientError as error:
            return failed(error)


if __name__ == "__main__":
    sys.exit(main())

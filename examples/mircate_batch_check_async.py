"""The asynchronous twin of `mircate_batch_check.py`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from mircate import AsyncMircateClient, ClientError
from mircate.models import BatchStatus
from mircate_batch_check import all_done, failed, options, report


async def check(
    client: AsyncMircateClient, batch_id: str, sent: int, timeout: float
) -> BatchStatus:
    """Wait for the batch, at most `timeout` seconds."""
    return await client.product_supplier.wait_for_batch_status(
        batch_id=batch_id, wait_until=all_done(sent), timeout=timeout
    )


async def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    async with AsyncMircateClient(api_key=given.api_key, base_url=given.base_url) as client:
        try:
            return report(await check(client, given.batch_id, given.sent, given.timeout))
        except ClientError as error:
            return failed(error)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

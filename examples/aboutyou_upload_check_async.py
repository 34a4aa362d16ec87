"""The asynchronous twin of `aboutyou_upload_check.py`: a task for every batch."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Sequence
from uuid import UUID

from aboutyou import AsyncAboutYouClient, ClientError
from aboutyou_upload_check import Outcome, options, report


async def check(
    client: AsyncAboutYouClient, batches: Iterable[UUID], timeout: float
) -> list[Outcome]:
    """Wait for every batch, at most `timeout` seconds each."""

    async def outcome(batch: UUID) -> Outcome:
        try:
            result = await client.results.wait_for_product_batch_results(
                batch_request_id=batch, timeout=timeout
            )
        except ClientError as error:  # or the group would cancel the other waits
            return Outcome(batch, error=error)
        return Outcome(batch, result)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(outcome(batch)) for batch in batches]
    return [task.result() for task in tasks]


async def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    async with AsyncAboutYouClient(api_key=given.api_key, base_url=given.base_url) as client:
        return report(await check(client, given.batches, given.timeout))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

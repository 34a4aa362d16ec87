"""The asynchronous twin of `microsoft_status_export.py`; each goes on where the other stopped."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from microsoft_content import AsyncMicrosoftContentClient, ClientError
from microsoft_content.models import ProductStatuses
from microsoft_status_export import PAGE_SIZE, Export, failed, options


def pages(
    client: AsyncMicrosoftContentClient, merchant_id: int, token: str | None
) -> AsyncIterator[ProductStatuses]:
    """The pages of the listing, from a token on."""
    return client.product_statuses.iter_product_statuses(
        merchant_id=merchant_id, max_results=PAGE_SIZE, continuation_token=token
    ).pages()


async def export(client: AsyncMicrosoftContentClient, merchant_id: int, output: Path) -> None:
    """Write every offer, or what is left of them; a ClientError may be followed by another run."""
    target = Export(output)
    async for page in pages(client, merchant_id, target.token):
        await asyncio.to_thread(target.add, page)


async def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    url = given.base_url
    async with AsyncMicrosoftContentClient(**given.credentials, base_url=url) as client:
        try:
            await export(client, given.merchant_id, given.output)
        except ClientError as error:
            return failed(error)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

"""Export of the status of every product offer of a Microsoft store, as JSON Lines.

MICROSOFT_AUTHENTICATION_TOKEN and MICROSOFT_DEVELOPER_TOKEN in the environment are the credentials.
A run that fails leaves OUTPUT.resume beside the output: the same command then goes on after the
last complete page, and loses and repeats nothing. Without that file, the export starts anew.
Exit code: 0 the export is complete, 1 it is not, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from microsoft_content import ClientError, MicrosoftContentClient
from microsoft_content.models import ProductStatuses

DEFAULT_URL = "https://content.api.ads.microsoft.com/v9.1/bmc"
PAGE_SIZE = 250
"""The most that the vendor gives at once."""


class Export:
    """The file that is written, and where to go on; `token` is that of the next page."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._resume = output.with_name(f"{output.name}.resume")
        self.token: str | None = None
        size = 0
        if self._resume.exists() and output.exists():
            state = json.loads(self._resume.read_text(encoding="utf-8"))
            if output.stat().st_size >= state["size"]:
                self.token, size = state["token"], state["size"]
        with output.open("ab") as file:
            file.truncate(size)  # part of a page may be there whose end was never reached

    def add(self, page: ProductStatuses) -> None:
        """Write a page, then note that it is there."""
        lines = [json.dumps(offer.to_dict()) + "\n" for offer in page.resources or ()]
        with self._output.open("ab") as file:
            file.write("".join(lines).encode())
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        self.token = page.next_page_token
        if not self.token:
            self._resume.unlink(missing_ok=True)
            return
        state = self._resume.with_name(f"{self._resume.name}.new")
        state.write_text(json.dumps({"token": self.token, "size": size}), encoding="utf-8")
        state.replace(self._resume)


def pages(
    client: MicrosoftContentClient, merchant_id: int, token: str | None
) -> Iterator[ProductStatuses]:
    """The pages of the listing, from a token on."""
    return client.product_statuses.iter_product_statuses(
        merchant_id=merchant_id, max_results=PAGE_SIZE, continuation_token=token
    ).pages()


def export(client: MicrosoftContentClient, merchant_id: int, output: Path) -> None:
    """Write every offer, or what is left of them; a ClientError may be followed by another run."""
    target = Export(output)
    for page in pages(client, merchant_id, target.token):
        target.add(page)


def failed(error: ClientError) -> int:
    """Tell why the export is not complete; the exit code."""
    print(f"not complete, run again to go on: {error}", file=sys.stderr)
    return 1


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, and the credentials from the environment as `credentials`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("merchant_id", metavar="MERCHANT_ID", type=int)
    parser.add_argument("output", metavar="OUTPUT", type=Path)
    parser.add_argument("--base-url", default=DEFAULT_URL, help="default: %(default)s")
    given = parser.parse_args(arguments)
    credentials: dict[str, str] = {}
    for name in ("authentication_token", "developer_token"):
        variable = f"MICROSOFT_{name.upper()}"
        credentials[name] = os.environ.get(variable) or parser.error(f"set {variable}")
    given.credentials = credentials
    return given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    given = options(arguments)
    with MicrosoftContentClient(**given.credentials, base_url=given.base_url) as client:
        try:
            export(client, given.merchant_id, given.output)
        except ClientError as error:
            return failed(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())

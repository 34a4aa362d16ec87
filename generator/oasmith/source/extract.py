"""Pages to fragment files: each fragment byte for byte as published, without its fence."""

from __future__ import annotations

from pathlib import PurePosixPath

from oasmith.source.markdown import fragments_of
from oasmith.source.text import Source, Syntax

_SUFFIX = {Syntax.JSON: ".json", Syntax.YAML: ".yaml"}


def extract(page: Source, vendor: str = "") -> list[tuple[str, bytes]]:
    """The fragments of a page with suggested file names.

    Names follow the page's: ``acme-get-orders.md`` gives ``get-orders.json`` for the vendor
    ``acme``, and ``get-orders-2.json`` for a second fragment.
    """
    stem = PurePosixPath(page.name).stem.removeprefix(f"{vendor}-")
    fragments, _ = fragments_of(page)
    return [
        (
            f"{stem}{f'-{number}' if number > 1 else ''}{_SUFFIX[fragment.source.syntax]}",
            fragment.source.text.encode(),
        )
        for number, fragment in enumerate(fragments, start=1)
    ]

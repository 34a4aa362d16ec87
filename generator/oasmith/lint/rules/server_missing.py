"""What it does: reports a document without a server that a client can call.

Why it matters: the generated client has no default address, and `base_url=` is a required
argument.

Example:

    servers: [{url: /api/v3}]

Fix: add `servers: [{url: 'https://api.example.com'}]` if the vendor has one address for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.reading import sequence, text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_HOST: Final = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(/|$)", re.IGNORECASE)


def check(context: Context, node: Node) -> Iterator[Finding]:
    """At most one finding for the document."""
    urls = [text(server, "url") for server in sequence(node.value, "servers")]
    if any(_absolute(url) for url in urls):
        return
    if context.operations and all(
        sequence(op.value, "servers") or sequence(op.item, "servers") for op in context.operations
    ):
        return
    if urls == [] and node.value.get("servers"):
        return  # it is no list, which is reported
    said = f"the server `{urls[0]}` is relative" if any(urls) else "there is no server"
    pointer = "#/servers/0/url" if any(urls) else "#"
    help = f"write `https://{urls[0]}`" if any(urls) and _HOST.match(urls[0]) else ""
    yield Finding(pointer, f"{said}, so the client requires a `base_url`", help=help)


def _absolute(url: str) -> bool:
    return "://" in url or url.startswith("{")


RULE = Rule("server-missing", Severity.INFO, check, advice=True)

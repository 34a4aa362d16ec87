"""What it does: checks `x-oasmith-…` extensions: their names, their place, their form, and that
the parameters, properties and values in them exist.

Why it matters: an extension with a wrong name has no effect. There is no paging, no polling, no
quota, and nobody notices until production.

Example:

    x-oasmith-paging:
      token: {query: page_token}                # the parameter is called `pageToken`
      next: $response.body#/nextPageToken
      items: $response.body#/items

Fix: correct the name. The finding lists those that exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.extensions import EXTENSIONS, findings_of
from oasmith.lint.rule import EVERYWHERE, Context, Finding, Rule
from oasmith.spec.extensions.form import PREFIX, known_extensions
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import did_you_mean

_ARTICLES: Final = {"document": "the", "info": "the", "operation": "an"}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """Findings for all extensions of one node."""
    for key, value in node.value.items():
        if not key.startswith(PREFIX):
            continue
        pointer = join(node.pointer, key)
        if key not in known_extensions():
            message = f"there is no extension `{key}`{did_you_mean(key, known_extensions())}"
            yield Finding(pointer, message, on_key=True)
        elif extension := EXTENSIONS.get(key):
            if node.kind in extension.places:
                yield from findings_of(context, node, key, value, pointer)
            else:
                message = f"`{key}` does nothing here; it belongs on {_listed(extension.places)}"
                yield Finding(pointer, message, on_key=True)


def _listed(places: tuple[str, ...]) -> str:
    return ", ".join(_ARTICLES.get(place, "a") + f" {place}" for place in places)


RULE = Rule("extension-invalid", Severity.ERROR, check, EVERYWHERE, prefix=PREFIX)

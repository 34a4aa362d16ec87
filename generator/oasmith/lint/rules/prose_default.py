"""What it does: finds descriptions that name a default value without a `default`.

Why it matters: the docstrings of the generated client quote a declared default, and paging knows
by it how pages are numbered.

Example:

    {type: integer, description: 'How many lines (default: 20).'}

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.fitting import Fitting
from oasmith.lint.prose import described, suggestion
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place
from oasmith.spec.structure.enum_members import read_members
from oasmith.spec.structure.walk import Node

_SAID: Final = re.compile(
    r"\b(?:defaults to|default(?: value)?(?: is|:|=)|default value of)\s*(?:is\s*)?"
    r"(?:`([^`\n]{1,40})`|\"([^\"\n]{1,40})\"|'([^'\n]{1,40})'|(-?\d+(?:\.\d+)?|true|false)\b(?![\w%-]|\.\d))",
    re.IGNORECASE,
)
_SCALARS: Final = frozenset({"string", "integer", "number", "boolean"})


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each text with one default that the schema allows."""
    fitting = Fitting(context.refs, context.version)
    for place in described(context):
        types = types_of(place.schema)
        if len(types) != 1 or types[0] not in _SCALARS or "default" in place.schema:
            continue
        match = _SAID.search(place.text)
        if match is None:
            continue
        said = next(filter(None, match.groups()), "")
        for _, value in read_members([said], types):
            if not fitting.misfits(value, Place(place.schema, place.pointer)):
                message = f"only the description says that the default is `{said}`"
                whole = int(value) if isinstance(value, float) and value.is_integer() else value
                yield suggestion(context, place, {"default": whole}, message, match[0])


RULE = Rule("prose-default", Severity.INFO, check, advice=True)

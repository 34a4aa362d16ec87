"""What it does: reports a `format` that looks like a misspelling of a known one (`datetime`,
`Date`, `int46`).

Why it matters: an unknown format has no effect. The value stays text, where `date-time` would make
it a `datetime`, or has no limits, where `int32` has some.

Example:

    {type: string, format: datetime}

Fix: write the format as the registry of OpenAPI does. Formats of a vendor's own are not reported.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from oasmith.diagnostics import Severity, clip
from oasmith.lint.reading import text, types_of
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_STRINGS: Final = (
    *("binary", "byte", "date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6"),
    *("password", "regex", "time", "uri", "uri-reference", "uuid"),
)
_NUMBERS: Final = ("double", "float", "int32", "int64")
_SPELLED: Final = {
    name.replace("-", ""): (name, kind)
    for kind, names in (("string", _STRINGS), ("number", _NUMBERS))
    for name in names
}
_MEANT: Final = {
    **{name: ("date-time", "string") for name in ("datetimestamp", "datetimetz", "timestamptz")},
    **{name: ("int32", "number") for name in ("int23",)},
    **{name: ("int64", "number") for name in ("int46", "in64", "int62")},
    **{name: ("double", "number") for name in ("duble", "doubel")},
    **{name: ("uuid", "string") for name in ("uiud", "uudi", "uid4", "uuidv4", "uuid4")},
    **{name: ("email", "string") for name in ("emial", "emailaddress", "mail")},
    **{name: ("date-time", "string") for name in ("dateime", "datetme", "datatime", "dateitme")},
}
"""Without hyphens, underscores and case."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each misspelled name."""
    return once_each(_found(context), "schema")


def _found(context: Context) -> Iterator[tuple[Hashable, Finding]]:
    for schema in context.nodes_of("schema"):
        given = text(schema.value, "format")
        folded = given.lower().replace("-", "").replace("_", "").replace(" ", "")
        meant, kind = _SPELLED.get(folded) or _MEANT.get(folded) or (given, "")
        if meant == given or not _is_of(kind, types_of(schema.value)):
            continue
        yield given, Finding(
            join(schema.pointer, "format"),
            f"`{clip(given, 60)}` is no known format and has no effect; did you mean `{meant}`?",
            help=f"write `format: {meant}`",
        )


def _is_of(kind: str, types: list[str]) -> bool:
    return not types or bool({kind, "integer" if kind == "number" else kind} & set(types))


RULE = Rule("format-unknown", Severity.WARN, check, advice=True)

"""Guesses at `x-oasmith-paging`, the most telling first.

Input: an operation with its answer. Output: annotations, each with the words that say why. Sources
of the extensions of other tools: the documentation of AutoRest (`x-ms-pageable`), Fern
(`x-fern-pagination`) and Speakeasy (`x-speakeasy-pagination`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from oasmith.json_value import Json
from oasmith.lint.operations import body_expression
from oasmith.lint.paging.answers import (
    Answer,
    Path,
    folded,
    items_of,
    last_item_of,
    more_of,
    next_of,
)
from oasmith.lint.reading import mapping, sequence, text
from oasmith.lower.context import Context
from oasmith.model import Operation, Parameter, Scalar, ScalarKind, Where
from oasmith.model.walk import resolved

_TOKEN: Final = re.compile(
    "(next|continuation|start|page|pagination|scroll)+token|(next|continuation|start|page)*(cursor|marker)"
    "|(next|page)*bookmark|after|continuation"
    "|exclusivestartkey|startingafter|nextpage|afterid|scrollid"
)
_COUNTED: Final = {
    "page": re.compile("(current)?page(no|num|number|index)?|pn"),
    "offset": re.compile("(page)?offset|skip|start(index)?|fromindex|from|startat"),
}
_IS_TOKEN: Final = re.compile(
    r"\b(?:token|cursor)\b|\bnext (?:set|page) [^.]* from\b", re.IGNORECASE
)
"""What the description of a counting parameter says if it does not count."""
_IS_NUMBERED: Final = re.compile(r"\bgreater than the offset\b|\boffset by a\b", re.IGNORECASE)
"""What the description of an offset says that is a value of the items, not their number."""
_IS_TIME: Final = re.compile(r"\b(?:date|time|timestamp|iso.?8601)\b", re.IGNORECASE)
_IS_FEED: Final = re.compile(
    r"\bsame (?:\w+ )?(?:token|cursor) (?:will be|is) returned\b", re.IGNORECASE
)
"""A feed of changes: its token never ends."""
_BEHIND_ITEM: Final = re.compile("start(ing)?after(id)?|(after|since|last)(object|item)?id")
"""Parameters that take the id of an item."""
_MAY_BE_ID: Final = re.compile("after|cursor|since|sinceid|startat")
"""Parameters that take one if their description says so."""
_IS_ID: Final = re.compile(
    r"\b(?:object|item|resource) ids?\b|\bids? of the (?:last|final|previous)\b"
    r"|\blast \w+(?:'s)? ids?\b",
    re.IGNORECASE,
)
_FROM_ZERO: Final = re.compile(
    r"\b(?:0|zero)[- ](?:based|indexed)\b|\b(?:starts?|begins?|starting|beginning|counted|indexed) "
    r"(?:at|with|from) (?:page )?(?:0|zero)\b|\bfirst page is (?:number )?(?:0|zero)\b",
    re.IGNORECASE,
)
_URL_PARTS: Final = ("$response", "$.")


class Guess(NamedTuple):
    """An annotation, and why it may be right."""

    why: str
    annotation: dict[str, Json]


def guesses(context: Context, operation: Operation, node: Json, answer: Answer) -> Iterator[Guess]:
    """Every annotation that may be right; those that other tools were told come first."""
    queries = [p for p in operation.parameters if p.where is Where.QUERY]
    items = items_of(context, answer, operation)
    yield from _told(context, queries, node, answer, items)
    if items is None or _IS_FEED.search(text(node, "description")):
        return
    tokens = [p for p in queries if _takes_token(p)]
    for parameter in tokens:
        if found := next_of(context, answer, parameter.wire_name):
            path, is_url = found
            yield Guess(
                f"`{parameter.wire_name}` continues after `{'.'.join(path)}` of the response",
                _by_token(parameter.wire_name, body_expression(*path), is_url, items),
            )
    yield from _behind_items(context, queries, answer, items)
    for parameter in tokens:
        if _has_links(operation):
            yield Guess(
                f"`{parameter.wire_name}` continues after the header `Link` of the response",
                _by_token(parameter.wire_name, "$response.header.Link", True, items),
            )
    yield from _counting(context, queries, answer, items)


def _takes_token(parameter: Parameter) -> bool:
    """Whether a parameter takes a token: by its name, or by its description where its name would
    rather count. A filter by date takes none."""
    name, told = folded(parameter.wire_name), _IS_TOKEN.search(parameter.doc)
    if any(names.fullmatch(name) for names in _COUNTED.values()):
        return bool(told)
    is_filter = name == "after" and not told and _IS_TIME.search(parameter.doc)
    return bool(_TOKEN.fullmatch(name)) and not is_filter


def _behind_items(
    context: Context, queries: list[Parameter], answer: Answer, items: Path
) -> Iterator[Guess]:
    more = last_item_of(context, answer, items)
    for parameter in queries if more else ():
        name = folded(parameter.wire_name)
        is_told = _MAY_BE_ID.fullmatch(name) and _IS_ID.search(parameter.doc)
        if more and (is_told or _BEHIND_ITEM.fullmatch(name)):
            yield Guess(
                f"`{parameter.wire_name}` continues after the `id` of the last item "
                f"while `{'.'.join(more)}` is true",
                {
                    "token": {"query": parameter.wire_name},
                    "next": {"last_item": "id"},
                    "more": body_expression(*more),
                    "items": _body(items),
                },
            )


def _has_links(operation: Operation) -> bool:
    successes = (r for r in operation.responses if r.status.startswith("2"))
    return any(h.wire_name.lower() == "link" for r in successes for h in r.headers)


def _by_token(name: str, expression: str, is_url: bool, items: Path) -> dict[str, Json]:
    return {
        "token": {"query": name},
        "next": {"url": expression} if is_url else expression,
        "items": _body(items),
    }


def _body(path: Path) -> str:
    return body_expression(*path) if path else "$response.body"


def _counting(
    context: Context, queries: list[Parameter], answer: Answer, items: Path
) -> Iterator[Guess]:
    for kind, names in _COUNTED.items():
        for parameter in queries:
            if names.fullmatch(folded(parameter.wire_name)) and _counts(context, parameter):
                annotation = _counted(kind, parameter, items, more_of(context, answer))
                counts = (
                    "numbers the pages" if kind == "page" else "counts the items before the page"
                )
                yield Guess(f"`{parameter.wire_name}` {counts}", annotation)


def _counted(kind: str, parameter: Parameter, items: Path, more: Path | None) -> dict[str, Json]:
    annotation: dict[str, Json] = {kind: {"query": parameter.wire_name}, "items": _body(items)}
    if kind == "page":
        annotation["first"] = first_page(parameter)
    if more is not None:
        annotation["more"] = body_expression(*more)
    return annotation


def first_page(parameter: Parameter) -> int:
    """The number of the first page: by the default, the minimum, the description; else 1."""
    if parameter.default is not None and type(parameter.default.value) is int:
        return parameter.default.value
    limits = parameter.type.constraints if isinstance(parameter.type, Scalar) else None
    if limits is not None and limits.minimum in (0, 1):
        return int(limits.minimum or 0)
    return 0 if _FROM_ZERO.search(parameter.doc) else 1


def _counts(context: Context, parameter: Parameter) -> bool:
    found = resolved(parameter.type, context.types)
    is_other = _takes_token(parameter) or _IS_NUMBERED.search(parameter.doc)
    return isinstance(found, Scalar) and found.kind is ScalarKind.INTEGER and not is_other


def _told(
    context: Context, queries: list[Parameter], node: Json, answer: Answer, items: Path | None
) -> Iterator[Guess]:
    """What the extensions of other tools say."""
    names = {p.wire_name: p for p in queries}
    for extension, read in (("x-fern-pagination", _fern), ("x-speakeasy-pagination", _speakeasy)):
        said = read(mapping(node, extension), names)
        if said is not None:
            yield Guess(f"`{extension}` says so", said)
    pageable = mapping(node, "x-ms-pageable")
    link = text(pageable, "nextLinkName")
    listed = (text(pageable, "itemName"),) if "itemName" in pageable else items or ("value",)
    for name in names if link else ():
        if _TOKEN.fullmatch(folded(name)) or "skip" in name.lower():
            expression = body_expression(*link.split("."))
            said = _by_token(name, expression, True, listed)
            yield Guess("`x-ms-pageable` says so", said)


def _fern(said: dict[str, Json], names: dict[str, Parameter]) -> dict[str, Json] | None:
    items = _path(text(said, "results"))
    cursor = text(said, "cursor").removeprefix("$request.")
    offset = text(said, "offset").removeprefix("$request.")
    if items is None:
        return None
    if cursor in names and (following := _path(text(said, "next_cursor"))):
        return _by_token(cursor, body_expression(*following), False, items)
    if offset not in names:
        return None
    kind = "page" if "page" in offset.lower() else "offset"
    return _counted(kind, names[offset], items, _path(text(said, "has-next-page")) or None)


def _speakeasy(said: dict[str, Json], names: dict[str, Parameter]) -> dict[str, Json] | None:
    outputs = mapping(said, "outputs")
    items = _path(text(outputs, "results"))
    for given in sequence(said, "inputs"):
        name, kind = text(given, "name"), text(given, "type")
        if name not in names or items is None:
            continue
        if kind == "cursor" and (following := _path(text(outputs, "nextCursor"))):
            return _by_token(name, body_expression(*following), False, items)
        if kind in ("page", "offset"):
            return _counted(kind, names[name], items, None)
    return None


def _path(expression: str) -> Path | None:
    """The properties that `$response.a.b` or `$.a.b` names; `$response` and `$` are the body."""
    for root in ("$response", "$"):
        if expression == root:
            return ()
        if expression.startswith(f"{root}."):
            names = expression.removeprefix(f"{root}.").split(".")
            return tuple(names) if all(re.fullmatch(r"[\w-]+", name) for name in names) else None
    return None
